//! The structure tree of a layout into the tags of the file.

use super::Fault;
use super::fields::Field;
use super::object::{Dictionary, Document, Object, ObjectId, dictionary, integer, name};
use crate::layout::{Kind, Layout, Node, Scope};

/// The tag of an element, as PDF 1.7 names it.
pub(super) fn tag_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Document => "Document",
        Kind::Heading(1) => "H1",
        Kind::Heading(2) => "H2",
        Kind::Heading(3) => "H3",
        Kind::Heading(_) => "H4",
        Kind::Paragraph => "P",
        Kind::List => "L",
        Kind::ListItem => "LI",
        Kind::ListBody => "LBody",
        Kind::Table => "Table",
        Kind::TableHead => "THead",
        Kind::TableBody => "TBody",
        Kind::Row => "TR",
        Kind::Cell { scope: Some(_), .. } => "TH",
        Kind::Cell { scope: None, .. } => "TD",
    }
}

/// Adds the structure tree, and the way back to it from the pages' marked content and from fields.
pub(super) fn tag(file: &mut Document, layout: &Layout, fields: &[Field]) -> Result<(), Fault> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = layout.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut parents = vec![root; ids.len()];
    for (number, node) in layout.nodes.iter().enumerate() {
        for child in &node.children {
            parents[*child] = ids[number];
        }
    }
    for (number, node) in layout.nodes.iter().enumerate() {
        let mut element = element(node, &ids, &pages);
        element.set("P", parents[number]);
        file.set_object(ids[number], element);
    }
    let mut back = parent_tree(layout, &ids);
    for (key, field) in (pages.len()..).zip(fields) {
        let form = tag_field(file, field, ids[field.node], key)?;
        back.extend([integer(key), form.into()]);
    }
    let next = integer(pages.len() + fields.len());
    let back = file.add_object(dictionary! { "Nums" => back });
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot", "K" => ids[0], "ParentTree" => back, "ParentTreeNextKey" => next,
        },
    );
    for (number, page) in pages.iter().enumerate() {
        let page = file.get_dictionary_mut(*page)?;
        page.set("StructParents", integer(number));
        page.set("Tabs", name("S"));
    }
    let catalog = file.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

fn element(node: &Node, ids: &[ObjectId], pages: &[ObjectId]) -> Dictionary {
    let mut element = dictionary! { "S" => tag_name(node.kind) };
    let home = node.content.first().map(|(page, _)| *page);
    if let Some(home) = home {
        element.set("Pg", pages[home]);
    }
    let mut kids: Vec<Object> = node.children.iter().map(|child| ids[*child].into()).collect();
    kids.extend(node.content.iter().map(|(page, mcid)| {
        if Some(*page) == home {
            integer(*mcid)
        } else {
            Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => integer(*mcid) })
        }
    }));
    element.set("K", kids);
    if let Some(attributes) = attributes(node.kind) {
        element.set("A", attributes);
    }
    element
}

/// Tags a field as the first thing in the element of the name below it: it is reached, and read, before the name.
/// `key` is its place in the parent tree.
fn tag_field(file: &mut Document, field: &Field, name: ObjectId, key: usize) -> Result<ObjectId, Fault> {
    let object = dictionary! { "Type" => "OBJR", "Obj" => field.id, "Pg" => field.page };
    let form = file.add_object(dictionary! {
        "Type" => "StructElem", "S" => "Form", "P" => name, "Pg" => field.page, "K" => object,
    });
    file.get_dictionary_mut(name)?.get_mut(b"K")?.as_array_mut()?.insert(0, form.into());
    file.get_dictionary_mut(field.id)?.set("StructParent", integer(key));
    Ok(form)
}

/// What a table's cell says about itself.
fn attributes(kind: Kind) -> Option<Dictionary> {
    let Kind::Cell { scope, rows, columns } = kind else { return None };
    let mut cell = Dictionary::new();
    match scope {
        Some(Scope::Column) => cell.set("Scope", "Column"),
        Some(Scope::Row) => cell.set("Scope", "Row"),
        None => {}
    }
    if rows > 1 {
        cell.set("RowSpan", integer(rows));
    }
    if columns > 1 {
        cell.set("ColSpan", integer(columns));
    }
    if cell.is_empty() {
        return None;
    }
    cell.set("O", "Table");
    Some(cell)
}

/// For each page, the elements of its marked content in the order of their numbers.
fn parent_tree(layout: &Layout, ids: &[ObjectId]) -> Vec<Object> {
    let mut pages = vec![Vec::new(); layout.pages.len()];
    for (number, node) in layout.nodes.iter().enumerate() {
        for (page, mcid) in &node.content {
            pages[*page].push((*mcid, ids[number]));
        }
    }
    let entry = |(number, mut contents): (usize, Vec<(usize, ObjectId)>)| {
        contents.sort_unstable();
        [integer(number), Object::Array(contents.into_iter().map(|(_, id)| id.into()).collect())]
    };
    pages.into_iter().enumerate().flat_map(entry).collect()
}
