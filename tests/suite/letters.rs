//! `thidua mail`: drafts of letters from output folders laid out by hand, what they hold, and what is refused.

use super::desk::{Desk, Run};
use super::feedback::golden;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use thidua::feedback::LetterEvent;
use thidua::package::{Entry, FEDERATION, Head, OUTBOX, Recipient, Record, Standing, fingerprint};

/// A unit's report of phase 1, its only document, as PDF.
const REPORT: &str = "06-bao-cao-so-ket-dot-1";

/// A file of a document, put on the desk as well.
fn entry(desk: &Desk, unit: &str, kind: &str, name: &str, bytes: &[u8]) -> Entry {
    let file = format!("{unit}/{name}");
    desk.put(&format!("ra/{file}"), bytes);
    Entry {
        kind: kind.to_owned(),
        phase: Some(1),
        title: "Báo cáo kết quả “đợt 1”".to_owned(),
        file,
        sha256: fingerprint(bytes),
        size: bytes.len(),
        pages: 3,
        ..Entry::default()
    }
}

/// A unit with its report.
fn unit(desk: &Desk, code: &str, email: Option<&str>) -> Record {
    let bytes = format!("%PDF của {code}\r\n.\r\n\0");
    Record {
        unit: code.to_owned(),
        unit_name: format!("Công đoàn cơ sở {code}"),
        email: email.map(str::to_owned),
        documents: vec![entry(desk, code, "bao-cao-so-ket", &format!("{REPORT}.pdf"), bytes.as_bytes())],
        ..Record::default()
    }
}

/// Puts the manifest of units on the desk.
fn manifest(desk: &Desk, units: &[Record]) {
    let head = Head {
        version: "0".to_owned(),
        plan: "41/KH-LĐLĐ".to_owned(),
        settings: String::new(),
        workbooks: units.len(),
        shard: None,
        unfinished: false,
    };
    let head = serde_json::to_string(&head).unwrap();
    let units: Vec<_> = units.iter().map(|unit| unit.line().unwrap()).collect();
    let head = head.strip_suffix('}').unwrap();
    desk.put("ra/manifest.json", format!("{head},\"units\":[\n{}\n],\"refused\":[\n]}}\n", units.join(",\n")));
}

fn mail(desk: &Desk, rest: &str) -> Run {
    desk.run(format!("mail ra --date 2025-06-30 {rest}").trim_end())
}

/// A folder in which something is wrong with every unit but the first.
fn faulty(desk: &Desk) {
    let mut units = vec![unit(desk, "A", Some("a@example.vn"))];
    units.push(unit(desk, "B", Some("b@example.vn, c@example.vn")));
    units.extend(["C", "D", "E", "F", "G"].map(|code| unit(desk, code, None)));
    fs::remove_file(desk.path(&format!("ra/B/{REPORT}.pdf"))).unwrap();
    desk.put(&format!("ra/C/{REPORT}.pdf"), "đã sửa");
    units[3].documents = vec![entry(desk, "D", "bao-cao-so-ket", &format!("{REPORT}.docx"), b"PK")];
    units[4].documents[0].size = 25_300_000;
    units[5].documents[0].file = format!("F/../../{REPORT}.pdf");
    units[6].standing = Standing::Refused;
    let recipient = |unit: &str, email: Option<&str>| Recipient {
        unit: unit.to_owned(),
        name: format!("Công đoàn cơ sở {unit}"),
        email: email.map(str::to_owned),
    };
    let decision = entry(desk, FEDERATION, "quyet-dinh-khen-thuong", "08-quyet-dinh-dot-1.pdf", b"%PDF");
    units.push(Record {
        unit: FEDERATION.to_owned(),
        unit_name: "Liên đoàn".to_owned(),
        documents: vec![decision],
        recipients: vec![
            recipient("A", Some("a@example.vn")),
            recipient("B", Some("b@example.vn\r\nBcc: c@example.vn")),
            recipient("C", None),
        ],
        ..Record::default()
    });
    manifest(desk, &units);
}

/// What was said of each code.
fn findings(run: &Run) -> BTreeMap<String, String> {
    let blocks = run.err.split("\n\n").filter_map(|block| {
        let id = block.split_once('[')?.1.split_once("]: ")?.0;
        Some((id.to_owned(), block.trim().to_owned()))
    });
    blocks.collect()
}

