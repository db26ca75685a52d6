//! What was collected and what is missing → one JSON document, for other programs. Its schema stands in
//! `tests/golden/collect.schema.json`.

use super::{Finding, Told};
use crate::diagnostic::Report;
use schemars::JsonSchema;
use serde::Serialize;

/// The whole document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Collection {
    /// The version of this shape: 1.
    pub version: u32,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// The files that were taken.
    pub taken: Vec<Taken>,
    /// The documents that were given a number or a date.
    pub numbered: Vec<Numbered>,
    /// What is said of files and lines, and what stood in the way.
    pub findings: Vec<Finding>,
    /// One entry per unit, the federation last.
    pub units: Vec<Progress>,
    /// The register of outgoing documents; `null` while no document has a number.
    pub register: Option<Register>,
    /// Sums.
    pub summary: Sums,
}

/// A file that was taken.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Taken {
    /// The unit's code.
    pub unit: String,
    /// The document's files' name, without extension.
    pub document: String,
    /// The page it shows; `null`: the whole document.
    pub page: Option<u32>,
    /// Which revision of the scan it belongs to, from 1.
    pub revision: usize,
    /// Whether it had been taken before: now it counts again.
    pub again: bool,
    /// Where it was taken from.
    pub original: String,
    /// Where it stands now, relative to the output folder.
    pub file: String,
    /// Its fingerprint.
    pub sha256: String,
}

/// A document that was given a number or a date.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Numbered {
    /// The unit's code.
    pub unit: String,
    /// The document's files' name, without extension.
    pub document: String,
    /// Its number and symbol.
    pub number: Option<String>,
    /// Its date: `2025-06-30`.
    pub date: Option<String>,
}

/// How far a unit is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Progress {
    /// The unit's code.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// How many documents leave the unit.
    pub documents: usize,
    /// How many of them have scans.
    pub scanned: usize,
    /// Those that have none.
    pub missing: Vec<Missing>,
    /// Of how many it is not known, because what was collected for the unit cannot be read.
    pub unknown: usize,
}

/// A document without scans.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Missing {
    /// Its files' name, without extension.
    pub document: String,
    /// What it is called.
    pub title: String,
    /// Its phase; `null`: made once a year.
    pub phase: Option<u32>,
}

/// The register of outgoing documents.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Register {
    /// The file, relative to the output folder.
    pub file: String,
    /// How many documents it lists.
    pub documents: usize,
}

/// Sums: `files` is the sum of `taken`, `known` and `refused`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sums {
    /// How many files were given.
    pub files: usize,
    /// How many were taken.
    pub taken: usize,
    /// How many had been taken before.
    pub known: usize,
    /// How many were not taken.
    pub refused: usize,
    /// The exit status.
    pub status: u8,
}

impl Collection {
    /// The document's text, with a final newline.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// The JSON Schema of the document.
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Collection).to_value()
    }
}

/// Findings about files of all sorts, each with the place it is about.
pub fn findings(report: &Report) -> Vec<Finding> {
    let one = |found: &crate::diagnostic::Diagnostic| {
        let file = match &found.origin {
            crate::diagnostic::Origin::Cell { file, .. } => file.to_string(),
            other => other.to_string(),
        };
        let mut single = Report::default();
        single.push(found.clone());
        Told::new(&file, None, &single, None).findings
    };
    report.iter().flat_map(one).collect()
}
