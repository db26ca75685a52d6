//! A table into strips: one for each row, or for rows that a spanning cell joins.

use crate::document::tree::{Block, Cell, Table, TableKind, Vertical};

use super::flow::{Setter, is_plain};
use super::grid::{Grid, SetCell};
use super::strip::{self, Break, Mark, Strip};
use super::structure::{Kind, Scope};

impl Setter<'_> {
    /// Sets a table whose left edge is the column's.
    pub(super) fn table(&mut self, table: &Table) -> Vec<Strip> {
        let cells = match table.kind {
            TableKind::Data => self.data_cells(table),
            TableKind::Frame => self.frame_cells(table),
        };
        let border = match table.kind {
            TableKind::Data => f32::from(Table::BORDER) / 8.0,
            TableKind::Frame => 0.0,
        };
        let least: Vec<f32> = table.rows.iter().map(|row| row.height.points()).collect();
        let grid = Grid::new(cells, &least, table.columns.iter().map(|w| w.points()).sum(), border);
        let kept: Vec<bool> = table.rows.iter().map(|row| row.keep_next).collect();
        let (mut strips, head) = grid.strips(table.head, self.room, &kept);
        if let Some(head) = head {
            self.repeat_head(&mut strips, &head);
        }
        if table.keep_together {
            for strip in strips.iter_mut().skip(1) {
                strip.before = strip.before.max(Break::Reluctant);
            }
        }
        strips
    }

    /// Makes the strips after the first ones, which are the head, begin later pages with it.
    fn repeat_head(&mut self, strips: &mut [Strip], head: &Strip) {
        let index = self.heads.len();
        self.heads.push(head.artifact());
        for (number, strip) in strips.iter_mut().enumerate().skip(1) {
            strip.head = Some(index);
            if number == 1 {
                strip.before = Break::Last;
            }
        }
    }

    /// Cells of a data table, row by row, tagged as one.
    fn data_cells(&mut self, table: &Table) -> Vec<SetCell> {
        let (_, outside) = self.tree.enter(Kind::Table);
        let mut cells = Vec::new();
        let parts = [(Kind::TableHead, 0..table.head), (Kind::TableBody, table.head..table.rows.len())];
        for (kind, rows) in parts {
            if rows.is_empty() {
                continue;
            }
            let (_, whole) = self.tree.enter(kind);
            for row in rows {
                let (_, part) = self.tree.enter(Kind::Row);
                for cell in &table.rows[row].cells {
                    cells.push(self.data_cell(table, row, cell));
                }
                self.tree.leave(part);
            }
            self.tree.leave(whole);
        }
        self.tree.leave(outside);
        cells
    }

    fn data_cell(&mut self, table: &Table, row: usize, cell: &Cell) -> SetCell {
        let scope = cell.heading.then_some(if row < table.head { Scope::Column } else { Scope::Row });
        let (node, line) = self.tree.enter(Kind::Cell { scope, rows: cell.rowspan, columns: cell.colspan });
        let width = text_width(table, cell);
        let set = match cell.blocks.as_slice() {
            [Block::Paragraph(only)] if is_plain(only.role) => self.cell_text(only, width, node),
            blocks => self.blocks(blocks, width),
        };
        self.tree.leave(line);
        place(table, row, cell, set)
    }

    /// Cells of a frame, column by column: that is how its paragraphs are read.
    fn frame_cells(&mut self, table: &Table) -> Vec<SetCell> {
        let mut order: Vec<(usize, &Cell)> =
            table.rows.iter().enumerate().flat_map(|(row, r)| r.cells.iter().map(move |cell| (row, cell))).collect();
        order.sort_by_key(|(row, cell)| (cell.column, *row));
        let set = |(row, cell): (usize, &Cell)| {
            let content = self.blocks(&cell.blocks, text_width(table, cell));
            place(table, row, cell, content)
        };
        order.into_iter().map(set).collect()
    }
}

/// Left edge and width of a cell, its padding included.
fn span(table: &Table, cell: &Cell) -> (f32, f32) {
    let first = cell.column.min(table.columns.len());
    let end = (cell.column + cell.colspan).min(table.columns.len());
    let width = |columns: std::ops::Range<usize>| table.columns[columns].iter().map(|w| w.points()).sum();
    (width(0..first), width(first..end.max(first)))
}

fn text_width(table: &Table, cell: &Cell) -> f32 {
    span(table, cell).1 - 2.0 * table.padding.points()
}

fn place(table: &Table, row: usize, cell: &Cell, (strips, after): (Vec<Strip>, f32)) -> SetCell {
    let (x, width) = span(table, cell);
    let padding = table.padding.points();
    let inside = |mut strip: Strip| {
        strip.marks = strip.marks.into_iter().map(|mark: Mark| mark.moved(x + padding, 0.0)).collect();
        strip
    };
    let rows = row..(row + cell.rowspan.max(1)).min(table.rows.len());
    let height = strip::height(&strips) + after;
    let strips = strips.into_iter().map(inside).collect();
    SetCell { rows, x, width, strips, height, middle: cell.vertical == Vertical::Middle }
}
