//! `bao-cao-thieu-muc`: the report on a phase lacks results, shortcomings, causes or lessons.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::NarrativeSection::{
    self, Causes, Lessons, Movements, Organisation, Professional, Shortcomings, Welfare,
};

/// What a report has to say, and the sections that say it.
const ASKED: [(&str, &[NarrativeSection]); 4] = [
    ("kết quả (chuyên môn, phong trào, chăm lo hoặc xây dựng)", &[Professional, Movements, Welfare, Organisation]),
    ("tồn tại", &[Shortcomings]),
    ("nguyên nhân", &[Causes]),
    ("bài học", &[Lessons]),
];

rule! {
    /// Báo cáo kết quả đợt thi đua thiếu phần kết quả, tồn tại, nguyên nhân hoặc bài học.
    ///
    /// Tổng kết phong trào cần nêu kết quả, tồn tại, hạn chế, nguyên nhân và bài học kinh nghiệm. Thông tư 01/2024/TT-BNV nay được thay bằng Thông tư 15/2025/TT-BNV (từ 05/8/2025), nội dung thông tư mới chưa được đối chiếu. Ghi thêm các mục này vào trang KẾT QUẢ ĐỢT.
    Warning "bao-cao-thieu-muc", "Thông tư 01/2024/TT-BNV, Điều 3 khoản 3 (đến ngày 04/8/2025)", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for phase in &book.phases {
        let number = phase.number.value;
        let told: Vec<_> = book.narratives.iter().filter(|n| n.phase.value == Some(number)).collect();
        let Some(first) = told.first() else { continue };
        let has = |section: &NarrativeSection| told.iter().any(|n| n.section.value == *section);
        let lacking = ASKED.iter().filter(|(_, sections)| !sections.iter().any(has));
        let lacking: Vec<&str> = lacking.map(|(what, _)| *what).collect();
        if !lacking.is_empty() {
            let message = format!("báo cáo đợt {number} chưa có: {}", lacking.join("; "));
            findings.tell(&first.at, message, "ghi thêm các mục này vào trang KẾT QUẢ ĐỢT");
        }
    }
}
