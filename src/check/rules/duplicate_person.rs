//! `trung-nguoi`: the roster names the same person (name and birth date) twice.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Trang ĐOÀN VIÊN có hai dòng cùng họ tên và cùng ngày sinh.
    ///
    /// Số người và tỷ lệ đăng ký sẽ sai. Xóa một dòng; nếu là hai người trùng tên, ghi đủ ngày sinh của cả hai.
    Error "trung-nguoi", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for namesakes in facts.book.members.namesakes() {
        for (position, member) in namesakes.iter().enumerate() {
            if let Some(first) = namesakes[..position].iter().find(|other| other.born.agrees(member.born.value)) {
                let message = format!("“{}” đã có ở {}", member.name.value, first.name.at);
                let hint = "xóa một dòng; nếu là hai người trùng tên, ghi đủ ngày sinh của cả hai";
                findings.tell(&member.name.at, message, hint);
            }
        }
    }
}
