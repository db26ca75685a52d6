//! The letterhead (*phần đầu*): organ on the left, state name and motto on the right, number and date below on one line.

use super::super::length::Length;
use super::super::markup::{Letterhead, Text};
use super::super::measure;
use super::super::parse::plain;
use super::super::tree::{
    Align, Block, Cell, FaceStyle, HalfPoints, Inline, Role, Row, Rule, Table, TableKind, Vertical,
};
use super::{BOLD, Desk, ITALIC, PLAIN, faced, fit, format, paragraph, share, words};

impl Desk<'_> {
    /// Organ and state side by side; one of them alone where the other is not asked for.
    pub(super) fn letterhead(&self, head: &Letterhead) -> Vec<Block> {
        if head.organs.is_empty() && head.parent.is_empty() {
            return self.state_alone(head);
        }
        // The right column takes just the state name, so that organs with long names get the rest.
        let state = self.measure(measure::STATE_NAME, self.sizes.state, BOLD);
        let motto = self.measure(measure::MOTTO, self.sizes.motto, BOLD);
        let dated = self.measure(&plain(&head.place_date), self.sizes.place_date, ITALIC);
        let widest = state.max(motto).max(dated.min(self.width.points() * measure::STATE_COLUMN));
        // On pages that lie there is room for two even halves.
        let right = Length::pt(widest + measure::STATE_AIR).max(share(self.width, measure::STATE_HALF));
        let left = self.width - right;
        let state = if head.state { self.state(right) } else { self.nothing() };
        let mut rows = vec![vec![self.organ(head, left), state]];
        if !head.number.is_empty() || !head.place_date.is_empty() || head.draft {
            rows.push(vec![self.number(head, left), self.dated(&head.place_date)]);
        }
        let rows = rows
            .into_iter()
            .map(|cells| row(cells.into_iter().enumerate().map(|(column, blocks)| cell(column, blocks)).collect()));
        vec![Block::Table(Table {
            kind: TableKind::Frame,
            columns: vec![left, right],
            head: 0,
            rows: rows.collect(),
            padding: Length::ZERO,
            before: Length::ZERO,
            keep_together: true,
            keep_next: false,
        })]
    }

    /// Quốc hiệu and Tiêu ngữ over the middle of the page, as on what a person writes.
    fn state_alone(&self, head: &Letterhead) -> Vec<Block> {
        let mut blocks = self.state(self.width);
        if head.draft {
            blocks.push(spaced(self.sizes.number, measure::DRAFT_GAP, &vec![words(measure::DRAFT_MARK, BOLD)], BOLD));
        }
        blocks
    }

    /// Parent organ, issuing organ, rule.
    fn organ(&self, head: &Letterhead, column: Length) -> Vec<Block> {
        let size = self.sizes.state;
        // A hair's breadth of air to the right column.
        let limit = column.points() - 4.0;
        let mut blocks = Vec::new();
        if !head.parent.is_empty() {
            let parent = fit::organ_lines(&head.parent, limit, &|t| self.measure(t, size, PLAIN));
            blocks.extend(parent.into_iter().map(|line| centred(size, &[words(line, PLAIN)])));
        }
        let mut last = 0.0;
        for (place, organ) in head.organs.iter().enumerate() {
            let lines = fit::organ_lines(organ, limit, &|t| self.measure(t, size, BOLD));
            last = lines.last().map_or(0.0, |line| self.measure(line, size, BOLD));
            for (number, line) in lines.into_iter().enumerate() {
                // Organs that issue together are told apart by a little room.
                let apart = place > 0 && number == 0;
                let gap = if apart { measure::ORGAN_GAP } else { Length::ZERO };
                blocks.push(spaced(size, gap, &vec![words(line, BOLD)], BOLD));
            }
        }
        blocks.push(short_rule(last, column));
        blocks
    }

    /// State name, motto, and a rule as long as the motto.
    fn state(&self, column: Length) -> Vec<Block> {
        let motto = self.measure(measure::MOTTO, self.sizes.motto, BOLD);
        let held = |text: &str| text.replace(' ', "\u{a0}");
        vec![
            centred(self.sizes.state, &[words(held(measure::STATE_NAME), BOLD)]),
            centred(self.sizes.motto, &[words(held(measure::MOTTO), BOLD)]),
            rule(motto, column),
        ]
    }

    fn number(&self, head: &Letterhead, column: Length) -> Vec<Block> {
        // Smaller letters begin lower, so that number and place stand on one line.
        let gap = measure::NUMBER_GAP + self.level(self.sizes.number, self.sizes.place_date);
        let mut blocks = Vec::new();
        if !head.number.is_empty() || !head.draft {
            blocks.push(spaced(self.sizes.number, gap, &head.number, PLAIN));
        }
        if !head.about.is_empty() {
            let size = self.sizes.about;
            let text = plain(&head.about);
            let lines = fit::balanced(&text, column.points() - 4.0, &|t| self.measure(t, size, PLAIN));
            for (position, line) in lines.into_iter().enumerate() {
                let gap = if position == 0 { measure::ABOUT_GAP } else { Length::ZERO };
                blocks.push(spaced(size, gap, &vec![words(line, PLAIN)], PLAIN));
            }
        }
        if head.draft {
            blocks.push(spaced(self.sizes.number, measure::DRAFT_GAP, &vec![words(measure::DRAFT_MARK, BOLD)], BOLD));
        }
        blocks
    }

    fn dated(&self, place_date: &Text) -> Vec<Block> {
        vec![spaced(self.sizes.place_date, measure::NUMBER_GAP, place_date, ITALIC)]
    }
}

/// A rule of 1/3 to 1/2 of the line above it, centred in a column.
pub(super) fn short_rule(line: f32, column: Length) -> Block {
    let hundredths = f32::from(u8::try_from(measure::SHORT_RULE).unwrap_or(u8::MAX));
    rule(line * hundredths / 100.0, column)
}

/// A rule `length` points long, centred in a column.
pub(super) fn rule(length: f32, column: Length) -> Block {
    let side = Length::pt((column.points() - length) / 2.0);
    Block::Rule(Rule { left: side, right: side, before: measure::RULE_BEFORE, keep_next: true })
}

pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row { cells, height: Length::ZERO, keep_next: false }
}

pub(super) fn cell(column: usize, blocks: Vec<Block>) -> Cell {
    Cell { column, colspan: 1, rowspan: 1, heading: false, vertical: Vertical::Top, blocks }
}

fn centred(size: HalfPoints, text: &[Inline]) -> Block {
    paragraph(Role::Frame, format(size, Align::Centre), text.to_vec())
}

fn spaced(size: HalfPoints, before: Length, text: &Text, face: FaceStyle) -> Block {
    let format = super::super::tree::Format { before, ..format(size, Align::Centre) };
    paragraph(Role::Frame, format, faced(text, face))
}
