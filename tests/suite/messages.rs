//! One finding of every code as it is printed, held in `tests/golden/messages.txt` to be read aloud.

use super::certificate::certificates;
use super::codes::explained;
use super::collect;
use super::decision::{DECISION_FAULTS, awarding};
use super::desk::{Desk, small};
use super::fixtures;
use super::fonts::{COPIES, program, renamed, without_letters};
use super::golden::hold;
use super::letters;
use super::own::{FAULTS, due, own};
use super::send;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use thidua::context;
use thidua::diagnostic::{Diagnostic, Report};
use thidua::document::check_template;
use thidua::font::Fonts;
use thidua::job::{self, Order, Workshop, workbooks};
use thidua::kind::Kind;
use thidua::mail;
use thidua::plan;
use thidua::source;
use thidua::template::{Templates, fill_page};

/// Codes that nothing from outside raises, and why.
const UNPROVOKED: [(&str, &str); 6] = [
    ("ban-quet-khong-doc-duoc", "whoever runs the tests may have the right to read every file"),
    ("khong-doc-duoc", "whoever runs the tests may have the right to read every folder"),
    ("khong-lap-duoc", "the checks before them refuse whatever the writers of PDF and DOCX cannot write"),
    ("so-luong-quyet-dinh", "lists and counts come from the same rows; only a faulty template could part them"),
    ("thu-khong-soan-duoc", "everything that the writer of messages could refuse is refused or cleaned before"),
    ("phong-chu", "the fonts built into the program are whole"),
];

/// A code of plans, and what has to stand for what in the built-in plan.
const PLANS: [(&str, &str, &str); 21] = [
    ("cu-phap", "chuc-danh = \"CHỦ TỊCH\"", "chuc-danh = “CHỦ TỊCH”"),
    ("ke-hoach-muc-la", "co-chu = 14", "co-chu = 14\nco-cu = 14"),
    ("ke-hoach-thieu-muc", "dia-danh = \"Long Biên\"", ""),
    ("ke-hoach-gia-tri-la", "he-thong = \"cong-doan\"", "he-thong = \"cong-doàn\""),
    ("gia-tri-trong", "dia-danh = \"Long Biên\"", "dia-danh = \"\""),
    ("sai-kieu", "ngay = 2024-12-25", "ngay = \"25/12/2024\""),
    ("ngay-nguoc", "den = 2025-12-31", "den = 2025-06-30"),
    ("nam-la", "nam = 2025", "nam = 25"),
    ("co-chu-la", "co-chu = 14", "co-chu = 12"),
    ("so-dot", "so = 2\n", "so = 0\n"),
    ("trung-so-dot", "so = 2\n", "so = 1\n"),
    ("dot-chong-nhau", "tu = 2025-07-01", "tu = 2025-06-01"),
    ("dot-ngoai-nam", "den = 2025-12-31", "den = 2026-01-31"),
    ("trung-ma", "ma = \"hanh-chinh\"", "ma = \"doanh-nghiep\""),
    ("trung-ten", "ten = \"Khối hành chính, sự nghiệp\"", "ten = \"Khối doanh nghiệp\""),
    ("so-do-sai", "[[dot]]\nso = 1\n", "[giay-khen]\nlech-ngang = 120\n[[dot]]\nso = 1\n"),
    ("o-ngoai-giay", "[[dot]]\nso = 1\n", "[giay-khen.o.ho-ten]\nx = 90.5\n[[dot]]\nso = 1\n"),
    ("danh-dau-ho", "**Đợt 1:**", "**Đợt 1:"),
    ("kiem-tra-trong", "[[dot]]\nso = 1\n", "[[kiem-tra]]\nma = \"to-la\"\n[[dot]]\nso = 1\n"),
    ("diem-sai", "[[dot]]\nso = 1\n", "[cham-diem]\ncanh-cao = -1\n[[dot]]\nso = 1\n"),
    ("nguong-sai", "[[dot]]\nso = 1\n", "[[kiem-tra]]\nma = \"dang-ky-thieu\"\nnguong = -5\n[[dot]]\nso = 1\n"),
];

/// A code of adjusted checks, and what the plan says about them.
const CHECKS: [(&str, &str); 4] = [
    ("kiem-tra-trung", "ma = \"to-la\"\nmuc = \"loi\"\n[[kiem-tra]]\nma = \"to-la\"\nmuc = \"tat\""),
    ("kiem-tra-la", "ma = \"to-laa\"\nmuc = \"loi\""),
    ("kiem-tra-co-dinh", "ma = \"trung-nguoi\"\nmuc = \"tat\""),
    ("kiem-tra-khong-nguong", "ma = \"to-la\"\nnguong = 5"),
];

