//! `dot-khac-ke-hoach`: a phase with other days than the plan gives it.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Ngày bắt đầu hoặc kết thúc của đợt khác ngày kế hoạch của công đoàn cấp trên ấn định.
    ///
    /// Báo cáo gửi lên sẽ không khớp với kế hoạch. Sửa ngày theo kế hoạch, hoặc bỏ qua nếu cấp trên đã đổi ngày.
    Warning "dot-khac-ke-hoach", "mục [[dot]] của tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for phase in &facts.book.phases {
        let Some(planned) = facts.plan.phase(phase.number.value) else { continue };
        for (what, typed, meant) in [("từ", &phase.from, planned.from), ("đến", &phase.to, planned.to)] {
            if typed.value != meant {
                let (seen, meant) = (text::short_date(typed.value), text::short_date(meant));
                let message = format!("đợt {} {what} ngày {seen}, theo kế hoạch là {meant}", phase.number.value);
                findings.tell(&typed.at, message, format!("sửa ô này thành {meant}, nếu cấp trên không đổi ngày"));
            }
        }
    }
}
