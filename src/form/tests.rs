//! The form's bytes, opened again: everything a person relies on is in the file.

use super::*;
use crate::plan;
use roxmltree::Document;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn built_in() -> Plan {
    plan::built_in().into_result().unwrap().0
}

fn form(plan: &Plan, unit: Option<&str>, group: Option<&str>) -> Vec<u8> {
    let group = group.and_then(|code| plan.group(code));
    workbook(&Occasion { plan, unit, group, own: None, date: plan.date }).unwrap()
}

/// The parts of the file, by name.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let mut read = |name: &String| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(|name| (name.clone(), read(name))).collect()
}

fn count(xml: &str, element: &str) -> usize {
    Document::parse(xml).unwrap().descendants().filter(|node| node.tag_name().name() == element).count()
}

#[test]
fn every_sheet_of_the_schema_is_there_between_the_guide_and_the_hidden_ones() {
    let parts = parts(form(&built_in(), None, None));
    let book = Document::parse(&parts["xl/workbook.xml"]).unwrap();
    let sheets: Vec<_> = book.descendants().filter(|node| node.tag_name().name() == "sheet").collect();
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.attribute("name").unwrap()).collect();
    let schema = SHEETS.iter().map(|spec| spec.name);
    let expected: Vec<_> = std::iter::once("Hướng dẫn").chain(schema).chain(["_danh_muc", MARKER]).collect();
    assert_eq!(names, expected);
    let states: Vec<_> = sheets.iter().filter_map(|sheet| sheet.attribute("state")).collect();
    assert_eq!(states, ["veryHidden"; 2]);
}

#[test]
fn every_column_and_key_is_guarded_and_every_head_stays_in_sight() {
    let plan = built_in();
    let parts = parts(form(&plan, None, None));
    let pages = pages(&Occasion { plan: &plan, unit: None, group: None, own: None, date: plan.date });
    for (number, page) in (1..).zip(&pages).filter(|(_, page)| page.repeated.is_some()) {
        let xml = &parts[&format!("xl/worksheets/sheet{number}.xml")];
        assert_eq!(count(xml, "pane"), 1, "{}", page.name);
        let guards = page.guards.iter().filter(|guard| guard.rule != page::Rule::Anything || !guard.prompt.is_empty());
        assert_eq!(count(xml, "dataValidation"), guards.count(), "{}", page.name);
        assert!(xml.contains("orientation=\"landscape\"") && xml.contains("fitToHeight=\"0\""), "{}", page.name);
    }
    let repeated = parts["xl/workbook.xml"].matches("_xlnm.Print_Titles").count();
    assert_eq!(repeated, SHEETS.len());
    assert!(!parts.values().any(|xml| xml.contains("<formula1>&quot;")), "lists stand in cells, not in the rule");
}

#[test]
fn plan_unit_and_group_are_filled_in() {
    let plan = built_in();
    let parts = parts(form(&plan, Some("Công đoàn cơ sở Thử"), Some("hanh-chinh")));
    let words = &parts["xl/sharedStrings.xml"];
    for word in ["Công đoàn cơ sở Thử", "Khối hành chính, sự nghiệp", &plan.number, &plan.phases[1].theme]
    {
        assert!(words.contains(&format!(">{word}<")), "{word}");
    }
    assert!(words.contains(">Tham mưu giỏi, phục vụ tốt<") && !words.contains(">Công nhân giỏi<"));
    assert!(words.contains(">Kế hoạch đợt 2<") && words.contains("Kế hoạch năm *"));
}

#[test]
fn the_same_occasion_gives_the_same_bytes() {
    let plan = built_in();
    assert_eq!(form(&plan, None, None), form(&plan, None, None));
    assert!(form(&plan, None, None) != form(&plan, Some("Thử"), None));
}

#[test]
fn what_no_cell_can_hold_is_a_fault() {
    let plan = built_in();
    let long = "a".repeat(40_000);
    let made = workbook(&Occasion { plan: &plan, unit: Some(&long), group: None, own: None, date: plan.date });
    assert!(made.unwrap_err().to_string().starts_with("không lập được biểu mẫu"));
}

#[test]
fn nothing_of_another_plan_stands_in_a_form() {
    let source = std::fs::read_to_string("samples/binh-an-2026/thidua.toml").unwrap();
    let (plan, _) = plan::read(&"thidua.toml".into(), &source).into_result().unwrap();
    let parts = parts(form(&plan, None, Some("san-xuat")));
    let words = &parts["xl/sharedStrings.xml"];
    for strange in
        ["Long Biên", "41/KH-LĐLĐ", "năm 2025", "/01/2025", "/06/2025", "Người tốt, việc tốt", "Kế hoạch đợt 6"]
    {
        let near = words.find(strange).map(|at| words.get(at.saturating_sub(80)..at + 40));
        assert_eq!(near, None, "{strange}");
    }
    assert!(words.contains(">Kế hoạch đợt 5<") && words.contains(">Đôi bàn tay vàng<") && words.contains(">Bình An<"));
}
