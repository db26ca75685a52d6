//! `hop-thieu-nguoi`: fewer members met than a quorum asks; off, because no rule in force for unions sets one.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Số thành viên có mặt thấp hơn mức tối thiểu.
    ///
    /// Không tìm thấy quy định nào về mức tối thiểu cho công đoàn cơ sở; mức hai phần ba (66%) chỉ có trong quy định riêng của ngành Tòa án. Vì vậy điều này chỉ kiểm tra khi tệp kế hoạch bật lên.
    Warning "hop-thieu-nguoi", "quy chế của đơn vị; tham khảo Thông tư 01/2024/TT-TANDTC (chỉ áp dụng trong Tòa án)", Tuning::OffLimit(66)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for meeting in &facts.book.meetings {
        let (present, total) = (meeting.present.value, meeting.total.value);
        if u64::from(present) * 100 < u64::from(findings.limit()) * u64::from(total) {
            let share = text::percent(present.into(), total.into());
            let message = format!("có mặt {present}/{total} thành viên ({share}), thấp hơn {}%", findings.limit());
            findings.tell(&meeting.present.at, message, "họp lại khi đủ thành viên, hoặc sửa số này");
        }
    }
}
