//! Turns the numbers of headings into Word's automatic numbering, so that a heading added or removed renumbers the others.
//!
//! The tree's label is what must be read. Where Word would count otherwise, the whole document keeps typed numbers.
//!
//! Points (`a)` … `d)`, `đ)`) stay typed: Word has no alphabet with đ, and would go on with `e)`.

use super::styles;
use crate::document::tree::{Block, Document, FaceStyle, HalfPoints, Paragraph, Role};
use crate::text;
use std::fmt::Write;

/// How Word counts each level of headings, and the text it makes of it.
const LEVELS: [(&str, &str); 3] = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3.")];

/// From here on Word writes `XL`, where the tree has `XXXX`.
const ROMAN_END: usize = 40;

/// The numbering of a document.
#[derive(Default)]
pub(super) struct Numbering {
    /// The list that counts the headings of each section; none for a section without headings.
    lists: Vec<Option<usize>>,
    /// How numbers look on each level, where the document has that level.
    looks: [Option<Look>; 3],
}

/// Size and face of a number.
type Look = (HalfPoints, FaceStyle);

impl Numbering {
    /// The lists of `document`: one for each section with headings, or none at all where any number of a heading is not the
    /// one that Word would make.
    pub(super) fn of(document: &Document) -> Self {
        Self::counted(document).unwrap_or_default()
    }

    fn counted(document: &Document) -> Option<Self> {
        let mut numbering = Self::default();
        let mut used = 0;
        for section in &document.sections {
            let mut count = Count::default();
            let mut list = None;
            if section.blocks.iter().any(hides_heading) {
                return None;
            }
            for (level, heading) in section.blocks.iter().filter_map(heading) {
                let label = heading.label.as_ref().filter(|label| count.next(level).as_ref() == Some(&label.text))?;
                numbering.look(level, (heading.format.size, label.face))?;
                list = Some(used + 1);
            }
            used = list.unwrap_or(used);
            numbering.lists.push(list);
        }
        Some(numbering)
    }

    /// Notes how numbers of a level look; nothing where they looked otherwise before.
    fn look(&mut self, level: usize, look: Look) -> Option<()> {
        (*self.looks[level].get_or_insert(look) == look).then_some(())
    }

    /// The list of a section's headings, both counted: sections from zero, lists from one.
    pub(super) fn list(&self, section: usize) -> Option<usize> {
        self.lists.get(section).copied().flatten()
    }

    /// The list that the styles of headings name, so that a heading made by its style is numbered too.
    pub(super) fn first(&self) -> Option<usize> {
        self.lists.iter().flatten().next().copied()
    }

    /// The part that defines the lists; none where there are none.
    pub(super) fn build(&self) -> Option<String> {
        self.first()?;
        let mut out = String::from(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>"#,
        );
        for (level, look) in self.looks.iter().enumerate() {
            define(level, *look, &mut out);
        }
        out.push_str("</w:abstractNum>");
        for (place, list) in self.lists.iter().flatten().enumerate() {
            let _ = write!(out, r#"<w:num w:numId="{list}"><w:abstractNumId w:val="0"/>"#);
            // Lists of one definition count on where the one before stopped, unless they say where to start.
            let anew = if place > 0 { 0..LEVELS.len() } else { 0..0 };
            for level in anew {
                let _ = write!(out, r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>"#);
            }
            out.push_str("</w:num>");
        }
        Some(out + "</w:numbering>")
    }
}

/// A block that is a heading, with its level from zero.
fn heading(block: &Block) -> Option<(usize, &Paragraph)> {
    match block {
        Block::Paragraph(paragraph) => Some((level(paragraph.role)?, paragraph)),
        Block::Table(_) | Block::Rule(_) => None,
    }
}

/// Whether a block is a table with a heading in it, whose turn in the count is not plain.
fn hides_heading(block: &Block) -> bool {
    let Block::Table(table) = block else { return false };
    let mut blocks = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.blocks);
    blocks.any(|block| heading(block).is_some() || hides_heading(block))
}

/// The level of a heading, from zero; there are three.
pub(super) fn level(role: Role) -> Option<usize> {
    match role {
        Role::Heading(level) => Some(usize::from(level.clamp(1, 3)) - 1),
        _ => None,
    }
}

/// One level: the number, a space, the words; no indent of its own.
fn define(level: usize, look: Option<Look>, out: &mut String) {
    let (format, text) = LEVELS[level];
    let style = styles::id(Role::Heading([1, 2, 3][level]));
    let _ = write!(
        out,
        r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>"#
    );
    if let Some((HalfPoints(size), FaceStyle { bold, italic })) = look {
        out.push_str("<w:rPr>");
        out.push_str(if bold { "<w:b/><w:bCs/>" } else { "" });
        out.push_str(if italic { "<w:i/><w:iCs/>" } else { "" });
        let _ = write!(out, r#"<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>"#);
    }
    out.push_str("</w:lvl>");
}

/// Counts as Word does by [`LEVELS`]: a level begins anew below each one above it.
#[derive(Default)]
struct Count([usize; 3]);

impl Count {
    /// The next number of a level, where it is sure.
    fn next(&mut self, level: usize) -> Option<String> {
        self.0[level] += 1;
        self.0[level + 1..].fill(0);
        let [first, second, third] = self.0;
        match level {
            0 => (first < ROMAN_END).then(|| format!("{}.", text::roman(first))),
            1 => Some(format!("{second}.")),
            // Word takes a level that was left out for its first.
            _ => (second > 0).then(|| format!("{second}.{third}.")),
        }
    }
}
