//! An output folder → each unit's documents (*hồ sơ*) as they go out: what was made, what was scanned, number and date.

mod codes;
mod read;
mod scan;
mod name;
mod matching;
mod revise;
mod sort;
mod gather;
mod numbers;
mod register;

pub use codes::CODES;
pub use gather::gather;
pub use matching::{Meant, Spot, meant};
pub use numbers::{Numbered, listed_numbers, number_of, twice};
pub use read::{LEDGER_HINT, current, read};
pub use register::register;
pub use revise::{Page, Revision, revise};
pub use scan::Scanned;
pub use sort::{Sorted, sort};

use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::package::{Head, Ledger, Recipient, Standing};
use chrono::NaiveDate;

/// Everything that stands in an output folder.
#[derive(Clone, Debug)]
pub struct Book {
    /// What the manifest says of the whole run.
    pub head: Head,
    /// One for each unit's folder, in the order of codes.
    pub dossiers: Vec<Dossier>,
    /// The federation's own documents, where they were made.
    pub federation: Option<Dossier>,
    /// Who gets the federation's documents, in the order of codes.
    pub recipients: Vec<Recipient>,
}

/// One unit's documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dossier {
    /// The unit's code: its folder.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// Its address for mail, where its workbook has one.
    pub email: Option<String>,
    /// Whether the documents are those of the last run; if not, they may no longer be right.
    pub standing: Standing,
    /// The documents, in the order of a dossier: by kind, then by phase.
    pub papers: Vec<Paper>,
    /// What was collected, for documents that are made no more too.
    pub ledger: Ledger,
    /// Why that is not known; then `ledger` is empty, and no document has scans, though some may have been collected.
    pub damage: Option<Diagnostic>,
}

/// One document in all its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The kind.
    pub kind: Kind,
    /// The phase, where the kind has one per phase.
    pub phase: Option<u32>,
    /// The person or collective it is about.
    pub subject: Option<String>,
    /// Its files' name, without extension.
    pub stem: String,
    /// What a list calls it: `Tờ trình đề nghị khen thưởng …`.
    pub title: String,
    /// How many pages it was made with.
    pub pages: usize,
    /// To print and sign.
    pub pdf: Option<Sheet>,
    /// To edit.
    pub docx: Option<Sheet>,
    /// To calculate with.
    pub xlsx: Option<Sheet>,
    /// The pages, signed and stamped, as they were scanned (*bản quét*), in their order: the latest of each.
    pub scans: Vec<Sheet>,
    /// Số, ký hiệu: `05/BC-CĐCS`.
    pub number: Option<String>,
    /// What follows the number: `BC-CĐCS`.
    pub symbol: Option<String>,
    /// Ngày.
    pub date: Option<NaiveDate>,
    /// Người ký.
    pub signatory: Option<String>,
}

impl Paper {
    /// Whether a signed and stamped scan of it is to be collected: all that leaves the unit.
    pub fn is_sent(&self) -> bool {
        !self.kind.internal()
    }
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Relative to the output folder, with `/`.
    pub file: String,
    /// In bytes.
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
}

impl Book {
    /// Every folder with documents: the units', then the federation's.
    pub fn all(&self) -> impl Iterator<Item = &Dossier> {
        self.dossiers.iter().chain(&self.federation)
    }

    /// A document.
    pub fn paper(&self, (unit, place): Spot) -> Option<&Paper> {
        self.all().nth(unit)?.papers.get(place)
    }

    /// A unit's dossier, to be changed.
    pub fn dossier_mut(&mut self, unit: usize) -> Option<&mut Dossier> {
        self.dossiers.iter_mut().chain(&mut self.federation).nth(unit)
    }

    /// What a document's files are called, with the unit's folder where there are several.
    pub fn called(&self, spot: Spot) -> Option<String> {
        let (unit, paper) = (self.all().nth(spot.0)?, self.paper(spot)?);
        let alone = self.all().count() == 1;
        Some(if alone { paper.stem.clone() } else { format!("{}/{}", unit.unit, paper.stem) })
    }
}
