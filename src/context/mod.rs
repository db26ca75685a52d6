//! Checked unit → what one template sees. Keys are Vietnamese without marks; values are ready to print, so that a template
//! only says where they stand.

mod achievement;
mod build;
mod dossier;
mod frame;
mod launch;
mod pact;
mod people;
mod phase_report;
mod proposal;
mod registration;
mod targets;

pub use build::{Draft, drafts, late_drafts};
pub use dossier::{Built, Place};

use crate::kind::Kind;
use schemars::JsonSchema;
use serde_json::Value;

/// The shape of the context that a kind's template sees, as JSON Schema: every variable and its meaning.
pub fn shape(kind: Kind) -> Value {
    match kind {
        Kind::LaunchLetter => schema_of::<launch::LaunchLetter>(),
        Kind::Registration => schema_of::<registration::Registration>(),
        Kind::PersonalPact => schema_of::<pact::Pact>(),
        Kind::PhaseReport => schema_of::<phase_report::PhaseReport>(),
        Kind::Proposal => schema_of::<proposal::Proposal>(),
        Kind::PersonReport => schema_of::<achievement::PersonReport>(),
        Kind::CollectiveReport => schema_of::<achievement::CollectiveReport>(),
        Kind::CoverLetter => schema_of::<dossier::CoverLetter>(),
        Kind::SigningSlip => schema_of::<dossier::SigningSlip>(),
    }
}

fn schema_of<T: JsonSchema>() -> Value {
    let settings =
        schemars::generate::SchemaSettings::draft2020_12().for_serialize().with(|s| s.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}
