//! What an officer reads on the terminal.

use super::*;

fn at(sheet: &str, row: u32, column: u32, heading: &str) -> Origin {
    Origin::Cell { file: "a.xlsx".into(), sheet: sheet.into(), row, column, heading: heading.into() }
}

fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '\u{1b}' => inside = true,
            'm' if inside => inside = false,
            c if !inside => plain.push(c),
            _ => {}
        }
    }
    plain
}

#[test]
fn errors_stand_before_warnings_under_their_sheets() {
    let mut report = Report::default();
    report.push(Diagnostic::warning("cot-la", &at("TẬP THỂ", 0, 4, ""), "không nhận ra cột “Màu”", "bỏ qua"));
    report.push(Diagnostic::error("ngay-sai", &at("ĐOÀN VIÊN", 3, 1, "Ngày sinh"), "“31/02/1990” sai", "sửa ngày"));
    report.push(Diagnostic::error("thieu-trang", &Origin::File { file: "a.xlsx".into() }, "thiếu trang", ""));
    let mut excerpts = Excerpts::default();
    excerpts.keep(&"ĐOÀN VIÊN".into(), 3, vec![(0, "Lê Thị Ngọc Bích".to_owned()), (1, "31/02/1990".to_owned())]);
    let text = plain(&of_workbook("a.xlsx", &report, Some(&excerpts), ""));
    assert_eq!(
        text,
        "\
a.xlsx: 2 lỗi, 1 cảnh báo

lỗi[thieu-trang]: thiếu trang

trang “ĐOÀN VIÊN”
lỗi[ngay-sai]: “31/02/1990” sai
  --> ô B4 (Ngày sinh)
  dòng 4: Lê Thị Ngọc Bích | 31/02/1990
                             ▲▲▲▲▲▲▲▲▲▲
  cách sửa: sửa ngày

trang “TẬP THỂ”
cảnh báo[cot-la]: không nhận ra cột “Màu”
  --> ô E1
  cách sửa: bỏ qua

"
    );
}

#[test]
fn equal_findings_are_folded_and_a_long_list_is_cut() {
    let mut report = Report::default();
    for row in 0..20 {
        report.push(Diagnostic::error("ngay-sai", &at("ĐOÀN VIÊN", row, 2, "Ngày sinh"), format!("“{row}” sai"), ""));
    }
    for column in 5..30 {
        report.push(Diagnostic::error("o-trong", &at("ĐOÀN VIÊN", 1, column, ""), "trống", ""));
    }
    let text = plain(&of_workbook("a.xlsx", &report, None, "xem trong loi.html"));
    assert!(text.contains("  cùng lỗi ở các ô C2, C3, C4, C5, C6, C7 … (còn 13 ô)\n"), "{text}");
    assert!(text.ends_with("… còn 6 lỗi chưa nêu ở đây; xem trong loi.html\n\n"), "{text}");
    assert_eq!(text.matches("lỗi[").count(), 20);
}

#[test]
fn what_stands_in_a_cell_cannot_steer_the_terminal() {
    let mut report = Report::default();
    let origin = at("\u{202e}B", 0, 0, "");
    report.push(Diagnostic::error("x", &origin, "a\u{1b}[2Jb\u{7}\nc", "d\r"));
    let text = plain(&of_workbook("\u{1b}]0;x\u{7}.xlsx", &report, None, ""));
    assert!(!text.contains(['\u{1b}', '\u{7}', '\r', '\u{202e}']), "{text:?}");
    assert!(text.contains("lỗi[x]: a\u{fffd}[2Jb\u{fffd} c\n"), "{text:?}");
}
