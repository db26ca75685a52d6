//! `thidua build` on the samples: every file that is due and nothing else, the manifest, the same bytes each time.

use super::desk::{Desk, Files, Run, documents, small};
use serde_json::Value;
use std::path::Path;
use thidua::package::fingerprint;

const DATE: &str = "--date 2025-06-25";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn build_samples(desk: &Desk, out: &str) -> Run {
    desk.run(&format!("build {} --out {out} {DATE}", root().join("samples").display()))
}

fn manifest(files: &Files) -> Value {
    serde_json::from_slice(&files["manifest.json"]).unwrap()
}

fn names(files: &Files) -> Vec<&str> {
    files.keys().map(String::as_str).collect()
}

#[test]
fn the_samples_yield_every_file_due_and_the_same_bytes_again() {
    let desk = Desk::new();
    let run = build_samples(&desk, "một");
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(!run.err.contains("lỗi["), "{}", run.err);
    let files = desk.files("một");
    let listed = names(&files).join("\n") + "\n";
    super::golden::hold("files", &listed);
    manifest_tells_the_truth(&files);

    assert_eq!(build_samples(&desk, "hai").status, 0);
    let again = desk.files("hai");
    assert_eq!(names(&files), names(&again));
    let changed: Vec<_> = files.keys().filter(|name| files[*name] != again[*name]).collect();
    assert!(changed.is_empty(), "a second run gives other bytes: {changed:#?}");
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let desk = Desk::new();
    // Eight units, of which the fourth has the code of the first and the sixth cannot be read.
    for number in 1..=8 {
        let code = if number == 4 { 1 } else { number };
        desk.put(&format!("vào/{number}.xlsx"), small(&[("DN-MINHPHAT", &format!("DV{code}"))]));
    }
    desk.put("vào/6.xlsx", "không phải bảng tính");
    let runs = ["1", "2", "7"].map(|threads| {
        let kinds = "--kind to-trinh,phieu-trinh-ky,bao-cao-so-ket";
        let unit = desk.run(&format!("build vào --out ra{threads} {kinds} {DATE} --threads {threads}"));
        let federation =
            desk.run(&format!("build vào --out ra{threads} {DATE} --threads {threads} --level federation"));
        let told = [unit, federation].map(|run| (run.status, run.out.replace(&format!("ra{threads}"), "ra"), run.err));
        (told, desk.files(&format!("ra{threads}")))
    });
    let [(told, files), others @ ..] = &runs;
    assert_eq!((told[0].0, told[1].0), (3, 3), "{told:?}");
    assert!(told[0].2.contains("lỗi[trung-don-vi]") && files.len() > 40, "{told:?}");
    assert!(others.iter().all(|other| (&other.0, &other.1) == (told, files)));
}

/// One entry per file beside the manifest, with its fingerprint, its size and its pages.
fn manifest_tells_the_truth(files: &Files) {
    let manifest = manifest(files);
    assert_eq!((&manifest["plan"], &manifest["refused"]), (&"41/KH-LĐLĐ".into(), &Value::Array(Vec::new())));
    let units = manifest["units"].as_array().unwrap();
    assert!(units.iter().all(|unit| unit["source"].as_str().unwrap().contains("samples/")), "{units:?}");
    let entries = documents(files);
    assert_eq!(entries.len() + 1, files.len());
    for entry in entries {
        let bytes = &files[entry["file"].as_str().unwrap()];
        assert_eq!(entry["sha256"], fingerprint(bytes), "{entry}");
        assert_eq!(entry["size"], bytes.len(), "{entry}");
        assert!(entry["pages"].as_u64().unwrap() > 0, "{entry}");
    }
}

#[test]
fn kinds_phases_and_formats_narrow_what_is_built() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    let built = |out: &str, options: &str| {
        let run = desk.run(&format!("build a.xlsx --out {out} {DATE} {options}"));
        assert_eq!(run.status, 0, "{}", run.err);
        let files = desk.files(out);
        names(&files).iter().filter_map(|f| f.strip_prefix("DN-MINHPHAT/")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(built("1", "--kind to-trinh"), ["09-to-trinh-dot-2.docx", "09-to-trinh-dot-2.pdf"]);
    let kinds = "--kind to-trinh --kind dang-ky-phat-dong --format pdf";
    assert_eq!(built("2", kinds), ["02-dang-ky-phat-dong.pdf", "09-to-trinh-dot-2.pdf"]);
    let phase_one = [
        "01-ke-hoach.docx",
        "02-dang-ky-phat-dong.docx",
        "03-dang-ky-thi-dua.docx",
        "04-giao-uoc-ca-nhan.docx",
        "05-danh-sach-dang-ky.docx",
        "06-bao-cao-so-ket-dot-1.docx",
        "15-cong-van-gui-dot-1.docx",
        "16-phieu-trinh-ky-dot-1.docx",
    ];
    assert_eq!(built("3", "--phase 1 --format docx"), phase_one);
    assert!(built("4", "--phase 1 --kind to-trinh").is_empty(), "this unit proposes nobody in phase 1");
}

#[test]
fn an_unknown_kind_or_phase_is_told_with_those_there_are() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    let run = desk.run("build a.xlsx --out o --kind to-trih");
    assert_eq!(run.status, 2);
    assert!(run.err.starts_with("lỗi: giá trị «to-trih» của «--kind <LOAI>» không dùng được"), "{}", run.err);
    assert!(run.err.contains("ý bạn là «to-trinh»?"), "{}", run.err);
    let run = desk.run("build a.xlsx --out o --phase 7");
    assert_eq!((run.status, run.err.as_str()), (2, "lỗi: kế hoạch không có đợt 7; các đợt: 1, 2\n"));
    assert!(desk.files("o").is_empty());
}

#[test]
fn only_what_the_user_changed_is_left_alone() {
    let desk = Desk::new();
    let letter = "ra/DN-MINHPHAT/02-dang-ky-phat-dong.docx";
    let build =
        |date: &str, options: &str| desk.run(&format!("build a.xlsx --out ra --date {date} --format docx{options}"));
    let good = small(&[]);
    desk.put("a.xlsx", &good);
    assert_eq!(build("2025-06-25", "").status, 0);
    let first = desk.files("ra");

    // Neither a run that builds something else nor one that is refused makes the other files the user's.
    assert_eq!(build("2025-06-25", " --kind to-trinh").status, 0);
    desk.put("a.xlsx", "không phải bảng tính");
    assert_eq!(build("2025-06-25", "").status, 1);
    desk.put("a.xlsx", &good);
    let later = build("2026-01-05", "");
    assert!(!later.err.contains("giữ nguyên"), "{}", later.err);
    let second = desk.files("ra");
    assert_eq!(names(&first), names(&second));
    assert!(first.iter().all(|(name, bytes)| second[name] != *bytes), "every file carries its date");

    desk.put(letter, "của tôi");
    let kept = build("2025-06-25", "");
    let said = format!("cảnh báo: giữ nguyên {letter} vì đã được sửa sau lần lập trước\n");
    assert!(kept.err.contains(&said.replace('/', std::path::MAIN_SEPARATOR_STR)), "{}", kept.err);
    let third = desk.files("");
    assert_eq!(third[letter], "của tôi".as_bytes());
    let others = third.iter().filter_map(|(name, bytes)| Some((name.strip_prefix("ra/")?, bytes)));
    let changed: Vec<_> = others.filter(|(name, bytes)| first[*name] != **bytes).map(|(name, _)| name).collect();
    assert_eq!(changed, ["DN-MINHPHAT/02-dang-ky-phat-dong.docx", "manifest.json"]);
}
