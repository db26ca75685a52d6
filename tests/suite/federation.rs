//! The federation's documents: the plan word for word, the totals as they stood, and units that are left out by name.

use super::desk::{Desk, small};
use super::golden::{hold, simplified};
use super::hostile::paragraphs_of_docx;
use super::paper::{OWN, Paper, paragraphs};
use chrono::NaiveDate;
use std::path::Path;
use thidua::context::{self, Roll, UnitSummary};
use thidua::document::{self, Setting};
use thidua::font::Fonts;
use thidua::kind::{Kind, Level};
use thidua::layout::layout;
use thidua::template::Templates;
use thidua::{check, plan, scoring, source};

const DATE: &str = "--date 2025-06-25 --format docx --level federation";

/// The federation's documents over all samples, as made on 25 June 2025 by the built-in plan.
fn papers() -> Vec<Paper> {
    let today = NaiveDate::from_ymd_opt(2025, 6, 25).unwrap();
    let fonts = Fonts::built_in().unwrap();
    let (plan, _) = plan::built_in().into_result().unwrap();
    let rules = check::Rules::of(&plan).unwrap();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut workbooks: Vec<_> = samples.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    workbooks.retain(|workbook| !workbook.ends_with(OWN));
    workbooks.sort();
    let mut figures = Vec::new();
    let units = workbooks.iter().map(|workbook| {
        let (book, _) = source::read(workbook).into_result().unwrap();
        let (unit, _) = check::run(book, &rules, &plan, &fonts, today).into_result().unwrap();
        let code = unit.book().unit.code.as_ref().unwrap().value.clone();
        figures.push(context::figures(&unit, &code));
        UnitSummary::of(&unit, &plan)
    });
    let units = units.collect();
    let (source::Read::Federation(own), _) = source::read_keeping_rows(&samples.join(OWN)) else {
        panic!("{OWN} is not the federation's")
    };
    let (book, _) = own.into_result().unwrap();
    let (scores, _) = scoring::run(&book, &plan, &figures, today).into_result().unwrap();
    let roll = Roll { units, missing: Vec::new(), book: Some(book), scores };
    let templates = Templates::built_in(context::shape).unwrap_or_else(|report| panic!("{report:#?}"));
    let paper = |draft: context::Draft| {
        let markup = templates.fill(draft.kind, &draft.context).unwrap();
        let document = document::read(&markup, &fonts, Setting::Large).unwrap();
        let of = draft.subject.as_ref().map(|subject| format!(", {subject}")).unwrap_or_default();
        let (name, unit) = (format!("{}: {}{of}", plan.issuer, draft.kind.id()), plan.issuer.clone());
        Paper { name, unit, kind: draft.kind, layout: layout(&document, &fonts), document }
    };
    context::federation_drafts(&plan, &roll, &[], today, false).into_iter().map(paper).collect()
}

#[test]
fn every_document_of_the_federation_stands_as_it_did() {
    let papers = papers();
    let mut kinds: Vec<Kind> = papers.iter().map(|paper| paper.kind).collect();
    kinds.dedup();
    assert_eq!(kinds, Kind::of(Level::Federation).collect::<Vec<_>>());
    for kind in kinds {
        let same = papers.iter().filter(|paper| paper.kind == kind);
        hold(kind.id(), &same.map(simplified).collect::<Vec<_>>().join("\n"));
    }
}

/// Words without regard to what holds them together.
fn words(text: &str) -> Vec<String> {
    let plain = text.replace('\u{2011}', "-").replace('\u{2060}', "");
    plain.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_plan_says_the_originals_words_in_their_order() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ke-hoach-41.txt");
    let original = words(&std::fs::read_to_string(path).unwrap());
    let papers = papers();
    let said = paragraphs(&papers[0].document).join("\n");
    // The original is kept from its number on.
    let said = words(&said[said.find("Số:").unwrap()..]);
    let place = said.iter().zip(&original).position(|(a, b)| a != b).unwrap_or(said.len().min(original.len()));
    let near = |words: &[String]| words[place.saturating_sub(4)..(place + 4).min(words.len())].join(" ");
    assert_eq!(near(&said), near(&original), "word {place}");
    assert_eq!(said.len(), original.len());
}

#[test]
fn a_unit_with_errors_is_named_and_left_out() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    let second = [("\"DN-MINHPHAT\"", "\"DN-HAI\""), ("2025-01-10T17:00:00", "2025-07-10T17:00:00")];
    desk.put("vao/b.xlsx", small(&second));
    desk.put("vao/c.xlsx", "không phải bảng tính");
    let run = desk.run(&format!("build vao --out ra {DATE} --kind tong-hop-dang-ky,thong-ke-khen-thuong"));
    assert_eq!(run.status, 3, "{}", run.err);
    assert!(run.out.contains("3 = 1 có trong số liệu + 2 bị từ chối"), "{}", run.out);
    let files = desk.files("ra");
    let said = paragraphs_of_docx(&files["lien-doan/02-tong-hop-dang-ky.docx"]).join("\n");
    for part in ["không gồm 02 đơn vị", "c.xlsx\nchưa gửi được bảng tính hợp lệ", "TỔNG CỘNG\n14"]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
    let said = paragraphs_of_docx(&files["lien-doan/03-thong-ke-khen-thuong.docx"]).join("\n");
    assert!(said.contains("chưa gửi được bảng tính hợp lệ:") && said.contains("c.xlsx."), "{said}");
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    assert_eq!(manifest["refused"].as_array().unwrap().len(), 2);
    assert_eq!(manifest["units"][0]["unit"], "lien-doan");
}

#[test]
fn a_plan_without_its_own_words_is_not_built() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    let (rest, _) = plan::BUILT_IN.split_once("[toan-van]").unwrap();
    desk.put("vao/thidua.toml", rest);
    let run = desk.run(&format!("build vao --out ra {DATE} --kind ke-hoach-lien-doan"));
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.err.contains("cảnh báo: kế hoạch 41/KH-LĐLĐ chưa có toàn văn"), "{}", run.err);
    assert_eq!(desk.files("ra").len(), 1, "only the manifest");
}

#[test]
fn kinds_of_the_other_level_are_told() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    let run = desk.run(&format!("build a.xlsx --out ra {DATE} --kind to-trinh"));
    assert_eq!(run.status, 2);
    assert!(run.err.starts_with("lỗi: “to-trinh” là văn bản của từng công đoàn cơ sở"), "{}", run.err);
    let run = desk.run(&format!("build a.xlsx --out ra {DATE} --phase 1"));
    assert_eq!(
        (run.status, run.err.as_str()),
        (2, "lỗi: văn bản của công đoàn cấp trên lập cho cả năm, cho mọi đơn vị: bỏ --phase\n")
    );
    let run = desk.run("build a.xlsx --out ra --kind tong-hop-dang-ky");
    assert_eq!(run.status, 2);
    assert!(run.err.contains("thêm --level federation"), "{}", run.err);
}

#[test]
fn an_organ_that_has_ended_is_told() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    let late = DATE.replace("2025-06-25", "2025-08-01");
    let run = desk.run(&format!("build a.xlsx --out ra {late}"));
    assert!(
        run.err.contains("“Liên đoàn Lao động quận Long Biên” đã kết thúc hoạt động ngày 30/06/2025"),
        "{}",
        run.err
    );
}
