//! What may be read of one workbook: a small file may stand for more cells and text than memory holds.

use crate::source::grid::Value;

/// Rows of a sheet that may be filled: a roster of 20,000 people, and what stands above and below it.
pub(super) const ROWS: u32 = 25_000;
/// Columns of a sheet that may be filled.
pub(super) const COLUMNS: u32 = 256;
/// Characters that Excel lets into one cell.
pub(super) const TEXT: usize = 32_767;
/// Sheets of a workbook.
pub(super) const SHEETS: usize = 100;
/// After so many unreadable cells the rest of a sheet says nothing new.
pub(super) const BROKEN: usize = 20;

/// What may still be read of the whole workbook.
#[derive(Debug)]
pub(super) struct Budget {
    /// Sheets.
    sheets: usize,
    /// Filled cells.
    filled: usize,
    /// Cells, empty ones with a format included.
    cells: usize,
    /// Bytes of text: one long text can be shared by many cells.
    text: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { sheets: SHEETS, filled: 500_000, cells: 10_000_000, text: 16 << 20 }
    }
}

impl Budget {
    /// Pays for a sheet; `None` once nothing is left.
    pub(super) fn sheet(&mut self) -> Option<()> {
        self.sheets = self.sheets.checked_sub(1)?;
        Some(())
    }

    /// Pays for a cell that may be empty.
    pub(super) fn cell(&mut self) -> Option<()> {
        self.cells = self.cells.checked_sub(1)?;
        Some(())
    }

    /// Pays for what a cell holds.
    pub(super) fn value(&mut self, value: &Value) -> Option<()> {
        self.filled = self.filled.checked_sub(1)?;
        if let Value::Text(text) = value {
            self.text = self.text.checked_sub(text.len())?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_runs_out() {
        let mut budget = Budget { sheets: 1, filled: 3, cells: 1, text: 5 };
        assert_eq!([budget.sheet(), budget.sheet()], [Some(()), None]);
        assert_eq!([budget.cell(), budget.cell()], [Some(()), None]);
        let text = Value::Text("bốn".to_owned());
        assert_eq!([budget.value(&text), budget.value(&text)], [Some(()), None]);
        assert_eq!([budget.value(&Value::Bool(true)), budget.value(&Value::Bool(true))], [Some(()), None]);
    }
}
