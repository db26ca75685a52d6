//! A sheet and its columns → the rows that hold data.

use super::grid::{Row, Sheet, Value};
use super::header::{Headings, heading};
use crate::diagnostic::{Diagnostic, Report, cell_address};
use crate::text::fold;

/// The rows of data under the headings: not the row of column numbers, not totals, not rows with nothing but an ordinal.
pub(super) fn body(sheet: &Sheet, headings: &Headings) -> Vec<u32> {
    let mut rows = Vec::new();
    let mut totalled = false;
    for (place, (row, cells)) in sheet.rows.range(headings.row + 1..).enumerate() {
        let filled = headings.meaningful().filter(|spot| cells.contains_key(&spot.index)).count();
        // Under the total there may be a note or the line of those who sign.
        let note = totalled && filled < 2;
        if is_total(cells) {
            totalled = true;
        } else if filled > 0 && !note && !(place == 0 && is_numbering(cells)) {
            rows.push(*row);
        }
    }
    rows
}

/// `Cộng`, `Tổng cộng: 42 người` in the first cell that holds text.
fn is_total(cells: &Row) -> bool {
    let first = cells.values().find_map(heading).unwrap_or_default();
    let words = first.split([':', '(']).next().unwrap_or_default();
    let folded = fold(words);
    let marked = words.to_lowercase().starts_with(['c', 't']);
    marked && ["cong", "tong", "tongcong", "tongso", "congchung"].contains(&folded.as_str())
}

/// `1 | 2 | 3 | 7 (6:3)`, or letters for the first columns.
fn is_numbering(cells: &Row) -> bool {
    let is_mark = |cell: &Value| {
        let shown = cell.shown();
        let bare = shown.trim_start_matches('(');
        let digits = bare.chars().take_while(char::is_ascii_digit).count();
        let after = bare[digits..].trim_start();
        let letter = bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_uppercase());
        letter || ((1..=2).contains(&digits) && (after.is_empty() || after.starts_with(['(', ')', '=', '.'])))
    };
    cells.len() > 1 && cells.values().all(is_mark)
}

/// Warns of columns that have data in these rows but nothing in the row of headings.
pub(super) fn report_unheaded(sheet: &Sheet, headings: &Headings, rows: &[u32], report: &mut Report) {
    let mut seen = Vec::new();
    for (row, cells) in rows.iter().filter_map(|row| Some((*row, sheet.rows.get(row)?))) {
        for column in cells.keys().filter(|column| sheet.get(headings.row, **column).is_none()) {
            if !seen.contains(column) {
                seen.push(*column);
                let at = sheet.cell(row, *column, &"".into());
                let message = "ô có nội dung nhưng cột không có tên, dữ liệu trong cột này không được dùng";
                let hint = format!("ghi tên cột vào ô {}", cell_address(headings.row, *column));
                report.push(Diagnostic::warning("cot-khong-ten", &at, message, hint));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::header::{columns, find};
    use super::super::schema::COLLECTIVES;
    use super::*;

    const HEAD: &[&str] = &["STT", "Tên tập thể", "Loại", "Tổng số người"];

    fn seen(sheet: &Sheet) -> (Vec<u32>, Vec<String>) {
        let mut report = Report::default();
        let headings = columns(sheet, &COLLECTIVES, find(sheet, &COLLECTIVES).unwrap(), &mut report);
        let rows = body(sheet, &headings);
        report_unheaded(sheet, &headings, &rows, &mut report);
        (rows, report.iter().map(|finding| format!("{} {}", finding.id, finding.hint)).collect())
    }

    #[test]
    fn titles_above_and_totals_below_are_passed_over() {
        let rows: &[&[&str]] = &[
            &["DANH SÁCH TẬP THỂ"],
            &["", "Năm 2025"],
            &[],
            HEAD,
            &["1", "2", "3", "7 (6:3)"],
            &["1", "Tổ Một", "Tổ công đoàn", "5"],
            &["2"],
            &["3", "Tổ Hai", "Tổ công đoàn", "6"],
            &["", "Tổng cộng", "", "11"],
            &["", "Người lập biểu"],
        ];
        let sheet = sheet("TẬP THỂ", rows);
        let (rows, said) = seen(&sheet);
        assert_eq!(rows, [5, 7]);
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn data_under_no_heading_is_said_once() {
        let rows: &[&[&str]] = &[HEAD, &["1", "Tổ Một", "Tổ", "5", "a"], &["2", "Tổ Hai", "Tổ", "6", "b"]];
        let (_, said) = seen(&sheet("TẬP THỂ", rows));
        assert_eq!(said, ["cot-khong-ten ghi tên cột vào ô E1"]);
    }
}
