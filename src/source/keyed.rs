//! A sheet with one key a row → which row is which field, and which columns hold values.

use super::grid::{Sheet, Value};
use super::header::{Headings, Spot};
use super::schema::{Need, SheetSpec, phase_number};
use crate::diagnostic::{Diagnostic, Report, cell_address};
use crate::text::{fold, nearest};
use std::sync::Arc;

const SEARCHED: usize = 20;
const KEY_HEADINGS: [&str; 4] = ["muc", "tenmuc", "khoanmuc", "noidungmuc"];
const VALUE_HEADINGS: [&str; 4] = ["noidung", "giatri", "thongtin", "noidungtraloi"];

/// One column of values.
#[derive(Debug, PartialEq)]
pub(super) struct Values {
    /// Its number, from zero.
    pub(super) column: u32,
    /// The phase it is for; `None`: every phase.
    pub(super) phase: Option<u32>,
    /// Its heading as typed.
    pub(super) heading: Arc<str>,
}

/// Where keys and values stand.
struct Layout {
    /// The last row before the keys.
    head: Option<u32>,
    key_column: u32,
    values: Vec<Values>,
}

/// The rows of the keys and the columns of values; `None` where the sheet shows neither. What is unknown, repeated or
/// missing is reported.
pub(super) fn read(sheet: &Sheet, spec: &SheetSpec, report: &mut Report) -> Option<(Headings, Vec<Values>)> {
    let layout = headed(sheet).or_else(|| bare(sheet, spec))?;
    let mut headings = Headings { row: layout.head.unwrap_or_default(), ..Headings::default() };
    let mut strange = Vec::new();
    let below = sheet.rows.range(layout.head.map_or(0, |row| row + 1)..);
    for (row, cells) in below {
        let Some(Value::Text(typed)) = cells.get(&layout.key_column) else { continue };
        let spot = Spot { index: *row, heading: typed.replace('\n', " ").into() };
        let filled = layout.values.iter().any(|values| cells.contains_key(&values.column));
        match spec.field(typed) {
            Some((field, _)) => match headings.fields.get(field.heading) {
                Some(first) => report.push(repeated(sheet, layout.key_column, first, &spot)),
                None => drop(headings.fields.insert(field.heading, spot)),
            },
            None if filled => strange.push(spot),
            None => {}
        }
    }
    report_missing(sheet, spec, &headings, &strange, report);
    report_strange(sheet, spec, &headings, (layout.key_column, &strange), report);
    Some((headings, layout.values))
}

/// By the headings `Mục` and, to its right, `Nội dung` or `Đợt 1`, `Đợt 2` ….
fn headed(sheet: &Sheet) -> Option<Layout> {
    sheet.rows.iter().take(SEARCHED).find_map(|(row, cells)| {
        let mut cells = cells.iter().map(|(column, cell)| (*column, cell.shown()));
        let (key_column, _) = cells.find(|(_, typed)| KEY_HEADINGS.contains(&fold(typed).as_str()))?;
        let values: Vec<_> = cells.filter_map(|(column, typed)| values(column, &typed)).collect();
        (!values.is_empty()).then_some(Layout { head: Some(*row), key_column, values })
    })
}

fn values(column: u32, typed: &str) -> Option<Values> {
    let folded = fold(typed);
    let phase = folded.strip_prefix("dot").and_then(phase_number);
    let every = VALUE_HEADINGS.contains(&folded.as_str());
    (every || phase.is_some()).then(|| Values { column, phase, heading: typed.replace('\n', " ").into() })
}

/// Without headings: the first known key shows the column of keys, and values stand beside it.
fn bare(sheet: &Sheet, spec: &SheetSpec) -> Option<Layout> {
    let cells = sheet.rows.values().take(SEARCHED).flatten();
    let mut keys = cells.filter(|(_, cell)| matches!(cell, Value::Text(typed) if spec.field(typed).is_some()));
    let key_column = *keys.next()?.0;
    let values = vec![Values { column: key_column + 1, phase: None, heading: "".into() }];
    Some(Layout { head: None, key_column, values })
}

