//! A mailbox and its password ↔ the machine's own store of secrets. The only file that names the library of such stores.
//!
//! On Windows and on a Mac that store keeps a password for good. On Linux it is the kernel's: it lives in memory, until the
//! machine is switched off or, by default, three days pass in which nobody asks for the password.

use super::config::Server;
use keyring::{Entry, Error};

/// Whether the store forgets when the machine is switched off.
pub const FORGETS: bool = cfg!(target_os = "linux");

/// A mailbox's place in the store.
fn entry(server: &Server, user: &str) -> Result<Entry, Error> {
    Entry::new(&format!("thidua {}", server.host), user)
}

/// The password that was kept; `None` where there is none, or no store.
pub fn recall(server: &Server, user: &str) -> Option<String> {
    entry(server, user).and_then(|entry| entry.get_password()).ok().filter(|password| !password.is_empty())
}

/// Keeps a password, in the place of one that was kept before.
///
/// # Errors
/// Why it could not be kept.
pub fn keep(server: &Server, user: &str, password: &str) -> Result<(), String> {
    let kept = entry(server, user).and_then(|entry| {
        entry.set_password(password)?;
        // A store that takes a secret and does not give it back keeps nothing.
        entry.get_password()
    });
    match kept {
        Ok(kept) if kept == password => Ok(()),
        Ok(_) => Err("kho khóa trả lại một mật khẩu khác".to_owned()),
        Err(Error::NoEntry) if FORGETS => Err("phiên đăng nhập này không có kho khóa riêng".to_owned()),
        Err(cause) => Err(cause.to_string()),
    }
}

/// Forgets a password; `false` where none was kept.
///
/// # Errors
/// Why it is still kept.
pub fn forget(server: &Server, user: &str) -> Result<bool, String> {
    match entry(server, user).and_then(|entry| entry.delete_credential()) {
        Ok(()) => Ok(true),
        Err(Error::NoEntry) => Ok(false),
        Err(cause) => Err(cause.to_string()),
    }
}
