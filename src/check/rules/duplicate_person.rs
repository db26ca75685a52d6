//! `trung-nguoi`: the roster names the same person (name and birth date) twice.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let members = &facts.book.members;
    for (position, member) in members.iter().enumerate() {
        let same = |other: &&crate::source::record::Member| {
            text::same_name(&other.name, &member.name) && other.born.agrees(member.born.value)
        };
        if let Some(first) = members[..position].iter().find(same) {
            let message = format!("“{}” đã có ở {}", member.name.value, first.name.at);
            let hint = "xóa một dòng; nếu là hai người trùng tên, ghi đủ ngày sinh của cả hai";
            report.push(Diagnostic::error("trung-nguoi", &member.name.at, message, hint));
        }
    }
}
