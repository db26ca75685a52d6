//! Pages: what stands where on the paper. The PDF exit and the tests read nothing else of a layout.

use crate::document::tree::Colour;
use crate::font::Fonts;

use super::structure::Node;

/// A document set on pages. All coordinates are points from the page's top left corner, y growing downwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The structure tree in reading order; the first node is the document.
    pub nodes: Vec<Node>,
    /// The headings with their places.
    pub outline: Vec<Heading>,
    /// Where people sign, page by page from top to bottom, left to right where names stand level.
    pub signatures: Vec<SignatureSpace>,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Width of the paper.
    pub width: f32,
    /// Height of the paper.
    pub height: f32,
    /// What stands on it, in order of painting; every line and stroke lies between a [`Item::Begin`] and an [`Item::End`].
    pub items: Vec<Item>,
}

/// A step of painting.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Marked content begins.
    Begin(Tag),
    /// Marked content ends.
    End,
    /// A line of text.
    Line(Line),
    /// A box to tick.
    CheckBox(CheckBox),
    /// A straight stroke.
    Stroke(Stroke),
    /// The colour of what follows; a page begins in black.
    Colour(Colour),
}

/// What marked content belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Page numbers, rules, borders, repeated heads: not part of the document's text.
    Artifact,
    /// Content of a structure node.
    Content {
        /// Index in [`Layout::nodes`].
        node: usize,
        /// Number of this marked content on its page, from zero.
        mcid: usize,
    },
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Left end.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// What is added to each ordinary space (U+0020), in points; a no-break space keeps its width.
    pub stretch: f32,
    /// The text, one stretch per face, each beginning where the one before it ends.
    /// Spaces at which the line was broken stand at its end.
    pub segments: Vec<Segment>,
}

/// Text in one face and size.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Index in [`Fonts::faces`].
    pub face: usize,
    /// Size in points.
    pub size: f32,
    /// The text.
    pub text: String,
}

/// A box to tick (*ô chọn*). Faces for text have no such glyph, so it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckBox {
    /// Left end of its room.
    pub x: f32,
    /// The baseline of its line.
    pub y: f32,
    /// Size of the text it stands in, in points.
    pub size: f32,
    /// Whether it is ticked.
    pub checked: bool,
}

impl CheckBox {
    /// Its outline, as a square of two thirds of the text's size in the middle of its room, and a cross where it is ticked.
    pub fn strokes(&self) -> Vec<Stroke> {
        let (side, air, weight) = (self.size * 0.68, self.size * 0.16, self.size * 0.05);
        let (left, right) = (self.x + air, self.x + air + side);
        let bottom = self.y + self.size * 0.04;
        let top = bottom - side;
        let half = weight / 2.0;
        let stroke = |from, to| Stroke { from, to, weight };
        let mut strokes = vec![
            stroke((left - half, top), (right + half, top)),
            stroke((left - half, bottom), (right + half, bottom)),
            stroke((left, top), (left, bottom)),
            stroke((right, top), (right, bottom)),
        ];
        if self.checked {
            let inset = side * 0.18;
            let (left, right, top, bottom) = (left + inset, right - inset, top + inset, bottom - inset);
            strokes.extend([stroke((left, top), (right, bottom)), stroke((left, bottom), (right, top))]);
        }
        strokes
    }
}

/// A straight stroke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// One end.
    pub from: (f32, f32),
    /// The other end.
    pub to: (f32, f32),
    /// Thickness.
    pub weight: f32,
}

/// A heading, as an outline needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 1 for the title, 2 to 4 below it; 0 for the name of one of several documents in a file.
    pub level: u8,
    /// Its text.
    pub title: String,
    /// Index of its page.
    pub page: usize,
    /// Top of its first line.
    pub y: f32,
}

/// Free space to sign in, straight above the name of who signs.
#[derive(Clone, Debug, PartialEq)]
pub struct SignatureSpace {
    /// Index of its page.
    pub page: usize,
    /// Its left edge.
    pub x: f32,
    /// Its top.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// Its height, down to the top of the name's line.
    pub height: f32,
    /// The name, on one line.
    pub name: String,
    /// The name's structure node, index in [`Layout::nodes`].
    pub node: usize,
}

impl Line {
    /// The text, without spaces at its end.
    pub fn text(&self) -> String {
        let whole: String = self.segments.iter().map(|s| s.text.as_str()).collect();
        whole.trim_end_matches(' ').to_owned()
    }

    /// The right end: where the last letter ends, spaces at the line's end left out.
    pub fn right(&self, fonts: &Fonts) -> f32 {
        let mut rest = self.text().chars().count();
        let mut x = self.x;
        for segment in &self.segments {
            let kept: String = segment.text.chars().take(rest).collect();
            rest -= kept.chars().count();
            let spaces = kept.matches(' ').map(|_| self.stretch).sum::<f32>();
            x += fonts.faces()[segment.face].width(&kept, segment.size) + spaces;
        }
        x
    }
}
