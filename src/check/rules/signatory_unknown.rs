//! `nguoi-ky-la`: sheet VĂN BẢN names a signatory who is neither the chair nor the deputy, so the position is not known.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Người ký ghi ở trang VĂN BẢN không phải chủ tịch, cũng không phải người ký thay, nên không biết chức vụ để ghi trên chữ ký.
    ///
    /// Để trống cột “Người ký” (chủ tịch ký), hoặc ghi người này vào hai mục “Ký thay” của trang THÔNG TIN.
    Error "nguoi-ky-la", "Nghị định 30/2020/NĐ-CP, Điều 13", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    for signatory in facts.book.papers.iter().filter_map(|p| p.signatory.as_ref()) {
        let known = [Some(&unit.chair), unit.deputy.as_ref()].into_iter().flatten();
        if !known.into_iter().any(|name| text::same_name(name, signatory)) {
            let message = format!("người ký “{}” không phải chủ tịch, cũng không phải người ký thay", signatory.value);
            let hint = "để trống ô này, hoặc ghi người này vào hai mục “Ký thay” của trang THÔNG TIN";
            findings.tell(&signatory.at, message, hint);
        }
    }
}
