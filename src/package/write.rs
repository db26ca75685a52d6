//! Writing files whole or not at all: beside the final name first, then renamed onto it.

#![expect(clippy::disallowed_methods, reason = "this is the place where files are written")]

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
        _ => cause.to_string(),
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
