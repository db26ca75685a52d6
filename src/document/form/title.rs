//! Title, subject, the “attached to” line of appendices, and addressees.

use super::super::length::Length;
use super::super::markup::Text;
use super::super::measure;
use super::super::parse::plain;
use super::super::tree::{Align, Block, FaceStyle, Format, HalfPoints, Inline, LineSpacing, Role};
use super::{BOLD, Desk, ITALIC, PLAIN, faced, fit, format, paragraph, share, words};

impl Desk<'_> {
    /// Tên loại: upper case, bold, centred.
    pub(super) fn title(&self, text: &Text) -> Vec<Block> {
        let format = Format {
            before: measure::TITLE_GAP,
            keep_next: true,
            keep_lines: true,
            ..format(self.sizes.title, Align::Centre)
        };
        let lines = self.lines(&plain(text), self.width, BOLD);
        vec![paragraph(Role::Title, format, broken(lines, BOLD))]
    }

    /// Trích yếu: bold, centred, in even lines, with a rule of 1/3 to 1/2 of its last line.
    pub(super) fn subject(&self, text: &Text) -> Vec<Block> {
        // A break in the template is a break of sense; each piece is balanced by itself.
        let limit = share(self.width, measure::SUBJECT_WIDTH);
        let pieces = text.split(|inline| *inline == Inline::Break);
        let lines: Vec<String> = pieces.flat_map(|piece| self.lines(&plain(piece), limit, BOLD)).collect();
        let last = lines.last().map_or(0.0, |line| self.measure(line, self.sizes.title, BOLD));
        let format = Format { keep_next: true, keep_lines: true, ..format(self.sizes.title, Align::Centre) };
        let strip = Format {
            after: measure::ADDRESSEE_GAP,
            line: LineSpacing::Exactly(Length::pt(1.0)),
            keep_next: true,
            ..self::format(HalfPoints(2), Align::Left)
        };
        vec![
            paragraph(Role::Subtitle, format, broken(lines, BOLD)),
            super::letterhead::short_rule(last, self.width),
            paragraph(Role::Frame, strip, Vec::new()),
        ]
    }

    /// Thẩm quyền ban hành, “QUYẾT ĐỊNH:”: bold, centred (forms 1.2 and 1.3); stays with what it leads.
    pub(super) fn enacting(&self, text: &Text) -> Block {
        let gap = measure::ENACTING_GAP;
        let format = Format {
            before: gap,
            after: gap,
            keep_next: true,
            keep_lines: true,
            ..format(self.sizes.body, Align::Centre)
        };
        let size = self.sizes.body;
        let lines = fit::balanced(&plain(text), self.width.points() - 1.0, &|t| self.measure(t, size, BOLD));
        paragraph(Role::Frame, format, broken(lines, BOLD))
    }

    /// Dòng kèm theo: italic, centred.
    pub(super) fn attached(&self, text: &Text) -> Vec<Block> {
        let format = Format {
            after: measure::PARAGRAPH_GAP,
            keep_next: true,
            keep_lines: true,
            ..format(self.sizes.body, Align::Centre)
        };
        let size = self.sizes.body;
        let lines = fit::balanced(&plain(text), self.width.points() - 1.0, &|t| self.measure(t, size, ITALIC));
        vec![paragraph(Role::Subtitle, format, broken(lines, ITALIC))]
    }

    /// Kính gửi: one on the same line; several below each other, dashes under the colon (part II.9.a).
    pub(super) fn addressees(&self, list: &[Text]) -> Vec<Block> {
        let label = "Kính\u{a0}gửi:";
        if let [one] = list {
            let mut inlines = vec![words(format!("{label} "), PLAIN)];
            inlines.extend(faced(one, PLAIN));
            let format = Format {
                before: measure::ADDRESSEE_GAP,
                after: measure::ADDRESSEE_GAP,
                keep_next: true,
                ..format(self.sizes.body, Align::Centre)
            };
            return vec![paragraph(Role::Frame, format, inlines)];
        }
        let left = share(self.width, measure::ADDRESSEES_LEFT);
        let colon = Length::pt(self.measure("Kính\u{a0}gửi", self.sizes.body, PLAIN));
        let dash = Length::pt(self.measure("- ", self.sizes.body, PLAIN));
        let base = Format { keep_next: true, ..format(self.sizes.body, Align::Left) };
        let head = Format { left, before: measure::ADDRESSEE_GAP, ..base };
        let mut blocks = vec![paragraph(Role::Frame, head, vec![words(label, PLAIN)])];
        for (position, one) in list.iter().enumerate() {
            let end = position + 1 == list.len();
            let after = if end { measure::ADDRESSEE_GAP } else { Length::ZERO };
            let format = Format { left: left + colon + dash, first: -dash, after, ..base };
            let mut inlines = vec![words("- ", PLAIN)];
            inlines.extend(faced(one, PLAIN));
            inlines.push(words(if end { "." } else { ";" }, PLAIN));
            blocks.push(paragraph(Role::Frame, format, inlines));
        }
        blocks
    }

    fn lines(&self, text: &str, limit: Length, face: FaceStyle) -> Vec<String> {
        fit::balanced(text, limit.points() - 1.0, &|t| self.measure(t, self.sizes.title, face))
    }
}

/// Lines with breaks between them.
pub(super) fn broken(lines: Vec<String>, face: FaceStyle) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for (position, line) in lines.into_iter().enumerate() {
        if position > 0 {
            inlines.push(Inline::Break);
        }
        inlines.push(words(line, face));
    }
    inlines
}
