//! The checked units of a federation, one by one → what the templates of its own documents see.

mod arrangement;
mod award_counts;
mod award_sheet;
mod awards;
mod figure;
mod frame;
mod full_plan;
mod indicator_totals;
mod nominations;
mod opening;
mod phase_indicators;
mod phase_report;
mod phase_rows;
mod registration_sheets;
mod registrations;
mod sheet;
mod summary;
mod titles;
mod unit_phase;

pub(super) use awards::AwardStatistics;
pub(super) use full_plan::FullPlan;
pub(super) use phase_report::PhaseSummary;
pub(super) use registrations::RegistrationTotals;
pub use sheet::{Book, Cell, Column, Heading, Holds, Line, Rank, Sheet};
pub use summary::{Roll, UnitSummary};

use super::Draft;
use crate::kind::{Kind, Level};
use crate::plan::{Phase, Plan};
use award_counts::AwardCounts;
use chrono::NaiveDate;
use serde::Serialize;

/// The documents of the federation, in the order of its dossier. `kinds` and `phase` narrow the choice; empty and `None` mean
/// all.
pub fn federation_drafts(
    plan: &Plan,
    roll: &Roll,
    kinds: &[Kind],
    phase: Option<u32>,
    today: NaiveDate,
    mark_drafts: bool,
) -> Vec<Draft> {
    let chosen = Kind::of(Level::Federation).filter(|kind| kinds.is_empty() || kinds.contains(kind));
    let mut drafts = Vec::new();
    for kind in chosen {
        if kind.per_phase() {
            let phases = plan.phases.iter().filter(|p| phase.is_none_or(|number| number == p.number));
            let summary = |p: &Phase| {
                let report = phase_report::phase_summary(plan, roll, p, today, mark_drafts)?;
                draft(kind, Some(p.number), today, &report)
            };
            drafts.extend(phases.filter_map(summary));
        } else {
            drafts.extend(for_the_year(plan, roll, kind, today, mark_drafts));
        }
    }
    drafts
}

/// A document that the federation makes once a year.
fn for_the_year(plan: &Plan, roll: &Roll, kind: Kind, today: NaiveDate, mark_drafts: bool) -> Option<Draft> {
    match kind {
        Kind::FederationPlan if !plan.full_text.is_empty() => draft(kind, None, plan.date, &full_plan::full_plan(plan)),
        Kind::RegistrationTotals if !roll.units.is_empty() => {
            let totals = registrations::registration_totals(plan, roll, today, mark_drafts);
            Some(Draft { book: Some(totals.book()), ..draft(kind, None, today, &totals)? })
        }
        Kind::AwardStatistics if roll.units.iter().any(|unit| unit.awards != AwardCounts::default()) => {
            let statistics = awards::award_statistics(plan, roll, today, mark_drafts);
            Some(Draft { book: Some(statistics.book()), ..draft(kind, None, today, &statistics)? })
        }
        _ => None,
    }
}

fn draft(kind: Kind, phase: Option<u32>, date: NaiveDate, context: &impl Serialize) -> Option<Draft> {
    // Contexts are plain structs with text keys, which JSON always holds.
    let context = serde_json::to_value(context).ok()?;
    Some(Draft { kind, phase, subject: None, date, context, book: None })
}
