//! `chuoi-danh-hieu-thieu`: a higher title of *chiến sĩ thi đua* without the run of lower ones that its standard names.

use crate::check::Facts;
use crate::check::merits::run;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Known, Subject};

/// The title, the lower one, and how many years of it in a row.
const CHAINS: [(Known, Known, usize); 2] =
    [(Known::ProvinceEmulator, Known::BaseEmulator, 3), (Known::NationalEmulator, Known::ProvinceEmulator, 2)];

rule! {
    /// Chiến sĩ thi đua cấp tỉnh, thành phố phải có 03 lần liên tục đạt Chiến sĩ thi đua cơ sở; toàn quốc phải có 02 lần liên tục cấp tỉnh.
    ///
    /// Áp dụng cho người được đề nghị; lần cuối có thể là năm nay hoặc năm trước.
    /// Ghi đủ các năm ở trang KHEN THƯỞNG ĐÃ CÓ, mỗi năm một dòng có số, ngày quyết định và cơ quan ban hành.
    Error "chuoi-danh-hieu-thieu", "Luật Thi đua, khen thưởng 2022, Điều 21, 22", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let plan = facts.plan;
    for nomination in &facts.nominations {
        let Some((_, lower, needed)) = CHAINS.iter().find(|(title, ..)| nomination.known() == Some(*title)) else {
            continue;
        };
        let years = facts.merits.years(nomination.name, *lower, Subject::Person, plan);
        let held = run(&years, plan.year);
        if held < *needed {
            let lower = plan.name_of(*lower).unwrap_or_default();
            let has =
                if held == 0 { "chưa có năm nào".to_owned() } else { format!("mới có {held} năm liên tục") };
            let message = format!(
                "“{}” được đề nghị “{}” nhưng {has} là “{lower}”, cần {needed} năm liên tục",
                nomination.name.value,
                nomination.award_name()
            );
            findings.tell(
                &nomination.typed.at,
                message,
                "ghi đủ các năm, kèm số quyết định, ở trang KHEN THƯỞNG ĐÃ CÓ, hoặc bỏ dòng đề nghị này",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_lower_title_was_held_in_a_row() {
        let said = |years: &[i32]| {
            let past = years.iter().map(|year| format!("KHEN THƯỞNG ĐÃ CÓ: Năm={year} | Tên=CSTĐCS"));
            let rows: Vec<String> = past.chain(["ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=CSTĐTP".to_owned()]).collect();
            told(&super::RULE, &rows.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let missing = |held: &str| {
            format!(
                "“Lê An” được đề nghị “Chiến sĩ thi đua cấp Thành phố” nhưng {held} là \
                 “Chiến sĩ thi đua cơ sở”, cần 3 năm liên tục"
            )
        };
        let two = missing("mới có 2 năm liên tục");
        assert_eq!([said(&[2024, 2023]), said(&[2024, 2023, 2021])].concat(), [two.clone(), two]);
        assert_eq!(said(&[]), [missing("chưa có năm nào")]);
        assert!(said(&[2024, 2023, 2022]).is_empty() && said(&[2025, 2024, 2023]).is_empty());
    }

    #[test]
    fn the_national_title_rests_on_two_of_the_province() {
        let said = |years: &[i32]| {
            let past = years.iter().map(|year| format!("KHEN THƯỞNG ĐÃ CÓ: Năm={year} | Tên=CSTĐTP"));
            let rows: Vec<String> = past.chain(["ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=CSTĐTQ".to_owned()]).collect();
            told(&super::RULE, &rows.iter().map(String::as_str).collect::<Vec<_>>()).len()
        };
        assert_eq!([said(&[2024]), said(&[2024, 2023])], [1, 0]);
    }
}
