//! Strips onto pages: where each page ends, repeated table heads, page numbers, the marks of tagged content.

use std::collections::BTreeMap;

use crate::document::tree::{LineSpacing, PageSetup};
use crate::font::Fonts;

use super::page::{CheckBox, Heading, Item, Layout, Line, Page, Segment, SignatureSpace, Stroke, Tag};
use super::paragraph::pitch;
use super::placed;
use super::rules::joined;
use super::strip::{Break, Ink, Mark, Strip};
use super::structure::Tree;

/// Less than this over the foot still fits: rounding, not a line.
const HAIR: f32 = 0.01;

/// Pages being filled.
pub(super) struct Pages {
    done: Vec<Page>,
    /// Where each structure node first stands: page and height.
    places: BTreeMap<usize, (usize, f32)>,
    signatures: Vec<SignatureSpace>,
    /// The documents that begin here, where several share a file.
    documents: Vec<Heading>,
}

/// The page being painted.
struct Canvas<'a> {
    page: Page,
    number: usize,
    left: f32,
    open: Option<Tag>,
    contents: usize,
    /// Strokes that are no content, not painted yet.
    rules: Vec<Stroke>,
    tree: &'a mut Tree,
    places: &'a mut BTreeMap<usize, (usize, f32)>,
    signatures: &'a mut Vec<SignatureSpace>,
}

impl Pages {
    pub(super) fn new() -> Self {
        Self { done: Vec::new(), places: BTreeMap::new(), signatures: Vec::new(), documents: Vec::new() }
    }

    /// Notes that a document of this name begins on the next page, if it has one.
    pub(super) fn begin(&mut self, name: Option<&str>) {
        let begun = name.map(|name| Heading { level: 0, title: name.to_owned(), page: self.done.len(), y: 0.0 });
        self.documents.extend(begun);
    }

    /// Puts a section on pages of its own.
    pub(super) fn section(
        &mut self,
        setup: &PageSetup,
        strips: &[Strip],
        heads: &[Strip],
        tree: &mut Tree,
        fonts: &Fonts,
    ) {
        let room = text_height(setup);
        let mut start = 0;
        for number in 1_usize.. {
            let end = page_end(strips, heads, start, room);
            let mut canvas = self.canvas(setup, tree);
            if let Some(border) = setup.border {
                let marks = placed::border(border, setup);
                let marks: Vec<Mark> = marks.into_iter().map(|mark| mark.moved(-setup.left.points(), 0.0)).collect();
                canvas.paint(&marks, 0.0);
            }
            if number > 1 {
                canvas.paint(&page_number(number, setup, fonts), setup.header.points());
            }
            fill(&mut canvas, strips, heads, start..end, setup.top.points());
            let page = canvas.finish();
            self.done.push(page);
            start = end;
            if start >= strips.len() {
                break;
            }
        }
    }

    fn canvas<'a>(&'a mut self, setup: &PageSetup, tree: &'a mut Tree) -> Canvas<'a> {
        Canvas {
            page: Page { width: setup.width.points(), height: setup.height.points(), items: Vec::new() },
            number: self.done.len(),
            left: setup.left.points(),
            open: None,
            contents: 0,
            rules: Vec::new(),
            tree,
            places: &mut self.places,
            signatures: &mut self.signatures,
        }
    }

    /// The layout, once all sections are on pages.
    pub(super) fn finish(self, tree: Tree) -> Layout {
        let place = |(node, level, title)| {
            let (page, y) = *self.places.get(&node)?;
            Some(Heading { level, title, page, y })
        };
        let mut outline = self.documents;
        outline.extend(tree.headings.into_iter().filter_map(place));
        // Stable: a document's name stays above the headings of its first page.
        outline.sort_by_key(|heading| heading.page);
        Layout { pages: self.done, nodes: tree.nodes, outline, signatures: self.signatures }
    }
}

/// Height between the margins.
pub(super) fn text_height(setup: &PageSetup) -> f32 {
    (setup.height - setup.top - setup.bottom).points()
}

/// Space above a strip: none where an automatic page break precedes.
fn space(strip: &Strip, index: usize, start: usize) -> f32 {
    if index == start && start > 0 { 0.0 } else { strip.space }
}

/// The head to repeat above a page that begins with this strip.
fn repeated<'a>(strip: &Strip, heads: &'a [Strip]) -> Option<&'a Strip> {
    strip.head.and_then(|head| heads.get(head))
}

/// Where the page that begins with strip `start` ends: the strip that begins the next one.
fn page_end(strips: &[Strip], heads: &[Strip], start: usize, room: f32) -> usize {
    let mut y = strips.get(start).and_then(|strip| repeated(strip, heads)).map_or(0.0, |head| head.height);
    for (index, strip) in strips.iter().enumerate().skip(start) {
        y += space(strip, index, start);
        if y + strip.need > room + HAIR {
            return best_break(strips, start, index);
        }
        y += strip.height;
    }
    strips.len()
}

