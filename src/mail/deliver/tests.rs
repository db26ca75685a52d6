use super::super::server::{Fake, Turn};
use super::*;
use std::path::Path;

/// A desk whose clock goes only when something waits.
struct Quiet {
    now: DateTime<FixedOffset>,
    waited: Vec<u64>,
    /// The user asks to stop after so many letters.
    patience: usize,
    told: Vec<String>,
}

impl Quiet {
    fn new(patience: usize) -> Self {
        let now = DateTime::parse_from_rfc3339("2025-06-25T08:00:00+07:00").unwrap();
        Self { now, waited: Vec::new(), patience, told: Vec::new() }
    }
}

impl Desk for Quiet {
    fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    fn wait(&mut self, how_long: Duration) -> bool {
        self.now += how_long;
        self.waited.push(how_long.as_secs());
        !self.interrupted()
    }

    fn interrupted(&self) -> bool {
        self.patience == 0
    }

    fn bytes(&mut self, parcel: &Parcel) -> Option<Vec<u8>> {
        Some(format!("Message-ID: {}\r\n\r\n", parcel.message_id).into_bytes())
    }

    fn tell(&mut self, told: Told<'_>) {
        match told {
            Told::Begun(_) => self.patience = self.patience.saturating_sub(1),
            Told::Ended(parcel, state, _) => self.told.push(format!("{} {}", parcel.key, state.word())),
            Told::Waiting(many, ..) => self.told.push(format!("chờ {many}")),
        }
    }
}

fn parcels(many: usize) -> Vec<Parcel> {
    let parcel = |key: String| Parcel {
        message_id: format!("<{key}@thidua.invalid>"),
        to: "ldld@example.vn".to_owned(),
        subject: String::new(),
        size: 0,
        key,
    };
    (0..many).map(|number| parcel(number.to_string())).collect()
}

fn run(folder: &Path, fake: &Fake, many: usize, desk: &mut Quiet) -> (Result<(), Stop>, Tally) {
    let mut outbox = Outbox::open(folder, "").unwrap();
    let parcels = parcels(many);
    outbox.prepare(&parcels, "").unwrap();
    let mut post = Post::new(fake.server(), None, None).unwrap();
    let pace = Pace { per_minute: 6, retries: [100, 200].map(Duration::from_secs).to_vec() };
    let done = deliver(&mut outbox, &mut post, "cd@example.vn", &parcels, &pace, desk);
    let tally = Tally::of(&outbox, &parcels);
    assert_eq!(tally.prepared, tally.accepted + tally.rejected + tally.deferred + tally.unknown);
    (done, tally)
}

fn tally(accepted: usize, rejected: usize, deferred: usize, unknown: usize) -> Tally {
    Tally { prepared: accepted + rejected + deferred + unknown, accepted, rejected, deferred, unknown }
}

#[test]
fn every_outcome_is_counted_and_only_the_rest_is_sent_again() {
    let folder = tempfile::tempdir().unwrap();
    let later = Turn::RefuseLetter("451 4.3.0 later");
    let turns = [Turn::Take, Turn::GoAfterLetter, Turn::RefuseLetter("552 big"), later, later, later];
    let fake = Fake::start(&turns, None);
    let mut desk = Quiet::new(99);
    let (done, first) = run(folder.path(), &fake, 4, &mut desk);
    assert!(done.is_ok());
    assert_eq!(first, tally(1, 1, 1, 1));
    assert_eq!(desk.waited, [10, 10, 10, 100, 200]);
    let told = ["0 đã nhận", "1 không rõ", "2 từ chối", "3 hoãn", "chờ 1", "3 hoãn", "chờ 1", "3 hoãn"];
    assert_eq!(desk.told, told);
    let mut desk = Quiet::new(99);
    let (_, second) = run(folder.path(), &fake, 4, &mut desk);
    assert_eq!((desk.told, second), (vec!["2 đã nhận".to_owned(), "3 đã nhận".to_owned()], tally(3, 0, 0, 1)));
    assert_eq!(fake.letters().iter().filter(|letter| letter.contains("<1@")).count(), 1);
}

#[test]
fn a_server_that_has_had_enough_ends_the_run() {
    let folder = tempfile::tempdir().unwrap();
    let fake = Fake::start(&[Turn::Take, Turn::RefuseSender("421 4.7.0 slow down")], None);
    let (done, tally_of) = run(folder.path(), &fake, 3, &mut Quiet::new(99));
    assert!(matches!(done, Err(Stop::Throttled(_))));
    assert_eq!(tally_of, tally(1, 0, 2, 0));
}

#[test]
fn a_server_that_is_not_there_is_tried_as_often_as_the_pace_says() {
    let folder = tempfile::tempdir().unwrap();
    let fake = Fake::start(&[Turn::Greet("450 later"); 3], None);
    let mut desk = Quiet::new(99);
    let (done, tally_of) = run(folder.path(), &fake, 2, &mut desk);
    assert!(matches!(done, Err(Stop::Unreachable(_))));
    assert_eq!((desk.waited.iter().sum::<u64>() >= 300, fake.connections()), (true, 3));
    assert_eq!((tally_of, desk.told), (tally(0, 0, 2, 0), vec!["chờ 2".to_owned(); 2]));
}

#[test]
fn a_user_who_stops_leaves_whole_letters() {
    let folder = tempfile::tempdir().unwrap();
    let fake = Fake::start(&[], None);
    let (done, tally_of) = run(folder.path(), &fake, 5, &mut Quiet::new(2));
    assert!(matches!(done, Err(Stop::Interrupted)));
    assert_eq!(tally_of, tally(2, 0, 3, 0));
}
