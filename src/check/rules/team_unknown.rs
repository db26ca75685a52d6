//! `to-la`: a member's team is not in sheet TẬP THỂ.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use std::collections::BTreeSet;

rule! {
    /// Tổ công đoàn hoặc bộ phận ghi ở trang ĐOÀN VIÊN không có ở trang TẬP THỂ. Mỗi tên chỉ báo một lần, ở dòng đầu tiên.
    ///
    /// Sửa tên cho khớp, hoặc bổ sung tổ này vào trang TẬP THỂ.
    Warning "to-la", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut told = BTreeSet::new();
    for team in facts.book.members.iter().map(|member| &member.team) {
        if !told.contains(team.as_str()) && facts.book.collective(team).is_none() {
            let message = format!("“{}” không có ở trang TẬP THỂ", team.value);
            findings.tell(&team.at, message, facts.nearest_collective(team));
            told.insert(team.as_str());
        }
    }
}
