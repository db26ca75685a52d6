use super::*;
use std::fs::{self, OpenOptions};
use std::io::Write;

const NOW: &str = "2025-06-25T08:00:00+07:00";

fn parcel(key: &str) -> Parcel {
    Parcel {
        key: key.to_owned(),
        message_id: format!("<{key}@thidua.invalid>"),
        to: "ldld@example.vn".to_owned(),
        subject: "Hồ sơ".to_owned(),
        size: 10,
    }
}

fn state(outbox: &Outbox, key: &str) -> State {
    outbox.standing(key).unwrap().state
}

/// What stands in the journal's folder, with bytes put to its end.
fn scribble(folder: &Path, bytes: &[u8]) {
    OpenOptions::new().append(true).open(folder.join(OUTBOX)).unwrap().write_all(bytes).unwrap();
}

#[test]
fn what_was_written_is_known_to_the_next_run() {
    let folder = tempfile::tempdir().unwrap();
    let mut outbox = Outbox::open(folder.path(), NOW).unwrap();
    outbox.prepare(&[parcel("a"), parcel("b"), parcel("c")], NOW).unwrap();
    outbox.begin(&parcel("a"), "00".to_owned(), NOW).unwrap();
    outbox.end("a", State::Accepted, "250 2.0.0 Ok: queued as 1A", NOW).unwrap();
    outbox.begin(&parcel("b"), "00".to_owned(), NOW).unwrap();
    drop(outbox);
    let outbox = Outbox::open(folder.path(), NOW).unwrap();
    assert_eq!(outbox.standing("a").unwrap().answer, "250 2.0.0 Ok: queued as 1A");
    assert_eq!(["a", "b", "c"].map(|key| state(&outbox, key)), [State::Accepted, State::Unknown, State::Prepared]);
    assert_eq!(outbox.unknown().map(|(key, _)| key).collect::<Vec<_>>(), ["b"]);
    assert_eq!(outbox.standing("b").unwrap().message_id, "<b@thidua.invalid>");
}

#[test]
fn a_letter_prepared_again_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut outbox = Outbox::open(folder.path(), NOW).unwrap();
    outbox.prepare(&[parcel("a")], NOW).unwrap();
    outbox.end("a", State::Accepted, "250 Ok", NOW).unwrap();
    let before = fs::read(folder.path().join(OUTBOX)).unwrap();
    outbox.prepare(&[parcel("a")], NOW).unwrap();
    assert_eq!(fs::read(folder.path().join(OUTBOX)).unwrap(), before);
    assert_eq!(state(&outbox, "a"), State::Accepted);
}

#[test]
fn a_person_resolves_what_is_unknown_or_was_sent_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let mut outbox = Outbox::open(folder.path(), NOW).unwrap();
    outbox.prepare(&[parcel("a"), parcel("b"), parcel("c")], NOW).unwrap();
    for key in ["a", "b"] {
        outbox.end(key, State::Unknown, "mất kết nối", NOW).unwrap();
    }
    outbox.resolve("a", Resolution::Accepted, NOW).unwrap();
    outbox.resolve("b", Resolution::Resend, NOW).unwrap();
    assert_eq!((state(&outbox, "a"), state(&outbox, "b")), (State::Accepted, State::Prepared));
    let said = ["a", "c", "d"].map(|key| outbox.resolve(key, Resolution::Resend, NOW).unwrap_err().to_string());
    let expected = [
        "thư a không phải thư không rõ (đã nhận)",
        "thư c không phải thư không rõ (chờ gửi)",
        "nhật ký gửi thư không có thư d",
    ];
    assert_eq!(said, expected);
    outbox.resolve("c", Resolution::Accepted, NOW).unwrap();
    assert_eq!(state(&outbox, "c"), State::Accepted);
}

#[test]
fn a_torn_line_is_told_and_a_damaged_one_stops() {
    let folder = tempfile::tempdir().unwrap();
    let mut outbox = Outbox::open(folder.path(), NOW).unwrap();
    outbox.prepare(&[parcel("a")], NOW).unwrap();
    drop(outbox);
    scribble(folder.path(), b"{\"at\":\"2025-06-25T08:00:0");
    let outbox = Outbox::open(folder.path(), NOW).unwrap();
    assert!(outbox.torn() && state(&outbox, "a") == State::Prepared);
    drop(outbox);
    assert!(!Outbox::open(folder.path(), NOW).unwrap().torn());
    scribble(folder.path(), b"{\"at\":\"\",\"key\":\"z\",\"state\":\"accepted\"}\n");
    let Err(Shut::Damaged(finding)) = Outbox::open(folder.path(), NOW) else { panic!("taken") };
    assert!(finding.origin.to_string().ends_with("nhat-ky-gui-thu.ndjson:2:1"), "{finding}");
}
