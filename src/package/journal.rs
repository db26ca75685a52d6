//! Lines that must not be lost → a file that only grows, each line down to the disk before anything follows from it.

use super::disk;
use super::fault::Fault;
use super::lock::{self, Lock};
use super::store::{Blocked, STATE};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The journal of letters sent (*nhật ký gửi thư*), in the output folder. It stands where the user sees it: it proves what was
/// sent, and without it letters would go out again.
pub const OUTBOX: &str = "nhat-ky-gui-thu.ndjson";

/// A journal open to be written, which holds its folder for this run alone.
pub struct Journal {
    path: PathBuf,
    file: File,
    /// How many of the file's bytes are whole lines.
    whole: u64,
    _lock: Lock,
}

/// What earlier runs left in a journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Its whole lines, without their ends.
    pub lines: Vec<String>,
    /// Whether a line was cut off in the middle, as a machine that lost its power leaves it.
    pub torn: bool,
}

impl Journal {
    /// Holds the output folder and opens its journal `name`. A line that was cut off is taken away: nothing followed from it.
    ///
    /// # Errors
    /// When another run holds the folder, or the journal can be neither read nor written.
    pub fn open(folder: &Path, name: &str) -> Result<(Self, Left), Blocked> {
        let top = folder.join(STATE);
        if fs::symlink_metadata(&top).is_ok_and(|found| found.is_symlink()) {
            return Err(Fault::in_the_way(&top, "đây là một liên kết dẫn ra nơi khác; hãy xóa liên kết này").into());
        }
        disk::make_folder(&top)?;
        let held = lock::hold(&top, false).map_err(|refused| match refused {
            lock::Refused::Busy => Blocked::Busy(folder.to_owned()),
            lock::Refused::Fault(fault) => Blocked::Fault(fault),
        })?;
        let path = folder.join(name);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == ErrorKind::NotFound => Vec::new(),
            Err(cause) => return Err(Fault::at(&path)(cause).into()),
        };
        let (left, whole) = parted(&bytes);
        let file = disk::open_end(&path)?;
        if left.torn {
            disk::cut(&file, &path, whole)?;
        }
        disk::sync_folder(folder)?;
        Ok((Self { path, file, whole, _lock: held }, left))
    }

    /// Writes lines at the end, down to the disk, all with one wait for it. Where that fails, half a line does not stay.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn append(&mut self, lines: &[String]) -> Result<(), Fault> {
        let bytes: Vec<u8> = lines.iter().flat_map(|line| line.bytes().chain([b'\n'])).collect();
        disk::append(&mut self.file, &self.path, &bytes).inspect_err(|_| {
            // The fault to tell is the first one; what stays is taken away when the journal is next opened.
            let _ = disk::cut(&self.file, &self.path, self.whole);
        })?;
        self.whole += bytes.len() as u64;
        Ok(())
    }

    /// Where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The whole lines of a journal's bytes, and how many bytes they are.
fn parted(bytes: &[u8]) -> (Left, u64) {
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
    let text = String::from_utf8_lossy(bytes.get(..whole).unwrap_or_default());
    let lines = text.lines().map(str::to_owned).collect();
    (Left { lines, torn: whole < bytes.len() }, whole as u64)
}

#[cfg(test)]
mod tests {
    use super::super::fault::tests::{lift, limit};
    use super::*;

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn lines_come_back_and_a_torn_one_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let (mut journal, left) = Journal::open(folder.path(), OUTBOX).unwrap();
        assert_eq!(left, Left::default());
        journal.append(&lines(&["một", "hai"])).unwrap();
        let path = journal.path().to_owned();
        drop(journal);
        let mut bytes = fs::read(&path).unwrap();
        bytes.extend_from_slice("{\"at\":\"2025".as_bytes());
        disk::create(&path, &bytes).unwrap();
        let (mut journal, left) = Journal::open(folder.path(), OUTBOX).unwrap();
        assert_eq!(left, Left { lines: lines(&["một", "hai"]), torn: true });
        journal.append(&lines(&["ba"])).unwrap();
        drop(journal);
        assert_eq!(fs::read_to_string(&path).unwrap(), "một\nhai\nba\n");
    }

    #[test]
    fn two_runs_cannot_have_it_open() {
        let folder = tempfile::tempdir().unwrap();
        let first = Journal::open(folder.path(), OUTBOX).unwrap();
        assert!(matches!(Journal::open(folder.path(), OUTBOX), Err(Blocked::Busy(_))));
        drop(first);
        assert!(Journal::open(folder.path(), OUTBOX).is_ok());
    }

    #[test]
    fn a_line_that_could_not_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut journal, _) = Journal::open(folder.path(), OUTBOX).unwrap();
        journal.append(&lines(&["một"])).unwrap();
        limit(folder.path(), 0, false);
        assert!(journal.append(&lines(&["hai"])).is_err());
        assert!(lift(folder.path()));
        journal.append(&lines(&["ba"])).unwrap();
        drop(journal);
        let (_, left) = Journal::open(folder.path(), OUTBOX).unwrap();
        assert_eq!(left, Left { lines: lines(&["một", "ba"]), torn: false });
    }
}
