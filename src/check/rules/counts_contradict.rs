//! `so-lieu-mau-thuan`: counts that cannot be true together.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;

rule! {
    /// Các con số không thể cùng đúng: số nữ lớn hơn tổng số, số đoàn viên lớn hơn số công nhân, viên chức, lao động.
    ///
    /// Sửa lại một trong hai số.
    Error "so-lieu-mau-thuan", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    at_most(findings, ("nữ CNVCLĐ", &unit.women_workers), ("tổng số CNVCLĐ", &unit.workers));
    at_most(findings, ("tổng số đoàn viên", &unit.members), ("tổng số CNVCLĐ", &unit.workers));
    at_most(findings, ("nữ đoàn viên", &unit.women_members), ("tổng số đoàn viên", &unit.members));
    at_most(findings, ("nữ đoàn viên", &unit.women_members), ("nữ CNVCLĐ", &unit.women_workers));
    for collective in &facts.book.collectives {
        if let Some(women) = &collective.women {
            at_most(findings, ("số nữ", women), ("tổng số người", &collective.people));
        }
    }
}

fn at_most(findings: &mut Findings<'_>, part: (&str, &Located<u32>), whole: (&str, &Located<u32>)) {
    if part.1.value > whole.1.value {
        let message = format!("{} ({}) lớn hơn {} ({})", part.0, part.1.value, whole.0, whole.1.value);
        findings.tell(&part.1.at, message, "sửa lại một trong hai số");
    }
}
