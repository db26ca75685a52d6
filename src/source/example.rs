//! The rows of data of a sheet → those that are data: the form's example, still marked as such, is passed over.

use super::grid::{Sheet, Value};
use super::header::{Headings, Spot};
use super::schema::{EXAMPLE, Field, ORDINAL, SheetSpec};
use crate::diagnostic::{Diagnostic, Report};
use crate::text::fold;

/// The rows without examples. An example that somebody wrote data into is reported: it looks like a row that is read.
pub(super) fn without(
    sheet: &Sheet,
    spec: &SheetSpec,
    headings: &Headings,
    rows: Vec<u32>,
    report: &mut Report,
) -> Vec<u32> {
    let Some(first) = marked_column(headings) else { return rows };
    let is_example = |row: &u32| sheet.get(*row, first.index).is_some_and(|cell| unmarked(cell).is_some());
    let (examples, data): (Vec<u32>, Vec<u32>) = rows.into_iter().partition(is_example);
    for row in examples.into_iter().filter(|row| differs(sheet, spec, headings, first, *row)) {
        let message = format!("dòng này vẫn ghi {EXAMPLE} nên không được đọc");
        let hint = format!("nếu là số liệu của đơn vị, ghi số thứ tự thay cho chữ {EXAMPLE}; nếu không, xóa cả dòng");
        report.push(Diagnostic::warning("dong-vi-du", &sheet.cell(row, first.index, &first.heading), message, hint));
    }
    data
}

/// The column that marks examples: the ordinal, else the first.
fn marked_column(headings: &Headings) -> Option<&Spot> {
    let ordinal = ORDINAL.iter().find_map(|heading| headings.fields.get(heading));
    ordinal.or_else(|| headings.fields.values().min_by_key(|spot| spot.index))
}

/// Whether a text marks an example and says no more, as where the example beside it was deleted.
pub(super) fn is_mark(text: &str) -> bool {
    behind_mark(text).is_some_and(str::is_empty)
}

/// What stands behind the mark: nothing in `VD` and `Ví dụ`, the example itself in `VD: Nguyễn Thị Ánh`.
fn unmarked(cell: &Value) -> Option<&str> {
    let Value::Text(text) = cell else { return None };
    behind_mark(text)
}

fn behind_mark(text: &str) -> Option<&str> {
    let (mark, rest) = text.split_once(':').unwrap_or((text, ""));
    ["vd", "vidu"].contains(&fold(mark).as_str()).then_some(rest.trim())
}

/// Whether a cell holds something else than the example the form wrote. Examples out of the plan are not known here.
fn differs(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, first: &Spot, row: u32) -> bool {
    let own = |heading: &str, spot: &Spot| {
        let (Some(field), Some(cell)) = (spec.canonical(heading), sheet.get(row, spot.index)) else { return false };
        let shown = if spot == first { unmarked(cell).unwrap_or_default().to_owned() } else { cell.shown() };
        !shown.is_empty() && !is_example_of(field, &shown)
    };
    let fields = headings.fields.iter().any(|(heading, spot)| own(heading, spot));
    let phases = headings.phases.iter().any(|((heading, _), spot)| own(heading, spot));
    fields || phases || headings.titles.iter().any(|spot| sheet.get(row, spot.index).is_some())
}

fn is_example_of(field: &Field, shown: &str) -> bool {
    field.holds.is_of_plan() || field.is_example(shown)
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::header::columns;
    use super::super::levels::find;
    use super::super::schema::{ACHIEVEMENTS, COLLECTIVES};
    use super::*;

    fn read(spec: &SheetSpec, rows: &[&[&str]]) -> (Vec<u32>, Vec<String>) {
        let sheet = sheet(spec.name, rows);
        let mut report = Report::default();
        let headings = columns(&sheet, spec, &find(&sheet, spec).unwrap(), &mut report);
        let all = (1..u32::try_from(rows.len()).unwrap()).collect();
        let data = without(&sheet, spec, &headings, all, &mut report);
        (data, report.iter().map(|finding| format!("{} {}", finding.id, finding.origin)).collect())
    }

    const HEAD: &[&str] = &["STT", "Tên tập thể", "Loại", "Tổng số người"];

    #[test]
    fn an_example_left_in_is_passed_over_in_silence() {
        for mark in ["VD", "vd.", "Ví dụ", "VÍ DỤ:"] {
            let row = [mark, "Tổ Công đoàn Mẫu giáo Lớn", "Tổ công đoàn", "14"];
            let (data, said) = read(&COLLECTIVES, &[HEAD, &row, &["1", "Tổ Một", "Tổ", "5"]]);
            assert_eq!((data, said), (vec![2], vec![]), "{mark}");
        }
    }

    #[test]
    fn data_written_over_an_example_are_told_of() {
        let rows: &[&[&str]] = &[HEAD, &["VD", "Tổ Công đoàn Mẫu giáo Lớn", "Tổ công đoàn", "15"]];
        assert_eq!(
            read(&COLLECTIVES, rows),
            (vec![], vec!["dong-vi-du thử.xlsx › trang “TẬP THỂ” › ô A2 (STT)".to_owned()])
        );
    }

    #[test]
    fn without_an_ordinal_the_first_column_carries_the_mark() {
        let head: &[&str] = &["Đối tượng", "Đợt", "Mục", "Nội dung"];
        let text = "Tỷ lệ trẻ chuyên cần của lớp đạt 98%, cao hơn chỉ tiêu 3 điểm phần trăm.";
        let example = |name| [name, "7", "kết quả", text];
        assert_eq!(read(&ACHIEVEMENTS, &[head, &example("VD: Nguyễn Thị Ánh Dương")]), (vec![], vec![]));
        let (data, said) = read(&ACHIEVEMENTS, &[head, &example("VD: Lê Thị Hai")]);
        assert_eq!((data.len(), said.len()), (0, 1), "{said:?}");
    }
}
