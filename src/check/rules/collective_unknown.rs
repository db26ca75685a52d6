//! `tap-the-la`: a registration, a proposal or a member's team names a collective that sheet TẬP THỂ does not have.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::located::Located;
use crate::text;

const ID: &str = "tap-the-la";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let book = facts.book;
    let registered = book.collective_registrations.iter().map(|r| &r.name);
    for name in registered.chain(book.collective_proposals.iter().map(|p| &p.name)) {
        if book.collective(name).is_none() {
            let (message, hint) = words(facts, name);
            report.push(Diagnostic::error(ID, &name.at, message, hint));
        }
    }
    let mut told: Vec<&str> = Vec::new();
    for member in &book.members {
        let team = &member.team;
        if book.collective(team).is_none() && !told.contains(&team.as_str()) {
            let (message, hint) = words(facts, team);
            report.push(Diagnostic::warning(ID, &team.at, message, hint));
            told.push(team);
        }
    }
}

fn words(facts: &Facts<'_>, name: &Located<String>) -> (String, String) {
    let names = facts.book.collectives.iter().map(|c| c.name.as_str());
    let hint = match text::nearest(name, names) {
        Some(near) => format!("ý bạn là “{near}”?"),
        None => "bổ sung tập thể này vào trang TẬP THỂ hoặc sửa tên".to_owned(),
    };
    (format!("“{}” không có ở trang TẬP THỂ", name.value), hint)
}
