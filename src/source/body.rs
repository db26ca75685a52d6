//! A sheet and its columns → the rows that hold data; what is passed over although it might be data is said.

use super::grid::{Row, Sheet, Value};
use super::header::{Headings, Spot};
use super::levels::words;
use super::looks::{is_numbering, total};
use super::row_kind::{Below, Kind, kind};
use super::schema::SheetSpec;
use crate::diagnostic::{Diagnostic, Report, cell_address};

/// The rows of data under the headings.
pub(super) fn body(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, report: &mut Report) -> Vec<u32> {
    let mut rows = Vec::new();
    let mut strays = Vec::new();
    let mut below = Below::Table;
    for (place, (row, cells)) in sheet.rows.range(headings.row + 1..).enumerate() {
        let numbers = place == 0 && is_numbering(cells);
        match if numbers { Kind::Passed } else { kind(sheet, spec, headings, cells, below) } {
            Kind::Data => {
                rows.push(*row);
                // What stood above was a sub-total.
                below = if below == Below::Total { Below::Table } else { below };
            }
            Kind::Blank => strays.push(*row),
            Kind::Passed if total(cells).is_some() => below = Below::Total,
            Kind::Passed => {}
            Kind::Closing(closing) => below = below.max(Below::Closing(closing)),
            Kind::ClosingPerhaps(closing) => {
                below = below.max(Below::Closing(closing));
                report.push(passed_over(sheet, *row, cells, "giống ghi chú hoặc phần ký"));
            }
            Kind::Doubtful(reason) => report.push(passed_over(sheet, *row, cells, reason)),
            Kind::OtherTable => {
                report.push(other_table(sheet, headings, *row, cells));
                break;
            }
        }
    }
    strays.extend(&rows);
    strays.sort_unstable();
    report_unheaded(sheet, headings, &strays, report);
    rows
}

fn passed_over(sheet: &Sheet, row: u32, cells: &Row, reason: &str) -> Diagnostic {
    let shown: Vec<_> = cells.values().take(3).map(|cell| cell.shown().replace('\n', " ")).collect();
    let message = format!("dòng {} (“{}”) không được đọc vì {reason}", row + 1, shown.join(" | "));
    let column = cells.keys().next().copied().unwrap_or_default();
    let hint = "nếu đây là dữ liệu, ghi số thứ tự vào cột STT và điền đủ các cột; nếu không, có thể bỏ qua cảnh báo";
    Diagnostic::warning("dong-khong-doc", &sheet.cell(row, column, &"".into()), message, hint)
}

fn other_table(sheet: &Sheet, headings: &Headings, row: u32, cells: &Row) -> Diagnostic {
    let column = cells.keys().next().copied().unwrap_or_default();
    let message = format!(
        "trang có hai hàng tiêu đề khác nhau: dòng {} và dòng {}; các dòng từ dòng {} không được đọc",
        headings.row + 1,
        row + 1,
        row + 1
    );
    let hint = "mỗi trang chỉ để một bảng: gộp hai bảng làm một, hoặc chuyển bảng dưới sang trang khác";
    Diagnostic::error("hai-bang", &sheet.cell(row, column, &"".into()), message, hint)
}

/// Says which columns have content in these rows but no heading; once per column.
fn report_unheaded(sheet: &Sheet, headings: &Headings, rows: &[u32], report: &mut Report) {
    let mut seen = Vec::new();
    for (row, cells) in rows.iter().filter_map(|row| Some((*row, sheet.rows.get(row)?))) {
        for column in cells.keys().filter(|column| !headings.names(sheet, **column)) {
            if !seen.contains(column) {
                seen.push(*column);
                report.push(unheaded(sheet, headings, (row, *column)));
            }
        }
    }
}

