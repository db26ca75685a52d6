//! A list of documents (*sổ văn bản*) → number and date of each.

use super::intake::Intake;
use crate::diagnostic::{Outcome, Report};
use crate::source::entry::Entry;
use crate::source::levels;
use crate::source::record::NumberRow;
use crate::source::schema::NUMBERS;
use crate::source::value::{date, line};
use crate::source::workbook::read_grids;
use std::path::Path;

/// Reads a list: the first sheet that has its columns, whatever the sheet is called.
pub fn numbers(path: &Path) -> Outcome<Vec<NumberRow>> {
    let mut report = Report::default();
    let book = match read_grids(path) {
        Ok(book) => book,
        Err(finding) => {
            report.push(finding);
            return Outcome::refused(report);
        }
    };
    let headed = book.sheets.iter().find(|sheet| levels::find(sheet, &NUMBERS).is_some());
    let sheet = headed.or(book.sheets.first());
    let value = sheet.and_then(|sheet| Intake::of(&book, &NUMBERS, sheet, &mut report).rows(&NUMBERS, row));
    Outcome { value, report }
}

fn row(entry: &mut Entry<'_>) -> Option<NumberRow> {
    let document = entry.required("Văn bản", line);
    Some(NumberRow {
        at: entry.at(),
        unit: entry.optional("Đơn vị", line),
        number: entry.optional("Số", line),
        symbol: entry.optional("Ký hiệu", line),
        date: entry.optional("Ngày", date),
        document: document?,
    })
}
