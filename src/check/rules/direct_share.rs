//! `ty-le-truc-tiep`: how many of the persons proposed in a phase are direct workers.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::{Category, Member};
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Cho biết tỷ lệ lao động trực tiếp trong số người được đề nghị của mỗi đợt, khi thấp hơn “nguong”.
    ///
    /// Kế hoạch và luật yêu cầu quan tâm khen thưởng người lao động trực tiếp, nhưng không đặt tỷ lệ.
    /// Mức sẵn 100 nghĩa là luôn cho biết khi còn có lãnh đạo, quản lý; nếu cấp trên đặt tỷ lệ, ghi vào “nguong” và có thể nâng “muc” thành “canh-bao”.
    Hint "ty-le-truc-tiep", "Kế hoạch 41/KH-LĐLĐ; Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm d", Tuning::Limit(100)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit() as usize;
    let mut phases: BTreeMap<u32, Vec<(&Located<String>, &Member)>> = BTreeMap::new();
    for nomination in &facts.nominations {
        if let Some(member) = nomination.member {
            phases.entry(nomination.phase).or_default().push((nomination.name, member));
        }
    }
    for (phase, proposed) in phases {
        let Some((first, _)) = proposed.first() else { continue };
        let direct = proposed.iter().filter(|(_, member)| member.category.value == Category::Direct).count();
        if direct * 100 < limit * proposed.len() {
            let figure = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
            let share = text::percent(figure(direct), figure(proposed.len()));
            let message =
                format!("đợt {phase}: {direct}/{} người được đề nghị là lao động trực tiếp ({share})", proposed.len());
            findings.tell(&first.at, message, "ưu tiên khen thưởng công nhân, người lao động trực tiếp");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_share_of_direct_workers_is_told() {
        let said = |category: &str| {
            let second = format!("ĐOÀN VIÊN: Họ và tên=Vũ Bình | Phân loại đối tượng={category}");
            let rows = ["ĐOÀN VIÊN:", &second, "ĐỀ NGHỊ CÁ NHÂN:", "ĐỀ NGHỊ CÁ NHÂN: Họ và tên=Vũ Bình"];
            told(&super::RULE, &rows)
        };
        assert_eq!(said("Lãnh đạo"), ["đợt 2: 1/2 người được đề nghị là lao động trực tiếp (50%)"]);
        assert!(said("Trực tiếp").is_empty());
    }
}
