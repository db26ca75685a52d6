//! Sheets SÁNG KIẾN, ĐỀ NGHỊ …, THÀNH TÍCH and KHEN THƯỞNG ĐÃ CÓ → merits and what is proposed for them.

use super::roster::person;
use crate::plan::System;
use crate::source::entry::Entry;
use crate::source::record::{
    Achievement, AchievementSection, AwardClass, CollectiveProposal, Initiative, PastAward, PersonProposal,
};
use crate::source::value::{Choices, amount, birth, count, date, line, one_of, text, year};

const SECTIONS: &Choices<AchievementSection> = &[
    (AchievementSection::Features, &["đặc điểm", "đặc điểm, tình hình", "đặc điểm tình hình"]),
    (AchievementSection::Duties, &["nhiệm vụ", "chức năng, nhiệm vụ", "chức năng, nhiệm vụ được giao"]),
    (AchievementSection::Results, &["kết quả", "kết quả đạt được", "kết quả công tác"]),
    (AchievementSection::Measures, &["giải pháp", "biện pháp", "biện pháp, giải pháp"]),
    (AchievementSection::Movements, &["phong trào", "phong trào thi đua"]),
    (AchievementSection::Compliance, &["chấp hành", "chấp hành chủ trương", "chấp hành chủ trương, pháp luật"]),
    (AchievementSection::Organisations, &["đoàn thể", "hoạt động đoàn thể", "Đảng, đoàn thể"]),
    (AchievementSection::Other, &["khác", "nội dung khác"]),
];
const CLASSES: &Choices<AwardClass> = &[
    (AwardClass::Title, &["Danh hiệu thi đua", "Danh hiệu"]),
    (AwardClass::Form, &["Hình thức khen thưởng", "Hình thức", "Khen thưởng"]),
];
const SYSTEMS: &Choices<System> = &[
    (System::Union, &["Công đoàn", "CĐ"]),
    (System::State, &["Chính quyền", "Nhà nước"]),
    (System::City, &["Thành phố", "Phong trào", "Thành phố, phong trào"]),
];

/// One row of SÁNG KIẾN.
pub(super) fn initiative(entry: &mut Entry<'_>) -> Option<Initiative> {
    let name = entry.required("Tên sáng kiến", line);
    let author = entry.required("Tác giả", line);
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
    let phase = entry.required("Đợt", count);
    let award = entry.required("Danh hiệu, hình thức đề nghị", line);
    let reason = entry.required("Lý do khen", line);
    let summary = entry.required("Tóm tắt thành tích", text);
    let votes = entry.required("Phiếu đồng ý", count);
    Some(PersonProposal {
        at: entry.at(),
        born: entry.optional("Ngày sinh", birth),
        system: entry.optional("Hệ thống", one_of(SYSTEMS)),
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
    let phase = entry.required("Đợt", count);
    let award = entry.required("Danh hiệu, hình thức đề nghị", line);
    let reason = entry.required("Lý do khen", line);
    let summary = entry.required("Tóm tắt thành tích", text);
    let votes = entry.required("Phiếu đồng ý", count);
    Some(CollectiveProposal {
        at: entry.at(),
        system: entry.optional("Hệ thống", one_of(SYSTEMS)),
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
    let section = entry.required("Mục", one_of(SECTIONS));
    let text = entry.required("Nội dung", text);
    Some(Achievement {
        at: entry.at(),
        phase: entry.optional("Đợt", count),
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
    let class = entry.required("Loại", one_of(CLASSES));
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
