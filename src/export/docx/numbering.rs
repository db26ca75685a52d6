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
    /// The next number of a level, where it is sure. Where a level above was left out it often is not: its first heading may
    /// count as the second (LibreOffice), and in `%2.%3.` it may count as one or none.
    fn next(&mut self, level: usize) -> Option<String> {
        let late = level == 0 && self.0[0] == 0 && self.0[1] > 0;
        self.0[level] += 1;
        self.0[level + 1..].fill(0);
        let [first, second, third] = self.0;
        match level {
            0 => (!late && first < ROMAN_END).then(|| format!("{}.", text::roman(first))),
            1 => Some(format!("{second}.")),
            _ => (second > 0).then(|| format!("{second}.{third}.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{document, headings, table};
    use super::*;

    /// Whether headings of these levels and numbers, in one section, are numbered by a list.
    fn automatic(numbers: &[(u8, &str)]) -> bool {
        Numbering::of(&document(headings(numbers), Vec::new())).list(0).is_some()
    }

    #[test]
    fn numbers_as_the_tree_counts_them_are_automatic() {
        assert!(automatic(&[
            (1, "I."),
            (2, "1."),
            (3, "1.1."),
            (3, "1.2."),
            (2, "2."),
            (3, "2.1."),
            (1, "II."),
            (2, "1.")
        ]));
        assert!(automatic(&[(2, "1."), (3, "1.1."), (2, "2.")]));
    }

    #[test]
    fn other_numbers_are_not() {
        for numbers in [
            &[(1, "I."), (1, "III.")][..],
            &[(1, "A.")],
            &[(1, "I."), (2, "1."), (1, "II."), (2, "2.")],
            &[(1, "I."), (3, "0.1.")],
            &[(1, "I."), (3, "1.1.")],
            &[(2, "1."), (1, "I.")],
        ] {
            assert!(!automatic(numbers), "{numbers:?}");
        }
        let romans: Vec<String> = (1..=ROMAN_END).map(|number| format!("{}.", text::roman(number))).collect();
        let many: Vec<(u8, &str)> = romans.iter().map(|number| (1, number.as_str())).collect();
        assert!(automatic(&many[..ROMAN_END - 1]) && !automatic(&many));
    }

    #[test]
    fn headings_without_numbers_of_two_looks_or_in_tables_are_not() {
        let first = || headings(&[(1, "I."), (1, "II.")]);
        let spoilt = |spoil: fn(&mut Paragraph)| {
            let mut blocks = first();
            if let Block::Paragraph(last) = &mut blocks[1] {
                spoil(last);
            }
            Numbering::of(&document(blocks, Vec::new())).first().is_none()
        };
        assert!(spoilt(|last| last.label = None));
        assert!(spoilt(|last| last.format.size = HalfPoints(20)));
        let mut table = table();
        table.rows[2].cells[0].blocks = headings(&[(1, "III.")]);
        let document = document([first(), vec![Block::Table(table)]].concat(), first());
        assert_eq!(Numbering::of(&document).first(), None);
    }

    #[test]
    fn each_section_with_headings_begins_anew() {
        let mut document = document(headings(&[(1, "I."), (2, "1.")]), Vec::new());
        document.sections.push(document.sections[0].clone());
        let numbering = Numbering::of(&document);
        assert_eq!([0, 1, 2].map(|section| numbering.list(section)), [Some(1), None, Some(2)]);
        let part = numbering.build().unwrap();
        let lists = part.split("</w:abstractNum>").nth(1).unwrap();
        let anew =
            |level: u8| format!(r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>"#);
        let list =
            |number: u8, anew: &str| format!(r#"<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{anew}</w:num>"#);
        let second = [0, 1, 2].map(anew).concat();
        assert_eq!(lists, list(1, "") + &list(2, &second) + "</w:numbering>");
    }

    #[test]
    fn a_level_says_its_format_and_the_look_of_its_number() {
        let part = Numbering::of(&document(headings(&[(1, "I.")]), Vec::new())).build().unwrap();
        let levels: Vec<&str> = part.split("<w:lvl ").skip(1).collect();
        assert!(levels[0].contains(concat!(
            r#"<w:numFmt w:val="upperRoman"/><w:pStyle w:val="MucCap1"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>"#,
            r#"<w:lvlJc w:val="left"/><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:lvl>"#
        )));
        assert!(levels[1].contains(r#"<w:lvlText w:val="%2."/>"#) && !levels[1].contains("rPr"));
        assert!(levels[2].contains(r#"<w:lvlText w:val="%2.%3."/>"#));
    }

    #[test]
    fn a_document_without_headings_has_no_lists() {
        assert_eq!(Numbering::of(&document(Vec::new(), Vec::new())).build(), None);
    }
}
