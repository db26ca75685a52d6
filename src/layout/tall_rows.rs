//! Rows of a table that no page can hold whole, into strips of one line of each cell.

use std::ops::Range;

use super::grid::{Grid, SetCell};
use super::strip::{self, Break, Strip};

/// A cell, or the part of a spanning cell that stands in one row.
struct Part<'a> {
    cell: &'a SetCell,
    strips: &'a [Strip],
    /// Whether the cell begins in this row.
    opens: bool,
}

/// Cuts rows into strips: the first lines of all cells, then the second lines, and so on.
pub(super) fn slices(grid: &Grid, rows: Range<usize>) -> Vec<Strip> {
    rows.clone().flat_map(|row| slice_row(grid, &parts(grid, &rows, row))).collect()
}

/// What stands in a row. A spanning cell gives each of its rows the lines that fit there, and the last row all that remain.
fn parts<'a>(grid: &'a Grid, rows: &Range<usize>, row: usize) -> Vec<Part<'a>> {
    let heights: Vec<f32> = rows.clone().map(|row| own_height(grid, row)).collect();
    let mut parts = Vec::new();
    for cell in grid.cells.iter().filter(|cell| cell.rows.contains(&row)) {
        let mut rest = cell.strips.as_slice();
        for above in cell.rows.start..row {
            let room = heights[above - rows.start];
            let fits = (0..=rest.len()).rev().find(|n| strip::height(&rest[..*n]) <= room).unwrap_or(0);
            rest = &rest[fits..];
        }
        let here = if row + 1 == cell.rows.end {
            rest.len()
        } else {
            let room = heights[row - rows.start];
            (0..=rest.len()).rev().find(|n| strip::height(&rest[..*n]) <= room).unwrap_or(0)
        };
        parts.push(Part { cell, strips: &rest[..here], opens: cell.rows.start == row });
    }
    parts
}

/// Height of a row's content, spanning cells left out.
fn own_height(grid: &Grid, row: usize) -> f32 {
    let own = grid.cells.iter().filter(|cell| cell.rows == (row..row + 1));
    own.map(|cell| strip::height(&cell.strips)).fold(0.0, f32::max)
}

fn slice_row(grid: &Grid, parts: &[Part<'_>]) -> Vec<Strip> {
    let count = parts.iter().map(|part| part.strips.len()).max().unwrap_or(0).max(1);
    (0..count).map(|index| slice(grid, parts, index)).collect()
}

/// The lines number `index` of the parts, side by side.
fn slice(grid: &Grid, parts: &[Part<'_>], index: usize) -> Strip {
    let top = if index == 0 { grid.border } else { 0.0 };
    let lines = || parts.iter().filter_map(|part| part.strips.get(index));
    let height = top + lines().map(|line| line.space + line.height).fold(0.0, f32::max);
    let mut slice = grid.empty(height);
    slice.before = Break::Free;
    if grid.border > 0.0 {
        slice.opening = Some(grid.across(0.0, grid.width, 0.0));
        for part in parts {
            if index == 0 && part.opens {
                slice.marks.push(grid.across(part.cell.x, part.cell.width, 0.0));
            }
            slice.marks.extend(grid.sides(part.cell, 0.0, height));
        }
    }
    for line in lines() {
        let y = top + line.space;
        slice.marks.extend(line.marks.iter().map(|mark| mark.clone().moved(0.0, y)));
    }
    slice
}
