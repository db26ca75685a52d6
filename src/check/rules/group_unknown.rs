//! `khoi-la`: the unit's group (*khối*) is none of the plan's.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let typed = &facts.book.unit.group;
    if facts.plan.group(typed).is_some() {
        return;
    }
    let names: Vec<&str> = facts.plan.groups.iter().map(|g| g.name.as_str()).collect();
    let hint = match text::nearest(typed, names.iter().copied()) {
        Some(near) => format!("ý bạn là “{near}”?"),
        None => format!("ghi một trong các khối: {}", names.join("; ")),
    };
    report.push(Diagnostic::error(
        "khoi-la",
        &typed.at,
        format!("khối “{}” không có trong kế hoạch", typed.value),
        hint,
    ));
}
