//! Names and places as spreadsheets write them: targets of relations, references to cells, text fit for XML.

use std::borrow::Cow;

/// The part a relation of `source` points to: `xl/workbook.xml` and `worksheets/a.xml` make `xl/worksheets/a.xml`.
pub(super) fn target(source: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = source.split('/').collect();
    steps.pop();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The part that holds the relations of `source`: of `xl/workbook.xml`, `xl/_rels/workbook.xml.rels`.
pub(super) fn relations_of(source: &str) -> String {
    match source.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{source}.rels"),
    }
}

/// A cell for a link: `'ĐOÀN VIÊN'!D14`.
pub(super) fn link(sheet: &str, cell: &str) -> String {
    format!("'{}'!{cell}", sheet.replace('\'', "''"))
}

/// Text as XML holds it, in content and in quoted attributes; what XML forbids is left out.
pub(super) fn escaped(text: &str) -> String {
    let legal =
        |c: char| !matches!(c, '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    let kept: Cow<'_, str> =
        if text.chars().all(legal) { text.into() } else { text.chars().filter(|c| legal(*c)).collect() };
    quick_xml::escape::escape(kept).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found_from_where_they_are_named() {
        assert_eq!(target("xl/workbook.xml", "worksheets/a.xml"), "xl/worksheets/a.xml");
        assert_eq!(target("xl/workbook.xml", "/xl/worksheets/a.xml"), "xl/worksheets/a.xml");
        assert_eq!(target("xl/workbook.xml", "../b/./a.xml"), "b/a.xml");
        assert_eq!(
            (relations_of("xl/workbook.xml"), relations_of("book.xml")),
            ("xl/_rels/workbook.xml.rels".into(), "_rels/book.xml.rels".into())
        );
    }

    #[test]
    fn names_with_quotes_can_be_linked_and_text_is_text() {
        assert_eq!(link("Tổ 'Một'", "A1"), "'Tổ ''Một'''!A1");
        assert_eq!(escaped("=1<2 & \"a\"\u{1}\u{FFFF}"), "=1&lt;2 &amp; &quot;a&quot;");
    }
}
