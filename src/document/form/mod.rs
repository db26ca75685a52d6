//! Official parts → paragraphs, tables and rules: the form of Decree 30/2020/NĐ-CP, with the measures of `measure`.

mod body;
mod choices;
mod closing;
mod columns;
mod fit;
mod guides;
mod head;
mod letterhead;
mod sheet;
mod table;
#[cfg(test)]
mod tests;
mod title;

use super::length::Length;
use super::markup::{Paper, Part};
use super::measure::{self, Setting, Sizes};
use super::parse::plain;
use super::tree::{Align, Block, Document, FaceStyle, Format, HalfPoints, Inline, Paragraph, Role, Section};
use crate::font::Fonts;
use crate::text;
use body::Numbering;

/// What setting needs at hand.
struct Desk<'a> {
    fonts: &'a Fonts,
    sizes: Sizes,
    /// Width between the margins of the section being set.
    width: Length,
}

/// Sets a document.
pub(super) fn set(paper: &Paper, fonts: &Fonts, setting: Setting) -> Document {
    let mut sections = Vec::new();
    if !paper.parts.is_empty() || paper.sheets.is_empty() {
        sections.push(section(&paper.parts, paper.landscape, fonts, setting));
    }
    sections.extend(paper.appendices.iter().map(|a| section(&a.parts, a.landscape, fonts, setting)));
    sections.extend(paper.sheets.iter().map(|one| sheet::section(one, fonts, setting)));
    let (title, author) = naming(paper);
    Document { title, author, sections }
}

/// Title and author of the file: title and subject of the body, and the organ of its letterhead.
fn naming(paper: &Paper) -> (String, String) {
    let mut title = Vec::new();
    let mut author = String::new();
    for part in &paper.parts {
        match part {
            Part::Title(text) | Part::Subject(text) => title.push(plain(text)),
            Part::Letterhead(head) => {
                author = head.organs.join(" - ");
                title.extend((!head.about.is_empty()).then(|| plain(&head.about)));
            }
            _ => {}
        }
    }
    title.extend(paper.sheets.first().map(|sheet| sheet.title.clone()));
    let clean = |text: &str| text.replace('\u{a0}', " ");
    (clean(&title.join(" - ")), clean(&author))
}

fn section(parts: &[Part], landscape: bool, fonts: &Fonts, setting: Setting) -> Section {
    let page = measure::page(landscape, setting);
    let desk = Desk { fonts, sizes: setting.sizes(), width: page.text_width() };
    let mut numbering = Numbering::default();
    let mut blocks: Vec<Block> = Vec::new();
    for part in parts {
        if matches!(part, Part::Closing(_) | Part::Table(_) | Part::Note(_)) {
            desk.keep_with_next(&mut blocks, matches!(part, Part::Closing(_)));
        }
        blocks.extend(desk.part(part, &mut numbering));
    }
    Section { name: None, page, blocks }
}

impl Desk<'_> {
    fn part(&self, part: &Part, numbering: &mut Numbering) -> Vec<Block> {
        match part {
            Part::Letterhead(head) => self.letterhead(head),
            Part::Title(text) => self.title(text),
            Part::Subject(text) => self.subject(text),
            Part::Attached(text) => self.attached(text),
            Part::Addressees(list) => self.addressees(list),
            Part::Enacting(text) => vec![self.enacting(text)],
            Part::Basis(text) => vec![self.basis(text)],
            Part::Heading(level, text) => vec![self.heading(*level, Some(numbering.next(*level)), text)],
            Part::TypedHeading(level, text) => vec![self.heading(*level, None, text)],
            Part::Body(text) => vec![self.paragraph(text)],
            Part::Items(items) => items.iter().map(|item| self.item("-".to_owned(), item)).collect(),
            Part::Points(points) => {
                let lettered = (1..).map(|number| format!("{})", text::ordinal_letter(number)));
                lettered.zip(points).map(|(letter, point)| self.item(letter, point)).collect()
            }
            Part::Choices(choices) => self.choices(choices),
            Part::Note(text) => vec![self.note(text)],
            Part::Table(table) => self.table(table),
            Part::Closing(closing) => self.closing(closing),
        }
    }

    /// The closing block never stands alone on a page, nor a note under a list, nor does a table leave the words that
    /// introduce it: what comes before stays with it. One line of words is too little company for `signatures`.
    fn keep_with_next(&self, blocks: &mut [Block], signatures: bool) {
        let mut lines = 0;
        for block in blocks.iter_mut().rev() {
            match block {
                Block::Paragraph(paragraph) => {
                    paragraph.format.keep_next = true;
                    // A note or a thin strip is too little company: the row or paragraph above it comes along.
                    if paragraph.role == Role::Frame || paragraph.format.align == Align::Centre {
                        continue;
                    }
                    lines += 1;
                    if signatures && lines == 1 && self.is_one_line(paragraph) {
                        continue;
                    }
                }
                Block::Table(table) => table.keep_next = true,
                Block::Rule(rule) => rule.keep_next = true,
                Block::Placed(_) => {}
            }
            return;
        }
    }

    fn is_one_line(&self, paragraph: &Paragraph) -> bool {
        let words = paragraph.inlines.iter().map(|inline| match inline {
            Inline::Text { text, face } => self.measure(text, paragraph.format.size, *face),
            Inline::CheckBox(_) => paragraph.format.size.points() * Inline::CHECK_BOX_WIDTH,
            Inline::Break | Inline::Leader => self.width.points(),
        });
        words.sum::<f32>() + paragraph.format.first.points() <= self.width.points()
    }

    /// Width of a text in one face, in points.
    fn measure(&self, text: &str, size: HalfPoints, face: FaceStyle) -> f32 {
        self.fonts.face(face.bold, face.italic).width(text, size.points())
    }

    /// How much lower a line of one size has to begin to share its baseline with a line of a larger size.
    fn level(&self, size: HalfPoints, larger: HalfPoints) -> Length {
        let face = self.fonts.face(false, false);
        let rise = (face.ascent + face.gap) / face.units;
        Length::pt(((larger.points() - size.points()) * rise).max(0.0))
    }
}

/// A format with nothing but size and alignment: single spacing, no indents, no gaps.
fn format(size: HalfPoints, align: Align) -> Format {
    Format {
        size,
        align,
        left: Length::ZERO,
        right: Length::ZERO,
        first: Length::ZERO,
        before: Length::ZERO,
        after: Length::ZERO,
        line: measure::SINGLE,
        keep_next: false,
        keep_lines: false,
    }
}

fn paragraph(role: Role, format: Format, inlines: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { role, format, label: None, inlines })
}

const PLAIN: FaceStyle = FaceStyle { bold: false, italic: false };
const BOLD: FaceStyle = FaceStyle { bold: true, italic: false };
const ITALIC: FaceStyle = FaceStyle { bold: false, italic: true };

fn words(text: impl Into<String>, face: FaceStyle) -> Inline {
    Inline::Text { text: text.into(), face }
}

/// The same text with a face laid over its own.
fn faced(text: &[Inline], over: FaceStyle) -> Vec<Inline> {
    let mix = |face: FaceStyle| FaceStyle { bold: face.bold || over.bold, italic: face.italic || over.italic };
    let each = text.iter().map(|inline| match inline {
        Inline::Text { text, face } => Inline::Text { text: text.clone(), face: mix(*face) },
        Inline::Break | Inline::Leader | Inline::CheckBox(_) => inline.clone(),
    });
    each.collect()
}

/// A share of a length, in hundredths.
fn share(length: Length, hundredths: i32) -> Length {
    Length(length.0 * hundredths / 100)
}
