//! `tap-the-tien-tien-chua-du`: *Tập thể lao động tiên tiến* with too few *Lao động tiên tiến*, or with somebody disciplined.

use crate::check::Facts;
use crate::check::discipline::serious;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;
use crate::source::record::Collective;
use crate::text;

/// Least share of *Lao động tiên tiến*, per cent (Article 28).
pub(super) const LEAST: u64 = 70;

rule! {
    /// Tập thể lao động tiên tiến phải có từ 70% cá nhân đạt Lao động tiên tiến và không có người bị kỷ luật từ cảnh cáo trở lên.
    ///
    /// Áp dụng cho tập thể được đề nghị, theo các cột “Số LĐTT”, “Có người bị kỷ luật” ở trang TẬP THỂ và cột “Kỷ luật” ở trang ĐOÀN VIÊN; cột để trống thì không xét.
    /// Đăng ký là việc phấn đấu nên không xét.
    Error "tap-the-tien-tien-chua-du", "Luật Thi đua, khen thưởng 2022, Điều 28", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::AdvancedCollective)) {
        let Some(collective) = nomination.collective else { continue };
        let lacks = [few_advanced(collective), disciplined(facts, collective)];
        for lack in lacks.into_iter().flatten() {
            let message =
                format!("“{}” được đề nghị “{}” nhưng {lack}", nomination.name.value, nomination.award_name());
            let hint =
                format!("đối chiếu với {}, rồi sửa số liệu nếu ghi nhầm hoặc bỏ dòng đề nghị này", collective.name.at);
            findings.tell(&nomination.typed.at, message, hint);
        }
    }
}

/// What is wrong with the share of *Lao động tiên tiến*, where it is known.
pub(super) fn few_advanced(collective: &Collective) -> Option<String> {
    let (advanced, people) = (collective.advanced.as_ref()?.value, collective.people.value);
    (u64::from(advanced) * 100 < LEAST * u64::from(people)).then(|| {
        let share = text::percent(f64::from(advanced), f64::from(people));
        format!("chỉ có {advanced}/{people} người đạt lao động tiên tiến ({share}), chưa đủ {LEAST}%")
    })
}

fn disciplined(facts: &Facts<'_>, collective: &Collective) -> Option<String> {
    let people = facts.people_of(collective);
    if let Some(member) = people.into_iter().find(|member| serious(member, facts.plan.year)) {
        return Some(format!("“{}” bị kỷ luật từ cảnh cáo trở lên", member.name.value));
    }
    collective
        .disciplined
        .as_ref()
        .filter(|yes| yes.value)
        .map(|_| "có người bị kỷ luật từ cảnh cáo trở lên".to_owned())
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    fn said(rows: &[&str]) -> Vec<String> {
        let proposal = "ĐỀ NGHỊ TẬP THỂ: Danh hiệu=TTLĐTT";
        let said = told(&super::RULE, &[&[proposal], rows].concat());
        said.iter().map(|said| said.replace("“Tổ Một” được đề nghị “Tập thể lao động tiên tiến” nhưng ", "")).collect()
    }

    #[test]
    fn seven_in_ten_are_advanced() {
        assert_eq!(
            said(&["TẬP THỂ: Tổng số người=10 | Số LĐTT=6"]),
            ["chỉ có 6/10 người đạt lao động tiên tiến (60%), chưa đủ 70%"]
        );
        assert!(said(&["TẬP THỂ: Tổng số người=10 | Số LĐTT=7"]).is_empty());
        assert!(said(&["TẬP THỂ: Tổng số người=10"]).is_empty());
    }

    #[test]
    fn nobody_was_disciplined() {
        assert_eq!(said(&["TẬP THỂ: Có người bị kỷ luật=x"]), ["có người bị kỷ luật từ cảnh cáo trở lên"]);
        assert_eq!(said(&["ĐOÀN VIÊN: Kỷ luật=Cảnh cáo"]), ["“Lê An” bị kỷ luật từ cảnh cáo trở lên"]);
        for clear in ["Kỷ luật=Khiển trách", "Kỷ luật=Không", "Kỷ luật=Cảnh cáo | Kỷ luật đến ngày=31/12/2023"]
        {
            assert!(said(&[&format!("ĐOÀN VIÊN: {clear}")]).is_empty(), "{clear}");
        }
    }
}
