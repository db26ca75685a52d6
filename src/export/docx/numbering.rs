//! Turns labels into Word's automatic numbering: a heading added or removed renumbers the others, a dash follows a dash.
//!
//! The tree's label is what must be read. Where Word would count headings otherwise, the whole document keeps typed numbers.
//! Points (`a)` … `d)`, `đ)`) stay typed: Word has no alphabet with đ, and would go on with `e)`.

use super::lists::{self, DASH, Look};
use crate::document::tree::{Block, Document, FaceStyle, Label, Paragraph, Role};
use crate::text;

/// A list, counted from one, and a level in it, counted from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) list: usize,
    pub(super) level: usize,
}

/// The lists that make the labels of one section.
#[derive(Clone, Copy, Default)]
pub(super) struct Lists {
    headings: Option<usize>,
    dashes: Option<usize>,
}

impl Lists {
    /// What makes the label of a paragraph; nothing where it has none or no list can.
    pub(super) fn place(self, paragraph: &Paragraph) -> Option<Place> {
        match level(paragraph.role) {
            Some(level) => self.headings.map(|list| Place { list, level }),
            None => self.dashes.filter(|_| is_dash(paragraph)).map(|list| Place { list, level: 0 }),
        }
    }
}

/// The numbering of a document.
#[derive(Default)]
pub(super) struct Numbering {
    /// The list that counts the headings of each section; none for a section without headings.
    headings: Vec<Option<usize>>,
    /// The list of dashes, if there are any.
    dashes: Option<usize>,
    /// How numbers look on each level, where the document has that level.
    looks: [Option<Look>; 3],
}

impl Numbering {
    /// The lists of `document`: one for each section with headings, or none of them where any number of a heading is not the
    /// one that Word would make; and one for all dashes.
    pub(super) fn of(document: &Document) -> Self {
        let numbering = Self::counted(document).unwrap_or_default();
        let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let dashed = blocks.any(|block| matches!(block, Block::Paragraph(paragraph) if is_dash(paragraph)));
        let dashes = dashed.then(|| numbering.headings.iter().flatten().count() + 1);
        Self { dashes, ..numbering }
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
            numbering.headings.push(list);
        }
        Some(numbering)
    }

    /// Notes how numbers of a level look; nothing where they looked otherwise before.
    fn look(&mut self, level: usize, look: Look) -> Option<()> {
        (*self.looks[level].get_or_insert(look) == look).then_some(())
    }

    /// The lists of a section, counted from zero.
    pub(super) fn lists(&self, section: usize) -> Lists {
        Lists { headings: self.headings.get(section).copied().flatten(), dashes: self.dashes }
    }

    /// What a style of headings brings with it, so that a heading made by its style is numbered too. The style of items brings
    /// nothing: points have it as well.
    pub(super) fn style(&self, role: Role) -> Option<Place> {
        let level = level(role)?;
        self.headings.iter().flatten().next().map(|list| Place { list: *list, level })
    }

    /// The part that defines the lists; none where there are none.
    pub(super) fn build(&self) -> Option<String> {
        let headings: Vec<usize> = self.headings.iter().flatten().copied().collect();
        (!headings.is_empty() || self.dashes.is_some()).then(|| lists::part(&headings, &self.looks, self.dashes))
    }
}

/// Whether a paragraph is an item with an upright dash.
fn is_dash(paragraph: &Paragraph) -> bool {
    let upright = |label: &Label| label.text == DASH && label.face == FaceStyle::default();
    paragraph.role == Role::Item && paragraph.label.as_ref().is_some_and(upright)
}

/// A block that is a heading, with its level from zero.
fn heading(block: &Block) -> Option<(usize, &Paragraph)> {
    match block {
        Block::Paragraph(paragraph) => Some((level(paragraph.role)?, paragraph)),
        Block::Table(_) | Block::Rule(_) | Block::Placed(_) => None,
    }
}

