//! `bang-khen-tong-lien-doan-chua-du`: a *bằng khen* of the confederation short of the standard of 2019.

use super::merit_unfounded::excelled_and_invented;
use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Known, Subject};

rule! {
    /// Bằng khen của Tổng Liên đoàn cho cá nhân chưa đủ tiêu chuẩn của quy chế năm 2019. Tắt sẵn, vì quy chế đó đã được thay thế.
    ///
    /// Quyết định 1689/QĐ-TLĐ năm 2019 (Điều 14) đòi hỏi 02 năm liên tục hoàn thành xuất sắc nhiệm vụ, 02 sáng kiến, và năm liền trước đã có bằng khen của LĐLĐ tỉnh, thành phố.
    /// Từ 29/5/2024 áp dụng Quyết định 999/QĐ-TLĐ, chương trình chưa có tiêu chuẩn của quyết định này.
    /// Chỉ bật khi cấp trên xác nhận tiêu chuẩn cũ còn dùng.
    Warning "bang-khen-tong-lien-doan-chua-du", "Quy chế khen thưởng của Tổng Liên đoàn đang áp dụng, nếu còn giữ tiêu chuẩn này", Tuning::Off
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::ConfederationMerit)) {
        if nomination.subject == Subject::Collective {
            continue;
        }
        let years = facts.merits.years(nomination.name, Known::FederationMerit, Subject::Person, facts.plan);
        let lacks = [
            (!years.contains(&(facts.plan.year - 1)), "bằng khen của LĐLĐ tỉnh, thành phố năm liền trước"),
            (!excelled_and_invented(facts, nomination), "02 năm hoàn thành xuất sắc nhiệm vụ và 02 sáng kiến"),
        ];
        for (_, lack) in lacks.into_iter().filter(|(lacking, _)| *lacking) {
            let message =
                format!("“{}” được đề nghị “{}” nhưng chưa có {lack}", nomination.name.value, nomination.award_name());
            findings.tell(
                &nomination.typed.at,
                message,
                "ghi đủ ở trang KHEN THƯỞNG ĐÃ CÓ, SÁNG KIẾN và cột đánh giá, hoặc bỏ dòng đề nghị này",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_standard_of_2019_is_held_where_asked_for() {
        let said =
            |rows: &[&str]| told(&super::RULE, &[&["ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=Bằng khen TLĐ"], rows].concat()).len();
        let merit = "KHEN THƯỞNG ĐÃ CÓ: Năm=2024 | Tên=Bằng khen LĐLĐ TP";
        let excellent = "ĐOÀN VIÊN: Đánh giá năm trước=HTXSNV | Đánh giá năm nay=HTXSNV";
        assert_eq!([said(&[]), said(&[merit])], [2, 1]);
        assert_eq!(said(&[merit, excellent, "SÁNG KIẾN:", "SÁNG KIẾN: Tên sáng kiến=Khay"]), 0);
        assert!(!super::RULE.tuning.ships_on(), "its ground has been superseded");
    }
}
