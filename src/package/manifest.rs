//! The manifest: what was built from which workbook, and what was refused and why.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// `manifest.json`.
#[derive(Debug, Serialize)]
pub struct Manifest {
    /// The program's version.
    pub version: &'static str,
    /// Number and symbol of the plan.
    pub plan: String,
    /// One entry per file written.
    pub documents: Vec<Entry>,
    /// Files that the user had changed since they were built, and that were left as they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<String>,
    /// Files of earlier runs that this run had no reason to build, so that a later one still knows them as its own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Known>,
    /// The workbooks that yielded nothing.
    pub refused: Vec<Refusal>,
}

/// What an earlier run wrote: fingerprints by file name.
#[derive(Debug, Default)]
pub struct Earlier(BTreeMap<String, String>);

/// A file as a run left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The file, relative to the manifest, with `/`.
    pub file: String,
    /// Fingerprint of the bytes written.
    pub sha256: String,
}

#[derive(Deserialize)]
struct EarlierManifest {
    documents: Vec<Known>,
    #[serde(default)]
    earlier: Vec<Known>,
}

impl Earlier {
    /// From the text of a manifest; one that cannot be read says nothing.
    pub fn from_json(text: &str) -> Self {
        let Ok(manifest) = serde_json::from_str::<EarlierManifest>(text) else { return Self::default() };
        let known = manifest.earlier.into_iter().chain(manifest.documents);
        Self(known.map(|known| (known.file, known.sha256)).collect())
    }

    /// What is known of files in `out` that are not among `documents`.
    pub fn without(self, documents: &[Entry], out: &Path) -> Vec<Known> {
        let built: BTreeSet<&str> = documents.iter().map(|entry| entry.file.as_str()).collect();
        let others = self.0.into_iter().filter(|(file, _)| !built.contains(file.as_str()) && out.join(file).is_file());
        others.map(|(file, sha256)| Known { file, sha256 }).collect()
    }

    /// Whether a file with these bytes is as an earlier run left it. What no run is known to have written is the user's.
    pub fn wrote(&self, file: &str, bytes: &[u8]) -> bool {
        self.0.get(file).is_some_and(|known| *known == fingerprint(bytes))
    }
}

/// One file of one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The unit's code: its folder.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// Keyword of the document's kind.
    pub kind: &'static str,
    /// The phase, where there is one per phase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<u32>,
    /// The person or collective it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The workbook it was made from.
    pub source: String,
    /// The file, relative to the manifest, with `/`.
    pub file: String,
    /// Fingerprint of the file's bytes.
    pub sha256: String,
    /// Size in bytes.
    pub size: usize,
    /// Number of pages; 0 of a workbook, which is parted into pages only where it is printed.
    pub pages: usize,
}

/// A workbook that yielded nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The workbook.
    pub source: String,
    /// The unit's name, where it could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_name: Option<String>,
    /// Every error.
    pub reasons: Vec<String>,
}

impl Manifest {
    /// The file's text, with a final newline.
    ///
    /// # Errors
    /// Never for these plain values; the serialiser's signature asks for it.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// SHA-256 of bytes, in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut out, byte| {
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
    fn only_untouched_files_of_an_earlier_run_are_ours() {
        let text = format!(r#"{{"documents": [{{"file": "a/1.pdf", "sha256": "{}"}}]}}"#, fingerprint(b"abc"));
        let earlier = Earlier::from_json(&text);
        assert!(earlier.wrote("a/1.pdf", b"abc"));
        assert!(!earlier.wrote("a/1.pdf", b"changed"));
        assert!(!earlier.wrote("a/2.pdf", b"abc"));
        assert!(!Earlier::from_json("not a manifest").wrote("a/1.pdf", b"abc"));
    }
}
