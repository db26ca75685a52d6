//! The headings and dashes of every sample in the DOCX: made by lists, never typed; headings anew in each section.

use super::paper::ALL;
use chrono::NaiveDate;
use std::io::{Cursor, Read};
use thidua::document::tree::{Block, Document, Role};
use thidua::export::docx;

/// For each section, how many headings it has.
fn headings(document: &Document) -> Vec<usize> {
    let heading = |block: &&Block| matches!(block, Block::Paragraph(p) if matches!(p.role, Role::Heading(_)));
    document.sections.iter().map(|section| section.blocks.iter().filter(heading).count()).collect()
}

/// How many items begin with a dash.
fn dashes(document: &Document) -> usize {
    let dashed =
        |block: &&Block| matches!(block, Block::Paragraph(p) if p.label.as_ref().is_some_and(|l| l.text == "-"));
    document.sections.iter().flat_map(|section| &section.blocks).filter(dashed).count()
}

/// The parts that hold the text and the lists; no lists, no words.
fn parts(document: &Document) -> [String; 2] {
    let bytes =
        docx::write(document, NaiveDate::from_ymd_opt(2025, 6, 25).unwrap(), &docx::CommonParts::default()).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    ["word/document.xml", "word/numbering.xml"].map(|path| {
        let mut content = String::new();
        if let Ok(mut part) = archive.by_name(path) {
            part.read_to_string(&mut content).unwrap();
        }
        content
    })
}

#[test]
fn every_heading_and_dash_is_made_by_a_list() {
    let mut most = 0;
    for paper in ALL.iter() {
        let headings: Vec<usize> = headings(&paper.document).into_iter().filter(|count| *count > 0).collect();
        let dashes = dashes(&paper.document);
        let [text, lists] = parts(&paper.document);
        let wanted = headings.iter().chain((dashes > 0).then_some(&dashes));
        for (list, count) in (1..).zip(wanted.clone()) {
            assert_eq!(text.matches(&format!(r#"<w:numId w:val="{list}"/>"#)).count(), *count, "{}", paper.name);
        }
        assert_eq!(text.matches("<w:numPr>").count(), wanted.clone().sum::<usize>(), "{}", paper.name);
        assert_eq!(lists.matches("<w:num ").count(), wanted.count(), "{}", paper.name);
        assert_eq!(lists.matches("<w:startOverride ").count(), 3 * headings.len().saturating_sub(1), "{}", paper.name);
        most = most.max(headings.len());
    }
    assert_eq!(most, 2, "no sample has headings in two sections");
}
