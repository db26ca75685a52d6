//! The grids of a workbook and what was found in it → the rows that show the findings in their place.

use super::grid::Workbook;
use crate::diagnostic::{Excerpts, Origin, Report};

/// The rows of an open workbook, kept until all is known that is wrong in them.
#[derive(Debug)]
pub struct Rows(pub(super) Workbook);

impl Rows {
    /// The rows in which a cell is reported.
    pub fn excerpts(&self, report: &Report) -> Excerpts {
        let mut excerpts = Excerpts::default();
        for finding in report.iter() {
            if let Origin::Cell { sheet, row, .. } = &finding.origin
                && !excerpts.holds(sheet, *row)
                && let Some(grid) = self.0.sheets.iter().find(|grid| grid.name == *sheet)
            {
                let cells = grid.rows.get(row).into_iter().flatten();
                excerpts.keep(sheet, *row, cells.map(|(column, value)| (*column, value.shown())).collect());
            }
        }
        excerpts
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::*;
    use crate::diagnostic::Diagnostic;

    #[test]
    fn only_rows_with_findings_are_kept() {
        let grid = sheet("TẬP THỂ", &[&["Tên", "Loại"], &["Tổ Một", "", "5"], &["Tổ Hai"]]);
        let at = grid.cell(1, 1, &"Loại".into());
        let rows = Rows(Workbook { file: grid.file.clone(), sheets: vec![grid], one_sheet_only: false });
        let mut report = Report::default();
        report.push(Diagnostic::error("o-trong", &at, "trống", ""));
        let excerpts = rows.excerpts(&report);
        assert_eq!(excerpts.row("TẬP THỂ", 1), [(0, "Tổ Một".to_owned()), (2, "5".to_owned())]);
        assert_eq!((excerpts.value("TẬP THỂ", 1, 2), excerpts.value("TẬP THỂ", 1, 1)), (Some("5"), None));
        assert!(!excerpts.holds("TẬP THỂ", 2));
    }
}
