//! `cong-nhan-gioi-gian-tiep`: *Công nhân giỏi* beside somebody whom the roster does not count among direct workers.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Award, Known, Subject};
use crate::source::located::Located;
use crate::source::record::{Category, Member, Person};

rule! {
    /// “Công nhân giỏi” được ghi cho người không phải lao động trực tiếp, ở trang đăng ký hoặc trang đề nghị.
    ///
    /// Danh hiệu này dành cho công nhân trực tiếp sản xuất.
    /// Nếu người này làm việc trực tiếp, sửa cột “Phân loại đối tượng” ở trang ĐOÀN VIÊN; nếu là lãnh đạo, quản lý, chọn danh hiệu khác.
    Warning "cong-nhan-gioi-gian-tiep", "Kế hoạch 41/KH-LĐLĐ, phần II: phong trào “Công nhân giỏi Thủ đô” của khối doanh nghiệp", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let meant =
        |typed: &str| facts.plan.award(typed, Subject::Person).and_then(Award::known) == Some(Known::SkilledWorker);
    for row in &facts.book.person_registrations {
        let Some(typed) = row.titles.iter().chain(&row.forms).find(|typed| meant(typed)) else { continue };
        if let Person::One(member) = facts.book.person(&row.name, row.born.as_ref().map(|born| born.value)) {
            tell(findings, typed, member);
        }
    }
    for nomination in facts.nominations.iter().filter(|n| n.known() == Some(Known::SkilledWorker)) {
        if let Some(member) = nomination.member {
            tell(findings, nomination.typed, member);
        }
    }
}

fn tell(findings: &mut Findings<'_>, typed: &Located<String>, member: &Member) {
    if member.category.value == Category::Manager {
        let message = format!("“{}” ghi cho “{}”, người thuộc diện lãnh đạo, quản lý", typed.value, member.name.value);
        let hint = "chọn danh hiệu khác, hoặc sửa cột “Phân loại đối tượng” ở trang ĐOÀN VIÊN";
        findings.tell(&typed.at, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn managers_are_not_skilled_workers() {
        let manager = "ĐOÀN VIÊN: Phân loại đối tượng=Lãnh đạo, quản lý";
        let said = |rows: &[&str]| told(&super::RULE, rows);
        assert_eq!(
            said(&[
                manager,
                "ĐĂNG KÝ CÁ NHÂN: Danh hiệu đăng ký=CNG",
                "ĐỀ NGHỊ CÁ NHÂN: Danh hiệu=Công nhân giỏi Thủ đô"
            ]),
            [
                "“CNG” ghi cho “Lê An”, người thuộc diện lãnh đạo, quản lý",
                "“Công nhân giỏi Thủ đô” ghi cho “Lê An”, người thuộc diện lãnh đạo, quản lý"
            ]
        );
        assert!(said(&["ĐĂNG KÝ CÁ NHÂN: Danh hiệu đăng ký=CNG"]).is_empty());
        assert!(said(&[manager, "ĐĂNG KÝ CÁ NHÂN: Danh hiệu đăng ký=LĐTT"]).is_empty());
    }
}
