//! What Decree 30/2020, Appendix II says of words, held against what is shipped and printed: capitals, first and later
//! citations, and legal bases by the day of the document.

use super::desk::{Desk, small, source};
use super::hostile::paragraphs_of_docx;
use super::paper::{ALL, Case, paragraphs};
use super::samples::workbook;
use chrono::NaiveDate;
use std::fs;
use std::path::Path;
use thidua::kind::{Kind, Level};
use thidua::plan::Plan;

/// The texts that are shipped: templates, and plans without their full text, which is the original's word for word.
fn shipped() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    let mut take = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let own = text.split("\n[toan-van]").next().unwrap().to_owned();
        texts.push((path.display().to_string(), own));
    };
    let folders = ["templates", "templates/mail"].map(|folder| root.join(folder).read_dir().unwrap());
    let mut templates: Vec<_> = folders.into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    templates.retain(|path| path.is_file());
    templates.sort();
    for path in &templates {
        take(path);
    }
    take(&root.join("samples/binh-an-2026/thidua.toml"));
    texts
}

#[test]
fn shipped_words_have_the_capitals_of_the_decree() {
    // Wrong, and where it may stand all the same.
    let wrong: &[(&str, &[&str])] = &[
        ("Ban chấp hành", &[]),
        ("Ban thường vụ", &[]),
        ("Liên đoàn lao động", &[]),
        ("Tổng liên đoàn", &[]),
        ("Ủy ban Nhân dân", &[]),
        ("Uỷ ban", &[]),
        ("Hội đồng Nhân dân", &[]),
        ("chính phủ", &[]),
        ("nhà nước", &["ngoài nhà nước"]),
        ("Luật thi đua", &[]),
        ("Luật Thi đua khen thưởng", &[]),
        ("Nghị Định", &[]),
        ("Quyết Định", &[]),
        ("tết Nguyên Đán", &[]),
        ("Tết nguyên đán", &[]),
        ("quốc tế Lao động", &[]),
        ("Cách mạng tháng tám", &[]),
        ("anh hùng lao động", &[]),
        ("Phó chủ tịch", &[]),
        ("điều 1", &[]),
        ("Khoản 1", &[]),
        (" Điểm a", &[]),
        ("Thành Phố", &[]),
        ("Quận Long Biên", &[]),
        ("Tỉnh Bình An", &["# Tỉnh Bình An"]),
        ("thủ đô", &[]),
        ("công đoàn Việt Nam", &[]),
    ];
    for (file, text) in shipped() {
        for (words, excused) in wrong {
            let left = excused.iter().fold(text.clone(), |text, excuse| text.replace(excuse, ""));
            let near = left.find(words).and_then(|at| left[at..].lines().next());
            assert_eq!(near, None, "{words} in {file}");
        }
    }
}

#[test]
fn a_plan_is_cited_in_full_first_and_by_number_afterwards() {
    // What a person registers is no document of an organ, and has one page.
    for paper in ALL.iter().filter(|paper| paper.kind != Kind::PersonalPact) {
        let said = paragraphs(&paper.document).join("\n").replace('\u{a0}', " ").replace('\u{2011}', "-");
        let number = ["41/KH-LĐLĐ", "07/KH-LĐLĐ"].into_iter().find(|number| said.contains(number));
        let Some(number) = number else { continue };
        let cited = format!("Kế hoạch số {number}");
        let mut places = said.match_indices(&cited).map(|(at, _)| &said[at + cited.len()..]);
        let first = places.next().unwrap_or_else(|| panic!("{}: {number} without its sort", paper.name));
        let full = first.lines().next().unwrap();
        assert!(
            full.starts_with(" ngày ") && full.contains(" của ") && full.contains(" về "),
            "{}: {full}",
            paper.name
        );
        // What units write themselves is theirs; what the program writes is not said in full twice.
        let issued = full.split(" về ").next().unwrap();
        assert!(!places.any(|later| later.starts_with(issued)), "{}: cited in full again", paper.name);
    }
}

/// The numbers of the decrees that a plan has in force for a kind.
fn bases(plan: &Plan, kind: Kind, day: &str) -> Vec<String> {
    let day: NaiveDate = day.parse().unwrap();
    plan.bases_on(day, kind.id()).map(|basis| basis.short().to_owned()).collect()
}

#[test]
fn bases_follow_the_day_of_the_document_in_both_plans() {
    let common = ["Luật Thi đua, khen thưởng", "Quyết định số 999/QĐ-TLĐ"];
    let days = [
        ("2025-01-01", "Nghị định số 98/2023/NĐ-CP"),
        ("2025-06-30", "Nghị định số 98/2023/NĐ-CP"),
        ("2025-07-01", "Nghị định số 152/2025/NĐ-CP"),
        ("2025-12-31", "Nghị định số 152/2025/NĐ-CP"),
        ("2026-06-15", "Nghị định số 152/2025/NĐ-CP"),
    ];
    for case in [Case::first(), Case::second()] {
        let cite: Vec<Kind> =
            Kind::ALL.into_iter().filter(|kind| !bases(&case.plan, *kind, "2026-01-01").is_empty()).collect();
        assert!(cite.contains(&Kind::Proposal) && cite.contains(&Kind::ReviewMinutes), "{cite:?}");
        for (day, decree) in days {
            for kind in &cite {
                let seen = bases(&case.plan, *kind, day);
                assert_eq!(seen, [common[0], decree, common[1]], "{} of {} on {day}", kind.id(), case.plan.number);
            }
        }
        for kind in Kind::of(Level::Federation) {
            for (day, _) in days {
                let seen = bases(&case.plan, kind, day);
                assert!(!seen.iter().any(|short| short.contains("91/2017")), "{} on {day}: {seen:?}", kind.id());
            }
        }
    }
}

