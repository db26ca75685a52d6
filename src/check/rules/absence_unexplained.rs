//! `vang-chua-co-y-kien`: members were absent, and nothing says that they were asked in writing.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Có thành viên vắng nhưng chưa ghi lý do vắng hoặc ý kiến bằng văn bản của người vắng.
    ///
    /// Tỷ lệ phiếu tính trên tổng số thành viên; thành viên vắng được lấy ý kiến bằng văn bản và ghi rõ trong biên bản. Điền “Lý do vắng” ở trang HỌP XÉT hoặc đánh dấu “Ý kiến bằng văn bản” ở trang THÀNH VIÊN HỌP.
    Warning "vang-chua-co-y-kien", "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7 (đến ngày 30/6/2025; quy định ở Nghị định 152/2025/NĐ-CP chưa đối chiếu được)", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for meeting in &facts.book.meetings {
        let Some(absent) = meeting.absent.as_ref().filter(|absent| absent.value > 0) else { continue };
        let asked = facts.book.attendees.iter().any(|attendee| attendee.in_writing);
        if meeting.absence_reason.is_none() && !asked {
            let day = text::short_date(meeting.start.date);
            let message = format!("cuộc họp ngày {day} vắng {} thành viên nhưng chưa ghi lý do, ý kiến", absent.value);
            findings.tell(&absent.at, message, "điền “Lý do vắng”, hoặc đánh dấu “Ý kiến bằng văn bản” của người vắng");
        }
    }
}
