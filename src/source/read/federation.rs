//! The sheets of the federation's workbook → units, meetings of the council, criteria, scores, awards and prizes.

use super::intake::Intake;
use super::report::own_paper;
use crate::source::entry::Entry;
use crate::source::keyed::Values;
use crate::source::record::{AwardRow, CouncilMeeting, Criterion, FederationBook, Paper, PrizeRate, Score, UnitRow};
use crate::source::schema::{
    AWARDS, BALLOTS, CATEGORIES, COUNCIL, CRITERIA, DIRECTIONS, FEDERATION_PAPERS, GENDERS, GRADES, NATURES,
    PRIZE_RATES, SCORES, SUBJECTS, UNIT_ROWS,
};
use crate::source::value::{
    amount, count, date, decimal, line, mark, moment, person_name, phase_or_year, phone, signatory_name, text,
};

/// All sheets; `None` where the list of units cannot be used.
pub(super) fn book(intake: &mut Intake<'_>) -> Option<FederationBook> {
    let unit_rows = intake.rows(&UNIT_ROWS, unit_row);
    Some(FederationBook {
        file: intake.file(),
        council: intake.columns(&COUNCIL, meeting),
        criteria: intake.optional_rows(&CRITERIA, criterion),
        scores: intake.optional_rows(&SCORES, score),
        awards: intake.optional_rows(&AWARDS, award),
        prize_rates: intake.optional_rows(&PRIZE_RATES, prize_rate),
        papers: intake.optional_rows(&FEDERATION_PAPERS, paper),
        texts: std::mem::take(&mut intake.texts),
        unit_rows: unit_rows?,
    })
}

/// One row of the federation's VĂN BẢN, whose documents nobody signs beside it.
fn paper(entry: &mut Entry<'_>) -> Option<Paper> {
    let paper = own_paper(entry);
    let position = entry.optional("Chức vụ người ký", line);
    paper.map(|paper| Paper { position, ..paper })
}

fn unit_row(entry: &mut Entry<'_>) -> Option<UnitRow> {
    let code = entry.required("Mã đơn vị", line);
    let name = entry.required("Tên CĐCS", line);
    let group = entry.required("Khối", line);
    Some(UnitRow {
        at: entry.at(),
        cluster: entry.optional("Cụm", line),
        chair: entry.optional("Chủ tịch", person_name),
        phone: entry.optional("Điện thoại", phone),
        email: entry.optional("Email", line),
        workers: entry.optional("Tổng CNVCLĐ", count),
        women_workers: entry.optional("Nữ CNVCLĐ", count),
        members: entry.optional("Tổng đoàn viên", count),
        women_members: entry.optional("Nữ đoàn viên", count),
        received: entry.per_phase("Ngày nhận báo cáo đợt", date).collect(),
        discipline: entry.optional("Kỷ luật người đứng đầu", line),
        code: code?,
        name: name?,
        group: group?,
    })
}

fn meeting(entry: &mut Entry<'_>, values: &Values) -> Option<CouncilMeeting> {
    let start = entry.required("Bắt đầu", moment);
    let venue = entry.required("Địa điểm", line);
    let chair = entry.required("Chủ tịch hội đồng", signatory_name);
    let chair_title = entry.required("Chức danh chủ tịch hội đồng", line);
    let secretary = entry.required("Thư ký", signatory_name);
    let total = entry.required("Tổng số thành viên", count);
    let present = entry.required("Có mặt", count);
    Some(CouncilMeeting {
        at: entry.at(),
        phase: values.phase,
        name: entry.optional("Tên hội đồng", line),
        minutes_number: entry.optional("Số biên bản", line),
        end: entry.optional("Kết thúc", moment),
        secretary_title: entry.optional("Chức danh thư ký", line),
        absent: entry.optional("Vắng", count),
        absence_reason: entry.optional("Lý do vắng", text),
        ballot: entry.optional_choice("Hình thức biểu quyết", &BALLOTS),
        issued: entry.optional("Phiếu phát ra", count),
        collected: entry.optional("Phiếu thu về", count),
        valid: entry.optional("Phiếu hợp lệ", count),
        invalid: entry.optional("Phiếu không hợp lệ", count),
        discussion: entry.optional("Ý kiến thảo luận", text),
        conclusion: entry.optional("Kết luận", text),
        start: start?,
        venue: venue?,
        chair: chair?,
        chair_title: chair_title?,
        secretary: secretary?,
        total: total?,
        present: present?,
    })
}

