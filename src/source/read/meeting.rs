//! Sheets HỌP XÉT and THÀNH VIÊN HỌP → the meetings and who took part.

use super::intake::Intake;
use super::roster::person;
use crate::source::entry::Entry;
use crate::source::keyed::Values;
use crate::source::record::{Attendee, Meeting};
use crate::source::schema::{BALLOTS, MEETING};
use crate::source::value::{count, line, moment, person_name, phase_number, text};

/// One meeting per filled column of HỌP XÉT.
pub(super) fn meetings(intake: &mut Intake<'_>) -> Vec<Meeting> {
    intake.columns(&MEETING, meeting)
}

fn meeting(entry: &mut Entry<'_>, values: &Values) -> Option<Meeting> {
    let name = entry.required("Tên cuộc họp", line);
    let start = entry.required("Bắt đầu", moment);
    let venue = entry.required("Địa điểm", line);
    let chair = entry.required("Chủ trì", person_name);
    let chair_title = entry.required("Chức danh chủ trì", line);
    let secretary = entry.required("Thư ký", person_name);
    let total = entry.required("Tổng số thành viên", count);
    let present = entry.required("Có mặt", count);
    let ballot = entry.required_choice("Hình thức biểu quyết", &BALLOTS);
    Some(Meeting {
        at: entry.at(),
        phase: values.phase,
        minutes_number: entry.optional("Số biên bản", line),
        end: entry.optional("Kết thúc", moment),
        absent: entry.optional("Vắng", count),
        absence_reason: entry.optional("Lý do vắng", text),
        issued: entry.optional("Phiếu phát ra", count),
        collected: entry.optional("Phiếu thu về", count),
        valid: entry.optional("Phiếu hợp lệ", count),
        invalid: entry.optional("Phiếu không hợp lệ", count),
        discussion: entry.optional("Ý kiến thảo luận", text),
        conclusion: entry.optional("Kết luận", text),
        name: name?,
        start: start?,
        venue: venue?,
        chair: chair?,
        chair_title: chair_title?,
        secretary: secretary?,
        total: total?,
        present: present?,
        ballot: ballot?,
    })
}

/// One row of THÀNH VIÊN HỌP. Without a column “Có mặt” those who are listed were there.
pub(super) fn attendee(entry: &mut Entry<'_>) -> Option<Attendee> {
    let name = person(entry);
    Some(Attendee {
        at: entry.at(),
        post: entry.optional("Chức vụ", line),
        part: entry.optional("Vai trò", line),
        phase: entry.optional("Đợt", phase_number),
        present: !entry.has("Có mặt") || entry.ticked("Có mặt"),
        in_writing: entry.ticked("Ý kiến bằng văn bản"),
        name: name?,
    })
}
