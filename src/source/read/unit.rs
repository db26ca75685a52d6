//! Sheets THÔNG TIN and ĐỢT THI ĐUA → the unit and its phases.

use super::intake::Intake;
use crate::source::entry::Entry;
use crate::source::record::{PhaseEntry, Unit};
use crate::source::schema::{SIGNING_BODIES, UNIT};
use crate::source::value::{count, date, line, moment, person_name, phase_number, phone, signatory_name, text, year};

/// The unit; `None` where a required value is missing or wrong.
pub(super) fn unit(intake: &mut Intake<'_>) -> Option<Unit> {
    intake.columns(&UNIT, |entry, _| unit_of(entry)).into_iter().next()
}

fn unit_of(entry: &mut Entry<'_>) -> Option<Unit> {
    let required = |entry: &mut Entry<'_>, heading| entry.required(heading, line);
    let name = required(entry, "Tên công đoàn cơ sở");
    let short = required(entry, "Tên viết tắt");
    let parent = required(entry, "Tên công đoàn cấp trên");
    let employer = required(entry, "Tên đơn vị");
    let group = required(entry, "Khối");
    let place = required(entry, "Địa danh");
    let chair = entry.required("Chủ tịch công đoàn cơ sở", signatory_name);
    let chair_title = required(entry, "Chức danh ký");
    let signing_body = entry.required_choice("Tập thể ký", &SIGNING_BODIES);
    let workers = entry.required("Tổng số CNVCLĐ", count);
    let women_workers = entry.required("Nữ CNVCLĐ", count);
    let members = entry.required("Tổng số đoàn viên", count);
    let women_members = entry.required("Nữ đoàn viên", count);
    let plan_number = required(entry, "Kế hoạch cấp trên");
    let plan_date = entry.required("Ngày kế hoạch", date);
    let plan_issuer = required(entry, "Cơ quan ban hành kế hoạch");
    let year = entry.required("Năm", year);
    Some(Unit {
        at: entry.at(),
        code: entry.optional("Mã đơn vị", line),
        form: entry.optional("Loại hình", line),
        cluster: entry.optional("Cụm thi đua", line),
        address: entry.optional("Địa chỉ", line),
        phone: entry.optional("Điện thoại", phone),
        email: entry.optional("Email", line),
        deputy: entry.optional("Ký thay - họ tên", signatory_name),
        deputy_title: entry.optional("Ký thay - chức vụ", line),
        committee: entry.optional("Số ủy viên Ban Chấp hành", count),
        head: entry.optional("Thủ trưởng đơn vị", signatory_name),
        head_title: entry.optional("Chức vụ thủ trưởng", line),
        party_members: entry.optional("Đảng viên", count),
        managers: entry.optional("Lãnh đạo, quản lý", count),
        direct_workers: entry.optional("Lao động trực tiếp", count),
        voters: entry.optional("Tổng số thành viên xét", count),
        extra_recipients: entry.optional("Nơi nhận bổ sung", text),
        name: name?,
        short: short?,
        parent: parent?,
        employer: employer?,
        group: group?,
        place: place?,
        chair: chair?,
        chair_title: chair_title?,
        signing_body: signing_body?,
        workers: workers?,
        women_workers: women_workers?,
        members: members?,
        women_members: women_members?,
        plan_number: plan_number?,
        plan_date: plan_date?,
        plan_issuer: plan_issuer?,
        year: year?,
    })
}

/// One row of ĐỢT THI ĐUA.
pub(super) fn phase(entry: &mut Entry<'_>) -> Option<PhaseEntry> {
    let number = entry.required("Đợt", phase_number);
    let theme = entry.required("Chủ đề", line);
    let from = entry.required("Từ ngày", date);
    let to = entry.required("Đến ngày", date);
    let launch = entry.required("Thời gian phát động", moment);
    let venue = entry.required("Địa điểm", line);
    let contact = entry.required("Người phụ trách", person_name);
    let phone = entry.required("Điện thoại", phone);
    Some(PhaseEntry {
        at: entry.at(),
        format: entry.optional("Hình thức tổ chức", line),
        content: entry.optional("Nội dung phát động", text),
        expected: entry.optional("Dự kiến số người dự", count),
        attended: entry.optional("Thực tế số người dự", count),
        plan_number: entry.optional("Số kế hoạch của đơn vị", line),
        plan_date: entry.optional("Ngày kế hoạch của đơn vị", date),
        number: number?,
        theme: theme?,
        from: from?,
        to: to?,
        launch: launch?,
        venue: venue?,
        contact: contact?,
        phone: phone?,
    })
}
