//! `tong-ket-thieu-muc`: the last phase has been told of, so that the year's report is made, but it would lack parts of the
//! assessment.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::NarrativeSection;

/// What an assessment speaks of.
const PARTS: [(NarrativeSection, &str); 3] = [
    (NarrativeSection::Shortcomings, "tồn tại"),
    (NarrativeSection::Causes, "nguyên nhân"),
    (NarrativeSection::Lessons, "bài học"),
];

rule! {
    /// Báo cáo tổng kết thiếu phần đánh giá: tồn tại, hạn chế, nguyên nhân hoặc bài học kinh nghiệm.
    ///
    /// Thêm dòng cho mục còn thiếu ở trang KẾT QUẢ ĐỢT; đoạn chỉ dùng cho báo cáo tổng kết thì ghi đợt là “cả năm”.
    Warning "tong-ket-thieu-muc", "Thông tư 01/2024/TT-BNV, Điều 3 khoản 3, theo nguồn thứ cấp; nay đã có Thông tư 15/2025/TT-BNV thay thế", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let narratives = &facts.book.narratives;
    let Some(last) = facts.plan.phases.last().map(|p| p.number) else { return };
    let Some(told) = narratives.iter().find(|n| n.phase.value == Some(last)) else { return };
    let lacks = |part: NarrativeSection| !narratives.iter().any(|n| n.section.value == part);
    let missing: Vec<&str> = PARTS.into_iter().filter(|(part, _)| lacks(*part)).map(|(_, name)| name).collect();
    if !missing.is_empty() {
        let message = format!("báo cáo tổng kết chưa có mục {}", missing.join(", "));
        let hint = "thêm dòng cho mục này ở trang KẾT QUẢ ĐỢT, cột “Đợt” ghi số đợt hoặc “cả năm”";
        findings.tell(&told.at, message, hint);
    }
}
