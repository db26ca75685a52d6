//! `phieu-chua-du-co-so`: *Chiến sĩ thi đua cơ sở* or a *cờ thi đua* of the state with fewer votes than Decree 98/2023 asked for.

use crate::check::Facts;
use crate::check::ballot::{tell_short, under_decree_98};
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;

rule! {
    /// Chiến sĩ thi đua cơ sở, Cờ thi đua cấp tỉnh, Cờ thi đua của Chính phủ phải được từ 80% tổng số thành viên hội đồng đồng ý.
    ///
    /// Tỷ lệ tính trên tổng số thành viên, kể cả người vắng; người vắng được lấy ý kiến bằng văn bản.
    /// Chỉ xét cuộc họp đến hết ngày 30/6/2025, khi Nghị định 98/2023 còn hiệu lực; chưa rõ Nghị định 152/2025 có giữ tỷ lệ này không.
    /// Sau ngày đó, nếu nơi bạn có quy định, bật điều kiểm tra “phieu-dong-y-thap”.
    Error "phieu-chua-du-co-so", "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7 (hiệu lực đến 30/6/2025)", Tuning::Limit(80)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let titles = [Known::BaseEmulator, Known::ProvinceFlag, Known::GovernmentFlag].map(Some);
    tell_short(facts, findings, |nomination| titles.contains(&nomination.known()) && under_decree_98(nomination));
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn four_in_five_of_all_members_agree() {
        let said = |proposal: &str| told(&super::RULE, &[&format!("ĐỀ NGHỊ CÁ NHÂN: {proposal}")]);
        assert_eq!(
            said("Danh hiệu=CSTĐCS | Đợt=1 | Phiếu đồng ý=7"),
            ["“Lê An” được 7/10 phiếu đồng ý (70%), chưa đạt 80% tổng số thành viên"]
        );
        assert!(said("Danh hiệu=CSTĐCS | Đợt=1 | Phiếu đồng ý=8").is_empty());
        assert!(said("Danh hiệu=CSTĐCS | Đợt=2 | Phiếu đồng ý=7").is_empty(), "the decree had ended");
        assert!(said("Danh hiệu=Giấy khen | Đợt=1 | Phiếu đồng ý=7").is_empty(), "not a title of the state");
    }
}
