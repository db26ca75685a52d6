//! `khong-co-ban-thuong-vu`: signing for a standing committee that a committee of this size does not have.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::SigningBody;

rule! {
    /// Văn bản ký thay mặt Ban Thường vụ, trong khi Ban Chấp hành có ít ủy viên nên không bầu Ban Thường vụ.
    ///
    /// Chỉ nơi Ban Chấp hành có từ 09 ủy viên trở lên mới có Ban Thường vụ. Đổi “Tập thể ký” thành Ban Chấp hành, hoặc sửa mục “Số ủy viên Ban Chấp hành”.
    Warning "khong-co-ban-thuong-vu", "Điều lệ Công đoàn Việt Nam khóa XIII, Điều 13 khoản 7", Tuning::Limit(9)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    let Some(size) = &unit.committee else { return };
    if unit.signing_body.value == SigningBody::StandingCommittee && size.value < findings.limit() {
        let message =
            format!("ký thay mặt Ban Thường vụ nhưng Ban Chấp hành chỉ có {} ủy viên, ghi ở {}", size.value, size.at);
        findings.tell(&unit.signing_body.at, message, "đổi “Tập thể ký” thành Ban Chấp hành, hoặc sửa số ủy viên");
    }
}
