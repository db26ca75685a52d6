//! Turns a table into Word's: fixed columns, merged cells filled in, head rows marked for repeating.

use super::body::{Piece, STRIP, pieces};
use super::numbering::Lists;
use super::paragraph::strip;
use crate::document::length::Length;
use crate::document::tree::{Cell, Row, Table, TableKind, Vertical};
use docx_rs::{
    HeightRule, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellContent, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

/// A table; `keep` ties all its rows to what follows. It is indented by its padding, since in compatibility mode 14 Word
/// lets a table hang out by that much; so its edge stands where the text's does.
pub(super) fn table(table: &Table, keep: bool) -> docx_rs::Table {
    let (mut covered, mut begun) = (Covered::default(), false);
    let last = table.rows.len().saturating_sub(1);
    let build = |(number, row): (usize, &Row)| {
        let head = number < table.head;
        let keep = keep || if number == last { table.keep_next } else { head || table.keep_together || row.keep_next };
        // LibreOffice 7.4 loses the rest of a table where the first plain row must not be split and the page ends around it.
        // So the head stays with what follows, and of that one row only the paragraphs are kept whole.
        let built = TableRow::new(cells(table, row, &mut covered, keep));
        let built = if keep || std::mem::replace(&mut begun, true) { built.cant_split() } else { built };
        if head { repeated(built, row.height) } else { built }
    };
    let rows = table.rows.iter().enumerate().map(build).collect();
    let padding = twips(table.padding);
    docx_rs::Table::new(rows)
        .set_grid(table.columns.iter().copied().map(twips).collect())
        .width(twips(table.columns.iter().copied().sum()), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .indent(table.padding.0)
        .margins(TableCellMargins::new().margin(0, padding, 0, padding))
        .set_borders(borders(table.kind))
}

/// Marks a row as part of the head, with its least height if it has one. docx-rs has no word for it; [`super::order`] reads
/// this one so.
fn repeated(row: TableRow, height: Length) -> TableRow {
    row.row_height(height.points() * 20.0).height_rule(HeightRule::Auto)
}

fn borders(kind: TableKind) -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    let sides = match kind {
        TableKind::Data => vec![Top, Left, Bottom, Right, InsideH, InsideV],
        TableKind::Frame => Vec::new(),
    };
    let border = |side| TableBorder::new(side).size(usize::from(Table::BORDER));
    sides.into_iter().map(border).fold(TableBorders::with_empty(), TableBorders::set)
}

/// Cells of rows above that reach down into the row at hand.
#[derive(Default)]
struct Covered(Vec<Reach>);

/// A cell that reaches down.
#[derive(Clone, Copy)]
struct Reach {
    column: usize,
    colspan: usize,
    rows: usize,
    vertical: Vertical,
}

impl Covered {
    /// What covers `column` from there on, if anything; one row less is left of it then.
    fn take(&mut self, column: usize) -> Option<Reach> {
        let found = self.0.iter_mut().find(|reach| reach.column == column && reach.rows > 0)?;
        found.rows -= 1;
        Some(*found)
    }

    fn add(&mut self, cell: &Cell) {
        self.0.retain(|reach| reach.rows > 0);
        if cell.rowspan > 1 {
            let Cell { column, colspan, vertical, .. } = *cell;
            self.0.push(Reach { column, colspan, rows: cell.rowspan - 1, vertical });
        }
    }
}

/// The cells of a row from the first column to the last: those that begin here, and a stand-in for each one covered from
/// above. A column nobody covers gets an empty cell.
fn cells(table: &Table, row: &Row, covered: &mut Covered, keep: bool) -> Vec<TableCell> {
    let mut built = Vec::with_capacity(table.columns.len());
    let mut column = 0;
    while column < table.columns.len() {
        let (cell, colspan) = if let Some(reach) = covered.take(column) {
            let cell = stand_in(keep).vertical_merge(VMergeType::Continue);
            (cell.vertical_align(vertical(reach.vertical)), reach.colspan)
        } else if let Some(cell) = row.cells.iter().find(|cell| cell.column == column) {
            covered.add(cell);
            (beginning(table, cell, keep), cell.colspan)
        } else {
            (stand_in(keep), 1)
        };
        let colspan = colspan.max(1);
        built.push(sized(cell, table, column, colspan));
        column += colspan;
    }
    built
}

fn beginning(table: &Table, cell: &Cell, keep: bool) -> TableCell {
    let column = width(table, cell.column, cell.colspan) - table.padding * 2;
    let built = TableCell::new().vertical_align(vertical(cell.vertical));
    let mut built = if cell.rowspan > 1 { built.vertical_merge(VMergeType::Restart) } else { built };
    built.children.extend(pieces(&cell.blocks, column, keep, Lists::default()).into_iter().map(|piece| match piece {
        Piece::Paragraph(mut paragraph) => {
            paragraph.property.keep_lines = Some(true);
            TableCellContent::Paragraph(paragraph)
        }
        Piece::Table(table) => TableCellContent::Table(table),
    }));
    built
}

/// A cell that holds nothing and takes no height.
fn stand_in(keep: bool) -> TableCell {
    TableCell::new().add_paragraph(strip(STRIP, keep))
}

fn sized(cell: TableCell, table: &Table, column: usize, colspan: usize) -> TableCell {
    let cell = cell.width(twips(width(table, column, colspan)), WidthType::Dxa);
    if colspan > 1 { cell.grid_span(colspan) } else { cell }
}

fn width(table: &Table, column: usize, colspan: usize) -> Length {
    table.columns.iter().skip(column).take(colspan).copied().sum()
}

fn vertical(place: Vertical) -> VAlignType {
    match place {
        Vertical::Top => VAlignType::Top,
        Vertical::Middle => VAlignType::Center,
    }
}

fn twips(length: Length) -> usize {
    usize::try_from(length.0).unwrap_or(0)
}
