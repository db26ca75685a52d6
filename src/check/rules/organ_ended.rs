//! `co-quan-da-ket-thuc`: the organ above the unit had ended on the latest day the documents go by.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Công đoàn cấp trên ghi ở trang THÔNG TIN đã kết thúc hoạt động trước ngày của văn bản hoặc của cuộc họp xét.
    ///
    /// Văn bản đề ngày sau đó phải gửi công đoàn cấp trên mới. Hỏi tên công đoàn cấp trên hiện nay rồi sửa ở trang THÔNG TIN.
    Warning "co-quan-da-ket-thuc", "mục [[co-quan]] của tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let parent = &facts.book.unit.parent;
    let Some(organ) = facts.plan.organ(parent) else { return };
    let Some(end) = organ.to else { return };
    // The days that documents go by: their own, that of the meeting they findings, or today where neither is known.
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
        findings.tell(&parent.at, message, organ.note.clone());
    }
}
