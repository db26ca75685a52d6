//! `phieu-chua-du-cap-tinh`: a title of *chiến sĩ thi đua* above the base with fewer votes than Decree 98/2023 asked for.

use crate::check::Facts;
use crate::check::ballot::{tell_short, under_decree_98};
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;

rule! {
    /// Chiến sĩ thi đua cấp tỉnh, thành phố và Chiến sĩ thi đua toàn quốc phải được từ 90% tổng số thành viên hội đồng đồng ý.
    ///
    /// Tỷ lệ tính trên tổng số thành viên, kể cả người vắng; người vắng được lấy ý kiến bằng văn bản.
    /// Chỉ xét cuộc họp đến hết ngày 30/6/2025, khi Nghị định 98/2023 còn hiệu lực; chưa rõ Nghị định 152/2025 có giữ tỷ lệ này không.
    /// Sau ngày đó, nếu nơi bạn có quy định, bật điều kiểm tra “phieu-dong-y-thap”.
    Error "phieu-chua-du-cap-tinh", "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7 (hiệu lực đến 30/6/2025)", Tuning::Limit(90)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let titles = [Known::ProvinceEmulator, Known::NationalEmulator].map(Some);
    tell_short(facts, findings, |nomination| titles.contains(&nomination.known()) && under_decree_98(nomination));
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn nine_in_ten_of_all_members_agree() {
        let said = |proposal: &str| told(&super::RULE, &[&format!("ĐỀ NGHỊ CÁ NHÂN: Đợt=1 | {proposal}")]).len();
        assert_eq!([said("Danh hiệu=CSTĐTP | Phiếu đồng ý=8"), said("Danh hiệu=CSTĐTP | Phiếu đồng ý=9")], [1, 0]);
        assert_eq!(said("Danh hiệu=CSTĐCS | Phiếu đồng ý=8"), 0);
    }
}
