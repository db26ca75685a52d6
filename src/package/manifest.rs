//! The manifest: what stands in the output folder, made from which workbook, and what was refused and why.
//!
//! `manifest.json` is one JSON document in which every unit has one line, so that it is written and read in a stream however
//! many units there are. A line of the journal is the same line.

use super::shard::Shard;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What a manifest says of the whole run, before its units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The program's version.
    pub version: String,
    /// Number and symbol of the plan.
    pub plan: String,
    /// Fingerprint of everything that was the same for all units: program, plan, templates, fonts, date, options.
    pub settings: String,
    /// How many workbooks the last run was given.
    pub workbooks: usize,
    /// The share of the units it speaks of; `None`: all.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shard: Option<Shard>,
    /// Whether the last run was stopped before its last workbook.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub unfinished: bool,
}

/// One unit's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The unit's code: its folder.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The unit's address for mail, as its workbook has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
    /// The workbook it was made from.
    pub source: String,
    /// Fingerprint of everything its documents were made from.
    pub made_from: String,
    /// What the last run had to do with it.
    #[serde(skip_serializing_if = "Standing::is_current", default)]
    pub standing: Standing,
    /// The files written, in the order of making.
    pub documents: Vec<Entry>,
    /// Files of ours from earlier runs that the last one was not asked for.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub earlier: Vec<Entry>,
    /// Files that stand there as the user left them, with what would have been written.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub kept: Vec<Entry>,
    /// Of the federation: who gets its documents.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub recipients: Vec<Recipient>,
}

/// A unit that gets what the federation made (*nơi nhận*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The unit's code, as its folder is named.
    pub unit: String,
    /// The unit's name.
    pub name: String,
    /// Its address for mail, where a workbook has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
}

impl Record {
    /// Every file the program ever wrote into the folder, as it last wrote it.
    pub fn known(&self) -> impl Iterator<Item = &Entry> {
        self.documents.iter().chain(&self.earlier).chain(&self.kept)
    }

    /// The record's line, without its line end.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn line(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

/// What the last run had to do with a unit's folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It is as the last run would have it.
    #[default]
    Current,
    /// Its workbook was refused; the documents are those of an earlier run.
    Refused,
    /// No workbook of the last run was this unit's.
    Absent,
}

impl Standing {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    fn is_current(&self) -> bool {
        *self == Self::Current
    }
}

/// One file of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Keyword of the document's kind.
    pub kind: String,
    /// The phase, where there is one per phase.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phase: Option<u32>,
    /// The person or collective it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub subject: Option<String>,
    /// What a list calls the document: `Tờ trình đề nghị khen thưởng …`.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub title: String,
    /// Its number and symbol as printed, `05/BC-CĐCS`; `None` while it is left blank.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// The symbol that follows its number, once it has one: `BC-CĐCS`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub symbol: Option<String>,
    /// Its date as printed; `None` while it is left blank.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<NaiveDate>,
    /// Who signs it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub signatory: Option<String>,
    /// The file, relative to the manifest, with `/`.
    pub file: String,
    /// Fingerprint of the file's bytes.
    pub sha256: String,
    /// Size in bytes.
    pub size: usize,
    /// Number of pages; 0 of a workbook, which is parted into pages only where it is printed.
    pub pages: usize,
}

impl Entry {
    /// The file's name in its folder.
    pub fn name(&self) -> &str {
        self.file.rsplit('/').next().unwrap_or(&self.file)
    }
}

/// A workbook that yielded nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The workbook.
    pub source: String,
    /// The unit's name, where it could be read.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit_name: Option<String>,
    /// Every error.
    pub reasons: Vec<String>,
}

/// SHA-256 of bytes, in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// SHA-256 of several parts, none of which can run over into the next.
pub fn fingerprint_of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hexadecimal(&hash.finalize())
}

/// Takes what is written and keeps only its fingerprint.
#[derive(Default)]
pub(super) struct Digester(Sha256);

impl Digester {
    pub(super) fn finish(self) -> String {
        hexadecimal(&self.0.finalize())
    }
}

impl std::io::Write for Digester {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(64), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_those_everyone_computes() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(fingerprint(b"abc"), known);
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_ne!(fingerprint_of([b"ab".as_slice(), b"c"]), fingerprint_of([b"a".as_slice(), b"bc"]));
    }

    #[test]
    fn a_record_is_one_line_and_comes_back() {
        let record = Record { unit: "A".to_owned(), unit_name: "Đơn vị\n1".to_owned(), ..Record::default() };
        let line = record.line().unwrap();
        assert_eq!(line.lines().count(), 1);
        assert_eq!(serde_json::from_str::<Record>(&line).unwrap(), record);
    }
}
