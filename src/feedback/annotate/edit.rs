//! A text and changes at places in it → the changed text. All else stays as it is, byte for byte.

use roxmltree::{Document, Node, ParsingOptions};
use std::ops::Range;

/// Changes to one XML text, each for a range of the original.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    pub(super) fn replace(&mut self, range: Range<usize>, with: impl Into<String>) {
        self.0.push((range, with.into()));
    }

    pub(super) fn insert(&mut self, place: usize, text: impl Into<String>) {
        self.replace(place..place, text);
    }

    /// Adds `xml` as the last child of an element.
    pub(super) fn append(&mut self, text: &str, element: Node<'_, '_>, xml: &str) {
        let range = element.range();
        let inner = &text[range.clone()];
        if element.has_children() || !inner.ends_with("/>") {
            let end = inner.rfind("</").unwrap_or(inner.len());
            self.insert(range.start + end, xml);
        } else {
            let slash = range.end - "/>".len();
            self.replace(slash..range.end, format!(">{xml}</{}>", qualified(text, element)));
        }
    }

    /// Gives an attribute that is there another value.
    pub(super) fn set(&mut self, element: Node<'_, '_>, attribute: &str, value: &str) {
        if let Some(found) = element.attribute_node(attribute) {
            self.replace(found.range_value(), value);
        }
    }

    /// The changed text. Of insertions at one place, the first stands first.
    pub(super) fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut changed = String::with_capacity(text.len() + 1024);
        let mut done = 0;
        for (range, with) in self.0 {
            changed += &text[done..range.start];
            changed += &with;
            done = range.end;
        }
        changed + &text[done..]
    }
}

/// Parses a part; document types, which no office program writes, are refused.
pub(super) fn parse(text: &str) -> Option<Document<'_>> {
    Document::parse_with_options(text, ParsingOptions::default()).ok()
}

/// The name of an element as it is written: `x:sheets`.
fn qualified<'t>(text: &'t str, element: Node<'_, '_>) -> &'t str {
    let inner = text[element.range()].trim_start_matches('<');
    inner.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
}

/// The prefix with which an element, and so a new one beside it, is written: `x:`, or nothing.
pub(super) fn prefix(text: &str, element: Node<'_, '_>) -> String {
    qualified(text, element).split_once(':').map_or(String::new(), |(prefix, _)| format!("{prefix}:"))
}

/// The child element of that local name.
pub(super) fn child<'a, 'i>(parent: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    parent.children().find(|node| node.is_element() && node.tag_name().name() == name)
}

/// The place before the first child element of one of these names, else before the end of the parent.
pub(super) fn before(text: &str, parent: Node<'_, '_>, names: &[&str]) -> usize {
    let later = parent.children().find(|node| node.is_element() && names.contains(&node.tag_name().name()));
    let end = || parent.range().start + text[parent.range()].rfind("</").unwrap_or_default();
    later.map_or_else(end, |node| node.range().start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_are_added_in_either_way_of_writing_an_empty_element() {
        for (text, expected) in [
            ("<a><b x='1'/></a>", "<a><b x='1'><c/></b></a>"),
            ("<a><b></b></a>", "<a><b><c/></b></a>"),
            ("<n:a xmlns:n='u'><n:b ></n:b ></n:a>", "<n:a xmlns:n='u'><n:b ><c/></n:b ></n:a>"),
            ("<n:a xmlns:n='u'><n:b /></n:a>", "<n:a xmlns:n='u'><n:b ><c/></n:b></n:a>"),
        ] {
            let document = parse(text).unwrap();
            let mut edits = Edits::default();
            edits.append(text, child(document.root_element(), "b").unwrap(), "<c/>");
            assert_eq!(edits.apply(text), expected);
        }
    }

    #[test]
    fn prefixes_are_those_written() {
        let text = "<x:a xmlns:x='u'><b/></x:a>";
        let document = parse(text).unwrap();
        assert_eq!(prefix(text, document.root_element()), "x:");
        assert_eq!(prefix(text, child(document.root_element(), "b").unwrap()), "");
    }
}
