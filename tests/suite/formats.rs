//! The same unit in every format: the same documents, and old codings read and told.

use super::desk::{Desk, source};
use super::samples::workbook;
use super::writers::{ods, xls};

const OUT: &str = "--date 2025-06-25 --kind to-trinh --format docx";

#[test]
fn the_same_unit_in_every_format_gives_the_same_documents() {
    let source = source("minh-phat");
    let desk = Desk::new();
    desk.put("a.xlsx", workbook(&source));
    // The content counts, not the name.
    desk.put("a.csv", workbook(&source));
    desk.put("a.ods", ods(&source));
    desk.put("a.xls", xls(&source, "Times New Roman", str::to_owned));
    let built = |file: &str| {
        let run = desk.run(&format!("build {file} --out ra-{file} {OUT}"));
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{file}");
        let mut files = desk.files(&format!("ra-{file}"));
        files.remove("manifest.json");
        files
    };
    let expected = built("a.xlsx");
    assert_eq!(expected.len(), 1);
    for file in ["a.csv", "a.ods", "a.xls"] {
        assert!(built(file) == expected, "{file}");
    }
}

/// As typed with the ABC fonts: capitals with marks have no code of their own.
fn tcvn3(text: &str) -> String {
    let letters = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ";
    let codes = "µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¨©ª«¬\u{ad}®";
    let code = |c: char| {
        let lower = c.to_lowercase().next().unwrap_or(c);
        letters.chars().position(|letter| letter == lower).and_then(|place| codes.chars().nth(place)).unwrap_or(c)
    };
    text.chars().map(code).collect()
}

#[test]
fn a_whole_file_in_an_old_coding_is_read_with_one_warning_a_sheet() {
    let source = source("minh-phat");
    let desk = Desk::new();
    desk.put("a.xls", xls(&source, ".VnTime", tcvn3));
    let run = desk.run("check a.xls --date 2025-06-25");
    assert_eq!((run.status, run.err.contains("bang-ma-khong-ro")), (0, false), "{}", run.err);
    let told = "“Néi dung” được đọc là “Nội dung” (ô B1), “M· ®¬n vÞ” được đọc là “Mã đơn vị” (ô A2) và 40 ô khác";
    assert!(run.err.contains(told), "{}", run.err);
    let sheets = source.matches("[[sheet]]").count();
    assert!(run.err.matches("bang-ma-cu").count() <= sheets * 2, "{}", run.err);
}

#[test]
fn lost_letters_are_told_not_guessed() {
    let desk = Desk::new();
    let source = source("minh-phat").replace("Số 5, ngõ 12, phường Hồng Giang", "S? 5, ngõ 12, ph??ng H?ng Giang");
    desk.put("a.ods", ods(&source));
    let run = desk.run("check a.ods --date 2025-06-25");
    assert_eq!(run.status, 1);
    assert!(run.err.contains("lỗi[chu-hong]") && run.err.contains("ô B10"), "{}", run.err);
}

#[test]
fn a_csv_is_one_sheet_and_says_so() {
    let desk = Desk::new();
    desk.put("ĐOÀN VIÊN.csv", "STT;Họ và tên\n1;Lê Thị Ngọc Bích\n");
    let run = desk.run("check . --date 2025-06-25");
    let missing = "lỗi[thieu-trang]: tệp .csv chỉ chứa được một trang nên thiếu các trang “THÔNG TIN”, “ĐỢT THI ĐUA”, “TẬP THỂ”\n  \
                   cách sửa: dùng một tệp .xlsx theo tệp mẫu, mỗi nội dung một trang\n";
    assert!(run.err.contains(missing), "{}", run.err);
    assert_eq!(run.err.matches("thieu-trang").count(), 1, "{}", run.err);
}