/// The last of the most willing breaks after `start`, up to the strip that no longer fits. A page takes one strip at least.
fn best_break(strips: &[Strip], start: usize, overflow: usize) -> usize {
    let choices = (start + 1)..=overflow;
    let willing = |level: Break| choices.clone().rev().find(|index| strips[*index].before == level);
    willing(Break::Free).or_else(|| willing(Break::Reluctant)).unwrap_or(overflow.max(start + 1))
}

/// Paints strips below one another from `top`.
fn fill(canvas: &mut Canvas<'_>, strips: &[Strip], heads: &[Strip], range: std::ops::Range<usize>, top: f32) {
    let mut y = top;
    let start = range.start;
    let page = &strips[range];
    if let Some(head) = page.first().and_then(|strip| repeated(strip, heads)) {
        canvas.paint(&head.marks, y);
        y += head.height;
    }
    if let Some(first) = page.first().filter(|_| start > 0) {
        canvas.paint(first.opening.as_slice(), y);
    }
    for (index, strip) in page.iter().enumerate() {
        y += space(strip, start + index, start);
        canvas.paint(&strip.marks, if strip.fixed { top } else { y });
        y += strip.height;
    }
    if let Some(last) = page.last() {
        canvas.paint(last.closing.as_slice(), y - last.height);
    }
}

/// The page number, centred between the margins.
fn page_number(number: usize, setup: &PageSetup, fonts: &Fonts) -> [Mark; 1] {
    let size = setup.number_size.points();
    let face = Fonts::index(false, false);
    let text = number.to_string();
    let x = (setup.text_width().points() - fonts.faces()[face].width(&text, size)) / 2.0;
    let y = pitch(size, LineSpacing::Multiple(240), fonts).baseline;
    [Mark { x, y, node: None, ink: Ink::Text { stretch: 0.0, segments: vec![Segment { face, size, text }] } }]
}

impl Canvas<'_> {
    /// Paints the marks of a strip whose top is at `y`.
    fn paint(&mut self, marks: &[Mark], y: f32) {
        for mark in marks {
            let (x, top, y) = (self.left + mark.x, y, y + mark.y);
            let item = match &mark.ink {
                Ink::Text { stretch, segments } => {
                    Item::Line(Line { x, y, stretch: *stretch, segments: segments.clone() })
                }
                Ink::CheckBox { size, checked } => Item::CheckBox(CheckBox { x, y, size: *size, checked: *checked }),
                Ink::Stroke { right, down, weight } => {
                    let stroke = Stroke { from: (x, y), to: (x + right, y + down), weight: *weight };
                    if mark.node.is_none() {
                        self.rules.push(stroke);
                        continue;
                    }
                    Item::Stroke(stroke)
                }
                Ink::Colour(colour) => {
                    self.rule();
                    self.page.items.push(Item::Colour(*colour));
                    continue;
                }
                Ink::Space { right, down, name } => {
                    self.keep(mark.node, (x, y), (*right, *down), name);
                    continue;
                }
            };
            self.open(mark.node, top);
            self.page.items.push(item);
        }
    }

    /// Notes a space that is kept for a signature; without a name nobody would know whose.
    fn keep(&mut self, node: Option<usize>, (x, y): (f32, f32), (width, height): (f32, f32), name: &str) {
        if let Some(node) = node {
            let page = self.number;
            self.signatures.push(SignatureSpace { page, x, y, width, height, name: name.to_owned(), node });
        }
    }

    /// Makes sure that what follows is marked as content of `node`.
    fn open(&mut self, node: Option<usize>, y: f32) {
        let same = match (self.open, node) {
            (Some(Tag::Artifact), None) => true,
            (Some(Tag::Content { node: open, .. }), Some(node)) => open == node,
            _ => false,
        };
        if same {
            return;
        }
        self.close();
        let tag = match node {
            None => Tag::Artifact,
            Some(node) => {
                let mcid = self.contents;
                self.contents += 1;
                self.tree.nodes[node].content.push((self.number, mcid));
                self.places.entry(node).or_insert((self.number, y));
                Tag::Content { node, mcid }
            }
        };
        self.page.items.push(Item::Begin(tag));
        self.open = Some(tag);
    }

    /// Paints the strokes put by, joined to as few as can be.
    fn rule(&mut self) {
        let rules = joined(std::mem::take(&mut self.rules));
        if !rules.is_empty() {
            self.open(None, 0.0);
            self.page.items.extend(rules.into_iter().map(Item::Stroke));
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.page.items.push(Item::End);
        }
    }

    fn finish(mut self) -> Page {
        self.rule();
        self.close();
        self.page
    }
}
