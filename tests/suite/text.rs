//! What stands on the pages of every document of every sample: whole Vietnamese sentences, nothing missing, nothing left over.

use super::paper::{ALL, Paper, gather, lines, paragraphs};
use std::fmt::Debug;
use thidua::document::tree::{Block, Section, TableKind};
use thidua::layout::Page;
use unicode_normalization::is_nfc;

/// Fails with every document in which `fault` finds something.
fn none_has<T: Debug>(fault: impl Fn(&Paper) -> Option<T>) {
    assert!(ALL.len() > 90, "only {} documents", ALL.len());
    let found: Vec<_> = ALL.iter().filter_map(|paper| Some((&paper.name, fault(paper)?))).collect();
    assert!(found.is_empty(), "{} documents: {found:#?}", found.len());
}

/// The first paragraph that `fault` holds against.
fn no_paragraph(fault: impl Fn(&str) -> bool) {
    none_has(|paper| paragraphs(&paper.document).into_iter().find(|text| fault(text)));
}

/// The words on a page, spaces of every width and line ends as one space.
fn words(page: &Page) -> String {
    let lines = lines(page);
    let text: Vec<String> = lines.iter().map(|(_, line)| line.text()).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn letters_are_composed() {
    none_has(|paper| paper.layout.pages.iter().map(words).find(|text| !is_nfc(text)));
    no_paragraph(|text| !is_nfc(text));
}

#[test]
fn nothing_is_left_open() {
    let traces = ["null", "None", "NaN", "{{", "}}", "()", "( )", "[]", "“”", "“ ”", "\"\"", "&amp;", "&lt;", "đợt  "];
    no_paragraph(|text| traces.iter().any(|trace| text.contains(trace)));
    none_has(|paper| paper.layout.pages.iter().map(words).find(|text| traces.iter().any(|t| text.contains(t))));
}

#[test]
fn spaces_stand_where_vietnamese_puts_them() {
    let wrong = ["  ", " ,", " ;", " .", " :", " )", "( ", "“ ", " ”", ",,", ";;", ";.", ",.", "..", "\n "];
    no_paragraph(|text| {
        let text = without_blanks(text);
        wrong.iter().any(|w| text.contains(w)) || text.trim_matches(' ') != text
    });
}

/// The text with the blanks left for number and date, which are wide on purpose, closed up. A no-break space counts as one.
fn without_blanks(text: &str) -> String {
    let mut text = text.replace('\u{a0}', " ");
    for (before, after) in [("Số:", "/"), ("số", "/"), ("ngày", "tháng"), ("tháng", "năm")] {
        let blank = format!("{before}      ");
        if let Some((head, tail)) = text.split_once(&blank).filter(|(_, tail)| tail.trim_start().starts_with(after)) {
            text = format!("{head}{before} {}", tail.trim_start());
        }
    }
    text
}

#[test]
fn every_word_is_vietnamese() {
    let english = [
        "the", "and", "of", "page", "report", "table", "error", "number", "date", "unit", "phase", "award", "name",
        "total", "draft", "sample", "unknown", "true", "false", "with", "from", "year", "none",
    ];
    none_has(|paper| {
        let text = paper.layout.pages.iter().map(words).collect::<Vec<_>>().join(" ").to_lowercase();
        let found = text.split(|c: char| !c.is_alphanumeric()).find(|word| english.contains(word));
        found.map(str::to_owned)
    });
}

#[test]
fn every_document_names_its_unit() {
    none_has(|paper| {
        let text = paper.layout.pages.iter().map(words).collect::<Vec<_>>().join(" ").to_lowercase();
        (!text.contains(&paper.unit.to_lowercase())).then_some("the unit's name is missing")
    });
}

#[test]
fn numbered_kinds_have_a_place_for_the_number() {
    none_has(|paper| {
        let numbered = paragraphs(&paper.document).iter().any(|text| text.starts_with("Số:") && text.contains('/'));
        (paper.kind.numbered() && !numbered).then_some("no line “Số: …/…”")
    });
}

#[test]
fn pages_after_the_first_of_a_section_are_numbered() {
    none_has(|paper| {
        let (mut sections, mut number) = (0, 0);
        for page in &paper.layout.pages {
            number += 1;
            if !carries(page, number) {
                sections += 1;
                number = 1;
            }
        }
        let wanted = paper.document.sections.len();
        (sections != wanted).then(|| format!("{sections} pages without their number, {wanted} sections"))
    });
}

/// Whether the number stands alone in the middle of the top margin.
fn carries(page: &Page, number: usize) -> bool {
    let is_number = |line: &thidua::layout::Line| {
        line.text() == number.to_string() && line.y < 56.7 && (line.x - page.width / 2.0).abs() < 30.0
    };
    lines(page).iter().any(|(in_text, line)| !in_text && is_number(line))
}

#[test]
fn nobody_signs_a_page_that_says_nothing() {
    none_has(|paper| paper.document.sections.iter().find_map(|section| lonely(section, paper)));
}

/// The signed name of a section, where fewer than two lines of text stand before the closing block on its page.
fn lonely(section: &Section, paper: &Paper) -> Option<String> {
    let Some(Block::Table(table)) = section.blocks.last() else { return None };
    assert_eq!(table.kind, TableKind::Frame, "{}: a section ends with its signatures", paper.name);
    let mut closing = Vec::new();
    gather(&[Block::Table(table.clone())], &mut closing);
    let name = closing.iter().rev().find(|text| !text.is_empty())?.clone();
    let page = paper.layout.pages.iter().rfind(|page| lines(page).iter().any(|(_, line)| line.text() == name));
    let Some(page) = page else { return Some(format!("“{name}” is on no page")) };
    let of_closing = |text: &str| closing.iter().any(|paragraph| paragraph.contains(text));
    let before = lines(page).iter().filter(|(in_text, line)| *in_text && !of_closing(&line.text())).count();
    (before < 2).then_some(name)
}
