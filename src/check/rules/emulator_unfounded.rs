//! `chien-si-thi-dua-co-so-chua-du`: *Chiến sĩ thi đua cơ sở* without the standard of *Lao động tiên tiến*, or without either an
//! excellent year or an initiative.

use crate::check::Facts;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Known;
use crate::source::record::Rating;

rule! {
    /// Chiến sĩ thi đua cơ sở phải đạt tiêu chuẩn Lao động tiên tiến, và hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến, đề tài được công nhận.
    ///
    /// Áp dụng cho người được đề nghị đã có “Đánh giá năm nay”; đăng ký là việc phấn đấu nên không xét.
    /// Điền đánh giá, hoặc ghi sáng kiến vào trang SÁNG KIẾN.
    /// Nếu căn cứ là đề tài, đề án đã nghiệm thu, ghi như một dòng của trang SÁNG KIẾN.
    Error "chien-si-thi-dua-co-so-chua-du", "Luật Thi đua, khen thưởng 2022, Điều 23", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::BaseEmulator)) {
        let Some(rating) = nomination.member.and_then(|member| member.rating_now.as_ref()) else { continue };
        let lacks = match rating.value {
            Rating::Failed | Rating::Fair => "chưa hoàn thành tốt nhiệm vụ",
            Rating::Good if !inventive(facts, nomination) => {
                "chưa hoàn thành xuất sắc nhiệm vụ và chưa có sáng kiến được công nhận"
            }
            Rating::Good | Rating::Excellent => continue,
        };
        let message =
            format!("“{}” được đề nghị “{}” nhưng năm nay {lacks}", nomination.name.value, nomination.award_name());
        findings.tell(
            &nomination.typed.at,
            message,
            "điền đánh giá hoặc sáng kiến còn thiếu, hoặc bỏ dòng đề nghị này",
        );
    }
}

/// An initiative that is named counts here; whether it was recognised is the matter of `sang-kien-chua-cong-nhan`.
fn inventive(facts: &Facts<'_>, nomination: &Nomination<'_>) -> bool {
    nomination.initiative.is_some() || facts.merits.recognised(nomination.name) > 0
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn emulators_excelled_or_invented() {
        let said = |rating: &str, more: &[&str]| {
            let rating = format!("ĐOÀN VIÊN: Đánh giá năm nay={rating}");
            told(&super::RULE, &[&[rating.as_str(), "ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=CSTĐCS"], more].concat())
        };
        let start = "“Lê An” được đề nghị “Chiến sĩ thi đua cơ sở” nhưng năm nay chưa hoàn thành";
        assert_eq!(said("HTNV", &["SÁNG KIẾN:"]), [format!("{start} tốt nhiệm vụ")]);
        let both = format!("{start} xuất sắc nhiệm vụ và chưa có sáng kiến được công nhận");
        assert_eq!(said("HTTNV", &[]), std::slice::from_ref(&both));
        assert_eq!(said("HTTNV", &["SÁNG KIẾN: Số quyết định="]), [both], "not yet recognised");
        assert!(said("HTTNV", &["SÁNG KIẾN:"]).is_empty());
        assert!(said("HTTNV", &["SÁNG KIẾN: Tác giả=Vũ Bình | Đồng tác giả=Lê An (40%)"]).is_empty());
        assert!(said("HTXSNV", &[]).is_empty() && said("", &[]).is_empty());
    }
}
