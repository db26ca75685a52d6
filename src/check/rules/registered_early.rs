//! `ngay-dang-ky-la`: a registration dated before the plan was issued, or after the phases have ended.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Ngày đăng ký thi đua trước ngày ban hành kế hoạch của cấp trên, hoặc sau khi các đợt thi đua đã kết thúc.
    ///
    /// Thường là gõ nhầm năm. Kiểm tra lại cột “Ngày đăng ký”.
    Warning "ngay-dang-ky-la", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let (book, plan) = (facts.book, facts.plan);
    let persons = book.person_registrations.iter().map(|r| (&r.name, &r.registered));
    let collectives = book.collective_registrations.iter().map(|r| (&r.name, &r.registered));
    let end = plan.phases.iter().map(|phase| phase.to).max();
    for (name, registered) in persons.chain(collectives) {
        let Some(registered) = registered else { continue };
        let shown = text::short_date(registered.value);
        if registered.value < plan.date {
            let message =
                format!("“{}” đăng ký ngày {shown}, trước ngày kế hoạch ({})", name.value, text::short_date(plan.date));
            findings.tell(&registered.at, message, "kiểm tra lại ngày đăng ký, sửa nếu ghi nhầm");
        } else if end.is_some_and(|end| registered.value > end) {
            let message = format!("“{}” đăng ký ngày {shown}, sau khi các đợt thi đua đã kết thúc", name.value);
            findings.tell(&registered.at, message, "kiểm tra lại ngày đăng ký, sửa nếu ghi nhầm");
        }
    }
}
