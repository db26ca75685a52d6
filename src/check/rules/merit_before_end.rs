//! `thanh-tich-trong-ky-luat`: discipline ended within the phase; only what was done afterwards counts.

use crate::check::Facts;
use crate::check::discipline::{Standing, standing};
use crate::check::rule::{Findings, Tuning, rule};
use crate::text::short_date;

rule! {
    /// Người được đề nghị hết kỷ luật ngay trong đợt thi đua, nên chỉ được tính thành tích từ ngày hết kỷ luật.
    ///
    /// Xem lại phần tóm tắt thành tích và trang THÀNH TÍCH: bỏ những việc làm trước ngày hết kỷ luật.
    Warning "thanh-tich-trong-ky-luat", "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in &facts.nominations {
        let (Some(member), Some(phase)) = (nomination.member, facts.plan.phase(nomination.phase)) else { continue };
        let Standing::EndedOn(end) = standing(member, nomination.day) else { continue };
        if end >= phase.from {
            let message =
                format!("“{}” hết kỷ luật ngày {}, trong đợt {}", nomination.name.value, short_date(end), phase.number);
            findings.tell(&nomination.name.at, message, "chỉ ghi thành tích từ ngày hết kỷ luật");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn what_was_done_under_discipline_does_not_count() {
        let said = |end: &str| {
            let member = format!("ĐOÀN VIÊN: Kỷ luật=Khiển trách | Kỷ luật đến ngày={end}");
            told(&super::RULE, &[&member, "ĐỀ NGHỊ CÁ NHÂN:"])
        };
        assert_eq!(said("15/09/2025"), ["“Lê An” hết kỷ luật ngày 15/09/2025, trong đợt 2"]);
        assert!(said("30/06/2025").is_empty() && said("31/01/2026").is_empty());
    }
}
