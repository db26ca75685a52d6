//! `trinh-tu-ngay`: a proposal dated before the meeting that it cites, or a meeting that ends before it begins.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;
use crate::text;

rule! {
    /// Ngày tháng ngược trình tự: tờ trình đề ngày trước cuộc họp xét mà nó viện dẫn, hoặc cuộc họp kết thúc trước khi bắt đầu.
    ///
    /// Trình tự đúng: họp xét, rồi lập tờ trình, rồi gửi đi. Sửa ngày ở trang VĂN BẢN hoặc trang HỌP XÉT.
    Error "trinh-tu-ngay", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for meeting in &book.meetings {
        if let Some(end) = meeting.end.as_ref().filter(|end| before(&end.value, &meeting.start.value)) {
            let message = format!("cuộc họp kết thúc trước khi bắt đầu, ghi ở {}", meeting.start.at);
            findings.tell(&end.at, message, "sửa lại ngày, giờ kết thúc");
        }
    }
    for paper in book.papers.iter().filter(|paper| Kind::named(&paper.kind) == Some(Kind::Proposal)) {
        let (Some(phase), Some(date)) = (&paper.phase, &paper.date) else { continue };
        let Some(meeting) = book.meeting(phase.value).filter(|meeting| date.value < meeting.start.date) else {
            continue;
        };
        let (seen, met) = (text::short_date(date.value), text::short_date(meeting.start.date));
        let message = format!(
            "tờ trình đợt {} đề ngày {seen}, trước cuộc họp xét ngày {met}, ghi ở {}",
            phase.value, meeting.start.at
        );
        findings.tell(
            &date.at,
            message,
            "sửa ngày của tờ trình hoặc ngày họp; nếu mỗi đợt họp một lần thì ghi mỗi đợt một cột",
        );
    }
}

/// Whether `end` is certainly before `start`; hours count only where both are given.
fn before(end: &crate::source::record::LaunchTime, start: &crate::source::record::LaunchTime) -> bool {
    let hours = end.time.zip(start.time).is_some_and(|(end, start)| end < start);
    end.date < start.date || (end.date == start.date && hours)
}
