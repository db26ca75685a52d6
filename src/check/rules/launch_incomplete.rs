//! `phat-dong-thieu`: an emulation is launched without targets or without saying what it is about.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Phong trào được phát động nhưng bảng tính chưa có nội dung phát động của đợt, hoặc chưa có chỉ tiêu nào.
    ///
    /// Kế hoạch yêu cầu chỉ phát động khi đã xác định rõ mục tiêu, chỉ tiêu, nội dung. Điền cột “Nội dung phát động” ở trang ĐỢT THI ĐUA và trang CHỈ TIÊU.
    Warning "phat-dong-thieu", "Kế hoạch 41/KH-LĐLĐ; Luật Thi đua, khen thưởng 2022, Điều 17", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for phase in book.phases.iter().filter(|phase| phase.content.is_none()) {
        let message = format!("đợt {} chưa có nội dung phát động", phase.number.value);
        findings.tell(&phase.at, message, "điền cột “Nội dung phát động”");
    }
    if let Some(first) = book.phases.first().filter(|_| book.targets.is_empty()) {
        findings.tell(
            &first.at,
            "đơn vị phát động thi đua nhưng chưa có chỉ tiêu nào",
            "ghi chỉ tiêu vào trang CHỈ TIÊU",
        );
    }
}
