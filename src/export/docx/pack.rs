//! Turns the parts of a package into one ZIP file whose bytes depend on nothing but them.

use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// One file inside the package.
pub(super) struct Part {
    path: String,
    content: String,
}

impl Part {
    /// The part `content` at `path`.
    pub(super) fn new(path: impl Into<String>, content: impl Into<String>) -> Self {
        Self { path: path.into(), content: content.into() }
    }
}

/// The parts in the order given, deflated, all dated 1 January 1980 (the earliest date a ZIP can hold).
pub(super) fn pack(parts: &[Part]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(16 * 1024)));
    for part in parts {
        archive.start_file(part.path.as_str(), options)?;
        archive.write_all(part.content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
