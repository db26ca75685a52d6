//! Letters handed over to a mail server of the test's own: once each, and nothing that nobody agreed to.

use super::desk::{Desk, Run, small};
use super::feedback::golden;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use thidua::diagnostic::{Diagnostic, Origin};
use thidua::feedback::SendEvent;
use thidua::mail::{self, Closed, Outbox, Post, Security, Server, Shut};
use thidua::package::OUTBOX;

/// What a server was given: the Message-ID of each letter that it had whole.
type Taken = Arc<Mutex<Vec<String>>>;

/// A server that takes everything, but goes away without an answer once it has its first `lost` letters.
fn server(lost: usize) -> (u16, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (port, taken) = (listener.local_addr().unwrap().port(), Taken::default());
    let shared = Arc::clone(&taken);
    thread::spawn(move || {
        for stream in listener.incoming() {
            serve(&stream.unwrap(), &shared, lost);
        }
    });
    (port, taken)
}

/// One connection, until it is over.
fn serve(mut stream: &TcpStream, taken: &Taken, lost: usize) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    stream.write_all(b"220 test\r\n").ok()?;
    while let Some(line) = lines.next() {
        if line != "DATA" {
            stream.write_all(if line == "QUIT" { b"221 bye\r\n" } else { b"250 Ok\r\n" }).ok()?;
            continue;
        }
        stream.write_all(b"354 go on\r\n").ok()?;
        let letter: Vec<String> = lines.by_ref().take_while(|line| line != ".").collect();
        let id = letter.iter().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap();
        taken.lock().unwrap().push(id.to_owned());
        if taken.lock().unwrap().len() <= lost {
            return None;
        }
        stream.write_all(b"250 2.0.0 Ok: queued as 1A\r\n").ok()?;
    }
    Some(())
}

/// A desk with a unit's documents in `ra`, and a `thu.toml` that leads to a port of this machine.
fn desk(port: u16) -> Desk {
    let desk = Desk::new();
    desk.put("minh-phat.xlsx", small(&[]));
    let built = desk
        .run("build minh-phat.xlsx --out ra --date 2025-06-25 --format pdf --kind dang-ky-phat-dong,bao-cao-so-ket");
    assert_eq!(built.status, 0, "{}", built.err);
    let config = format!(
        "[may-chu]\ndia-chi = \"127.0.0.1\"\ncong = {port}\nbao-mat = \"khong\"\n[nguoi-gui]\ndia-chi = \"cd@example.vn\"\n\
         [nhip-gui]\nmoi-phut = 6000\nthu-lai = []\n"
    );
    desk.put("thu.toml", config);
    desk
}

/// A code of sending, and a finding of it.
pub(crate) fn faults(desk: &Desk) -> Vec<(&'static str, Diagnostic)> {
    let config = |id, text: &str| {
        let report = mail::read_config(&"thu.toml".into(), text).report;
        (id, report.iter().find(|finding| finding.id == id).unwrap().clone())
    };
    let open = mail::MODEL.replace("smtp.gmail.com", "thu.example.vn").replace("\"starttls\"", "\"khong\"");
    desk.put(&format!("ra/{OUTBOX}"), "{\"at\":\n");
    let Err(Shut::Damaged(damaged)) = Outbox::open(&desk.path("ra"), "") else { panic!("a damaged journal is taken") };
    vec![
        config("mat-khau-trong-tep", "[may-chu]\nmat-khau = \"bi-mat\"\n"),
        config("thu-khong-ma-hoa", &open),
        config(
            "dia-chi-gui-sai",
            &mail::MODEL.replace("\ndia-chi = \"congdoan.hoasen@", "\ndia-chi = \"Hoa Sen <hoasen@"),
        ),
        config("nhip-gui-sai", &mail::MODEL.replace("moi-phut = 20", "moi-phut = 0")),
        ("chung-thu-sai", mail::trusted("chung-thu-goc.pem", b"PK").unwrap_err()),
        ("may-chu-thu-tu-choi", turned_away()),
        ("nhat-ky-gui-hong", damaged),
    ]
}

/// What is said where a server does not believe a password, as if it were Gmail's.
fn turned_away() -> Diagnostic {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (host, port) = ("127.0.0.1".to_owned(), listener.local_addr().unwrap().port());
    thread::spawn(move || listener.accept().unwrap().0.write_all(b"535 5.7.8 Username and Password not accepted\r\n"));
    let server = Server { host, port, security: Security::Open, user: None, roots: None };
    let Err(Closed::Never(finding)) = Post::new(server, None, None).unwrap().open() else { panic!("not turned away") };
    Diagnostic { origin: Origin::File { file: "smtp.gmail.com:587".into() }, ..finding }
}

