//! A unit's documents → its folder, whole or not at all.
//!
//! The new folder is built aside, in `.thidua/moi/CODE/thu-muc`, and what is going to happen is written down beside it
//! (`ban-ghi.json`). Then the old folder goes aside (`.thidua/cu/CODE`), what is not ours moves from it into the new one, and
//! the new one takes its place. However a run ends, the next one finds out from what stands where how far it came:
//!
//! | written down | new folder | old folder | the next run |
//! |---|---|---|---|
//! | no | – | in place | drops what was built aside |
//! | yes | aside | in place | drops it too: the user may have worked in the old folder since |
//! | yes | aside | aside, or there was none | goes on |
//! | yes | in place | aside or gone | tidies up |

use super::disk;
use super::fault::Fault;
use super::manifest::{Digester, Record};
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// New folders, until they are in place.
const NEW: &str = "moi";
/// Old folders, until the new ones are in place.
const OLD: &str = "cu";
/// A new folder, among what is kept of a unit.
const FOLDER: &str = "thu-muc";
/// What is going to happen, beside it.
const INTENT: &str = "ban-ghi.json";
/// Threads that write one unit's files: most of the time they wait for the disk.
const WRITERS: usize = 8;

/// What is going to happen to a unit's folder.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Intent {
    pub(super) record: Record,
    /// Files of ours in the old folder that end with it: name and fingerprint. Everything else there moves on.
    pub(super) drop: Vec<(String, String)>,
}

/// Where folders are exchanged.
pub(super) struct Place<'a> {
    out: &'a Path,
    state: &'a Path,
    code: &'a str,
}

impl<'a> Place<'a> {
    pub(super) fn new(out: &'a Path, state: &'a Path, code: &'a str) -> Self {
        Self { out, state, code }
    }

    fn own(&self) -> PathBuf {
        self.state.join(NEW).join(self.code)
    }

    fn new_folder(&self) -> PathBuf {
        self.own().join(FOLDER)
    }

    fn old_folder(&self) -> PathBuf {
        self.state.join(OLD).join(self.code)
    }

    fn folder(&self) -> PathBuf {
        self.out.join(self.code)
    }

    /// Builds the new folder aside and writes down what is going to happen.
    pub(super) fn stage(&self, files: &[(&str, &[u8])], intent: &Intent) -> Result<(), Fault> {
        let folder = self.new_folder();
        disk::remove_all(&self.own())?;
        disk::make_folder(&folder)?;
        write_all(&folder, files)?;
        disk::sync_folder(&folder)?;
        // Plain text and numbers always serialise.
        let text = serde_json::to_string(intent).unwrap_or_default();
        let written = self.own().join(INTENT);
        let aside = self.own().join(INTENT.to_owned() + ".dang-ghi");
        disk::create(&aside, text.as_bytes())?;
        disk::rename(&aside, &written)?;
        disk::sync_folder(&self.own())
    }

    /// Lets the new folder take the place of the old one.
    pub(super) fn exchange(&self, intent: &Intent) -> Result<(), Fault> {
        if stands(&self.folder()) {
            disk::make_folder(&self.state.join(OLD))?;
            disk::rename(&self.folder(), &self.old_folder()).inspect_err(|_| {
                // The old folder is still whole and in place, so nothing is going to happen any more.
                let _ = disk::remove_all(&self.own());
            })?;
        }
        self.carry_on(intent)
    }

    /// From the moment the old folder is aside.
    fn carry_on(&self, intent: &Intent) -> Result<(), Fault> {
        if stands(&self.old_folder()) {
            move_all_but(&self.old_folder(), &self.new_folder(), &intent.drop)?;
        }
        if stands(&self.folder()) {
            // Somebody made a folder of this name while there was none.
            move_all_but(&self.folder(), &self.new_folder(), &[])?;
            disk::remove_empty(&self.folder())?;
        }
        disk::rename(&self.new_folder(), &self.folder())?;
        disk::sync_folder(self.out)
    }

