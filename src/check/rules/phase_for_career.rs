//! `thanh-tich-dot-cho-cong-trang`: an award for a career (*công trạng*) is asked for with the results of one phase or theme.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;
use crate::text;

/// How a reason speaks of a phase, a theme or an occasion, folded.
const OCCASIONS: [&str; 4] = ["thiduadot", "theodot", "chuyende", "dotxuat"];

/// The first day of Decree 152/2025.
const SINCE: Option<chrono::NaiveDate> = chrono::NaiveDate::from_ymd_opt(2025, 7, 1);

rule! {
    /// Lý do đề nghị bằng khen, cờ thi đua của chính quyền (khen thưởng công trạng) là kết quả của một đợt, một chuyên đề hoặc việc đột xuất.
    ///
    /// Từ 01/7/2025, kết quả khen thưởng đột xuất, theo chuyên đề không làm căn cứ đề nghị khen thưởng công trạng.
    /// Ghi lý do bằng thành tích cả năm hoặc nhiều năm, hoặc chọn hình thức khen thưởng theo đợt.
    Warning "thanh-tich-dot-cho-cong-trang", "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 3", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let career = [Known::ProvinceMerit, Known::ProvinceFlag, Known::GovernmentFlag].map(Some);
    let in_force = |day| SINCE.is_some_and(|since| day >= since);
    for nomination in facts.nominations.iter().filter(|n| career.contains(&n.known()) && in_force(n.day)) {
        let folded = text::fold(nomination.reason);
        if OCCASIONS.iter().any(|occasion| folded.contains(occasion)) {
            let message = format!(
                "“{}” là khen thưởng công trạng nhưng lý do là kết quả của đợt hoặc chuyên đề",
                nomination.award_name()
            );
            findings.tell(&nomination.reason.at, message, "ghi lý do bằng thành tích cả năm hoặc nhiều năm");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn a_career_is_more_than_a_phase() {
        let said = |row: &str| told(&super::RULE, &[&format!("ĐỀ NGHỊ CÁ NHÂN: {row}")]).len();
        let merit = "Danh hiệu=Bằng khen Thành phố";
        let phase = "Lý do khen=Đã có thành tích trong phong trào thi đua đợt 2";
        assert_eq!(said(&format!("{merit} | {phase}")), 1);
        assert_eq!(said(&format!("{merit} | Lý do khen=Đã hoàn thành xuất sắc nhiệm vụ")), 0);
        assert_eq!(said(&format!("{merit} | {phase} | Đợt=1")), 0, "before the decree");
        assert_eq!(said(&format!("Danh hiệu=Giấy khen | {phase}")), 0);
    }
}
