//! Folders that appear whole or not at all: what a run leaves alone, keeps, removes; what happens when it is cut off.

use super::desk::{Desk, Files, Run, small};
use super::feedback::golden;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::SystemTime;
use thidua::feedback::Event;

const FIRST: &str = "build vao --out ra --date 2025-06-25 --kind dang-ky-phat-dong --format docx";
const LATER: &str = "build vao --out ra --date 2025-06-26 --kind dang-ky-phat-dong --format docx";
/// The one document of the unit that is there from the beginning.
const LETTER: &str = "ra/DN-MINHPHAT/02-dang-ky-phat-dong.docx";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("vao/a.xlsx", small(&[]));
    desk
}

fn second() -> Vec<u8> {
    small(&[("\"DN-MINHPHAT\"", "\"DN-HAI\"")])
}

fn done(desk: &Desk, line: &str) -> Run {
    let run = desk.run(line);
    assert_eq!(run.status, 0, "{line}\n{}{}", run.out, run.err);
    run
}

fn manifest(desk: &Desk) -> Value {
    serde_json::from_slice(&fs::read(desk.path("ra/manifest.json")).unwrap()).unwrap()
}

/// Every file and folder below a folder, the program's own among them, with the time it was written.
fn times(folder: &Path, into: &mut BTreeMap<String, SystemTime>) {
    into.insert(folder.display().to_string(), fs::metadata(folder).unwrap().modified().unwrap());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            times(&path, into);
        } else {
            into.insert(path.display().to_string(), path.metadata().unwrap().modified().unwrap());
        }
    }
}

#[test]
fn a_run_in_which_nothing_changed_writes_nothing_and_a_changed_unit_alone_is_made_anew() {
    let desk = desk();
    desk.put("vao/b.xlsx", second());
    done(&desk, FIRST);
    let [mut before, mut after, mut later] = [const { BTreeMap::new() }; 3];
    times(&desk.path("ra"), &mut before);
    let run = done(&desk, FIRST);
    times(&desk.path("ra"), &mut after);
    assert_eq!(before, after);
    assert!(run.out.contains("Tệp văn bản: 2 = 0 lập mới + 2 không đổi.\n"), "{}", run.out);
    assert!(run.out.contains("Bảng tính: 2 = 0 đã lập + 2 không đổi + 0 bị từ chối.\n"), "{}", run.out);

    let moved = small(&[("\"DN-MINHPHAT\"", "\"DN-HAI\""), ("2025-01-10T17:00:00", "2025-01-11T17:00:00")]);
    desk.put("vao/b.xlsx", moved);
    let run = done(&desk, FIRST);
    assert!(run.out.contains("Bảng tính: 2 = 1 đã lập + 1 không đổi + 0 bị từ chối.\n"), "{}", run.out);
    times(&desk.path("ra"), &mut later);
    let path = desk.path(LETTER).display().to_string();
    assert_eq!(later[&path], before[&path]);
    let path = desk.path("ra/DN-HAI").display().to_string();
    assert_ne!(later[&path], before[&path]);
    let forced = done(&desk, &format!("{FIRST} --force"));
    assert!(forced.out.contains("2 không đổi"), "made anew, and the same came out: {}", forced.out);
}

#[test]
fn what_the_user_put_or_changed_there_moves_on_into_the_new_folder() {
    let desk = desk();
    done(&desk, FIRST);
    desk.put("ra/DN-MINHPHAT/ban-quet.pdf", "quét");
    desk.put("ra/DN-MINHPHAT/con dấu/trang 1.png", "ảnh");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/hostname", desk.path("ra/DN-MINHPHAT/lien-ket")).unwrap();
    done(&desk, LATER);
    assert_eq!(fs::read(desk.path("ra/DN-MINHPHAT/ban-quet.pdf")).unwrap(), "quét".as_bytes());
    assert_eq!(fs::read(desk.path("ra/DN-MINHPHAT/con dấu/trang 1.png")).unwrap(), "ảnh".as_bytes());
    #[cfg(unix)]
    assert!(desk.path("ra/DN-MINHPHAT/lien-ket").is_symlink());
    let verified = done(&desk, "verify ra");
    assert!(verified.err.contains("lạ: DN-MINHPHAT/con dấu\n"), "{}", verified.err);
}

#[test]
#[cfg(unix)]
fn a_link_never_leads_out_of_the_folder() {
    let desk = desk();
    desk.put("ngoai/khong.txt", "");
    desk.put("ra/khong.txt", "");
    std::os::unix::fs::symlink(desk.path("ngoai"), desk.path("ra/DN-MINHPHAT")).unwrap();
    let run = desk.run(FIRST);
    assert_eq!(run.status, 4);
    assert!(run.err.contains("“ra/DN-MINHPHAT”: đây là một liên kết"), "{}", run.err);
    assert_eq!(desk.files("ngoai").len(), 1);
    fs::remove_dir_all(desk.path("ra")).unwrap();
    desk.put("ra/khong.txt", "");
    std::os::unix::fs::symlink(desk.path("ngoai"), desk.path("ra/.thidua")).unwrap();
    assert_eq!(desk.run(FIRST).status, 4);
    assert_eq!(desk.files("ngoai").len(), 1);
}

