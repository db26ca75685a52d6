//! What a calibration page shows besides the fields: a ruler along two sides, crosses near the corners, the fields' outlines.

use super::super::length::Length;
use super::super::markup::Sheet;
use super::super::tree::{Align, Block, Colour, Content, HalfPoints, Paragraph, Placed, Role};
use super::{PLAIN, format, words};

/// Rulers and crosses stand this far from the paper's edges, in millimetres: every printer reaches so far out.
const INSET: u16 = 20;
/// Thickness of all strokes in eighths of a point.
const WEIGHT: u16 = 2;
/// Arm of a cross, in millimetres.
const ARM: f32 = 8.0;
/// Size of the ruler's numbers.
const NUMBER: HalfPoints = HalfPoints(14);

/// All of them.
pub(super) fn guides(sheet: &Sheet) -> Vec<Block> {
    let mut blocks: Vec<Block> = sheet.fields.iter().flat_map(|f| outline((f.x, f.y), (f.width, f.height))).collect();
    blocks.extend(rulers(sheet));
    let far = |side: Length| side - Length::mm(f32::from(INSET));
    let near = Length::mm(f32::from(INSET));
    for x in [near, far(sheet.width)] {
        for y in [near, far(sheet.height)] {
            blocks.extend(cross(x, y));
        }
    }
    blocks
}

fn outline((x, y): (Length, Length), (width, height): (Length, Length)) -> [Block; 4] {
    [
        stroke(x, y, width, Length::ZERO),
        stroke(x, y + height, width, Length::ZERO),
        stroke(x, y, Length::ZERO, height),
        stroke(x + width, y, Length::ZERO, height),
    ]
}

fn cross(x: Length, y: Length) -> [Block; 2] {
    let arm = Length::mm(ARM);
    [stroke(x - arm, y, arm * 2, Length::ZERO), stroke(x, y - arm, Length::ZERO, arm * 2)]
}

/// Marks at every millimetre from the paper's left and upper edge, numbered at every centimetre.
fn rulers(sheet: &Sheet) -> Vec<Block> {
    let mut blocks = Vec::new();
    let line = Length::mm(f32::from(INSET));
    for at in INSET..=last(sheet.width) {
        let (place, long) = (Length::mm(f32::from(at)), tick(at));
        blocks.push(stroke(place, line - long, Length::ZERO, long));
        blocks.extend((at % 10 == 0).then(|| number(at, place - NUMBER_BOX.0, line - long - NUMBER_BOX.1)));
    }
    for at in INSET..=last(sheet.height) {
        let (place, long) = (Length::mm(f32::from(at)), tick(at));
        blocks.push(stroke(line - long, place, long, Length::ZERO));
        let left = line - long - NUMBER_BOX.0 * 2;
        blocks.extend((at % 10 == 0).then(|| number(at, left, place - Length(NUMBER_BOX.1.0 / 2))));
    }
    blocks
}

/// Half the width, and the height, of a number.
const NUMBER_BOX: (Length, Length) = (Length::mm(4.0), Length::mm(3.0));

/// The last millimetre of a ruler.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "paper is far below 65 m")]
fn last(side: Length) -> u16 {
    (side.points() / 72.0 * 25.4).round() as u16 - INSET
}

fn tick(at: u16) -> Length {
    Length::mm(match at {
        whole if whole.is_multiple_of(10) => 4.0,
        half if half.is_multiple_of(5) => 3.0,
        _ => 2.0,
    })
}

fn number(at: u16, x: Length, y: Length) -> Block {
    let format = format(NUMBER, Align::Centre);
    let text = Paragraph { role: Role::Frame, format, label: None, inlines: vec![words(at.to_string(), PLAIN)] };
    let (half, height) = NUMBER_BOX;
    Block::Placed(Placed { x, y, width: half * 2, height, colour: Colour::Black, content: Content::Text(text) })
}

fn stroke(x: Length, y: Length, width: Length, height: Length) -> Block {
    let content = Content::Stroke { weight: WEIGHT };
    Block::Placed(Placed { x, y, width, height, colour: Colour::Black, content })
}
