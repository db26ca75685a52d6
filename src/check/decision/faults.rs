//! The decisions of a federation's workbook → what stands against issuing them, but for their money.

use super::{Decision, Given, money, paper, phase, signed};
use crate::check::prose::counted;
use crate::check::rules::basis_expired;
use crate::diagnostic::{Diagnostic, Report};
use crate::kind::{Kind, Level};
use crate::plan::{Plan, Subject, System};
use crate::source::located::Located;
use crate::source::record::{CouncilMeeting, FederationBook, Paper};
use crate::text;
use chrono::NaiveDate;

/// Everything that is wrong with the decisions a workbook asks for, made on `today` where they have no day.
pub fn faults(book: &FederationBook, plan: &Plan, today: NaiveDate) -> Report {
    let decisions = super::decisions(book, plan, today);
    let mut report = Report::default();
    for (place, decision) in decisions.iter().enumerate() {
        number_twice(&decisions[..place], decision, &mut report);
        order_of_days(book, decision, &mut report);
        issuer_ended(plan, decision, &mut report);
        citations(plan, decision, today, &mut report);
        money::faults(decision, &mut report);
    }
    let given: Vec<&Given<'_>> = decisions.iter().flat_map(|decision| &decision.given).collect();
    for (place, one) in given.iter().enumerate() {
        twice(&given[..place], one, &mut report);
        other_decider(plan, one, &mut report);
    }
    for paper in &book.papers {
        unmatched(paper, &mut report);
        signed::check(book, plan, paper, &mut report);
    }
    for meeting in &book.council {
        concluded(book, meeting, &mut report);
    }
    report
}

fn number_twice(before: &[Decision<'_>], decision: &Decision<'_>, report: &mut Report) {
    let Some(number) = decision.number else { return };
    let year = |decision: &Decision<'_>| decision.date.map(|date| chrono::Datelike::year(&date.value));
    let same = |other: &&Decision<'_>| {
        let years = year(other).zip(year(decision)).is_none_or(|(one, two)| one == two);
        years && other.number.is_some_and(|typed| text::alike(typed, number))
    };
    if let Some(other) = before.iter().find(same) {
        let message = format!("{} trùng số với {}", decision.called(), other.called());
        let hint = "ghi cùng ngày, cùng đợt nếu là một quyết định; nếu là hai quyết định thì sửa số của một quyết định";
        report.push(Diagnostic::error("so-quyet-dinh-trung", &number.at, message, hint));
    }
}

/// The council meets, then proposes, then it is decided.
fn order_of_days(book: &FederationBook, decision: &Decision<'_>, report: &mut Report) {
    let met = book.meeting(decision.phase).map(|m| ("cuộc họp của Hội đồng", m.start.value.date, &m.start.at));
    let proposed = paper(book, Kind::CouncilProposal, decision.phase).and_then(|paper| paper.date.as_ref());
    let proposed = proposed.map(|date| ("tờ trình của Hội đồng", date.value, &date.at));
    let decided = decision.date.map(|date| ("quyết định", date.value, &date.at));
    for (before, after) in [(met, proposed), (met, decided), (proposed, decided)] {
        let (Some((first, early, place)), Some((second, late, at))) = (before, after) else { continue };
        if late < early {
            let (late, early) = (text::short_date(late), text::short_date(early));
            let message = format!("{second} đề ngày {late}, trước {first} ngày {early}, ghi ở {place}");
            report.push(Diagnostic::error("trinh-tu-quyet-dinh", at, message, "sửa một trong hai ngày"));
        }
    }
}

fn issuer_ended(plan: &Plan, decision: &Decision<'_>, report: &mut Report) {
    let ended = plan.organ(&plan.issuer).and_then(|organ| Some((organ.to?, &organ.note)));
    let Some((date, (end, note))) = decision.date.zip(ended).filter(|(date, (end, _))| *end < date.value) else {
        return;
    };
    let message =
        format!("{}, nhưng “{}” đã kết thúc hoạt động ngày {}", decision.called(), plan.issuer, text::short_date(end));
    report.push(Diagnostic::error("co-quan-quyet-dinh-da-het", &date.at, message, note.clone()));
}

/// Documents cited as ground of an award or of its prize that were not in force on the decision's day.
fn citations(plan: &Plan, decision: &Decision<'_>, today: NaiveDate, report: &mut Report) {
    let day = decision.effective(today);
    let reckoned = decision.given.iter().filter_map(|given| given.prize?.reckoned?.rate.source.as_ref());
    let reasons = decision.given.iter().map(|given| &given.row.reason);
    let mut seen: Vec<&Located<String>> = Vec::new();
    for cited in reckoned.chain(reasons) {
        if !seen.contains(&cited) {
            seen.push(cited);
            for stale in basis_expired::stale(plan, cited, day) {
                let message = format!("{}; {}", stale.what, decision.called());
                report.push(Diagnostic::warning("can-cu-het-hieu-luc", &cited.at, message, stale.instead));
            }
        }
    }
}

