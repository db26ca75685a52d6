//! `hoi-dong-so-chan`: the council of a school has an even number of members.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Hội đồng thi đua, khen thưởng của trường có số thành viên chẵn.
    ///
    /// Quy định về trường mầm non yêu cầu số thành viên hội đồng là số lẻ. Kiểm tra lại quyết định thành lập hội đồng và mục “Tổng số thành viên”. Cuộc họp của Ban Chấp hành công đoàn thì không xét.
    Warning "hoi-dong-so-chan", "Thông tư 52/2020/TT-BGDĐT, Điều 11", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    let form = unit.form.as_ref().map_or("", |form| form.value.as_str());
    let school = [form, &unit.employer].iter().any(|name| text::fold(name).starts_with("truong"));
    let councils = facts.book.meetings.iter().filter(|meeting| text::fold(&meeting.name).contains("hoidong"));
    for meeting in councils.filter(|meeting| school && meeting.total.value % 2 == 0) {
        let message = format!("hội đồng của trường có {} thành viên, là số chẵn", meeting.total.value);
        findings.tell(
            &meeting.total.at,
            message,
            "đối chiếu với quyết định thành lập hội đồng, rồi sửa số này nếu ghi nhầm",
        );
    }
}
