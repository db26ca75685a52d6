//! `truong-bi-ky-luat`: a flag or a *bằng khen* for a collective whose head was disciplined.

use crate::check::Facts;
use crate::check::discipline::serious;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;
use crate::source::record::Person;

rule! {
    /// Đề nghị cờ thi đua, bằng khen cho tập thể có người đứng đầu bị kỷ luật từ cảnh cáo trở lên. Tắt sẵn, vì chỉ là quy định của một số cụm, khối.
    ///
    /// Có cụm thi đua không xét cờ, bằng khen cho đơn vị có người đứng đầu bị kỷ luật từ cảnh cáo.
    /// Nếu cụm của bạn quy định như vậy, bật ở tệp kế hoạch.
    /// Người đứng đầu lấy từ cột “Tổ trưởng” ở trang TẬP THỂ, kỷ luật lấy từ trang ĐOÀN VIÊN.
    Warning "truong-bi-ky-luat", "Quy chế của cụm, khối thi đua, nếu có", Tuning::Off
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let high = [
        Known::ProvinceFlag,
        Known::GovernmentFlag,
        Known::ProvinceMerit,
        Known::UnionFlag,
        Known::FederationMerit,
        Known::ConfederationMerit,
    ];
    for nomination in facts.nominations.iter().filter(|n| high.map(Some).contains(&n.known())) {
        let Some(leader) = nomination.collective.and_then(|collective| collective.leader.as_ref()) else { continue };
        let Person::One(member) = facts.book.person(leader, None) else { continue };
        if serious(member, facts.plan.year) {
            let message = format!(
                "“{}” được đề nghị “{}” nhưng người đứng đầu “{}” bị kỷ luật từ cảnh cáo trở lên",
                nomination.name.value,
                nomination.award_name(),
                leader.value
            );
            let hint = format!(
                "đối chiếu với {}, rồi sửa các cột về kỷ luật nếu ghi nhầm hoặc bỏ dòng đề nghị này",
                member.name.at
            );
            findings.tell(&nomination.typed.at, message, hint);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn a_flag_does_not_go_to_a_disciplined_head() {
        let said = |discipline: &str, award: &str| {
            let member = format!("ĐOÀN VIÊN: Kỷ luật={discipline}");
            let proposal = format!("ĐỀ NGHỊ TẬP THỂ: Danh hiệu={award}");
            told(&super::RULE, &[&member, "TẬP THỂ: Tổ trưởng=Lê An", &proposal]).len()
        };
        assert_eq!(said("Cách chức", "Cờ thi đua TLĐ"), 1);
        assert_eq!([said("Khiển trách", "Cờ thi đua TLĐ"), said("Cách chức", "Giấy khen")], [0, 0]);
        assert!(!super::RULE.tuning.ships_on(), "a rule of some clusters only");
    }
}