fn twice(before: &[&Given<'_>], given: &Given<'_>, report: &mut Report) {
    let same = |other: &&&Given<'_>| {
        other.name() == given.name() && phase(other.row) == phase(given.row) && other.same_subject(given)
    };
    if let Some(other) = before.iter().find(same) {
        let subject = &given.row.subject;
        let message = format!("“{}” đã có “{}” ở {}", subject.value, given.name(), other.row.subject.at);
        let hint = "xóa một trong hai dòng; hai người trùng tên thì ghi thêm để phân biệt";
        report.push(Diagnostic::error("khen-thuong-hai-lan", &subject.at, message, hint));
    }
}

fn other_decider(plan: &Plan, given: &Given<'_>, report: &mut Report) {
    let Some(award) = given.award else { return };
    let own = text::fold(&award.decided_by).contains(&text::fold(&plan.issuer));
    let decider = match award.decided_by.as_str() {
        "" if award.system == System::State => "chính quyền, người sử dụng lao động",
        "" => return,
        _ if own => return,
        named => named,
    };
    let message = format!("“{}” do {decider} quyết định, không phải {}", award.name, plan.issuer);
    let hint = "bỏ dòng này, hoặc sửa “cap-quyet-dinh” ở tệp kế hoạch";
    report.push(Diagnostic::warning("khen-thuong-sai-cap", &given.row.award.at, message, hint));
}

/// A row of sheet VĂN BẢN for a kind that the federation does not issue.
fn unmatched(paper: &Paper, report: &mut Report) {
    if Kind::named(&paper.kind).is_none_or(|kind| kind.level() != Level::Federation) {
        let ids = || Kind::of(Level::Federation).map(Kind::id);
        let message = format!("liên đoàn không có loại văn bản “{}”", paper.kind.value);
        let hint = match text::nearest(&paper.kind, ids()) {
            Some(near) => format!("ý bạn là “{near}”?"),
            None => format!("ghi một trong: {}", ids().collect::<Vec<_>>().join(", ")),
        };
        report.push(Diagnostic::warning("van-ban-lien-doan-la", &paper.kind.at, message, hint));
    }
}

/// Whether the council's conclusion counts as the list does.
fn concluded(book: &FederationBook, meeting: &CouncilMeeting, report: &mut Report) {
    let Some(conclusion) = &meeting.conclusion else { return };
    for (noun, class) in [("cá nhân", Subject::Person), ("tập thể", Subject::Collective)] {
        let mut listed: Vec<(String, String)> = book
            .awards_of(meeting.phase)
            .filter(|row| row.class.value == class)
            .map(|row| (text::name_key(&row.subject), text::fold(&row.unit)))
            .collect();
        listed.sort();
        listed.dedup();
        // Of several numbers it is not known which one counts all.
        let [said] = counted(conclusion, noun)[..] else { continue };
        if said as usize != listed.len() && !listed.is_empty() {
            let message = format!("kết luận nêu {said} {noun}, trang KHEN THƯỞNG có {} {noun}", listed.len());
            let hint = "sửa lời kết luận, hoặc sửa trang KHEN THƯỞNG";
            report.push(Diagnostic::warning("so-luong-ket-luan", &conclusion.at, message, hint));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::bench::{at, book, row};
    use super::*;
    use crate::plan::built_in;
    use crate::source::record::AwardRow;

    fn told(rows: Vec<AwardRow>) -> Vec<(&'static str, String)> {
        let (plan, _) = built_in().into_result().unwrap();
        let report = faults(&book(rows), &plan, plan.date);
        report.iter().map(|finding| (finding.id, finding.message.clone())).collect()
    }

    fn ids(rows: Vec<AwardRow>) -> Vec<&'static str> {
        told(rows).into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn sound_decisions_pass() {
        assert!(
            ids(vec![row("An", "Giấy khen", "15", "2025-06-27"), row("Bình", "Giấy khen", "15", "2025-06-27")])
                .is_empty()
        );
    }

    #[test]
    fn a_number_is_used_once() {
        let rows = vec![row("An", "Giấy khen", "15", "2025-06-27"), row("Bình", "Giấy khen", "15", "2025-06-28")];
        let message = "quyết định số 15 ngày 28/06/2025 (đợt 1) trùng số với quyết định số 15 ngày 27/06/2025 (đợt 1)";
        assert_eq!(told(rows), [("so-quyet-dinh-trung", message.to_owned())]);
    }

    #[test]
    fn nobody_is_given_the_same_twice_or_what_others_decide() {
        let twice = vec![row("An", "Giấy khen", "15", ""), row("an", "Giấy khen", "16", "")];
        assert_eq!(ids(twice), ["khen-thuong-hai-lan"]);
        assert_eq!(ids(vec![row("An", "LĐTT", "15", "")]), ["khen-thuong-sai-cap"]);
    }

    #[test]
    fn an_ended_organ_decides_nothing_and_the_dead_are_not_cited() {
        let mut late = row("An", "Giấy khen", "15", "2025-07-02");
        late.reason = at("Đã có thành tích theo Nghị định 91/2017/NĐ-CP".to_owned());
        assert_eq!(ids(vec![late]), ["co-quan-quyet-dinh-da-het", "can-cu-het-hieu-luc"]);
    }
}
