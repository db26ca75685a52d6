//! `dot-sai`: a phase that the plan does not have, stands twice, ends before it begins, or is launched after its end.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::text;

rule! {
    /// Đợt thi đua không có trong kế hoạch, ghi hai lần, kết thúc trước khi bắt đầu, hoặc phát động sau khi đã kết thúc.
    ///
    /// Sửa lại số đợt hoặc ngày ở trang ĐỢT THI ĐUA.
    Error "dot-sai", "mục [[dot]] của tệp kế hoạch", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen = Vec::new();
    for phase in &facts.book.phases {
        let number = &phase.number;
        known(facts, number, findings);
        if seen.contains(&number.value) {
            let message = format!("đợt {} có hai dòng", number.value);
            findings.tell(&number.at, message, "mỗi đợt chỉ ghi một dòng");
        }
        seen.push(number.value);
        let (from, to) = (text::short_date(phase.from.value), text::short_date(phase.to.value));
        if phase.to.value < phase.from.value {
            let message = format!("đợt {} kết thúc ({to}) trước khi bắt đầu ({from})", number.value);
            findings.tell(&phase.to.at, message, "sửa lại ngày");
        } else if phase.launch.date > phase.to.value {
            let launch = text::short_date(phase.launch.date);
            let message = format!("phát động ngày {launch}, sau khi đợt {} kết thúc ({to})", number.value);
            findings.tell(&phase.launch.at, message, "sửa lại ngày phát động");
        }
    }
    let book = facts.book;
    let narrated = book.narratives.iter().filter_map(|n| Some((n.phase.value?, &n.phase.at)));
    let persons = book.person_proposals.iter().map(|p| (p.phase.value, &p.phase.at));
    let collectives = book.collective_proposals.iter().map(|p| (p.phase.value, &p.phase.at));
    for (number, at) in narrated.chain(persons).chain(collectives) {
        if book.phase(number).is_none() {
            let message = format!("đợt {number} chưa có ở trang ĐỢT THI ĐUA");
            findings.tell(at, message, "ghi đợt này vào trang ĐỢT THI ĐUA hoặc sửa số đợt");
        }
    }
}

fn known(facts: &Facts<'_>, number: &Located<u32>, findings: &mut Findings<'_>) {
    if facts.plan.phase(number.value).is_none() {
        let all: Vec<String> = facts.plan.phases.iter().map(|p| p.number.to_string()).collect();
        let message = format!("kế hoạch không có đợt {}", number.value);
        findings.tell(&number.at, message, format!("kế hoạch có các đợt: {}", all.join(", ")));
    }
}
