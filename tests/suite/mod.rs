//! One file per subject.

mod build;
mod decree;
mod desk;
mod draft;
mod fonts;
mod golden;
mod hostile;
mod ink;
mod intake;
mod layers;
mod layouts;
mod paper;
mod refusal;
mod ruler;
mod samples;
mod setup;
mod text;