fn repeated(sheet: &Sheet, column: u32, first: &Spot, again: &Spot) -> Diagnostic {
    let message = format!("mục “{}” đã có ở ô {}", again.heading, cell_address(first.index, column));
    let origin = sheet.cell(again.index, column, &again.heading);
    Diagnostic::error("trung-muc", &origin, message, "chỉ giữ lại một dòng cho mỗi mục")
}

fn report_missing(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, strange: &[Spot], report: &mut Report) {
    let required = spec.fields.iter().filter(|field| field.need != Need::Optional);
    for field in required.filter(|field| !headings.fields.contains_key(field.heading)) {
        let hint = match nearest(field.heading, strange.iter().map(|spot| &*spot.heading)) {
            Some(near) => format!("nếu mục “{near}” chính là mục này thì đổi tên thành “{}”", field.heading),
            None => format!("thêm một dòng có mục “{}”", field.heading),
        };
        let message = format!("thiếu mục “{}”", field.heading);
        report.push(Diagnostic::error("thieu-muc", &sheet.origin(), message, hint));
    }
}

fn report_strange(
    sheet: &Sheet,
    spec: &SheetSpec,
    headings: &Headings,
    (column, strange): (u32, &[Spot]),
    report: &mut Report,
) {
    for spot in strange {
        let absent = spec.fields.iter().map(|field| field.heading).filter(|h| !headings.fields.contains_key(h));
        let hint = match nearest(&spot.heading, absent) {
            Some(near) => format!("ý bạn là “{near}”? nếu đúng, đổi tên mục thành “{near}”"),
            None => "nếu không cần mục này, có thể bỏ qua cảnh báo".to_owned(),
        };
        let message = format!("không nhận ra mục “{}”, nội dung của mục này không được dùng", spot.heading);
        report.push(Diagnostic::warning("muc-la", &sheet.cell(spot.index, column, &"".into()), message, hint));
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::schema::{MEETING, UNIT};
    use super::*;

    #[test]
    fn one_column_per_phase_or_one_for_all() {
        let mut report = Report::default();
        let phased = sheet("HỌP XÉT", &[&["HỌP XÉT"], &["TT", "Mục", "Đợt 1", "ĐỢT II"], &["1", "Địa điểm", "A", "B"]]);
        let (headings, values) = read(&phased, &MEETING, &mut report).unwrap();
        assert_eq!(headings.fields["Địa điểm"].index, 2);
        assert_eq!(values.iter().map(|v| (v.column, v.phase)).collect::<Vec<_>>(), [(2, Some(1)), (3, Some(2))]);
        let plain = sheet("HỌP XÉT", &[&["Mục", "Nội dung"], &["Địa điểm", "A"]]);
        let (_, values) = read(&plain, &MEETING, &mut report).unwrap();
        assert_eq!(values.iter().map(|v| (v.column, v.phase)).collect::<Vec<_>>(), [(1, None)]);
    }

    #[test]
    fn keys_are_found_without_headings_and_faults_are_said() {
        let mut report = Report::default();
        let rows: &[&[&str]] =
            &[&["THÔNG TIN"], &["2. Tên CĐCS:", "A"], &["Tên CĐCS", "B"], &["Chức danh kí", "C"], &["Đề mục"]];
        let (headings, values) = read(&sheet("THÔNG TIN", rows), &UNIT, &mut report).unwrap();
        assert_eq!((headings.fields["Tên công đoàn cơ sở"].index, values[0].column), (1, 1));
        let said: Vec<_> = report.iter().filter(|f| f.id != "thieu-muc").map(|f| f.message.as_str()).collect();
        let unknown = "không nhận ra mục “Chức danh kí”, nội dung của mục này không được dùng";
        assert_eq!(said, ["mục “Tên CĐCS” đã có ở ô A2", unknown]);
        let missing = report.iter().find(|f| f.message == "thiếu mục “Chức danh ký”").unwrap();
        assert_eq!(missing.hint, "nếu mục “Chức danh kí” chính là mục này thì đổi tên thành “Chức danh ký”");
    }
}
