//! The body: bases, numbered headings, paragraphs, items, notes.

use super::super::markup::Text;
use super::super::measure;
use super::super::tree::{Align, Block, Format, Label, Paragraph, Role};
use super::{BOLD, Desk, ITALIC, PLAIN, faced, format, paragraph};
use crate::text;

/// Where the numbering of headings stands: `I.`, `1.`, `1.1.` (part II.6.c; the third level is the plan's own practice).
#[derive(Debug, Default)]
pub(super) struct Numbering {
    counts: [usize; 3],
}

impl Numbering {
    /// The number of the next heading of a level, 1 to 3.
    pub(super) fn next(&mut self, level: u8) -> String {
        let place = usize::from(level.clamp(1, 3)) - 1;
        self.counts[place] += 1;
        for deeper in &mut self.counts[place + 1..] {
            *deeper = 0;
        }
        let [first, second, third] = self.counts;
        match place {
            0 => format!("{}.", text::roman(first)),
            1 => format!("{second}."),
            _ => format!("{second}.{third}."),
        }
    }
}

impl Desk<'_> {
    fn running(&self) -> Format {
        Format {
            first: measure::FIRST_LINE,
            after: measure::PARAGRAPH_GAP,
            line: measure::BODY_LINE,
            ..format(self.sizes.body, Align::Justify)
        }
    }

    /// Căn cứ: italic, each on its own line.
    pub(super) fn basis(&self, text: &Text) -> Block {
        paragraph(Role::Body, self.running(), faced(text, ITALIC))
    }

    /// Đoạn văn.
    pub(super) fn paragraph(&self, text: &Text) -> Block {
        paragraph(Role::Body, self.running(), faced(text, PLAIN))
    }

    /// Gạch đầu dòng, điểm: the dash or letter at the first-line indent, further lines at the margin, as official documents
    /// set it.
    pub(super) fn item(&self, label: String, text: &Text) -> Block {
        let label = Some(Label { text: label, gap: '\u{a0}', face: PLAIN });
        Block::Paragraph(Paragraph { role: Role::Item, format: self.running(), label, inlines: faced(text, PLAIN) })
    }

    /// Mục: bold, with its number unless that is typed; stays with what it heads.
    pub(super) fn heading(&self, level: u8, number: Option<String>, text: &Text) -> Block {
        let format = Format { align: Align::Left, keep_next: true, keep_lines: true, ..self.running() };
        let label = number.map(|text| Label { text, gap: ' ', face: BOLD });
        Block::Paragraph(Paragraph { role: Role::Heading(level), format, label, inlines: faced(text, BOLD) })
    }

    /// Ghi chú căn giữa: italic.
    pub(super) fn note(&self, text: &Text) -> Block {
        let gap = measure::PARAGRAPH_GAP;
        let format = Format { before: gap, after: gap, ..format(self.sizes.body, Align::Centre) };
        paragraph(Role::Body, format, faced(text, ITALIC))
    }
}

#[cfg(test)]
mod tests {
    use super::Numbering;

    #[test]
    fn deeper_levels_begin_anew() {
        let mut numbering = Numbering::default();
        let seen: Vec<String> = [1, 2, 3, 3, 2, 3, 1, 2].into_iter().map(|level| numbering.next(level)).collect();
        assert_eq!(seen, ["I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "II.", "1."]);
    }

    #[test]
    fn roman_numerals_go_beyond_ten() {
        let mut numbering = Numbering::default();
        let last = (0..14).map(|_| numbering.next(1)).last();
        assert_eq!(last.as_deref(), Some("XIV."));
    }
}
