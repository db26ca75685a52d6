//! One file per subject.

mod build;
mod desk;
mod draft;
mod fonts;
mod golden;
mod hostile;
mod intake;
mod layers;
mod paper;
mod refusal;
mod samples;
mod setup;
mod text;
