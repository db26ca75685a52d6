//! Layout: a document tree into pages of placed lines and strokes, with the structure tree for tagged PDF.
//!
//! Lines break, and pages end, where LibreOffice and Word end them for the DOCX of the same tree:
//!
//! | file | turns | into |
//! |---|---|---|
//! | `line_break` | letters with advances | lines |
//! | `paragraph` | a paragraph | strips, one for each line |
//! | `table`, `grid`, `tall_rows` | a table | strips, one for each row |
//! | `flow` | blocks | the strips of a column |
//! | `pages` | strips | pages |
//! | `placed` | what has a fixed place | a strip that takes no room |
//! | `structure` | what was met on the way | the structure tree |

mod coverage;
mod dump;
mod flow;
mod grid;
mod line_break;
mod page;
mod pages;
mod paragraph;
mod placed;
mod rules;
#[cfg(test)]
pub(crate) mod sample;
mod strip;
mod structure;
mod table;
mod tall_rows;
#[cfg(test)]
mod tests;

pub use coverage::{missing_glyphs, overfull};
pub use page::{CheckBox, Heading, Item, Layout, Line, Page, Segment, SignatureSpace, Stroke, Tag};
pub use structure::{Kind, Node, Scope};

use crate::document::tree::Document;
use crate::font::Fonts;

use flow::Setter;
use pages::Pages;

/// Sets a document on pages. Characters that a face lacks take no width: see [`missing_glyphs`].
pub fn layout(document: &Document, fonts: &Fonts) -> Layout {
    let mut setter = Setter::new(fonts);
    let mut pages = Pages::new();
    for section in &document.sections {
        setter.room = pages::text_height(&section.page);
        setter.origin = (section.page.left.points(), section.page.top.points());
        let (strips, _) = setter.blocks(&section.blocks, section.page.text_width().points());
        pages.begin(section.name.as_deref());
        pages.section(&section.page, &strips, &setter.heads, &mut setter.tree, fonts);
    }
    pages.finish(setter.tree)
}
