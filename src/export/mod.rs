//! Exits: the document tree and its pages into the files that people sign and edit.

pub mod pdf;