const SEND: &str = "mail ra --send --config thu.toml";

fn send(desk: &Desk, more: &str) -> Run {
    desk.run(&format!("{SEND} --yes{more}"))
}

#[test]
fn each_letter_is_sent_once() {
    let (port, taken) = server(0);
    let desk = desk(port);
    let first = send(&desk, "");
    assert_eq!(first.status, 0, "{}{}", first.out, first.err);
    let many = taken.lock().unwrap().len();
    assert!(many > 1 && first.out.contains(&format!("{many} thư = {many} đã nhận + 0 ")), "{}", first.out);
    let journal = desk.files("ra")[OUTBOX].clone();
    assert_eq!(String::from_utf8(journal.clone()).unwrap().matches("queued as 1A").count(), many);
    assert_eq!(send(&desk, "").status, 0);
    assert_eq!((taken.lock().unwrap().len(), &desk.files("ra")[OUTBOX]), (many, &journal));
    let verified = desk.run("verify ra");
    assert_eq!(verified.status, 0, "{}", verified.out);
}

#[test]
fn a_letter_of_which_nothing_is_known_waits_for_a_person() {
    let (port, taken) = server(1);
    let desk = desk(port);
    let first = send(&desk, "");
    assert_eq!(first.status, 5, "{}{}", first.out, first.err);
    let line =
        first.err.lines().find(|line| line.contains("chưa tới: thidua mail ra --send --config thu.toml")).unwrap();
    let option = line.split(" --resolve ").nth(1).unwrap();
    let many = taken.lock().unwrap().len();
    assert_eq!((send(&desk, "").status, taken.lock().unwrap().len()), (5, many));
    let resolved = send(&desk, &format!(" --resolve {option}"));
    assert_eq!(resolved.status, 0, "{}{}", resolved.out, resolved.err);
    let taken = taken.lock().unwrap();
    assert_eq!((taken.len(), taken.first()), (many + 1, taken.last()));
}

#[test]
fn a_letter_whose_draft_was_edited_waits_for_a_person() {
    let (port, taken) = server(0);
    let desk = desk(port);
    assert_eq!(desk.run("mail ra --date 2025-06-30").status, 0);
    let drafts = desk.files("ra/thu");
    let name = "thu/ho-so/DN-MINHPHAT-dot-1.eml";
    let mut draft = drafts["ho-so/DN-MINHPHAT-dot-1.eml"].clone();
    draft.extend_from_slice(b"\r\n");
    desk.put(&format!("ra/{name}"), &draft);

    let first = send(&desk, "");
    assert_eq!(first.status, 5, "{}{}", first.out, first.err);
    assert!(
        first.err.contains("lỗi[thu-nhap-da-sua]: ") && first.err.contains(&format!("--> {name}\n")),
        "{}",
        first.err
    );
    let others = taken.lock().unwrap().len();
    assert!(others > 0 && first.out.contains(&format!("{} thư = {others} đã nhận", others + 1)), "{}", first.out);
    let again = send(&desk, "");
    assert_eq!((again.status, taken.lock().unwrap().len()), (5, others));
    let told: Vec<serde_json::Value> =
        send(&desk, " --json").out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&told[1]["event"], &told[1]["file"]), (&"edited".into(), &name.into()));

    let option = again.err.split(" --resolve ").nth(1).unwrap().split(';').next().unwrap();
    let resolved = send(&desk, &format!(" --resolve {option}"));
    assert_eq!((resolved.status, taken.lock().unwrap().len()), (0, others), "{}", resolved.err);
    assert!(option.ends_with("=accepted") && desk.files("ra")[OUTBOX].ends_with("đã tự gửi thư nháp\"}\n".as_bytes()));
    assert_eq!(desk.files("ra")[name], draft);
}

#[test]
fn an_edited_draft_can_be_gone_by() {
    let (port, taken) = server(0);
    let desk = desk(port);
    assert_eq!(desk.run("mail ra --phase 1 --date 2025-06-30").status, 0);
    let text = "ra/thu/ho-so/DN-MINHPHAT-dot-1/noi-dung.txt";
    desk.put(text, "lời của tôi");
    let kept = send(&desk, " --phase 1");
    assert_eq!((kept.status, taken.lock().unwrap().len()), (5, 0), "{}", kept.err);
    assert!(kept.err.contains("--send --config thu.toml --phase 1 --resolve "), "{}", kept.err);
    assert_eq!(send(&desk, " --phase 1 --force").status, 0);
    assert_eq!((taken.lock().unwrap().len(), fs::read(desk.path(text)).unwrap()), (1, "lời của tôi".into()));
}

