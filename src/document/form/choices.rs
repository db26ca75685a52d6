//! Boxes to tick (*ô chọn*): two columns, filled row by row, further lines of a choice under its words.

use super::super::length::Length;
use super::super::markup::Text;
use super::super::measure;
use super::super::tree::{Align, Block, Format, Inline, LineSpacing, Role, Table, TableKind};
use super::letterhead::{cell, row};
use super::table::below;
use super::{Desk, PLAIN, faced, format, paragraph};

impl Desk<'_> {
    pub(super) fn choices(&self, choices: &[Text]) -> Vec<Block> {
        let left = Length((self.width.0 - measure::CHOICES_LEFT.0) / 2);
        let rows = choices.chunks(2).map(|pair| {
            let mut cells = vec![cell(0, self.nothing())];
            cells.extend((1..).zip(pair).map(|(column, choice)| cell(column, vec![self.choice(choice)])));
            if pair.len() == 1 {
                cells.push(cell(2, self.nothing()));
            }
            row(cells)
        });
        let table = Table {
            kind: TableKind::Frame,
            columns: vec![measure::CHOICES_LEFT, left, self.width - measure::CHOICES_LEFT - left],
            head: 0,
            rows: rows.collect(),
            padding: Length::ZERO,
            before: Length::ZERO,
            keep_together: true,
            keep_next: false,
        };
        vec![Block::Table(table), below()]
    }

    fn choice(&self, text: &Text) -> Block {
        let size = self.sizes.body;
        let hang = Length::pt(size.points() * Inline::CHECK_BOX_WIDTH + self.measure(" ", size, PLAIN));
        // The face that shows the box in Word may be higher than the text's; exact lines stay as they are.
        let line = LineSpacing::Exactly(Length::pt(size.points() * measure::CHOICE_LINE));
        let format =
            Format { left: hang, first: -hang, right: measure::CELL_PADDING, line, ..format(size, Align::Left) };
        paragraph(Role::Frame, format, faced(text, PLAIN))
    }
}
