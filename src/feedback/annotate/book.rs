//! The workbook's own part, its relations and the list of content types → its sheets, and a place for a new one before them.

use super::edit::{Edits, child, parse, prefix};
use super::parts::Parts;
use super::place::{escaped, relations_of, target};
use super::{Fault, SHEET};
use crate::text::fold;
use roxmltree::Node;

const TYPES: &str = "[Content_Types].xml";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The two families of names, of files as Office writes them and of *strict* ones.
const NAMESPACES: [(&str, &str); 2] = [
    (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
];

/// A workbook's directory.
pub(super) struct Book {
    part: String,
    strict: bool,
    /// The sheets, in order.
    pub(super) sheets: Vec<Listed>,
    /// The part with the styles, where there is one.
    pub(super) styles: Option<String>,
}

/// A sheet as the workbook lists it.
pub(super) struct Listed {
    /// Its name, as it stands there.
    pub(super) name: String,
    /// Its part; `None` for sheets without cells.
    pub(super) part: Option<String>,
}

/// Whether a sheet is the list of an earlier copy.
pub(super) fn is_list(name: &str) -> bool {
    fold(name).starts_with(&fold(SHEET))
}

impl Book {
    pub(super) fn read(parts: &mut Parts<'_>) -> Result<Self, Fault> {
        if !parts.has(&relations_of("")) {
            return Err(Fault::OtherFormat);
        }
        let part = relation(parts, "", |kind, _| kind == "officeDocument")?;
        // In binary workbooks it ends with `.bin`.
        let part =
            part.filter(|part| part.to_lowercase().rsplit('.').next() == Some("xml")).ok_or(Fault::OtherFormat)?;
        let text = parts.text(&part)?;
        let unfit = || Fault::unfit(&part);
        let document = parse(&text).ok_or_else(unfit)?;
        let root = document.root_element();
        let strict = root.tag_name().namespace() == Some(NAMESPACES[1].0);
        let list = child(root, "sheets").ok_or_else(unfit)?;
        let mut sheets = Vec::new();
        for sheet in list.children().filter(Node::is_element) {
            let id = sheet.attributes().find(|a| a.name() == "id" && a.namespace().is_some());
            let id = id.map(|id| id.value()).unwrap_or_default();
            let found = relation(parts, &part, |kind, own| kind == "worksheet" && own == id)?;
            let name = sheet.attribute("name").unwrap_or_default().to_owned();
            sheets.push(Listed { name, part: found.filter(|part| parts.has(part)) });
        }
        let styles = relation(parts, &part, |kind, _| kind == "styles")?.filter(|part| parts.has(part));
        Ok(Self { part, strict, sheets, styles })
    }

    /// The namespace of the workbook's parts.
    pub(super) fn namespace(&self) -> &'static str {
        NAMESPACES[usize::from(self.strict)].0
    }

    fn kinds(&self) -> &'static str {
        NAMESPACES[usize::from(self.strict)].1
    }

    /// Announces a new part of the workbook, `kind` as relations and content types call it, and gives back its name.
    pub(super) fn connect(&self, parts: &mut Parts<'_>, kind: &str, stem: &str) -> Result<String, Fault> {
        let free = (1..).map(|turn| if turn == 1 { format!("{stem}.xml") } else { format!("{stem}-{turn}.xml") });
        let mut names = free.map(|name| (target(&self.part, &name), name));
        let (part, name) = names.find(|(part, _)| !parts.has(part)).unwrap_or_default();
        let relation = format!("Id=\"{}\" Type=\"{}/{kind}\" Target=\"{name}\"", id_of(&name), self.kinds());
        add_child(parts, &relations_of(&self.part), "Relationship", &relation)?;
        let content = format!("PartName=\"/{part}\" ContentType=\"{CONTENT}.{kind}+xml\"");
        add_child(parts, TYPES, "Override", &content)?;
        Ok(part)
    }

    /// Puts the list where an earlier one stands, else before all sheets.
    pub(super) fn put_list(&self, parts: &mut Parts<'_>, list: String) -> Result<(), Fault> {
        let earlier = self.sheets.iter().find(|sheet| is_list(&sheet.name) && sheet.part.is_some());
        if let Some(part) = earlier.and_then(|sheet| sheet.part.as_deref()) {
            parts.replace(part, list);
            return Ok(());
        }
        let part = self.connect(parts, "worksheet", "worksheets/loi-can-sua")?;
        let name = part.rsplit('/').next().unwrap_or_default();
        let text = parts.text(&self.part)?;
        let text = self.with_list(&text, &id_of(name)).ok_or_else(|| Fault::unfit(&self.part))?;
        parts.replace(&self.part, text);
        parts.replace(&part, list);
        Ok(())
    }

    /// The workbook's part with the list before all sheets; what counts sheets by their place counts one more.
    fn with_list(&self, text: &str, relation: &str) -> Option<String> {
        let document = parse(text)?;
        let root = document.root_element();
        let sheets = child(root, "sheets")?;
        let first = sheets.first_element_child()?;
        let prefix = prefix(text, first);
        let numbers = sheets.children().filter_map(|sheet| sheet.attribute("sheetId")?.parse::<u32>().ok());
        let mut edits = Edits::default();
        let sheet = format!(
            "<{prefix}sheet name=\"{}\" sheetId=\"{}\" r:id=\"{relation}\" xmlns:r=\"{}\"/>",
            escaped(&self.free_name()),
            numbers.max().unwrap_or_default() + 1,
            self.kinds()
        );
        edits.insert(first.range().start, sheet);
        for name in root.descendants().filter(|node| node.tag_name().name() == "definedName") {
            shift(text, name, "localSheetId", None, &mut edits);
        }
        match child(root, "bookViews") {
            Some(views) => {
                for view in views.children().filter(Node::is_element) {
                    shift(text, view, "activeTab", Some(0), &mut edits);
                    // The tabs are shown from the list on.
                    edits.set(view, "firstSheet", "0");
                }
            }
            None => edits.insert(
                sheets.range().start,
                format!("<{prefix}bookViews><{prefix}workbookView activeTab=\"1\"/></{prefix}bookViews>"),
            ),
        }
        Some(edits.apply(text))
    }

    /// What the list is called: only a chart of that name can stand in the way.
    fn free_name(&self) -> String {
        let taken = |name: &String| self.sheets.iter().any(|sheet| sheet.name.to_lowercase() == name.to_lowercase());
        let mut names = (1..).map(|turn| if turn == 1 { SHEET.to_owned() } else { format!("{SHEET} {turn}") });
        names.find(|name| !taken(name)).unwrap_or_default()
    }
}

