//! `trung-nguoi`: the roster names the same person (name and birth date) twice.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Trang ĐOÀN VIÊN có hai dòng cùng họ tên và cùng ngày sinh.
    ///
    /// Số người và tỷ lệ đăng ký sẽ sai. Xóa một dòng; nếu là hai người trùng tên, ghi đủ ngày sinh của cả hai.
    Error "trung-nguoi", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let members = &facts.book.members;
    for (position, member) in members.iter().enumerate() {
        let same = |other: &&crate::source::record::Member| {
            text::same_name(&other.name, &member.name) && other.born.agrees(member.born.value)
        };
        if let Some(first) = members[..position].iter().find(same) {
            let message = format!("“{}” đã có ở {}", member.name.value, first.name.at);
            let hint = "xóa một dòng; nếu là hai người trùng tên, ghi đủ ngày sinh của cả hai";
            findings.tell(&member.name.at, message, hint);
        }
    }
}
