//! One file per subject.

mod layers;
mod samples;