/// The identifier of the relation to a part of ours: letters, digits and hyphens after a letter.
fn id_of(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or_default();
    format!("rIdThidua-{}", name.trim_end_matches(".xml"))
}

/// Adds one to the number of a sheet's place; where the attribute is left out, its default counts, if it has one.
fn shift(text: &str, node: Node<'_, '_>, attribute: &str, default: Option<u32>, edits: &mut Edits) {
    if let Some(place) = node.attribute(attribute) {
        if let Ok(place) = place.trim().parse::<u32>() {
            edits.set(node, attribute, &(place + 1).to_string());
        }
    } else if let Some(place) = default {
        let tag = &text[node.range()];
        let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).unwrap_or(tag.len());
        edits.insert(node.range().start + end, format!(" {attribute}=\"{}\"", place + 1));
    }
}

/// The part that the first relation of `source` leads to whose kind (the last word of its type) and identifier are wanted.
fn relation(parts: &mut Parts<'_>, source: &str, wanted: impl Fn(&str, &str) -> bool) -> Result<Option<String>, Fault> {
    let part = relations_of(source);
    let text = parts.text(&part)?;
    let document = parse(&text).ok_or_else(|| Fault::unfit(&part))?;
    let found = document.root_element().children().find(|node| {
        let kind = node.attribute("Type").unwrap_or_default();
        wanted(kind.rsplit('/').next().unwrap_or_default(), node.attribute("Id").unwrap_or_default())
    });
    Ok(found.and_then(|node| node.attribute("Target")).map(|name| target(source, name)))
}

/// Adds an element at the end of a directory of the container.
fn add_child(parts: &mut Parts<'_>, part: &str, name: &str, attributes: &str) -> Result<(), Fault> {
    let text = parts.text(part)?;
    let document = parse(&text).ok_or_else(|| Fault::unfit(part))?;
    let root = document.root_element();
    let mut edits = Edits::default();
    edits.append(&text, root, &format!("<{}{name} {attributes}/>", prefix(&text, root)));
    parts.replace(part, edits.apply(&text));
    Ok(())
}
