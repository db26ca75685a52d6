//! Sheets as sparse grids of cleaned values: what every later step reads instead of a spreadsheet.

use crate::diagnostic::{Diagnostic, Origin};
use crate::text::{clean, number, short_date};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All worksheets of a file, hidden ones too, in their order.
#[derive(Debug)]
pub(crate) struct Workbook {
    /// The file's path as the user gave it.
    pub(crate) file: Arc<str>,
    /// The sheets.
    pub(crate) sheets: Vec<Sheet>,
    /// Whether files of its format hold no more than one sheet.
    pub(crate) one_sheet_only: bool,
}

/// One worksheet. Rows and columns are counted from zero; cells without content are not there.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The workbook's path.
    pub(crate) file: Arc<str>,
    /// The sheet's name as typed, composed.
    pub(crate) name: Arc<str>,
    /// Filled cells, by row and column.
    pub(crate) rows: BTreeMap<u32, Row>,
    /// What was found about its cells while they were read. It counts only if the sheet is used.
    pub(crate) findings: Vec<Diagnostic>,
    /// The row in which the sheet breaks off, where its part of the file is damaged: what is missing from there on was not
    /// left out by who filled it in.
    pub(crate) broken_off: Option<u32>,
}

/// The filled cells of a row, by column.
pub(crate) type Row = BTreeMap<u32, Value>;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Cleaned text, never empty.
    Text(String),
    /// A finite number; a percentage as it is shown, 95.5 for `95,5%`.
    Number(f64),
    /// A date, with or without an hour.
    Moment(NaiveDateTime),
    /// TRUE or FALSE.
    Bool(bool),
    /// The result of a formula that failed: `#REF!`.
    Error(String),
}

impl Value {
    /// The value as it can be quoted to the user, and as a text cell means it: whole numbers without decimals.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(value) if value.fract() == 0.0 => format!("{value:.0}"),
            Self::Number(value) => number(*value),
            Self::Moment(moment) if moment.time() == chrono::NaiveTime::MIN => short_date(moment.date()),
            Self::Moment(moment) => moment.format("%H:%M %d/%m/%Y").to_string(),
            Self::Bool(true) => "TRUE".to_owned(),
            Self::Bool(false) => "FALSE".to_owned(),
        }
    }
}

impl Sheet {
    /// The content of a cell.
    pub(crate) fn get(&self, row: u32, column: u32) -> Option<&Value> {
        self.rows.get(&row)?.get(&column)
    }

    /// A sheet out of rows of texts; those in which nothing is seen are empty cells.
    pub(crate) fn of_texts(file: &Arc<str>, name: &str, rows: &[Vec<&str>]) -> Self {
        let filled = |row: &Vec<&str>| -> Row {
            let cells = (0..).zip(row).map(|(column, typed)| (column, clean(typed)));
            cells.filter(|(_, text)| !text.is_empty()).map(|(column, text)| (column, Value::Text(text))).collect()
        };
        let rows = (0..).zip(rows).map(|(row, cells)| (row, filled(cells))).filter(|(_, cells)| !cells.is_empty());
        Self {
            file: file.clone(),
            name: clean(name).into(),
            rows: rows.collect(),
            findings: Vec::new(),
            broken_off: None,
        }
    }

    /// The whole sheet as a place.
    pub(crate) fn origin(&self) -> Origin {
        Origin::Sheet { file: self.file.clone(), sheet: self.name.clone() }
    }

    /// A cell as a place, under a heading.
    pub(crate) fn cell(&self, row: u32, column: u32, heading: &Arc<str>) -> Origin {
        Origin::Cell { file: self.file.clone(), sheet: self.name.clone(), row, column, heading: heading.clone() }
    }
}

/// A sheet out of rows of texts, for tests: empty texts are empty cells.
#[cfg(test)]
pub(crate) fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    Sheet::of_texts(&"thử.xlsx".into(), name, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_typed() {
        assert_eq!([Value::Number(42.0), Value::Number(1234.5)].map(|v| v.shown()), ["42", "1.234,5"]);
    }
}
