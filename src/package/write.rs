//! Writing single files whole or not at all: beside the final name first, then renamed onto it.

use super::disk;
use super::fault::Fault;
use std::fs;
use std::io;
use std::path::Path;

/// What became of a file that may have been there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It holds the new bytes.
    New,
    /// Something else stands there: it was left as it is.
    Kept,
}

/// Writes `bytes` to `path` unless something else stands there already.
///
/// # Errors
/// As [`write_file`], and when what stands there cannot be read.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<Written, Fault> {
    match fs::read(path) {
        Ok(present) if present == bytes => Ok(Written::New),
        Ok(_) => Ok(Written::Kept),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => write_file(path, bytes).map(|()| Written::New),
        Err(cause) => Err(Fault::at(path)(cause)),
    }
}

/// Writes `bytes` to `path`, making its folder if need be. A file of the same bytes is left untouched.
///
/// # Errors
/// When the folder or the file cannot be written; nothing half-written stays at `path`.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        disk::make_folder(folder)?;
    }
    let mut aside = path.as_os_str().to_owned();
    aside.push(".dang-ghi");
    let aside = Path::new(&aside);
    disk::create(aside, bytes).and_then(|()| disk::rename(aside, path)).inspect_err(|_| {
        // The fault to tell is the first one; that the leftover could not be removed adds nothing.
        let _ = disk::remove_file(aside);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("u/a.xlsx");
        assert_eq!(write_new(&path, b"first").unwrap(), Written::New);
        assert_eq!(write_new(&path, b"first").unwrap(), Written::New);
        assert_eq!(write_new(&path, b"second").unwrap(), Written::Kept);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert!(write_new(folder.path(), b"first").is_err());
    }

    #[test]
    fn nothing_half_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        write_file(&folder.path().join("u/a.pdf"), b"bytes").unwrap();
        let names: Vec<_> = fs::read_dir(folder.path().join("u")).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, ["a.pdf"]);
        let fault = write_file(folder.path(), b"bytes").unwrap_err();
        assert!(fault.to_string().starts_with("không ghi được “"), "{fault}");
    }
}
