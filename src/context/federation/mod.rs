//! The checked units of a federation, one by one → what the templates of its own documents see.

mod award_counts;
mod award_sheet;
mod awards;
mod figure;
mod frame;
mod full_plan;
mod registration_sheets;
mod registrations;
mod sheet;
mod ranking;
mod score_sheet;
mod scored;
mod summary;
mod titles;

pub(super) use awards::AwardStatistics;
pub(super) use full_plan::FullPlan;
pub(super) use ranking::Ranking;
pub(super) use registrations::RegistrationTotals;
pub(super) use score_sheet::ScoreSheet;
pub use scored::figures;
pub use sheet::{Book, Cell, Column, Heading, Holds, Line, Rank, Sheet};
pub use summary::{Roll, UnitSummary};

use super::Draft;
use crate::kind::{Kind, Level};
use crate::plan::Plan;
use award_counts::AwardCounts;
use chrono::NaiveDate;
use frame::Dating;
use serde::Serialize;

/// The documents of the federation, in the order of its dossier. `kinds` narrows the choice; empty means all.
pub fn federation_drafts(plan: &Plan, roll: &Roll, kinds: &[Kind], today: NaiveDate, mark_drafts: bool) -> Vec<Draft> {
    let chosen = Kind::of(Level::Federation).filter(|kind| kinds.is_empty() || kinds.contains(kind));
    let dating = Dating::ByHand { today, draft: mark_drafts };
    let one = |kind| match kind {
        Kind::FederationPlan if !plan.full_text.is_empty() => draft(kind, plan.date, &full_plan::full_plan(plan)),
        Kind::RegistrationTotals if !roll.units.is_empty() => {
            let totals = registrations::registration_totals(plan, roll, today, mark_drafts);
            Some(Draft { book: Some(totals.book()), ..draft(kind, today, &totals)? })
        }
        Kind::AwardStatistics if roll.units.iter().any(|unit| unit.awards != AwardCounts::default()) => {
            let statistics = awards::award_statistics(plan, roll, today, mark_drafts);
            Some(Draft { book: Some(statistics.book()), ..draft(kind, today, &statistics)? })
        }
        _ => None,
    };
    let make = |kind| match kind {
        Kind::ScoreSheet => score_sheet::drafts(plan, roll, today, dating),
        Kind::Ranking => ranking::drafts(plan, roll, today, dating),
        kind => one(kind).into_iter().collect(),
    };
    chosen.flat_map(make).collect()
}

fn draft(kind: Kind, date: NaiveDate, context: &impl Serialize) -> Option<Draft> {
    // Contexts are plain structs with text keys, which JSON always holds.
    let context = serde_json::to_value(context).ok()?;
    Some(Draft { kind, phase: None, subject: None, date, context, book: None })
}
