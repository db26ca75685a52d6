//! `nghi-dai-ngay`: somebody is proposed who was away for long, other than for childbirth.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Người được đề nghị đã nghỉ dài ngày (không kể thai sản). Tắt sẵn, vì chỉ là quy định riêng của một số đơn vị.
    ///
    /// Có đơn vị không xét người nghỉ từ 40 ngày làm việc.
    /// Nếu nơi bạn quy định như vậy, bật ở tệp kế hoạch và ghi số ngày vào “nguong”.
    /// Thời gian nghỉ thai sản được tính là thời gian làm việc (Nghị định 152/2025, Điều 4 khoản 5): đánh dấu cột “Thai sản” ở trang ĐOÀN VIÊN.
    Warning "nghi-dai-ngay", "Quy định của đơn vị hoặc cấp trên, nếu có", Tuning::OffLimit(40)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit();
    for nomination in &facts.nominations {
        let Some(member) = nomination.member.filter(|member| !member.maternity) else { continue };
        let Some(days) = member.days_away.as_ref().filter(|days| days.value >= limit) else { continue };
        let reason = member.away_reason.as_ref().map(|why| format!(" ({})", why.value)).unwrap_or_default();
        let message = format!("“{}” đã nghỉ {} ngày{reason}", nomination.name.value, days.value);
        findings.tell(
            &nomination.name.at,
            message,
            format!("bỏ dòng đề nghị này nếu nơi bạn không xét người nghỉ từ {limit} ngày; nghỉ thai sản thì đánh dấu “Thai sản”"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn long_absence_counts_but_for_childbirth() {
        let said = |away: &str| told(&super::RULE, &[&format!("ĐOÀN VIÊN: {away}"), "ĐỀ NGHỊ CÁ NHÂN:"]);
        assert_eq!(
            said("Nghỉ dài (số ngày)=40 | Nghỉ dài (lý do)=việc riêng"),
            ["“Lê An” đã nghỉ 40 ngày (việc riêng)"]
        );
        assert!(said("Nghỉ dài=39").is_empty() && said("Nghỉ dài=180 | Thai sản=x").is_empty() && said("").is_empty());
        assert!(!super::RULE.tuning.ships_on(), "a rule of some units only");
    }
}
