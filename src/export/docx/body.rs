//! Turns the sections of a document into the body of a Word document.
//!
//! Word needs a paragraph between two tables, at the end of a cell and at the end of a section; a table has no space above
//! of its own. What stands for these, and what the other exit therefore does too:
//!
//! - above a table, after a paragraph or rule: the larger of its `after` and the table's `before`;
//! - between two tables: a strip of the lower one's `before`, at least [`STRIP`];
//! - above a table that opens a section or a cell: a strip of its `before`, if it has one;
//! - below a table, or something at a fixed place, that ends a section or a cell: a strip of [`STRIP`].

use super::Fault;
use super::check_box;
use super::mould::{Moulds, Pen};
use super::numbering::{Lists, Numbering};
use super::section::Headers;
use super::shape::{Line, paragraph, placed, rule, strip};
use super::table;
use crate::document::length::Length;
use crate::document::tree::{Block, Document, Table};

/// The lowest paragraph there can be: one point.
pub(super) const STRIP: Length = Length(20);

/// What a body or a cell is made of.
pub(super) enum Piece<'a> {
    Line(Box<Line<'a>>),
    /// A table, and whether all its rows are tied to what follows.
    Table(&'a Table, bool),
}

/// The part with the body: all sections in order. The last section's setup belongs to the body, every other one's to its last
/// paragraph.
pub(super) fn write(
    document: &Document,
    headers: &Headers,
    numbering: &Numbering,
    moulds: &Moulds,
) -> Result<String, Fault> {
    let Some((last, others)) = document.sections.split_last() else { return Ok(String::new()) };
    let check_boxes = document.sections.iter().any(|section| check_box::any(&section.blocks));
    let mut pen = Pen::new(moulds, headers.setup(&last.page), check_boxes)?;
    for (number, this) in document.sections.iter().enumerate() {
        let mut pieces = pieces(&this.blocks, this.page.text_width(), false, numbering.lists(number));
        if let Some(Piece::Line(closing)) = pieces.last_mut().filter(|_| number < others.len()) {
            closing.shape.closes = Some(headers.setup(&this.page));
        }
        put(pieces, &mut pen)?;
        if number == 0 {
            // Sections are many where they are alike: the documents of all persons in one file.
            pen.expect(others.len());
        }
    }
    pen.finish(headers.setup(&last.page))
}

/// Writes pieces.
pub(super) fn put(pieces: Vec<Piece<'_>>, pen: &mut Pen<'_>) -> Result<(), Fault> {
    pieces.into_iter().try_for_each(|piece| match piece {
        Piece::Line(line) => pen.line(*line),
        Piece::Table(table, keep) => table::put(table, keep, pen),
    })
}

/// Blocks as Word stacks them in a column of some width; the last piece is always a paragraph. `keep` ties every paragraph to
/// what follows it; `lists` number what they can.
pub(super) fn pieces(blocks: &[Block], column: Length, keep: bool, lists: Lists) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(blocks.len() + 1);
    for (place, block) in blocks.iter().enumerate() {
        let gap = match blocks.get(place + 1) {
            Some(Block::Table(below)) => below.before,
            _ => Length::ZERO,
        };
        match block {
            Block::Paragraph(this) => {
                pieces.push(Piece::from(paragraph(this, column, keep, this.format.after.max(gap), lists)));
            }
            Block::Placed(this) => pieces.push(Piece::from(placed(this))),
            Block::Rule(this) => pieces.push(Piece::from(rule(this, keep, gap))),
            Block::Table(this) => {
                let above = place.checked_sub(1).and_then(|above| blocks.get(above));
                pieces.extend(strip_above(this, above, keep));
                pieces.push(Piece::Table(this, keep));
            }
        }
    }
    // What has a fixed place hangs on the paragraph below it.
    if !matches!(pieces.last(), Some(Piece::Line(_))) || matches!(blocks.last(), Some(Block::Placed(_))) {
        pieces.push(Piece::from(strip(STRIP, keep)));
    }
    pieces
}

/// The strip above a table, where one is needed.
fn strip_above(table: &Table, above: Option<&Block>, keep: bool) -> Option<Piece<'static>> {
    let height = table.before.max(STRIP);
    match above {
        Some(Block::Table(above)) => Some(Piece::from(strip(height, keep || above.keep_next))),
        None if table.before > Length::ZERO => Some(Piece::from(strip(height, true))),
        _ => None,
    }
}

impl<'a> From<Line<'a>> for Piece<'a> {
    fn from(line: Line<'a>) -> Self {
        Self::Line(Box::new(line))
    }
}
