//! Files made to break a reader: each is refused in words, soon, and within little memory.

use super::desk::{Desk, small, source};
use super::writers::{compound, ods, ods_of, record, stream, xls, zipped};
use std::process::Command;

/// Address space in KiB that a run may take, libraries and stacks included.
const ROOM: u32 = 700_000;

/// Checks a file; gives what was said.
#[track_caller]
fn said(name: &str, bytes: &[u8]) -> String {
    let desk = Desk::new();
    desk.put(name, bytes);
    let line = format!("ulimit -v {ROOM} && exec \"$0\" check {name} --date 2025-06-25");
    let run = Command::new("sh").args(["-c", &line, env!("CARGO_BIN_EXE_thidua")]).current_dir(desk.path("")).output();
    let run = run.unwrap();
    let err = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(1), "{err}");
    assert!(!err.contains("panicked"), "{err}");
    err
}

#[track_caller]
fn refused(name: &str, bytes: &[u8], id: &str) {
    let said = said(name, bytes);
    assert!(said.contains(&format!("lỗi[{id}]")), "{said}");
}

/// An `.xlsx` file around the XML of its one sheet and of its shared strings.
fn xlsx_of(sheet: &str, strings: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        format!("<Relationship Id='{id}' Type='{base}/{kind}' Target='{target}'/>")
    };
    let relations = |inner: &str| {
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{inner}</Relationships>"
        )
    };
    let book = "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>\
                <sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>";
    let parts = relation("rId1", "worksheet", "worksheets/sheet1.xml")
        + &relation("rId2", "sharedStrings", "sharedStrings.xml");
    zipped(&[
        ("_rels/.rels", relations(&relation("rId1", "officeDocument", "xl/workbook.xml")).as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations(&parts).as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>").as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

#[test]
fn counts_and_distances_that_nothing_stands_behind() {
    let strings = "<sst uniqueCount='4000000000'><si><t>a</t></si></sst>";
    refused("a.xlsx", &xlsx_of("", strings), "tep-hong");
    let far = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
    refused("a.xlsx", &xlsx_of(far, "<sst/>"), "tep-qua-lon");
    let row = "<table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row>";
    let gap = "<table:table-row table:number-rows-repeated='1048574'><table:table-cell/></table:table-row>";
    refused("a.ods", &ods_of(&format!("<table:table>{row}{gap}{row}</table:table>")), "tep-qua-lon");
    let repeated = row.replace("<table:table-row", "<table:table-row table:number-rows-repeated='9999'");
    let repeated = repeated.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated='9999'");
    refused("a.ods", &ods_of(&format!("<table:table>{repeated}</table:table>")), "tep-qua-lon");
}

#[test]
fn one_text_in_many_cells() {
    let text = "a".repeat(32_000);
    let row = |row: u32| format!("<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>");
    let cells = (1..15_000).map(row).collect::<Vec<_>>().concat();
    refused("a.xlsx", &xlsx_of(&cells, &format!("<sst><si><t>{text}</t></si></sst>")), "tep-qua-lon");

    let head = [1_u32, 1].map(u32::to_le_bytes).concat();
    let first = &text.as_bytes()[..8_000];
    let mut shared = record(0x00FC, &[&head, &32_000_u16.to_le_bytes()[..], &[0], first].concat());
    for piece in text.as_bytes()[8_000..].chunks(8_000) {
        shared.extend(record(0x003C, &[&[0], piece].concat()));
    }
    let cells = (0..60_000_u16).flat_map(|row| record(0x00FD, &[row, 0, 0, 0, 0].map(u16::to_le_bytes).concat()));
    let stream = stream(&shared, "Arial", vec![("A".to_owned(), cells.collect())]);
    refused("a.xls", &compound("Workbook", &stream), "tep-qua-lon");
}

#[test]
fn what_unpacks_to_much_more() {
    let bomb = " ".repeat(2 << 20);
    refused("a.xlsx", &xlsx_of(&bomb, "<sst/>"), "tep-qua-lon");
    let raw = format!("<![CDATA[{}]]>", "<><>".repeat(2 << 20));
    refused("a.ods", &ods_of(&format!("<table:table>{raw}</table:table>")), "tep-qua-lon");
}

#[test]
fn sectors_in_a_circle() {
    let mut file = compound("Workbook", &vec![0; 100_000]);
    let table = 512 * (1 + usize::from(file[76]));
    let entry = |file: &[u8], place: usize| u32::from_le_bytes(file[place..place + 4].try_into().unwrap());
    let chained = (0..128).find(|index| entry(&file, table + 4 * index) == u32::try_from(index + 1).unwrap()).unwrap();
    file[table + 4 * chained..][..4].copy_from_slice(&u32::try_from(chained).unwrap().to_le_bytes());
    refused("a.xls", &file, "tep-hong");
}

#[test]
fn elements_that_never_end() {
    for tables in ["<table:table><table:table-row></table:tabel>", "<table:table>", "<table:table><table:table-row>"] {
        refused("a.ods", &ods_of(tables), "tep-hong");
    }
    refused("a.ods", &ods_of(&"<table:table>".repeat(200_000)), "tep-hong");
}

#[test]
fn lines_without_end_and_bytes_of_nothing() {
    refused("a.csv", &vec![b'a'; 40 << 20], "tep-qua-lon");
    refused("a.csv", &vec![b'a'; 7 << 20], "thieu-trang");
    refused("a.csv", &vec![b';'; 7 << 20], "tep-qua-lon");
    refused("a.csv", b"a;b\0\n\0", "khong-phai-bang-tinh");
    refused("a.csv", &[0; 4096], "khong-phai-bang-tinh");
}

#[test]
fn locked_files() {
    refused("a.xlsx", &compound("EncryptedPackage", &[1; 5000]), "tep-co-mat-khau");
    let locked = stream(&record(0x002F, &[1, 0, 1, 0]), "Arial", Vec::new());
    refused("a.xls", &compound("Workbook", &locked), "tep-co-mat-khau");
    let manifest: &[u8] = b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    let locked = zipped(&[("META-INF/manifest.xml", manifest), ("content.xml", &[7; 500])]);
    refused("a.ods", &locked, "tep-co-mat-khau");
}

#[test]
fn half_of_a_file() {
    let source = source("minh-phat");
    let files = [("a.xlsx", small(&[])), ("a.ods", ods(&source)), ("a.xls", xls(&source, "Arial", str::to_owned))];
    for (name, file) in files {
        refused(name, &file[..file.len() / 2], "tep-hong");
    }
}
