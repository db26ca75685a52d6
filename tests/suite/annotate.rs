//! The marked copy: the officer's own workbook with the bad cells marked, a list of them before it, and nothing else changed.

use super::desk::{Desk, small};
use super::zipped::{parts, recast};
use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, Workbook};
use std::collections::BTreeMap;

/// A unit with two bad cells and a column nobody knows.
fn faulty() -> Vec<u8> {
    small(&[(r#""Lê Thị Ngọc Bích", 1995-05-24, "Nữ""#, r#""Lê Thị Ngọc Bích", "31/02/1990", "=1+1""#)])
}

/// The marked copy of a workbook, and what is found in the workbook itself and in the copy, file names aside.
fn marked(workbook: &[u8]) -> (Vec<u8>, String, String) {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook);
    let run = desk.run("check a.xlsx --date 2025-06-25 --annotate ra --json");
    assert!(run.err.contains("Bản đánh dấu: ra/a.xlsx\n"), "{}", run.err);
    let copy = desk.files("ra").remove("a.xlsx").unwrap();
    desk.put("a.xlsx", &copy);
    let again = desk.run("check a.xlsx --date 2025-06-25 --json");
    (copy, run.out, again.out)
}

fn text(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).unwrap()
}

/// What follows the rows of a worksheet.
fn tail(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let sheet = text(parts, name);
    roxmltree::Document::parse(&sheet).unwrap();
    sheet.rsplit("sheetData>").next().unwrap().to_owned()
}

const LIST: &str = "xl/worksheets/loi-can-sua.xml";

#[test]
fn bad_cells_are_marked_listed_and_linked_and_the_rest_stays() {
    let workbook = faulty();
    let (copy, found, again) = marked(&workbook);
    assert_eq!(found, again, "the copy says the same of the unit");
    let (before, after) = (parts(&workbook), parts(&copy));
    let changed: Vec<_> = after.iter().filter(|(name, part)| before.get(*name) != Some(part)).map(|(n, _)| n).collect();
    let expected = [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        LIST,
        "xl/worksheets/sheet3.xml",
    ];
    assert_eq!(changed, expected);
    let sheet = tail(&after, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains("<conditionalFormatting sqref=\"D4 E4\"><cfRule type=\"expression\""), "{sheet}");
    let list = text(&after, LIST);
    assert!(list.contains("<hyperlink ref=\"A4\" location=\"&apos;ĐOÀN VIÊN&apos;!D4\" display=\"D4\"/>"), "{list}");
    assert!(list.contains("“31/02/1990” không phải là ngày có thật") && !list.contains("<f>"), "{list}");
    let book = text(&after, "xl/workbook.xml");
    assert!(book.contains("<sheets><sheet name=\"LỖI CẦN SỬA\""), "{book}");
}

#[test]
fn a_copy_of_a_copy_has_one_list_and_the_marks_of_today() {
    let (copy, ..) = marked(&faulty());
    let (second, ..) = marked(&copy);
    assert_eq!(parts(&copy), parts(&second));
    let mended = |name: &str, part: String| {
        if name == "xl/sharedStrings.xml" { part.replace("31/02/1990", "28/02/1990") } else { part }
    };
    let (third, ..) = marked(&recast(&copy, mended));
    let sheet = tail(&parts(&third), "xl/worksheets/sheet3.xml");
    assert_eq!(sheet.matches("<conditionalFormatting").count(), 1);
    assert!(sheet.contains("<conditionalFormatting sqref=\"E4\">"), "{sheet}");
}

#[test]
fn names_and_tabs_keep_pointing_at_their_sheets_and_formats_stay_below_the_marks() {
    let mut book = Workbook::new();
    let info = book.add_worksheet().set_name("THÔNG TIN").unwrap();
    info.write(0, 0, "Mục").unwrap().write(0, 1, "Nội dung").unwrap();
    let sheet = book.add_worksheet().set_name("ĐOÀN VIÊN").unwrap();
    sheet.write(0, 0, "Họ và tên").unwrap().write(0, 1, "Ngày sinh").unwrap().write(1, 1, "31/02/1985").unwrap();
    sheet.set_repeat_rows(0, 0).unwrap().set_active(true);
    let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo("x"));
    sheet.add_conditional_format(0, 0, 9, 1, &rule.set_format(Format::new().set_bold())).unwrap();
    let workbook = book.save_to_buffer().unwrap();
    let (copy, found, again) = marked(&workbook);
    assert_eq!(found, again);
    let parts = parts(&copy);
    let book = text(&parts, "xl/workbook.xml");
    assert!(book.contains("localSheetId=\"2\"") && book.contains("activeTab=\"2\""), "{book}");
    let sheet = tail(&parts, "xl/worksheets/sheet2.xml");
    let (own, other) = (sheet.find("thidua").unwrap(), sheet.find("type=\"cellIs\"").unwrap());
    assert!(own < other && sheet.contains("type=\"cellIs\" dxfId=\"0\" priority=\"2\""), "{sheet}");
    assert!(text(&parts, "xl/styles.xml").contains("<dxfs count=\"3\">"));
}

