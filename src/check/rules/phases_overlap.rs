//! `dot-chong-ngay`: two phases share days.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Hai đợt thi đua có ngày chồng lên nhau.
    ///
    /// Kết quả của những ngày chung sẽ được tính vào cả hai đợt. Sửa “Từ ngày”, “Đến ngày” ở trang ĐỢT THI ĐUA.
    Warning "dot-chong-ngay", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let phases = &facts.book.phases;
    for (position, phase) in phases.iter().enumerate() {
        let apart = |other: &&crate::source::record::PhaseEntry| {
            other.number.value != phase.number.value
                && other.from.value <= phase.to.value
                && phase.from.value <= other.to.value
        };
        if let Some(earlier) = phases[..position].iter().find(apart) {
            let span = |p: &crate::source::record::PhaseEntry| {
                format!("{} - {}", text::short_date(p.from.value), text::short_date(p.to.value))
            };
            let message = format!(
                "đợt {} ({}) chồng ngày với đợt {} ({}) ở {}",
                phase.number.value,
                span(phase),
                earlier.number.value,
                span(earlier),
                earlier.from.at
            );
            findings.tell(&phase.from.at, message, "sửa lại ngày của một trong hai đợt");
        }
    }
}
