//! A file → its sheets as grids of values. The only file that knows the spreadsheet library.

use super::grid::{Row, Sheet, Value, Workbook};
use super::{container, sniff};
use crate::diagnostic::{Diagnostic, Origin, cell_address};
use crate::text::clean;
use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, Style, Xlsx, XlsxCellReader, XlsxError};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::thread;

/// The thread that runs the spreadsheet library; a panic in it is caught and told as a damaged file.
pub const READER_THREAD: &str = "doc-bang-tinh";

const SHEETS: usize = 100;
const ROWS: u32 = 20_000;
const COLUMNS: u32 = 256;
/// Filled cells of the whole workbook.
const FILLED: usize = 1_000_000;
/// Cells of the whole workbook, empty ones with a format included.
const CELLS: usize = 10_000_000;
/// Bytes of text of the whole workbook: one long text can be shared by many cells.
const TEXT: usize = 16 << 20;
/// After so many unreadable cells the rest of a sheet says nothing new.
const BROKEN: usize = 20;

type Source<'a> = Cursor<&'a [u8]>;

/// Reads every worksheet of an `.xlsx` or `.xlsm` file. What the file is, is told by its content, not by its name.
pub(super) fn read_grids(path: &Path) -> Result<Workbook, Diagnostic> {
    let file: Arc<str> = path.display().to_string().into();
    let origin = Origin::File { file: file.clone() };
    let data = load(path, &origin)?;
    sniff::check(&data, &origin)?;
    container::check(&data, &origin)?;
    // The library still panics on some malformed parts; the file is then as good as damaged. A thread of its own, by
    // its name, lets the program's panic hook keep silent about it.
    let sheets = thread::scope(|scope| {
        let reader = thread::Builder::new().name(READER_THREAD.to_owned());
        let running = reader.spawn_scoped(scope, || sheets(&data, &file, &origin));
        running.map_or_else(
            |_| Err(container::damaged(&origin)),
            |r| r.join().unwrap_or_else(|_| Err(container::damaged(&origin))),
        )
    });
    Ok(Workbook { sheets: sheets?, file })
}

fn load(path: &Path, origin: &Origin) -> Result<Vec<u8>, Diagnostic> {
    let refuse = |error: &io::Error| {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "không có tệp này",
            io::ErrorKind::PermissionDenied => "không có quyền đọc, hoặc tệp đang được chương trình khác giữ",
            io::ErrorKind::IsADirectory => "đây là một thư mục",
            _ => "ổ đĩa báo lỗi khi đọc",
        };
        let hint = "kiểm tra lại đường dẫn; đóng tệp nếu đang mở trong Excel";
        Diagnostic::error("khong-mo-duoc-tep", origin, format!("không mở được tệp: {reason}"), hint)
    };
    let mut data = Vec::new();
    let file = File::open(path).map_err(|error| refuse(&error))?;
    file.take(container::FILE + 1).read_to_end(&mut data).map_err(|error| refuse(&error))?;
    if data.len() as u64 > container::FILE {
        return Err(container::too_large(origin, "hơn 32 MB"));
    }
    Ok(data)
}