#[test]
fn documents_that_are_no_longer_due_end_if_they_are_as_they_were_written() {
    let desk = desk();
    let pacts = "build vao --out ra --date 2025-06-25 --kind giao-uoc-ca-nhan --format docx";
    done(&desk, &format!("{pacts} --each"));
    let each = desk.files("ra");
    assert!(each.len() > 10);
    let mine = each.keys().find(|name| *name != "manifest.json").unwrap().clone();
    desk.put(&format!("ra/{mine}"), "của tôi");
    let run = done(&desk, pacts);
    let left = desk.files("ra");
    assert_eq!(left.len(), 3, "one for all, the one changed, the manifest: {:?}", left.keys());
    assert_eq!(left[&mine], "của tôi".as_bytes());
    assert_eq!(run.out.matches("Đã bỏ ").count(), each.len() - 2, "{}", run.out);

    let run = done(&desk, FIRST);
    assert!(run.out.contains("1 tệp của các lần lập trước không thuộc lần lập này vẫn để nguyên.\n"), "{}", run.out);
    assert_eq!(manifest(&desk)["units"][0]["earlier"].as_array().unwrap().len(), 1);
}

#[test]
fn documents_of_a_unit_that_is_now_refused_are_not_taken_for_new_ones() {
    let desk = desk();
    done(&desk, FIRST);
    let good = desk.files("ra");
    desk.put("vao/a.xlsx", "không phải bảng tính");
    let run = desk.run(FIRST);
    assert_eq!(run.status, 1);
    assert!(run.err.contains("cảnh báo: ra/DN-MINHPHAT vẫn còn văn bản của lần lập trước"), "{}", run.err);
    let note = fs::read_to_string(desk.path("ra/DN-MINHPHAT/00-van-ban-cu.txt")).unwrap();
    assert!(note.contains("không in, ký, gửi"), "{note}");
    assert_eq!(manifest(&desk)["units"][0]["standing"], "refused");
    assert!(
        done(&desk, "verify ra").err.contains("văn bản của lần lập trước, vì lần sau bảng tính có lỗi: DN-MINHPHAT\n")
    );
    desk.put("vao/a.xlsx", small(&[]));
    done(&desk, FIRST);
    assert!(desk.files("ra") == good, "the note is gone and the manifest is as it was");
}

#[test]
fn a_unit_without_a_workbook_is_told_in_the_manifest() {
    let desk = desk();
    desk.put("vao/b.xlsx", second());
    done(&desk, FIRST);
    fs::remove_file(desk.path("vao/b.xlsx")).unwrap();
    done(&desk, FIRST);
    let manifest = manifest(&desk);
    assert_eq!(
        (&manifest["units"][0]["standing"], &manifest["units"][1]["standing"]),
        (&"absent".into(), &Value::Null)
    );
}

#[test]
fn a_dry_run_says_everything_and_writes_nothing() {
    let desk = desk();
    let run = done(&desk, &format!("{FIRST} --dry-run"));
    assert!(run.out.contains("sẽ lập 1 tệp") && run.out.contains("Chưa ghi gì"), "{}", run.out);
    assert!(!desk.path("ra").exists());
    done(&desk, FIRST);
    let [mut before, mut after] = [const { BTreeMap::new() }; 2];
    times(&desk.path("ra"), &mut before);
    done(&desk, &format!("{LATER} --dry-run"));
    times(&desk.path("ra"), &mut after);
    assert_eq!(before, after);
}

#[test]
fn a_second_run_in_the_folder_is_refused() {
    let desk = desk();
    done(&desk, FIRST);
    let held = fs::File::open(desk.path("ra/.thidua/khoa")).unwrap();
    held.lock().unwrap();
    for line in [LATER, "verify ra"] {
        let run = desk.run(line);
        assert_eq!(run.status, 11, "{}", run.err);
        assert!(run.err.starts_with("lỗi: thư mục “ra” đang được một lần chạy khác của thidua dùng\n"), "{}", run.err);
    }
    drop(held);
    done(&desk, LATER);
}

