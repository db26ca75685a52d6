//! Data tables: cells placed in the grid, columns fitted, head rows marked.

use super::super::length::Length;
use super::super::markup::{CellMarkup, ColumnKind, TableMarkup};
use super::super::measure;
use super::super::tree::{Align, Block, Cell, Format, HalfPoints, Role, Row, Table, TableKind, Vertical};
use super::columns::{Demand, fit, load};
use super::{BOLD, Desk, FaceStyle, Inline, PLAIN, faced, format, paragraph, share};

/// A cell and the columns it covers.
struct Placed<'a> {
    column: usize,
    colspan: usize,
    markup: &'a CellMarkup,
}

/// A table about to be fitted.
struct Shape<'a> {
    kinds: &'a [ColumnKind],
    head: &'a [Vec<Placed<'a>>],
    body: &'a [Vec<Placed<'a>>],
    size: HalfPoints,
}

/// How much room a text takes, in points.
#[derive(Clone, Copy, Debug, Default)]
struct Extent {
    /// Its widest word.
    word: f32,
    /// Its widest line, where only its own breaks end lines.
    line: f32,
    /// All of it on one line.
    all: f32,
}

impl Desk<'_> {
    pub(super) fn table(&self, table: &TableMarkup) -> Vec<Block> {
        let count = table.columns.len();
        let size = if count > measure::CROWDED_COLUMNS {
            self.sizes.crowded_table
        } else if count > measure::DENSE_COLUMNS {
            self.sizes.dense_table
        } else {
            self.sizes.table
        };
        let (head, body) = (place(&table.head, count), place(&table.body, count));
        let shape = Shape { kinds: &table.columns, head: &head, body: &body, size };
        let demands: Vec<Demand> = (0..count).map(|column| self.demand(&shape, column)).collect();
        let columns = fit(&demands, self.width);
        let kind = |column: usize| table.columns.get(column).copied().unwrap_or_default();
        let mut rows: Vec<Row> = head.iter().map(|cells| row(cells, size, true, &kind)).collect();
        self.raise_head(&mut rows, &columns, size);
        let last = body.len().saturating_sub(1);
        rows.extend(body.iter().enumerate().map(|(number, cells)| Row {
            // A line that reaches to the table's end heads the rows below it; and no row stands alone under the head or at
            // the table's end.
            keep_next: number < last
                && (number == 0 || number + 1 == last || heads_group(cells) || table.leaders.contains(&number)),
            ..row(cells, size, false, &kind)
        }));
        vec![
            Block::Table(Table {
                kind: TableKind::Data,
                columns,
                head: head.len(),
                rows,
                padding: measure::CELL_PADDING,
                before: Length::ZERO,
                keep_together: false,
                keep_next: false,
            }),
            below(),
        ]
    }

    /// What a column asks of the width: from its cells that cover no other column.
    fn demand(&self, shape: &Shape<'_>, column: usize) -> Demand {
        let kind = shape.kinds[column];
        let prose = kind == ColumnKind::Text;
        let blank = if prose { measure::BLANK_CELL } else { Length::ZERO };
        let extents = |rows: &[Vec<Placed<'_>>], bold: bool| -> Vec<Extent> {
            let cells = rows.iter().flatten().filter(|p| p.column == column && p.colspan == 1);
            cells.map(|p| self.extent(&p.markup.text, shape.size, bold, blank)).collect()
        };
        let (head, body) = (extents(shape.head, true), extents(shape.body, false));
        let widest = |list: &[Extent], pick: fn(&Extent) -> f32| list.iter().map(pick).fold(0.0, f32::max);
        let word = widest(&head, |e| e.word).max(widest(&body, |e| e.word));
        let line = widest(&body, |e| e.line);
        let heading = widest(&head, |e| e.line);
        let whole = line.min(share(self.width, one_line(kind, shape.kinds.len())).points());
        let lines = if prose { measure::PROSE_HEAD_LINES } else { measure::HEAD_LINES };
        let padding = measure::CELL_PADDING.points() * 2.0 + 1.0;
        let least = word.max(whole).max(heading / lines);
        Demand {
            word: word + padding,
            least: least + padding,
            wish: line.max(least).max(heading) + padding,
            load: load(body.iter().map(|e| e.all)),
            prose,
        }
    }

    /// How much room a cell's text takes, set in one size; dots to write on ask for `blank`.
    fn extent(&self, text: &[Inline], size: HalfPoints, bold: bool, blank: Length) -> Extent {
        let mut extent = Extent::default();
        let mut line = 0.0_f32;
        for inline in text {
            match inline {
                Inline::Break => line = 0.0,
                Inline::Leader => {
                    line += blank.points();
                    extent.all += blank.points();
                }
                Inline::CheckBox(_) => {
                    let width = size.points() * Inline::CHECK_BOX_WIDTH;
                    line += width;
                    extent.all += width;
                    extent.word = extent.word.max(width);
                }
                Inline::Text { text, face } => {
                    let face = FaceStyle { bold: face.bold || bold, italic: face.italic };
                    let width = self.measure(text, size, face);
                    line += width;
                    extent.all += width;
                    let words = text.split(' ').map(|w| self.measure(w, size, face));
                    extent.word = words.fold(extent.word, f32::max);
                }
            }
            extent.line = extent.line.max(line);
        }
        extent
    }
}

