//! Drafts of letters → files below an output folder. A file that the user changed or put there is never written over.
//!
//! What the program is going to write is noted first, file and fingerprint, in `.thidua/thu.ndjson`: a file that has one of
//! its own fingerprints is the program's, any other is the user's.

use super::disk;
use super::fault::Fault;
use super::lock::{self, Lock};
use super::manifest::fingerprint;
use super::place::{fingerprint_of_file, names, stands};
use super::store::{Blocked, STATE};
use super::write::write_file;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of letters in an output folder; no unit's folder is named so.
pub const LETTERS: &str = "thu";
/// What is said of a link that stands where a folder should.
const LINK: &str = "đây là một liên kết dẫn ra nơi khác; hãy đổi tên hoặc xóa liên kết này";
/// What was ever written there.
const NOTED: &str = "thu.ndjson";

/// What becomes of a draft's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafted {
    /// It is written.
    Written,
    /// It stands there already.
    Unchanged,
    /// The user's own stands there and stays.
    Kept,
}

/// The drafts of an output folder, held by one run.
pub struct Drafts {
    out: PathBuf,
    /// By file, the letter it belongs to and the fingerprints it ever had from here.
    noted: BTreeMap<String, Noted>,
    /// `None`: nothing is to be written.
    lock: Option<Lock>,
}

/// What was ever written at one place.
#[derive(Default)]
struct Noted {
    scope: String,
    known: BTreeSet<String>,
}

/// A line of what is noted.
#[derive(Serialize, Deserialize)]
struct Note {
    scope: String,
    file: String,
    sha256: String,
}

impl Drafts {
    /// Takes the folder for this run alone.
    ///
    /// # Errors
    /// When another run holds it or it cannot be written.
    pub fn open(out: &Path) -> Result<Self, Blocked> {
        let state = out.join(STATE);
        if fs::symlink_metadata(&state).is_ok_and(|found| found.is_symlink()) {
            return Err(Fault::in_the_way(&state, LINK).into());
        }
        disk::make_folder(&state)?;
        let lock = lock::hold(&state, false).map_err(|refused| match refused {
            lock::Refused::Busy => Blocked::Busy(out.to_owned()),
            lock::Refused::Fault(fault) => Blocked::Fault(fault),
        })?;
        Ok(Self { lock: Some(lock), ..Self::look(out) })
    }

