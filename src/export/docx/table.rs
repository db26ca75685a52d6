//! Turns a table into Word's: fixed columns, merged cells filled in, head rows marked for repeating.

use super::Fault;
use super::body::{Piece, STRIP, pieces, put as put_pieces};
use super::mould::{Form, Pen};
use super::numbering::Lists;
use super::shape::strip;
use crate::document::length::Length;
use crate::document::tree::{Cell, Row, Table, TableKind, Vertical};
use docx_rs::{
    HeightRule, Paragraph, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

/// What docx-rs must know of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct TableForm {
    kind: TableKind,
    columns: Vec<Length>,
    padding: Length,
}

/// What docx-rs must know of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct RowForm {
    /// Whether it is kept whole.
    whole: bool,
    /// Its least height, if it is part of the head.
    head: Option<Length>,
}

/// What docx-rs must know of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct CellForm {
    width: Length,
    colspan: usize,
    merge: Option<Merge>,
    vertical: Option<Vertical>,
}

/// The part of a cell in one that spans rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Merge {
    Begins,
    GoesOn,
}

/// Writes a table; `keep` ties all its rows to what follows.
pub(super) fn put(table: &Table, keep: bool, pen: &mut Pen<'_>) -> Result<(), Fault> {
    let (mut covered, mut begun) = (Covered::default(), false);
    let last = table.rows.len().saturating_sub(1);
    let (kind, columns, padding) = (table.kind, table.columns.clone(), table.padding);
    pen.open(Form::Table(TableForm { kind, columns, padding }))?;
    for (number, row) in table.rows.iter().enumerate() {
        let head = number < table.head;
        let keep = keep || if number == last { table.keep_next } else { head || table.keep_together || row.keep_next };
        // LibreOffice 7.4 loses the rest of a table where the first plain row must not be split and the page ends around it.
        // So the head stays with what follows, and of that one row only the paragraphs are kept whole.
        let whole = keep || std::mem::replace(&mut begun, true);
        pen.open(Form::Row(RowForm { whole, head: head.then_some(row.height) }))?;
        cells(table, row, &mut covered, keep, pen)?;
        pen.close("</w:tr>");
    }
    pen.close("</w:tbl>");
    Ok(())
}

/// A table with nothing in it. It is indented by its padding, since in compatibility mode 14 Word lets a table hang out by that
/// much; so its edge stands where the text's does.
pub(super) fn empty(TableForm { kind, columns, padding }: &TableForm) -> docx_rs::Table {
    let (indent, padding) = (padding.0, twips(*padding));
    docx_rs::Table::new(vec![TableRow::new(vec![TableCell::new()])])
        .set_grid(columns.iter().copied().map(twips).collect())
        .width(twips(columns.iter().copied().sum()), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .indent(indent)
        .margins(TableCellMargins::new().margin(0, padding, 0, padding))
        .set_borders(borders(*kind))
}

/// A row with nothing in it. One of the head is marked as such, with its least height if it has one: docx-rs has no word for
/// it, and [`super::order`] reads this one so.
pub(super) fn row(RowForm { whole, head }: &RowForm) -> TableRow {
    let row = TableRow::new(vec![TableCell::new()]);
    let row = if *whole { row.cant_split() } else { row };
    match head {
        Some(height) => row.row_height(height.points() * 20.0).height_rule(HeightRule::Auto),
        None => row,
    }
}

/// A cell with nothing in it.
pub(super) fn cell(form: &CellForm) -> TableCell {
    let mut cell = TableCell::new().width(twips(form.width), WidthType::Dxa).add_paragraph(Paragraph::new());
    if form.colspan > 1 {
        cell = cell.grid_span(form.colspan);
    }
    if let Some(place) = form.vertical {
        cell = cell.vertical_align(vertical(place));
    }
    match form.merge {
        Some(Merge::Begins) => cell.vertical_merge(VMergeType::Restart),
        Some(Merge::GoesOn) => cell.vertical_merge(VMergeType::Continue),
        None => cell,
    }
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
fn cells(table: &Table, row: &Row, covered: &mut Covered, keep: bool, pen: &mut Pen<'_>) -> Result<(), Fault> {
    let mut column = 0;
    while column < table.columns.len() {
        let form = |colspan, merge, vertical| {
            let width = width(table, column, colspan);
            Form::Cell(CellForm { width, colspan, merge, vertical })
        };
        let colspan = if let Some(reach) = covered.take(column) {
            let colspan = reach.colspan.max(1);
            pen.open(form(colspan, Some(Merge::GoesOn), Some(reach.vertical)))?;
            pen.line(strip(STRIP, keep))?;
            colspan
        } else if let Some(cell) = row.cells.iter().find(|cell| cell.column == column) {
            covered.add(cell);
            let colspan = cell.colspan.max(1);
            pen.open(form(colspan, (cell.rowspan > 1).then_some(Merge::Begins), Some(cell.vertical)))?;
            put_pieces(content(table, cell, keep), pen)?;
            colspan
        } else {
            pen.open(form(1, None, None))?;
            pen.line(strip(STRIP, keep))?;
            1
        };
        pen.close("</w:tc>");
        column += colspan;
    }
    Ok(())
}

/// What stands in a cell; its lines are never parted.
fn content<'a>(table: &Table, cell: &'a Cell, keep: bool) -> Vec<Piece<'a>> {
    let column = width(table, cell.column, cell.colspan) - table.padding * 2;
    let mut pieces = pieces(&cell.blocks, column, keep, Lists::default());
    for piece in &mut pieces {
        if let Piece::Line(line) = piece {
            line.shape.keep_lines = Some(true);
        }
    }
    pieces
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
