//! `.xlsx` and `.xlsm` → sheets. The only file that knows the spreadsheet library.

use super::codings::Draft;
use super::page::{Page, Source};
use super::serial::{iso, moment, number};
use crate::diagnostic::{Diagnostic, cell_address};
use crate::source::grid::Value;
use crate::source::{container, sniff};
use crate::text::legacy::{OldFont, old_font};
use calamine::{DataRef, Reader, SheetType, Style, Xlsx, XlsxCellReader, XlsxError};
use std::io::Cursor;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the worksheets, cell by cell: a sheet as one block of cells may be larger than memory.
pub(super) fn read(data: &[u8], source: &mut Source<'_>) -> Result<Vec<Draft>, Diagnostic> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(data)).map_err(|error| match error {
        XlsxError::Password => sniff::locked(source.origin),
        _ => container::damaged(source.origin),
    })?;
    let from_1904 = book.has_1904_epoch();
    let listed = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for listed in listed.iter().filter(|listed| listed.typ == SheetType::WorkSheet) {
        let mut page = Page::open(source, &listed.name)?;
        match book.worksheet_cells_reader(&listed.name) {
            Ok(mut cells) => fill(&mut page, &mut cells, from_1904)?,
            Err(_) => page.unreadable(None, "trang bị hỏng nên không đọc được"),
        }
        sheets.push(page.close());
    }
    Ok(sheets)
}

/// What the format of a cell tells about its content.
#[derive(Clone, Copy)]
struct Look {
    percentage: bool,
    font: Option<OldFont>,
}

impl Look {
    fn of(style: &Style) -> Self {
        let percentage = style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'));
        let font = style.font.as_ref().and_then(|font| old_font(font.name.as_deref()?));
        Self { percentage, font }
    }
}

fn fill(page: &mut Page<'_>, cells: &mut XlsxCellReader<'_, Cursor<&[u8]>>, from_1904: bool) -> Result<(), Diagnostic> {
    let looks: Vec<Look> = cells.styles().iter().map(Look::of).collect();
    let mut last = (0, 0);
    while !page.is_broken() {
        match cells.next_cell_with_style_id() {
            Ok(None) => break,
            Ok(Some((cell, style))) => {
                last = cell.get_position();
                page.cell()?;
                let look = looks.get(style).copied().unwrap_or(Look { percentage: false, font: None });
                set(page, last, cell.get_value(), look, from_1904)?;
            }
            Err(XlsxError::Xml(_) | XlsxError::XmlEof(_) | XlsxError::Io(_) | XlsxError::Zip(_)) => {
                page.broken_off(last);
                break;
            }
            Err(error) => page.unreadable(None, &broken_cell(last, &error)),
        }
    }
    Ok(())
}

/// The library tells what is wrong with a cell but not where, so the place is that of the cell read before it.
fn broken_cell((row, column): (u32, u32), error: &XlsxError) -> String {
    let after = cell_address(row, column);
    match error {
        XlsxError::CellError(name) => format!("ô đứng ngay sau ô {after} chứa lỗi công thức {name}"),
        _ => format!("không đọc được ô đứng ngay sau ô {after}"),
    }
}

fn set(
    page: &mut Page<'_>,
    at: (u32, u32),
    value: &DataRef<'_>,
    look: Look,
    from_1904: bool,
) -> Result<(), Diagnostic> {
    let value = match value {
        DataRef::Empty => return Ok(()),
        DataRef::String(typed) | DataRef::DurationIso(typed) => return page.text(at, typed, look.font),
        DataRef::SharedString(typed) => return page.text(at, typed, look.font),
        DataRef::DateTimeIso(typed) => match iso(typed) {
            Some(moment) => moment,
            None => return page.text(at, typed, look.font),
        },
        DataRef::Int(value) => Value::Text(value.to_string()),
        DataRef::Float(value) => number(*value, look.percentage),
        DataRef::Bool(value) => Value::Bool(*value),
        DataRef::DateTime(serial) if serial.is_datetime() => moment(serial.as_f64(), from_1904),
        DataRef::DateTime(span) => number(span.as_f64(), false),
        DataRef::Error(error) => Value::Error(error.to_string()),
    };
    page.value(at, value)
}
