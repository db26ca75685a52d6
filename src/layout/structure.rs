//! The structure tree of a document, for tagged PDF: built while the blocks are set, in reading order.

use crate::document::tree::{Inline, Paragraph, Role};

/// A structure element. It has children or content, not both.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its children, indices of [`super::Layout::nodes`], in reading order.
    pub children: Vec<usize>,
    /// Its marked content, as (page index, number on that page).
    pub content: Vec<(usize, usize)>,
}

/// Kinds of structure elements; those of PDF 1.7 that official documents need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The whole document.
    Document,
    /// A heading, level 1 to 4.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list of consecutive items.
    List,
    /// An item.
    ListItem,
    /// An item's text.
    ListBody,
    /// A data table.
    Table,
    /// Its head rows.
    TableHead,
    /// Its other rows.
    TableBody,
    /// A row.
    Row,
    /// A cell.
    Cell {
        /// Whether it heads its column or row, and which.
        scope: Option<Scope>,
        /// Rows it covers.
        rows: usize,
        /// Columns it covers.
        columns: usize,
    },
}

/// What a head cell is the head of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Its column.
    Column,
    /// Its row.
    Row,
}

/// The tree being built.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Headings met: node, level, text.
    pub(super) headings: Vec<(usize, u8, String)>,
    parent: usize,
    list: Option<usize>,
}

impl Tree {
    pub(super) fn new() -> Self {
        let root = Node { kind: Kind::Document, children: Vec::new(), content: Vec::new() };
        Self { nodes: vec![root], headings: Vec::new(), parent: 0, list: None }
    }

    /// Adds a child to `parent`.
    fn add(&mut self, parent: usize, kind: Kind) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node { kind, children: Vec::new(), content: Vec::new() });
        self.nodes[parent].children.push(node);
        node
    }

    /// Opens an element: what follows becomes its child. Returns it and the parent to go back to.
    pub(super) fn enter(&mut self, kind: Kind) -> (usize, usize) {
        self.list = None;
        let outer = self.parent;
        self.parent = self.add(outer, kind);
        (self.parent, outer)
    }

    /// Goes back to the parent that [`Tree::enter`] returned.
    pub(super) fn leave(&mut self, outer: usize) {
        self.list = None;
        self.parent = outer;
    }

    /// The element that a paragraph's lines belong to; none where it says nothing.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) -> Option<usize> {
        if is_silent(paragraph) {
            return None;
        }
        if paragraph.role == Role::Item {
            return Some(self.item());
        }
        self.list = None;
        let level = match paragraph.role {
            Role::Title => 1,
            Role::Heading(level) => level.saturating_add(1),
            _ => return Some(self.add(self.parent, Kind::Paragraph)),
        };
        // PDF/UA forbids a level that skips one above it.
        let level = level.min(self.headings.last().map_or(1, |(_, before, _)| before + 1));
        let node = self.add(self.parent, Kind::Heading(level));
        self.headings.push((node, level, plain(&paragraph.printed())));
        Some(node)
    }

    fn item(&mut self) -> usize {
        let list = match self.list {
            Some(list) => list,
            None => self.add(self.parent, Kind::List),
        };
        self.list = Some(list);
        let item = self.add(list, Kind::ListItem);
        self.add(item, Kind::ListBody)
    }
}

/// Whether a paragraph has no words.
fn is_silent(paragraph: &Paragraph) -> bool {
    let blank = |text: &str| text.chars().all(|c| matches!(c, ' ' | '\u{a0}'));
    let unsaid = |inline: &Inline| match inline {
        Inline::Text { text, .. } => blank(text),
        Inline::Break | Inline::Leader | Inline::CheckBox(_) => true,
    };
    paragraph.label.as_ref().is_none_or(|label| blank(&label.text)) && paragraph.inlines.iter().all(unsaid)
}

/// The words of a paragraph on one line, with ordinary spaces.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let text: String = inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::Break | Inline::Leader | Inline::CheckBox(_) => " ",
        })
        .collect();
    text.split([' ', '\u{a0}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
