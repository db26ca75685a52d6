//! Certificates: their places, which awards have one, blank paper and pre-printed forms, and the page that calibrates.

use super::desk::{Desk, small};
use super::golden::{hold, simplified};
use super::hostile::paragraphs_of_docx;
use super::own::{self, own};
use super::paper::Paper;
use chrono::NaiveDate;
use thidua::context::{self, Roll};
use thidua::document::{self, Setting};
use thidua::font::Fonts;
use thidua::kind::Kind;
use thidua::layout::{Item, Layout, Stroke, layout};
use thidua::plan;
use thidua::source::{self, Read};
use thidua::template::Templates;

/// A person and two collectives that the federation honours, and a person whom the city does.
const AWARDS: &str = r#"
[[sheet]]
name = "KHEN THƯỞNG"
header = ["STT", "Đối tượng", "Loại đối tượng", "Giới tính", "Chức vụ, nơi công tác", "Đơn vị", "Hình thức", "Lý do", "Đợt", "Số QĐ", "Ngày", "Số sổ vàng"]
rows = [
  [1, "Công đoàn cơ sở Trường Mầm non Hoa Sen", "tập thể", "", "", "MN-HOASEN", "CĐCS hoàn thành xuất sắc nhiệm vụ", "Đã hoàn thành xuất sắc nhiệm vụ năm 2025", "", "", "", ""],
  [2, "Nguyễn Thị Ánh Dương", "cá nhân", "Nữ", "Giáo viên", "MN-HOASEN", "Giấy khen", "Đã có thành tích xuất sắc trong phong trào thi đua đợt 1 năm 2025", 1, 15, 2025-06-26, "01"],
  [3, "Lê Văn Bình", "cá nhân", "Nam", "Công nhân", "DN-MINHPHAT", "Bằng khen LĐLĐ Thành phố", "Đã có thành tích", 1, "", "", ""],
  [4, "Tổ Công đoàn Kho vận", "tập thể", "", "", "DN-MINHPHAT", "Giấy khen", "Đã có thành tích", 1, "16/QĐ-LĐLĐ", 2025-06-27, "02"],
]
"#;

/// The federation's workbook with awards; in its source every `from` becomes its `to`.
pub(super) fn certificates(changes: &[(&str, &str)]) -> Vec<u8> {
    let changed = changes.iter().fold(AWARDS.to_owned(), |awards, (from, to)| {
        assert!(awards.contains(from), "no award has {from}");
        awards.replace(from, to)
    });
    let others = &own::SOURCE[own::SOURCE.find("[[sheet]]\nname = \"KHEN THƯỞNG\"").unwrap()..];
    own(&[(others, &changed)])
}

/// All certificates of the workbook, each set on its page, by the built-in plan changed by `lines`.
fn papers(lines: &str) -> Vec<Paper> {
    let desk = Desk::new();
    desk.put("a.xlsx", certificates(&[]));
    let Read::Federation(read) = source::read_keeping_rows(&desk.path("a.xlsx")).0 else { panic!("a unit's workbook") };
    let (book, _) = read.into_result().unwrap();
    let changed = plan::BUILT_IN.replacen("\n[[dot]]\n", &format!("\n{lines}\n[[dot]]\n"), 1);
    let (plan, _) = plan::read(&"thidua.toml".into(), &changed).into_result().unwrap();
    let roll = Roll { book: Some(book), ..Roll::default() };
    let (fonts, templates) = (Fonts::built_in().unwrap(), Templates::default());
    let today = NaiveDate::from_ymd_opt(2025, 6, 25).unwrap();
    let paper = |draft: context::Draft| {
        let markup = templates.fill(draft.kind, &draft.context).unwrap();
        let document = document::read(&markup, &fonts, Setting::Large).unwrap();
        let subject = draft.subject.unwrap_or_default();
        let name = format!("{}: {}, {subject}", plan.issuer, draft.kind.id());
        Paper { name, unit: subject, kind: draft.kind, layout: layout(&document, &fonts), document }
    };
    context::federation_drafts(&plan, &roll, &[Kind::Certificate], None, today, false).into_iter().map(paper).collect()
}

#[test]
fn certificates_stand_as_they_did() {
    let papers = papers("");
    let names: Vec<&str> = papers.iter().map(|paper| paper.unit.as_str()).collect();
    assert_eq!(
        names,
        ["Công đoàn cơ sở Trường Mầm non Hoa Sen", "Nguyễn Thị Ánh Dương", "Tổ Công đoàn Kho vận"],
        "the city's award has none"
    );
    hold("giay-khen-hai-loai", &papers.iter().map(simplified).collect::<Vec<_>>().join("\n"));
}

fn text(layout: &Layout) -> String {
    let lines = layout.pages.iter().flat_map(|page| &page.items);
    lines.filter_map(|item| if let Item::Line(line) = item { Some(line.text() + "\n") } else { None }).collect()
}

fn strokes(layout: &Layout) -> usize {
    layout.pages[0].items.iter().filter(|item| matches!(item, Item::Stroke(Stroke { .. }))).count()
}

