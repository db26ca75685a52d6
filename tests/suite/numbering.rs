//! The headings of every sample in the DOCX: numbered by a list, never typed, anew in each section.

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

/// The parts that hold the text and the lists; no lists, no words.
fn parts(document: &Document) -> [String; 2] {
    let bytes = docx::write(document, NaiveDate::from_ymd_opt(2025, 6, 25).unwrap()).unwrap();
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
fn every_heading_is_numbered_by_the_list_of_its_section() {
    let mut most = 0;
    for paper in ALL.iter() {
        let headings: Vec<usize> = headings(&paper.document).into_iter().filter(|count| *count > 0).collect();
        let [text, lists] = parts(&paper.document);
        for (list, count) in (1..).zip(&headings) {
            assert_eq!(text.matches(&format!(r#"<w:numId w:val="{list}"/>"#)).count(), *count, "{}", paper.name);
        }
        assert_eq!(text.matches("<w:numPr>").count(), headings.iter().sum::<usize>(), "{}", paper.name);
        assert_eq!(lists.matches("<w:num ").count(), headings.len(), "{}", paper.name);
        assert_eq!(lists.matches("<w:startOverride ").count(), 3 * headings.len().saturating_sub(1), "{}", paper.name);
        most = most.max(headings.len());
    }
    assert_eq!(most, 2, "no sample has headings in two sections");
}
