//! Turns a part as docx-rs builds it into one that keeps the schema of Office Open XML.
//!
//! docx-rs writes the children of property elements in an order of its own; Word and validators want the schema's. What it
//! cannot write at all is put in here. Identifiers of paragraphs, which come from a counter, are left out.

use super::check_box;
use super::xml::escape;
use crate::document::tree::Border;
use crate::font::NO_BREAK_HYPHEN;
use roxmltree::{Document, Error, Node};

pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SIDES: &[&str] = &["top", "left", "bottom", "right", "insideH", "insideV"];

/// The schema's order of the children of an element (ISO/IEC 29500-1, annex A.1), as far as the exit uses them.
fn schema(element: &str) -> Option<&'static [&'static str]> {
    Some(match element {
        "pPr" => &[
            "pStyle",
            "keepNext",
            "keepLines",
            "framePr",
            "widowControl",
            "numPr",
            "pBdr",
            "tabs",
            "spacing",
            "ind",
            "jc",
            "outlineLvl",
            "rPr",
            "sectPr",
        ],
        "numPr" => &["ilvl", "numId"],
        "rPr" => &["rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"],
        "sectPr" => &["headerReference", "pgSz", "pgMar", "docGrid", "pgNumType", "cols", "titlePg"],
        "tblPr" => &["tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar"],
        "trPr" => &["cantSplit", "tblHeader"],
        "tcPr" => &["tcW", "gridSpan", "vMerge", "vAlign"],
        "style" => &["name", "basedOn", "next", "qFormat", "pPr", "rPr"],
        "pBdr" | "tblBorders" | "tblCellMar" => SIDES,
        _ => return None,
    })
}

