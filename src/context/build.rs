//! Which documents a unit's data allow, each with its context.

use super::achievement::{collective_report, person_report};
use super::dossier::{Built, cover_letter, signing_slip};
use super::federation::Book;
use super::frame::Sources;
use super::launch::launch_letter;
use super::lists::{awards_held_list, initiative_list};
use super::minutes::{count_minutes, review_minutes};
use super::number::numbering;
use super::pact::pacts;
use super::phase_report::phase_report;
use super::proposal::proposal;
use super::registration::registration;
use super::registration_list::registration_list;
use super::unit_plan::unit_plan;
use super::year_report::year_report;
use crate::check::Checked;
use crate::kind::{Kind, Level};
use crate::plan::Plan;
use crate::source::record::UnitBook;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

/// How a document is told from others once it is signed, as far as the workbook says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    /// Số, ký hiệu as printed: `05/BC-CĐCS`.
    pub number: Option<String>,
    /// Ký hiệu, which follows the number: `BC-CĐCS`.
    pub symbol: Option<String>,
    /// Ngày as printed.
    pub date: Option<NaiveDate>,
    /// Người ký.
    pub signatory: Option<String>,
}

/// One document to be made: what it is and what its template sees.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The kind.
    pub kind: Kind,
    /// The phase, where the kind has one per phase.
    pub phase: Option<u32>,
    /// The person or collective it is about.
    pub subject: Option<String>,
    /// The day that stands for the document's date in its metadata.
    pub date: NaiveDate,
    /// Its number and day, and who signs it.
    pub numbering: Numbering,
    /// The context.
    pub context: Value,
    /// What it says in tables, as a workbook, where its kind has one.
    pub book: Option<Book>,
}

impl Draft {
    /// The same once its template is filled.
    #[must_use]
    pub fn without_context(self) -> Self {
        Self { context: Value::Null, ..self }
    }
}

/// The documents of one unit, in the order of its dossier, but for those made after the others ([`late_drafts`]). `kinds` and `phase` narrow the choice; empty and `None` mean all.
/// `mark_drafts` asks for the draft mark on those whose number or date is still blank.
pub fn drafts(
    unit: &Checked,
    plan: &Plan,
    kinds: &[Kind],
    phase: Option<u32>,
    today: NaiveDate,
    mark_drafts: bool,
) -> Vec<Draft> {
    let book = unit.book();
    let phases = phases(book, phase);
    let chosen = Kind::of(Level::Unit).filter(|kind| !kind.late() && (kinds.is_empty() || kinds.contains(kind)));
    // The year ends with its last phase.
    let ends = phase.is_none_or(|p| plan.phases.last().is_some_and(|last| last.number == p));
    let chosen = chosen.filter(|kind| *kind != Kind::YearReport || ends);
    let mut drafts = Vec::new();
    for kind in chosen {
        let sources = |phase| Sources { book, plan, kind, phase, today, mark_drafts };
        if kind.per_phase() {
            for number in &phases {
                drafts.extend(per_phase(&sources(Some(*number)), *number));
            }
        } else {
            drafts.append(&mut once(&sources(None)));
        }
    }
    drafts
}

/// The documents of one late kind, which tell of what was `built` before.
pub fn late_drafts(
    unit: &Checked,
    plan: &Plan,
    kind: Kind,
    phase: Option<u32>,
    today: NaiveDate,
    mark_drafts: bool,
    built: &[Built],
) -> Vec<Draft> {
    let book = unit.book();
    let make = |number: u32| {
        let sources = Sources { book, plan, kind, phase: Some(number), today, mark_drafts };
        match kind {
            Kind::CoverLetter => draft(&sources, None, &cover_letter(&sources, number, built)?),
            Kind::SigningSlip => draft(&sources, None, &signing_slip(&sources, number, built)?),
            _ => None,
        }
    };
    phases(book, phase).into_iter().filter_map(make).collect()
}

/// The unit's phases, or the chosen one of them.
fn phases(book: &UnitBook, phase: Option<u32>) -> Vec<u32> {
    book.phases.iter().map(|p| p.number.value).filter(|n| phase.is_none_or(|p| p == *n)).collect()
}

/// Documents a unit makes once for the year; of those that everybody has, one for each person.
fn once(sources: &Sources<'_>) -> Vec<Draft> {
    match sources.kind {
        Kind::PersonalPact => pacts(sources).filter_map(|(name, pact)| draft(sources, Some(name), &pact)).collect(),
        _ => one_a_year(sources).into_iter().collect(),
    }
}

fn one_a_year(sources: &Sources<'_>) -> Option<Draft> {
    let book = sources.book;
    match sources.kind {
        Kind::UnitPlan => draft(sources, None, &unit_plan(sources)?),
        Kind::LaunchLetter if !book.phases.is_empty() => draft(sources, None, &launch_letter(sources)),
        Kind::Registration if registers(book) => draft(sources, None, &registration(sources)),
        Kind::RegistrationList if registers(book) => draft(sources, None, &registration_list(sources)),
        Kind::InitiativeList if !book.initiatives.is_empty() => draft(sources, None, &initiative_list(sources)),
        Kind::AwardsHeldList if !book.past_awards.is_empty() => draft(sources, None, &awards_held_list(sources)),
        Kind::YearReport => draft(sources, None, &year_report(sources)?),
        _ => None,
    }
}

fn registers(book: &UnitBook) -> bool {
    !book.person_registrations.is_empty() || !book.collective_registrations.is_empty()
}

/// Documents a unit makes for one phase.
fn per_phase(sources: &Sources<'_>, number: u32) -> Vec<Draft> {
    let book = sources.book;
    let persons = book.person_proposals.iter().filter(|p| p.phase.value == number);
    let collectives = book.collective_proposals.iter().filter(|p| p.phase.value == number);
    match sources.kind {
        Kind::PhaseReport if book.narratives.iter().any(|n| n.phase.value == Some(number)) => {
            phase_report(sources, number).and_then(|r| draft(sources, None, &r)).into_iter().collect()
        }
        Kind::ReviewMinutes => {
            review_minutes(sources, number).and_then(|m| draft(sources, None, &m)).into_iter().collect()
        }
        Kind::CountMinutes => {
            count_minutes(sources, number).and_then(|m| draft(sources, None, &m)).into_iter().collect()
        }
        Kind::Proposal if persons.clone().next().is_some() || collectives.clone().next().is_some() => {
            draft(sources, None, &proposal(sources, number)).into_iter().collect()
        }
        Kind::PersonReport => {
            persons.filter_map(|p| draft(sources, Some(&p.name), &person_report(sources, p)?)).collect()
        }
        Kind::CollectiveReport => {
            collectives.filter_map(|p| draft(sources, Some(&p.name), &collective_report(sources, p)?)).collect()
        }
        _ => Vec::new(),
    }
}

fn draft(sources: &Sources<'_>, subject: Option<&str>, context: &impl Serialize) -> Option<Draft> {
    Some(Draft {
        kind: sources.kind,
        phase: sources.phase,
        subject: subject.map(str::to_owned),
        date: sources.effective_date(),
        numbering: numbering(sources),
        // Contexts are plain structs with text keys, which JSON always holds.
        context: serde_json::to_value(context).ok()?,
        book: None,
    })
}
