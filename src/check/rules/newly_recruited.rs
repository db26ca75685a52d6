//! `moi-vao-don-vi`: somebody is proposed who joined the unit only some months ago.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text::short_date;
use chrono::Months;

rule! {
    /// Người được đề nghị mới vào đơn vị, chưa đủ số tháng. Tắt sẵn, vì chỉ là quy định riêng của một số đơn vị.
    ///
    /// Có đơn vị không xét người tuyển dụng dưới 10 tháng.
    /// Nếu nơi bạn quy định như vậy, bật ở tệp kế hoạch và ghi số tháng vào “nguong”.
    /// Tính từ “Ngày vào đơn vị” ở trang ĐOÀN VIÊN đến ngày họp xét.
    Warning "moi-vao-don-vi", "Quy định của đơn vị hoặc cấp trên, nếu có", Tuning::OffLimit(10)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit();
    for nomination in &facts.nominations {
        let Some(joined) = nomination.member.and_then(|member| member.joined.as_ref()) else { continue };
        if joined.checked_add_months(Months::new(limit)).is_some_and(|enough| enough > nomination.day) {
            let message = format!(
                "“{}” vào đơn vị ngày {}, chưa đủ {limit} tháng đến ngày xét {}",
                nomination.name.value,
                short_date(joined.value),
                short_date(nomination.day)
            );
            let hint = format!("đối chiếu với {}, rồi sửa ngày nếu ghi nhầm hoặc bỏ dòng đề nghị này", joined.at);
            findings.tell(&nomination.name.at, message, hint);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn ten_months_are_counted_to_the_day() {
        let said = |joined: &str| {
            told(&super::RULE, &[&format!("ĐOÀN VIÊN: Ngày vào đơn vị={joined}"), "ĐỀ NGHỊ CÁ NHÂN:"]).len()
        };
        assert_eq!([said("01/03/2025"), said("28/02/2025"), said("")], [1, 0, 0]);
        assert!(!super::RULE.tuning.ships_on(), "a rule of some units only");
    }
}