#[test]
fn prefixes_strict_names_and_missing_styles_are_no_hindrance() {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let prefixed = |name: &str, part: String| {
        if !(name.starts_with("xl/worksheets/sheet") || name == "xl/workbook.xml" || name == "xl/styles.xml") {
            return part;
        }
        let plain = part.replace("</", "\u{1}").replace("<?", "\u{2}").replace('<', "<x:");
        let part = plain.replace('\u{1}', "</x:").replace('\u{2}', "<?");
        part.replacen(&format!("xmlns=\"{main}\""), &format!("xmlns:x=\"{main}\""), 1)
    };
    let strict = |_: &str, part: String| {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let part = part.replace(main, "http://purl.oclc.org/ooxml/spreadsheetml/main");
        part.replace(relations, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    };
    for workbook in [recast(&faulty(), prefixed), recast(&faulty(), strict)] {
        let (copy, found, again) = marked(&workbook);
        assert_eq!(found, again);
        let sheet = tail(&parts(&copy), "xl/worksheets/sheet3.xml");
        assert!(sheet.contains("conditionalFormatting sqref=\"D4 E4\""), "{sheet}");
    }
    let (copy, ..) = marked(&recast(&faulty(), without_styles));
    let parts = parts(&copy);
    assert!(text(&parts, "xl/styles.xml").contains("<dxfs count=\"2\">"));
    assert!(text(&parts, "[Content_Types].xml").contains("PartName=\"/xl/styles.xml\""));
}

/// Takes the styles away: dates become numbers, so more cells are bad.
fn without_styles(name: &str, part: String) -> String {
    let cut = |part: String, word: &str| {
        let at = part.find(word).unwrap();
        let (start, end) = (part[..at].rfind('<').unwrap(), at + part[at..].find('>').unwrap() + 1);
        part[..start].to_owned() + &part[end..]
    };
    match name {
        "[Content_Types].xml" => cut(part, "styles+xml"),
        "xl/_rels/workbook.xml.rels" => cut(part, "relationships/styles"),
        "xl/styles.xml" => String::new(),
        _ => part,
    }
}

#[test]
fn files_of_others_stay_and_names_stay_apart() {
    let desk = Desk::new();
    desk.put("d/a.xlsx", faulty());
    desk.put("e/A.xlsx", faulty());
    desk.put("f.xlsx", "không phải bảng tính");
    desk.put("ra/a.xlsx", "của tôi");
    let run = desk.run("check d e f.xlsx --date 2025-06-25 --annotate ra");
    assert_eq!(run.status, 1, "{}", run.err);
    assert!(run.err.contains("cảnh báo: giữ nguyên ra/a.xlsx vì đã có tệp khác cùng tên\n"), "{}", run.err);
    assert!(run.err.contains("Không có bản đánh dấu của f.xlsx: chỉ đánh dấu được tệp .xlsx, .xlsm"), "{}", run.err);
    let files = desk.files("ra");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["A-2.xlsx", "a.xlsx"]);
    assert_eq!(files["a.xlsx"], "của tôi".as_bytes());
}