    /// The drafts as they stand, for a run that writes nothing.
    pub fn look(out: &Path) -> Self {
        let text = fs::read(out.join(STATE).join(NOTED)).unwrap_or_default();
        let mut drafts = Self { out: out.to_owned(), noted: BTreeMap::new(), lock: None };
        // A line that a run left half-written says nothing.
        for note in text.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()) {
            drafts.remember(note);
        }
        drafts
    }

    fn remember(&mut self, note: Note) {
        let noted = self.noted.entry(note.file).or_default();
        noted.scope = note.scope;
        noted.known.insert(note.sha256);
    }

    /// Puts files of the letter `scope` into their places, paths below the output folder with `/`.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn put(&mut self, scope: &str, files: &[(String, Vec<u8>)]) -> Result<Vec<Drafted>, Fault> {
        let become_of = |(file, bytes): &(String, Vec<u8>)| self.judge(file, &fingerprint(bytes));
        let judged = files.iter().map(become_of).collect::<Result<Vec<_>, _>>()?;
        let due =
            || files.iter().zip(&judged).filter(|(_, drafted)| **drafted == Drafted::Written).map(|(file, _)| file);
        if self.lock.is_some() {
            let note = |(file, bytes): &(String, Vec<u8>)| Note {
                scope: scope.to_owned(),
                file: file.clone(),
                sha256: fingerprint(bytes),
            };
            let notes = due().map(note).collect();
            self.note(notes)?;
            due().try_for_each(|(file, bytes)| write_file(&self.out.join(file), bytes))?;
        }
        Ok(judged)
    }

    /// Whether anything of the letter `scope` stands there from an earlier run.
    pub fn holds(&self, scope: &str) -> bool {
        self.noted.iter().any(|(file, noted)| noted.scope == scope && stands(&self.out.join(file)))
    }

    /// What stands there of the letter `scope`, or at the places of its messages `drafts`, and is not as the program ever wrote
    /// it.
    pub fn changed(&self, scope: &str, drafts: &[&str]) -> BTreeSet<String> {
        let noted = self.noted.iter().filter(|(_, noted)| noted.scope == scope).map(|(file, _)| file.as_str());
        let changed = noted.chain(drafts.iter().copied()).filter(|file| {
            let path = self.out.join(file);
            let sha256 = fingerprint_of_file(&path);
            let known = self.noted.get(*file).zip(sha256).is_some_and(|(noted, sha256)| noted.known.contains(&sha256));
            stands(&path) && !known
        });
        changed.map(str::to_owned).collect()
    }

    /// Removes the program's own files of the letter `scope` that are not `due` any more; gives back those removed, and those
    /// that stay because the user changed them.
    ///
    /// # Errors
    /// When one cannot be removed.
    pub fn end(&self, scope: &str, due: &BTreeSet<String>) -> Result<(Vec<String>, Vec<String>), Fault> {
        let (mut removed, mut kept) = (Vec::new(), Vec::new());
        let old = self.noted.iter().filter(|(file, noted)| noted.scope == scope && !due.contains(*file));
        for (file, Noted { known, .. }) in old {
            let path = self.out.join(file);
            match fingerprint_of_file(&path) {
                Some(sha256) if known.contains(&sha256) => {
                    removed.push(file.clone());
                    if self.lock.is_some() {
                        disk::remove_file(&path)?;
                        self.remove_if_empty(path.parent())?;
                    }
                }
                None if !stands(&path) => {}
                _ => kept.push(file.clone()),
            }
        }
        Ok((removed, kept))
    }

    fn remove_if_empty(&self, folder: Option<&Path>) -> Result<(), Fault> {
        match folder.filter(|folder| folder.starts_with(self.out.join(LETTERS))) {
            Some(folder) if names(folder)?.is_empty() => disk::remove_empty(folder),
            _ => Ok(()),
        }
    }

    fn judge(&self, file: &str, sha256: &str) -> Result<Drafted, Fault> {
        let path = self.out.join(file);
        for folder in path.ancestors().skip(1).take_while(|folder| **folder != *self.out) {
            if fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink()) {
                return Err(Fault::in_the_way(folder, LINK));
            }
        }
        Ok(match fingerprint_of_file(&path) {
            Some(present) if present == sha256 => Drafted::Unchanged,
            Some(present) if self.noted.get(file).is_some_and(|noted| noted.known.contains(&present)) => {
                Drafted::Written
            }
            None if !stands(&path) => Drafted::Written,
            _ => Drafted::Kept,
        })
    }

    fn note(&mut self, notes: Vec<Note>) -> Result<(), Fault> {
        if notes.is_empty() {
            return Ok(());
        }
        let path = self.out.join(STATE).join(NOTED);
        // A line of its own, whatever stands before it.
        let mut lines = String::from("\n");
        for note in &notes {
            // Plain text always serialises.
            lines += &(serde_json::to_string(note).unwrap_or_default() + "\n");
        }
        let mut file = disk::open_end(&path)?;
        disk::append(&mut file, &path, lines.as_bytes())?;
        for note in notes {
            self.remember(note);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{fault, write_file};
    use super::*;

    const FILE: &str = "thu/ho-so/A.eml";

    fn put(out: &Path, bytes: &[u8]) -> Result<Vec<Drafted>, Fault> {
        Drafts::open(out).unwrap().put("A", &[(FILE.to_owned(), bytes.to_vec())])
    }

    #[test]
    fn what_a_run_that_was_cut_off_wrote_is_still_known() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        for left in 0.. {
            fault::tests::limit(out, left + 2, true);
            let done = put(out, format!("{left}").as_bytes());
            fault::tests::lift(out);
            // Whatever stands there now is the program's own.
            assert_eq!(put(out, format!("{left} anew").as_bytes()).unwrap(), [Drafted::Written], "{left}");
            if done.is_ok() {
                break;
            }
        }
        write_file(&out.join(FILE), b"the user's").unwrap();
        assert_eq!(put(out, b"anew").unwrap(), [Drafted::Kept]);
    }

    #[test]
    fn one_run_at_a_time_writes_drafts() {
        let folder = tempfile::tempdir().unwrap();
        let _first = Drafts::open(folder.path()).unwrap();
        assert!(matches!(Drafts::open(folder.path()), Err(Blocked::Busy(_))));
    }

    #[test]
    #[cfg(unix)]
    fn no_link_leads_out_of_the_folder() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join(LETTERS)).unwrap();
        assert!(put(folder.path(), b"a").is_err());
        assert!(names(elsewhere.path()).unwrap().is_empty());
    }
}
