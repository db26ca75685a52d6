//! A document into the characters that its faces cannot set, and the words that their places cannot hold.

use std::collections::BTreeSet;

use crate::document::tree::{Block, Content, Document, FaceStyle, Inline, Placed, Table};
use crate::font::{Fonts, NO_BREAK_HYPHEN};

use super::placed::is_overfull;
use super::structure::plain;

/// How many characters of context are given on each side.
const CONTEXT: usize = 20;

/// Every character that the face it is set in lacks, once, with the words around its first use; in reading order.
pub fn missing_glyphs(document: &Document, fonts: &Fonts) -> Vec<(char, String)> {
    let mut search = Search { fonts, seen: BTreeSet::new(), found: Vec::new() };
    for section in &document.sections {
        search.blocks(&section.blocks);
    }
    search.found
}

/// The words of every fixed place that is too small for them, in reading order.
pub fn overfull(document: &Document, fonts: &Fonts) -> Vec<String> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let words = blocks.filter_map(|block| match block {
        Block::Placed(placed) if is_overfull(placed, fonts) => match &placed.content {
            Content::Text(paragraph) => Some(plain(&paragraph.inlines).replace(NO_BREAK_HYPHEN, "-")),
            Content::Stroke { .. } => None,
        },
        _ => None,
    });
    words.collect()
}

struct Search<'a> {
    fonts: &'a Fonts,
    seen: BTreeSet<char>,
    found: Vec<(char, String)>,
}

impl Search<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) | Block::Placed(Placed { content: Content::Text(paragraph), .. }) => {
                    self.inlines(&paragraph.printed());
                }
                Block::Table(table) => self.table(table),
                Block::Rule(_) | Block::Placed(_) => {}
            }
        }
    }

    fn table(&mut self, table: &Table) {
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            self.blocks(&cell.blocks);
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            if let Inline::Text { text, face } = inline {
                self.text(text, *face);
            }
        }
    }

    fn text(&mut self, text: &str, style: FaceStyle) {
        let face = self.fonts.face(style.bold, style.italic);
        for (at, character) in text.chars().enumerate() {
            if face.glyph(character).is_none() && self.seen.insert(character) {
                let context = text.chars().skip(at.saturating_sub(CONTEXT)).take(2 * CONTEXT + 1).collect();
                self.found.push((character, context));
            }
        }
    }
}
