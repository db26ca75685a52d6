//! The closing block: recipients on the left, level with the signing authority on the right; or several signatures side by
//! side, the last on the right. It is never split over pages and never stands alone on one.

use super::super::length::Length;
use super::super::markup::{Closing, Signature, Text};
use super::super::measure;
use super::super::tree::{Align, Block, Cell, FaceStyle, Format, Role, Row, Table, TableKind};
use super::letterhead::{cell, row};
use super::{BOLD, Desk, ITALIC, PLAIN, faced, format, paragraph, share, words};

impl Desk<'_> {
    pub(super) fn closing(&self, closing: &Closing) -> Vec<Block> {
        let mut signatures: Vec<Signed> = closing.signatures.iter().map(|s| self.signature(s)).collect();
        let recipients = (!closing.recipients.is_empty()).then(|| self.recipients(&closing.recipients));
        let (left, rows) = match recipients {
            Some(list) if signatures.len() < 2 => {
                let signed = signatures.pop().unwrap_or_else(|| Signed {
                    date: None,
                    head: self.nothing(),
                    name: self.nothing(),
                });
                (measure::RECIPIENTS_COLUMN, beside(list, signed))
            }
            list => (50, self.rows(signatures, list)),
        };
        let left = share(self.width, left);
        vec![Block::Table(Table {
            kind: TableKind::Frame,
            columns: vec![left, self.width - left],
            head: 0,
            rows,
            padding: Length::ZERO,
            before: measure::CLOSING_GAP,
            keep_together: true,
            keep_next: false,
        })]
    }

    /// Two signatures side by side, names level; an odd last one stands in the middle below (a single one on the right),
    /// and recipients, if any, on the left under all.
    fn rows(&self, signatures: Vec<Signed>, recipients: Option<Vec<Block>>) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let single = signatures.len() == 1;
        let mut rest = signatures.into_iter();
        while let Some(first) = rest.next() {
            let gap = !rows.is_empty();
            let (head, name) = match rest.next() {
                Some(second) => {
                    rows.extend(self.dates(first.date, second.date));
                    (pair(first.head, second.head), pair(first.name, second.name))
                }
                None if single => {
                    rows.extend(self.dates(None, first.date));
                    (pair(self.nothing(), first.head), pair(self.nothing(), first.name))
                }
                None => (across(first.head), across(first.name)),
            };
            rows.push(if gap { lowered(head) } else { head });
            rows.push(name);
        }
        if let Some(list) = recipients {
            rows.push(lowered(pair(list, self.nothing())));
        }
        rows
    }

    /// The days on which two people sign, above both their titles so that these stand level.
    fn dates(&self, first: Option<Block>, second: Option<Block>) -> Option<Row> {
        if first.is_none() && second.is_none() {
            return None;
        }
        let blocks = |date: Option<Block>| date.map_or_else(|| self.nothing(), |date| vec![date]);
        Some(pair(blocks(first), blocks(second)))
    }

    fn recipients(&self, list: &[Text]) -> Vec<Block> {
        // Level with the authority, whose letters are larger.
        let before = self.level(self.sizes.recipients_label, self.sizes.body);
        let label = Format { before, ..format(self.sizes.recipients_label, Align::Left) };
        let both = FaceStyle { bold: true, italic: true };
        let mut blocks = vec![paragraph(Role::Frame, label, vec![words("Nơi\u{a0}nhận:", both)])];
        let dash = Length::pt(self.measure("- ", self.sizes.recipients, PLAIN));
        // The column reaches to the signature, but the list should not.
        let right = measure::RECIPIENTS_AIR;
        for (position, one) in list.iter().enumerate() {
            let end = if position + 1 == list.len() { "." } else { ";" };
            let mut inlines = vec![words("- ", PLAIN)];
            inlines.extend(faced(one, PLAIN));
            inlines.push(words(end, PLAIN));
            let format = Format { left: dash, first: -dash, right, ..format(self.sizes.recipients, Align::Left) };
            blocks.push(paragraph(Role::Frame, format, inlines));
        }
        blocks
    }

    /// Authority and position; room to sign and name.
    fn signature(&self, signature: &Signature) -> Signed {
        let centred = format(self.sizes.body, Align::Centre);
        let mut head: Vec<Block> =
            signature.lines.iter().map(|line| paragraph(Role::Frame, centred, faced(line, BOLD))).collect();
        if !signature.guide.is_empty() {
            head.push(paragraph(Role::Frame, centred, faced(&signature.guide, ITALIC)));
        }
        let name = Format { before: measure::SIGNATURE_ROOM, ..centred };
        let date = (!signature.place_date.is_empty())
            .then(|| paragraph(Role::Frame, centred, faced(&signature.place_date, ITALIC)));
        Signed { date, head, name: vec![paragraph(Role::Signatory, name, faced(&signature.name, BOLD))] }
    }

    pub(super) fn nothing(&self) -> Vec<Block> {
        vec![paragraph(Role::Frame, format(self.sizes.body, Align::Left), Vec::new())]
    }
}

/// A signature in two parts, so that names stand level however many lines stand above them.
struct Signed {
    /// Place and day, where the one who signs dates the paper.
    date: Option<Block>,
    /// Authority, position, guide.
    head: Vec<Block>,
    /// Room to sign, and the name.
    name: Vec<Block>,
}

/// Recipients on the left, reaching down beside authority and name.
fn beside(recipients: Vec<Block>, signed: Signed) -> Vec<Row> {
    let list = Cell { rowspan: 2, ..cell(0, recipients) };
    vec![row(vec![list, cell(1, signed.head)]), row(vec![cell(1, signed.name)])]
}

fn pair(left: Vec<Block>, right: Vec<Block>) -> Row {
    row(vec![cell(0, left), cell(1, right)])
}

fn across(blocks: Vec<Block>) -> Row {
    row(vec![Cell { colspan: 2, ..cell(0, blocks) }])
}

/// A row moved down from the one above it.
fn lowered(mut row: Row) -> Row {
    for cell in &mut row.cells {
        if let Some(Block::Paragraph(first)) = cell.blocks.first_mut() {
            first.format.before += measure::SIGNATURE_GAP;
        }
    }
    row
}
