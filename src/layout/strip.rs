//! Strips: what a column is cut into – a line of text, a rule, a row of a table – before pages are made of them.

use crate::document::tree::Colour;

use super::page::Segment;

/// The smallest part of a column that a page takes whole.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    /// Space above; falls away where an automatic page break precedes.
    pub(super) space: f32,
    /// From its top to the top of what follows.
    pub(super) height: f32,
    /// How much of that must fit on the page: the extra of multiple line spacing may hang over the foot.
    pub(super) need: f32,
    /// Whether a page may end before it.
    pub(super) before: Break,
    /// Whether its place is measured from the page's upper margin, whatever stands above it.
    pub(super) fixed: bool,
    /// What is painted, relative to the strip's top and the column's left edge.
    pub(super) marks: Vec<Mark>,
    /// The table head to repeat where this strip begins a page; index in [`super::flow::Setter::heads`].
    pub(super) head: Option<usize>,
    /// Painted in addition where a page begins with this strip: the upper border of a row cut in two.
    pub(super) opening: Option<Mark>,
    /// Painted in addition where the page ends with this strip: the lower border of a table cut in two.
    pub(super) closing: Option<Mark>,
}

/// How willingly a page ends before a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// Gladly.
    Free,
    /// Only where what is to be kept together is longer than a page.
    Reluctant,
    /// Only where nothing else is left: a single line or a table's head would stand alone.
    Last,
}

/// Something painted.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// From the column's left edge.
    pub(super) x: f32,
    /// From the strip's top: the baseline of text, the middle of a stroke.
    pub(super) y: f32,
    /// The structure node it belongs to; none for an artifact.
    pub(super) node: Option<usize>,
    /// What it is.
    pub(super) ink: Ink,
}

/// What a mark paints.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    /// Text.
    Text {
        /// Added to each ordinary space.
        stretch: f32,
        /// The text by faces.
        segments: Vec<Segment>,
    },
    /// A box to tick.
    CheckBox {
        /// Size of the text it stands in.
        size: f32,
        /// Whether it is ticked.
        checked: bool,
    },
    /// A stroke from the mark's place, this far right and down.
    Stroke {
        /// To the right.
        right: f32,
        /// Down.
        down: f32,
        /// Thickness.
        weight: f32,
    },
    /// Nothing: the colour of what follows on the page.
    Colour(Colour),
    /// Nothing: space that is kept for a signature, from the mark's place this far right and down.
    Space {
        /// To the right.
        right: f32,
        /// Down.
        down: f32,
        /// Who signs.
        name: String,
    },
}

impl Strip {
    /// A strip that paints nothing yet and may begin a page.
    pub(super) fn new(height: f32) -> Self {
        Self {
            space: 0.0,
            height,
            need: height,
            before: Break::Free,
            fixed: false,
            marks: Vec::new(),
            head: None,
            opening: None,
            closing: None,
        }
    }

    /// The same painted as an artifact: a table head on later pages.
    pub(super) fn artifact(&self) -> Self {
        let marks = self.marks.iter().map(|mark| Mark { node: None, ..mark.clone() }).collect();
        Self { marks, space: 0.0, ..self.clone() }
    }
}

impl Mark {
    /// The same, moved.
    pub(super) fn moved(self, right: f32, down: f32) -> Self {
        Self { x: self.x + right, y: self.y + down, ..self }
    }

    /// A horizontal stroke, as an artifact.
    pub(super) fn horizontal(x: f32, y: f32, length: f32, weight: f32) -> Self {
        Self { x, y, node: None, ink: Ink::Stroke { right: length, down: 0.0, weight } }
    }

    /// A vertical stroke, as an artifact.
    pub(super) fn vertical(x: f32, y: f32, length: f32, weight: f32) -> Self {
        Self { x, y, node: None, ink: Ink::Stroke { right: 0.0, down: length, weight } }
    }
}

/// Height of strips below one another, their spaces included.
pub(super) fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.space + strip.height).sum()
}