/// Every message about letters, to be read aloud with the others.
pub(crate) fn messages(desk: &Desk) -> BTreeMap<String, String> {
    faulty(desk);
    desk.put("mau.hbs", "\n{{don_vi}}\n");
    desk.put("khac.toml", thidua::plan::BUILT_IN.replace("41/KH-LĐLĐ", "42/KH-LĐLĐ"));
    let runs = ["--unit A --template mau.hbs", "--to units", "--plan khac.toml", ""];
    let mut said: BTreeMap<_, _> = runs.into_iter().flat_map(|rest| findings(&mail(desk, rest))).collect();
    desk.put("ra/thu/ho-so/A-dot-1.eml", "đã sửa");
    fs::remove_file(desk.path("ra").join(OUTBOX)).unwrap_or_default();
    desk.put(
        "thu.toml",
        "[may-chu]\ndia-chi = \"127.0.0.1\"\nbao-mat = \"khong\"\n[nguoi-gui]\ndia-chi = \"cd@example.vn\"\n",
    );
    said.append(&mut findings(&mail(desk, "--unit A --send --config thu.toml --yes")));
    said
}

fn drafts(desk: &Desk) -> Vec<String> {
    desk.files("ra/thu").into_keys().collect()
}

#[test]
fn a_draft_stands_as_it_did_and_comes_out_the_same_again() {
    let desk = Desk::new();
    manifest(&desk, &[unit(&desk, "A", Some("a@example.vn"))]);
    let run = mail(&desk, "");
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(run.out.contains("Thư: 1 chuẩn bị = 1 đã ghi + 0 không đổi + 0 bị từ chối.\n"), "{}", run.out);
    let first = desk.files("ra/thu");
    let names: Vec<_> = first.keys().map(String::as_str).collect();
    assert_eq!(names, ["ho-so/A-dot-1.eml", "ho-so/A-dot-1/01-bao-cao-so-ket-dot-1.pdf", "ho-so/A-dot-1/noi-dung.txt"]);
    assert_eq!(first[names[1]], desk.files("ra/A")[&format!("{REPORT}.pdf")]);
    golden("thu.eml.txt", &String::from_utf8(first[names[0]].clone()).unwrap().replace("\r\n", "\n"));
    golden("thu.noi-dung.txt", &String::from_utf8(first[names[2]].clone()).unwrap().replace("\r\n", "\n"));
    let again = mail(&desk, "");
    assert!(again.out.contains("Thư: 1 chuẩn bị = 0 đã ghi + 1 không đổi + 0 bị từ chối.\n"), "{}", again.out);
    assert_eq!(desk.files("ra/thu"), first);
    assert_eq!(desk.run("verify ra").status, 0);
}

#[test]
fn the_fault_of_a_unit_is_its_own_and_told() {
    let desk = Desk::new();
    faulty(&desk);
    let run = mail(&desk, "");
    assert_eq!(run.status, 3, "{}", run.err);
    assert!(run.out.contains("Thư: 7 chuẩn bị = 1 đã ghi + 0 không đổi + 6 bị từ chối.\n"), "{}", run.out);
    assert_eq!(drafts(&desk).len(), 3);
    let units = mail(&desk, "--to units");
    assert_eq!(units.status, 3);
    assert!(units.err.contains("Công đoàn cơ sở C không có địa chỉ thư điện tử"), "{}", units.err);
    assert!(units.out.contains("Thư: 3 chuẩn bị = 1 đã ghi + 0 không đổi + 2 bị từ chối.\n"), "{}", units.out);
    let letter = String::from_utf8(desk.files("ra/thu")["ket-qua/A-dot-1.eml"].clone()).unwrap();
    assert!(letter.contains("<a@example.vn>\r\n") && letter.contains("<ldldlongbien@gmail.com>\r\n"), "{letter}");
    assert!(!letter.contains("c@example.vn"));
}

#[test]
fn the_users_own_drafts_stay_and_outdated_ones_go() {
    let desk = Desk::new();
    let mut units = [unit(&desk, "A", None)];
    manifest(&desk, &units);
    assert_eq!(mail(&desk, "--docx").status, 0);
    let draft = "ra/thu/ho-so/A-dot-1.eml";
    desk.put(draft, "của tôi");
    desk.put("ra/thu/ho-so/A-dot-1/ghi-chu.txt", "của tôi");
    let name = format!("{REPORT}-2.pdf");
    units[0].documents = vec![entry(&desk, "A", "bao-cao-so-ket", &name, b"moi")];
    manifest(&desk, &units);
    let run = mail(&desk, "");
    assert!(
        run.out.contains("Thư: 1 chuẩn bị = 0 đã ghi + 0 không đổi + 1 giữ bản đã sửa + 0 bị từ chối.\n"),
        "{}",
        run.out
    );
    assert!(run.err.contains(&format!("cảnh báo: giữ nguyên {draft} vì")), "{}", run.err);
    let files = desk.files("ra/thu/ho-so");
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    let expected =
        ["01-bao-cao-so-ket-dot-1-2.pdf", "ghi-chu.txt", "noi-dung.txt"].map(|name| format!("A-dot-1/{name}"));
    assert_eq!(names[0], "A-dot-1.eml");
    assert_eq!(names[1..], expected);
    assert_eq!(files["A-dot-1.eml"], "của tôi".as_bytes());
    // The user throws the draft away: it is written anew.
    fs::remove_file(desk.path(draft)).unwrap();
    assert!(mail(&desk, "").out.contains("= 1 đã ghi"));
}

