//! Plans other than the built-in one: one, two and five phases through every kind, another federation and year, and folders
//! that hold a plan of their own.

use super::desk::{Desk, source};
use super::hostile::paragraphs_of_docx;
use super::paper::{Case, paragraphs};
use super::samples::workbook;
use std::path::Path;
use thidua::kind::{Kind, Level};
use thidua::layout::Item;

const SECOND: &str = "samples/binh-an-2026";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The second plan with its first `count` phases.
fn plan_of(count: usize) -> String {
    let source = std::fs::read_to_string(root().join(SECOND).join("thidua.toml")).unwrap();
    let (before, rest) = source.split_once("[[dot]]").unwrap();
    let (phases, after) = rest.split_once("[[khoi]]").unwrap();
    let kept: Vec<&str> = phases.split("[[dot]]").take(count).collect();
    format!("{before}[[dot]]{}[[khoi]]{after}", kept.join("[[dot]]"))
}

/// The brick works with its first `count` phases: rows and columns of the others are left out.
fn unit_of(count: u32) -> Vec<u8> {
    let mut source: toml::Table = source("binh-an-2026/gach-men-tra-giang").parse().unwrap();
    for sheet in source["sheet"].as_array_mut().unwrap() {
        let heading = |sheet: &toml::Value, at: usize| sheet["header"][at].as_str().unwrap().to_owned();
        let columns = sheet["header"].as_array().unwrap().len();
        let later = |text: &str| (count + 1..=5).any(|n| text.to_lowercase().ends_with(&format!("đợt {n}")));
        let dropped: Vec<usize> = (0..columns).filter(|at| later(&heading(sheet, *at))).collect();
        let phase = (0..columns).find(|at| heading(sheet, *at) == "Đợt");
        let rows = sheet["rows"].as_array_mut().unwrap();
        rows.retain(|row| {
            let number = phase.and_then(|at| row[at].as_integer());
            number.is_none_or(|number| number <= i64::from(count))
        });
        for at in dropped.iter().rev().copied() {
            for row in rows.iter_mut() {
                row.as_array_mut().unwrap().remove(at);
            }
        }
        let kept = |at: &usize| !dropped.contains(at);
        let header = sheet["header"].as_array().unwrap().iter().enumerate();
        let header: Vec<_> = header.filter(|(at, _)| kept(at)).map(|(_, heading)| heading.clone()).collect();
        sheet["header"] = header.into();
    }
    workbook(&toml::to_string(&source).unwrap())
}

#[test]
fn one_two_and_five_phases_go_through_every_kind() {
    for count in [1, 2, 5] {
        let desk = Desk::new();
        desk.put("vao/thidua.toml", plan_of(count as usize));
        desk.put("vao/a.xlsx", unit_of(count));
        let run = desk.run("build vao --out ra --date 2026-12-16 --format docx");
        assert_eq!(run.status, 0, "{count} phases: {}", run.err);
        let files = desk.files("ra");
        let text = |name: &str| paragraphs_of_docx(&files[&format!("GM-TRAGIANG/{name}.docx")]);
        for kind in Kind::of(Level::Unit).filter(|kind| kind.per_phase()) {
            let made = files.keys().filter(|name| name.contains(&format!("-{}-dot-", kind.id()))).count();
            let expected = match kind {
                Kind::CountMinutes => 0,
                Kind::CollectiveReport => usize::from(count == 5),
                _ => count as usize,
            };
            assert_eq!(made, expected, "{} of {count} phases", kind.id());
        }
        // Columns and entries for every phase, and none beyond.
        for name in ["01-ke-hoach", "03-dang-ky-thi-dua", "14-bao-cao-tong-ket"] {
            let said = text(name).join("\n");
            assert!((1..=count).all(|n| said.contains(&format!("ợt {n}"))), "{name} of {count} phases: {said}");
            assert!(!said.contains(&format!("ợt {}", count + 1)), "{name} of {count} phases: {said}");
        }
        let steps = text("01-ke-hoach").join("\n");
        assert!(steps.contains("báo cáo chậm nhất ngày 06/3/2026"), "{steps}");
        assert!(steps.contains(&format!("Sơ kết đợt {count}, tổng kết năm")), "{steps}");
        let last = text(&format!("06-bao-cao-so-ket-dot-{count}")).join("\n");
        assert!(last.contains("PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"), "{last}");
        if count > 1 {
            let first = text("06-bao-cao-so-ket-dot-1").join("\n");
            assert!(first.contains("PHƯƠNG HƯỚNG, NHIỆM VỤ ĐỢT 2"), "{first}");
        }
    }
}

#[test]
fn tables_of_five_phases_stay_on_the_page() {
    let case = Case::second();
    for paper in case.papers() {
        for page in &paper.layout.pages {
            for item in &page.items {
                if let Item::Line(line) = item {
                    assert!(line.x >= 0.0 && line.x < page.width, "{}: {}", paper.name, line.text());
                }
            }
        }
    }
    // A cell of figures is not broken inside a number, however many columns there are.
    let year = case.papers().into_iter().find(|paper| paper.kind == Kind::YearReport).unwrap();
    let lines: Vec<String> = year.layout.pages.last().unwrap().items.iter().filter_map(text_of).collect();
    for figure in ["1.024", "102,4", "92,22"] {
        assert!(lines.iter().any(|line| line == figure), "{figure} in {lines:#?}");
    }
}