/// Up to which share of the text width, in hundredths, a column of a kind is kept on one line.
fn one_line(kind: ColumnKind, columns: usize) -> i32 {
    match kind {
        ColumnKind::Text => 0,
        ColumnKind::Name if columns > measure::DENSE_COLUMNS + 2 => measure::DENSE_NAME_COLUMN,
        ColumnKind::Name => measure::NAME_COLUMN,
        _ => measure::SHORT_COLUMN,
    }
}

/// A thin strip that keeps the next paragraph off the table.
pub(super) fn below() -> Block {
    let line = super::super::tree::LineSpacing::Exactly(measure::PARAGRAPH_GAP);
    paragraph(Role::Frame, Format { line, ..format(HalfPoints(2), Align::Left) }, Vec::new())
}

fn row(cells: &[Placed<'_>], size: HalfPoints, head: bool, kind: &dyn Fn(usize) -> ColumnKind) -> Row {
    let cells = cells.iter().map(|placed| {
        let spans = placed.colspan > 1;
        let align = match kind(placed.column) {
            _ if head => Align::Centre,
            _ if spans || placed.markup.text.contains(&Inline::Leader) => Align::Left,
            ColumnKind::Ordinal | ColumnKind::Number | ColumnKind::Short => Align::Centre,
            ColumnKind::Name | ColumnKind::Text => Align::Left,
        };
        let (role, face) = if head { (Role::HeadCell, BOLD) } else { (Role::Cell, PLAIN) };
        let gap = measure::CELL_GAP;
        let format = Format { before: gap, after: gap, ..format(size, align) };
        Cell {
            column: placed.column,
            colspan: placed.colspan,
            rowspan: placed.markup.rowspan,
            heading: head,
            vertical: Vertical::Middle,
            blocks: vec![paragraph(role, format, faced(&placed.markup.text, face))],
        }
    });
    let cells: Vec<Cell> = cells.collect();
    Row { cells, height: Length::ZERO, keep_next: false }
}

/// Whether a row is a line that heads a group: its last cell was asked to reach to the end.
fn heads_group(cells: &[Placed<'_>]) -> bool {
    cells.last().is_some_and(|last| last.markup.colspan.is_none())
}

/// Puts the cells of rows into the grid of `count` columns, stepping over cells that reach down from above.
fn place(rows: &[Vec<CellMarkup>], count: usize) -> Vec<Vec<Placed<'_>>> {
    let mut covered = vec![0_usize; count];
    let mut placed = Vec::with_capacity(rows.len());
    for row in rows {
        let mut line = Vec::with_capacity(row.len());
        let mut column = 0;
        let mut reach = covered.clone();
        for markup in row {
            while column < count && covered[column] > 0 {
                column += 1;
            }
            if column >= count {
                break;
            }
            let colspan = markup.colspan.unwrap_or(count).min(count - column);
            for covered in &mut reach[column..column + colspan] {
                *covered = markup.rowspan;
            }
            line.push(Placed { column, colspan, markup });
            column += colspan;
        }
        covered = reach.into_iter().map(|rows| rows.saturating_sub(1)).collect();
        placed.push(line);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(colspan: Option<usize>, rowspan: usize) -> CellMarkup {
        CellMarkup { colspan, rowspan, text: Vec::new() }
    }

    #[test]
    fn cells_step_over_those_above() {
        let one = || cell(Some(1), 1);
        let rows =
            vec![vec![cell(Some(1), 2), cell(Some(2), 1), cell(Some(1), 2)], vec![one(), one()], vec![cell(None, 1)]];
        let seen: Vec<Vec<(usize, usize)>> =
            place(&rows, 4).iter().map(|row| row.iter().map(|p| (p.column, p.colspan)).collect()).collect();
        assert_eq!(seen, [vec![(0, 1), (1, 2), (3, 1)], vec![(1, 1), (2, 1)], vec![(0, 4)]]);
    }
}
