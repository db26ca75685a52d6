//! `khoi-la`: the unit's group (*khối*) is none of the plan's.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Khối thi đua của đơn vị không có trong kế hoạch.
    ///
    /// Nội dung thi đua của mỗi khối một khác, nên phải biết đơn vị thuộc khối nào. Ghi tên một khối của kế hoạch.
    Error "khoi-la", "mục [[khoi]] của tệp kế hoạch", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let typed = &facts.book.unit.group;
    if facts.plan.group(typed).is_some() {
        return;
    }
    let names: Vec<&str> = facts.plan.groups.iter().map(|g| g.name.as_str()).collect();
    let hint = match text::nearest(typed, names.iter().copied()) {
        Some(near) => format!("ý bạn là “{near}”?"),
        None => format!("ghi một trong các khối: {}", names.join("; ")),
    };
    findings.tell(&typed.at, format!("khối “{}” không có trong kế hoạch", typed.value), hint);
}
