//! `hoc-vi-truoc-ten`: an academic title or degree stands before a signatory's name.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

/// Academic titles and degrees, folded, that people put before a name.
const TITLES: [&str; 8] = ["ths", "ts", "tskh", "gs", "pgs", "pgsts", "gsts", "ncs"];

rule! {
    /// Trước họ tên người ký không ghi học hàm, học vị.
    ///
    /// Quy định chỉ cho ghi trước họ tên người ký của văn bản trong một số lĩnh vực riêng. Chỉ ghi họ và tên.
    Warning "hoc-vi-truoc-ten", "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.7.c", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    for name in [Some(&unit.chair), unit.deputy.as_ref(), unit.head.as_ref()].into_iter().flatten() {
        let first = name.split(['.', ' ']).next().unwrap_or_default();
        if TITLES.contains(&text::fold(first).as_str()) && name.contains('.') {
            let message = format!("trước họ tên người ký “{}” không ghi học hàm, học vị", name.value);
            findings.tell(&name.at, message, "chỉ ghi họ và tên");
        }
    }
}