#[test]
fn a_unit_whose_ledger_of_scans_is_damaged_is_sent_nothing() {
    let (port, taken) = server(0);
    let desk = desk(port);
    desk.put("ra/DN-MINHPHAT/ban-quet/collect.json", *b"{");
    let run = send(&desk, "");
    assert!(run.err.contains("lỗi[so-ban-quet-hong]"), "{}", run.err);
    assert_eq!((run.status, taken.lock().unwrap().len()), (5, 0), "{}", run.err);
}

#[test]
fn changed_documents_are_another_letter() {
    let (port, taken) = server(0);
    let desk = desk(port);
    assert_eq!(send(&desk, " --phase 1").status, 0);
    let built = desk.run(
        "build minh-phat.xlsx --out ra --date 2025-06-26 --format pdf --kind dang-ky-phat-dong,bao-cao-so-ket --draft",
    );
    assert_eq!(built.status, 0, "{}", built.err);
    assert_eq!(send(&desk, " --phase 1").status, 0);
    let taken = taken.lock().unwrap();
    assert_eq!(taken.len(), 2);
    assert_ne!(taken[0], taken[1]);
}

/// Sends as a machine does that fails at one operation on its disk: see `package::fault`.
fn send_at_fault(desk: &Desk, fault: &str) -> Option<i32> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_thidua"));
    let line = format!("{SEND} --yes --phase 1");
    program.args(line.split(' ')).current_dir(desk.path("")).env("THIDUA_FAULT", fault);
    program.output().unwrap().status.code()
}

#[test]
fn a_disk_that_fails_or_a_death_at_any_moment_sends_no_letter_twice() {
    let (port, taken) = server(0);
    let desk = desk(port);
    for kind in ["", "!"] {
        let mut points = 0;
        loop {
            let fault = format!("{}{kind}", points + 1);
            taken.lock().unwrap().clear();
            fs::remove_file(desk.path("ra").join(OUTBOX)).unwrap_or_default();
            if send_at_fault(&desk, &fault) == Some(0) {
                break;
            }
            points += 1;
            let rerun = send(&desk, " --phase 1");
            let many = taken.lock().unwrap().len();
            let unknown = rerun.status == 5 && rerun.err.contains("--resolve") && many <= 1;
            assert!(unknown || (rerun.status == 0 && many == 1), "{fault}: {many}, {}{}", rerun.out, rerun.err);
        }
        assert!(points > 8, "only {points} operations");
    }
}

#[test]
fn nothing_goes_that_nobody_agreed_to() {
    let (port, taken) = server(0);
    let desk = desk(port);
    let unasked = desk.run(SEND);
    assert_eq!((unasked.status, taken.lock().unwrap().len()), (2, 0), "{}", unasked.err);
    assert!(unasked.err.contains("thêm --yes") && unasked.out.contains("ldldlongbien@gmail.com: "), "{unasked:?}");
    desk.put("thu.toml", "mat-khau = \"bi-mat\"\n");
    let secret = send(&desk, "");
    assert_eq!(secret.status, 4);
    assert!(secret.err.contains("thu.toml:1:1") && !secret.err.contains("bi-mat"), "{}", secret.err);
    assert_eq!(desk.run("mail ra --send --yes").status, 2);
}

#[test]
fn a_server_that_is_not_there_leaves_everything_unsent() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let desk = desk(nobody);
    let run = send(&desk, " --json");
    assert_eq!(run.status, 5, "{}", run.err);
    let end: serde_json::Value = serde_json::from_str(run.out.lines().last().unwrap()).unwrap();
    assert_eq!((&end["event"], &end["deferred"]), (&"end".into(), &end["prepared"]));
    golden("send.events.schema.json", &(serde_json::to_string_pretty(&SendEvent::schema()).unwrap() + "\n"));
}

#[test]
fn two_runs_do_not_send_at_once() {
    let (port, taken) = server(0);
    let desk = desk(port);
    let held = File::options().write(true).open(desk.path("ra/.thidua/khoa")).unwrap();
    held.lock().unwrap();
    assert_eq!(send(&desk, "").status, 11);
    drop(held);
    assert!(taken.lock().unwrap().is_empty());
    assert_eq!(send(&desk, "").status, 0);
}
