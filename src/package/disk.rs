//! The one door through which files are changed: single operations, each with its path and cause where it fails.
#![expect(clippy::disallowed_methods, reason = "this is the place where files are written")]

use super::fault::{Fault, strike};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a rename is tried: on Windows a scanner or the cloud's copier may hold a file for a moment.
const TRIES: u32 = if cfg!(windows) { 8 } else { 1 };

/// Makes a folder and those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), Fault> {
    if path.is_dir() {
        return Ok(());
    }
    strike(path).and_then(|()| fs::create_dir_all(path)).map_err(Fault::at(path))
}

/// Writes a new file, or over an old one, down to the disk.
pub(super) fn create(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = strike(path).and_then(|()| File::create(path)).map_err(Fault::at(path))?;
    write(&mut file, path, bytes).and_then(|()| strike(path)).and_then(|()| file.sync_all()).map_err(Fault::at(path))
}

/// Opens a new file, or an old one emptied, to write into it in a stream; [`sync`] ends that.
pub(super) fn create_empty(path: &Path) -> Result<File, Fault> {
    strike(path).and_then(|()| File::create(path)).map_err(Fault::at(path))
}

/// Brings what was written into a file down to the disk.
pub(super) fn sync(file: &File, path: &Path) -> Result<(), Fault> {
    strike(path).and_then(|()| file.sync_all()).map_err(Fault::at(path))
}

/// Opens a file to write at its end.
pub(super) fn open_end(path: &Path) -> Result<File, Fault> {
    strike(path).and_then(|()| OpenOptions::new().create(true).append(true).open(path)).map_err(Fault::at(path))
}

/// Opens a file that is there to be locked; its bytes do not matter.
pub(super) fn open_lock(path: &Path) -> Result<File, Fault> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    strike(path).and_then(|()| options.open(path)).map_err(Fault::at(path))
}

/// Writes at the end of an open file, down to the disk.
pub(super) fn append(file: &mut File, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    write(file, path, bytes).and_then(|()| strike(path)).and_then(|()| file.sync_data()).map_err(Fault::at(path))
}

/// Takes away what an open file holds beyond so many bytes, down to the disk.
pub(super) fn cut(file: &File, path: &Path, length: u64) -> Result<(), Fault> {
    strike(path).and_then(|()| file.set_len(length)).and_then(|()| file.sync_data()).map_err(Fault::at(path))
}

/// A write that is struck down leaves half of its bytes behind, as a full disk does.
fn write(file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (half, rest) = bytes.split_at(bytes.len() / 2);
    file.write_all(half)?;
    strike(path)?;
    file.write_all(rest)
}

/// Gives a file or folder another name on the same file system.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), Fault> {
    let mut tries = TRIES;
    loop {
        match strike(to).and_then(|()| fs::rename(from, to)) {
            Err(cause) if cause.kind() == io::ErrorKind::PermissionDenied && tries > 1 => {
                thread::sleep(Duration::from_millis(10 << (TRIES - tries)));
                tries -= 1;
            }
            done => return done.map_err(Fault::at(to)),
        }
    }
}

/// Removes a file; one that is gone already is no fault.
pub(super) fn remove_file(path: &Path) -> Result<(), Fault> {
    gone(strike(path).and_then(|()| fs::remove_file(path))).map_err(Fault::at(path))
}

/// Removes an empty folder; one that is gone already is no fault.
pub(super) fn remove_empty(path: &Path) -> Result<(), Fault> {
    gone(strike(path).and_then(|()| fs::remove_dir(path))).map_err(Fault::at(path))
}

/// Removes a folder of the program's own with everything in it.
pub(super) fn remove_all(path: &Path) -> Result<(), Fault> {
    gone(strike(path).and_then(|()| fs::remove_dir_all(path))).map_err(Fault::at(path))
}

fn gone(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Brings the names in a folder down to the disk. Windows has no such call, and keeps names in its own log.
pub(super) fn sync_folder(path: &Path) -> Result<(), Fault> {
    if cfg!(windows) {
        return Ok(());
    }
    strike(path).and_then(|()| File::open(path)).and_then(|folder| folder.sync_all()).map_err(Fault::at(path))
}
