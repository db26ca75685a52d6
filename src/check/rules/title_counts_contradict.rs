//! `so-danh-hieu-mau-thuan`: counts of titles in sheet TẬP THỂ that cannot be true together.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Số người đạt danh hiệu ở trang TẬP THỂ không thể cùng đúng: số hoàn thành nhiệm vụ nhiều hơn số người, số LĐTT nhiều hơn số hoàn thành nhiệm vụ, số CSTĐCS nhiều hơn số LĐTT.
    ///
    /// Chiến sĩ thi đua cơ sở phải đạt Lao động tiên tiến, Lao động tiên tiến phải hoàn thành nhiệm vụ.
    /// Sửa lại một trong hai số.
    Error "so-danh-hieu-mau-thuan", "Luật Thi đua, khen thưởng 2022, Điều 23, 24", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for collective in &facts.book.collectives {
        let counts = [
            ("tổng số người", Some(&collective.people)),
            ("số hoàn thành nhiệm vụ", collective.fulfilled.as_ref()),
            ("số LĐTT", collective.advanced.as_ref()),
            ("số CSTĐCS", collective.emulators.as_ref()),
        ];
        let given: Vec<_> = counts.into_iter().filter_map(|(what, count)| Some((what, count?))).collect();
        for pair in given.windows(2) {
            let [(whole, all), (part, count)] = pair else { continue };
            if count.value > all.value {
                let message = format!("{part} ({}) lớn hơn {whole} ({})", count.value, all.value);
                findings.tell(&count.at, message, "sửa lại một trong hai số");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn each_count_holds_the_next() {
        let said = |counts: &str| told(&super::RULE, &[&format!("TẬP THỂ: Tổng số người=10 | {counts}")]);
        assert_eq!(said("Số hoàn thành nhiệm vụ=11"), ["số hoàn thành nhiệm vụ (11) lớn hơn tổng số người (10)"]);
        assert_eq!(said("Số LĐTT=5 | Số CSTĐCS=6"), ["số CSTĐCS (6) lớn hơn số LĐTT (5)"]);
        assert_eq!(said("Số CSTĐCS=11").len(), 1, "counts left out are passed over");
        assert!(said("Số hoàn thành nhiệm vụ=10 | Số LĐTT=9 | Số CSTĐCS=1").is_empty());
    }
}
