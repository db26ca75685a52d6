//! `sang-kien-chua-cong-nhan`: a title of *chiến sĩ thi đua* rests on an initiative without proof that it was recognised.

use crate::check::Facts;
use crate::check::merits::missing;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;

rule! {
    /// Đề nghị danh hiệu chiến sĩ thi đua dựa vào một sáng kiến chưa ghi đủ số, ngày quyết định và cơ quan công nhận.
    ///
    /// Hồ sơ chiến sĩ thi đua phải kèm chứng nhận sáng kiến.
    /// Điền các cột “Số quyết định”, “Ngày quyết định”, “Cơ quan công nhận” ở trang SÁNG KIẾN, hoặc chờ sáng kiến được công nhận.
    Error "sang-kien-chua-cong-nhan", "Luật Thi đua, khen thưởng 2022, Điều 84 khoản 1 điểm d", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let titles = [Known::BaseEmulator, Known::ProvinceEmulator, Known::NationalEmulator].map(Some);
    for nomination in facts.nominations.iter().filter(|n| titles.contains(&n.known())) {
        // One that sheet SÁNG KIẾN does not have is the matter of `sang-kien-la`.
        let Some(named) = nomination.initiative else { continue };
        let Some(initiative) = facts.merits.initiative(named) else { continue };
        let missing = missing(initiative);
        if !missing.is_empty() {
            let message = format!("sáng kiến “{}” chưa ghi {}", named.value, missing.join(", "));
            findings.tell(&named.at, message, format!("điền đủ ở {}", initiative.name.at));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn a_title_rests_on_a_recognised_initiative() {
        let said = |award: &str, initiative: &str| {
            let proposal = format!("ĐỀ NGHỊ CÁ NHÂN: Danh hiệu={award} | Sáng kiến sử dụng=Cữ may");
            told(&super::RULE, &[&proposal, &format!("SÁNG KIẾN: {initiative}")])
        };
        assert_eq!(
            said("CSTĐCS", "Số quyết định= | Cơ quan công nhận="),
            ["sáng kiến “Cữ may” chưa ghi số quyết định, cơ quan công nhận"]
        );
        assert!(said("CSTĐCS", "").is_empty());
        assert!(said("Giấy khen", "Số quyết định=").is_empty());
    }
}
