//! `he-thong-mau-thuan`: column *Hệ thống* of a proposal and the plan disagree on whose award it is.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::System;

rule! {
    /// Cột “Hệ thống” ghi khác với hệ thống của danh hiệu, hình thức trong kế hoạch (công đoàn, chính quyền, thành phố, tỉnh).
    ///
    /// Mỗi hệ thống có hồ sơ và cấp quyết định riêng. Sửa cột “Hệ thống”, hoặc xem lại danh hiệu, hình thức đã chọn.
    Warning "he-thong-mau-thuan", "mục “he-thong” của [[danh-hieu]] trong tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in &facts.nominations {
        let (Some(award), Some(typed)) = (nomination.award, nomination.system) else { continue };
        if !award.system.agrees(typed.value) {
            let (seen, known) = (name(typed.value), name(award.system));
            let message = format!("hệ thống ghi “{seen}” nhưng theo kế hoạch “{}” thuộc “{known}”", award.name);
            findings.tell(&typed.at, message, format!("sửa thành “{known}”, hoặc chọn danh hiệu, hình thức khác"));
        }
    }
}

fn name(system: System) -> &'static str {
    match system {
        System::Union => "Công đoàn",
        System::State => "Chính quyền",
        System::City => "Thành phố",
        System::Province => "Tỉnh",
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_column_agrees_with_the_plan() {
        let said =
            |system: &str| told(&super::RULE, &[&format!("ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=NTVT | Hệ thống={system}")]);
        assert_eq!(
            said("Chính quyền"),
            ["hệ thống ghi “Chính quyền” nhưng theo kế hoạch “Người tốt, việc tốt” thuộc “Thành phố”"]
        );
        assert!(said("thành phố").is_empty() && said("").is_empty());
    }
}