/// Whether a block is a table with a heading in it, whose turn in the count is not plain.
fn hides_heading(block: &Block) -> bool {
    let Block::Table(table) = block else { return false };
    let mut blocks = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.blocks);
    blocks.any(|block| heading(block).is_some() || hides_heading(block))
}

/// The level of a heading, from zero; there are three.
fn level(role: Role) -> Option<usize> {
    match role {
        Role::Heading(level) => Some(usize::from(level.clamp(1, 3)) - 1),
        _ => None,
    }
}

/// Counts as Word does by [`lists::LEVELS`]: a level begins anew below each one above it.
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
            0 => (!late).then(|| format!("{}.", text::roman(first))),
            1 => Some(format!("{second}.")),
            _ => (second > 0).then(|| format!("{second}.{third}.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{document, headings, table};
    use super::*;
    use crate::document::tree::HalfPoints;

    /// Whether headings of these levels and numbers, in one section, are numbered by a list.
    fn automatic(numbers: &[(u8, &str)]) -> bool {
        Numbering::of(&document(headings(numbers), Vec::new())).lists(0).headings.is_some()
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
        let romans: Vec<String> = (1..=100).map(|number| format!("{}.", text::roman(number))).collect();
        let many: Vec<(u8, &str)> = romans.iter().map(|number| (1, number.as_str())).collect();
        assert!(automatic(&many) && !automatic(&[(1, "XXXX.")]));
    }

    #[test]
    fn headings_without_numbers_of_two_looks_or_in_tables_are_not() {
        let first = || headings(&[(1, "I."), (1, "II.")]);
        let spoilt = |spoil: fn(&mut Paragraph)| {
            let mut blocks = first();
            if let Block::Paragraph(last) = &mut blocks[1] {
                spoil(last);
            }
            Numbering::of(&document(blocks, Vec::new())).style(Role::Heading(1)).is_none()
        };
        assert!(spoilt(|last| last.label = None));
        assert!(spoilt(|last| last.format.size = HalfPoints(20)));
        let mut table = table();
        table.rows[2].cells[0].blocks = headings(&[(1, "III.")]);
        let document = document([first(), vec![Block::Table(table)]].concat(), first());
        assert_eq!(Numbering::of(&document).style(Role::Heading(1)), None);
    }

    #[test]
    fn each_section_with_headings_begins_anew() {
        let mut document = document(headings(&[(1, "I."), (2, "1.")]), Vec::new());
        document.sections.push(document.sections[0].clone());
        let numbering = Numbering::of(&document);
        assert_eq!([0, 1, 2].map(|section| numbering.lists(section).headings), [Some(1), None, Some(2)]);
    }

    #[test]
    fn upright_dashes_are_made_by_a_list_and_letters_are_not() {
        let item = |text: &str, italic: bool| {
            let mut blocks = headings(&[(1, text)]);
            if let Block::Paragraph(item) = &mut blocks[0] {
                item.role = Role::Item;
                item.label = Some(Label { text: text.into(), gap: '\u{a0}', face: FaceStyle { bold: false, italic } });
            }
            blocks
        };
        let dashes = |blocks: Vec<Block>| Numbering::of(&document(blocks, Vec::new())).dashes;
        assert_eq!([item("a)", false), item("-", true)].map(dashes), [None, None]);
        assert_eq!(dashes(item("-", false)), Some(1));
        assert_eq!(dashes([headings(&[(1, "I.")]), item("-", false)].concat()), Some(2));
        // Headings that are not numbered leave no definition that their styles could take up.
        let typed = Numbering::of(&document([headings(&[(1, "A.")]), item("-", false)].concat(), Vec::new()));
        assert!(!typed.build().unwrap().contains("pStyle"));
    }

    #[test]
    fn a_document_without_headings_has_no_lists() {
        assert_eq!(Numbering::of(&document(Vec::new(), Vec::new())).build(), None);
    }
}
