//! `ten-co-quan-dai`: an organ whose name takes so many lines that it can hardly head a document.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

/// About eight lines beside the state's name.
const MOST: usize = 160;

rule! {
    /// Tên công đoàn cơ sở, công đoàn cấp trên hoặc đơn vị dài đến mức chiếm quá nhiều dòng ở phần đầu văn bản.
    ///
    /// Ghi tên ngắn hơn, được viết tắt những cụm từ thông dụng (Nghị định 30/2020/NĐ-CP cho phép ở phần đầu văn bản); hoặc kiểm tra xem ô có lẫn địa chỉ, ghi chú.
    Warning "ten-co-quan-dai", "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.2", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    for name in [&unit.name, &unit.parent, &unit.employer] {
        let letters = name.chars().count();
        if letters > MOST {
            let message = format!("tên dài {letters} ký tự, chiếm quá nhiều dòng ở phần đầu văn bản");
            let hint = "ghi tên ngắn hơn, viết tắt những cụm từ thông dụng; bỏ địa chỉ, ghi chú nếu có";
            findings.tell(&name.at, message, hint);
        }
    }
}
