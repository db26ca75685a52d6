//! The reader's schema and the plan → the workbook (*biểu mẫu*) that a unit, or the federation, fills in.
//!
//! ```text
//! schema, plan ─guide, keyed, table (cell, guard, lists)→ pages ─write→ bytes
//! ```

mod page;
mod lists;
mod cell;
mod guard;
mod rows;
mod table;
mod keyed;
mod guide;
mod height;
mod write;

use crate::kind::Level;
use crate::plan::{AwardKind, Group, Plan, Subject};
use crate::source::schema::{
    FEDERATION_FORM, FEDERATION_SHEETS, FORM_VERSIONS, Fill, MARKER, MARKER_FORM, MARKER_VERSION, SHEETS, Shape,
    SheetSpec, UNIT_FORM,
};
use chrono::NaiveDate;
use lists::Lists;
use page::{Content, Look, Page};

pub use rows::Rows;
pub use write::Fault;

/// For whom, for what and when a form is made.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The plan the unit answers.
    pub plan: &'a Plan,
    /// The unit's name; none: the unit writes it.
    pub unit: Option<&'a str>,
    /// Its group; none: the unit chooses it.
    pub group: Option<&'a Group>,
    /// What is known for the federation's own workbook; none: the form is a unit's.
    pub own: Option<&'a Rows>,
    /// The date the file says it was made.
    pub date: NaiveDate,
}

/// The form as an `.xlsx` file. The same occasion gives the same bytes.
///
/// # Errors
/// Where a text of the occasion is longer than a cell can be.
pub fn workbook(occasion: &Occasion<'_>) -> Result<Vec<u8>, Fault> {
    write::bytes(&pages(occasion), occasion.date)
}

fn pages(occasion: &Occasion<'_>) -> Vec<Page> {
    let mut lists = Lists::default();
    let mut pages = vec![guide::page(occasion)];
    for spec in occasion.sheets() {
        pages.push(match spec.shape {
            Shape::Rows => table::page(spec, occasion, &mut lists),
            Shape::Keys | Shape::KeysPerPhase | Shape::KeysPerPhaseOrYear => keyed::page(spec, occasion, &mut lists),
        });
    }
    pages.push(lists.page());
    pages.push(marker(occasion));
    pages
}

/// What the reader asks to know with which form it has to do.
fn marker(occasion: &Occasion<'_>) -> Page {
    let mut page = Page { hidden: true, ..Page::new(MARKER) };
    let version = FORM_VERSIONS.map(|(version, _)| version).into_iter().max().unwrap_or_default();
    let lines = [
        (MARKER_FORM, Content::Text(if occasion.own.is_some() { FEDERATION_FORM } else { UNIT_FORM }.to_owned())),
        (MARKER_VERSION, Content::Number(version.into())),
        ("ke_hoach", Content::Text(occasion.plan.number.clone())),
        ("don_vi", Content::Text(occasion.unit.unwrap_or_default().to_owned())),
    ];
    for (row, (key, value)) in (0..).zip(lines) {
        page.say(row, 0, key, Look::Key);
        page.put(row, 1, Some(value), Look::Body.plain());
    }
    page
}

/// What is known beforehand of a cell that is not a phase's.
fn filled(fill: Fill, occasion: &Occasion<'_>) -> Option<Content> {
    let plan = occasion.plan;
    let text = match fill {
        Fill::PlanNumber => plan.number.clone(),
        Fill::PlanDate => return Some(Content::Date(plan.date)),
        Fill::PlanYear => return Some(Content::Number(plan.year.into())),
        // The collective that signs the plan issued it: Ban Thường vụ Liên đoàn Lao động …
        Fill::PlanIssuer => format!("{} {}", plan.signatory.body, plan.issuer),
        Fill::Parent => plan.issuer.clone(),
        Fill::Place => plan.place.clone(),
        Fill::UnitName => occasion.unit?.to_owned(),
        Fill::Group => occasion.group?.name.clone(),
        Fill::PhaseNumber | Fill::PhaseTheme | Fill::PhaseFrom | Fill::PhaseTo => return None,
    };
    Some(Content::Text(text))
}

impl Occasion<'_> {
    /// The sheets of the form.
    fn sheets(&self) -> &'static [&'static SheetSpec] {
        if self.own.is_some() { &FEDERATION_SHEETS } else { &SHEETS }
    }

    /// Who fills it in.
    fn level(&self) -> Level {
        if self.own.is_some() { Level::Federation } else { Level::Unit }
    }

    /// The plan's awards for these subjects, of one kind or of both, that the group may be given.
    fn awards(&self, subject: Subject, kind: Option<AwardKind>) -> Vec<String> {
        let awards = self.plan.awards.iter().filter(|award| {
            let fits = subject == Subject::Both || award.subject == subject || award.subject == Subject::Both;
            let group = self.group.is_none_or(|g| award.groups.is_empty() || award.groups.contains(&g.code));
            fits && group && kind.is_none_or(|kind| award.kind == kind)
        });
        awards.map(|award| award.name.clone()).collect()
    }
}

#[cfg(test)]
mod tests;
