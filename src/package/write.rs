//! Writing files whole or not at all: beside the final name first, then renamed onto it.

#![expect(clippy::disallowed_methods, reason = "this is the place where files are written")]

use super::manifest::Earlier;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("không ghi được “{}”: {}", path.display(), why(cause))]
pub struct Fault {
    path: PathBuf,
    #[source]
    cause: io::Error,
}

/// The usual causes in Vietnamese; others in the system's words.
fn why(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::PermissionDenied => "không có quyền ghi, hoặc tệp đang mở trong Word/Excel".to_owned(),
        io::ErrorKind::StorageFull => "đĩa đã đầy".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "ổ đĩa chỉ cho đọc".to_owned(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "một phần của đường dẫn là tệp, không phải thư mục".to_owned()
        }
        io::ErrorKind::IsADirectory => "đây là một thư mục".to_owned(),
        _ => cause.to_string(),
    }
}

/// What became of a file that may have been there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It holds the new bytes.
    New,
    /// The user had changed it, or it is not ours: it was left as it is.
    Kept,
}

/// Writes `bytes` to `out/file` unless the user changed the file there since `earlier` wrote it.
///
/// # Errors
/// As [`write_file`].
pub fn replace_file(out: &Path, file: &str, bytes: &[u8], earlier: &Earlier) -> Result<Written, Fault> {
    let path = out.join(file);
    match fs::read(&path) {
        Ok(present) if present != bytes && !earlier.wrote(file, &present) => Ok(Written::Kept),
        _ => write_file(&path, bytes).map(|()| Written::New),
    }
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
        Err(cause) => Err(Fault { path: path.to_owned(), cause }),
    }
}

/// Writes `bytes` to `path`, making its folder if need be. A file of the same bytes is left untouched.
///
/// # Errors
/// When the folder or the file cannot be written; nothing half-written stays at `path`.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let fault = |cause| Fault { path: path.to_owned(), cause };
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(fault)?;
    }
    let mut aside = path.as_os_str().to_owned();
    aside.push(".dang-ghi");
    let written = fs::write(&aside, bytes).and_then(|()| fs::rename(&aside, path));
    written.map_err(|cause| {
        // The fault to tell is the first one; that the leftover could not be removed adds nothing.
        let _ = fs::remove_file(&aside);
        fault(cause)
    })
}

#[cfg(test)]
mod tests {
    use super::super::manifest::fingerprint;
    use super::*;

    #[test]
    fn a_file_the_user_changed_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        let manifest = format!(r#"{{"documents": [{{"file": "u/a.docx", "sha256": "{}"}}]}}"#, fingerprint(b"first"));
        let earlier = Earlier::from_json(&manifest);
        assert_eq!(replace_file(out, "u/a.docx", b"first", &Earlier::default()).unwrap(), Written::New);
        assert_eq!(replace_file(out, "u/a.docx", b"second", &earlier).unwrap(), Written::New);
        fs::write(out.join("u/a.docx"), b"by hand").unwrap();
        assert_eq!(replace_file(out, "u/a.docx", b"third", &earlier).unwrap(), Written::Kept);
        assert_eq!(fs::read(out.join("u/a.docx")).unwrap(), b"by hand");
    }

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
        let inside_a_file = folder.path().join("u/a.pdf/b.pdf");
        assert!(write_file(&inside_a_file, b"bytes").unwrap_err().to_string().starts_with("không ghi được"));
    }
}
