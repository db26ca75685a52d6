//! `trung-tap-the`: sheet TẬP THỂ names the same collective twice.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Trang TẬP THỂ có hai dòng cùng một tên, nên không biết dòng nào được nói tới ở các trang khác.
    ///
    /// Xóa một dòng, hoặc đặt tên cho khác nhau.
    Error "trung-tap-the", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for namesakes in facts.book.collectives.namesakes() {
        let Some((first, others)) = namesakes.split_first() else { continue };
        for again in others {
            let message = format!("tập thể “{}” đã có ở {}", again.name.value, first.name.at);
            findings.tell(&again.name.at, message, "xóa hoặc đổi tên một dòng");
        }
    }
}
