//! One file per subject.

mod intake;
mod layers;
mod samples;
