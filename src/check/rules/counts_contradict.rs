//! `so-lieu-mau-thuan`: counts that cannot be true together, or that the roster does not bear out.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::located::Located;
use crate::source::record::{Gender, Member};

const ID: &str = "so-lieu-mau-thuan";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let (unit, members) = (&facts.book.unit, &facts.book.members);
    at_most(report, ("nữ CNVCLĐ", &unit.women_workers), ("tổng số CNVCLĐ", &unit.workers));
    at_most(report, ("tổng số đoàn viên", &unit.members), ("tổng số CNVCLĐ", &unit.workers));
    at_most(report, ("nữ đoàn viên", &unit.women_members), ("tổng số đoàn viên", &unit.members));
    at_most(report, ("nữ đoàn viên", &unit.women_members), ("nữ CNVCLĐ", &unit.women_workers));
    let count = |fits: fn(&Member) -> bool| members.iter().filter(|m| fits(m)).count();
    borne_out(report, "tổng số CNVCLĐ", &unit.workers, members.len());
    borne_out(report, "nữ CNVCLĐ", &unit.women_workers, count(|m| m.gender.value == Gender::Female));
    borne_out(report, "tổng số đoàn viên", &unit.members, count(|m| m.is_member));
    for collective in &facts.book.collectives {
        if let Some(women) = &collective.women {
            at_most(report, ("số nữ", women), ("tổng số người", &collective.people));
        }
    }
}

fn at_most(report: &mut Report, part: (&str, &Located<u32>), whole: (&str, &Located<u32>)) {
    if part.1.value > whole.1.value {
        let message = format!("{} ({}) lớn hơn {} ({})", part.0, part.1.value, whole.0, whole.1.value);
        report.push(Diagnostic::error(ID, &part.1.at, message, "sửa lại một trong hai số"));
    }
}

fn borne_out(report: &mut Report, what: &str, declared: &Located<u32>, listed: usize) {
    if declared.value as usize != listed {
        let message = format!("{what} ghi {} nhưng trang ĐOÀN VIÊN có {listed} người", declared.value);
        report.push(Diagnostic::warning(ID, &declared.at, message, "sửa số này hoặc bổ sung danh sách"));
    }
}
