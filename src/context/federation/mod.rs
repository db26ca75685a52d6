//! The checked units of a federation, one by one → what the templates of its own documents see.

mod arrangement;
mod award_counts;
mod award_sheet;
mod awards;
mod certificates;
mod council;
mod council_proposal;
mod decision;
mod decision_sheets;
mod figure;
mod frame;
mod full_plan;
mod indicator_sheets;
mod indicator_totals;
mod nominations;
mod numbering;
mod opening;
mod phase_indicators;
mod phase_report;
mod phase_rows;
mod phase_sheets;
mod honours;
mod issue;
mod money;
mod points_sheet;
mod rank_sheet;
mod ranking;
mod registration_sheets;
mod registrations;
mod score_sheet;
mod scored;
mod sheet;
mod signature;
mod summary;
mod titles;
mod unit_phase;

pub(super) use awards::AwardStatistics;
pub(super) use certificates::CertificateView;
pub(super) use council_proposal::CouncilProposal;
pub(super) use decision::AwardDecision;
pub(super) use full_plan::FullPlan;
pub(super) use phase_report::PhaseSummary;
pub(super) use ranking::Ranking;
pub(super) use registrations::RegistrationTotals;
pub(super) use score_sheet::ScoreSheet;
pub use scored::figures;
pub use sheet::{Book, Cell, Column, Heading, Holds, Line, Rank, Sheet};
pub use summary::{Proposed, Roll, UnitSummary};

use super::{Draft, Numbering};
use crate::check::decision::{Decision, decisions};
use crate::kind::{Kind, Level};
use crate::plan::{ListOrder, Phase, Plan, Subject};
use crate::source::record::AwardRow;
use crate::text;
use award_counts::AwardCounts;
use chrono::NaiveDate;
use council_proposal::Found;
use frame::Dating;
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
    let dating = Dating::ByHand { today, draft: mark_drafts };
    let make = |kind| match kind {
        Kind::PhaseSummary => phase_summaries(plan, roll, today, mark_drafts),
        Kind::ScoreSheet => score_sheet::drafts(plan, roll, today, dating),
        Kind::Ranking => ranking::drafts(plan, roll, today, dating),
        Kind::CouncilProposal => council_proposals(plan, roll, today, mark_drafts),
        Kind::AwardDecision => award_decisions(plan, roll, today, mark_drafts),
        Kind::Certificate => certificate_drafts(plan, roll, today),
        kind => over_all(plan, roll, kind, today, mark_drafts).into_iter().collect(),
    };
    let of_phase = |draft: &Draft| phase.is_none() || draft.phase.is_none() || draft.phase == phase;
    chosen.flat_map(make).filter(of_phase).map(|draft| numbering::with_numbering(plan, roll, draft)).collect()
}

/// A document of which the federation has one a year.
fn over_all(plan: &Plan, roll: &Roll, kind: Kind, today: NaiveDate, mark_drafts: bool) -> Option<Draft> {
    match kind {
        Kind::FederationPlan if !plan.full_text.is_empty() => draft(kind, plan.date, &full_plan::full_plan(plan)),
        Kind::RegistrationTotals if !roll.units.is_empty() => {
            let totals = registrations::registration_totals(plan, roll, today, mark_drafts);
            Some(Draft { book: Some(totals.book()), ..draft(kind, roll.day(kind, None, today), &totals)? })
        }
        Kind::AwardStatistics if roll.units.iter().any(|unit| unit.awards != AwardCounts::default()) => {
            let statistics = awards::award_statistics(plan, roll, today, mark_drafts);
            Some(Draft { book: Some(statistics.book()), ..draft(kind, roll.day(kind, None, today), &statistics)? })
        }
        _ => None,
    }
}

/// One report for each phase that units told of.
fn phase_summaries(plan: &Plan, roll: &Roll, today: NaiveDate, mark_drafts: bool) -> Vec<Draft> {
    let make = |phase: &Phase| {
        let report = phase_report::phase_summary(plan, roll, phase, today, mark_drafts)?;
        let day = roll.day(Kind::PhaseSummary, Some(phase.number), today);
        let draft = draft(Kind::PhaseSummary, day, &report)?;
        Some(Draft { phase: Some(phase.number), book: Some(report.book()), ..draft })
    };
    plan.phases.iter().filter_map(make).collect()
}

/// One proposal of the council for each phase: of the awards that the federation lists, else of what units propose.
fn council_proposals(plan: &Plan, roll: &Roll, today: NaiveDate, mark_drafts: bool) -> Vec<Draft> {
    let book = roll.book.as_ref();
    let make = |phase: Option<u32>, found: &Found<'_>| {
        let context = council_proposal::council_proposal(book, plan, phase, found, today, mark_drafts);
        Some(Draft { phase, ..draft(Kind::CouncilProposal, roll.day(Kind::CouncilProposal, phase, today), &context)? })
    };
    if let Some(book) = book.filter(|book| !book.awards.is_empty()) {
        let phases = council_proposal::phases(&book.awards).into_iter();
        return phases.filter_map(|phase| make(phase, &Found::Rows(book, book.awards_of(phase).collect()))).collect();
    }
    let of = |phase: u32| {
        let proposals = roll.units.iter().flat_map(|unit| &unit.proposals);
        let mut found: Vec<&Proposed> = proposals.filter(|proposed| proposed.phase == phase).collect();
        if plan.setting.order == ListOrder::ByName {
            found.sort_by_cached_key(|proposed| {
                (proposed.class == Subject::Person).then(|| text::name_order(&proposed.subject, None))
            });
        }
        (!found.is_empty()).then(|| make(Some(phase), &Found::Units(found))).flatten()
    };
    plan.phases.iter().filter_map(|phase| of(phase.number)).collect()
}

/// One document for each decision.
fn award_decisions(plan: &Plan, roll: &Roll, today: NaiveDate, mark_drafts: bool) -> Vec<Draft> {
    let Some(book) = &roll.book else { return Vec::new() };
    let make = |made: &Decision<'_>| {
        let context = decision::award_decision(book, plan, made, today, mark_drafts);
        let subject = made.number.map(|number| format!("so {}", number.value));
        let draft = draft(Kind::AwardDecision, made.effective(today), &context)?;
        Some(Draft {
            phase: made.phase,
            subject,
            numbering: numbering::of_decision(plan, made),
            book: context.book(),
            ..draft
        })
    };
    decisions(book, plan, today).iter().filter_map(make).collect()
}

/// One certificate for each recipient; the title of its file is that of the award.
fn certificate_drafts(plan: &Plan, roll: &Roll, today: NaiveDate) -> Vec<Draft> {
    let Some(book) = &roll.book else { return Vec::new() };
    let views = certificates::certificates(plan, book, today).into_iter();
    let named = |(row, view): (&AwardRow, _)| {
        let (subject, phase) = (Some(row.subject.value.clone()), row.phase.as_ref().and_then(|phase| phase.value));
        Some(Draft { phase, subject, ..draft(Kind::Certificate, today, &view)? })
    };
    views.filter_map(named).collect()
}

/// The page that is held against a pre-printed certificate.
pub fn calibration_draft(plan: &Plan, today: NaiveDate) -> Option<Draft> {
    draft(Kind::Certificate, today, &certificates::calibration(plan))
}

fn draft(kind: Kind, date: NaiveDate, context: &impl Serialize) -> Option<Draft> {
    // Contexts are plain structs with text keys, which JSON always holds.
    let context = serde_json::to_value(context).ok()?;
    let numbering = Numbering::default();
    Some(Draft { kind, phase: None, subject: None, date, numbering, context, book: None })
}
