//! The federation's documents: the plan word for word, the totals as they stood, and units that are left out by name.

use super::desk::{Desk, small};
use super::golden::{FIVE_PHASES, hold, simplified};
use super::hostile::paragraphs_of_docx;
use super::paper::{Case, Paper, paragraphs};
use std::path::Path;
use std::sync::LazyLock;
use thidua::context::{self, Roll, UnitSummary};
use thidua::document;
use thidua::font::Fonts;
use thidua::kind::{Kind, Level};
use thidua::layout::layout;
use thidua::plan;
use thidua::template::Templates;
use thidua::{scoring, source};

const DATE: &str = "--date 2025-06-25 --format docx --level federation";

/// The federation's documents over all samples, as made on 25 June 2025 by the built-in plan.
pub(crate) static FEDERATION: LazyLock<Vec<Paper>> = LazyLock::new(|| papers(&Case::first()));

/// The federation's documents over the samples of a plan.
fn papers(case: &Case) -> Vec<Paper> {
    let fonts = Fonts::built_in().unwrap();
    let plan = &case.plan;
    let mut figures = Vec::new();
    let units = case.workbooks.iter().map(|workbook| {
        let unit = case.unit(workbook, &fonts);
        let code = unit.book().unit.code.as_ref().unwrap().value.clone();
        figures.push(context::figures(&unit, &code));
        UnitSummary::of(&unit, plan)
    });
    let units = units.collect();
    let (book, scores) = match &case.own {
        None => (None, Vec::new()),
        Some(own) => {
            let (source::Read::Federation(own), _) = source::read_keeping_rows(own) else {
                panic!("not the federation's workbook")
            };
            let (book, _) = own.into_result().unwrap();
            let (scores, _) = scoring::run(&book, plan, &figures, case.today).into_result().unwrap();
            (Some(book), scores)
        }
    };
    let roll = Roll { units, book, scores, ..Roll::default() };
    let templates = Templates::default();
    let paper = |draft: context::Draft| {
        let markup = templates.fill(draft.kind, &draft.context).unwrap();
        let document = document::read(&markup, &fonts, case.setting()).unwrap();
        let of = draft.subject.as_ref().map(|subject| format!(", {subject}")).unwrap_or_default();
        let (name, unit) = (format!("{}: {}{of}", plan.issuer, draft.kind.id()), plan.issuer.clone());
        Paper { name, unit, kind: draft.kind, layout: layout(&document, &fonts), document }
    };
    context::federation_drafts(plan, &roll, &[], None, case.today, false).into_iter().map(paper).collect()
}

#[test]
fn every_kind_of_the_federation_is_made() {
    let mut kinds: Vec<Kind> = FEDERATION.iter().map(|paper| paper.kind).collect();
    kinds.dedup();
    assert_eq!(kinds, Kind::of(Level::Federation).collect::<Vec<_>>());
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
    let said = paragraphs(&FEDERATION[0].document).join("\n");
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
fn a_report_on_one_phase_names_the_missing_and_quotes_the_rest() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/c.xlsx", "không phải bảng tính");
    let run = desk.run(&format!("build vao --out ra {DATE} --phase 1"));
    assert_eq!(run.status, 3, "{}", run.err);
    let files = desk.files("ra");
    let reports: Vec<&String> = files.keys().filter(|name| name.contains("/04-")).collect();
    assert_eq!(reports, ["lien-doan/04-bao-cao-tong-hop-dot-1.docx"]);
    let said = paragraphs_of_docx(&files[reports[0]]).join("\n");
    let quoted = "Mong Liên đoàn Lao động quận tập huấn nghiệp vụ cho chủ tịch công đoàn các doanh nghiệp nhỏ";
    for part in ["không gồm 01 đơn vị", "c.xlsx\nChưa gửi được bảng tính hợp lệ", "01/01 đơn vị đã báo cáo", quoted]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn a_phase_nobody_has_reported_on_has_no_report() {
    let desk = Desk::new();
    let source = super::desk::source("minh-phat");
    let first_only = source.split("  [2, \"tình hình\"").next().unwrap().to_owned() + "]\n";
    desk.put("a.xlsx", super::samples::workbook(&first_only));
    let run = desk.run(&format!("build a.xlsx --out ra {DATE} --kind bao-cao-tong-hop"));
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["lien-doan/04-bao-cao-tong-hop-dot-1.docx", "manifest.json"]);
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
    let run = desk.run(&format!("build a.xlsx --out ra {DATE} --phase 1 --kind tong-hop-dang-ky"));
    assert_eq!((run.status, run.err.as_str()), (2, "lỗi: các loại văn bản đã chọn lập cho cả năm: bỏ --phase\n"));
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

#[test]
fn every_document_of_another_federation_stands_as_it_did() {
    let papers = papers(&Case::second());
    for (place, paper) in papers.iter().enumerate() {
        let said = paragraphs(&paper.document).join("\n");
        assert!(!said.contains("Long Biên") && !said.contains("2025 của các"), "{}: {said}", paper.name);
        // Of what there is for every phase, the last is held.
        if papers.get(place + 1).is_none_or(|next| next.kind != paper.kind) {
            hold(&format!("{FIVE_PHASES}{}", paper.kind.id()), &simplified(paper));
        }
    }
}
