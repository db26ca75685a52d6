//! The document tree that both exits read: sections of paragraphs, tables and rules, every measure resolved.
//!
//! Text is NFC, without control characters; a line break is [`Inline::Break`].
//! U+00A0 keeps words together. Nothing here knows the decree: `form` does.

mod placed;

use super::length::Length;
use std::borrow::Cow;

pub use placed::{Border, Colour, Content, Placed};

/// One document, as a file holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Title of the file (not necessarily printed).
    pub title: String,
    /// The organ that issues it: author of the file.
    pub author: String,
    /// The sections in order; each begins a new page.
    pub sections: Vec<Section>,
}

impl Document {
    /// Several documents as one, each with the name by which it is found there. Each keeps its pages and their numbers.
    pub fn joined(title: String, author: String, parts: impl IntoIterator<Item = (String, Self)>) -> Self {
        let mut sections = Vec::new();
        for (name, part) in parts {
            let first = sections.len();
            sections.extend(part.sections);
            if let Some(section) = sections.get_mut(first) {
                section.name = Some(name);
            }
        }
        Self { title, author, sections }
    }
}

/// A run of pages with one setup: the body, then each appendix. Page numbers start anew at 1 in each section;
/// the number stands centred in the top margin and is not printed on a section's first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Where several documents share a file: the name of the one that begins here.
    pub name: Option<String>,
    /// Paper and margins.
    pub page: PageSetup,
    /// What stands on the pages.
    pub blocks: Vec<Block>,
}

/// Paper and margins of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PageSetup {
    /// Paper width (already swapped for landscape).
    pub width: Length,
    /// Paper height.
    pub height: Length,
    /// Top margin.
    pub top: Length,
    /// Bottom margin.
    pub bottom: Length,
    /// Left margin.
    pub left: Length,
    /// Right margin.
    pub right: Length,
    /// From the paper's top edge to the top of the page number's line.
    pub header: Length,
    /// Size of the page number, in half points.
    pub number_size: HalfPoints,
    /// The frame around the page (*đường diềm*), if it has one.
    pub border: Option<Border>,
}

impl PageSetup {
    /// Width between the margins.
    pub fn text_width(&self) -> Length {
        self.width - self.left - self.right
    }

    /// Whether the paper lies on its side.
    pub fn landscape(&self) -> bool {
        self.width > self.height
    }
}

/// A font size in half points, as Word stores it: 28 is 14 pt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfPoints(pub u16);

impl HalfPoints {
    /// In points.
    pub fn points(self) -> f32 {
        f32::from(self.0) / 2.0
    }
}

/// What follows what, top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table; also the two-column frames of letterhead and signatures.
    Table(Table),
    /// A short horizontal rule, as under the motto.
    Rule(Rule),
    /// Something at a fixed place of the page; it takes no room among the others.
    Placed(Placed),
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it is, for tags and styles.
    pub role: Role,
    /// How it is set.
    pub format: Format,
    /// What its place among its like gives it: the number of a heading, the letter or dash of an item.
    pub label: Option<Label>,
    /// The words, label left out.
    pub inlines: Vec<Inline>,
}

/// What stands before the words of a paragraph and is none of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As it is read: `I.`, `1.`, `1.1.`, `a)`, `-`.
    pub text: String,
    /// The space that parts it from the words.
    pub gap: char,
    /// Its face.
    pub face: FaceStyle,
}

impl Paragraph {
    /// What stands on the paper: the label, its gap, the words.
    pub fn printed(&self) -> Cow<'_, [Inline]> {
        let Some(Label { text, gap, face }) = &self.label else { return Cow::Borrowed(&self.inlines) };
        let mut all = vec![Inline::Text { text: format!("{text}{gap}"), face: *face }];
        all.extend_from_slice(&self.inlines);
        Cow::Owned(all)
    }
}

/// What a paragraph is: becomes the tag in PDF and the style in DOCX.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Tên loại: the document's title.
    Title,
    /// Trích yếu under the title, and other centred lines around it.
    Subtitle,
    /// A heading of the body, level 1 to 3 (I. / 1. / 1.1.).
    Heading(u8),
    /// Running text.
    Body,
    /// An item of a list (dash or letter).
    Item,
    /// A cell of a table's head.
    HeadCell,
    /// A cell of a table's body.
    Cell,
    /// Letterhead, addressees, recipients, signature: the official frame.
    Frame,
    /// The name below a signature (*họ tên người ký*); the space above it is the room to sign in.
    Signatory,
}

