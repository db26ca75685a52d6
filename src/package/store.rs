//! The output folder of one run: held by a lock, told by manifests, resumed from the journal.

use super::disk;
use super::fault::Fault;
use super::lock::{self, Lock};
use super::manifest::{Entry, Head, Record, Refusal, Standing};
use super::past::{Past, key};
use super::place::{self, Place};
use super::plan::{File, Plan, Unit};
use super::publish::Issue;
use super::shard::Shard;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The manifest's name in the output folder.
pub const MANIFEST: &str = "manifest.json";
/// What the program keeps for itself in the output folder.
pub const STATE: &str = ".thidua";
/// Every unit that came into its place since the manifest was written.
pub(super) const JOURNAL: &str = "nhat-ky.ndjson";
/// Stands in the folder of a refused unit that has documents of an earlier run: name and text.
pub(super) const NOTE: (&str, &str) = (
    "00-van-ban-cu.txt",
    "Ở lần lập văn bản gần nhất, bảng tính của đơn vị này có lỗi nên không lập được văn bản mới.\n\
     Các văn bản trong thư mục này là của một lần lập trước, có thể không còn đúng: không in, ký, gửi.\n\
     Sửa các lỗi đã nêu rồi chạy lại thidua build; tệp này khi đó tự mất.\n",
);

/// Why a run cannot begin.
#[derive(Debug, thiserror::Error)]
pub enum Blocked {
    /// Another run holds the folder.
    #[error("thư mục “{}” đang được một lần chạy khác của thidua dùng", .0.display())]
    Busy(PathBuf),
    /// Its documents are in another number of shards, or in shards at all.
    #[error("thư mục “{}” đang có văn bản lập theo phần ({})", .0.display(), .1)]
    Shards(PathBuf, String),
    /// The folder cannot be written.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What became of one unit's documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// How many files stand there that this run made.
    pub documents: usize,
    /// Whether anything in the folder changed.
    pub changed: bool,
    /// Files that the user had changed, or that are not ours: left as they are.
    pub kept: Vec<String>,
    /// Files of earlier runs that the unit's data no longer yield: removed.
    pub removed: Vec<String>,
    /// How many files of earlier runs stand there that this run was not asked for.
    pub earlier: usize,
}

/// The output folder, held by one run.
pub struct Store {
    out: PathBuf,
    state: PathBuf,
    shard: Option<Shard>,
    past: Arc<Past>,
    journal: Option<fs::File>,
    seen: BTreeMap<String, Standing>,
    refused: Vec<Refusal>,
    /// `None`: nothing is to be written.
    locks: Option<Vec<Lock>>,
}

impl Store {
    /// Takes the folder, making it if need be, and ends what a run that was cut off had begun.
    ///
    /// # Errors
    /// When another run holds it or it cannot be written.
    pub fn open(out: &Path, shard: Option<Shard>) -> Result<Self, Blocked> {
        let top = out.join(STATE);
        let state = shard.map_or_else(|| top.clone(), |shard| top.join(shard.state()));
        if fs::symlink_metadata(&top).is_ok_and(|found| found.is_symlink()) {
            return Err(Fault::in_the_way(&top, "đây là một liên kết dẫn ra nơi khác; hãy xóa liên kết này").into());
        }
        disk::make_folder(&state)?;
        let locks = hold(out, &state, shard)?;
        one_cut(out, shard)?;
        let mut store = Self::at(out, state, shard, Some(locks))?;
        let (journal, mut file) = (store.state.join(JOURNAL), None);
        place::recover(out, &store.state, |record| append(&mut file, &journal, record))?;
        if file.is_some() {
            store.past = Arc::new(past(out, &store.state, shard)?);
        }
        Ok(Store { journal: file, ..store })
    }

    /// The folder as it stands, for a run that writes nothing.
    ///
    /// # Errors
    /// When what earlier runs left cannot be read.
    pub fn look(out: &Path, shard: Option<Shard>) -> Result<Self, Blocked> {
        let top = out.join(STATE);
        let state = shard.map_or_else(|| top.clone(), |shard| top.join(shard.state()));
        Ok(Self::at(out, state, shard, None)?)
    }

