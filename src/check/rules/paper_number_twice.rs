//! `so-van-ban-trung`: two documents of one year carry the same number and symbol.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;
use crate::source::located::Located;
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Hai văn bản ở trang VĂN BẢN có cùng số và ký hiệu.
    ///
    /// Mỗi số chỉ dùng một lần trong năm. Đối chiếu sổ văn bản đi rồi sửa một trong hai số.
    Warning "so-van-ban-trung", "Nghị định 30/2020/NĐ-CP, Điều 15", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<(String, String), &Located<String>> = BTreeMap::new();
    for paper in &facts.book.papers {
        let Some(number) = &paper.number else { continue };
        let bare = number.split('/').next().unwrap_or_default().trim().trim_start_matches('0').to_owned();
        let own = paper.symbol.as_ref().map(|symbol| symbol.value.as_str());
        let abbreviation = Kind::named(&paper.kind).map_or("", Kind::abbreviation);
        let symbol = own.or_else(|| number.split_once('/').map(|(_, symbol)| symbol)).unwrap_or(abbreviation);
        let first = seen.entry((bare, text::fold(symbol))).or_insert(number);
        if first.at != number.at {
            let message = format!("số “{}” đã dùng ở {}", number.value, first.at);
            findings.tell(&number.at, message, "đối chiếu sổ văn bản đi rồi sửa một trong hai số");
        }
    }
}
