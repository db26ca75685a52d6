//! `ky-thay-thieu`, `nguoi-ky-la`: signing for the head (*KT.*) needs both a name and a title, and only the chair or that
//! deputy signs, since nobody else's position is known; academic titles stay off signatures (Decree 30/2020, Appendix I,
//! part II.7.c).

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

/// Academic titles and degrees, folded, that people put before a name.
const TITLES: [&str; 8] = ["ths", "ts", "tskh", "gs", "pgs", "pgsts", "gsts", "ncs"];

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let unit = &facts.book.unit;
    if let (Some(present), None) | (None, Some(present)) = (&unit.deputy, &unit.deputy_title) {
        let message = "người ký thay phải có cả họ tên và chức vụ";
        let hint = "điền đủ hai mục “Ký thay - họ tên” và “Ký thay - chức vụ”, hoặc để trống cả hai";
        report.push(Diagnostic::error("ky-thay-thieu", &present.at, message, hint));
    }
    for signatory in facts.book.papers.iter().filter_map(|p| p.signatory.as_ref()) {
        let known = [Some(&unit.chair), unit.deputy.as_ref()].into_iter().flatten();
        if !known.into_iter().any(|name| text::same_name(name, signatory)) {
            let message = format!("người ký “{}” không phải chủ tịch, cũng không phải người ký thay", signatory.value);
            let hint = "để trống ô này, hoặc ghi người này vào hai mục “Ký thay” của trang THÔNG TIN";
            report.push(Diagnostic::error("nguoi-ky-la", &signatory.at, message, hint));
        }
    }
    for name in [Some(&unit.chair), unit.deputy.as_ref(), unit.head.as_ref()].into_iter().flatten() {
        let first = name.split(['.', ' ']).next().unwrap_or_default();
        if TITLES.contains(&text::fold(first).as_str()) && name.contains('.') {
            let message = format!("trước họ tên người ký “{}” không ghi học hàm, học vị", name.value);
            report.push(Diagnostic::warning("hoc-vi-truoc-ten", &name.at, message, "chỉ ghi họ và tên"));
        }
    }
}
