//! `moi-chuyen-den`: somebody is proposed who came within months; the unit they came from may have to be heard.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text::short_date;
use chrono::Months;

rule! {
    /// Người được đề nghị mới chuyển đến đơn vị, có thể phải lấy ý kiến nơi cũ. Tắt sẵn, vì căn cứ đã cũ.
    ///
    /// Hướng dẫn 1217/HD-TLĐ năm 2016 (mục 1.3, theo quy chế khen thưởng trước đây) giao đơn vị mới xét, có ý kiến của đơn vị cũ nếu người đó đã ở nơi cũ từ 6 tháng trở lên; chưa rõ quy chế hiện hành có giữ hay không.
    /// Nếu cấp trên yêu cầu, bật ở tệp kế hoạch và ghi số tháng vào “nguong”.
    Warning "moi-chuyen-den", "Hướng dẫn của công đoàn cấp trên, nếu có", Tuning::OffLimit(6)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit();
    for nomination in &facts.nominations {
        let Some(joined) = nomination.member.and_then(|member| member.joined.as_ref()) else { continue };
        if joined.checked_add_months(Months::new(limit)).is_some_and(|enough| enough > nomination.day) {
            let name = &nomination.name.value;
            let message = format!("“{name}” về đơn vị ngày {}, dưới {limit} tháng", short_date(joined.value));
            findings.tell(
                &nomination.name.at,
                message,
                "nếu chuyển từ nơi khác đến, xin ý kiến nhận xét của đơn vị cũ",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn whoever_came_lately_is_named() {
        let said = |joined: &str| {
            told(&super::RULE, &[&format!("ĐOÀN VIÊN: Ngày vào đơn vị={joined}"), "ĐỀ NGHỊ CÁ NHÂN:"]).len()
        };
        assert_eq!([said("01/08/2025"), said("30/06/2025")], [1, 0]);
        assert!(!super::RULE.tuning.ships_on(), "its ground has been superseded");
    }
}
