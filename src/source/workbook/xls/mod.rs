//! `.xls` of Excel 5 to 2003 → sheets.
//!
//! The container is opened by a library that refuses chains of sectors that loop. The records in it are read here, one after
//! the other: the spreadsheet library would make room for every cell between the first and the last one, copy a shared text
//! into every cell, and does not tell fonts.

mod cells;
mod globals;
mod record;
mod strings;

use super::codings::Draft;
use super::page::{Page, Source};
use crate::diagnostic::Diagnostic;
use crate::source::{container, sniff};
use cfb::CompoundFile;
use globals::Globals;
use std::io::{Cursor, Read};

/// Why a stream of records cannot be read on.
#[derive(Debug)]
enum Broken {
    /// It breaks off or contradicts itself.
    Damaged,
    /// It is encrypted.
    Locked,
    /// Something is said about it already.
    Told(Diagnostic),
}

impl From<Diagnostic> for Broken {
    fn from(finding: Diagnostic) -> Self {
        Self::Told(finding)
    }
}

/// Reads the worksheets.
pub(super) fn read(data: &[u8], source: &mut Source<'_>) -> Result<Vec<Draft>, Diagnostic> {
    let origin = source.origin;
    let stream = stream(data).ok_or_else(|| container::damaged(origin))?;
    sheets(&stream, source).map_err(|broken| match broken {
        Broken::Damaged => container::damaged(origin),
        Broken::Locked => sniff::locked(origin),
        Broken::Told(finding) => finding,
    })
}

/// The stream of the workbook.
fn stream(data: &[u8]) -> Option<Vec<u8>> {
    let mut container = CompoundFile::open(Cursor::new(data)).ok()?;
    let named = |name: &str| name.eq_ignore_ascii_case("workbook") || name.eq_ignore_ascii_case("book");
    let mut streams: Vec<_> = container.read_root_storage().filter(|e| e.is_stream() && named(e.name())).collect();
    // Where a file holds the workbook for two generations of Excel, the longer name is that of the later.
    streams.sort_by_key(|entry| entry.name().len());
    let path = streams.pop()?.path().to_owned();
    let mut stream = Vec::new();
    container.open_stream(path).ok()?.take(container::FILE).read_to_end(&mut stream).ok()?;
    Some(stream)
}

fn sheets(stream: &[u8], source: &mut Source<'_>) -> Result<Vec<Draft>, Broken> {
    let globals = Globals::read(stream, source.origin)?;
    let mut sheets = Vec::new();
    for (name, start) in &globals.sheets {
        let mut page = Page::open(source, name)?;
        cells::read(&mut page, stream, *start, &globals)?;
        sheets.push(page.close());
    }
    Ok(sheets)
}
