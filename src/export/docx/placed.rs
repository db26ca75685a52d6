//! Turns what stands at a fixed place of the page into Word's framed paragraphs, and the frame of a page into the mark from
//! which [`super::order`] makes page borders.

use super::numbering::Lists;
use super::paragraph::{TINY, mark, paragraph, spacing};
use crate::document::length::Length;
use crate::document::tree::{Border, Colour, Content, LineSpacing, Placed};
use docx_rs::{
    BorderType, Color, DocGrid, FrameProperty, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    ParagraphChild, ParagraphProperty,
};

/// The narrowest frame there can be.
const NARROW: Length = Length(20);

/// A paragraph in a frame of its own, measured from the paper's upper left corner. Its height follows its words.
pub(super) fn placed(placed: &Placed) -> Paragraph {
    let mut built = match &placed.content {
        Content::Text(text) => paragraph(text, placed.width, false, Length::ZERO, Lists::default()),
        Content::Stroke { weight } => stroke(placed, *weight),
    };
    if placed.colour != Colour::Black {
        for child in &mut built.children {
            if let ParagraphChild::Run(run) = child {
                run.run_property.color = Some(Color::new(hex(placed.colour)));
            }
        }
    }
    built.property.frame_property = Some(FrameProperty {
        wrap: Some("around".to_owned()),
        h_anchor: Some("page".to_owned()),
        v_anchor: Some("page".to_owned()),
        x: Some(placed.x.0),
        y: Some(placed.y.0),
        w: Some(placed.width.max(NARROW).0.unsigned_abs()),
        ..FrameProperty::new()
    });
    built
}

/// An empty paragraph as high as the stroke is long, or hardly high, with a border on the left or on top.
fn stroke(placed: &Placed, weight: u16) -> Paragraph {
    let side = if placed.height > Length::ZERO { ParagraphBorderPosition::Left } else { ParagraphBorderPosition::Top };
    let border = ParagraphBorder::new(side).val(BorderType::Single).size(usize::from(weight)).color(hex(placed.colour));
    let height = LineSpacing::Exactly(placed.height.max(NARROW));
    let mut built = Paragraph::new();
    built.property = ParagraphProperty::new()
        .line_spacing(spacing(Length::ZERO, Length::ZERO, height))
        .set_borders(ParagraphBorders::with_empty().set(border))
        .run_property(mark(TINY));
    built
}

fn hex(colour: Colour) -> String {
    let [red, green, blue] = colour.rgb();
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// The mark of a page's frame. docx-rs has no word for page borders, and the program none for grids.
pub(super) fn border_mark(border: Border) -> DocGrid {
    let [red, green, blue] = border.colour.rgb().map(usize::from);
    let points = usize::try_from(border.inset.0 / 20).unwrap_or(0);
    let colour = isize::try_from((red << 16) + (green << 8) + blue).unwrap_or(0);
    DocGrid::with_empty().line_pitch(points).char_space(colour)
}

#[cfg(test)]
mod tests {
    use super::super::order;
    use super::*;
    use docx_rs::BuildXML;

    fn stroke_at(width: Length, height: Length) -> String {
        let content = Content::Stroke { weight: 6 };
        let one = Placed { x: Length(100), y: Length(-20), width, height, colour: Colour::Red, content };
        let inside = String::from_utf8(placed(&one).build()).unwrap();
        let body = format!(r#"<w:body xmlns:w="{}" xmlns:w14="urn:other">{inside}</w:body>"#, order::WORD);
        order::part(&body).unwrap()
    }

    #[test]
    fn a_stroke_is_a_border_in_a_frame_measured_from_the_paper() {
        let across = stroke_at(Length(2000), Length::ZERO);
        let frame = r#"<w:framePr w:wrap="around" w:hAnchor="page" w:vAnchor="page" w:x="100" w:y="-20" w:w="2000"/>"#;
        assert!(across.contains(&format!("<w:pPr>{frame}<w:pBdr><w:top ")), "{across}");
        assert!(across.contains(r#"w:color="C81010""#), "{across}");
        let down = stroke_at(Length::ZERO, Length(600));
        assert!(down.contains("<w:left ") && down.contains(r#"w:line="600""#), "{down}");
    }
}
