//! `trung-tap-the`: sheet TẬP THỂ names the same collective twice.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let collectives = &facts.book.collectives;
    for (position, collective) in collectives.iter().enumerate() {
        let first = collectives[..position].iter().find(|c| text::same_name(&c.name, &collective.name));
        if let Some(first) = first {
            let message = format!("tập thể “{}” đã có ở {}", collective.name.value, first.name.at);
            report.push(Diagnostic::error("trung-tap-the", &collective.name.at, message, "xóa hoặc đổi tên một dòng"));
        }
    }
}
