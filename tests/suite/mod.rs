//! One file per subject.

mod annotate;
mod bombs;
mod build;
mod codes;
mod decree;
mod desk;
mod draft;
mod feedback;
mod fonts;
mod form;
mod formats;
mod golden;
mod hostile;
mod ink;
mod intake;
mod layers;
mod layouts;
mod numbering;
mod paper;
mod refusal;
mod ruler;
mod samples;
mod setup;
mod text;
mod writers;
mod zipped;
