//! Findings of a sheet → the ranges of cells to mark, each with its look.

use super::styles::Styles;
use crate::diagnostic::{Severity, cell_address};
use crate::feedback::Told;
use crate::text::clean;
use std::collections::BTreeMap;

/// Ranges in one mark: attributes stay short.
const TOGETHER: usize = 100;

/// Cells that look the same.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// `D4:D9 F12`.
    pub(super) cells: String,
    /// Number of the look among the workbook's differential formats.
    pub(super) look: usize,
}

/// The marks of the sheet called `name` in the workbook. Where a cell has several findings, the gravest counts.
pub(super) fn of_sheet(told: &Told, name: &str, styles: &Styles) -> Vec<Mark> {
    let name = clean(name);
    let mut cells: BTreeMap<(u32, u32), Severity> = BTreeMap::new();
    for finding in told.findings.iter().filter(|finding| finding.sheet.as_deref() == Some(&name)) {
        if let (Some(row), Some(column), Some(_)) = (finding.row, finding.column, &finding.cell) {
            let gravest = cells.entry((column - 1, row - 1)).or_insert(finding.severity);
            *gravest = finding.severity.max(*gravest);
        }
    }
    let mut looks: BTreeMap<Severity, Vec<(u32, u32)>> = BTreeMap::new();
    for (cell, severity) in cells {
        looks.entry(severity).or_default().push(cell);
    }
    let marks = looks.iter().rev().flat_map(|(severity, cells)| {
        let ranges = ranges(cells);
        let marks: Vec<_> = ranges.chunks(TOGETHER).map(|chunk| chunk.join(" ")).collect();
        marks.into_iter().map(|cells| Mark { cells, look: styles.look(*severity) })
    });
    marks.collect()
}

/// Cells, sorted by column and row, as ranges down their columns.
fn ranges(cells: &[(u32, u32)]) -> Vec<String> {
    let runs = cells.chunk_by(|above, below| above.0 == below.0 && above.1 + 1 == below.1);
    let range = |run: &[(u32, u32)]| {
        let address = |cell: Option<&(u32, u32)>| cell.map(|(column, row)| cell_address(*row, *column));
        let (first, last) = (address(run.first())?, address(run.last())?);
        Some(if first == last { first } else { format!("{first}:{last}") })
    };
    runs.filter_map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_a_column_are_one_range() {
        assert_eq!(ranges(&[(0, 0), (2, 3), (2, 4), (2, 5), (3, 5), (3, 7)]), ["A1", "C4:C6", "D6", "D8"]);
    }
}