/// A part in order.
pub(super) fn part(built: &str) -> Result<String, Error> {
    let parsed = Document::parse(built)?;
    let mut out = String::with_capacity(built.len());
    out.push_str(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#);
    element(parsed.root_element(), &mut out);
    Ok(out)
}

/// An element in order, as it stands inside a part.
pub(super) fn fragment(built: &str) -> Result<String, Error> {
    let part = format!(r#"<part xmlns:w="{WORD}" xmlns:r="{RELATION}" xmlns:w14="urn:left-out">{built}</part>"#);
    let parsed = Document::parse(&part)?;
    let mut out = String::with_capacity(built.len());
    for inside in parsed.root_element().children().filter(Node::is_element) {
        element(inside, &mut out);
    }
    Ok(out)
}

/// Writes an element with its children in order; one that only holds properties is left out where it holds none.
fn element(node: Node<'_, '_>, out: &mut String) {
    let name = node.tag_name().name();
    if let Some(height) = head_mark(node) {
        if height != "0" {
            out.push_str(&format!(r#"<w:trHeight w:val="{height}" w:hRule="atLeast"/>"#));
        }
        out.push_str("<w:tblHeader/>");
        return;
    }
    if name == "docGrid" {
        page_borders(node, out);
        return;
    }
    if let Some(checked) = check_box::checked(node) {
        check_box::control(checked, size(node), out);
        return;
    }
    let start = out.len();
    out.push_str("<w:");
    out.push_str(name);
    if node.parent().is_some_and(|parent| parent.is_root()) {
        attribute("xmlns:", "w", WORD, out);
        attribute("xmlns:", "r", RELATION, out);
        if node.descendants().any(|inside| check_box::checked(inside).is_some()) {
            out.push_str(check_box::NAMESPACES);
        }
    }
    attributes(node, out);
    out.push('>');
    let inside = out.len();
    children(node, out);
    if out.len() > inside {
        out.push_str("</w:");
        out.push_str(name);
        out.push('>');
    } else if schema(name).is_some() {
        out.truncate(start);
    } else {
        out.truncate(inside - 1);
        out.push_str("/>");
    }
}

/// The frame of a page, where [`super::section`] put its mark: distance from the paper's edges in points, and colour.
fn page_borders(mark: Node<'_, '_>, out: &mut String) {
    let number = |name| mark.attribute((WORD, name)).and_then(|value| value.parse::<u32>().ok()).unwrap_or(0);
    let (space, colour) = (number("linePitch"), number("charSpace"));
    let size = Border::WEIGHT;
    out.push_str(r#"<w:pgBorders w:offsetFrom="page">"#);
    for side in ["top", "left", "bottom", "right"] {
        out.push_str(&format!(r#"<w:{side} w:val="double" w:sz="{size}" w:space="{space}" w:color="{colour:06X}"/>"#));
    }
    out.push_str("</w:pgBorders>");
}

/// The size of a run's text, in half points.
fn size<'a>(run: Node<'a, '_>) -> &'a str {
    let size = run.descendants().find(|inside| inside.has_tag_name((WORD, "sz")));
    size.and_then(|size| size.attribute((WORD, "val"))).unwrap_or("28")
}

fn children(node: Node<'_, '_>, out: &mut String) {
    let name = node.tag_name().name();
    if let Some(order) = schema(name) {
        let place = |child: &Node<'_, '_>| order.iter().position(|known| *known == child.tag_name().name());
        let mut sorted: Vec<_> = node.children().filter(Node::is_element).collect();
        sorted.sort_by_key(|child| place(child).unwrap_or(order.len()));
        for child in sorted {
            element(child, out);
        }
    } else {
        for child in node.children() {
            if child.is_element() {
                element(child, out);
            } else {
                words(child.text().unwrap_or_default(), out);
            }
        }
    }
    if name == "rPr" && node.parent().is_some_and(|parent| parent.tag_name().name() == "rPrDefault") {
        out.push_str(r#"<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>"#);
    }
}

/// Text; a no-break hyphen is an element of its own, as Word writes it, because few fonts have the character.
pub(super) fn words(text: &str, out: &mut String) {
    for (position, piece) in text.split(NO_BREAK_HYPHEN).enumerate() {
        if position > 0 {
            out.push_str(r#"</w:t><w:noBreakHyphen/><w:t xml:space="preserve">"#);
        }
        escape(piece, out);
    }
}

/// The attributes of known namespaces, less the width's type that docx-rs puts on grid columns against the schema, and
/// whether a style is the default or not one of Word's own.
fn attributes(node: Node<'_, '_>, out: &mut String) {
    let element = node.tag_name().name();
    if element == "style" {
        match node.attribute((WORD, "styleId")) {
            Some("Normal") => attribute("w:", "default", "1", out),
            Some(id) if !id.starts_with("Heading") => attribute("w:", "customStyle", "1", out),
            _ => {}
        }
    }
    for found in node.attributes() {
        let prefix = match found.namespace() {
            Some(WORD) if element == "gridCol" && found.name() == "type" => continue,
            Some(WORD) => "w:",
            Some(RELATION) => "r:",
            Some(roxmltree::NS_XML_URI) => "xml:",
            _ => continue,
        };
        attribute(prefix, found.name(), found.value(), out);
    }
}

fn attribute(prefix: &str, name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(prefix);
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}

/// The least height of a head row, where this is the mark that [`super::table`] puts on such rows for want of a better word.
fn head_mark<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let marked = node.tag_name().name() == "trHeight" && node.attribute((WORD, "hRule")) == Some("auto");
    node.attribute((WORD, "val")).filter(|_| marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(inside: &str) -> String {
        let built = format!(r#"<w:p xmlns:w="{WORD}" xmlns:w14="urn:other" w14:paraId="1">{inside}</w:p>"#);
        let out = part(&built).unwrap();
        out.split_once("relationships\">").unwrap().1.trim_end_matches("</w:p>").to_owned()
    }

    #[test]
    fn properties_come_in_the_order_of_the_schema() {
        let seen = ordered(r#"<w:pPr><w:rPr><w:sz w:val="2"/><w:b/></w:rPr><w:jc w:val="both"/><w:pStyle/></w:pPr>"#);
        assert_eq!(seen, r#"<w:pPr><w:pStyle/><w:jc w:val="both"/><w:rPr><w:b/><w:sz w:val="2"/></w:rPr></w:pPr>"#);
    }

    #[test]
    fn empty_properties_vanish_and_empty_elements_stay() {
        assert_eq!(ordered("<w:pPr><w:rPr/></w:pPr><w:r><w:t/></w:r>"), "<w:r><w:t/></w:r>");
    }

    #[test]
    fn the_mark_of_a_head_row_says_its_height_too() {
        let row = |height| {
            ordered(&format!(r#"<w:trPr><w:trHeight w:val="{height}" w:hRule="auto"/><w:cantSplit/></w:trPr>"#))
        };
        assert_eq!(row(0), "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let high = r#"<w:trPr><w:cantSplit/><w:trHeight w:val="520" w:hRule="atLeast"/><w:tblHeader/></w:trPr>"#;
        assert_eq!(row(520), high);
    }

    #[test]
    fn text_survives_as_it_is() {
        let text = r#"<w:t xml:space="preserve"> A &amp; B &lt;x> "y" ]]&gt; </w:t>"#;
        let seen = ordered(text);
        assert_eq!(seen, r#"<w:t xml:space="preserve"> A &amp; B &lt;x&gt; &quot;y&quot; ]]&gt; </w:t>"#);
    }

    #[test]
    fn the_mark_of_a_frame_makes_borders_of_the_page() {
        let seen = ordered(r#"<w:sectPr><w:docGrid w:linePitch="28" w:charSpace="13111312"/><w:pgSz/></w:sectPr>"#);
        let side = |side| format!(r#"<w:{side} w:val="double" w:sz="12" w:space="28" w:color="C81010"/>"#);
        let sides = ["top", "left", "bottom", "right"].map(side).concat();
        assert_eq!(
            seen,
            format!(r#"<w:sectPr><w:pgSz/><w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders></w:sectPr>"#)
        );
    }
}
