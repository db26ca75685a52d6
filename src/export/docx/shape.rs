//! Parts a block into its words and its shape: all that Word's paragraph says besides.
//!
//! A document has hundreds of paragraphs and hardly twenty shapes, and the documents of a run have them alike: so what
//! docx-rs makes of a shape is made once (`mould`).

use super::numbering::{Lists, Place};
use crate::document::length::Length;
use crate::document::tree::{Colour, Content, FaceStyle, Format, Inline, PageSetup, Paragraph, Placed, Role, Rule};
use std::borrow::Cow;

/// The narrowest frame there can be.
const NARROW: Length = Length(20);

/// A paragraph as Word has it: its shape, and the words for each gap in it.
pub(super) struct Line<'a> {
    pub(super) shape: Shape,
    pub(super) words: Vec<Cow<'a, str>>,
}

/// All about a paragraph but its words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    pub(super) kind: Kind,
    /// Whether it stays on one page with what follows.
    pub(super) keep_next: bool,
    /// Whether it is kept whole; `None`: nothing is said of it.
    pub(super) keep_lines: Option<bool>,
    /// The frame it stands in.
    pub(super) frame: Option<Frame>,
    /// The section it ends.
    pub(super) closes: Option<Setup>,
}

/// What a paragraph is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// Words.
    Text(Text),
    /// A rule: a strip with a border on top.
    Rule {
        /// Indent on the left.
        left: Length,
        /// Indent on the right.
        right: Length,
        /// Space above.
        before: Length,
        /// Space below.
        after: Length,
    },
    /// Nothing, exactly so high.
    Strip(Length),
    /// A stroke: a strip with a border on the left where it is upright, else on top.
    Stroke {
        /// Thickness in eighths of a point.
        weight: u16,
        /// Whether it goes down.
        upright: bool,
        /// Its height.
        height: Length,
        /// Its colour.
        colour: Colour,
    },
}

/// The shape of a paragraph of words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Text {
    pub(super) role: Role,
    pub(super) format: Format,
    /// Space below.
    pub(super) after: Length,
    /// The stop to which dots lead.
    pub(super) dots: Option<Length>,
    /// What numbers it.
    pub(super) place: Option<Place>,
    pub(super) colour: Colour,
    pub(super) stretches: Vec<Stretch>,
}

/// An inline without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Stretch {
    /// Words in a face; `tab`: behind a tab.
    Words {
        face: FaceStyle,
        tab: bool,
    },
    Break,
    CheckBox(bool),
    Leader,
}

/// Where a framed paragraph stands on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Frame {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) width: Length,
}

/// The setup of a section's pages, and the relation of its header.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Setup {
    pub(super) page: PageSetup,
    pub(super) header: String,
}

impl Shape {
    fn of(kind: Kind, keep_next: bool, keep_lines: Option<bool>) -> Self {
        Self { kind, keep_next, keep_lines, frame: None, closes: None }
    }
}

/// A paragraph in a column of some width; `keep` ties it to what follows even where its own format does not, `after` is the
/// space below it. Its label is made by one of `lists`; where none makes it, it is typed.
pub(super) fn paragraph(paragraph: &Paragraph, column: Length, keep: bool, after: Length, lists: Lists) -> Line<'_> {
    let (role, format) = (paragraph.role, paragraph.format);
    let place = lists.place(paragraph);
    let mut words = Vec::with_capacity(paragraph.inlines.len() + 1);
    let mut stretches = Vec::with_capacity(paragraph.inlines.len() + 1);
    if let Some(label) = paragraph.label.as_ref().filter(|_| place.is_none()) {
        stretches.push(Stretch::Words { face: label.face, tab: false });
        words.push(Cow::Owned(format!("{}{}", label.text, label.gap)));
    }
    let hung = hangs_box(paragraph);
    for inline in &paragraph.inlines {
        let tab = hung && stretches.len() == 1;
        stretches.push(match inline {
            Inline::Text { text, face } => {
                words.push(Cow::Borrowed(if tab { text.trim_start_matches([' ', '\u{a0}']) } else { text }));
                Stretch::Words { face: *face, tab }
            }
            Inline::Break => Stretch::Break,
            Inline::CheckBox(checked) => Stretch::CheckBox(*checked),
            Inline::Leader => Stretch::Leader,
        });
    }
    let dots = stretches.contains(&Stretch::Leader).then(|| column - format.right);
    let text = Text { role, format, after, dots, place, colour: Colour::Black, stretches };
    Line { shape: Shape::of(Kind::Text(text), keep || format.keep_next, Some(format.keep_lines)), words }
}

/// Whether a paragraph's lines hang beside the box it begins with. A tab then leads to where they hang, so that words stand
/// below one another however wide the box is in the face at hand.
fn hangs_box(paragraph: &Paragraph) -> bool {
    paragraph.format.first < Length::ZERO && matches!(paragraph.inlines.first(), Some(Inline::CheckBox(_)))
}

/// A rule.
pub(super) fn rule(rule: &Rule, keep: bool, after: Length) -> Line<'static> {
    let kind = Kind::Rule { left: rule.left, right: rule.right, before: rule.before, after };
    Line { shape: Shape::of(kind, keep || rule.keep_next, None), words: Vec::new() }
}

/// An empty strip of exactly this height.
pub(super) fn strip(height: Length, keep: bool) -> Line<'static> {
    Line { shape: Shape::of(Kind::Strip(height), keep, None), words: Vec::new() }
}

/// What stands at a fixed place: a paragraph in a frame of its own, measured from the paper's upper left corner. Its height
/// follows its words.
pub(super) fn placed(placed: &Placed) -> Line<'_> {
    let mut line = match &placed.content {
        Content::Text(text) => paragraph(text, placed.width, false, Length::ZERO, Lists::default()),
        Content::Stroke { weight } => {
            let (upright, height) = (placed.height > Length::ZERO, placed.height.max(NARROW));
            let kind = Kind::Stroke { weight: *weight, upright, height, colour: placed.colour };
            Line { shape: Shape::of(kind, false, None), words: Vec::new() }
        }
    };
    if let Kind::Text(text) = &mut line.shape.kind {
        text.colour = placed.colour;
    }
    line.shape.frame = Some(Frame { x: placed.x, y: placed.y, width: placed.width.max(NARROW) });
    line
}