fn text_of(item: &Item) -> Option<String> {
    if let Item::Line(line) = item { Some(line.text()) } else { None }
}

#[test]
fn the_second_plan_says_nothing_of_the_first() {
    for paper in Case::second().papers() {
        let said = paragraphs(&paper.document).join("\n");
        for strange in ["Long Biên", "Hà Nội", "Thủ đô", "41/KH", "98/2023", "quận"] {
            assert!(!said.contains(strange), "{strange} in {}", paper.name);
        }
    }
}

#[test]
fn one_document_of_each_kind_of_the_second_plan_stands_as_it_did() {
    let papers = Case::second().papers();
    let works = || papers.iter().filter(|paper| paper.unit.ends_with("Gạch men Trà Giang"));
    for kind in [Kind::UnitPlan, Kind::Registration, Kind::Proposal, Kind::YearReport] {
        let paper = works().find(|paper| paper.kind == kind).unwrap();
        super::golden::hold(&format!("{}{}", super::golden::FIVE_PHASES, kind.id()), &super::golden::simplified(paper));
    }
}

#[test]
fn a_folder_with_another_plan_is_left_to_its_own_run() {
    let desk = Desk::new();
    let folder = root().join("samples");
    let run = desk
        .run(&format!("build {} --out ra --date 2025-06-25 --kind dang-ky-phat-dong --format pdf", folder.display()));
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("Bảng tính: 6 = 6 đã lập"), "{}", run.out);
    assert!(run.err.contains("binh-an-2026 vì trong đó có kế hoạch khác (07/KH-LĐLĐ)"), "{}", run.err);
    let own = desk.run(&format!("check {}", folder.join("binh-an-2026").display()));
    assert_eq!(own.status, 0, "{}", own.err);
    assert!(own.out.starts_with("Kế hoạch 07/KH-LĐLĐ"), "{}", own.out);
}

#[test]
fn a_copy_of_the_same_plan_sets_no_folder_apart() {
    let desk = Desk::new();
    desk.put("vao/thidua.toml", plan_of(5));
    desk.put("vao/don-vi/thidua.toml", plan_of(5));
    desk.put("vao/don-vi/a.xlsx", unit_of(5));
    let run = desk.run("check vao --date 2026-12-16");
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("✓ Công đoàn cơ sở Công ty Cổ phần Gạch men Trà Giang"), "{}", run.out);
}

/// The documents of the health station by an order, read back.
fn station(sort: &str) -> impl Fn(&str) -> Vec<String> {
    let desk = Desk::new();
    desk.put("vao/thidua.toml", plan_of(5));
    desk.put("vao/a.xlsx", workbook(&source("binh-an-2026/y-te-tra-son")));
    let run = desk.run(format!("build vao --out ra --date 2026-12-16 --format docx --phase 5 {sort}").trim_end());
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    move |name| paragraphs_of_docx(&files[&format!("YT-TRASON/{name}.docx")])
}

#[test]
fn every_list_of_a_dossier_has_the_order_asked_for() {
    // Which of two comes first by the sheet, and by name.
    let registered = ["Kiều Văn Lân", "Thái Thị Lài"];
    let signed = ["Họ và tên: KIỀU VĂN LÂN", "Họ và tên: THÁI THỊ LÀI"];
    let proposed = ["Y Moan", "Phùng Thị Lành"];
    // The plan asks for names.
    for (sort, by_sheet) in [("--sort sheet", true), ("--sort name", false), ("--sap-xep ten", false), ("", false)] {
        let read = station(sort.trim());
        for (name, pair) in [
            ("03-dang-ky-thi-dua", registered),
            ("04-giao-uoc-ca-nhan", signed),
            ("05-danh-sach-dang-ky", registered),
            ("07-bien-ban-hop-xet-dot-5", proposed),
            ("09-to-trinh-dot-5", proposed),
            ("15-cong-van-gui-dot-5", proposed),
            ("16-phieu-trinh-ky-dot-5", proposed),
        ] {
            let said = read(name);
            // Who registers may lead a team or sign below; who is proposed may take part in the meeting above.
            let place = |person: &str| {
                let mut places = said.iter().enumerate().filter(|(_, text)| text.ends_with(person)).map(|(at, _)| at);
                let found = if pair == proposed { places.next_back() } else { places.next() };
                found.unwrap_or_else(|| panic!("{person} in {name}"))
            };
            assert_eq!(place(pair[0]) < place(pair[1]), by_sheet, "{name} {sort}: {said:#?}");
        }
    }
}

#[test]
fn places_of_work_keep_the_order_of_the_sheet() {
    let said = station("--sort name")("03-dang-ky-thi-dua");
    let place = |team: &str| said.iter().position(|text| text.starts_with(team)).unwrap();
    // The director, who stands first in the sheet, is of this one.
    assert!(place("Tổ Hành chính - Dược:") < place("Tổ Khám - Điều trị:"), "{said:#?}");
}