#[test]
fn a_large_dossier_goes_in_parts_and_parts_that_are_no_more_are_removed() {
    let desk = Desk::new();
    let mut units = [unit(&desk, "A", None)];
    let large: Vec<_> = (1..=3)
        .map(|turn| entry(&desk, "A", "to-trinh", &format!("09-to-trinh-{turn}.pdf"), &vec![turn; 9_500_000]))
        .collect();
    units[0].documents = large;
    manifest(&desk, &units);
    let dry = mail(&desk, "--dry-run");
    assert_eq!((dry.status, drafts(&desk).len()), (0, 0), "{}", dry.err);
    for part in [
        "(1/3): sẽ ghi ra/thu/ho-so/A-dot-1-thu-1-3.eml (1 tệp, 9,5 MB)",
        "(2/3)",
        "Chủ đề: Hồ sơ thi đua, khen thưởng đợt 1 năm 2025 – Công đoàn cơ sở A (3/3)\n",
    ] {
        assert!(dry.out.contains(part), "{part}: {}", dry.out);
    }
    assert_eq!(mail(&desk, "").status, 0);
    assert_eq!(drafts(&desk).len(), 9);
    let text = String::from_utf8(desk.files("ra/thu")["ho-so/A-dot-1-thu-2-3/noi-dung.txt"].clone()).unwrap();
    assert!(
        text.contains("03-to-trinh-3.pdf (kèm theo thư 3/3)") && text.contains("  02-to-trinh-2.pdf\r\n"),
        "{text}"
    );
    units[0].documents.truncate(1);
    manifest(&desk, &units);
    let run = mail(&desk, "");
    assert!(run.out.contains("Đã bỏ ra/thu/ho-so/A-dot-1-thu-3-3.eml"), "{}", run.out);
    assert_eq!(drafts(&desk).len(), 3);
}

#[test]
fn hostile_manifests_write_nowhere_else_and_add_nothing() {
    let desk = Desk::new();
    let mut units = [unit(&desk, "A", Some("a@example.vn"))];
    units[0].unit = "../../x".to_owned();
    units[0].unit_name = "A\r\nBcc: b@example.vn\u{202E}".to_owned();
    units[0].documents[0].title = "../../t\r\n\r\nX\u{202E}\"; filename=\"y".to_owned();
    units[0].documents[0].number = Some("1\r\nBcc: c@example.vn".to_owned());
    manifest(&desk, &units);
    let before = desk.files("");
    assert_eq!(mail(&desk, "--full-names").status, 0);
    let mut new = desk.files("");
    new.retain(|name, _| !before.contains_key(name));
    let names: Vec<_> = new.keys().collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names.iter().all(|name| name.starts_with("ra/thu/ho-so/x-dot-1")), "{names:?}");
    let letter = String::from_utf8(new[names[0]].clone()).unwrap();
    let head = letter.split("\r\n\r\n").next().unwrap();
    assert!(!head.contains("\r\nBcc"), "{head}");
}

#[test]
fn wrong_orders_are_told() {
    let desk = Desk::new();
    faulty(&desk);
    let cases = [
        ("--unit AA", "không có đơn vị “AA”"),
        ("--phase 7", "kế hoạch không có đợt 7"),
        ("--kind xep-hang", "thêm --to units"),
        ("--to units --kind to-trinh", "bỏ --to units"),
        ("--template khong.hbs", "không đọc được mẫu thư khong.hbs"),
    ];
    for (rest, said) in cases {
        let run = mail(&desk, rest);
        assert!(run.status == 2 && run.err.contains(said), "{rest}: {} {}", run.status, run.err);
    }
    assert_eq!(mail(&desk, "--kind to-trinh").status, 1);
    assert_eq!(desk.run("mail .").status, 2);
    assert!(!desk.path("ra/thu").exists() && !desk.path(".thidua").exists());
}

#[test]
fn letters_come_as_lines_of_json() {
    let desk = Desk::new();
    faulty(&desk);
    let run = mail(&desk, "--unit A,C --json");
    assert_eq!(run.status, 3);
    let events: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let outcomes: Vec<_> = events.iter().filter_map(|event| event["outcome"].as_str()).collect();
    assert_eq!(outcomes, ["written", "refused"]);
    golden("mail.events.ndjson", &run.out);
    golden("mail.events.schema.json", &(serde_json::to_string_pretty(&LetterEvent::schema()).unwrap() + "\n"));
}
