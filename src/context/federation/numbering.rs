//! The federation's sheet VĂN BẢN → number, symbol and day of each of its documents, as they are printed.

use super::super::build::{Draft, Numbering};
use super::super::number::numbered;
use super::council_proposal::SHORT;
use super::frame::symbol;
use super::summary::Roll;
use crate::check::decision::{Decision, council_signatory, signing};
use crate::kind::Kind;
use crate::plan::{Plan, Signatory};
use crate::source::record::Paper;
use chrono::NaiveDate;

/// A draft with what its row of sheet VĂN BẢN says; decisions know theirs already.
pub(super) fn with_numbering(plan: &Plan, roll: &Roll, draft: Draft) -> Draft {
    let paper = roll.paper(draft.kind, draft.phase);
    let number = paper.and_then(|paper| paper.number.as_ref()).map(|number| number.value.trim());
    let date = paper.and_then(|paper| paper.date.as_ref()).map(|date| date.value);
    let numbering = match draft.kind {
        Kind::AwardDecision => draft.numbering,
        Kind::FederationPlan => {
            let symbol = plan.number.split_once('/').map(|(_, symbol)| symbol.to_owned());
            let number = Some(plan.number.clone());
            Numbering { number, symbol, date: Some(plan.date), signatory: Some(plan.signatory.name.clone()) }
        }
        Kind::CouncilProposal => {
            let meeting = roll.book.as_ref().and_then(|book| book.meeting(draft.phase));
            numbering(plan, draft.kind, (&council_signatory(meeting, paper), paper), number, date)
        }
        kind => numbering(plan, kind, (&plan.signatory, paper), number, date),
    };
    Draft { numbering, ..draft }
}

/// What a decision's rows say.
pub(super) fn of_decision(plan: &Plan, made: &Decision<'_>) -> Numbering {
    let number = made.number.map(|number| number.value.trim());
    numbering(plan, Kind::AwardDecision, (&plan.signatory, made.paper), number, made.date.map(|date| date.value))
}

fn numbering(
    plan: &Plan,
    kind: Kind,
    (signatory, paper): (&Signatory, Option<&Paper>),
    number: Option<&str>,
    date: Option<NaiveDate>,
) -> Numbering {
    let default = || match kind {
        Kind::CouncilProposal => format!("{}-{SHORT}", kind.abbreviation()),
        kind => symbol(plan, kind),
    };
    let symbol = paper.and_then(|paper| paper.symbol.as_ref()).map_or_else(default, |symbol| symbol.value.clone());
    let whole = number.map(|number| numbered(Some(number), &symbol));
    Numbering {
        number: whole.map(|line| line.trim_start_matches("Số:").trim_matches('\u{a0}').to_owned()),
        symbol: Some(symbol),
        date,
        signatory: Some(signing(signatory, paper).name).filter(|name| !name.is_empty()),
    }
}
