//! `dang-ky-luat`: somebody is proposed while discipline stands against them or is being looked into.

use crate::check::Facts;
use crate::check::discipline::{Standing, standing};
use crate::check::rule::{Findings, Tuning, rule};
use crate::text::short_date;

rule! {
    /// Người được đề nghị khen thưởng đang bị kỷ luật hoặc đang bị xem xét kỷ luật vào ngày họp xét.
    ///
    /// Chưa khen thưởng khi việc kỷ luật, thanh tra, khiếu nại chưa xong.
    /// Bỏ dòng đề nghị; nếu kỷ luật đã hết, ghi cột “Kỷ luật đến ngày” ở trang ĐOÀN VIÊN.
    /// Kỷ luật không ghi ngày được coi là còn hiệu lực.
    /// Nghị định 152/2025 có hiệu lực từ 01/7/2025; với đợt xét trước ngày đó, nếu quy chế của cấp trên cho phép, đổi mức ở tệp kế hoạch.
    Error "dang-ky-luat", "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in &facts.nominations {
        let Some(member) = nomination.member else { continue };
        let what = match standing(member, nomination.day) {
            Standing::Disciplined(form) => format!("đang bị kỷ luật ({form})"),
            Standing::UnderReview => "đang bị xem xét kỷ luật".to_owned(),
            Standing::Clear | Standing::EndedOn(_) => continue,
        };
        let message = format!("“{}” {what} vào ngày xét {}", nomination.name.value, short_date(nomination.day));
        let hint = format!("bỏ dòng đề nghị này, hoặc sửa các cột về kỷ luật của người này ({})", member.name.at);
        findings.tell(&nomination.name.at, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn nobody_under_discipline_is_proposed() {
        let said = |discipline: &str| told(&super::RULE, &[&format!("ĐOÀN VIÊN: {discipline}"), "ĐỀ NGHỊ CÁ NHÂN:"]);
        assert_eq!(said("Kỷ luật=Khiển trách"), ["“Lê An” đang bị kỷ luật (Khiển trách) vào ngày xét 31/12/2025"]);
        assert_eq!(said("Đang xem xét kỷ luật=x"), ["“Lê An” đang bị xem xét kỷ luật vào ngày xét 31/12/2025"]);
        assert_eq!(said("Kỷ luật=Cảnh cáo | Kỷ luật đến ngày=15/01/2026").len(), 1);
        assert_eq!(said("Kỷ luật từ ngày=15/09/2025").len(), 1, "the form is not given");
        let again = "Kỷ luật=Cảnh cáo | Kỷ luật đến ngày=30/06/2025 | Đang xem xét kỷ luật=x";
        assert_eq!(said(again), ["“Lê An” đang bị xem xét kỷ luật vào ngày xét 31/12/2025"]);
        for clear in [
            "",
            "Kỷ luật=Không",
            "Kỷ luật=Cảnh cáo | Kỷ luật đến ngày=30/12/2025",
            "Kỷ luật=Cảnh cáo | Kỷ luật từ ngày=01/01/2026",
        ] {
            assert!(said(clear).is_empty(), "{clear}");
        }
    }
}
