//! A sheet and its table of headings → which column is which field, whatever stands above and however it is typed.

use super::grid::{Row, Sheet, Value};
use super::schema::{Field, Need, ORDINAL, SheetSpec};
use super::value;
use crate::diagnostic::{Diagnostic, Origin, Report, cell_address};
use crate::text::nearest;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many filled rows may be titles, names of organs and the like before the headings come.
const SEARCHED: usize = 20;

/// Where fields stand: columns of a table, or rows of a sheet with one key a row.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The row of the headings.
    pub(super) row: u32,
    /// By canonical heading.
    pub(super) fields: BTreeMap<&'static str, Spot>,
    /// Columns of one phase, by canonical heading and phase.
    pub(super) phases: BTreeMap<(&'static str, u32), Spot>,
    /// Columns of ticks under the name of a title.
    pub(super) titles: Vec<Spot>,
}

/// One column or row of values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    /// Its number, from zero.
    pub(super) index: u32,
    /// Its heading as typed, on one line.
    pub(super) heading: Arc<str>,
}

impl Headings {
    /// Every column that means something, the ordinal aside.
    pub(super) fn meaningful(&self) -> impl Iterator<Item = &Spot> {
        let named = self.fields.iter().filter(|(heading, _)| !ORDINAL.contains(heading)).map(|(_, spot)| spot);
        named.chain(self.phases.values()).chain(&self.titles)
    }
}

/// The row that names the columns: the first with two known headings. Beside columns of titles one is enough.
pub(super) fn find(sheet: &Sheet, spec: &SheetSpec) -> Option<u32> {
    let searched = || sheet.rows.iter().take(SEARCHED);
    let mut row = searched().find(|(_, cells)| known(cells, spec) >= 2);
    if spec.title_columns {
        row = row.or_else(|| searched().find(|(_, cells)| known(cells, spec) == 1 && cells.len() > 1));
    }
    row.map(|(row, _)| *row)
}

