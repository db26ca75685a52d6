//! The styles of a workbook → the same styles and the few looks that marks and list need, at the end of their lists.

use super::Fault;
use super::book::Book;
use super::edit::{Edits, before, child, parse, prefix};
use super::parts::Parts;
use crate::diagnostic::Severity;
use roxmltree::Node;

/// Numbers of looks in a workbook's styles.
pub(super) struct Styles {
    error: usize,
    warning: usize,
    /// The cell format of the list: wrapped lines, from the top.
    pub(super) wrapped: usize,
}

impl Styles {
    /// The differential format for marks of this weight.
    pub(super) fn look(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.error,
            // Both are to be looked at, neither has to be mended.
            Severity::Warning | Severity::Hint => self.warning,
        }
    }
}

/// A differential format: colours of letters, ground and frame. The frame tells in black and white too.
fn look(prefix: &str, letters: &str, ground: &str, frame: &str) -> String {
    let side = |name: &str| format!("<p:{name} style=\"thin\"><p:color rgb=\"{frame}\"/></p:{name}>");
    let sides = ["left", "right", "top", "bottom"].map(side).concat();
    let look = format!(
        "<p:dxf><p:font><p:color rgb=\"{letters}\"/></p:font>\
         <p:fill><p:patternFill patternType=\"solid\"><p:fgColor rgb=\"{ground}\"/><p:bgColor rgb=\"{ground}\"/></p:patternFill></p:fill>\
         <p:border>{sides}</p:border></p:dxf>"
    );
    look.replace("p:", prefix)
}

/// A cell format whose lines wrap.
fn wrapped(prefix: &str) -> String {
    "<p:xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">\
     <p:alignment vertical=\"top\" wrapText=\"1\"/></p:xf>"
        .replace("p:", prefix)
}

/// What a workbook without styles gets: one font, the two fills every workbook has, one frame, one format.
fn smallest(namespace: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"{namespace}\">\
         <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>"
    )
}

/// Adds the looks to the workbook's styles.
pub(super) fn add(parts: &mut Parts<'_>, book: &mut Book) -> Result<Styles, Fault> {
    let (part, text) = match &book.styles {
        Some(part) => (part.clone(), parts.text(part)?),
        None => (book.connect(parts, "styles", "styles")?, smallest(book.namespace())),
    };
    let (text, styles) = extended(&text).ok_or_else(|| Fault::unfit(&part))?;
    parts.replace(&part, text);
    Ok(styles)
}

fn extended(text: &str) -> Option<(String, Styles)> {
    let document = parse(text)?;
    let root = document.root_element();
    let prefix = prefix(text, root);
    let mut edits = Edits::default();
    let looks = [look(&prefix, "FF9C0006", "FFFFC7CE", "FFC00000"), look(&prefix, "FF7F6000", "FFFFEB9C", "FFBF9000")];
    let places = if let Some(list) = child(root, "dxfs") {
        append(text, list, &looks, &mut edits)
    } else {
        let list = format!("<{prefix}dxfs count=\"2\">{}</{prefix}dxfs>", looks.concat());
        edits.insert(before(text, root, &["tableStyles", "colors", "extLst"]), list);
        vec![0, 1]
    };
    let formats = child(root, "cellXfs")?;
    let wrapped = append(text, formats, &[wrapped(&prefix)], &mut edits);
    let styles = Styles { error: *places.first()?, warning: *places.get(1)?, wrapped: *wrapped.first()? };
    Some((edits.apply(text), styles))
}

/// Adds items to a list that counts them and gives back their numbers; one that is there already is not added again.
fn append(text: &str, list: Node<'_, '_>, items: &[String], edits: &mut Edits) -> Vec<usize> {
    let present: Vec<&str> = list.children().filter(Node::is_element).map(|node| &text[node.range()]).collect();
    let mut new = Vec::new();
    let places = items.iter().map(|item| {
        present.iter().position(|known| known == item).unwrap_or_else(|| {
            new.push(item.as_str());
            present.len() + new.len() - 1
        })
    });
    let places = places.collect();
    if !new.is_empty() {
        edits.set(list, "count", &(present.len() + new.len()).to_string());
        edits.append(text, list, &new.concat());
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_added_once_wherever_they_belong() {
        let head = "<s:styleSheet xmlns:s=\"u\"><s:cellXfs count=\"1\"><s:xf/></s:cellXfs>";
        for (dxfs, first) in [("", 0), ("<s:dxfs count=\"0\"/>", 0), ("<s:dxfs count=\"1\"><s:dxf/></s:dxfs>", 1)] {
            let text = format!("{head}{dxfs}<s:tableStyles/></s:styleSheet>");
            let (once, styles) = extended(&text).unwrap();
            assert_eq!((styles.error, styles.warning, styles.wrapped), (first, first + 1, 1));
            assert!(once.contains(&format!("<s:dxfs count=\"{}\">", first + 2)), "{once}");
            assert!(once.contains("</s:dxfs><s:tableStyles/>") && once.contains("<s:cellXfs count=\"2\">"), "{once}");
            let (twice, again) = extended(&once).unwrap();
            assert_eq!((twice, again.warning, again.wrapped), (once, first + 1, 1));
        }
    }
}
