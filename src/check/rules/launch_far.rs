//! `phat-dong-xa-dot`: a launch many days before or after its phase begins.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Ngày phát động cách ngày bắt đầu của đợt quá nhiều ngày.
    ///
    /// Không có quy định nào ấn định số ngày; mức này chỉ để phát hiện ngày gõ nhầm tháng, nhầm năm và đổi được ở mục “nguong”. Nếu ngày đúng thì bỏ qua.
    Warning "phat-dong-xa-dot", "", Tuning::Limit(45)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for phase in &facts.book.phases {
        let days = (phase.launch.date - phase.from.value).num_days();
        // After the end: `dot-sai` says so.
        if days.unsigned_abs() > u64::from(findings.limit()) && phase.launch.date <= phase.to.value {
            let side = if days < 0 { "trước" } else { "sau" };
            let message = format!(
                "phát động đợt {} ngày {}, {side} ngày bắt đầu đợt ({}) {} ngày",
                phase.number.value,
                text::short_date(phase.launch.date),
                text::short_date(phase.from.value),
                days.abs()
            );
            findings.tell(&phase.launch.at, message, "kiểm tra lại ngày phát động, sửa nếu ghi nhầm");
        }
    }
}
