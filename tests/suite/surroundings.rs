//! What a run depends on, changed under its hands: a workbook that goes away or is replaced, an output folder that is taken away, a plan
//! that is another one when the run is taken up again. What is said, with which status, and that the next run completes.

use super::desk::{Desk, Run, small};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use thidua::plan::BUILT_IN;

const BUILD: &str = "build vao --date 2025-06-25 --kind dang-ky-phat-dong --format docx --threads 1 --out";
const UNITS: usize = 40;
/// The workbook that a run comes to last.
const LAST: &str = "vao/39.xlsx";

fn unit(number: usize) -> Vec<u8> {
    small(&[("\"DN-MINHPHAT\"", &format!("\"DN-{number:02}\""))])
}

fn desk() -> Desk {
    let desk = Desk::new();
    for number in 0..UNITS {
        desk.put(&format!("vao/{number:02}.xlsx"), unit(number));
    }
    desk
}

/// Builds into `ra`; `meanwhile` happens when the first unit is done and most are not.
fn disturbed(desk: &Desk, meanwhile: impl FnOnce()) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.args(BUILD.split(' ')).arg("ra").current_dir(desk.path(""));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(child.stdout.take().unwrap());
    let (mut out, mut err) = (String::new(), String::new());
    while !out.contains('✓') {
        assert!(told.read_line(&mut out).unwrap() > 0, "no unit was built: {out}");
    }
    meanwhile();
    told.read_to_string(&mut out).unwrap();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    Run { status: child.wait().unwrap().code().unwrap(), out, err }
}

fn done(desk: &Desk, line: &str) -> Run {
    let run = desk.run(line);
    assert_eq!(run.status, 0, "{line}\n{}{}", run.out, run.err);
    run
}

/// The next run completes, and leaves what a run that nobody disturbed leaves.
fn completes(desk: &Desk) -> Run {
    let again = done(desk, &format!("{BUILD} ra"));
    done(desk, "verify ra");
    done(desk, &format!("{BUILD} yen"));
    assert!(desk.files("ra") == desk.files("yen"), "another tree");
    again
}

#[test]
fn a_workbook_that_goes_away_is_refused_alone() {
    let desk = desk();
    let run = disturbed(&desk, || fs::remove_file(desk.path(LAST)).unwrap());
    assert_eq!(run.status, 3, "{}", run.err);
    assert!(run.err.contains("vao/39.xlsx: 1 lỗi") && run.err.contains("không có tệp này"), "{}", run.err);
    assert!(run.out.contains("Bảng tính: 40 = 39 đã lập + 1 bị từ chối.\n"), "{}", run.out);
    assert!(!desk.path("ra/DN-39").exists());
    done(&desk, "verify ra");
    desk.put(LAST, unit(39));
    let again = completes(&desk);
    assert!(again.out.contains("Bảng tính: 40 = 1 đã lập + 39 không đổi + 0 bị từ chối.\n"), "{}", again.out);
}

#[test]
fn a_workbook_that_is_replaced_is_taken_as_it_then_is() {
    let desk = desk();
    let run = disturbed(&desk, || {
        desk.put(LAST, small(&[("\"DN-MINHPHAT\"", "\"DN-KHAC\"")]));
        desk.put("vao/38.xlsx", &unit(38)[..9000]);
    });
    assert_eq!(run.status, 3, "{}", run.err);
    assert!(run.err.contains("vao/38.xlsx: 1 lỗi"), "half of a workbook is refused: {}", run.err);
    assert!(desk.path("ra/DN-KHAC").exists() && !desk.path("ra/DN-39").exists());
    desk.put("vao/38.xlsx", unit(38));
    let again = completes(&desk);
    assert!(again.out.contains("Bảng tính: 40 = 1 đã lập + 39 không đổi + 0 bị từ chối.\n"), "{}", again.out);
}

#[test]
#[cfg(unix)]
fn an_output_folder_that_is_taken_away_ends_the_run() {
    let desk = desk();
    let run = disturbed(&desk, || fs::rename(desk.path("ra"), desk.path("cho-khac")).unwrap());
    assert_eq!(run.status, 4, "{}{}", run.out, run.err);
    assert!(run.err.contains("lỗi: không ghi được “ra") && run.err.contains("đã bị xóa hoặc đổi tên"), "{}", run.err);
    assert!(run.out.contains(" chưa làm."), "nothing more is begun: {}", run.out);
    assert!(!desk.path("ra/manifest.json").exists(), "what is not there is not told of");
    completes(&desk);
    // What was taken away is a folder to build into like any other.
    done(&desk, &format!("{BUILD} cho-khac"));
    assert!(desk.files("cho-khac") == desk.files("ra"));
}

#[test]
#[cfg(unix)]
fn an_output_folder_in_which_nothing_was_due_is_missed_too() {
    let desk = desk();
    done(&desk, &format!("{BUILD} ra"));
    let run = disturbed(&desk, || fs::rename(desk.path("ra"), desk.path("cho-khac")).unwrap());
    assert_eq!(run.status, 4, "{}{}", run.out, run.err);
    assert!(run.err.contains("đã bị xóa hoặc đổi tên"), "{}", run.err);
    completes(&desk);
}

#[test]
fn a_plan_that_is_another_one_by_then_makes_everything_anew() {
    let desk = desk();
    desk.put("vao/thidua.toml", BUILT_IN);
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.args(BUILD.split(' ')).arg("ra").current_dir(desk.path("")).env("THIDUA_FAULT", "200!");
    assert_eq!(command.output().unwrap().status.code(), None, "it dies in the midst");
    let begun = desk.files("ra");
    assert!((2..UNITS).contains(&begun.len()), "{}", begun.len());
    desk.put("vao/thidua.toml", BUILT_IN.replace("co-chu = 14", "co-chu = 13"));
    let again = completes(&desk);
    assert!(again.out.contains("Bảng tính: 40 = 40 đã lập + 0 bị từ chối.\n"), "{}", again.out);
}
