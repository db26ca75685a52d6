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
            let high = field.height - self.level(size, full);
            // Finding even lines takes long; most sizes that are too large are seen at once.
            let most = (high.points() / self.pitch(size)).floor() + HAIR;
            if half > least.0 && width(&plain(&field.text)) > (room + size.points()) * most {
                continue;
            }
            let pieces = field.text.split(|inline| *inline == Inline::Break);
            let lines: Vec<String> = pieces.flat_map(|piece| fit::balanced(&plain(piece), room, &width)).collect();
            let deep = self.pitch(size) * f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Markup;

    /// The blocks of a sheet with one field of these attributes and words.
    fn blocks(attributes: &str, words: &str) -> Vec<Block> {
        let text = format!(
            r#"<van-ban><trang-o rong="420" cao="297" lech-ngang="-1.5" lech-doc="2" khung="0" can-chinh="khong"><ten-tep>Giấy khen</ten-tep>
            <o x="60" y="100" rong="100" cao="13" co="24" {attributes}>{words}</o></trang-o></van-ban>"#
        );
        let fonts = Fonts::built_in().unwrap();
        let document = crate::document::read(&Markup { file: "a.hbs".into(), text }, &fonts, Setting::Large).unwrap();
        assert_eq!((document.title.as_str(), document.sections.len()), ("Giấy khen", 1));
        document.sections.into_iter().next().unwrap().blocks
    }

    /// Size in points, and how many lines.
    fn set(words: &str) -> (f32, usize) {
        let blocks = blocks("can-le=\"giua\" kieu=\"dam\"", words);
        let Block::Placed(Placed { content: Content::Text(text), .. }) = &blocks[0] else { panic!("{blocks:?}") };
        (text.format.size.points(), text.inlines.iter().filter(|i| **i == Inline::Break).count() + 1)
    }

    #[test]
    fn words_shrink_in_one_line_before_they_break() {
        assert_eq!(set("Lê Thị Hoa"), (24.0, 1));
        assert_eq!(set("Nguyễn Thị Phương Hoa"), (24.0, 1));
        let (size, lines) = set("Nguyễn Hoàng Thị Phương Hoa");
        assert!((17.0..24.0).contains(&size) && lines == 1, "{size} {lines}");
        assert_eq!(set("Công đoàn cơ sở Trường Trung học cơ sở Ánh Dương"), (16.0, 2));
    }

    #[test]
    fn smaller_words_keep_their_line() {
        let baseline = |words| {
            let blocks = blocks("", words);
            let Block::Placed(Placed { y, content: Content::Text(text), .. }) = &blocks[0] else {
                panic!("{blocks:?}")
            };
            let fonts = Fonts::built_in().unwrap();
            let face = fonts.face(false, false);
            y.points() + text.format.size.points() * (face.ascent + face.gap) / face.units
        };
        let long = "Nguyễn Hoàng Thị Phương Hoa Bách Hợp";
        assert!((baseline("Hoa") - baseline(long)).abs() < 0.1, "{} {}", baseline("Hoa"), baseline(long));
    }

    #[test]
    fn everything_is_moved_as_the_printer_asks() {
        let blocks = blocks("can-le=\"giua\" gach-duoi=\"co\" mau=\"do\"", "Hoa");
        let [Block::Placed(words), Block::Placed(rule)] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!((words.x, words.y), (Length::mm(60.0) - Length::mm(1.5), Length::mm(100.0) + Length::mm(2.0)));
        let middle = |placed: &Placed| placed.x.0 + placed.width.0 / 2;
        assert!((middle(words) - middle(rule)).abs() <= 1 && rule.width < words.width);
        assert_eq!((words.colour, rule.colour), (Colour::Red, Colour::Red));
    }
}
