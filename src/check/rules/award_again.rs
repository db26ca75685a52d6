//! `khen-lai-trong-nam`: the same award twice in one year for the same subject.

use crate::check::Facts;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Một người hoặc một tập thể được đề nghị cùng một danh hiệu, hình thức hai lần trong năm, hoặc năm nay đã được tặng rồi.
    ///
    /// Mỗi thành tích chỉ khen một lần.
    /// Khen khi sơ kết từng đợt là được phép, nếu mỗi đợt là một thành tích khác nhau: hãy so lại phần tóm tắt thành tích của hai lần.
    Warning "khen-lai-trong-nam", "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<(String, &str), &Nomination<'_>> = BTreeMap::new();
    for nomination in &facts.nominations {
        let Some(award) = nomination.award else { continue };
        let who =
            nomination.member.map_or_else(|| text::name_key(nomination.name), |member| member.name.at.to_string());
        let first = *seen.entry((who, &award.code)).or_insert(nomination);
        // Twice in one phase is the matter of `hai-khen-thuong-mot-dot`.
        let before = (first.phase != nomination.phase).then_some(&first.name.at);
        let held = facts.merits.past(nomination.name).iter().find(|past| {
            let same = facts.plan.award(&past.name, nomination.subject).is_some_and(|a| a.code == award.code);
            same && past.year.value == facts.plan.year
        });
        if let Some(at) = before.or(held.map(|past| &past.name.at)) {
            let message = format!("“{}” đã có “{}” trong năm nay ở {at}", nomination.name.value, award.name);
            findings.tell(
                &nomination.typed.at,
                message,
                "bảo đảm hai lần là hai thành tích khác nhau, hoặc bỏ dòng này",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_same_award_comes_once_a_year() {
        let said = |other: &str| told(&super::RULE, &[other, "ĐỀ NGHỊ CÁ NHÂN:"]).len();
        let past = |year: i32| said(&format!("KHEN THƯỞNG ĐÃ CÓ: Tên=Giấy khen LĐLĐ quận | Năm={year}"));
        assert_eq!([said("ĐỀ NGHỊ CÁ NHÂN: Đợt=1"), past(2025)], [1, 1]);
        assert_eq!([said("ĐỀ NGHỊ CÁ NHÂN: Đợt=1 | Danh hiệu=NTVT"), past(2024)], [0, 0]);
    }
}
