//! Heads of tables in several rows: the last one made as high as the cells that span all of them need.
//!
//! Word and LibreOffice give what a spanning cell needs to the last of its rows by themselves, but where LibreOffice repeats
//! the head on a later page it forgets to. A least height says it in so many words.

use super::super::length::Length;
use super::super::measure;
use super::super::tree::{Block, Cell, HalfPoints, Inline, Row, Table};
use super::Desk;

impl Desk<'_> {
    /// Says the height of the last row of a head; a head of one row needs no such word.
    pub(super) fn raise_head(&self, head: &mut [Row], columns: &[Length], size: HalfPoints) {
        let count = head.len();
        if count < 2 {
            return;
        }
        let height = |row: &Row, rows: usize| {
            let ending = row.cells.iter().filter(|cell| cell.rowspan == rows);
            ending.map(|cell| self.cell_height(cell, columns, size)).max().unwrap_or(Length::ZERO)
        };
        let above: Length = head[..count - 1].iter().map(|row| height(row, 1)).sum();
        let spanning = height(&head[0], count) - above;
        head[count - 1].height = spanning.max(height(&head[count - 1], 1));
    }

    /// Height of a cell with the rule above it.
    fn cell_height(&self, cell: &Cell, columns: &[Length], size: HalfPoints) -> Length {
        let width: Length = columns[cell.column..cell.column + cell.colspan].iter().copied().sum();
        let room = (width - measure::CELL_PADDING * 2).points();
        let lines: i32 = cell.blocks.iter().map(|block| self.count_lines(block, room, size)).sum();
        let face = self.fonts.face(false, false);
        let line = Length::pt(size.points() * (face.ascent + face.descent + face.gap) / face.units);
        line * lines + measure::CELL_GAP * 2 + Length(i32::from(Table::BORDER) * 20 / 8)
    }

    /// How many lines the words of a paragraph fill.
    fn count_lines(&self, block: &Block, room: f32, size: HalfPoints) -> i32 {
        let Block::Paragraph(paragraph) = block else { return 0 };
        let (mut lines, mut x) = (1, 0.0_f32);
        for inline in paragraph.printed().iter() {
            match inline {
                Inline::Break => (lines, x) = (lines + 1, 0.0),
                Inline::Leader => x = room,
                Inline::CheckBox(_) => x += size.points() * Inline::CHECK_BOX_WIDTH,
                Inline::Text { text, face } => {
                    for word in text.split_inclusive(' ') {
                        let width = self.measure(word.trim_end_matches(' '), size, *face);
                        if x > 0.0 && x + width > room {
                            (lines, x) = (lines + 1, 0.0);
                        }
                        x += self.measure(word, size, *face);
                    }
                }
            }
        }
        lines
    }
}