#[test]
fn a_preprinted_form_gets_only_what_differs() {
    let blank = papers("");
    let form = papers("[giay-khen]\ncach-in = \"phoi\"\n[giay-khen.o.so-vang]\nin = false\n");
    assert_eq!(blank.len(), form.len());
    let (blank, form) = (&blank[1].layout, &form[1].layout);
    assert!(text(blank).contains("GIẤY KHEN") && text(blank).contains("Số sổ vàng"));
    assert!(text(form).starts_with("Bà\nNguyễn Thị Ánh Dương\n"), "{}", text(form));
    assert!(!text(form).contains("GIẤY KHEN") && !text(form).contains("Số sổ vàng"));
    // The frame and the rule under the motto.
    assert_eq!((strokes(blank), strokes(form)), (9, 0));
    assert_eq!((form.pages[0].width.round(), form.pages[0].height.round()), (1191.0, 842.0), "A3");
}

/// Left end and baseline of the line of these words.
fn place(paper: &Paper, words: &str) -> (f32, f32) {
    let mut items = paper.layout.pages[0].items.iter();
    items
        .find_map(|item| if let Item::Line(l) = item { (l.text() == words).then_some((l.x, l.y)) } else { None })
        .unwrap()
}

#[test]
fn the_printers_offset_moves_every_field() {
    let still = papers("[giay-khen]\ncach-in = \"phoi\"\n");
    let moved = papers("[giay-khen]\ncach-in = \"phoi\"\nlech-ngang = -10\nlech-doc = 2.5\n");
    for words in ["Nguyễn Thị Ánh Dương", "Số sổ vàng:\u{a0}01", "Nguyễn Trường Giang"] {
        let ((x0, y0), (x1, y1)) = (place(&still[1], words), place(&moved[1], words));
        assert!((x1 - x0 + 28.35).abs() < 0.06 && (y1 - y0 - 7.1).abs() < 0.06, "{words} {x0} {y0} {x1} {y1}");
    }
}

#[test]
fn each_award_has_its_file_or_each_person_where_asked() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put("vao/b.xlsx", certificates(&[]));
    let line = "build vao --level federation --kind giay-khen --format docx --date 2025-06-25 --out";
    let run = desk.run(&format!("{line} ra"));
    assert_eq!(run.status, 0, "{}", run.err);
    let place = Kind::Certificate.place();
    let files = desk.files("ra/lien-doan");
    let award = "giay-khen-dot-1-giay-khen-cua-ban-thuong-vu-lien-doan-lao-dong-quan-long-bien.docx";
    let file = &files[&format!("{place:02}-{award}")];
    assert_eq!(files.len(), 2, "{:?}", files.keys());
    let said = paragraphs_of_docx(file).join("\n");
    assert!(said.contains("Nguyễn Thị Ánh Dương") && said.contains("Tổ Công đoàn Kho vận"), "{said}");
    assert_eq!(desk.run(&format!("{line} tung-nguoi --each")).status, 0);
    let names = desk.files("tung-nguoi/lien-doan");
    let names: Vec<&str> = names.keys().map(|name| &name[3..]).collect();
    let expected =
        ["cong-doan-co-so-truong-mam-non-hoa-sen", "dot-1-nguyen-thi-anh-duong", "dot-1-to-cong-doan-kho-van"];
    assert_eq!(names, expected.map(|name| format!("giay-khen-{name}.docx")));
}

#[test]
fn words_that_no_field_holds_are_told_with_their_cell() {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    let long = "Đã có thành tích xuất sắc trong lao động sản xuất. ".repeat(20);
    desk.put("vao/b.xlsx", certificates(&[("Đã có thành tích\"", &format!("{}\"", long.trim()))]));
    let run = desk.run("build vao --level federation --kind giay-khen --format pdf --date 2025-06-25 --out ra");
    let place = "b.xlsx › trang “KHEN THƯỞNG” › ô H5 (Lý do)";
    assert!(run.err.contains("lỗi[khong-vua-o]") && run.err.contains(place), "{}", run.err);
    assert_eq!((run.status, desk.files("ra/lien-doan").len()), (4, 0));
}

#[test]
fn a_page_for_calibration_needs_no_workbook() {
    let desk = Desk::new();
    let run = desk.run("calibrate --out can-chinh.pdf");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(desk.files("")["can-chinh.pdf"].starts_with(b"%PDF"));
    assert_eq!(desk.run("calibrate --out can-chinh.docx").status, 2);
}

#[test]
fn a_deputy_signs_certificates_that_name_the_decision_by_its_own_symbol() {
    let papers = "\n[[sheet]]\nname = \"VĂN BẢN\"\nheader = [\"Loại\", \"Đợt\", \"Ký hiệu\", \"Người ký\", \"Chức vụ người ký\"]\n\
                  rows = [[\"quyet-dinh-khen-thuong\", 1, \"QĐKT-LĐLĐ\", \"Trần Thị Thu Hà\", \"Phó Chủ tịch\"]]\n";
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk.put(
        "vao/lien-doan.xlsx",
        certificates(&[("2025-06-27, \"02\"],\n]\n", &format!("2025-06-27, \"02\"],\n]\n{papers}"))]),
    );
    let run = desk.run("build vao --out ra --level federation --kind giay-khen --format docx --date 2025-06-29");
    assert_eq!(run.status, 0, "{}", run.err);
    let files = desk.files("ra");
    let certificate = files.iter().find(|(name, _)| name.contains("giay-khen-dot-1")).unwrap();
    let said = paragraphs_of_docx(certificate.1).join("\n").replace(['\u{a0}', '\u{2011}'], " ");
    for words in ["TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Thu Hà", "15/QĐKT"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
}