#[test]
fn printed_proposals_and_minutes_cite_what_was_in_force_on_their_day() {
    let desk = Desk::new();
    desk.put("mot/a.xlsx", small(&[]));
    desk.put("hai/thidua.toml", fs::read_to_string("samples/binh-an-2026/thidua.toml").unwrap());
    desk.put("hai/a.xlsx", workbook(&source("binh-an-2026/y-te-tra-son")));
    let cases = [
        ("mot", "2025-06-24", "DN-MINHPHAT/09-to-trinh-dot-2", "98/2023"),
        ("mot", "2025-07-01", "DN-MINHPHAT/09-to-trinh-dot-2", "152/2025"),
        ("mot", "2026-01-05", "DN-MINHPHAT/09-to-trinh-dot-2", "152/2025"),
        ("hai", "2026-12-16", "YT-TRASON/09-to-trinh-dot-5", "152/2025"),
        // The meeting was on 11 December 2026, whatever the day of making.
        ("hai", "2025-06-24", "YT-TRASON/07-bien-ban-hop-xet-dot-5", "152/2025"),
    ];
    for (place, (folder, day, document, decree)) in cases.into_iter().enumerate() {
        let run = desk.run(&format!(
            "build {folder} --out ra{place} --format docx --kind to-trinh,bien-ban-hop-xet --date {day}"
        ));
        assert_eq!(run.status, 0, "{}", run.err);
        let said = paragraphs_of_docx(&desk.files(&format!("ra{place}"))[&format!("{document}.docx")]).join("\n");
        let cited = ["91/2017", "98/2023", "152/2025"].into_iter().filter(|number| said.contains(number));
        assert_eq!(cited.collect::<Vec<_>>(), [decree], "{document} on {day}");
    }
}

/// What `check` says of a text of phase 1 or 2 in the smallest sample, and what to do.
fn told(phase: u8, words: &str) -> Vec<String> {
    let desk = Desk::new();
    let own = format!(
        "name = \"KẾT QUẢ ĐỢT\"\nwidths = [7, 14, 8, 110]\nheader = [\"Đợt\", \"Mục\", \"Thứ tự\", \"Nội dung\"]\nrows = [\n  [{phase}, \"khó khăn\", 9, \"{words}\"],"
    );
    let held = "name = \"KẾT QUẢ ĐỢT\"\nwidths = [7, 14, 8, 110]\nheader = [\"Đợt\", \"Mục\", \"Thứ tự\", \"Nội dung\"]\nrows = [";
    let source = source("minh-phat");
    assert!(source.contains(held));
    desk.put("a.xlsx", workbook(&source.replace(held, &own)));
    let said = desk.run("check a.xlsx --date 2025-06-25").err;
    let lines: Vec<&str> = said.lines().collect();
    let at = lines.iter().position(|line| line.contains("[can-cu-het-hieu-luc]"));
    let Some(at) = at else { return Vec::new() };
    let hint = lines[at..].iter().find(|line| line.trim_start().starts_with("cách sửa: ")).unwrap();
    vec![lines[at].split_once("]: ").unwrap().1.to_owned(), hint.trim().to_owned()]
}

#[test]
fn an_expired_citation_is_told_with_what_replaced_it() {
    let expired = |number: &str, to: &str| format!("viện dẫn “{number}”, văn bản chỉ còn hiệu lực đến ngày {to}");
    let instead =
        |number: &str, day: &str| format!("cách sửa: thay bằng Nghị định số {number}, đang có hiệu lực vào ngày {day}");
    let theo = |number: &str| format!("Theo Nghị định {number}/NĐ-CP.");
    // In each half of the year, over one step and over two.
    assert_eq!(told(1, &theo("91/2017")), [expired("91/2017", "31/12/2023"), instead("98/2023/NĐ-CP", "30/06/2025")]);
    assert_eq!(told(2, &theo("91/2017")), [expired("91/2017", "31/12/2023"), instead("152/2025/NĐ-CP", "31/12/2025")]);
    assert_eq!(told(2, &theo("98/2023")), [expired("98/2023", "30/06/2025"), instead("152/2025/NĐ-CP", "31/12/2025")]);
    let early = "viện dẫn “152/2025”, văn bản chỉ có hiệu lực từ ngày 01/07/2025";
    assert_eq!(told(1, &theo("152/2025")), [early.to_owned(), instead("98/2023/NĐ-CP", "30/06/2025")]);
    assert!(told(1, &theo("98/2023")).is_empty() && told(2, &theo("152/2025")).is_empty());
}

#[test]
fn an_expired_citation_in_the_federations_own_plan_is_told() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    let run =
        desk.run("build a.xlsx --out ra --level federation --kind ke-hoach-lien-doan --format docx --date 2025-01-02");
    let said = "toàn văn kế hoạch 41/KH-LĐLĐ viện dẫn “91/2017”, văn bản chỉ còn hiệu lực đến ngày 31/12/2023";
    assert!(run.err.contains(said) && run.err.contains("thay bằng Nghị định số 98/2023/NĐ-CP"), "{}", run.err);
    desk.put("vao/thidua.toml", fs::read_to_string("samples/binh-an-2026/thidua.toml").unwrap());
    desk.put("vao/a.xlsx", workbook(&source("binh-an-2026/y-te-tra-son")));
    let run =
        desk.run("build vao --out ra --level federation --kind ke-hoach-lien-doan --format docx --date 2026-12-16");
    assert!(!run.err.contains("toàn văn kế hoạch"), "{}", run.err);
}
