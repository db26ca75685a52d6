//! Texts of a sheet in several codings → what is read and told.

use super::*;
use crate::source::grid::sheet;

/// Every text in a row of its own; what is told, and the first column after it.
fn told(texts: &[&str]) -> (Vec<String>, Vec<String>) {
    let rows: Vec<&[&str]> = texts.iter().map(std::slice::from_ref).collect();
    let mut sheet = sheet("T", &rows);
    let mut codings = Codings::default();
    for (row, typed) in (0..).zip(texts) {
        if let Some(text) = codings.read((row, 0), typed, None) {
            sheet.rows.entry(row).or_default().insert(0, Value::Text(text));
        }
    }
    let sheet = settle(vec![Draft { sheet, codings }]).remove(0);
    let said = sheet.findings.iter().map(|f| format!("{} {}: {}", f.id, f.origin, f.message)).collect();
    (said, sheet.rows.values().map(|cells| cells[&0].shown()).collect())
}

#[test]
fn few_cells_are_told_one_by_one() {
    let (said, _) = told(&["Công đoàn", "NguyÔn ThÞ Hoa"]);
    let words = "chữ theo bảng mã cũ TCVN3 (ABC): “NguyÔn ThÞ Hoa” được đọc là “Nguyễn Thị Hoa”";
    assert_eq!(said, [format!("bang-ma-cu thử.xlsx › trang “T” › ô A2: {words}")]);
}

#[test]
fn many_cells_are_told_in_one_breath() {
    let (said, _) = told(&["NguyÔn ThÞ Hoa"; 135]);
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("(ô A3) và 132 ô khác"), "{said:?}");
}

#[test]
fn the_sheet_decides_about_short_texts() {
    let (said, texts) = told(&["C§CS", "Vò"]);
    assert_eq!((said.len(), texts), (0, vec!["C§CS".to_owned(), "Vò".to_owned()]));
    let (said, texts) = told(&["C§CS", "Vò", "NguyÔn ThÞ Hoa"]);
    assert_eq!(texts, ["CĐCS", "Vò", "Nguyễn Thị Hoa"]);
    let ids: Vec<_> = said.iter().map(|words| words.split(':').next().unwrap_or_default()).collect();
    let place = |cell| format!("thử.xlsx › trang “T” › ô {cell}");
    let expected = [("bang-ma-khong-ro", "A2"), ("bang-ma-cu", "A1"), ("bang-ma-cu", "A3")];
    assert_eq!(ids, expected.map(|(id, cell)| format!("{id} {}", place(cell))));
}

#[test]
fn a_sheet_clearly_in_one_coding_is_read_whole() {
    let old = ["NguyÔn ThÞ Hoa"; 5];
    let (said, texts) = told(&[&["Môc", "Vò", "Th\u{ad} ký", "Café"], &old[..]].concat());
    assert_eq!(texts[..4], ["Mục", "Vũ", "Thư ký", "Café"]);
    assert!(said.len() == 1 && said[0].contains("“Môc” được đọc là “Mục” (ô A1)"), "{said:?}");
}

#[test]
fn the_name_of_such_a_sheet_is_read_in_its_coding() {
    let mut codings = Codings::default();
    for row in 0..5 {
        codings.read((row, 0), "NguyÔn ThÞ Hoa", None);
    }
    let mut named = sheet("TËP THÓ", &[]);
    named.findings.push(Diagnostic::warning("cot-la", &named.origin(), "", ""));
    let sheet = settle(vec![Draft { sheet: named, codings }]).remove(0);
    assert_eq!(&*sheet.name, "TậP THể");
    let told: Vec<_> = sheet.findings.iter().take(2).map(|finding| (finding.id, &finding.origin)).collect();
    assert_eq!(told, [("cot-la", &sheet.origin()), ("bang-ma-cu", &sheet.origin())]);
}

#[test]
fn beside_unicode_nothing_is_guessed() {
    let (said, texts) = told(&[&["Môc", "Nguyễn"], &["NguyÔn ThÞ Hoa"; 5][..]].concat());
    assert_eq!(texts[0], "Môc");
    assert!(said[0].starts_with("bang-ma-khong-ro"), "{said:?}");
    let mut codings = Codings::default();
    for row in 0..20 {
        codings.read((row, 0), "NguyÔn ThÞ Hoa", None);
    }
    codings.read((20, 0), "Trần Thị", None);
    codings.read((20, 1), "Hòa", None);
    let sheet = settle(vec![Draft { sheet: sheet("T", &[]), codings }]).remove(0);
    assert_eq!(sheet.get(20, 1), None, "the row is typed in Unicode");
}

#[test]
fn names_of_sheets_may_be_old_too() {
    let (name, said) = sheet_name("§OµN VI£N", &"a.xls".into());
    assert_eq!((&*name, said.len()), ("ĐOàN VIÊN", 1));
}
