//! New documents beside what stands in a unit's folder → what is written, what ends, what stays.

use super::fault::Fault;
use super::manifest::{Entry, Recipient, Record};
use super::place::{Intent, fingerprint_of_file};
use super::store::NOTE;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A unit whose documents are to stand in its folder.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Its code: the folder's name.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its address for mail.
    pub email: Option<String>,
    /// Of the federation: who gets its documents.
    pub recipients: Vec<Recipient>,
    /// The workbook.
    pub source: String,
    /// Fingerprint of everything the documents are made from.
    pub made_from: String,
}

/// One file of a document.
#[derive(Debug)]
pub struct File {
    /// Its line of the manifest.
    pub entry: Entry,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is going to happen to a unit's folder.
pub(super) struct Plan {
    pub(super) intent: Intent,
    /// The files to write, by their place among the new ones.
    pub(super) write: Vec<usize>,
    /// Names of documents that end, because the unit's data no longer yield them.
    pub(super) stale: Vec<String>,
    /// Whether the folder is going to change.
    pub(super) changes: bool,
}

impl Plan {
    /// Compares. `covers` tells whether the run would have made a document of an earlier run, if it were still due.
    ///
    /// # Errors
    /// When what stands at the folder's name is no folder.
    pub(super) fn of(
        unit: &Unit,
        files: &[File],
        past: Option<Record>,
        out: &Path,
        covers: impl Fn(&Entry) -> bool,
    ) -> Result<Self, Fault> {
        let folder = out.join(&unit.code);
        let standing = look(&folder)?;
        let past = past.unwrap_or_default();
        let ours = |name: &str, sha256: &str| past.known().any(|e| e.name() == name && e.sha256 == sha256);
        let mut record = Record {
            unit: unit.code.clone(),
            unit_name: unit.name.clone(),
            email: unit.email.clone(),
            recipients: unit.recipients.clone(),
            source: unit.source.clone(),
            made_from: unit.made_from.clone(),
            ..Record::default()
        };
        let (mut write, mut drop, mut same) = (Vec::new(), Vec::new(), true);
        for (index, File { entry, .. }) in files.iter().enumerate() {
            let present = Present::of(&folder.join(entry.name()));
            match present {
                Present::File(sha256) if sha256 == entry.sha256 || ours(entry.name(), &sha256) => {
                    same &= sha256 == entry.sha256;
                    drop.push((entry.name().to_owned(), sha256));
                }
                Present::Nothing => same = false,
                _ => {
                    record.kept.push(entry.clone());
                    continue;
                }
            }
            write.push(index);
            record.documents.push(entry.clone());
        }
        let mut stale = Vec::new();
        let due: BTreeSet<&str> = files.iter().map(|file| file.entry.name()).collect();
        for entry in past.known().filter(|entry| !due.contains(entry.name())) {
            if fingerprint_of_file(&folder.join(entry.name())).as_ref() != Some(&entry.sha256) {
                continue;
            }
            if covers(entry) {
                stale.push(entry.name().to_owned());
                drop.push((entry.name().to_owned(), entry.sha256.clone()));
            } else {
                record.earlier.push(entry.clone());
            }
        }
        let note = standing && folder.join(NOTE.0).is_file();
        if note {
            drop.push((NOTE.0.to_owned(), super::fingerprint(NOTE.1.as_bytes())));
        }
        let changes = !same || !stale.is_empty() || note;
        Ok(Self { intent: Intent { record, drop }, write, stale, changes })
    }
}

/// What stands at a document's name.
enum Present {
    Nothing,
    /// A file with this fingerprint.
    File(String),
    /// A folder, a link, a file that cannot be read.
    Other,
}

impl Present {
    fn of(path: &Path) -> Self {
        match (fingerprint_of_file(path), fs::symlink_metadata(path)) {
            (Some(sha256), _) => Self::File(sha256),
            (None, Ok(_)) => Self::Other,
            (None, Err(_)) => Self::Nothing,
        }
    }
}

/// Whether a folder stands at `path`.
fn look(path: &Path) -> Result<bool, Fault> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Ok(true),
        Ok(found) if found.is_symlink() => {
            Err(Fault::in_the_way(path, "đây là một liên kết dẫn ra nơi khác; hãy đổi tên hoặc xóa liên kết này"))
        }
        Ok(_) => Err(Fault::in_the_way(path, "đây là một tệp, không phải thư mục; hãy đổi tên tệp này")),
        Err(_) => Ok(false),
    }
}
