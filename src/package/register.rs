//! The register of outgoing documents (*sổ đăng ký văn bản đi*) → its file, unless the user has gone on in it.

use super::fault::Fault;
use super::ledger::Held;
use super::place::{fingerprint_of_file, stands};
use super::store::STATE;
use super::write::write_file;
use super::{Written, manifest::fingerprint};
use std::fs;
use std::path::{Path, PathBuf};

/// The register's name in the output folder.
pub const REGISTER: &str = "so-van-ban-di.xlsx";
/// Its name where the user has changed the other one.
pub const NEW_REGISTER: &str = "so-van-ban-di-moi.xlsx";

/// Where it is noted how the program last wrote a register.
fn note(out: &Path, name: &str) -> PathBuf {
    out.join(STATE).join(format!("{name}.sha256"))
}

/// Whether what stands there, if anything, is as the program wrote it.
pub(super) fn own(out: &Path, name: &str) -> bool {
    let path = out.join(name);
    let written = fs::read_to_string(note(out, name)).unwrap_or_default();
    !stands(&path) || fingerprint_of_file(&path).as_deref() == Some(written.trim())
}

impl Held {
    /// Writes the register. [`Written::Kept`]: the user has changed it; then the new one stands beside it as
    /// [`NEW_REGISTER`].
    ///
    /// # Errors
    /// When it cannot be written, or the user has changed both.
    pub fn write_register(&self, bytes: &[u8]) -> Result<Written, Fault> {
        let out = self.out();
        let (name, written) = if own(out, REGISTER) || same(&out.join(REGISTER), bytes) {
            (REGISTER, Written::New)
        } else {
            (NEW_REGISTER, Written::Kept)
        };
        let path = out.join(name);
        if !own(out, name) && !same(&path, bytes) {
            return Err(Fault::in_the_way(&path, "tệp này đã được sửa tay; hãy đổi tên tệp rồi chạy lại"));
        }
        // A run that is cut off in between leaves a register that counts as the user's: it is kept.
        write_file(&path, bytes)?;
        write_file(&note(out, name), fingerprint(bytes).as_bytes())?;
        Ok(written)
    }
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    fingerprint_of_file(path) == Some(fingerprint(bytes))
}