    fn at(out: &Path, state: PathBuf, shard: Option<Shard>, locks: Option<Vec<Lock>>) -> Result<Self, Fault> {
        let past = Arc::new(past(out, &state, shard)?);
        let (seen, refused) = (BTreeMap::new(), Vec::new());
        Ok(Self { out: out.to_owned(), state, shard, past, journal: None, seen, refused, locks })
    }

    /// What earlier runs left, to be asked from any thread.
    pub fn past(&self) -> Arc<Past> {
        Arc::clone(&self.past)
    }

    /// The unit's folder is as it should be.
    pub fn leave(&mut self, code: &str) {
        self.seen.insert(key(code), Standing::Current);
    }

    /// Puts a unit's documents into its folder. `covers` tells whether this run would have made a document of an earlier run,
    /// if it were still due.
    ///
    /// # Errors
    /// When it cannot be written; then the old folder, if there was one, is whole or comes back whole on the next run.
    pub fn place(&mut self, unit: &Unit, files: &[File], covers: impl Fn(&Entry) -> bool) -> Result<Placed, Fault> {
        let past = self.past.find(&unit.code);
        let plan = Plan::of(unit, files, past.clone(), &self.out, covers)?;
        if self.locks.is_some() {
            self.carry_out(&unit.code, &plan, files, past.as_ref())?;
        }
        self.leave(&unit.code);
        let record = plan.intent.record;
        Ok(Placed {
            documents: record.documents.len(),
            changed: plan.changes,
            kept: record.kept.into_iter().map(|entry| entry.file).collect(),
            removed: plan.stale,
            earlier: record.earlier.len(),
        })
    }

    fn carry_out(&mut self, code: &str, plan: &Plan, files: &[File], past: Option<&Record>) -> Result<(), Fault> {
        let journal = self.state.join(JOURNAL);
        if !plan.changes {
            let told = past.is_some_and(|past| *past == plan.intent.record);
            return if told { Ok(()) } else { append(&mut self.journal, &journal, &plan.intent.record) };
        }
        let place = Place::new(&self.out, &self.state, code);
        let chosen = plan.write.iter().filter_map(|index| files.get(*index));
        let chosen: Vec<_> = chosen.map(|file| (file.entry.name(), file.bytes.as_slice())).collect();
        place.stage(&chosen, &plan.intent).inspect_err(|_| {
            // The fault to tell is the first one; the next run removes what is left.
            let _ = place.give_up();
        })?;
        place.exchange(&plan.intent)?;
        append(&mut self.journal, &journal, &plan.intent.record)?;
        place.tidy(&plan.intent)
    }

    /// A workbook was refused. Where its unit has documents of an earlier run, a note is laid beside them, and the unit's code
    /// is given back.
    ///
    /// # Errors
    /// When the note cannot be written.
    pub fn refuse(&mut self, code: Option<&str>, refusal: Refusal) -> Result<Option<String>, Fault> {
        let code = code.or_else(|| self.past.made_of(&refusal.source)).map(str::to_owned);
        self.refused.push(refusal);
        let Some(code) = code.filter(|code| !self.seen.contains_key(&key(code))) else { return Ok(None) };
        self.seen.insert(key(&code), Standing::Refused);
        let Some(record) = self.past.find(&code) else { return Ok(None) };
        let folder = self.out.join(&record.unit);
        if !folder.is_dir() {
            return Ok(None);
        }
        let note = folder.join(NOTE.0);
        if self.locks.is_some() && !place::stands(&note) {
            let aside = self.state.join(NOTE.0);
            disk::create(&aside, NOTE.1.as_bytes())?;
            disk::rename(&aside, &note)?;
        }
        Ok(Some(code))
    }

    /// A workbook was refused, and no unit's documents hang on it.
    pub fn turn_away(&mut self, refusal: Refusal) {
        self.refused.push(refusal);
    }

