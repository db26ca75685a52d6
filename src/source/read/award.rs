//! Sheets SÁNG KIẾN, ĐỀ NGHỊ …, THÀNH TÍCH and KHEN THƯỞNG ĐÃ CÓ → merits and what is proposed for them.

use super::roster::person;
use crate::source::entry::Entry;
use crate::source::record::{Achievement, CollectiveProposal, Initiative, PastAward, PersonProposal};
use crate::source::schema::{ACHIEVEMENT_SECTIONS, AWARD_CLASSES, SYSTEMS};
use crate::source::value::{amount, birth, count, date, line, person_name, phase_number, text, year};

/// One row of SÁNG KIẾN.
pub(super) fn initiative(entry: &mut Entry<'_>) -> Option<Initiative> {
    let name = entry.required("Tên sáng kiến", line);
    let author = entry.required("Tác giả", person_name);
    Some(Initiative {
        at: entry.at(),
        co_authors: entry.optional("Đồng tác giả", text),
        shares: entry.optional("Tỷ lệ đóng góp", text),
        applied: entry.optional("Ngày áp dụng", date),
        level: entry.optional("Cấp công nhận", line),
        decision: entry.optional("Số quyết định", line),
        decided: entry.optional("Ngày quyết định", date),
        recognised_by: entry.optional("Cơ quan công nhận", line),
        benefit: entry.optional("Giá trị làm lợi", amount),
        effect: entry.optional("Hiệu quả", text),
        used_for: entry.optional("Đã dùng để xét", line),
        name: name?,
        author: author?,
    })
}

/// One row of ĐỀ NGHỊ CÁ NHÂN.
pub(super) fn person_proposal(entry: &mut Entry<'_>) -> Option<PersonProposal> {
    let name = person(entry);
    let phase = entry.required("Đợt", phase_number);
    let award = entry.required("Danh hiệu, hình thức đề nghị", line);
    let reason = entry.required("Lý do khen", line);
    let summary = entry.required("Tóm tắt thành tích", text);
    let votes = entry.required("Phiếu đồng ý", count);
    Some(PersonProposal {
        at: entry.at(),
        born: entry.optional("Ngày sinh", birth),
        system: entry.optional_choice("Hệ thống", &SYSTEMS),
        initiative: entry.optional("Sáng kiến sử dụng", line),
        name: name?,
        phase: phase?,
        award: award?,
        reason: reason?,
        summary: summary?,
        votes: votes?,
    })
}

/// One row of ĐỀ NGHỊ TẬP THỂ.
pub(super) fn collective_proposal(entry: &mut Entry<'_>) -> Option<CollectiveProposal> {
    let name = entry.required("Tên tập thể", line);
    let phase = entry.required("Đợt", phase_number);
    let award = entry.required("Danh hiệu, hình thức đề nghị", line);
    let reason = entry.required("Lý do khen", line);
    let summary = entry.required("Tóm tắt thành tích", text);
    let votes = entry.required("Phiếu đồng ý", count);
    Some(CollectiveProposal {
        at: entry.at(),
        system: entry.optional_choice("Hệ thống", &SYSTEMS),
        name: name?,
        phase: phase?,
        award: award?,
        reason: reason?,
        summary: summary?,
        votes: votes?,
    })
}

/// One row of THÀNH TÍCH.
pub(super) fn achievement(entry: &mut Entry<'_>) -> Option<Achievement> {
    let subject = entry.required("Đối tượng", line);
    let section = entry.required_choice("Mục", &ACHIEVEMENT_SECTIONS);
    let text = entry.required("Nội dung", text);
    Some(Achievement {
        at: entry.at(),
        phase: entry.optional("Đợt", phase_number),
        order: entry.optional("Thứ tự", count),
        subject: subject?,
        section: section?,
        text: text?,
    })
}

/// One row of KHEN THƯỞNG ĐÃ CÓ.
pub(super) fn past_award(entry: &mut Entry<'_>) -> Option<PastAward> {
    let subject = entry.required("Đối tượng", line);
    let year = entry.required("Năm", year);
    let class = entry.required_choice("Loại", &AWARD_CLASSES);
    let name = entry.required("Tên danh hiệu, hình thức", line);
    let decision = entry.required("Số quyết định", line);
    let decided = entry.required("Ngày quyết định", date);
    let issuer = entry.required("Cơ quan ban hành", line);
    Some(PastAward {
        at: entry.at(),
        subject: subject?,
        year: year?,
        class: class?,
        name: name?,
        decision: decision?,
        decided: decided?,
        issuer: issuer?,
    })
}
