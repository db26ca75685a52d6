//! `.ods` → sheets.
//!
//! Its one part of XML is read here event by event: the spreadsheet library waits for ever for an end tag that is missing,
//! and makes room for every cell that a repetition stands for before it knows how many there are.

mod cell;
mod styles;
mod xml;

use super::codings::Draft;
use super::page::{Page, Source};
use crate::diagnostic::Diagnostic;
use crate::source::{container, sniff};
use cell::Cell;
use std::io::{BufReader, Cursor, Read};
use styles::Styles;
use xml::{Event, Xml, number, word};
use zip::ZipArchive;

/// Why a part cannot be read on.
#[derive(Debug)]
enum Broken {
    /// It is not well-formed, or breaks off.
    Damaged,
    /// Something is said about it already.
    Told(Diagnostic),
}

impl From<Diagnostic> for Broken {
    fn from(finding: Diagnostic) -> Self {
        Self::Told(finding)
    }
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads the sheets.
pub(super) fn read(data: &[u8], source: &mut Source<'_>) -> Result<Vec<Draft>, Diagnostic> {
    let damaged = || container::damaged(source.origin);
    let mut archive = ZipArchive::new(Cursor::new(data)).map_err(|_| damaged())?;
    if !head(&mut archive, "mimetype").is_none_or(|kind| kind.contains("spreadsheet")) {
        return Err(sniff::foreign(source.origin, "nội dung là tài liệu OpenDocument nhưng không phải bảng tính"));
    }
    if head(&mut archive, "META-INF/manifest.xml").is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(sniff::locked(source.origin));
    }
    let mut styles = Styles::default();
    if let Ok(part) = archive.by_name("styles.xml") {
        styles.read(&mut Xml::new(BufReader::new(part))).map_err(|_| damaged())?;
    }
    let part = archive.by_name("content.xml").map_err(|_| damaged())?;
    let origin = source.origin;
    sheets(&mut Xml::new(BufReader::new(part)), &mut styles, source).map_err(|broken| match broken {
        Broken::Damaged => container::damaged(origin),
        Broken::Told(finding) => finding,
    })
}

/// The start of a part, as text.
fn head(archive: &mut Archive<'_>, name: &str) -> Option<String> {
    let mut bytes = Vec::new();
    archive.by_name(name).ok()?.take(1 << 20).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn sheets(
    xml: &mut Xml<impl std::io::BufRead>,
    styles: &mut Styles,
    source: &mut Source<'_>,
) -> Result<Vec<Draft>, Broken> {
    let mut sheets = Vec::new();
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(element) => match element.name().as_ref() {
                "style:style" => {
                    styles.style(xml, &element)?;
                }
                "table:tracked-changes" | "table:dde-links" => xml.skip()?,
                "table:table" => {
                    let name = word(&element, "table:name")?.unwrap_or_default();
                    let mut page = Page::open(source, &name)?;
                    table(xml, styles, &mut page)?;
                    sheets.push(page.close());
                }
                _ => {}
            },
            Event::End(_) | Event::Text(_) => {}
        }
    }
    Ok(sheets)
}

/// Reads up to the end of a table.
fn table(xml: &mut Xml<impl std::io::BufRead>, styles: &Styles, page: &mut Page<'_>) -> Result<(), Broken> {
    let end = xml.depth();
    let mut columns = Vec::new();
    let mut next = 0_u32;
    while let Some(event) = xml.next()? {
        match event {
            Event::End(depth) if depth < end => return Ok(()),
            Event::Start(element) => match element.name().as_ref() {
                "table:table-column" => {
                    let repeated = number(&element, "table:number-columns-repeated")?;
                    let style = word(&element, "table:default-cell-style-name")?;
                    let first: u32 = columns.last().map_or(0, |(end, _)| *end);
                    columns.push((first.saturating_add(repeated), style.and_then(|style| styles.font(&style))));
                    page.cell()?;
                }
                "table:table-row" => {
                    let repeated = number(&element, "table:number-rows-repeated")?;
                    let cells = row(xml, styles, page, &columns)?;
                    if !cells.is_empty() {
                        for row in next..next.saturating_add(repeated) {
                            set(page, row, &cells)?;
                        }
                    }
                    next = next.saturating_add(repeated);
                }
                "table:shapes" | "office:forms" => xml.skip()?,
                // A table inside a table is drawn in a cell of it.
                "table:table" => return Err(Broken::Damaged),
                _ => {}
            },
            Event::End(_) | Event::Text(_) => {}
        }
    }
    Err(Broken::Damaged)
}

type Columns = [(u32, Option<crate::text::legacy::OldFont>)];

/// The filled cells of a row, each with its first column and the one after its last.
fn row(
    xml: &mut Xml<impl std::io::BufRead>,
    styles: &Styles,
    page: &mut Page<'_>,
    columns: &Columns,
) -> Result<Vec<(u32, u32, Cell)>, Broken> {
    let end = xml.depth();
    let mut cells = Vec::new();
    let mut next = 0_u32;
    while let Some(event) = xml.next()? {
        match event {
            Event::End(depth) if depth < end => return Ok(cells),
            Event::Start(element) => {
                let covered = element.name().as_ref() == "table:covered-table-cell";
                if !covered && element.name().as_ref() != "table:table-cell" {
                    continue;
                }
                page.cell()?;
                let after = next.saturating_add(number(&element, "table:number-columns-repeated")?);
                if covered {
                    xml.skip()?;
                } else {
                    let of_column = || columns.iter().find(|(end, _)| next < *end).and_then(|(_, font)| *font);
                    let style = word(&element, "table:style-name")?;
                    let font = style.map_or_else(of_column, |style| styles.font(&style));
                    cells.extend(Cell::read(xml, &element, font)?.map(|cell| (next, after, cell)));
                }
                next = after;
            }
            Event::End(_) | Event::Text(_) => {}
        }
    }
    Err(Broken::Damaged)
}

fn set(page: &mut Page<'_>, row: u32, cells: &[(u32, u32, Cell)]) -> Result<(), Broken> {
    for (first, after, cell) in cells {
        for column in *first..*after {
            page.cell()?;
            match cell {
                Cell::Text(text, font) => page.text((row, column), text, *font)?,
                Cell::Value(value) => page.value((row, column), value.clone())?,
            }
        }
    }
    Ok(())
}
