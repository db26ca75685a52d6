//! Text that looks like markup is text: it comes out of both exits as it was typed.

use super::desk::{Desk, small};
use super::paper::{papers, paragraphs};
use roxmltree::Document;
use std::io::{Cursor, Read};
use thidua::kind::Kind;

/// As a unit might type it, and as the source of a sample must write it.
const TYPED: &str = r#"A & B <x> "y" {{z}} </p>"#;
const WRITTEN: &str = r#"A & B <x> \"y\" {{z}} </p>"#;

fn workbook() -> Vec<u8> {
    let position = (r#""Nhân viên giao nhận, Tổ trưởng kho""#, format!("\"{WRITTEN}\""));
    let narrative = ("không gây phiền hà cho kinh doanh", WRITTEN.to_owned());
    small(&[(position.0, &position.1), (narrative.0, &narrative.1)])
}

#[test]
fn on_the_pages() {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook());
    let papers = papers(&desk.path("a.xlsx"));
    for kind in [Kind::PhaseReport, Kind::Proposal, Kind::PersonReport] {
        let paper = papers.iter().find(|paper| paper.kind == kind).unwrap();
        let found = paragraphs(&paper.document).iter().any(|text| text.replace('\u{a0}', " ").contains(TYPED));
        assert!(found, "{}: {:#?}", paper.name, paragraphs(&paper.document));
    }
}

#[test]
fn in_the_word_file() {
    let desk = Desk::new();
    desk.put("a.xlsx", workbook());
    let run = desk.run("build a.xlsx --out ra --date 2025-06-25 --phase 2 --format docx");
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    let texts = paragraphs_of_docx(&files["DN-MINHPHAT/12-bao-cao-thanh-tich-ca-nhan-dot-2-au-van-dung.docx"]);
    assert!(texts.iter().any(|text| text.contains(TYPED)), "{texts:#?}");
}

pub(crate) fn paragraphs_of_docx(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let document = Document::parse(&xml).unwrap();
    let named = |name: &'static str| move |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == name;
    let text = |paragraph: roxmltree::Node<'_, '_>| {
        let runs: String = paragraph.descendants().filter(named("t")).filter_map(|t| t.text()).collect();
        runs.replace('\u{a0}', " ")
    };
    document.descendants().filter(named("p")).map(text).collect()
}
