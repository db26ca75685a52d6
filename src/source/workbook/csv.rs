//! `.csv` → one sheet of texts, named as the file.

use super::codings::Draft;
use super::page::{Page, Source};
use crate::diagnostic::Diagnostic;
use crate::source::container;
use crate::text::legacy::is_vietnamese;
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1258};
use std::path::Path;

/// Decoded, a text takes up to three times its bytes, and again as much as one record.
const FILE: usize = 8 << 20;
/// Cells, which are counted before they are parted: every one takes more memory than its separator.
const CELLS: usize = 1_000_000;
/// What separates cells, the likelier first: with Vietnamese settings Excel writes `;`.
const SEPARATORS: [char; 3] = [';', '\t', ','];
/// Lines that are looked at for the separator.
const LOOKED_AT: usize = 20;

/// Reads the records, in whatever coding and with whatever separator they are written.
pub(super) fn read(data: &[u8], source: &mut Source<'_>) -> Result<Draft, Diagnostic> {
    if data.len() > FILE {
        return Err(container::too_large(source.origin, &format!("tệp .csv lớn hơn {} MB", FILE >> 20)));
    }
    let text = decode(data).replace("\r\n", "\n").replace('\r', "\n");
    let (told, body, skipped) = match text.split_once('\n') {
        // The first line of a file for Excel may say what separates its cells.
        Some((first, rest)) if first.len() == 5 && first.to_lowercase().starts_with("sep=") => {
            (first.chars().nth(4), rest, 1)
        }
        _ => (None, text.as_str(), 0),
    };
    let separator = told.filter(char::is_ascii).unwrap_or_else(|| separator(body));
    if body.matches(separator).count() > CELLS {
        return Err(container::too_large(source.origin, &format!("tệp .csv có hơn {CELLS} ô")));
    }
    let file = source.file.clone();
    let name = Path::new(&*file).file_stem().unwrap_or_default().to_string_lossy();
    let mut page = Page::open(source, &name)?;
    fill(&mut page, body, separator, skipped)?;
    Ok(page.close())
}

fn fill(page: &mut Page<'_>, body: &str, separator: char, skipped: u32) -> Result<(), Diagnostic> {
    let separator = u8::try_from(separator).unwrap_or(b';');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(body.as_bytes());
    let mut record = StringRecord::new();
    let (mut row, mut line) = (skipped, reader.position().line());
    while !page.is_broken() && matches!(reader.read_record(&mut record), Ok(true)) {
        // The reader passes over blank lines, which are rows all the same.
        let next = reader.position().line();
        let inside = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        let lines = u32::try_from(next - line).unwrap_or(u32::MAX);
        row = row.saturating_add(lines.saturating_sub(1).saturating_sub(u32::try_from(inside).unwrap_or(u32::MAX)));
        line = next;
        for (column, cell) in (0..).zip(&record) {
            page.cell()?;
            page.text((row, column), cell, None)?;
        }
        row = row.saturating_add(1);
    }
    Ok(())
}

/// By the mark at its start; else UTF-8 where it is that, else a code page of Windows.
fn decode(data: &[u8]) -> String {
    if let Some((marked, _)) = Encoding::for_bom(data) {
        return marked.decode(data).0.into_owned();
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(data) {
        return text.into_owned();
    }
    // In the code page of Vietnam the bytes of the old fonts make other letters, which spell nothing.
    let vietnamese: String = WINDOWS_1258.decode_without_bom_handling(data).0.into_owned();
    if is_vietnamese(&crate::text::clean(&vietnamese)) {
        vietnamese
    } else {
        WINDOWS_1252.decode_without_bom_handling(data).0.into_owned()
    }
}

/// The separator that most of the first lines have equally often.
fn separator(text: &str) -> char {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let support = |separator: char| {
        let counts: Vec<usize> = lines.iter().map(|line| unquoted(line, separator)).collect();
        let often = |count: &usize| counts.iter().filter(|other| *other == count).count();
        counts.iter().filter(|count| **count > 0).map(often).max().unwrap_or_default()
    };
    // The first of equals is the likeliest.
    SEPARATORS.into_iter().rev().max_by_key(|separator| support(*separator)).unwrap_or(';')
}

fn unquoted(line: &str, separator: char) -> usize {
    line.split('"').step_by(2).map(|part| part.matches(separator).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::super::budget::Budget;
    use super::super::codings::settle;
    use super::*;
    use crate::diagnostic::{Origin, cell_address};

    fn cells(data: &[u8]) -> Vec<String> {
        let mut budget = Budget::default();
        let file = "thử/ĐOÀN VIÊN.csv".into();
        let mut source = Source { file: &file, origin: &Origin::Nowhere, budget: &mut budget };
        let sheet = settle(vec![read(data, &mut source).unwrap()]).remove(0);
        assert_eq!(&*sheet.name, "ĐOÀN VIÊN");
        let cells = sheet.rows.iter().flat_map(|(row, cells)| cells.iter().map(|(column, cell)| (*row, *column, cell)));
        cells.map(|(row, column, cell)| format!("{}={}", cell_address(row, column), cell.shown())).collect()
    }

    #[test]
    fn every_coding_and_separator_is_read() {
        let text = "Họ và tên;Ngày sinh\nLê Thị Ngọc Bích;24/05/1995\n";
        let meant = ["A1=Họ và tên", "B1=Ngày sinh", "A2=Lê Thị Ngọc Bích", "B2=24/05/1995"];
        assert_eq!(cells(text.as_bytes()), meant);
        assert_eq!(cells(format!("\u{FEFF}{}", text.replace(';', ",")).as_bytes()), meant);
        assert_eq!(cells(text.replace(';', "\t").replace('\n', "\r\n").as_bytes()), meant);
        let wide: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&wide), meant);
        let vietnamese = b"H\xF2o va\xCC t\xEAn;Nga\xCCy sinh\nL\xEA Thi\xF2 Ngo\xF2c Bi\xECch;24/05/1995";
        assert_eq!(cells(&vietnamese.map(|byte| byte))[1..], meant[1..]);
        let old = b"H\xE4 v\xB5 t\xAAn;Ng\xB5y sinh\nL\xAA Th\xDE Ng\xE4c B\xDDch;24/05/1995";
        assert_eq!(cells(old), meant);
    }

    #[test]
    fn rows_keep_their_numbers() {
        let text = "sep=,\nBáo cáo\n\n\"Một\nhai\",\"ba, bốn\"\n\nnăm,\n";
        assert_eq!(cells(text.as_bytes()), ["A2=Báo cáo", "A4=Một\nhai", "B4=ba, bốn", "A6=năm"]);
    }

    #[test]
    fn commas_in_texts_do_not_separate() {
        assert_eq!(separator("Tên;Việc\nAn;a, b\nBình;c, d, e\nCông;g, h\n"), ';');
        assert_eq!(separator("Tên,Việc\nAn,\"a; b\"\n"), ',');
    }
}
