//! One file per subject.

mod layers;
