//! The rows of a table whose cells are set: their heights, the rules around cells, the strips they make.

use std::ops::Range;

use super::strip::{Break, Mark, Strip};
use super::tall_rows::slices;

/// A cell with its content set.
pub(super) struct SetCell {
    /// The rows it covers.
    pub(super) rows: Range<usize>,
    /// Its left edge in the table.
    pub(super) x: f32,
    /// Its width.
    pub(super) width: f32,
    /// Its content; the marks are placed from the table's left edge.
    pub(super) strips: Vec<Strip>,
    /// Height of its content.
    pub(super) height: f32,
    /// Whether the content stands in the middle of the height, not at the top.
    pub(super) middle: bool,
}

/// A table of set cells.
pub(super) struct Grid {
    pub(super) cells: Vec<SetCell>,
    /// Distance from each row's top to the next: its tallest cell and one border.
    pub(super) heights: Vec<f32>,
    pub(super) width: f32,
    /// Thickness of the rules; zero for a frame, which has none.
    pub(super) border: f32,
}

impl Grid {
    /// Finds the rows' heights, of which the least are given. What a spanning cell needs beyond its rows goes to the last of
    /// them.
    pub(super) fn new(cells: Vec<SetCell>, least: &[f32], width: f32, border: f32) -> Self {
        let mut heights: Vec<f32> = least.iter().map(|height| height.max(border)).collect();
        let mut by_end: Vec<&SetCell> = cells.iter().collect();
        by_end.sort_by_key(|cell| (cell.rows.end, cell.rows.len()));
        for cell in by_end {
            let above: f32 = heights[cell.rows.start..cell.rows.end - 1].iter().sum();
            let last = &mut heights[cell.rows.end - 1];
            *last = last.max(cell.height + border - above);
        }
        Self { cells, heights, width, border }
    }

    /// The strips, and the head among them: its rows are one strip, at the front. Rows joined by a spanning cell are one strip
    /// too; `kept` says which rows stay with the next. Where a strip would not fit on an empty page, its rows are cut into lines.
    pub(super) fn strips(&self, head: usize, room: f32, kept: &[bool]) -> (Vec<Strip>, Option<Strip>) {
        let mut strips: Vec<Strip> = Vec::new();
        let mut repeated: Option<Strip> = None;
        for rows in self.groups(head) {
            let room = room - repeated.as_ref().map_or(0.0, |head| head.height);
            let height: f32 = self.heights[rows.clone()].iter().sum();
            let is_head = rows.end <= head;
            if is_head || height + self.border <= room {
                let follows_kept = rows.start > 0 && kept[rows.start - 1];
                let mut strip = self.group(rows);
                if follows_kept {
                    strip.before = Break::Reluctant;
                }
                if is_head {
                    repeated = Some(strip.clone());
                }
                strips.push(strip);
            } else {
                strips.extend(slices(self, rows));
            }
        }
        if let Some(last) = strips.last_mut() {
            last.height += self.border;
            last.marks.extend(last.closing.take());
        }
        (strips, repeated)
    }

    /// Rows that stay together: the head, and rows joined by a spanning cell.
    fn groups(&self, head: usize) -> Vec<Range<usize>> {
        let mut groups = Vec::new();
        let mut start = 0;
        for end in 1..=self.heights.len() {
            let joined = self.cells.iter().any(|cell| cell.rows.start < end && end < cell.rows.end);
            if !joined && end >= head {
                groups.push(start..end);
                start = end;
            }
        }
        groups
    }

    /// Rows as one strip.
    fn group(&self, rows: Range<usize>) -> Strip {
        let below = |row: usize| self.heights[rows.start..row].iter().sum::<f32>();
        let mut strip = self.empty(below(rows.end));
        for cell in self.cells.iter().filter(|cell| rows.contains(&cell.rows.start)) {
            let (top, bottom) = (below(cell.rows.start), below(cell.rows.end));
            strip.marks.extend(self.frame(cell, top, bottom));
        }
        for cell in self.cells.iter().filter(|cell| rows.contains(&cell.rows.start)) {
            let (top, bottom) = (below(cell.rows.start), below(cell.rows.end));
            let free = (bottom - top - self.border - cell.height).max(0.0);
            let mut y = top + self.border + if cell.middle { free / 2.0 } else { 0.0 };
            for part in &cell.strips {
                y += part.space;
                strip.marks.extend(part.marks.iter().map(|mark| mark.clone().moved(0.0, y)));
                y += part.height;
            }
        }
        strip
    }

    /// A strip of the table's width with nothing in it but the rule that closes the table where a page ends.
    pub(super) fn empty(&self, height: f32) -> Strip {
        let mut strip = Strip::new(height);
        strip.need = height + self.border;
        if self.border > 0.0 {
            strip.closing = Some(self.across(0.0, self.width, height));
        }
        strip
    }

    /// The rules above, left of and right of a cell; the one below belongs to the next cell, or closes the table.
    fn frame(&self, cell: &SetCell, top: f32, bottom: f32) -> Vec<Mark> {
        if self.border == 0.0 {
            return Vec::new();
        }
        let mut rules = vec![self.across(cell.x, cell.width, top)];
        rules.extend(self.sides(cell, top, bottom));
        rules
    }

    /// A horizontal rule at the top of what lies at `y`, reaching over the vertical ones at its ends.
    pub(super) fn across(&self, x: f32, width: f32, y: f32) -> Mark {
        let half = self.border / 2.0;
        Mark::horizontal(x - half, y + half, width + self.border, self.border)
    }

    /// The vertical rules of a cell; the right one only at the table's edge.
    pub(super) fn sides(&self, cell: &SetCell, top: f32, bottom: f32) -> Vec<Mark> {
        let side = |x: f32| Mark::vertical(x, top + self.border / 2.0, bottom - top, self.border);
        let right = cell.x + cell.width;
        let mut rules = vec![side(cell.x)];
        if right > self.width - self.border {
            rules.push(side(right));
        }
        rules
    }
}
