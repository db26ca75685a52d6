//! The rows in which something was found → what stands in them, as the officer sees it.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Rows of a workbook's sheets: their filled cells, by column. Rows and columns are counted from zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpts {
    sheets: BTreeMap<Arc<str>, BTreeMap<u32, Row>>,
}

/// Filled cells: their columns and what they show.
type Row = Vec<(u32, String)>;

impl Excerpts {
    /// Remembers a row. `cells` stand in the order of their columns.
    pub fn keep(&mut self, sheet: &Arc<str>, row: u32, cells: Row) {
        self.sheets.entry(sheet.clone()).or_default().insert(row, cells);
    }

    /// Whether the row is remembered.
    pub fn holds(&self, sheet: &str, row: u32) -> bool {
        self.sheets.get(sheet).is_some_and(|rows| rows.contains_key(&row))
    }

    /// The filled cells of a row; none where it is empty or was not remembered.
    pub fn row(&self, sheet: &str, row: u32) -> &[(u32, String)] {
        self.sheets.get(sheet).and_then(|rows| rows.get(&row)).map_or(&[], Vec::as_slice)
    }

    /// What a cell of a remembered row shows.
    pub fn value(&self, sheet: &str, row: u32, column: u32) -> Option<&str> {
        self.row(sheet, row).iter().find(|(place, _)| *place == column).map(|(_, shown)| shown.as_str())
    }
}
