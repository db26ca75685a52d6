//! `hai-khen-thuong-mot-dot`: one subject is proposed twice in one phase, for two titles or for two forms of award.

use crate::check::Facts;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Một người hoặc một tập thể được đề nghị hai danh hiệu, hoặc hai hình thức khen thưởng, trong cùng một đợt.
    ///
    /// Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích.
    /// Chỉ giữ cả hai dòng khi đó là hai thành tích khác nhau.
    /// Một danh hiệu và một hình thức khen thưởng cùng đợt thì không báo.
    Warning "hai-khen-thuong-mot-dot", "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<(u32, String, bool), &Nomination<'_>> = BTreeMap::new();
    for nomination in &facts.nominations {
        let Some(award) = nomination.award else { continue };
        // Namesakes are told apart by their row in the roster.
        let who =
            nomination.member.map_or_else(|| text::name_key(nomination.name), |member| member.name.at.to_string());
        let is_title = award.kind == crate::plan::AwardKind::Title;
        let first = *seen.entry((nomination.phase, who, is_title)).or_insert(nomination);
        if !std::ptr::eq(first, nomination) {
            let message = format!(
                "“{}” đã được đề nghị “{}” trong đợt {} ở {}",
                nomination.name.value,
                first.award_name(),
                nomination.phase,
                first.name.at
            );
            findings.tell(&nomination.typed.at, message, "bỏ một dòng nếu cả hai là cho một thành tích");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn one_achievement_is_rewarded_once() {
        let said =
            |second: &str| told(&super::RULE, &["ĐỀ NGHỊ CÁ NHÂN:", &format!("ĐỀ NGHỊ CÁ NHÂN: {second}")]).len();
        assert_eq!([said("Danh hiệu=Bằng khen LĐLĐ TP"), said("")], [1, 1]);
        assert_eq!([said("Danh hiệu=NTVT"), said("Đợt=1"), said("Họ và tên=Vũ Bình")], [0, 0, 0]);
    }
}
