//! `danh-hieu-la`: a title or form of award that the plan does not offer, or not to this kind of subject or group
//! (Law on Emulation and Commendation, Articles 19–20).

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::plan::{Award, Subject};
use crate::source::located::Located;
use crate::text;

const ID: &str = "danh-hieu-la";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let book = facts.book;
    let persons = book.person_registrations.iter().flat_map(|r| r.titles.iter().chain(&r.forms));
    for typed in persons.chain(book.person_proposals.iter().map(|p| &p.award)) {
        look_up(facts, typed, Subject::Person, report);
    }
    let collectives = book.collective_registrations.iter().flat_map(|r| r.titles.iter().chain(&r.forms));
    for typed in collectives.chain(book.collective_proposals.iter().map(|p| &p.award)) {
        look_up(facts, typed, Subject::Collective, report);
    }
}

fn look_up(facts: &Facts<'_>, typed: &Located<String>, subject: Subject, report: &mut Report) {
    let Some(award) = facts.plan.award(typed, subject) else {
        report.push(unknown(facts, typed, subject));
        return;
    };
    if award.subject != subject && award.subject != Subject::Both {
        let (whom, not) =
            if subject == Subject::Person { ("tập thể", "cá nhân") } else { ("cá nhân", "tập thể") };
        let message = format!("“{}” dành cho {whom}, không dành cho {not}", typed.value);
        report.push(Diagnostic::error("danh-hieu-sai-doi-tuong", &typed.at, message, "chọn danh hiệu khác"));
    }
    let group = facts.plan.group(&facts.book.unit.group);
    if group.is_some_and(|g| !award.groups.is_empty() && !award.groups.contains(&g.code)) {
        let message = format!("“{}” không dành cho khối của đơn vị", award.name);
        report.push(Diagnostic::warning("danh-hieu-sai-khoi", &typed.at, message, "kiểm tra lại danh hiệu"));
    }
}

fn unknown(facts: &Facts<'_>, typed: &Located<String>, subject: Subject) -> Diagnostic {
    let fits = |a: &&Award| a.subject == subject || a.subject == Subject::Both;
    let names: Vec<&str> = facts.plan.awards.iter().filter(fits).map(|a| a.name.as_str()).collect();
    let hint = match text::nearest(typed, names.iter().copied()) {
        Some(near) => format!("ý bạn là “{near}”?"),
        None => format!("chọn một trong: {}", names.join("; ")),
    };
    Diagnostic::error(ID, &typed.at, format!("danh hiệu, hình thức “{}” không có trong kế hoạch", typed.value), hint)
}
