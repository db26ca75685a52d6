//! The headings of a longer document into the outline that readers show beside the pages.

use super::Fault;
use super::object::{Dictionary, Document, Object, ObjectId, dictionary, integer, name, text};
use crate::layout::{Heading, Layout};

/// Shorter documents have no outline.
const LEAST_PAGES: usize = 3;

/// An entry with its place in the tree, as indices of headings.
#[derive(Clone, Default)]
struct Links {
    parent: Option<usize>,
    /// Which of its parent's children it is.
    turn: usize,
    children: Vec<usize>,
}

/// Adds the outline of a document that has at least three pages and a heading.
pub(super) fn write(file: &mut Document, layout: &Layout) -> Result<(), Fault> {
    let headings = &layout.outline;
    if layout.pages.len() < LEAST_PAGES || headings.is_empty() {
        return Ok(());
    }
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| file.new_object_id()).collect();
    let (links, top) = nest(headings);
    for (number, heading) in headings.iter().enumerate() {
        let link = &links[number];
        let siblings = link.parent.map_or(&top, |parent| &links[parent].children);
        let place = link.turn;
        let height = layout.pages[heading.page].height - heading.y;
        let target = vec![pages[heading.page].into(), name("XYZ"), Object::Null, Object::Real(height), Object::Null];
        let mut entry = dictionary! { "Title" => text(&heading.title), "Dest" => target };
        entry.set("Parent", link.parent.map_or(root, |parent| ids[parent]));
        if place > 0 {
            entry.set("Prev", ids[siblings[place - 1]]);
        }
        if let Some(next) = siblings.get(place + 1) {
            entry.set("Next", ids[*next]);
        }
        hold(&mut entry, &link.children, &ids);
        if !link.children.is_empty() {
            entry.set("Count", integer(descendants(&links, number)));
        }
        file.set_object(ids[number], entry);
    }
    let mut outlines = dictionary! { "Type" => "Outlines", "Count" => integer(headings.len()) };
    hold(&mut outlines, &top, &ids);
    file.set_object(root, outlines);
    let catalog = file.catalog_mut()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", name("UseOutlines"));
    Ok(())
}

/// Hangs each heading under the last one of a lower level; those at the top are returned apart.
fn nest(headings: &[Heading]) -> (Vec<Links>, Vec<usize>) {
    let mut links = vec![Links::default(); headings.len()];
    let mut top = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (number, heading) in headings.iter().enumerate() {
        while open.last().is_some_and(|last| headings[*last].level >= heading.level) {
            open.pop();
        }
        let parent = open.last().copied();
        let siblings = parent.map_or(&mut top, |parent| &mut links[parent].children);
        let turn = siblings.len();
        siblings.push(number);
        (links[number].parent, links[number].turn) = (parent, turn);
        open.push(number);
    }
    (links, top)
}

fn hold(entry: &mut Dictionary, children: &[usize], ids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        entry.set("First", ids[*first]);
        entry.set("Last", ids[*last]);
    }
}

fn descendants(links: &[Links], number: usize) -> usize {
    links[number].children.iter().map(|child| 1 + descendants(links, *child)).sum()
}
