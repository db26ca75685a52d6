//! `ky-niem-chuong-chua-du`: the union's memorial medal for somebody who has it, or has not been in the union for long enough.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Known, Subject};
use crate::text::short_date;
use chrono::Months;

rule! {
    /// Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn” cho người đã được tặng, hoặc vào công đoàn chưa đủ số năm. Tắt sẵn, vì căn cứ đã cũ.
    ///
    /// Hướng dẫn trước đây (2011) đòi hỏi từ 10 năm làm cán bộ công đoàn (từ tổ phó trở lên) và chưa được tặng; chưa rõ quy chế hiện hành.
    /// Bảng tính không có số năm làm cán bộ, nên chỉ xét điều kiện cần: “Ngày vào công đoàn” ở trang ĐOÀN VIÊN phải trước đó từng ấy năm.
    /// Nếu cấp trên xác nhận, bật ở tệp kế hoạch.
    Warning "ky-niem-chuong-chua-du", "Quy chế khen thưởng của Tổng Liên đoàn đang áp dụng, nếu còn giữ điều kiện này", Tuning::OffLimit(10)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let limit = findings.limit();
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::MemorialMedal)) {
        let name = &nomination.name.value;
        let years = facts.merits.years(name, Known::MemorialMedal, Subject::Person, facts.plan);
        if let Some(year) = years.first() {
            let message = format!("“{name}” đã được tặng kỷ niệm chương năm {year}");
            findings.tell(&nomination.typed.at, message, "kỷ niệm chương chỉ tặng một lần; bỏ dòng này");
        }
        let Some(joined) = nomination.member.and_then(|member| member.joined_union.as_ref()) else { continue };
        let enough = joined.checked_add_months(Months::new(limit.saturating_mul(12)));
        if enough.is_some_and(|enough| enough > nomination.day) {
            let message = format!("“{name}” vào công đoàn ngày {}, chưa đủ {limit} năm", short_date(joined.value));
            let hint = format!("đối chiếu với {}, rồi sửa ngày nếu ghi nhầm hoặc bỏ dòng đề nghị này", joined.at);
            findings.tell(&nomination.typed.at, message, hint);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn the_medal_is_given_once_and_late() {
        let said = |rows: &[&str]| told(&super::RULE, &[&["ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=KNC"], rows].concat());
        assert_eq!(
            said(&["KHEN THƯỞNG ĐÃ CÓ: Năm=2020 | Tên=Kỷ niệm chương"]),
            ["“Lê An” đã được tặng kỷ niệm chương năm 2020"]
        );
        assert_eq!(
            said(&["ĐOÀN VIÊN: Ngày vào công đoàn=01/01/2016"]),
            ["“Lê An” vào công đoàn ngày 01/01/2016, chưa đủ 10 năm"]
        );
        assert!(said(&["ĐOÀN VIÊN: Ngày vào công đoàn=31/12/2015"]).is_empty());
        assert!(!super::RULE.tuning.ships_on(), "its ground is old");
    }
}
