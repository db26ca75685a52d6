//! Blocks below one another into the strips of one column, with the space between them.

use crate::document::length::Length;
use crate::document::tree::{Block, Paragraph, Role, Rule};
use crate::font::Fonts;

use super::paragraph;
use super::strip::{Break, Ink, Mark, Strip};
use super::structure::{Tree, plain};

/// No signature needs more room across.
const SIGNATURE_WIDTH: Length = Length::mm(70.0);

/// Sets blocks; gathers the structure tree and the heads of tables on the way.
pub(super) struct Setter<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) tree: Tree,
    /// Heads to repeat, as artifacts; [`Strip::head`] points here.
    pub(super) heads: Vec<Strip>,
    /// Height of a page between its margins, in points.
    pub(super) room: f32,
    /// Where its left and upper margin are, in points.
    pub(super) origin: (f32, f32),
}

/// What is open between two blocks.
struct Seam {
    /// Space that the block above asks for below it.
    after: Length,
    /// Whether the block above keeps to the next one.
    keep: bool,
}

impl<'a> Setter<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, tree: Tree::new(), heads: Vec::new(), room: 0.0, origin: (0.0, 0.0) }
    }

    /// Sets blocks in a column of `width` points. Returns the strips, and the space that the last block asks for below.
    pub(super) fn blocks(&mut self, blocks: &[Block], width: f32) -> (Vec<Strip>, f32) {
        let mut column = Vec::new();
        let mut seam = Seam { after: Length::ZERO, keep: false };
        for block in blocks {
            let (mut strips, before, below) = match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, width),
                Block::Table(table) => (self.table(table), table.before, Seam::keep(table.keep_next)),
                Block::Rule(rule) => (vec![set_rule(rule, width)], rule.before, Seam::keep(rule.keep_next)),
                Block::Placed(placed) => (vec![self.placed(placed)], Length::ZERO, Seam::keep(false)),
            };
            if let Some(first) = strips.first_mut() {
                first.space = before.max(seam.after).points();
                if seam.keep {
                    first.before = Break::Reluctant;
                }
            }
            column.append(&mut strips);
            seam = below;
        }
        (column, seam.after.points())
    }

    fn paragraph(&mut self, block: &Paragraph, width: f32) -> (Vec<Strip>, Length, Seam) {
        let node = self.tree.paragraph(block);
        let format = &block.format;
        let mut strips = paragraph::paragraph(block, width, node, self.fonts);
        if let Some(first) = strips.first_mut().filter(|_| block.role == Role::Signatory) {
            first.marks.push(signature_space(block, width, node));
        }
        (strips, format.before, Seam { after: format.after, keep: format.keep_next })
    }

    /// Sets the only paragraph of a table's cell, which becomes the content of the cell's own element.
    pub(super) fn cell_text(&mut self, block: &Paragraph, width: f32, cell: usize) -> (Vec<Strip>, f32) {
        let mut strips = paragraph::paragraph(block, width, Some(cell), self.fonts);
        if let Some(first) = strips.first_mut() {
            first.space = block.format.before.points();
        }
        (strips, block.format.after.points())
    }
}

impl Seam {
    fn keep(keep: bool) -> Self {
        Self { after: Length::ZERO, keep }
    }
}

fn set_rule(rule: &Rule, width: f32) -> Strip {
    let weight = f32::from(Rule::WEIGHT) / 8.0;
    let left = rule.left.points();
    let mut strip = Strip::new(Rule::HEIGHT.points());
    strip.marks.push(Mark::horizontal(left, weight / 2.0, width - left - rule.right.points(), weight));
    strip
}

/// The room to sign in: the space above a name, in the middle of its column.
fn signature_space(name: &Paragraph, column: f32, node: Option<usize>) -> Mark {
    let right = column.min(SIGNATURE_WIDTH.points());
    let down = name.format.before.points();
    let ink = Ink::Space { right, down, name: plain(&name.printed()) };
    Mark { x: (column - right) / 2.0, y: -down, node, ink }
}

/// Whether a paragraph may stand as the content of a cell's element itself: running text, no heading and no item.
pub(super) fn is_plain(role: Role) -> bool {
    !matches!(role, Role::Title | Role::Heading(_) | Role::Item)
}
