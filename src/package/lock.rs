//! Holds the output folder for one run; the shards of one cut hold it together.

use super::disk;
use super::fault::Fault;
use std::fs::{File, TryLockError};
use std::path::Path;

/// The file that is locked. It stays: removing it would let two runs hold two files of the same name.
pub(super) const NAME: &str = "khoa";

/// What a run holds until it ends, however it ends.
pub(super) struct Lock {
    _file: File,
}

/// Why a folder cannot be held.
pub(super) enum Refused {
    /// Another run holds it.
    Busy,
    /// It cannot be locked at all.
    Fault(Fault),
}

/// Holds a folder for this run alone, or together with others that hold it so.
pub(super) fn hold(folder: &Path, together: bool) -> Result<Lock, Refused> {
    let path = folder.join(NAME);
    let file = disk::open_lock(&path).map_err(Refused::Fault)?;
    take(file, &path, together)
}

/// Holds a folder together with other readers, writing nothing; `None` where no run was ever in it.
pub(super) fn hold_to_read(folder: &Path) -> Result<Option<Lock>, Refused> {
    let path = folder.join(NAME);
    match File::open(&path) {
        Ok(file) => take(file, &path, true).map(Some),
        Err(_) => Ok(None),
    }
}

fn take(file: File, path: &Path, together: bool) -> Result<Lock, Refused> {
    let taken = if together { file.try_lock_shared() } else { file.try_lock() };
    match taken {
        Ok(()) => Ok(Lock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(Refused::Busy),
        Err(TryLockError::Error(cause)) => Err(Refused::Fault(Fault::at(path)(cause))),
    }
}
