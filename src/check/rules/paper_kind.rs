//! `ky-hieu-khac-loai`: a document's symbol names another kind of document.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::check::symbol;
use crate::kind::Kind;
use crate::source::located::Located;

rule! {
    /// Chữ viết tắt trong ký hiệu không phải của loại văn bản này, ví dụ tờ trình mang ký hiệu “BC”.
    ///
    /// Báo cáo ghi BC, kế hoạch ghi KH, biên bản ghi BB; công văn không có chữ viết tắt của loại. Sửa ký hiệu, hoặc để trống để chương trình tự ghi.
    Warning "ky-hieu-khac-loai", "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.3 và Phụ lục III", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for paper in &book.papers {
        let Some(kind) = Kind::named(&paper.kind) else { continue };
        for typed in [&paper.number, &paper.symbol].into_iter().flatten() {
            compare(typed, kind.abbreviation(), findings);
        }
    }
    for typed in book.meetings.iter().filter_map(|m| m.minutes_number.as_ref()) {
        compare(typed, "BB", findings);
    }
    for typed in book.phases.iter().filter_map(|p| p.plan_number.as_ref()) {
        compare(typed, "KH", findings);
    }
}

/// `meant` is empty for a letter (*công văn*), whose symbol names no kind.
fn compare(typed: &Located<String>, meant: &str, findings: &mut Findings<'_>) {
    let Some(seen) = symbol::kind(typed).filter(|seen| *seen != meant) else { return };
    let right = match meant {
        "" => "công văn không ghi chữ viết tắt của loại văn bản".to_owned(),
        meant => format!("loại văn bản này ghi “{meant}”"),
    };
    let message = format!("ký hiệu “{}” có chữ viết tắt “{seen}”; {right}", typed.value);
    findings.tell(&typed.at, message, "sửa ký hiệu, hoặc chỉ ghi số để chương trình tự thêm ký hiệu");
}
