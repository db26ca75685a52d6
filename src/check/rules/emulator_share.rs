//! `ty-le-chien-si-thi-dua`: more *Chiến sĩ thi đua cơ sở* among *Lao động tiên tiến* than a limit that somebody set.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Số Chiến sĩ thi đua cơ sở vượt tỷ lệ cho phép trên số Lao động tiên tiến. Tắt sẵn, vì hiện nay luật không quy định tỷ lệ nào.
    ///
    /// Mức 15% của Nghị định 91/2017 (Điều 9 khoản 3) đã hết hiệu lực từ 01/01/2024; bộ, tỉnh hoặc đơn vị có thể tự đặt.
    /// Nếu nơi bạn có quy định, bật ở tệp kế hoạch và ghi tỷ lệ (%) vào “nguong”.
    /// So tổng “Số CSTĐCS” với tổng “Số LĐTT” ở trang TẬP THỂ: lấy dòng của chính công đoàn cơ sở nếu có, không thì cộng các dòng.
    Warning "ty-le-chien-si-thi-dua", "Quy định của bộ, tỉnh hoặc đơn vị, nếu có; Luật không đặt tỷ lệ", Tuning::OffLimit(15)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit();
    let counted = facts.book.collectives.iter().filter_map(|collective| {
        let whole = text::same_name(&collective.name, &facts.book.unit.name);
        Some((whole, collective.emulators.as_ref()?, collective.advanced.as_ref()?.value))
    });
    let counted: Vec<_> = counted.collect();
    let unit = counted.iter().find(|(whole, ..)| *whole);
    let rows = unit.map_or(counted.as_slice(), std::slice::from_ref);
    let Some((_, first, _)) = rows.first() else { return };
    let emulators: u32 = rows.iter().map(|(_, emulators, _)| emulators.value).sum();
    let advanced: u32 = rows.iter().map(|(_, _, advanced)| advanced).sum();
    if u64::from(emulators) * 100 > u64::from(limit) * u64::from(advanced) {
        let share = text::percent(f64::from(emulators), f64::from(advanced));
        let message =
            format!("có {emulators} chiến sĩ thi đua cơ sở trên {advanced} lao động tiên tiến ({share}), quá {limit}%");
        let hint = "đối chiếu với quy định của cấp trên về tỷ lệ này, rồi sửa số liệu nếu ghi nhầm hoặc bớt số đề nghị";
        findings.tell(&first.at, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_share_of_the_unit_keeps_to_the_limit() {
        let team = |name: &str, counts: &str| format!("TẬP THỂ: Tên tập thể={name} | Tổng số người=99 | {counts}");
        let said = |rows: &[String]| told(&super::RULE, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        let small = team("Tổ Một", "Số LĐTT=5 | Số CSTĐCS=2");
        let large = |emulators: u32| team("Tổ Hai", &format!("Số LĐTT=15 | Số CSTĐCS={emulators}"));
        assert_eq!(
            said(&[small.clone(), large(2)]),
            ["có 4 chiến sĩ thi đua cơ sở trên 20 lao động tiên tiến (20%), quá 15%"]
        );
        assert!(said(&[small.clone(), large(1)]).is_empty(), "the teams together");
        let unit = team("Công đoàn cơ sở Hoa Sen", "Số LĐTT=20 | Số CSTĐCS=3");
        assert!(said(&[unit, small]).is_empty(), "the unit's own row");
        assert!(!super::RULE.tuning.ships_on(), "no law in force sets a share");
    }
}
