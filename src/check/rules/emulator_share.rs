//! `ty-le-chien-si-thi-dua`: more *Chiến sĩ thi đua cơ sở* among *Lao động tiên tiến* than a limit that somebody set.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Số Chiến sĩ thi đua cơ sở vượt tỷ lệ cho phép trên số Lao động tiên tiến. Tắt sẵn, vì hiện nay luật không quy định tỷ lệ nào.
    ///
    /// Mức 15% của Nghị định 91/2017 (Điều 9 khoản 3) đã hết hiệu lực từ 01/01/2024; bộ, tỉnh hoặc đơn vị có thể tự đặt. Nếu nơi bạn có quy định,
    /// bật ở tệp kế hoạch và ghi tỷ lệ (%) vào “nguong”. So cột “Số CSTĐCS” với cột “Số LĐTT” ở trang TẬP THỂ, từng tập thể; dưới một người
    /// thì không tính.
    Warning "ty-le-chien-si-thi-dua", "Quy định của bộ, tỉnh hoặc đơn vị, nếu có; Luật không đặt tỷ lệ", Tuning::OffLimit(15)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit();
    for collective in &facts.book.collectives {
        let (Some(emulators), Some(advanced)) = (&collective.emulators, &collective.advanced) else { continue };
        // Of a small team one is always more than the share.
        if emulators.value > 1 && u64::from(emulators.value) * 100 > u64::from(limit) * u64::from(advanced.value) {
            let share = text::percent(f64::from(emulators.value), f64::from(advanced.value));
            let message = format!(
                "“{}” có {} chiến sĩ thi đua cơ sở trên {} lao động tiên tiến ({share}), quá {limit}%",
                collective.name.value, emulators.value, advanced.value
            );
            findings.tell(
                &emulators.at,
                message,
                "đối chiếu với quy định của cấp trên về tỷ lệ chiến sĩ thi đua cơ sở",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_share_keeps_to_the_limit() {
        let said = |emulators: u32| {
            told(&super::RULE, &[&format!("TẬP THỂ: Tổng số người=20 | Số LĐTT=20 | Số CSTĐCS={emulators}")])
        };
        assert_eq!(said(4), ["“Tổ Một” có 4 chiến sĩ thi đua cơ sở trên 20 lao động tiên tiến (20%), quá 15%"]);
        assert!(said(3).is_empty());
        assert!(!super::RULE.tuning.ships_on(), "no law in force sets a share");
    }
}