fn unheaded(sheet: &Sheet, headings: &Headings, (row, column): (u32, u32)) -> Diagnostic {
    let at = sheet.cell(row, column, &"".into());
    let shown = sheet.get(row, column).map(Value::shown).unwrap_or_default().replace('\n', " ");
    let name = headings.fields.get("Họ và tên").filter(|name| name.index + 1 == column);
    match name {
        // The heading merged over family and given name: the name read would be half a name.
        Some(Spot { index, .. }) if sheet.get(row, *index).is_some_and(|cell| words(cell).is_some()) => {
            let message = format!("ô có “{shown}” nhưng cột không có tên: họ tên có thể đang nằm ở hai cột");
            let (family, given) = (cell_address(headings.row, *index), cell_address(headings.row, column));
            let hint = format!("ghi “Họ đệm” vào ô {family} và “Tên” vào ô {given}, hoặc gộp họ tên vào một cột");
            Diagnostic::error("ho-ten-hai-cot", &at, message, hint)
        }
        _ => {
            let message = format!("ô có “{shown}” nhưng cột không có tên, dữ liệu trong cột này không được dùng");
            let hint = format!("ghi tên cột vào ô {}", cell_address(headings.row, column));
            Diagnostic::warning("cot-khong-ten", &at, message, hint)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::header::columns;
    use super::super::levels::find;
    use super::super::schema::{COLLECTIVES, NARRATIVES, PERSON_REGISTRATIONS};
    use super::*;

    const HEAD: &[&str] = &["STT", "Tên tập thể", "Loại", "Tổng số người"];

    fn seen(spec: &SheetSpec, rows: &[&[&str]]) -> (Vec<u32>, Vec<String>) {
        let mut report = Report::default();
        let sheet = sheet(spec.name, rows);
        let headings = columns(&sheet, spec, &find(&sheet, spec).unwrap(), &mut report);
        let rows = body(&sheet, spec, &headings, &mut report);
        (rows, report.iter().map(|finding| format!("{}: {}", finding.id, finding.message)).collect())
    }

    #[test]
    fn titles_above_and_totals_below_are_passed_over() {
        let rows: &[&[&str]] = &[
            &["DANH SÁCH TẬP THỂ"],
            &["", "Năm 2025"],
            &[],
            HEAD,
            &["1", "2", "3", "7 (6:3)"],
            &["I. Khối học"],
            &["1", "Tổ Một", "Tổ công đoàn", "5"],
            &["2"],
            &["", "Cộng khối học", "", "5"],
            &["II", "Khối văn phòng"],
            HEAD,
            &["VD"],
            &["Ví dụ:"],
            &["3", "Tổ Hai", "Tổ công đoàn", "6"],
            &["", "Tổng cộng", "", "11"],
            &["", "", "Ngày … tháng … năm 2025"],
            &["", "Người lập biểu", "", "CHỦ TỊCH"],
            &["", "", "Nguyễn Thị Tâm"],
        ];
        let (rows, said) = seen(&COLLECTIVES, rows);
        assert_eq!(rows, [6, 13]);
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn what_looks_like_a_total_or_a_note_but_holds_data_is_not_lost() {
        let rows: &[&[&str]] = &[
            HEAD,
            &["1", "Tổng kho vật tư", "Tổ công đoàn", "5"],
            &["2", "Tổng số", "Tổ công đoàn", "5"],
            &["3", "Cộng tác viên", "Tổ công đoàn", "5"],
            &["", "Tổ Bốn"],
            &["", "Ghi chú: hết"],
            &["", "Tổ Năm", "Tổ công đoàn", "5"],
        ];
        let (rows, said) = seen(&COLLECTIVES, rows);
        assert_eq!(rows, [1, 3, 4, 6]);
        let total = "dong-khong-doc: dòng 3 (“2 | Tổng số | Tổ công đoàn”) không được đọc vì giống dòng tổng cộng \
                     nhưng còn có chữ ở các ô khác";
        assert_eq!(said, [total]);
    }

    #[test]
    fn signatures_with_something_beside_them_are_said() {
        let rows: &[&[&str]] = &[
            &["STT", "Tên tập thể", "Loại", "Tổng số người", "Nữ", "Tổ trưởng"],
            &["1", "Tổ Một", "Tổ công đoàn", "5", "2", "Lê Thị Chín"],
            &["", "Người lập biểu", "", "Sổ số 5"],
            &["", "Trần Thị Tám"],
            &["", "Tổ Hai", "", "6"],
        ];
        let (rows, said) = seen(&COLLECTIVES, rows);
        let reasons: Vec<_> = said.iter().filter_map(|line| line.split_once(" vì ")).map(|(_, why)| why).collect();
        assert_eq!((rows, reasons), (vec![1], vec!["giống ghi chú hoặc phần ký", "nằm dưới ghi chú hoặc phần ký"]));
    }

    #[test]
    fn groups_of_people_are_no_people() {
        let rows: &[&[&str]] = &[
            &["STT", "Họ và tên", "Danh hiệu đăng ký"],
            &["", "Tổ Toán"],
            &["1", "Nguyễn Thị Hoa", "LĐTT"],
            &["", "Trần Thị Tám"],
            &["Lê Thị Chín"],
        ];
        let (rows, said) = seen(&PERSON_REGISTRATIONS, rows);
        assert_eq!(rows, [2, 3], "a lone name is a person");
        let outside = "dong-khong-doc: dòng 5 (“Lê Thị Chín”) không được đọc vì không có ô nào nằm đúng cột có tên";
        assert_eq!(said, [outside]);
    }

    #[test]
    fn paragraphs_are_data_however_they_open() {
        let rows: &[&[&str]] = &[
            &["Đợt", "Mục", "Nội dung"],
            &["1", "kết quả", "Tốt"],
            &["", "", "1. Tổng số sáng kiến: 12"],
            &["", "", "- Ngày 5 tháng 1, tổ chức lễ phát động"],
            &["", "", "Tổng cộng: 12 sáng kiến"],
        ];
        assert_eq!(seen(&NARRATIVES, rows), (vec![1, 2, 3, 4], vec![]));
    }

    #[test]
    fn data_under_no_heading_is_said_once() {
        let rows: &[&[&str]] =
            &[HEAD, &["1", "Tổ Một", "Tổ", "5", "a"], &["2", "Tổ Hai", "Tổ", "6", "b"], &["", "", "", "", "", "c"]];
        let (_, said) = seen(&COLLECTIVES, rows);
        let message = |shown| {
            format!("cot-khong-ten: ô có “{shown}” nhưng cột không có tên, dữ liệu trong cột này không được dùng")
        };
        assert_eq!(said, [message("a"), message("c")]);
    }

    #[test]
    fn a_second_table_and_a_name_in_two_columns_are_refused() {
        let two: &[&[&str]] = &[HEAD, &["1", "Tổ Một", "Tổ", "5"], &["Tên tập thể", "Loại", "Tổng số người"]];
        assert!(
            seen(&COLLECTIVES, two).1[0].starts_with("hai-bang: trang có hai hàng tiêu đề khác nhau: dòng 1 và dòng 3")
        );
        let halves: &[&[&str]] = &[&["STT", "Họ và tên", "", "Danh hiệu đăng ký"], &["1", "Nguyễn Thị", "Hoa", "LĐTT"]];
        assert!(seen(&PERSON_REGISTRATIONS, halves).1[0].starts_with("ho-ten-hai-cot: ô có “Hoa”"));
    }
}
