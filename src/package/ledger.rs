//! `ban-quet/collect.json` in a unit's folder: which scan belongs to which document, with number and date.
//!
//! The scans are the user's own: they are copied in whole, never written over, never removed.

use super::disk;
use super::fault::Fault;
use super::lock::{self, Lock};
use super::place::{fingerprint_of_file, stands};
use super::store::{Blocked, STATE};
use super::write::write_file;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of scans (*bản quét*) in a unit's folder.
pub const SCANS: &str = "ban-quet";
/// The ledger's name in it.
pub const LEDGER: &str = "collect.json";
/// The version of the ledger's shape.
const VERSION: u32 = 1;

/// What was collected for one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The version of this shape.
    version: u32,
    /// The documents of which anything is known, in the order of their names.
    pub papers: Vec<Collected>,
}

/// What was collected for one document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collected {
    /// The document's files' name, without extension.
    pub document: String,
    /// Số, ký hiệu, as the user gave it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// Ngày, as the user gave it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<NaiveDate>,
    /// Its scans, the first first; the last one counts. What a later one kept of an earlier one stands in both.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub revisions: Vec<Vec<Scan>>,
}

/// One scanned file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scan {
    /// The page it shows, from 1; `None`: the whole document.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<u32>,
    /// Its name in the folder of scans.
    pub file: String,
    /// Its name where it was collected from.
    pub original: String,
    /// How many pages it has; `None` where that cannot be told.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pages: Option<usize>,
    /// Size in bytes.
    pub size: u64,
    /// Fingerprint of its bytes.
    pub sha256: String,
}

impl Default for Ledger {
    fn default() -> Self {
        Self { version: VERSION, papers: Vec::new() }
    }
}

impl Ledger {
    /// Where a unit's ledger stands.
    pub fn path(out: &Path, unit: &str) -> PathBuf {
        out.join(unit).join(SCANS).join(LEDGER)
    }

    /// Reads a unit's ledger; an empty one where there is none.
    ///
    /// # Errors
    /// When it cannot be read or understood.
    pub fn read(out: &Path, unit: &str) -> io::Result<Self> {
        let text = match fs::read(Self::path(out, unit)) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            text => text?,
        };
        let ledger = serde_json::from_slice::<Self>(&text);
        let ledger =
            ledger.map_err(|_| io::Error::other("nội dung không hiểu được, có thể đã bị sửa hoặc cắt ngang"))?;
        if ledger.version > VERSION {
            return Err(io::Error::other("tệp do bản mới hơn của chương trình ghi"));
        }
        // A name that leads elsewhere was not written by the program.
        if ledger.scans().any(|scan| scan.file.contains(['/', '\\']) || scan.file.starts_with('.')) {
            return Err(io::Error::other("tên bản quét không hợp lệ"));
        }
        Ok(ledger)
    }

    /// What is known of a document.
    pub fn find(&self, document: &str) -> Option<&Collected> {
        self.papers.iter().find(|paper| paper.document == document)
    }

    /// The line of a document, made where there is none.
    pub fn entry(&mut self, document: &str) -> &mut Collected {
        let at = self.papers.iter().position(|paper| *paper.document >= *document).unwrap_or(self.papers.len());
        if self.papers.get(at).is_none_or(|paper| paper.document != document) {
            self.papers.insert(at, Collected { document: document.to_owned(), ..Collected::default() });
        }
        &mut self.papers[at]
    }

    /// Every scan, in every revision.
    pub fn scans(&self) -> impl Iterator<Item = &Scan> {
        self.papers.iter().flat_map(|paper| paper.revisions.iter().flatten())
    }
}

/// An output folder, held for one run that adds to it.
pub struct Held {
    out: PathBuf,
    _lock: Lock,
}

/// Holds an output folder that is there already.
///
/// # Errors
/// When another run holds it or it cannot be locked.
pub fn hold(out: &Path) -> Result<Held, Blocked> {
    let state = out.join(STATE);
    if fs::symlink_metadata(&state).is_ok_and(|found| found.is_symlink()) {
        return Err(Fault::in_the_way(&state, "đây là một liên kết dẫn ra nơi khác; hãy xóa liên kết này").into());
    }
    disk::make_folder(&state)?;
    let lock = lock::hold(&state, false).map_err(|refused| match refused {
        lock::Refused::Busy => Blocked::Busy(out.to_owned()),
        lock::Refused::Fault(fault) => Blocked::Fault(fault),
    })?;
    Ok(Held { out: out.to_owned(), _lock: lock })
}