    /// Writes the manifest, unless it says the same already, and ends the journal. `own` tells of a unit's code whether the
    /// run was to see it: if it was and did not, no workbook is this unit's any more.
    ///
    /// # Errors
    /// When it cannot be written; the journal stays, so nothing is forgotten.
    pub fn close(mut self, head: &Head, own: impl Fn(&str) -> bool) -> Result<PathBuf, Fault> {
        let path = self.out.join(self.shard.map_or_else(|| MANIFEST.to_owned(), Shard::manifest));
        if self.locks.is_none() {
            return Ok(path);
        }
        self.journal = None;
        self.past = Arc::default();
        let now = past(&self.out, &self.state, self.shard)?;
        let mut current = self.seen.iter().filter(|(_, standing)| **standing == Standing::Current);
        if current.any(|(code, _)| !now.knows(code)) {
            // Somebody took the folder away, and what was said of its units with it.
            return Err(Fault::gone(&self.out));
        }
        let standing = |code: &str, before: Standing| match self.seen.get(&key(code)) {
            Some(standing) => *standing,
            None if own(code) && !head.unfinished => Standing::Absent,
            None => before,
        };
        let issue = Issue { head, units: &now, refused: std::mem::take(&mut self.refused) };
        issue.publish(&path, &self.state.join("manifest.dang-ghi"), standing)?;
        if place::stands(&self.state.join(JOURNAL)) {
            disk::remove_file(&self.state.join(JOURNAL))?;
        }
        place::tidy_up(&self.state)?;
        Ok(path)
    }
}

/// What the manifests and the journal of a folder say; of a shard, also what the whole folder's manifest says of its units.
fn past(out: &Path, state: &Path, shard: Option<Shard>) -> Result<Past, Fault> {
    let mut manifests = vec![out.join(MANIFEST)];
    manifests.extend(shard.map(|shard| out.join(shard.manifest())));
    Past::read(out, &manifests, Some(&state.join(JOURNAL)), shard).map_err(Fault::at(out))
}

/// Writes a record at the end of the journal. What a run that was cut off left there ends with its line.
fn append(journal: &mut Option<fs::File>, path: &Path, record: &Record) -> Result<(), Fault> {
    // Plain text and numbers always serialise.
    let mut line = record.line().unwrap_or_default() + "\n";
    if journal.is_some() && !place::stands(path) {
        // Somebody took the folder away: what is written into the open file, nobody reads.
        return Err(Fault::gone(path));
    }
    if journal.is_none() {
        let torn = fs::read(path).is_ok_and(|bytes| bytes.last().is_some_and(|last| *last != b'\n'));
        if torn {
            line.insert(0, '\n');
        }
    }
    let file = match journal {
        Some(file) => file,
        None => journal.insert(disk::open_end(path)?),
    };
    let done = disk::append(file, path, line.as_bytes());
    if done.is_err() {
        // Half a line may stand there: the next one opens the journal anew and sees it.
        *journal = None;
    }
    done
}

/// Locks the folder: for this run alone, or for one shard beside the other shards.
fn hold(out: &Path, state: &Path, shard: Option<Shard>) -> Result<Vec<Lock>, Blocked> {
    let busy = |refused| match refused {
        lock::Refused::Busy => Blocked::Busy(out.to_owned()),
        lock::Refused::Fault(fault) => Blocked::Fault(fault),
    };
    let mut locks = vec![lock::hold(&out.join(STATE), shard.is_some()).map_err(busy)?];
    if shard.is_some() {
        locks.push(lock::hold(state, false).map_err(busy)?);
    }
    Ok(locks)
}

/// All documents of a folder are made in one cut: either as one, or in the same number of shards.
fn one_cut(out: &Path, shard: Option<Shard>) -> Result<(), Blocked> {
    let stranger = |other: &Shard| shard.is_none_or(|shard| shard.of != other.of);
    let mut manifests = place::names(out)?.into_iter().filter_map(|name| Shard::of_manifest(&name.to_string_lossy()));
    if let Some(other) = manifests.find(stranger) {
        return Err(Blocked::Shards(out.to_owned(), other.manifest()));
    }
    // Shards of another cut that have not got so far as to write a manifest.
    let states =
        place::names(&out.join(STATE))?.into_iter().filter_map(|name| Shard::of_state(&name.to_string_lossy()));
    for other in states.filter(stranger) {
        if let Err(lock::Refused::Busy) = lock::hold(&out.join(STATE).join(other.state()), false) {
            return Err(Blocked::Busy(out.to_owned()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
