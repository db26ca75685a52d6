//! `cung-ky-khong-ro`: one column of last year's figures serves several reported phases; it cannot be right for all of them.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Một cột “So cùng kỳ” được dùng cho nhiều đợt đã báo cáo, trong khi số liệu cùng kỳ của mỗi đợt một khác.
    ///
    /// Đổi thành các cột “So cùng kỳ đợt 1”, “So cùng kỳ đợt 2”.
    Warning "cung-ky-khong-ro", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let reported =
        book.phases.iter().filter(|p| book.narratives.iter().any(|n| n.phase.value == Some(p.number.value))).count();
    let unclear = book.targets.iter().find_map(|t| t.last_year_any.as_ref());
    if let Some(figure) = unclear.filter(|_| reported > 1) {
        let message = "cột “So cùng kỳ” được dùng cho mọi đợt nên số liệu có thể sai ở một đợt";
        let hint = "đổi thành các cột “So cùng kỳ đợt 1”, “So cùng kỳ đợt 2”";
        findings.tell(&figure.at, message, hint);
    }
}