/// A code of markup, and a template in which it is.
const MARKUPS: [(&str, &str); 5] = [
    ("the-la", "<van-ban>\n  <trich-yeo>Phát động thi đua</trich-yeo>\n</van-ban>"),
    ("the-sai-cho", "<van-ban>\n  <ho-ten>Nguyễn Văn A</ho-ten>\n</van-ban>"),
    ("thuoc-tinh-la", "<van-ban>\n  <phu-luc huong=\"nganng\"></phu-luc>\n</van-ban>"),
    ("chu-sai-cho", "<van-ban>\n  Kính gửi: {{noi}}\n</van-ban>"),
    ("mau-sai-the", "<van-ban>\n  <p>Nội dung <b>chính</p>\n</van-ban>"),
];

/// A code of templates, and a page in which it is.
const PAGES: [(&str, &str); 2] =
    [("mau-sai-cu-phap", "<p>{{#if nam}}Năm {{nam}}</p>"), ("mau-khong-dien-duoc", "<p>Năm {{nam}}, đợt {{dot}}</p>")];

/// Messages by code.
struct Messages(BTreeMap<&'static str, String>);

impl Messages {
    /// The message of `id` among what was found; where the files stand is not told.
    fn take(&mut self, id: &'static str, found: &Report, desk: &Desk) {
        let finding = found.iter().find(|finding| finding.id == id);
        let message = finding.unwrap_or_else(|| panic!("{id} is not raised but {found:#?}")).to_string();
        let prefix = desk.path("").display().to_string();
        self.0.insert(id, message.replace(&prefix, "").replace('\\', "/"));
    }
}

fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}

fn plans(messages: &mut Messages, desk: &Desk) {
    let read = |text: &str| plan::read(&"thidua.toml".into(), text);
    for (id, from, to) in PLANS {
        assert!(plan::BUILT_IN.contains(from), "the plan has no {from}");
        messages.take(id, &read(&plan::BUILT_IN.replacen(from, to, 1)).report, desk);
    }
    for (id, wish) in CHECKS {
        let outcome = read(&format!("{}\n[[kiem-tra]]\n{wish}\n", plan::BUILT_IN));
        let found = outcome
            .into_result()
            .and_then(|(plan, _)| Workshop::open(plan, None, "2025-06-25".parse().unwrap()).map(|_| ()));
        messages.take(id, &found.unwrap_err(), desk);
    }
    // Only a run of the program looks for a plan file.
    let run = desk.run("check . --plan ke-hoach-2026.toml");
    messages.0.insert("ke-hoach-khong-doc-duoc", run.err.trim_end().to_owned());
}

fn templates(messages: &mut Messages, desk: &Desk) {
    for (id, source) in MARKUPS {
        messages.take(id, &check_template(source, &"to-trinh.hbs".into()), desk);
    }
    for (id, source) in PAGES {
        let fault = fill_page("to-trinh.hbs", source, &json!({"nam": 2025})).unwrap_err();
        messages.take(id, &single(fault), desk);
    }
    // The templates are sound: it is the variables that are called otherwise here.
    let shape = |kind| {
        let text = context::shape(kind).to_string().replace("\"chu_de\"", "\"chu_dee\"");
        serde_json::from_str(&text).unwrap()
    };
    messages.take("bien-la", &Templates::faults(shape), desk);
}

