//! A layout as plain text, for tests that hold a whole page.

use std::fmt::Write;

use super::page::{Item, Layout, Tag};

impl Layout {
    /// Every page with its lines (left end, baseline, words) and strokes, in points with two decimals.
    /// `~` stands for a no-break space, `#` for an artifact.
    pub fn dump(&self) -> String {
        let mut out = String::new();
        for (number, page) in self.pages.iter().enumerate() {
            let _ = writeln!(out, "page {} {:.2} x {:.2}", number + 1, page.width, page.height);
            let mut mark = "";
            for item in &page.items {
                let _ = match item {
                    Item::Begin(Tag::Artifact) => {
                        mark = "#";
                        Ok(())
                    }
                    Item::Begin(Tag::Content { .. }) | Item::End => {
                        mark = "";
                        Ok(())
                    }
                    Item::Line(line) => {
                        writeln!(out, "{mark}  {:.2} {:.2} {}", line.x, line.y, line.text().replace('\u{a0}', "~"))
                    }
                    Item::CheckBox(b) => {
                        writeln!(out, "{mark}  {:.2} {:.2} [{}]", b.x, b.y, if b.checked { 'x' } else { ' ' })
                    }
                    Item::Colour(colour) => writeln!(out, "{mark}  {colour:?}"),
                    Item::Stroke(s) => {
                        let ((x0, y0), (x1, y1)) = (s.from, s.to);
                        writeln!(out, "{mark}  {x0:.2} {y0:.2} to {x1:.2} {y1:.2}")
                    }
                };
            }
        }
        out
    }
}