fn sheets(data: &[u8], file: &Arc<str>, origin: &Origin) -> Result<Vec<Sheet>, Diagnostic> {
    let mut book = Xlsx::new(Cursor::new(data)).map_err(|error| match error {
        XlsxError::Password => sniff::locked(origin),
        _ => container::damaged(origin),
    })?;
    let listed = book.sheets_metadata().to_vec();
    if listed.len() > SHEETS {
        return Err(container::too_large(origin, &format!("có {} trang, tối đa {SHEETS}", listed.len())));
    }
    let mut budget = Budget { filled: FILLED, cells: CELLS, text: TEXT };
    let mut sheets = Vec::new();
    for listed in listed.iter().filter(|listed| listed.typ == SheetType::WorkSheet) {
        let name = clean(&listed.name).into();
        let mut sheet = Sheet { file: file.clone(), name, rows: BTreeMap::new(), broken: Vec::new() };
        match book.worksheet_cells_reader(&listed.name) {
            Ok(mut cells) => fill(&mut sheet, &mut cells, &mut budget)?,
            Err(_) => sheet.broken.push(unreadable(&sheet.origin(), "trang bị hỏng nên không đọc được")),
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// What may still be read.
struct Budget {
    filled: usize,
    cells: usize,
    text: usize,
}

impl Budget {
    /// Pays for one cell; `None` once nothing is left.
    fn pay(&mut self, value: Option<&Value>) -> Option<()> {
        self.cells = self.cells.checked_sub(1)?;
        if let Some(value) = value {
            self.filled = self.filled.checked_sub(1)?;
            if let Value::Text(text) = value {
                self.text = self.text.checked_sub(text.len())?;
            }
        }
        Some(())
    }
}

fn fill(sheet: &mut Sheet, cells: &mut XlsxCellReader<'_, Source<'_>>, budget: &mut Budget) -> Result<(), Diagnostic> {
    let percentages: Vec<bool> = cells.styles().iter().map(is_percentage).collect();
    let mut last = (0, 0);
    while sheet.broken.len() < BROKEN {
        match cells.next_cell_with_style_id() {
            Ok(None) => break,
            Ok(Some((cell, style))) => {
                last = cell.get_position();
                let value = value(&cell, percentages.get(style).copied().unwrap_or(false));
                budget
                    .pay(value.as_ref())
                    .ok_or_else(|| container::too_large(&sheet.origin(), "quá nhiều ô có nội dung hoặc định dạng"))?;
                if let Some(value) = value {
                    place(sheet, last, value)?;
                }
            }
            Err(error) => {
                sheet.broken.push(broken_cell(sheet, last, &error));
                if matches!(error, XlsxError::Xml(_) | XlsxError::XmlEof(_) | XlsxError::Io(_) | XlsxError::Zip(_)) {
                    break;
                }
            }
        }
    }
    Ok(())
}

fn place(sheet: &mut Sheet, (row, column): (u32, u32), value: Value) -> Result<(), Diagnostic> {
    if row >= ROWS || column >= COLUMNS {
        let measure = format!("ô nằm ngoài {ROWS} hàng và {COLUMNS} cột đầu của trang");
        return Err(container::too_large(&sheet.cell(row, column, &"".into()), &measure));
    }
    let row: &mut Row = sheet.rows.entry(row).or_default();
    row.insert(column, value);
    Ok(())
}

/// The library tells what is wrong with a cell but not where, so the place is that of the cell read before it.
fn broken_cell(sheet: &Sheet, (row, column): (u32, u32), error: &XlsxError) -> Diagnostic {
    let after = cell_address(row, column);
    let message = match error {
        XlsxError::CellError(name) => format!("ô đứng ngay sau ô {after} chứa lỗi công thức {name}"),
        _ => format!("không đọc được ô đứng ngay sau ô {after}"),
    };
    unreadable(&sheet.origin(), &message)
}

fn unreadable(origin: &Origin, message: &str) -> Diagnostic {
    let hint = "sửa công thức hoặc nhập thẳng giá trị, rồi lưu lại tệp bằng Excel";
    Diagnostic::error("o-khong-doc-duoc", origin, message, hint)
}

/// Whether Excel shows the numbers of this style as percentages.
fn is_percentage(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

fn value(cell: &Cell<DataRef<'_>>, percentage: bool) -> Option<Value> {
    match cell.get_value() {
        DataRef::Empty => None,
        DataRef::Int(value) => Some(Value::Text(value.to_string())),
        DataRef::Float(value) => Some(finite(*value, percentage)),
        DataRef::String(typed) | DataRef::DurationIso(typed) => text(typed),
        DataRef::SharedString(typed) => text(typed),
        DataRef::Bool(value) => Some(Value::Bool(*value)),
        DataRef::DateTime(serial) => Some(moment(*serial)),
        DataRef::DateTimeIso(typed) => iso(typed).map(Value::Moment).or_else(|| text(typed)),
        DataRef::Error(error) => Some(Value::Error(error.to_string())),
    }
}

fn text(typed: &str) -> Option<Value> {
    let cleaned = clean(typed);
    (!cleaned.is_empty()).then_some(Value::Text(cleaned))
}

fn finite(value: f64, percentage: bool) -> Value {
    if !value.is_finite() {
        Value::Error("#NUM!".to_owned())
    } else if percentage {
        // 0.955 × 100 is 95.49999999999999 in binary.
        Value::Number((value * 1e8).round() / 1e6)
    } else {
        Value::Number(value)
    }
}

/// Serial numbers of either date system; what is no date (a duration, a negative number) stays a number.
fn moment(serial: ExcelDateTime) -> Value {
    let (year, month, day, hour, minute, second, milli) = serial.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    let moment = date.and_then(|date| {
        date.and_hms_milli_opt(u32::from(hour), u32::from(minute), u32::from(second), u32::from(milli))
    });
    match moment {
        Some(moment) if serial.is_datetime() && serial.as_f64() >= 0.0 => Value::Moment(moment),
        _ => finite(serial.as_f64(), false),
    }
}

fn iso(typed: &str) -> Option<NaiveDateTime> {
    let typed = typed.trim_end_matches('Z');
    let day = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok().and_then(|date| date.and_hms_opt(0, 0, 0));
    day.or_else(|| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S%.f").ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    fn shown(serial: f64, mac: bool) -> String {
        moment(ExcelDateTime::new(serial, DateTime, mac)).shown()
    }

    #[test]
    fn both_date_systems_are_read() {
        assert_eq!(shown(45662.0, false), "05/01/2025");
        assert_eq!(shown(44200.0, true), "05/01/2025");
        assert_eq!(shown(45_663.312_5, false), "07:30 06/01/2025");
    }

    #[test]
    fn what_is_no_date_stays_a_number() {
        assert_eq!(moment(ExcelDateTime::new(1.5, TimeDelta, false)), Value::Number(1.5));
        assert_eq!(shown(-3.0, false), "-3");
        assert_eq!(finite(f64::NAN, false), Value::Error("#NUM!".to_owned()));
    }

    #[test]
    fn percentages_count_as_shown() {
        assert_eq!(finite(0.955, true), Value::Number(95.5));
    }
}
