//! `co-quan-da-ket-thuc`: the organ above the unit had ended on the day the documents are made.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let parent = &facts.book.unit.parent;
    let Some(organ) = facts.plan.organ(parent) else { return };
    let Some(end) = organ.to else { return };
    let dated = facts.book.papers.iter().filter_map(|p| p.date.as_ref()).map(|d| d.value);
    let latest = dated.max().unwrap_or(facts.today);
    if latest > end {
        let message = format!(
            "“{}” đã kết thúc hoạt động ngày {}, trước ngày của văn bản ({})",
            parent.value,
            text::short_date(end),
            text::short_date(latest)
        );
        report.push(Diagnostic::warning("co-quan-da-ket-thuc", &parent.at, message, organ.note.clone()));
    }
}
