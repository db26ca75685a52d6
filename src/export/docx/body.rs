//! Turns the sections of a document into the body of a Word document.
//!
//! Word needs a paragraph between two tables, at the end of a cell and at the end of a section; a table has no space above
//! of its own. What stands for these, and what the other exit therefore does too:
//!
//! - above a table, after a paragraph or rule: the larger of its `after` and the table's `before`;
//! - between two tables: a strip of the lower one's `before`, at least [`STRIP`];
//! - above a table that opens a section or a cell: a strip of its `before`, if it has one;
//! - below a table, or something at a fixed place, that ends a section or a cell: a strip of [`STRIP`].

use super::numbering::{Lists, Numbering};
use super::paragraph::{paragraph, rule, strip};
use super::placed::placed;
use super::section::{Headers, section};
use super::table::table;
use crate::document::length::Length;
use crate::document::tree::{Block, Document, Table};
use docx_rs::DocumentChild;

/// The lowest paragraph there can be: one point.
pub(super) const STRIP: Length = Length(20);

/// What a body or a cell is made of.
pub(super) enum Piece {
    Paragraph(Box<docx_rs::Paragraph>),
    Table(Box<docx_rs::Table>),
}

/// The body: all sections in order. The last section's setup belongs to the body, every other one's to its last paragraph.
pub(super) fn build(document: &Document, headers: &Headers, numbering: &Numbering) -> docx_rs::Document {
    let mut body = docx_rs::Document::new();
    let last = document.sections.len().saturating_sub(1);
    for (number, this) in document.sections.iter().enumerate() {
        let setup = section(&this.page, headers);
        let mut pieces = pieces(&this.blocks, this.page.text_width(), false, numbering.lists(number));
        if number == last {
            body.section_property = setup;
        } else if let Some(Piece::Paragraph(closing)) = pieces.last_mut() {
            closing.property.section_property = Some(setup);
        }
        body.children.extend(pieces.into_iter().map(|piece| match piece {
            Piece::Paragraph(paragraph) => DocumentChild::Paragraph(paragraph),
            Piece::Table(table) => DocumentChild::Table(table),
        }));
    }
    body
}

/// Blocks as Word stacks them in a column of some width; the last piece is always a paragraph. `keep` ties every paragraph to
/// what follows it; `lists` number what they can.
pub(super) fn pieces(blocks: &[Block], column: Length, keep: bool, lists: Lists) -> Vec<Piece> {
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
                pieces.push(Piece::Table(Box::new(table(this, keep))));
            }
        }
    }
    // What has a fixed place hangs on the paragraph below it.
    if !matches!(pieces.last(), Some(Piece::Paragraph(_))) || matches!(blocks.last(), Some(Block::Placed(_))) {
        pieces.push(Piece::from(strip(STRIP, keep)));
    }
    pieces
}

/// The strip above a table, where one is needed.
fn strip_above(table: &Table, above: Option<&Block>, keep: bool) -> Option<Piece> {
    let height = table.before.max(STRIP);
    match above {
        Some(Block::Table(above)) => Some(Piece::from(strip(height, keep || above.keep_next))),
        None if table.before > Length::ZERO => Some(Piece::from(strip(height, true))),
        _ => None,
    }
}

impl From<docx_rs::Paragraph> for Piece {
    fn from(paragraph: docx_rs::Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}
