//! `co-quan-da-ket-thuc`: the organ above the unit had ended on the latest day the documents go by.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let parent = &facts.book.unit.parent;
    let Some(organ) = facts.plan.organ(parent) else { return };
    let Some(end) = organ.to else { return };
    // The days that documents go by: their own, that of the meeting they report, or today where neither is known.
    let dated = facts.book.papers.iter().filter_map(|p| p.date.as_ref()).map(|d| d.value);
    let met = facts.book.meetings.iter().map(|m| m.start.date);
    let latest = dated.chain(met).fold(facts.today, chrono::NaiveDate::max);
    if latest > end {
        let message = format!(
            "“{}” đã kết thúc hoạt động ngày {}, trước ngày {} của văn bản hoặc của cuộc họp xét",
            parent.value,
            text::short_date(end),
            text::short_date(latest)
        );
        report.push(Diagnostic::warning("co-quan-da-ket-thuc", &parent.at, message, organ.note.clone()));
    }
}