    /// Removes the old folder; what has come into it since goes to the new one.
    pub(super) fn tidy(&self, intent: &Intent) -> Result<(), Fault> {
        if stands(&self.old_folder()) {
            move_all_but(&self.old_folder(), &self.folder(), &intent.drop)?;
            for (name, _) in &intent.drop {
                disk::remove_file(&self.old_folder().join(name))?;
            }
            disk::remove_empty(&self.old_folder())?;
        }
        disk::remove_all(&self.own())
    }

    /// Drops what was built aside.
    pub(super) fn give_up(&self) -> Result<(), Fault> {
        disk::remove_all(&self.own())
    }

    /// Brings to an end what a run that was cut off had begun. Gives back what now stands there, to be written into the
    /// journal before [`Place::tidy`]; `None` where nothing has changed.
    fn recover(&self) -> Result<Option<Intent>, Fault> {
        let written = fs::read_to_string(self.own().join(INTENT)).ok();
        let Some(intent) = written.and_then(|text| serde_json::from_str::<Intent>(&text).ok()) else {
            return self.give_up().map(|()| None);
        };
        if !stands(&self.new_folder()) {
            return Ok(Some(intent));
        }
        if stands(&self.folder()) && !stands(&self.old_folder()) {
            return self.give_up().map(|()| None);
        }
        self.carry_on(&intent).map(|()| Some(intent))
    }
}

/// Ends what earlier runs had begun; `journal` gets the record of each unit that came into its place.
pub(super) fn recover(
    out: &Path,
    state: &Path,
    mut journal: impl FnMut(&Record) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for code in names(&state.join(NEW))? {
        let code = code.to_string_lossy();
        let place = Place::new(out, state, &code);
        if let Some(intent) = place.recover()? {
            journal(&intent.record)?;
            place.tidy(&intent)?;
        }
    }
    Ok(())
}

/// Whether a run that was cut off left something to be brought to an end.
pub(super) fn pending(state: &Path) -> bool {
    [NEW, OLD].iter().any(|name| names(&state.join(name)).is_ok_and(|names| !names.is_empty()))
}

/// Removes the folders in which nothing is left.
pub(super) fn tidy_up(state: &Path) -> Result<(), Fault> {
    [NEW, OLD]
        .into_iter()
        .map(|name| state.join(name))
        .filter(|path| stands(path))
        .try_for_each(|path| disk::remove_empty(&path))
}

fn write_all(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), Fault> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((name, bytes)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            disk::create(&folder.join(name), bytes)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS.min(files.len())).map(|_| scope.spawn(work)).collect();
        writers
            .into_iter()
            .try_for_each(|writer| writer.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// Moves everything out of a folder but the files named, as long as they are as named. What is moved takes the place of what
/// has its name.
fn move_all_but(from: &Path, to: &Path, but: &[(String, String)]) -> Result<(), Fault> {
    for name in names(from)? {
        let (path, target) = (from.join(&name), to.join(&name));
        if !but.iter().any(|(ours, sha256)| name == **ours && fingerprint_of_file(&path).as_ref() == Some(sha256)) {
            if fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir()) {
                disk::remove_file(&target)?;
            }
            disk::rename(&path, &target)?;
        }
    }
    Ok(())
}

/// The fingerprint of what stands at `path`, if that is a file; a link is none.
pub fn fingerprint_of_file(path: &Path) -> Option<String> {
    let plain = fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    let mut file = plain.then(|| fs::File::open(path).ok()).flatten()?;
    // In a stream: the manifest of very many units is as long as all of them together.
    let mut digest = Digester::default();
    io::copy(&mut file, &mut digest).ok()?;
    Some(digest.finish())
}

/// Whether anything stands at `path`; a link counts, wherever it leads.
pub(super) fn stands(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The names in a folder, sorted; none where there is no folder.
pub(super) fn names(folder: &Path) -> Result<Vec<OsString>, Fault> {
    let entries = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(Fault::at(folder))?,
    };
    let names = entries.map(|entry| entry.map(|e| e.file_name()));
    let mut names = names.collect::<io::Result<Vec<_>>>().map_err(Fault::at(folder))?;
    names.sort();
    Ok(names)
}
