//! `so-lieu-khac-danh-sach`: counts that the roster does not bear out.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::{Category, Gender, Member};

rule! {
    /// Số người ghi ở trang THÔNG TIN khác với số dòng của trang ĐOÀN VIÊN.
    ///
    /// Văn bản in cả hai, nên người đọc sẽ thấy hai số khác nhau. Sửa số này, hoặc bổ sung danh sách cho đủ.
    Warning "so-lieu-khac-danh-sach", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let (unit, members) = (&facts.book.unit, &facts.book.members);
    let count = |fits: fn(&Member) -> bool| members.iter().filter(|m| fits(m)).count();
    borne_out(findings, "tổng số CNVCLĐ", &unit.workers, members.len());
    borne_out(findings, "nữ CNVCLĐ", &unit.women_workers, count(|m| m.gender.value == Gender::Female));
    borne_out(findings, "tổng số đoàn viên", &unit.members, count(|m| m.is_member));
    let is_woman = |m: &Member| m.is_member && m.gender.value == Gender::Female;
    borne_out(findings, "nữ đoàn viên", &unit.women_members, count(is_woman));
    let groups = [
        ("lãnh đạo, quản lý", &unit.managers, Category::Manager),
        ("lao động trực tiếp", &unit.direct_workers, Category::Direct),
    ];
    for (what, declared, category) in groups {
        let listed = members.iter().filter(|m| m.category.value == category).count();
        if let Some(declared) = declared {
            borne_out(findings, what, declared, listed);
        }
    }
}

fn borne_out(findings: &mut Findings<'_>, what: &str, declared: &Located<u32>, listed: usize) {
    if declared.value as usize != listed {
        let message = format!("{what} ghi {} nhưng trang ĐOÀN VIÊN có {listed} người", declared.value);
        findings.tell(&declared.at, message, "sửa số này hoặc bổ sung danh sách");
    }
}
