//! What stands at fixed places of a page, and the frame around it, as part of the tree.

use super::super::length::Length;
use super::Paragraph;

/// Something at a fixed place of the page (*ô*), measured from the upper left corner of the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// From the paper's left edge.
    pub x: Length,
    /// From the paper's upper edge.
    pub y: Length,
    /// Its width.
    pub width: Length,
    /// Its height; text that is higher does not fit.
    pub height: Length,
    /// The colour of its ink.
    pub colour: Colour,
    /// What stands there.
    pub content: Content,
}

/// What stands at a fixed place.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A paragraph, its first line at the top.
    Text(Paragraph),
    /// A stroke along the upper side where it has no height, along the left side where it has no width.
    Stroke {
        /// Thickness in eighths of a point.
        weight: u16,
    },
}

/// A frame around a page: two lines as far apart as they are thick, Word's `double`. (Of a thick and a thin line, Word and
/// LibreOffice put different ones outside.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Border {
    /// From the paper's edges to the outside of the outer line. Word takes whole points, at most 31.
    pub inset: Length,
    /// Its colour.
    pub colour: Colour,
}

impl Border {
    /// Thickness of each line, and of the space between them, in eighths of a point.
    pub const WEIGHT: u16 = 12;
}

/// A colour of ink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colour {
    /// Đen.
    #[default]
    Black,
    /// Đỏ.
    Red,
}

impl Colour {
    /// Red, green and blue.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Black => [0, 0, 0],
            Self::Red => [200, 16, 16],
        }
    }
}