fn criterion(entry: &mut Entry<'_>) -> Option<Criterion> {
    let name = entry.required("Tiêu chí", line);
    let most = entry.required("Điểm tối đa", decimal);
    let nature = entry.required_choice("Loại", &NATURES);
    Some(Criterion {
        at: entry.at(),
        mark: entry.optional("TT", mark),
        heading: entry.optional("Nhóm", line),
        direction: entry.optional_choice("Chiều", &DIRECTIONS).map(|direction| direction.value).unwrap_or_default(),
        source: entry.optional("Nguồn số liệu", text),
        group: entry.optional("Khối", line),
        name: name?,
        most: most?,
        nature: nature?,
    })
}

fn score(entry: &mut Entry<'_>) -> Option<Score> {
    let unit = entry.required("Mã đơn vị", line);
    Some(Score {
        at: entry.at(),
        criterion: entry.optional("Tiêu chí", mark),
        phase: entry.optional("Đợt", phase_or_year),
        planned: entry.optional("Kế hoạch", decimal),
        done: entry.optional("Thực hiện", decimal),
        grade: entry.optional_choice("Mức", &GRADES),
        own: entry.optional("Điểm tự chấm", decimal),
        cluster: entry.optional("Điểm cụm chấm", decimal),
        bonus: entry.optional("Điểm thưởng", decimal),
        deduction: entry.optional("Điểm trừ", decimal),
        reason: entry.optional("Lý do", text),
        evidence: entry.optional("Minh chứng", text),
        unit: unit?,
    })
}

fn award(entry: &mut Entry<'_>) -> Option<AwardRow> {
    let subject = entry.required("Đối tượng", line);
    let class = entry.required_choice("Loại đối tượng", &SUBJECTS);
    let unit = entry.required("Đơn vị", line);
    let award = entry.required("Hình thức", line);
    let reason = entry.required("Lý do", line);
    Some(AwardRow {
        at: entry.at(),
        gender: entry.optional_choice("Giới tính", &GENDERS),
        post: entry.optional("Chức vụ, nơi công tác", line),
        category: entry.optional_choice("Nhóm đối tượng", &CATEGORIES),
        phase: entry.optional("Đợt", phase_or_year),
        votes: entry.optional("Phiếu đồng ý", count),
        prize: entry.optional("Tiền thưởng", amount),
        decision: entry.optional("Số QĐ", line),
        decided: entry.optional("Ngày", date),
        register: entry.optional("Số sổ vàng", line),
        summary: entry.optional("Tóm tắt thành tích", text),
        subject: subject?,
        class: class?,
        unit: unit?,
        award: award?,
        reason: reason?,
    })
}

fn prize_rate(entry: &mut Entry<'_>) -> Option<PrizeRate> {
    let award = entry.required("Hình thức", line);
    let coefficient = entry.required("Hệ số", decimal);
    let base_wage = entry.required("Lương cơ sở", amount);
    let from = entry.required("Áp dụng từ ngày", date);
    Some(PrizeRate {
        at: entry.at(),
        class: entry.optional_choice("Loại đối tượng", &SUBJECTS),
        to: entry.optional("Đến ngày", date),
        source: entry.optional("Nguồn", text),
        award: award?,
        coefficient: coefficient?,
        base_wage: base_wage?,
        from: from?,
    })
}
