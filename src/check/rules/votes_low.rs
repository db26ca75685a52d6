//! `phieu-dong-y-thap`: fewer votes than the unit's own rules ask for, whatever the award.

use crate::check::Facts;
use crate::check::ballot::tell_short;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Số phiếu đồng ý thấp hơn tỷ lệ mà quy chế của đơn vị hoặc cấp trên đặt ra. Tắt sẵn, vì không tìm thấy quy định chung.
    ///
    /// Với khen thưởng của công đoàn, Lao động tiên tiến và giấy khen, luật không đặt tỷ lệ phiếu.
    /// Nếu nơi bạn có quy chế, bật ở tệp kế hoạch và ghi tỷ lệ (%) trên tổng số thành viên vào “nguong”.
    Warning "phieu-dong-y-thap", "Quy chế của đơn vị hoặc cấp trên, nếu có", Tuning::OffLimit(80)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    tell_short(facts, findings, |_| true);
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn every_award_is_held_to_the_units_own_share() {
        let said = |votes: u32| told(&super::RULE, &[&format!("ĐỀ NGHỊ TẬP THỂ: Phiếu đồng ý={votes}")]).len();
        assert_eq!([said(7), said(8)], [1, 0]);
        assert!(!super::RULE.tuning.ships_on(), "no general rule was found");
    }
}