impl Held {
    /// The folder.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Copies a scan into a unit's folder under the first of `names` that nothing else has; gives the name back.
    ///
    /// # Errors
    /// When it cannot be written; nothing half-written stays at the name.
    pub fn keep_scan(
        &self,
        unit: &str,
        mut names: impl Iterator<Item = String>,
        bytes: &[u8],
        sha256: &str,
    ) -> Result<String, Fault> {
        let folder = self.out.join(unit).join(SCANS);
        for folder in [&self.out.join(unit), &folder] {
            if fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink()) {
                return Err(Fault::in_the_way(folder, "đây là một liên kết dẫn ra nơi khác; hãy xóa liên kết này"));
            }
        }
        let taken = |name: &String| {
            let path = folder.join(name);
            stands(&path) && fingerprint_of_file(&path).as_deref() != Some(sha256)
        };
        let name = names.find(|name| !taken(name)).unwrap_or_else(|| sha256.to_owned());
        write_file(&folder.join(&name), bytes)?;
        Ok(name)
    }

    /// Writes a unit's ledger, after its scans.
    ///
    /// # Errors
    /// When it cannot be written; the old one stays.
    pub fn write_ledger(&self, unit: &str, ledger: &Ledger) -> Result<(), Fault> {
        let path = Ledger::path(&self.out, unit);
        // Plain text and numbers always serialise.
        let text = serde_json::to_string_pretty(ledger).unwrap_or_default() + "\n";
        write_file(&path, text.as_bytes())?;
        disk::sync_folder(path.parent().unwrap_or(&path))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fault::tests::{lift, limit};
    use super::super::fingerprint;
    use super::*;

    /// Collects one scan and a number, as a run does.
    fn collect(out: &Path, bytes: &[u8]) -> Result<(), Blocked> {
        let held = hold(out)?;
        let mut ledger = Ledger::read(out, "A").unwrap();
        let sha256 = fingerprint(bytes);
        let names = (1..).map(|turn| format!("x-{turn}.pdf"));
        let file = held.keep_scan("A", names, bytes, &sha256)?;
        let size = bytes.len() as u64;
        let scan = Scan { page: None, file, original: "x.pdf".to_owned(), pages: Some(1), size, sha256 };
        if ledger.scans().all(|known| known.sha256 != scan.sha256) {
            ledger.entry("x").revisions.push(vec![scan]);
        }
        Ok(held.write_ledger("A", &ledger)?)
    }

    #[test]
    fn whatever_fails_nothing_is_lost_and_the_next_run_goes_on() {
        let mut operations = 0;
        for left in 0.. {
            let folder = tempfile::tempdir().unwrap();
            let out = folder.path();
            collect(out, b"first").unwrap();
            limit(out, left, true);
            let done = collect(out, b"second");
            let struck = lift(out);
            assert_eq!(done.is_err(), struck, "{left}");
            let first = fs::read(out.join("A").join(SCANS).join("x-1.pdf")).unwrap();
            let ledger = Ledger::read(out, "A").unwrap();
            // The last thing that can fail is to bring a ledger's name, which is there already, down to the disk.
            let entered = ledger.papers[0].revisions.len();
            assert!(first == b"first" && (entered == 2 || (struck && entered == 1)), "{left}: {ledger:?}");
            if !struck {
                break;
            }
            collect(out, b"second").unwrap();
            let ledger = Ledger::read(out, "A").unwrap();
            let files: Vec<_> = ledger.scans().map(|scan| scan.file.clone()).collect();
            assert_eq!(files, ["x-1.pdf", "x-2.pdf"], "{left}");
            operations = left + 1;
        }
        assert!(operations > 8, "only {operations} operations");
    }

    #[test]
    fn a_ledger_that_leads_elsewhere_or_is_newer_is_not_gone_by() {
        let folder = tempfile::tempdir().unwrap();
        let read = |text: &str| {
            write_file(&Ledger::path(folder.path(), "A"), text.as_bytes()).unwrap();
            Ledger::read(folder.path(), "A")
        };
        let scan = |file: &str| {
            let scan = format!(r#"{{"file":"{file}","original":"a","size":1,"sha256":"b"}}"#);
            format!(r#"{{"version":1,"papers":[{{"document":"x","revisions":[[{scan}]]}}]}}"#)
        };
        assert!(read(&scan("a.pdf")).is_ok());
        assert!(["../a.pdf", "/a.pdf", "..", r"b\\a.pdf"].iter().all(|file| read(&scan(file)).is_err()));
        assert!(read(r#"{"version":2,"papers":[]}"#).is_err() && read("{").is_err());
    }
}
