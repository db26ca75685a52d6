//! What is made of a unit's other documents: the letter, the slip, one file for everybody's pact, one file to print.

use super::desk::{Desk, Run, documents, small};
use super::ink;
use super::paper::{ALL, paragraphs};
use serde_json::Value;
use thidua::kind::Kind;

fn build(desk: &Desk, out: &str, options: &str) -> Run {
    let run = desk.run(&format!("build a.xlsx --out {out} --date 2025-06-25{options}"));
    assert_eq!(run.status, 0, "{}", run.err);
    run
}

/// Names in the folder of the smallest sample.
fn names(desk: &Desk, out: &str) -> Vec<String> {
    desk.files(out).keys().filter_map(|name| name.strip_prefix("DN-MINHPHAT/")).map(str::to_owned).collect()
}

fn place(kind: Kind) -> String {
    format!("{:02}-{}", kind.place(), kind.id())
}

/// The words of a document of the kindergarten.
fn words(kind: Kind, phase: &str) -> Vec<String> {
    let fits = |name: &str| name.starts_with("Công đoàn cơ sở Trường Mầm non Hoa Sen") && name.ends_with(phase);
    let paper = ALL.iter().find(|paper| paper.kind == kind && fits(&paper.name)).unwrap();
    paragraphs(&paper.document)
}

#[test]
fn the_letter_lists_every_document_of_its_phase_with_its_pages() {
    let sent: Vec<_> = ALL
        .iter()
        .filter(|p| p.name.starts_with("Công đoàn cơ sở Trường Mầm non Hoa Sen") && p.name.contains(", đợt 1"))
        .filter(|p| !p.kind.late())
        .collect();
    let letter = words(Kind::CoverLetter, "đợt 1").join("\n").replace('\u{a0}', " ");
    let pages: usize = sent.iter().map(|p| p.layout.pages.len()).sum();
    assert!(letter.contains(&format!("gồm {:02} văn bản, tổng cộng {pages:02} trang", sent.len())), "{letter}");
    assert!(letter.contains("Báo cáo thành tích: Phạm Thu Trang\nkhông đánh số\n02"), "{letter}");
}

#[test]
fn the_slip_says_what_to_sign_where_and_in_which_order() {
    let slip = words(Kind::SigningSlip, "đợt 1").join("\n").replace('\u{a0}', " ");
    let at = |words: &str| slip.find(words).unwrap_or_else(|| panic!("no {words} in {slip}"));
    assert!(at("Báo cáo thành tích: Phạm Thu Trang") < at("Tờ trình đề nghị"));
    assert!(at("Tờ trình đề nghị") < at("Công văn gửi hồ sơ"));
    assert!(slip.contains("\n2\nĐặng Thị Thu Hằng\nPhạm Thu Trang\n…\n☐\n"), "{slip}");
    assert!(slip.contains("không phải văn bản hành chính"));
}

#[test]
fn copies_are_told_only_where_the_workbook_does() {
    let desk = Desk::new();
    let sheet = "name = \"KẾT QUẢ ĐỢT\"";
    let papers = "name = \"VĂN BẢN\"\nheader = [\"Loại\", \"Đợt\", \"Số\", \"Số bản\"]\nrows = [[\"bao-cao-so-ket\", 1, 5, 7]]\n\n[[sheet]]\n";
    desk.put("a.xlsx", small(&[(sheet, &format!("{papers}{sheet}"))]));
    build(&desk, "ra", " --kind phieu-trinh-ky --phase 1 --format pdf");
    let files = desk.files("ra");
    let slip = &files[&format!("DN-MINHPHAT/{}-dot-1.pdf", place(Kind::SigningSlip))];
    let lines: Vec<String> = ink::read(slip)[0].lines.iter().map(|line| line.text.trim().to_owned()).collect();
    assert_eq!(lines.iter().filter(|line| *line == "07").count(), 1, "{lines:#?}");
}

#[test]
fn a_unit_has_one_file_of_pacts_or_one_for_each_person() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    build(&desk, "chung", " --kind giao-uoc-ca-nhan --format pdf");
    assert_eq!(names(&desk, "chung"), [format!("{}.pdf", place(Kind::PersonalPact))]);
    let bound = ink::read(desk.files("chung").values().next().unwrap());
    assert_eq!(bound.len(), 14, "one page for each");
    build(&desk, "rieng", " --kind giao-uoc-ca-nhan --format pdf --tung-nguoi");
    let each = names(&desk, "rieng");
    assert_eq!(each.len(), 14);
    assert!(each.contains(&format!("{}-au-van-dung.pdf", place(Kind::PersonalPact))), "{each:?}");
}

#[test]
fn everything_to_print_is_one_file_in_the_order_of_signing() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    build(&desk, "ra", " --print-all");
    let files = desk.files("ra");
    let entries = documents(&files);
    let pages = |fits: &dyn Fn(&Value) -> bool| -> u64 {
        entries.iter().filter(|e| fits(e)).map(|e| e["pages"].as_u64().unwrap()).sum()
    };
    let pdf = |e: &Value| e["file"].as_str().unwrap().contains(".pdf");
    let phase = |e: &Value, n: u64| e["phase"] == n;
    let whole = pages(&|e| e["kind"] == "in-tat-ca" && phase(e, 2));
    assert_eq!(whole, pages(&|e| e["kind"] != "in-tat-ca" && phase(e, 2) && pdf(e)));

    let sheets = ink::read(&files["DN-MINHPHAT/in-tat-ca-dot-2.pdf"]);
    assert_eq!(sheets.len() as u64, whole);
    let titles = ["PHIẾU TRÌNH KÝ", "BÁO CÁO", "BÁO CÁO THÀNH TÍCH", "TỜ TRÌNH", "V/v gửi hồ sơ thi đua,"];
    let found: Vec<&str> = sheets
        .iter()
        .flat_map(|sheet| &sheet.lines)
        .map(|line| line.text.trim())
        .filter(|t| titles.contains(t))
        .collect();
    assert_eq!(found, titles);
    assert!(files.contains_key("DN-MINHPHAT/in-tat-ca-ca-nam.pdf"));
}

#[test]
fn a_letter_alone_knows_the_pages_of_what_is_not_written() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    build(&desk, "mot", " --kind cong-van-gui --format pdf");
    build(&desk, "moi", " --format pdf");
    let (one, all) = (desk.files("mot"), desk.files("moi"));
    assert_eq!(names(&desk, "mot").len(), 2, "one for each phase");
    assert!(one.iter().filter(|(name, _)| *name != "manifest.json").all(|(name, bytes)| all[name] == *bytes));
}
