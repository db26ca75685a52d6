//! A page of fields (*trang ô*): each text in the largest size at which its field holds it, on the line where it would begin
//! in full size.

use super::super::length::Length;
use super::super::markup::{Field, Sheet};
use super::super::measure::{self, Setting};
use super::super::parse::plain;
use super::super::tree::{
    Align, Block, Border, Colour, Content, HalfPoints, Inline, PageSetup, Paragraph, Placed, Role, Rule, Section,
};
use super::{Desk, fit, format, guides, title};
use crate::font::Fonts;

/// Lengths that differ by less are equal: a fiftieth of a point.
const HAIR: f32 = 0.02;

/// The one page of a sheet.
pub(super) fn section(sheet: &Sheet, fonts: &Fonts, setting: Setting) -> Section {
    let desk = Desk { fonts, sizes: setting.sizes(), width: sheet.width };
    let mut blocks: Vec<Block> = sheet.fields.iter().flat_map(|field| desk.field(field)).collect();
    if sheet.guides {
        blocks.extend(guides::guides(sheet));
    }
    for block in &mut blocks {
        if let Block::Placed(placed) = block {
            placed.x += sheet.right;
            placed.y += sheet.down;
        }
    }
    Section { name: None, page: page(sheet, setting), blocks }
}

fn page(sheet: &Sheet, setting: Setting) -> PageSetup {
    let margin = measure::SHEET_MARGIN;
    let border = (sheet.border > Length::ZERO).then_some(Border { inset: sheet.border, colour: Colour::Red });
    PageSetup {
        width: sheet.width,
        height: sheet.height,
        top: margin,
        bottom: margin,
        left: margin,
        right: margin,
        border,
        ..measure::page(true, setting)
    }
}

/// A text broken into lines, and the size at which it was.
struct Fitted {
    size: HalfPoints,
    lines: Vec<String>,
}

impl Desk<'_> {
    /// The words of a field and the rule below them; nothing where it is empty.
    fn field(&self, field: &Field) -> Vec<Block> {
        if plain(&field.text).trim().is_empty() {
            return Vec::new();
        }
        let full = half_points(field.size);
        let Fitted { size, lines } = self.fitted(field, full);
        let lower = self.level(size, full);
        let rule = field.underlined.then(|| self.underline(field, size, &lines, lower));
        let role = if field.title { Role::Title } else { Role::Frame };
        let paragraph = Paragraph {
            role,
            format: format(size, field.align),
            label: None,
            inlines: title::broken(lines, field.face),
        };
        let (y, height) = (field.y + lower, field.height - lower);
        let words = placed(field, y, height, Content::Text(paragraph));
        [words].into_iter().chain(rule).collect()
    }

    /// The largest size, from the full one down, at which the field holds its words; the least one where none does.
    fn fitted(&self, field: &Field, full: HalfPoints) -> Fitted {
        let share = HalfPoints(full.0.saturating_mul(measure::LEAST_SHARE).div_ceil(100));
        let least = share.max(measure::LEAST_SIZE).min(full);
        let room = field.width.points() - 1.0;
        let mut fitted = Fitted { size: least, lines: Vec::new() };
        for half in (least.0..=full.0).rev() {
            let size = HalfPoints(half);
            let width = |text: &str| self.measure(text, size, field.face);
            let pieces = field.text.split(|inline| *inline == Inline::Break);
            let lines: Vec<String> = pieces.flat_map(|piece| fit::balanced(&plain(piece), room, &width)).collect();
            let deep = self.pitch(size) * f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
            let high = field.height - self.level(size, full);
            let holds = deep <= high.points() + HAIR && lines.iter().all(|line| width(line) <= room + HAIR);
            fitted = Fitted { size, lines };
            if holds {
                break;
            }
        }
        fitted
    }

    /// From one line of a size to the next, single-spaced.
    fn pitch(&self, size: HalfPoints) -> f32 {
        let face = self.fonts.face(false, false);
        Length::pt(size.points() * (face.ascent + face.descent + face.gap) / face.units).points()
    }

    /// A rule as long as the last line, below it.
    fn underline(&self, field: &Field, size: HalfPoints, lines: &[String], lower: Length) -> Block {
        let long = lines.last().map_or(0.0, |line| self.measure(line, size, field.face));
        let deep = self.pitch(size) * f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
        let free = field.width.points() - long;
        let left = match field.align {
            Align::Centre => free / 2.0,
            Align::Right => free,
            Align::Left | Align::Justify => 0.0,
        };
        Block::Placed(Placed {
            x: field.x + Length::pt(left),
            y: field.y + lower + Length::pt(deep) + measure::RULE_BEFORE,
            width: Length::pt(long),
            height: Length::ZERO,
            colour: field.colour,
            content: Content::Stroke { weight: Rule::WEIGHT },
        })
    }
}

fn placed(field: &Field, y: Length, height: Length, content: Content) -> Block {
    Block::Placed(Placed { x: field.x, y, width: field.width, height, colour: field.colour, content })
}

/// A size in points, to the nearest half.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast stops at the bounds of u16")]
fn half_points(points: f32) -> HalfPoints {
    HalfPoints(((points * 2.0).round() as u16).max(2))
}
