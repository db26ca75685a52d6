//! The sample workbooks of `samples/`, built from the readable sources in `tests/samples/`.

use std::error::Error;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};
use toml::value::{Datetime, Value};
use toml::{Table, from_str};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Turns one source into the bytes of a workbook; the same source always gives the same bytes.
pub(crate) fn workbook(source: &str) -> Vec<u8> {
    build(source).unwrap_or_else(|error| panic!("a sample cannot be built: {error}"))
}

fn build(source: &str) -> Outcome<Vec<u8>> {
    let source: Table = from_str(source)?;
    let mut book = Workbook::new();
    // Without it the file would carry the moment it was made.
    let created = ExcelDateTime::from_ymd(2025, 1, 2)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for table in list(&source, "sheet")? {
        let table = table.as_table().ok_or("a sheet is a table")?;
        fill(book.add_worksheet(), table)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Outcome<()> {
    let name = table.get("name").and_then(Value::as_str);
    sheet.set_name(name.ok_or("a sheet has a name")?)?;
    let header = list(table, "header")?;
    let last = u16::try_from(header.len())?.saturating_sub(1);
    let mut row = 0;
    if let Some(title) = table.get("title").and_then(Value::as_str) {
        let format = base().set_bold().set_align(FormatAlign::Center);
        sheet.merge_range(0, 0, 0, last, title, &format.set_font_size(14))?;
        row = 1;
    }
    let format = cell_format().set_bold().set_align(FormatAlign::Center).set_background_color(Color::RGB(0x00DD_EBF7));
    for (column, name) in (0..).zip(header) {
        let name = name.as_str().ok_or("a header is a text")?;
        sheet.write_with_format(row, column, name, &format)?;
    }
    sheet.set_freeze_panes(row + 1, 0)?;
    let rows = list(table, "rows")?;
    for cells in rows {
        row += 1;
        for (column, value) in (0..).zip(cells.as_array().ok_or("a row is an array")?) {
            put(sheet, row, column, value)?;
        }
    }
    for column in 0..=last {
        let given = table.get("widths").and_then(|widths| widths.get(usize::from(column)));
        let width = match given.and_then(Value::as_integer) {
            Some(width) => u16::try_from(width)?,
            None => fitting(header, rows, usize::from(column)),
        };
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}

/// Writes one cell with the type its source has; an empty text leaves the cell empty.
fn put(sheet: &mut Worksheet, row: u32, column: u16, value: &Value) -> Outcome<()> {
    let format = cell_format();
    match value {
        Value::String(text) if text.is_empty() => sheet.write_blank(row, column, &format)?,
        Value::String(text) if is_code(text) => {
            sheet.write_with_format(row, column, text, &format.set_num_format("@"))?
        }
        Value::String(text) => sheet.write_with_format(row, column, text, &format)?,
        Value::Integer(number) => {
            let number = i32::try_from(*number)?;
            sheet.write_with_format(row, column, number, &format)?
        }
        Value::Float(number) => sheet.write_with_format(row, column, *number, &format)?,
        Value::Datetime(moment) => {
            let pattern = if moment.time.is_some() { "hh:mm dd/mm/yyyy" } else { "dd/mm/yyyy" };
            let format = format.set_num_format(pattern);
            sheet.write_with_format(row, column, &excel(moment)?, &format)?
        }
        other => return Err(format!("a cell cannot hold {other}").into()),
    };
    Ok(())
}

fn excel(moment: &Datetime) -> Outcome<ExcelDateTime> {
    let date = moment.date.ok_or("a time needs its date")?;
    let day = ExcelDateTime::from_ymd(date.year, date.month, date.day)?;
    Ok(match moment.time {
        Some(time) => day.and_hms(time.hour.into(), time.minute, 0)?,
        None => day,
    })
}

/// Codes, numbers of documents and telephone numbers have digits and no small letters.
/// They are kept as text, so that a spreadsheet never drops a leading zero.
fn is_code(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_lowercase)
}

/// The width of the longest cell, within bounds: headers and long texts wrap.
fn fitting(header: &[Value], rows: &[Value], column: usize) -> u16 {
    let chars = |value: Option<&Value>| match value {
        Some(Value::String(text)) => text.chars().count(),
        Some(Value::Datetime(_)) => 11,
        _ => 5,
    };
    let longest = rows.iter().map(|row| chars(row.get(column))).max();
    let wanted = longest.unwrap_or(0).max(chars(header.get(column)) / 2) + 2;
    u16::try_from(wanted.clamp(6, 48)).unwrap_or(48)
}

fn base() -> Format {
    let format = Format::new().set_font_name("Times New Roman");
    format.set_font_size(12).set_align(FormatAlign::VerticalCenter)
}

fn cell_format() -> Format {
    base().set_text_wrap().set_border(FormatBorder::Thin)
}

fn list<'a>(table: &'a Table, key: &str) -> Outcome<&'a [Value]> {
    let found = table.get(key).and_then(Value::as_array);
    Ok(found.ok_or_else(|| format!("“{key}” is missing or no list"))?)
}

/// Every source beside the workbook that is committed for it; the units of another plan in a folder of their own.
fn pairs() -> Outcome<Vec<(PathBuf, PathBuf)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, samples) = (root.join("tests/samples"), root.join("samples"));
    let mut pairs = Vec::new();
    let mut folders = vec![sources.clone()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir()? {
            let source = entry?.path();
            if source.is_dir() {
                folders.push(source);
            } else if source.extension().is_some_and(|kind| kind == "toml") {
                let sample = samples.join(source.strip_prefix(&sources)?).with_extension("xlsx");
                pairs.push((source, sample));
            }
        }
    }
    pairs.sort();
    Ok(pairs)
}

#[test]
#[allow(clippy::disallowed_methods, reason = "writes the committed samples when asked to")]
fn samples_match_their_sources() -> Outcome<()> {
    let pairs = pairs()?;
    assert!(!pairs.is_empty(), "tests/samples holds no source");
    for (source, sample) in pairs {
        let built = workbook(&std::fs::read_to_string(&source)?);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&sample, built)?;
            continue;
        }
        let committed = std::fs::read(&sample).unwrap_or_default();
        assert!(
            built == committed,
            "{} is not what its source gives; run: UPDATE=1 cargo test samples",
            sample.display()
        );
    }
    Ok(())
}
