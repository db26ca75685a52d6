//! The structure tree of a layout into the tags of the file.

use std::collections::BTreeMap;

use super::Fault;
use super::fields::Field;
use super::object::{Document, Object, ObjectId, dictionary, integer, name};
use super::syntax;
use super::written::Written;
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

/// Adds the structure tree, and the way back to it from the pages' marked content and from fields. Returns its elements.
pub(super) fn tag(file: &mut Document, layout: &Layout, fields: &[Field]) -> Result<Written, Fault> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = layout.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut back = parent_tree(layout, &ids);
    let mut forms = BTreeMap::new();
    for (key, field) in (pages.len()..).zip(fields) {
        let form = tag_field(file, field, ids[field.node], key)?;
        forms.insert(field.node, form);
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
    Ok(Elements { nodes: &layout.nodes, ids: &ids, pages: &pages, forms: &forms }.written(root))
}

/// What the elements refer to.
struct Elements<'a> {
    nodes: &'a [Node],
    ids: &'a [ObjectId],
    pages: &'a [ObjectId],
    /// What is tagged as the first thing of some nodes.
    forms: &'a BTreeMap<usize, ObjectId>,
}

impl Elements<'_> {
    fn written(&self, root: ObjectId) -> Written {
        let mut parents = vec![root; self.ids.len()];
        for (node, id) in self.nodes.iter().zip(self.ids) {
            for child in &node.children {
                parents[*child] = *id;
            }
        }
        let mut written = Written::default();
        for (number, parent) in parents.into_iter().enumerate() {
            written.add(self.ids[number].0, |out| self.element(number, parent, out));
        }
        written
    }

    fn element(&self, number: usize, parent: ObjectId, out: &mut Vec<u8>) {
        let node = &self.nodes[number];
        out.extend(b"<</S/");
        out.extend(tag_name(node.kind).bytes());
        let home = node.content.first().map(|(page, _)| *page);
        if let Some(home) = home {
            out.extend(b"/Pg ");
            syntax::reference(self.pages[home], out);
        }
        out.extend(b"/K[");
        for kid in self.forms.get(&number).into_iter().chain(node.children.iter().map(|child| &self.ids[*child])) {
            syntax::reference(*kid, out);
            out.push(b' ');
        }
        for (page, mcid) in &node.content {
            self.content((*page, *mcid), home, out);
        }
        out.push(b']');
        attributes(node.kind, out);
        out.extend(b"/P ");
        syntax::reference(parent, out);
        out.extend(b">>");
    }

    /// Marked content; its page is told where it is not the element's own.
    fn content(&self, (page, mcid): (usize, usize), home: Option<usize>, out: &mut Vec<u8>) {
        if Some(page) == home {
            syntax::count(mcid, out);
            out.push(b' ');
        } else {
            out.extend(b"<</Type/MCR/Pg ");
            syntax::reference(self.pages[page], out);
            out.extend(b"/MCID ");
            syntax::count(mcid, out);
            out.extend(b">>");
        }
    }
}

/// Tags a field: it becomes the first thing in the element of the name below it, so that it is reached, and read, before the name.
/// `key` is its place in the parent tree.
fn tag_field(file: &mut Document, field: &Field, name: ObjectId, key: usize) -> Result<ObjectId, Fault> {
    let object = dictionary! { "Type" => "OBJR", "Obj" => field.id, "Pg" => field.page };
    let form = file.add_object(dictionary! {
        "Type" => "StructElem", "S" => "Form", "P" => name, "Pg" => field.page, "K" => object,
    });
    file.get_dictionary_mut(field.id)?.set("StructParent", integer(key));
    Ok(form)
}

/// What a table's cell says about itself.
fn attributes(kind: Kind, out: &mut Vec<u8>) {
    let Kind::Cell { scope, rows, columns } = kind else { return };
    if scope.is_none() && rows <= 1 && columns <= 1 {
        return;
    }
    out.extend(b"/A<<");
    match scope {
        Some(Scope::Column) => out.extend(b"/Scope/Column"),
        Some(Scope::Row) => out.extend(b"/Scope/Row"),
        None => {}
    }
    for (name, span) in [(&b"/RowSpan "[..], rows), (b"/ColSpan ", columns)] {
        if span > 1 {
            out.extend(name);
            syntax::count(span, out);
        }
    }
    out.extend(b"/O/Table>>");
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