/// How a paragraph is set. Word's own terms, so that both exits mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Format {
    /// Size of its text.
    pub size: HalfPoints,
    /// Alignment.
    pub align: Align,
    /// Left indent of all lines.
    pub left: Length,
    /// Right indent of all lines.
    pub right: Length,
    /// Further indent of the first line; negative hangs.
    pub first: Length,
    /// Space above. Between two paragraphs the larger of `after` and `before` counts, not the sum.
    pub before: Length,
    /// Space below.
    pub after: Length,
    /// Line spacing.
    pub line: LineSpacing,
    /// Stay on one page with the block that follows.
    pub keep_next: bool,
    /// Do not break across pages.
    pub keep_lines: bool,
}

/// Alignment of a paragraph's lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Align {
    /// Left, ragged right.
    Left,
    /// Centred.
    Centre,
    /// Right.
    Right,
    /// Justified, last line left.
    Justify,
}

/// Distance of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineSpacing {
    /// A multiple of the font's own line height, in 240ths (240 is single), as Word stores it.
    Multiple(u16),
    /// Exactly this much.
    Exactly(Length),
}

/// A stretch of text, or a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text in one face.
    Text {
        /// The words.
        text: String,
        /// The face.
        face: FaceStyle,
    },
    /// A line break inside the paragraph.
    Break,
    /// A box to tick (*ô chọn*), and whether it is ticked. It is as wide as its text is high: [`Inline::CHECK_BOX_WIDTH`].
    CheckBox(bool),
    /// Dots up to the right end of the line, to be written on: *hàng chấm*. It ends the line: nothing or a
    /// [`Inline::Break`] follows.
    Leader,
}

impl Inline {
    /// Width of a box to tick in ems: that of the glyph by which Word shows it.
    pub const CHECK_BOX_WIDTH: f32 = 1.0;
}

/// Which of the four faces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FaceStyle {
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
}

/// A horizontal rule inside the column it stands in. It takes exactly [`Rule::HEIGHT`] below `before`,
/// and is drawn at the top of that strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Indent of its left end from the column's left edge.
    pub left: Length,
    /// Indent of its right end from the column's right edge.
    pub right: Length,
    /// Space above.
    pub before: Length,
    /// Stay on one page with the block that follows.
    pub keep_next: bool,
}

impl Rule {
    /// Height of the strip the rule stands in.
    pub const HEIGHT: Length = Length(80);
    /// Thickness in eighths of a point, as Word stores it.
    pub const WEIGHT: u16 = 6;
}

/// A table of fixed column widths.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Whether it shows data (tagged as a table, ruled) or is only a frame (not tagged as a table, no rules).
    pub kind: TableKind,
    /// Column widths.
    pub columns: Vec<Length>,
    /// How many leading rows are the head, repeated on every page.
    pub head: usize,
    /// The rows.
    pub rows: Vec<Row>,
    /// Left and right padding of every cell.
    pub padding: Length,
    /// Space above the table.
    pub before: Length,
    /// Keep all rows on one page.
    pub keep_together: bool,
    /// Stay on one page with the block that follows.
    pub keep_next: bool,
}

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// Rows and columns of data, with rules of [`Table::BORDER`].
    Data,
    /// A frame that puts blocks side by side.
    Frame,
}

impl Table {
    /// Thickness of the rules of a data table, in eighths of a point.
    pub const BORDER: u16 = 4;
}

/// A row; rows never break across pages unless one is taller than a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The cells that begin in this row, left to right; columns covered by a cell above are left out.
    pub cells: Vec<Cell>,
    /// Least height, rules included; zero where the cells alone decide.
    pub height: Length,
    /// Stay on one page with the next row: a line that heads a group of rows.
    pub keep_next: bool,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The first column it covers, from zero.
    pub column: usize,
    /// How many columns it covers.
    pub colspan: usize,
    /// How many rows it covers.
    pub rowspan: usize,
    /// Whether it is a heading of its column (scope of the tag).
    pub heading: bool,
    /// Where its content stands.
    pub vertical: Vertical,
    /// The content; never empty (an empty cell holds an empty paragraph).
    pub blocks: Vec<Block>,
}

/// Vertical place of a cell's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vertical {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
}