/// How many different fields a row of headings names.
fn known(cells: &Row, spec: &SheetSpec) -> usize {
    let mut fields: Vec<_> = cells.values().filter_map(|cell| Some(spec.field(heading(cell)?)?.0.heading)).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

pub(super) fn heading(cell: &Value) -> Option<&str> {
    if let Value::Text(text) = cell { Some(text) } else { None }
}

/// The columns of a table whose headings stand in `row`. Columns that repeat, are unknown or are missing are reported.
pub(super) fn columns(sheet: &Sheet, spec: &SheetSpec, row: u32, report: &mut Report) -> Headings {
    let mut headings = Headings { row, ..Headings::default() };
    let mut strange = Vec::new();
    for (column, cell) in sheet.rows.get(&row).into_iter().flatten() {
        let typed = cell.shown();
        let spot = Spot { index: *column, heading: typed.replace('\n', " ").into() };
        let taken = match spec.field(&typed) {
            Some((field, None)) => insert(&mut headings.fields, field.heading, spot),
            Some((field, Some(phase))) => insert(&mut headings.phases, (field.heading, phase), spot),
            None => {
                strange.push(spot);
                None
            }
        };
        if let Some((first, again)) = taken {
            report.push(repeated(sheet, row, &first, &again));
        }
    }
    let strange = sort_strange(sheet, spec, &mut headings, strange);
    report_missing(sheet, spec, &headings, &strange, report);
    report_strange(sheet, spec, &headings, &strange, report);
    headings
}

/// The first of two columns stays; both come back where there are two.
fn insert<K: Ord>(known: &mut BTreeMap<K, Spot>, key: K, spot: Spot) -> Option<(Spot, Spot)> {
    if let Some(first) = known.get(&key) {
        return Some((first.clone(), spot));
    }
    known.insert(key, spot);
    None
}

fn repeated(sheet: &Sheet, row: u32, first: &Spot, again: &Spot) -> Diagnostic {
    let earlier = cell_address(row, first.index);
    let message = format!("cột “{}” trùng với cột “{}” ở ô {earlier}", again.heading, first.heading);
    let origin = sheet.cell(row, again.index, &again.heading);
    Diagnostic::error("trung-cot", &origin, message, "xóa hoặc đổi tên một trong hai cột")
}

/// Takes out of the unknown columns those of ticks, where they are titles, and those with nothing under them.
fn sort_strange(sheet: &Sheet, spec: &SheetSpec, headings: &mut Headings, strange: Vec<Spot>) -> Vec<Spot> {
    let mut kept = Vec::new();
    for spot in strange {
        let mut below = sheet.rows.range(headings.row + 1..).filter_map(|(_, cells)| cells.get(&spot.index)).peekable();
        let filled = below.peek().is_some();
        if filled && spec.title_columns && below.all(|cell| value::tick(cell).is_ok()) {
            headings.titles.push(spot);
        } else if filled {
            kept.push(spot);
        }
    }
    kept
}

fn report_missing(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, strange: &[Spot], report: &mut Report) {
    for field in spec.fields.iter().filter(|field| is_missing(field, headings)) {
        let near = nearest(field.heading, strange.iter().map(|spot| &*spot.heading));
        let spot = strange.iter().find(|spot| near == Some(&*spot.heading));
        let hint = match spot {
            Some(spot) => format!(
                "nếu cột “{}” ở ô {} chính là cột này thì đổi tên thành “{}”",
                spot.heading,
                cell_address(headings.row, spot.index),
                field.heading
            ),
            None => format!("thêm cột “{}” vào hàng tiêu đề", field.heading),
        };
        let message = format!("thiếu cột “{}”", field.heading);
        report.push(Diagnostic::error("thieu-cot", &header_origin(sheet, headings.row), message, hint));
    }
}

fn is_missing(field: &Field, headings: &Headings) -> bool {
    let there = |heading: &str| headings.fields.contains_key(heading);
    match field.need {
        Need::Optional => false,
        Need::Required | Need::Column => !there(field.heading),
        Need::ColumnUnlessTitles => !there(field.heading) && headings.titles.is_empty(),
        Need::RequiredUnless(others) => !there(field.heading) && !others.iter().all(|other| there(other)),
    }
}

/// The first cell of the header row.
pub(super) fn header_origin(sheet: &Sheet, row: u32) -> Origin {
    let first = sheet.rows.get(&row).and_then(|cells| cells.keys().next());
    sheet.cell(row, first.copied().unwrap_or_default(), &"".into())
}

fn report_strange(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, strange: &[Spot], report: &mut Report) {
    for spot in strange {
        let absent = spec.fields.iter().map(|field| field.heading).filter(|h| !headings.fields.contains_key(h));
        let hint = match nearest(&spot.heading, absent) {
            Some(near) => format!("ý bạn là “{near}”? nếu đúng, đổi tên cột thành “{near}”"),
            None => "nếu không cần cột này, có thể bỏ qua cảnh báo".to_owned(),
        };
        let message = format!("không nhận ra cột “{}”, dữ liệu trong cột này không được dùng", spot.heading);
        report.push(Diagnostic::warning("cot-la", &sheet.cell(headings.row, spot.index, &"".into()), message, hint));
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::schema::{COLLECTIVES, PERSON_REGISTRATIONS, TARGETS};
    use super::*;

    fn seen(sheet: &Sheet, spec: &SheetSpec) -> (Headings, Vec<String>) {
        let mut report = Report::default();
        let headings = columns(sheet, spec, find(sheet, spec).unwrap(), &mut report);
        (headings, report.iter().map(|finding| format!("{}: {}", finding.id, finding.message)).collect())
    }

    #[test]
    fn headings_are_known_in_any_dress() {
        let rows: &[&[&str]] = &[&["Số TT", "TÊN  TẬP\nTHỂ:", "loa\u{323}i", "Số người", "TRONG ĐÓ NỮ"]];
        let (headings, said) = seen(&sheet("TẬP THỂ", rows), &COLLECTIVES);
        assert_eq!(
            headings.fields.keys().copied().collect::<Vec<_>>(),
            ["Loại", "Nữ", "STT", "Tên tập thể", "Tổng số người"]
        );
        assert_eq!(&*headings.fields["Tên tập thể"].heading, "TÊN TẬP THỂ:");
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn missing_repeated_and_unknown_columns_are_said() {
        let rows: &[&[&str]] = &[
            &["Tên tập thể", "Loại", "LOẠI", "Tong so nguoii", "Màu", "Trống"],
            &["Tổ Một", "Tổ công đoàn", "", "5", "đỏ"],
        ];
        let (_, said) = seen(&sheet("TẬP THỂ", rows), &COLLECTIVES);
        let expected = [
            "trung-cot: cột “LOẠI” trùng với cột “Loại” ở ô B1",
            "thieu-cot: thiếu cột “Tổng số người”",
            "cot-la: không nhận ra cột “Tong so nguoii”, dữ liệu trong cột này không được dùng",
            "cot-la: không nhận ra cột “Màu”, dữ liệu trong cột này không được dùng",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn columns_of_ticks_are_titles_where_titles_are_registered() {
        let rows: &[&[&str]] = &[&["Họ và tên", "Ghi chú", "LĐTT", "CSTĐCS", "Khác"], &["A", "", "x", "", "đang xét"]];
        let (headings, said) = seen(&sheet("ĐĂNG KÝ CÁ NHÂN", rows), &PERSON_REGISTRATIONS);
        assert_eq!(headings.titles, [Spot { index: 2, heading: "LĐTT".into() }]);
        assert_eq!(said.len(), 1, "{said:?}");
    }

    #[test]
    fn phase_columns_are_kept_by_number() {
        let rows: &[&[&str]] = &[&["Chỉ tiêu", "ĐVT", "Kế hoạch năm", "KH đợt 2", "Thực hiện đợt 1"]];
        let (headings, said) = seen(&sheet("CHỈ TIÊU", rows), &TARGETS);
        assert_eq!(headings.phases.keys().copied().collect::<Vec<_>>(), [("Kế hoạch đợt", 2), ("Thực hiện đợt", 1)]);
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn a_sheet_without_headings_has_none() {
        assert_eq!(find(&sheet("TẬP THỂ", &[&["Tổ Một", "Tổ công đoàn", "5"]]), &COLLECTIVES), None);
    }
}
