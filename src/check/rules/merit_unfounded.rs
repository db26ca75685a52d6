//! `bang-khen-chua-ro-can-cu`: a *bằng khen* of the province on none of the grounds that the workbook could show.

use crate::check::Facts;
use crate::check::merits::run;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Known, Subject};
use crate::source::record::Rating;

rule! {
    /// Bằng khen cấp tỉnh, thành phố (chính quyền) chưa thấy căn cứ nào trong bảng tính.
    ///
    /// Cá nhân cần 02 lần liên tục Chiến sĩ thi đua cơ sở, hoặc 02 năm hoàn thành xuất sắc nhiệm vụ và 02 sáng kiến được công nhận; tập thể cần 02 năm liên tục hoàn thành xuất sắc hoặc Tập thể lao động xuất sắc.
    /// Luật còn những trường hợp khác (công nhân, người lao động có nhiều thành tích …) mà chương trình không xét được: cán bộ tự kiểm tra.
    /// Ghi đủ ở trang KHEN THƯỞNG ĐÃ CÓ, SÁNG KIẾN và cột đánh giá.
    Warning "bang-khen-chua-ro-can-cu", "Luật Thi đua, khen thưởng 2022, Điều 74", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::ProvinceMerit)) {
        let lower = match nomination.subject {
            Subject::Collective => Known::ExcellentCollective,
            Subject::Person | Subject::Both => Known::BaseEmulator,
        };
        let years = facts.merits.years(nomination.name, lower, nomination.subject, facts.plan);
        if run(&years, facts.plan.year) < 2 && !excelled_and_invented(facts, nomination) {
            let lower = facts.plan.name_of(lower).unwrap_or_default();
            let message = format!(
                "“{}” được đề nghị “{}” nhưng chưa thấy 02 năm liên tục “{lower}” hoặc căn cứ tương đương",
                nomination.name.value,
                nomination.award_name()
            );
            let hint = "ghi đủ ở trang KHEN THƯỞNG ĐÃ CÓ và SÁNG KIẾN; nếu xét theo trường hợp khác của Điều 74 thì tự kiểm tra điều kiện rồi bỏ qua cảnh báo";
            findings.tell(&nomination.typed.at, message, hint);
        }
    }
}

/// Two excellent years and two recognised initiatives.
pub(super) fn excelled_and_invented(facts: &Facts<'_>, nomination: &Nomination<'_>) -> bool {
    nomination.member.is_some_and(|member| {
        let ratings = [&member.rating_last, &member.rating_now];
        let excellent = ratings.iter().all(|r| r.as_ref().is_some_and(|r| r.value == Rating::Excellent));
        excellent && facts.merits.recognised(&member.name) >= 2
    })
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn a_person_has_two_titles_or_two_excellent_years_and_two_initiatives() {
        let said = |rows: &[&str]| {
            told(&super::RULE, &[&["ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=Bằng khen Thành phố"], rows].concat()).len()
        };
        let years = ["KHEN THƯỞNG ĐÃ CÓ: Năm=2024 | Tên=CSTĐCS", "KHEN THƯỞNG ĐÃ CÓ: Năm=2023 | Tên=CSTĐCS"];
        assert_eq!([said(&[]), said(&years[..1]), said(&years)], [1, 1, 0]);
        let excellent = "ĐOÀN VIÊN: Đánh giá năm trước=HTXSNV | Đánh giá năm nay=HTXSNV";
        let one = [excellent, "SÁNG KIẾN:"];
        assert_eq!([said(&one), said(&[excellent, "SÁNG KIẾN:", "SÁNG KIẾN: Tên sáng kiến=Khay"])], [1, 0]);
    }

    #[test]
    fn a_collective_has_two_excellent_years() {
        let past = |year: i32| format!("KHEN THƯỞNG ĐÃ CÓ: Đối tượng=Tổ Một | Năm={year} | Tên=TTLĐXS");
        let said = |rows: &[&str]| {
            told(&super::RULE, &[&["ĐỀ NGHỊ TẬP THỂ: Danh hiệu=Bằng khen Thành phố"], rows].concat()).len()
        };
        assert_eq!([said(&[&past(2024)]), said(&[&past(2024), &past(2023)])], [1, 0]);
    }
}