/// A code of fonts, and the folder on the desk in which it is.
fn fonts(messages: &mut Messages, desk: &Desk) {
    let slab = || renamed(&program("Regular"), "Liberation Serif", "Liberation Slab1");
    let cases: [(&'static str, &str, Option<Vec<u8>>); 5] = [
        ("phong-chu-thieu-chu", "a.TTF", Some(without_letters(program("Bold")))),
        ("phong-chu-khong-dung-duoc", "c.ttf", Some(b"PK".to_vec())),
        ("phong-chu-thieu", "c.ttf", None),
        ("phong-chu-lan-lon", "e.ttf", Some(slab())),
        ("phong-chu-trung", "e.ttf", Some(program("Regular"))),
    ];
    for (id, changed, bytes) in cases {
        for (style, file) in COPIES.iter().filter(|(_, file)| *file != changed) {
            desk.put(&format!("{id}/{file}"), program(style));
        }
        if let Some(bytes) = bytes {
            desk.put(&format!("{id}/{changed}"), bytes);
        }
        messages.take(id, &Fonts::in_folder(&desk.path(id)).err().unwrap(), desk);
    }
    messages.take("phong-chu-khong-doc-duoc", &Fonts::in_folder(&desk.path("phong")).err().unwrap(), desk);
}

fn jobs(messages: &mut Messages, desk: &Desk) {
    let (plan, _) = plan::built_in().into_result().unwrap();
    messages.take("khong-mo-duoc-tep", &source::read(&desk.path("b.xlsx")).report, desk);
    messages.take("khong-tim-thay", &single(workbooks(&[desk.path("b.xlsx")], &plan).unwrap_err()), desk);
    desk.put("trong/doc.txt", "");
    messages.take("khong-co-bang-tinh", &single(workbooks(&[desk.path("trong")], &plan).unwrap_err()), desk);
    let workshop = Workshop::open(plan.clone(), None, "2025-06-25".parse().unwrap()).unwrap();
    desk.put("hai/a.xlsx", small(&[]));
    desk.put("hai/b.xlsx", small(&[]));
    let books = workbooks(&[desk.path("hai")], &plan).unwrap().workbooks;
    let mut last = Report::default();
    job::check(&workshop, &books, |run| last = run.report);
    messages.take("trung-don-vi", &last, desk);
    desk.put("hai/a.xlsx", own(&[]));
    desk.put("hai/b.xlsx", own(&[]));
    job::check(&workshop, &books, |run| last = run.report);
    messages.take("hai-bang-tinh-lien-doan", &last, desk);
    desk.put("hai/a.xlsx", small(&[]));
    for (id, from, to) in FAULTS {
        desk.put("hai/b.xlsx", own(&[(from, to)]));
        job::check(&workshop, &books, |run| last = run.report);
        messages.take(id, &last, desk);
    }
    let (plan, _) = plan::read(&"thidua.toml".into(), &due("2025-06-12")).into_result().unwrap();
    let workshop = Workshop::open(plan, None, "2025-06-25".parse().unwrap()).unwrap();
    desk.put("hai/b.xlsx", own(&[("2025-06-24", "\"\"")]));
    job::check(&workshop, &books, |run| last = run.report);
    messages.take("ngay-nhan-chua-ghi", &last, desk);
    desk.put(
        "dai/a.xlsx",
        certificates(&[("đợt 1 năm 2025\"", &format!("đợt 1 năm 2025{}\"", ", làm tốt".repeat(99)))]),
    );
    let order = Order {
        kinds: vec![Kind::Certificate],
        phase: None,
        formats: Vec::new(),
        workbooks: false,
        signature_fields: false,
        mark_drafts: false,
        each: false,
        print_all: false,
    };
    let books = workbooks(&[desk.path("dai")], workshop.plan()).unwrap().workbooks;
    let found = job::federation(&workshop, &books, &order, &job::Unwatched, |_| ()).unwrap().refused;
    messages.take("khong-vua-o", &found, desk);
}

fn decisions(messages: &mut Messages, desk: &Desk) {
    let (plan, _) = plan::built_in().into_result().unwrap();
    let workshop = Workshop::open(plan, None, "2025-06-29".parse().unwrap()).unwrap();
    for (id, from, to) in DECISION_FAULTS {
        desk.put("lien-doan.xlsx", awarding(&[(from, to)]));
        let mut found = Report::default();
        job::check(&workshop, &[desk.path("lien-doan.xlsx")], |run| found = run.report);
        // Units tell some of these too.
        if !messages.0.contains_key(id) {
            messages.take(id, &found, desk);
        }
    }
}

#[test]
fn every_message_reads_well() {
    let desk = Desk::new();
    let mut messages = Messages(fixtures::messages());
    plans(&mut messages, &desk);
    templates(&mut messages, &desk);
    fonts(&mut messages, &desk);
    jobs(&mut messages, &desk);
    decisions(&mut messages, &desk);
    for (id, fault) in collect::faults(&desk) {
        messages.take(id, &single(fault), &desk);
    }
    let known = explained();
    for text in collect::messages() {
        let id = text.split(['[', ']']).nth(1).unwrap().to_owned();
        let id = known.get(id.as_str()).unwrap_or_else(|| panic!("{id} is not explained"));
        messages.0.entry(id).or_insert(text);
    }
    for (id, fault) in send::faults(&desk) {
        messages.take(id, &single(fault), &desk);
    }
    // Only a run of the program looks for the file that says how letters are sent.
    let run = desk.run("mail ra --send --config khong-co.toml");
    messages.0.insert("tep-gui-thu-khong-doc-duoc", run.err.trim_end().to_owned());
    let letters = letters::messages(&desk);
    for code in mail::CODES.iter().filter(|code| letters.contains_key(code.id)) {
        messages.0.insert(code.id, letters[code.id].clone());
    }
    let told: BTreeSet<&str> = messages.0.keys().copied().chain(UNPROVOKED.map(|(id, _)| id)).collect();
    assert_eq!(told, explained(), "codes with a message, and codes that are explained");
    let texts: Vec<String> = messages.0.into_values().collect();
    hold("messages", &format!("{}\n", texts.join("\n\n")));
}