#[test]
fn verify_tells_what_is_missing_changed_foreign() {
    let desk = desk();
    desk.put("vao/b.xlsx", second());
    done(&desk, FIRST);
    done(&desk, "verify ra");
    desk.put(LETTER, "khác");
    fs::remove_file(desk.path("ra/DN-HAI/02-dang-ky-phat-dong.docx")).unwrap();
    desk.put("ra/DN-HAI/la.txt", "");
    desk.put("ra/la/la.txt", "");
    let run = desk.run("verify ra");
    assert_eq!(run.status, 1);
    let said = "thiếu: DN-HAI/02-dang-ky-phat-dong.docx\nlạ: DN-HAI/la.txt\n\
                đã bị sửa: DN-MINHPHAT/02-dang-ky-phat-dong.docx\nlạ: la\n";
    assert_eq!(run.err, said);
    assert!(
        run.out.ends_with("Đã đọc lại 2 tệp của 2 đơn vị: 2 chỗ sai khác, 2 tệp hoặc thư mục lạ.\n"),
        "{}",
        run.out
    );
    assert_eq!(desk.run("verify vao").status, 2);
    let text = fs::read_to_string(desk.path("ra/manifest.json")).unwrap();
    desk.put("ra/manifest.json", &text[..text.len() / 2]);
    assert!(desk.run("verify ra").err.contains("danh mục hỏng: manifest.json, dòng "));
}

#[test]
fn events_come_as_lines_of_json() {
    let desk = desk();
    desk.put("vao/b.xlsx", "không phải bảng tính");
    let run = desk.run(&format!("{FIRST} --json"));
    assert_eq!(run.status, 3);
    let events: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<_> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["start", "unit", "unit", "end"]);
    assert_eq!((&events[1]["outcome"], &events[2]["outcome"]), (&"built".into(), &"refused".into()));
    golden("build.events.ndjson", &run.out);
    golden("build.events.schema.json", &(serde_json::to_string_pretty(&Event::schema()).unwrap() + "\n"));
}

#[test]
#[cfg(unix)]
fn a_run_that_is_asked_to_stop_ends_whole_and_goes_on_next_time() {
    let desk = Desk::new();
    for number in 0..40 {
        desk.put(&format!("vao/{number:02}.xlsx"), small(&[("\"DN-MINHPHAT\"", &format!("\"DN-{number:02}\""))]));
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.args(FIRST.split(' ')).current_dir(desk.path("")).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The first unit is done, most are not.
    assert!(lines.by_ref().any(|line| line.unwrap().starts_with('✓')));
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let rest: Vec<String> = lines.map(Result::unwrap).collect();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(rest.iter().any(|line| line.starts_with("Bảng tính: 40 = ") && line.contains(" chưa làm")), "{rest:?}");
    assert_eq!(manifest(&desk)["unfinished"], true);
    done(&desk, "verify ra");
    let again = done(&desk, FIRST);
    assert!(again.out.contains(" không đổi"), "{}", again.out);
    assert_eq!(manifest(&desk)["units"].as_array().unwrap().len(), 40);
}

/// Runs the program with one file operation that fails (`7`), that and all after it (`7+`), or in which it dies (`7!`).
fn struck(desk: &Desk, line: &str, fault: &str) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    let output = command.args(line.split(' ')).current_dir(desk.path("")).env("THIDUA_FAULT", fault).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// A unit whose folder is replaced, with a file of the user's in it, and a unit that is new.
fn half_way() -> Desk {
    let desk = desk();
    done(&desk, FIRST);
    desk.put("ra/DN-MINHPHAT/cua-toi.txt", "của tôi");
    desk.put("vao/b.xlsx", second());
    desk
}

/// At final names there is nothing but what stood there before and what is to stand there; of no folder only a part.
fn nothing_torn(seen: &Files, before: &Files, after: &Files, fault: &str) {
    for (name, bytes) in seen {
        let known = [before, after].into_iter().any(|files| files.get(name) == Some(bytes));
        assert!(known || name == "manifest.json", "{fault}: {name} is torn");
    }
    let own = seen.contains_key("DN-MINHPHAT/cua-toi.txt");
    assert_eq!(own, seen.contains_key("DN-MINHPHAT/02-dang-ky-phat-dong.docx"), "{fault}: half a folder");
}

/// `src/package/store/tests.rs` strikes every single operation; here some of them, with the program as a whole.
#[test]
fn a_run_that_fails_or_dies_says_so_and_the_next_one_completes() {
    let desk = half_way();
    let before = desk.files("ra");
    done(&desk, LATER);
    let after = desk.files("ra");
    for (fault, expected) in
        [("3", Some(4)), ("14", Some(4)), ("20+", Some(4)), ("12!", None), ("17!", None), ("29!", None)]
    {
        let desk = half_way();
        let (status, err) = struck(&desk, LATER, fault);
        assert_eq!(status, expected, "{fault}: {err}");
        assert!(status.is_none() || err.contains("đĩa đã đầy"), "{fault}: {err}");
        nothing_torn(&desk.files("ra"), &before, &after, fault);
        done(&desk, LATER);
        assert!(desk.files("ra") == after, "{fault}: another tree");
    }
}
