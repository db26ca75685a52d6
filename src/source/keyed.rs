//! A sheet with one key a row → which row is which field, and which columns hold values.

use super::grid::{Row, Sheet, Value};
use super::header::{Headings, Spot};
use super::schema::{Need, Shape, SheetSpec, WHOLE_YEAR, phase_number};
use crate::diagnostic::{Diagnostic, Report, cell_address};
use crate::text::{fold, nearest};
use std::sync::Arc;

/// Headings of columns that help to fill in the others.
const HELP_HEADINGS: [&str; 8] =
    ["ghichu", "huongdan", "cachdien", "cachghi", "vidu", "chuthich", "giaithich", "yeucau"];
const SEARCHED: usize = 20;
const KEY_HEADINGS: [&str; 4] = ["muc", "tenmuc", "khoanmuc", "noidungmuc"];
const VALUE_HEADINGS: [&str; 4] = ["noidung", "giatri", "thongtin", "noidungtraloi"];

/// One column of values.
#[derive(Debug, PartialEq)]
pub(super) struct Values {
    /// Its number, from zero.
    pub(super) column: u32,
    /// The phase it is for; `None`: every phase, or the whole year where the sheet has a column for it.
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
    let layout = headed(sheet, spec).or_else(|| bare(sheet, spec))?;
    let mut headings = Headings { row: layout.head.unwrap_or_default(), ..Headings::default() };
    let mut strange = Vec::new();
    let below = sheet.rows.range(layout.head.map_or(0, |row| row + 1)..);
    for (row, cells) in below {
        let Some(Value::Text(typed)) = cells.get(&layout.key_column) else {
            report_keyless(sheet, &layout, *row, cells, report);
            continue;
        };
        let spot = Spot { index: *row, cell: (*row, layout.key_column), heading: typed.replace('\n', " ").into() };
        let filled = layout.values.iter().any(|values| cells.contains_key(&values.column));
        match spec.field(typed) {
            Some((field, _)) => {
                report_misplaced(sheet, &layout, &spot, cells, report);
                if let Some(first) = headings.fields.get(field.heading) {
                    report.push(repeated(sheet, layout.key_column, first, &spot));
                } else {
                    headings.fields.insert(field.heading, spot);
                }
            }
            None if filled => strange.push(spot),
            None => {}
        }
    }
    report_missing(sheet, spec, &headings, &strange, report);
    report_strange(sheet, spec, &headings, (layout.key_column, &strange), report);
    Some((headings, layout.values))
}

/// By the headings `Mục` and, to its right, `Nội dung` or `Đợt 1`, `Đợt 2` …, `Cả năm`.
fn headed(sheet: &Sheet, spec: &SheetSpec) -> Option<Layout> {
    sheet.rows.iter().take(SEARCHED).find_map(|(row, cells)| {
        let mut cells = cells.iter().map(|(column, cell)| (*column, cell.shown()));
        let (key_column, _) = cells.find(|(_, typed)| KEY_HEADINGS.contains(&fold(typed).as_str()))?;
        let values: Vec<_> = cells.filter_map(|(column, typed)| values(spec, column, &typed)).collect();
        (!values.is_empty()).then_some(Layout { head: Some(*row), key_column, values })
    })
}

fn values(spec: &SheetSpec, column: u32, typed: &str) -> Option<Values> {
    let folded = fold(typed);
    let year = spec.shape == Shape::KeysPerPhaseOrYear && WHOLE_YEAR.iter().any(|word| fold(word) == folded);
    let phase = folded.strip_prefix("dot").and_then(phase_number);
    let every = VALUE_HEADINGS.contains(&folded.as_str());
    (every || year || phase.is_some()).then(|| Values { column, phase, heading: typed.replace('\n', " ").into() })
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

/// Whether a column right of the keys is one of values, or of help for those who fill them in.
fn is_expected(sheet: &Sheet, layout: &Layout, column: u32) -> bool {
    let heading = layout.head.and_then(|row| sheet.get(row, column)).map(|cell| fold(&cell.shown()));
    let helps = heading.is_some_and(|typed| HELP_HEADINGS.iter().any(|help| typed.starts_with(help)));
    helps || layout.values.iter().any(|values| values.column == column)
}

/// A value beside a key, in a column that is not read. Where the cell that is read is empty, the value was meant for it.
fn report_misplaced(sheet: &Sheet, layout: &Layout, key: &Spot, cells: &Row, report: &mut Report) {
    let right = cells.range(layout.key_column + 1..).filter(|(column, _)| !is_expected(sheet, layout, **column));
    let filled = layout.values.iter().any(|values| cells.contains_key(&values.column));
    for (column, cell) in right {
        let meant = cell_address(key.index, layout.values.first().map_or(layout.key_column + 1, |v| v.column));
        let message = format!("mục “{}” có “{}” nằm ngoài cột nội dung", key.heading, cell.shown().replace('\n', " "));
        let at = sheet.cell(key.index, *column, &key.heading);
        report.push(if filled {
            Diagnostic::warning("sai-cot", &at, message, format!("chỉ ô {meant} được dùng; xóa ô thừa nếu không cần"))
        } else {
            Diagnostic::error("sai-cot", &at, message, format!("chuyển nội dung này sang ô {meant}"))
        });
    }
}

/// A value with no key before it: the rest of the value above, perhaps.
fn report_keyless(sheet: &Sheet, layout: &Layout, row: u32, cells: &Row, report: &mut Report) {
    let value = layout.values.iter().find_map(|values| Some((values.column, cells.get(&values.column)?)));
    if let Some((column, cell)) = value {
        let message = format!("ô có “{}” nhưng không có tên mục ở đầu dòng nên không được dùng", cell.shown());
        let hint = format!(
            "ghi tên mục vào ô {}, hoặc gộp nội dung vào ô của mục phía trên",
            cell_address(row, layout.key_column)
        );
        report.push(Diagnostic::warning("thieu-ten-muc", &sheet.cell(row, column, &"".into()), message, hint));
    }
}

fn report_missing(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, strange: &[Spot], report: &mut Report) {
    if sheet.broken_off.is_some() {
        return;
    }
    let required = spec.fields.iter().filter(|field| field.need != Need::Optional);
    for field in required.filter(|field| !headings.fields.contains_key(field.heading)) {
        let near = field.names().find_map(|name| nearest(name, strange.iter().map(|spot| &*spot.heading)));
        let hint = match near {
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
        let near = spec.nearest(&spot.heading, |field| !headings.fields.contains_key(field.heading));
        let hint = match near {
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
    use crate::diagnostic::Severity;

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

    #[test]
    fn values_in_other_columns_and_without_a_key_are_said() {
        let rows: &[&[&str]] = &[
            &["Mục", "Nội dung", "Ghi chú"],
            &["Địa điểm", "", "", "Hội trường"],
            &["Thư ký", "A", "ghi họ tên", "B"],
            &["", "C"],
        ];
        let mut report = Report::default();
        read(&sheet("HỌP XÉT", rows), &MEETING, &mut report).unwrap();
        let told = report.iter().filter(|f| f.id != "thieu-muc");
        let said: Vec<_> = told.map(|f| (f.id, f.severity == Severity::Error, f.message.as_str())).collect();
        let expected = [
            ("sai-cot", true, "mục “Địa điểm” có “Hội trường” nằm ngoài cột nội dung"),
            ("sai-cot", false, "mục “Thư ký” có “B” nằm ngoài cột nội dung"),
            ("thieu-ten-muc", false, "ô có “C” nhưng không có tên mục ở đầu dòng nên không được dùng"),
        ];
        assert_eq!(said, expected);
    }
}
