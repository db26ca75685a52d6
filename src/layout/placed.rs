//! What stands at a fixed place of the page into a strip that takes no room, and the frame of a page into its strokes.

use crate::document::tree::{Border, Colour, Content, PageSetup, Paragraph, Placed};
use crate::font::Fonts;

use super::flow::Setter;
use super::paragraph;
use super::strip::{self, Ink, Mark, Strip};

impl Setter<'_> {
    /// Sets what has its place on the paper, of which the column at hand begins at [`Setter::origin`].
    pub(super) fn placed(&mut self, placed: &Placed) -> Strip {
        let (left, top) = self.origin;
        let (x, y) = (placed.x.points() - left, placed.y.points() - top);
        let marks = match &placed.content {
            Content::Text(text) => {
                let node = self.tree.paragraph(text);
                lines(text, placed, node, self.fonts)
            }
            Content::Stroke { weight } => {
                let (right, down) = (placed.width.points(), placed.height.points());
                vec![Mark {
                    x: 0.0,
                    y: 0.0,
                    node: None,
                    ink: Ink::Stroke { right, down, weight: f32::from(*weight) / 8.0 },
                }]
            }
        };
        let mut strip = Strip::new(0.0);
        strip.fixed = true;
        strip.marks = coloured(placed.colour, marks.into_iter().map(|mark| mark.moved(x, y)).collect());
        strip
    }
}

fn lines(text: &Paragraph, placed: &Placed, node: Option<usize>, fonts: &Fonts) -> Vec<Mark> {
    let mut y = 0.0;
    let mut marks = Vec::new();
    for line in paragraph::paragraph(text, placed.width.points(), node, fonts) {
        marks.extend(line.marks.into_iter().map(|mark| mark.moved(0.0, y)));
        y += line.height;
    }
    marks
}

/// Whether a place is too small for its words: more lines than they were broken into, or higher than the place.
pub(super) fn is_overfull(placed: &Placed, fonts: &Fonts) -> bool {
    let Content::Text(text) = &placed.content else { return false };
    let lines = paragraph::paragraph(text, placed.width.points(), None, fonts);
    let asked = text.inlines.iter().filter(|inline| **inline == crate::document::tree::Inline::Break).count() + 1;
    lines.len() > asked || strip::height(&lines) > placed.height.points() + 0.1
}

/// The frame around a page, from the paper's upper left corner.
pub(super) fn border(border: Border, page: &PageSetup) -> Vec<Mark> {
    let size = (page.width.points(), page.height.points());
    let weight = f32::from(Border::WEIGHT) / 8.0;
    let outer = border.inset.points();
    let insets = [outer, outer + 2.0 * weight];
    coloured(border.colour, insets.into_iter().flat_map(|inset| rectangle(inset, weight, size)).collect())
}

/// Four strokes whose outside is this far from the paper's edges.
fn rectangle(inset: f32, weight: f32, (width, height): (f32, f32)) -> [Mark; 4] {
    let half = weight / 2.0;
    let (across, down) = (width - 2.0 * inset, height - 2.0 * inset);
    [
        Mark::horizontal(inset, inset + half, across, weight),
        Mark::horizontal(inset, height - inset - half, across, weight),
        Mark::vertical(inset + half, inset, down, weight),
        Mark::vertical(width - inset - half, inset, down, weight),
    ]
}

/// Marks in a colour; those that follow are black again.
fn coloured(colour: Colour, marks: Vec<Mark>) -> Vec<Mark> {
    if colour == Colour::Black {
        return marks;
    }
    let ink = |colour| Mark { x: 0.0, y: 0.0, node: None, ink: Ink::Colour(colour) };
    [vec![ink(colour)], marks, vec![ink(Colour::Black)]].concat()
}

#[cfg(test)]
mod tests {
    use super::super::layout;
    use super::super::page::Item;
    use super::super::sample::{document, paragraph, text};
    use super::*;
    use crate::document::length::Length;
    use crate::document::tree::{Block, Role};

    fn place(height: f32, words: &str) -> Placed {
        Placed {
            x: Length::mm(10.0),
            y: Length::mm(50.0),
            width: Length::mm(30.0),
            height: Length::mm(height),
            colour: Colour::Red,
            content: Content::Text(paragraph(Role::Frame, words)),
        }
    }

    #[test]
    fn places_are_measured_from_the_paper_and_take_no_room() {
        let fonts = Fonts::built_in().unwrap();
        let plain = layout(&document(vec![text(Role::Body, "Một"), text(Role::Body, "Hai")]), &fonts);
        let blocks = vec![text(Role::Body, "Một"), Block::Placed(place(9.0, "Hoa")), text(Role::Body, "Hai")];
        let set = layout(&document(blocks), &fonts);
        let lines = |of: &super::super::page::Layout| -> Vec<(String, f32, f32)> {
            let lines = of.pages[0].items.iter();
            lines.filter_map(|i| if let Item::Line(l) = i { Some((l.text(), l.x, l.y)) } else { None }).collect()
        };
        let (before, after) = (lines(&plain), lines(&set));
        assert_eq!((&before[0], &before[1]), (&after[0], &after[2]));
        assert!((after[1].1 - 28.35).abs() < 0.06 && (after[1].2 - 141.7 - 13.07).abs() < 0.06, "{after:?}");
        let colours: Vec<Colour> =
            set.pages[0].items.iter().filter_map(|i| if let Item::Colour(c) = i { Some(*c) } else { None }).collect();
        assert_eq!(colours, [Colour::Red, Colour::Black]);
    }

    #[test]
    fn what_no_place_holds_is_found() {
        let fonts = Fonts::built_in().unwrap();
        assert!(!is_overfull(&place(6.0, "Hoa"), &fonts));
        assert!(is_overfull(&place(5.0, "Hoa"), &fonts), "higher than its place");
        assert!(is_overfull(&place(30.0, "Nguyễn Thị Hoàng Phương Hoa"), &fonts), "broken once more");
    }
}
