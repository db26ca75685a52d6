//! `trung-tap-the`: sheet TẬP THỂ names the same collective twice.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Trang TẬP THỂ có hai dòng cùng một tên, nên không biết dòng nào được nói tới ở các trang khác.
    ///
    /// Xóa một dòng, hoặc đặt tên cho khác nhau.
    Error "trung-tap-the", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let collectives = &facts.book.collectives;
    for (position, collective) in collectives.iter().enumerate() {
        let first = collectives[..position].iter().find(|c| text::same_name(&c.name, &collective.name));
        if let Some(first) = first {
            let message = format!("tập thể “{}” đã có ở {}", collective.name.value, first.name.at);
            findings.tell(&collective.name.at, message, "xóa hoặc đổi tên một dòng");
        }
    }
}
