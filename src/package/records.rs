//! `manifest.json` of an output folder → its units, for those who go on from there.

use super::fault::Fault;
use super::listing::{self, Told};
use super::manifest::{Head, Record};
use super::shard::Shard;
use super::store::MANIFEST;
use super::{place, verify};
use std::io;
use std::path::Path;

pub use super::place::fingerprint_of_file;

/// What a manifest says.
#[derive(Clone, Debug)]
pub struct Records {
    /// Of the whole run.
    pub head: Head,
    /// Of each unit, in the order of codes.
    pub units: Vec<Record>,
}

/// Why a manifest is not to be gone by.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// There is none.
    #[error("thư mục không có {MANIFEST}")]
    Nothing,
    /// There are those of shards, not merged.
    #[error("thư mục có danh mục của các phần chưa ghép")]
    Shards,
    /// A run was cut off, and its folder is half the old and half the new.
    #[error("lần lập văn bản trước bị ngắt giữa chừng")]
    CutOff,
    /// It cannot be understood from this line on, counted from 1.
    #[error("{MANIFEST} bị hỏng ở dòng {0}")]
    Damaged(usize),
    /// It cannot be read.
    #[error("không đọc được {MANIFEST}: {0}")]
    Failed(io::Error),
}

impl From<Fault> for Unread {
    fn from(fault: Fault) -> Self {
        Self::Failed(io::Error::other(fault))
    }
}

/// Reads the manifest of `out`, whole or not at all.
///
/// # Errors
/// Why it is not to be gone by.
pub fn records(out: &Path) -> Result<Records, Unread> {
    let path = out.join(MANIFEST);
    if !place::stands(&path) {
        let shard = |name: &std::ffi::OsString| Shard::of_manifest(&name.to_string_lossy()).is_some();
        return Err(if place::names(out)?.iter().any(shard) { Unread::Shards } else { Unread::Nothing });
    }
    if verify::cut_off(out)? {
        return Err(Unread::CutOff);
    }
    let (mut units, mut damaged) = (Vec::new(), None);
    let head = listing::scan(&path, |told| match told {
        Told::Unit(record, _) => units.push(*record),
        Told::Refused(_) => {}
        Told::Unreadable(line) => damaged = damaged.or(Some(line)),
    });
    match (head.map_err(Unread::Failed)?, damaged) {
        (Some(head), None) => Ok(Records { head, units }),
        (_, line) => Err(Unread::Damaged(line.unwrap_or(1))),
    }
}
