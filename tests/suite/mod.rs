//! One file per subject.

mod build;
mod codes;
mod decree;
mod desk;
mod dossier;
mod draft;
mod fonts;
mod form;
mod golden;
mod hostile;
mod ink;
mod intake;
mod kinds;
mod layers;
mod numbering;
mod paper;
mod refusal;
mod ruler;
mod samples;
mod setup;
mod text;
