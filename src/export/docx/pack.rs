//! Turns the parts of a package into one ZIP file whose bytes depend on nothing but them.

use super::Fault;
use super::mould::Moulds;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::sync::{Arc, Mutex, PoisonError};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// How many common parts are kept; those met after them are made for one file each.
const KEPT: usize = 256;

/// Room for a package, to begin with.
const ROOM: usize = 16 * 1024;

/// One file inside the package.
pub(super) enum Part {
    /// What only this package has: path and content.
    Own(String, String),
    /// What many have alike, as a package that holds nothing else.
    Common(Arc<[u8]>),
}

/// Path and draft of a part.
type Draft = (String, String);

/// What the packages of one run have alike: parts, finished and deflated once, and moulds.
#[derive(Default)]
pub struct CommonParts {
    moulds: Moulds,
    packed: Mutex<BTreeMap<Draft, Arc<[u8]>>>,
}

impl CommonParts {
    pub(super) fn moulds(&self) -> &Moulds {
        &self.moulds
    }

    /// The part at `path` that `finish` makes of `draft`.
    pub(super) fn part(
        &self,
        path: impl Into<String>,
        draft: impl Into<String>,
        finish: impl FnOnce(&str) -> Result<String, Fault>,
    ) -> Result<Part, Fault> {
        let key = (path.into(), draft.into());
        // Whoever panicked while holding the lock left whole parts behind.
        let known = || self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(packed) = known().get(&key) {
            return Ok(Part::Common(packed.clone()));
        }
        let content = finish(&key.1)?;
        let packed: Arc<[u8]> = pack(&[Part::Own(key.0.clone(), content)])?.into();
        let mut known = known();
        if known.len() < KEPT {
            known.insert(key, packed.clone());
        }
        Ok(Part::Common(packed))
    }
}

/// The parts in the order given, deflated, all dated 1 January 1980 (the earliest date a ZIP can hold).
pub(super) fn pack(parts: &[Part]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(ROOM)));
    for part in parts {
        match part {
            Part::Own(path, content) => {
                archive.start_file(path.as_str(), options)?;
                archive.write_all(content.as_bytes())?;
            }
            Part::Common(packed) => {
                archive.raw_copy_file(ZipArchive::new(Cursor::new(&packed[..]))?.by_index_raw(0)?)?;
            }
        }
    }
    Ok(archive.finish()?.into_inner())
}
