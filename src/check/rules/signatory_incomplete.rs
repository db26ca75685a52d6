//! `ky-thay-thieu`: signing for the head (*KT.*) needs both a name and a title.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Người ký thay (KT.) phải có cả họ tên và chức vụ.
    ///
    /// Điền đủ hai mục “Ký thay - họ tên” và “Ký thay - chức vụ”, hoặc để trống cả hai.
    Error "ky-thay-thieu", "Nghị định 30/2020/NĐ-CP, Điều 13", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    if let (Some(present), None) | (None, Some(present)) = (&unit.deputy, &unit.deputy_title) {
        let hint = "điền đủ hai mục “Ký thay - họ tên” và “Ký thay - chức vụ”, hoặc để trống cả hai";
        findings.tell(&present.at, "người ký thay phải có cả họ tên và chức vụ", hint);
    }
}
