//! `lao-dong-tien-tien-chua-du`: *Lao động tiên tiến* without an assessment of *hoàn thành tốt nhiệm vụ* or better.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;
use crate::source::record::{Collective, Rating};

rule! {
    /// Lao động tiên tiến phải hoàn thành tốt nhiệm vụ trở lên. Áp dụng cho người được đề nghị và cho cột “Số LĐTT” ở trang TẬP THỂ.
    ///
    /// Đăng ký là việc phấn đấu nên không xét.
    /// Chỉ xét người đã có “Đánh giá năm nay”; số LĐTT của tập thể chỉ được đối chiếu khi mọi người của tập thể đều đã có đánh giá.
    /// Sửa đánh giá hoặc số LĐTT cho đúng; công nhân, nông dân xét theo khoản 3 Điều 24 mà không xếp loại thì để trống cột đánh giá.
    Error "lao-dong-tien-tien-chua-du", "Luật Thi đua, khen thưởng 2022, Điều 24", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::AdvancedWorker)) {
        let Some(rating) = nomination.member.and_then(|member| member.rating_now.as_ref()) else { continue };
        if rating.value < Rating::Good {
            let message = format!(
                "“{}” được đề nghị “{}” nhưng năm nay chưa hoàn thành tốt nhiệm vụ",
                nomination.name.value,
                nomination.award_name()
            );
            let hint = format!("đối chiếu với {}, rồi sửa đánh giá nếu ghi nhầm hoặc bỏ dòng đề nghị này", rating.at);
            findings.tell(&nomination.typed.at, message, hint);
        }
    }
    for collective in &facts.book.collectives {
        count(facts, collective, findings);
    }
}

fn count(facts: &Facts<'_>, collective: &Collective, findings: &mut Findings<'_>) {
    let Some(advanced) = &collective.advanced else { return };
    let people = facts.people_of(collective);
    let ratings: Vec<Rating> = people.iter().filter_map(|member| member.rating_now.as_ref()).map(|r| r.value).collect();
    let whole = ratings.len() == people.len() && people.len() == collective.people.value as usize;
    let good = ratings.iter().filter(|rating| **rating >= Rating::Good).count();
    if whole && advanced.value as usize > good {
        let message = format!(
            "“{}” ghi {} lao động tiên tiến nhưng chỉ có {good} người hoàn thành tốt nhiệm vụ trở lên",
            collective.name.value, advanced.value
        );
        let hint = "đối chiếu với cột “Đánh giá năm nay” ở trang ĐOÀN VIÊN, rồi sửa số này hoặc sửa đánh giá ghi nhầm";
        findings.tell(&advanced.at, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn advanced_workers_did_well() {
        let said = |rating: &str| {
            told(&super::RULE, &[&format!("ĐOÀN VIÊN: Đánh giá năm nay={rating}"), "ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=LĐTT"])
        };
        assert_eq!(
            said("HTNV"),
            ["“Lê An” được đề nghị “Lao động tiên tiến” nhưng năm nay chưa hoàn thành tốt nhiệm vụ"]
        );
        assert!(said("HTTNV").is_empty() && said("").is_empty());
        let registered = "ĐĂNG KÝ CÁ NHÂN: Danh hiệu đăng ký=LĐTT";
        assert!(told(&super::RULE, &["ĐOÀN VIÊN: Đánh giá năm nay=HTNV", registered]).is_empty(), "an intention");
    }

    #[test]
    fn a_collective_has_no_more_of_them_than_did_well() {
        let said = |second: &str| {
            let second = format!("ĐOÀN VIÊN: Họ và tên=Vũ Bình | Đánh giá năm nay={second}");
            let team = "TẬP THỂ: Tổng số người=2 | Số LĐTT=2";
            told(&super::RULE, &["ĐOÀN VIÊN: Đánh giá năm nay=HTXSNV", &second, team])
        };
        assert_eq!(
            said("HTNV"),
            ["“Tổ Một” ghi 2 lao động tiên tiến nhưng chỉ có 1 người hoàn thành tốt nhiệm vụ trở lên"]
        );
        assert!(said("HTTNV").is_empty() && said("").is_empty());
    }
}
