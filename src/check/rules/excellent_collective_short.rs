//! `tap-the-xuat-sac-chua-du`: *Tập thể lao động xuất sắc* whose counts do not bear it out.

use super::advanced_collective_short::few_advanced;
use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;
use crate::source::record::Collective;

rule! {
    /// Tập thể lao động xuất sắc phải có 100% cá nhân hoàn thành nhiệm vụ, từ 70% đạt Lao động tiên tiến và có Chiến sĩ thi đua cơ sở.
    ///
    /// Áp dụng cho tập thể được đề nghị, theo các cột “Số hoàn thành nhiệm vụ”, “Số LĐTT”, “Số CSTĐCS” ở trang TẬP THỂ; cột để trống thì không xét.
    /// Đăng ký là việc phấn đấu nên không xét.
    Error "tap-the-xuat-sac-chua-du", "Luật Thi đua, khen thưởng 2022, Điều 27", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::ExcellentCollective)) {
        let Some(collective) = nomination.collective else { continue };
        for lack in [unfulfilled(collective), few_advanced(collective), no_emulator(collective)].into_iter().flatten() {
            let message =
                format!("“{}” được đề nghị “{}” nhưng {lack}", nomination.name.value, nomination.award_name());
            let hint =
                format!("đối chiếu với {}, rồi sửa số liệu nếu ghi nhầm hoặc bỏ dòng đề nghị này", collective.name.at);
            findings.tell(&nomination.typed.at, message, hint);
        }
    }
}

fn unfulfilled(collective: &Collective) -> Option<String> {
    let (fulfilled, people) = (collective.fulfilled.as_ref()?.value, collective.people.value);
    (fulfilled < people).then(|| format!("chỉ có {fulfilled}/{people} người hoàn thành nhiệm vụ, chưa đủ 100%"))
}

fn no_emulator(collective: &Collective) -> Option<String> {
    (collective.emulators.as_ref()?.value == 0).then(|| "không có chiến sĩ thi đua cơ sở".to_owned())
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn its_counts_bear_it_out() {
        let said = |counts: &str| {
            let row = format!("TẬP THỂ: Tổng số người=10 | {counts}");
            let said = told(&super::RULE, &[&row, "ĐỀ NGHỊ TẬP THỂ: Danh hiệu=TTLĐXS"]);
            said.iter().filter_map(|said| Some(said.split_once(" nhưng ")?.1.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(
            said("Số hoàn thành nhiệm vụ=9 | Số LĐTT=6 | Số CSTĐCS=0"),
            [
                "chỉ có 9/10 người hoàn thành nhiệm vụ, chưa đủ 100%",
                "chỉ có 6/10 người đạt lao động tiên tiến (60%), chưa đủ 70%",
                "không có chiến sĩ thi đua cơ sở"
            ]
        );
        assert!(said("Số hoàn thành nhiệm vụ=10 | Số LĐTT=7 | Số CSTĐCS=1").is_empty());
        assert!(said("").is_empty(), "counts that are not given are not held against it");
    }
}
