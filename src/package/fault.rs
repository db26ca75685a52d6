//! What stands in the way of writing → its Vietnamese sentence; and in debug builds, faults on demand.

use std::io;
use std::path::{Path, PathBuf};

/// A file that could not be written, moved or removed.
#[derive(Debug, thiserror::Error)]
#[error("không ghi được “{}”: {}", path.display(), why(cause))]
pub struct Fault {
    path: PathBuf,
    #[source]
    cause: io::Error,
}

impl Fault {
    /// Puts the path to a cause.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self { path, cause }
    }

    /// Something stands at `path` that must not be followed or replaced.
    pub(super) fn in_the_way(path: &Path, what: &str) -> Self {
        Self { path: path.to_owned(), cause: io::Error::other(what.to_owned()) }
    }

    /// What stood at `path` is there no more.
    pub(super) fn gone(path: &Path) -> Self {
        Self::at(path)(io::ErrorKind::NotFound.into())
    }

    /// Whether the next file would meet with the same.
    pub fn lasts(&self) -> bool {
        use io::ErrorKind::{NotFound, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        matches!(self.cause.kind(), StorageFull | ReadOnlyFilesystem | QuotaExceeded | NotFound)
    }
}

/// The usual causes in Vietnamese; others in the system's words.
fn why(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::PermissionDenied => "không có quyền ghi, hoặc tệp đang mở trong Word/Excel".to_owned(),
        io::ErrorKind::StorageFull => "đĩa đã đầy".to_owned(),
        io::ErrorKind::QuotaExceeded => "đã hết dung lượng được cấp".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "ổ đĩa chỉ cho đọc".to_owned(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "một phần của đường dẫn là tệp, không phải thư mục".to_owned()
        }
        io::ErrorKind::NotFound => "đã bị xóa hoặc đổi tên trong khi chạy".to_owned(),
        io::ErrorKind::IsADirectory => "đây là một thư mục".to_owned(),
        _ => cause.to_string(),
    }
}

/// Does nothing in a release.
#[cfg(not(debug_assertions))]
#[expect(clippy::unnecessary_wraps, reason = "debug builds can fail here")]
pub(super) fn strike(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Counts the operations of a debug build and strikes where `THIDUA_FAULT` says: `7` the seventh fails as on a full disk,
/// `7+` it and all after it, `7!` the process dies there.
#[cfg(all(debug_assertions, not(test)))]
pub(super) fn strike(_: &Path) -> io::Result<()> {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static DONE: AtomicUsize = AtomicUsize::new(0);
    let Ok(order) = std::env::var("THIDUA_FAULT") else { return Ok(()) };
    let number = DONE.fetch_add(1, Ordering::SeqCst) + 1;
    let Ok(due) = order.trim_end_matches(['+', '!']).parse::<usize>() else { return Ok(()) };
    if number == due && order.ends_with('!') {
        std::process::abort();
    }
    if number == due || (number > due && order.ends_with('+')) {
        return Err(io::ErrorKind::StorageFull.into());
    }
    Ok(())
}

#[cfg(test)]
pub(super) use tests::strike;

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::sync::Mutex;

    /// Below a folder, so many operations succeed; then one fails, or all do.
    struct Limit {
        root: PathBuf,
        left: usize,
        lasting: bool,
        struck: bool,
    }

    static LIMITS: Mutex<Vec<Limit>> = Mutex::new(Vec::new());

    /// From now on, `left` operations below `root` succeed; then one fails, or all if it is `lasting`.
    pub(in crate::package) fn limit(root: &Path, left: usize, lasting: bool) {
        lift(root);
        LIMITS.lock().unwrap().push(Limit { root: root.to_owned(), left, lasting, struck: false });
    }

    /// Ends the limit and tells whether anything failed.
    pub(in crate::package) fn lift(root: &Path) -> bool {
        let mut limits = LIMITS.lock().unwrap();
        let at = limits.iter().position(|limit| limit.root == root);
        at.is_some_and(|at| limits.remove(at).struck)
    }

    pub(in crate::package) fn strike(path: &Path) -> io::Result<()> {
        let mut limits = LIMITS.lock().unwrap();
        let Some(limit) = limits.iter_mut().find(|limit| path.starts_with(&limit.root)) else { return Ok(()) };
        if limit.left > 0 {
            limit.left -= 1;
            return Ok(());
        }
        if limit.struck && !limit.lasting {
            return Ok(());
        }
        limit.struck = true;
        Err(io::ErrorKind::StorageFull.into())
    }
}
