//! Checked unit → what one template sees. Keys are Vietnamese without marks; values are ready to print, so that a template
//! only says where they stand.

mod achievement;
mod build;
mod dossier;
mod federation;
mod frame;
mod launch;
mod lists;
mod minutes;
mod number;
mod pact;
mod people;
mod phase_report;
mod proposal;
mod registration;
mod registration_list;
mod session;
mod targets;
mod unit_plan;
mod year;
mod year_report;

pub use build::{Draft, Numbering, drafts, late_drafts};
pub use dossier::{Built, Place, listed};
pub use federation::{Book, Cell, Column, Heading, Holds, Line, Rank, Sheet};
pub use federation::{Proposed, Roll, UnitSummary, calibration_draft, federation_drafts, figures};

use crate::kind::Kind;
use schemars::JsonSchema;
use serde_json::Value;

/// The shape of the context that a kind's template sees, as JSON Schema: every variable and its meaning.
pub fn shape(kind: Kind) -> Value {
    match kind {
        Kind::UnitPlan => schema_of::<unit_plan::UnitPlan>(),
        Kind::LaunchLetter => schema_of::<launch::LaunchLetter>(),
        Kind::Registration => schema_of::<registration::Registration>(),
        Kind::PersonalPact => schema_of::<pact::Pact>(),
        Kind::RegistrationList => schema_of::<registration_list::RegistrationList>(),
        Kind::InitiativeList => schema_of::<lists::InitiativeList>(),
        Kind::PhaseReport => schema_of::<phase_report::PhaseReport>(),
        Kind::ReviewMinutes => schema_of::<minutes::ReviewMinutes>(),
        Kind::CountMinutes => schema_of::<minutes::CountMinutes>(),
        Kind::Proposal => schema_of::<proposal::Proposal>(),
        Kind::PersonReport => schema_of::<achievement::PersonReport>(),
        Kind::CollectiveReport => schema_of::<achievement::CollectiveReport>(),
        Kind::CoverLetter => schema_of::<dossier::CoverLetter>(),
        Kind::SigningSlip => schema_of::<dossier::SigningSlip>(),
        Kind::AwardsHeldList => schema_of::<lists::AwardsHeldList>(),
        Kind::YearReport => schema_of::<year_report::YearReport>(),
        Kind::FederationPlan => schema_of::<federation::FullPlan>(),
        Kind::ScoreSheet => schema_of::<federation::ScoreSheet>(),
        Kind::Ranking => schema_of::<federation::Ranking>(),
        Kind::AwardStatistics => schema_of::<federation::AwardStatistics>(),
        Kind::PhaseSummary => schema_of::<federation::PhaseSummary>(),
        Kind::Certificate => schema_of::<federation::CertificateView>(),
        Kind::CouncilProposal => schema_of::<federation::CouncilProposal>(),
        Kind::AwardDecision => schema_of::<federation::AwardDecision>(),
        Kind::RegistrationTotals => schema_of::<federation::RegistrationTotals>(),
    }
}

fn schema_of<T: JsonSchema>() -> Value {
    let settings =
        schemars::generate::SchemaSettings::draft2020_12().for_serialize().with(|s| s.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}
