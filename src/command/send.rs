//! `thidua mail --send`: letters → a mail server, once each, with account kept in the output folder.

mod say;

use super::shelf::Voice;
use super::{Answer, Sink, Status, moment, report};
use crate::cli;
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::feedback::SendEvent;
use crate::mail::{self, Config, Desk, Outbox, Parcel, Post, Resolution, Shut, State, Stop, Tally, Told, Unresolved};
use crate::package::Blocked;
use chrono::{DateTime, FixedOffset, SecondsFormat};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// Where a password is looked for before it is asked for.
const PASSWORD: &str = "THIDUA_MAIL_PASSWORD";
/// The longest time in which nobody looks whether the user asks to stop.
const NAP: Duration = Duration::from_millis(100);

/// Makes a letter's bytes.
pub(super) type Load<'a> = &'a mut dyn FnMut(&Parcel) -> Result<Vec<u8>, Diagnostic>;

/// The letters of a run, and where account is kept of them.
pub(super) struct Letters<'a> {
    /// The output folder.
    pub(super) folder: &'a Path,
    /// All of them, in the order of sending.
    pub(super) parcels: &'a [Parcel],
}

/// Reads the file that says how letters are sent.
pub(super) fn config(order: &cli::Send) -> Result<Config, Report> {
    let path = order.config.as_deref().unwrap_or(Path::new("thu.toml"));
    let shown = path.display().to_string();
    let source = fs::read_to_string(path).map_err(|error| single(unreadable(&shown, &error)))?;
    let (mut config, _) = mail::read_config(&shown.as_str().into(), &source).into_result()?;
    // As everybody expects of a path in a file.
    let folder = path.parent().unwrap_or(Path::new(""));
    config.server.roots = config.server.roots.map(|roots| folder.join(roots));
    Ok(config)
}

/// Sends the letters that are due.
pub(super) fn run(
    letters: &Letters<'_>,
    load: Load<'_>,
    order: &cli::Send,
    config: &Config,
    sink: &mut dyn Sink,
    interrupted: &AtomicBool,
) -> Status {
    let mut outbox = match Outbox::open(letters.folder, &now()) {
        Ok(outbox) => outbox,
        Err(shut) => return closed(&shut).tell(sink),
    };
    let mut voice = Voice { sink, json: order.json };
    if outbox.torn() {
        voice.warn(say::TORN);
    }
    if let Err(answer) = account(&mut outbox, letters, &order.resolve) {
        return answer.tell(sink);
    }
    let is_due = |parcel: &&Parcel| outbox.standing(&parcel.key).is_some_and(|standing| standing.state.is_due());
    let due: Vec<&Parcel> = letters.parcels.iter().filter(is_due).collect();
    let start = SendEvent::Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        prepared: letters.parcels.len(),
        due: due.len(),
    };
    tell(&mut voice, &start);
    let many = due.len();
    let mut done = Ok(());
    if !due.is_empty() {
        voice.say(&say::plan(config, &due));
        let post = consent(order, many, &mut voice).and_then(|()| connect(config, &mut voice));
        let mut post = match post {
            Ok(post) => post,
            Err(answer) => return answer.tell(sink),
        };
        let mut desk = Counter { voice: &mut voice, load, interrupted, many, ended: 0 };
        let from = config.sender.address.as_str();
        done = mail::deliver(&mut outbox, &mut post, from, letters.parcels, &config.pace, &mut desk);
    }
    close(&outbox, letters, order, done, &mut voice)
}

/// Notes what a person found out, and the letters that are new.
fn account(outbox: &mut Outbox, letters: &Letters<'_>, found: &[(String, Resolution)]) -> Result<(), Answer> {
    let environment = |fault: &dyn std::fmt::Display| stop(format!("lỗi: {fault}\n"), Status::Environment);
    for (key, how) in found {
        let ours = letters.parcels.iter().any(|parcel| parcel.key == *key);
        if *how == Resolution::Resend && !ours {
            return Err(stop(say::outdated(key), Status::Usage));
        }
        outbox.resolve(key, *how, &now()).map_err(|why| match why {
            Unresolved::Refused(why) => stop(format!("lỗi: {why}\n  cách sửa: {}\n", say::KEYS), Status::Usage),
            Unresolved::Fault(fault) => environment(&fault),
        })?;
    }
    outbox.prepare(letters.parcels, &now()).map_err(|fault| environment(&fault))
}

/// Asks whether the letters may go.
fn consent(order: &cli::Send, many: usize, voice: &mut Voice<'_>) -> Result<(), Answer> {
    if order.yes {
        return Ok(());
    }
    let Some(answer) = voice.sink.ask(&format!("Gửi {many} thư này? Gõ “gui” rồi nhấn Enter để gửi: ")) else {
        return Err(stop(say::NOBODY_TO_ASK.to_owned(), Status::Usage));
    };
    let agreed = ["gui", "gửi", "co", "có"].contains(&answer.trim().to_lowercase().as_str());
    if agreed { Ok(()) } else { Err(stop("Chưa gửi thư nào.\n".to_owned(), Status::Unsent)) }
}

/// Everything that is needed before the server is spoken to: certificates, the password.
fn connect(config: &Config, voice: &mut Voice<'_>) -> Result<Post, Answer> {
    let told = |finding| stop(report::findings(&single(finding)), Status::Environment);
    let roots = config.server.roots.as_deref().map(|path| {
        let shown = path.display().to_string();
        let pem = fs::read(path).map_err(|error| unreadable(&shown, &error))?;
        mail::trusted(&shown, &pem)
    });
    let roots = roots.transpose().map_err(told)?;
    let password = match &config.server.user {
        None => None,
        Some(user) => Some(password(user, voice).ok_or_else(|| stop(say::NO_PASSWORD.to_owned(), Status::Usage))?),
    };
    Post::new(config.server.clone(), password, roots).map_err(told)
}

fn password(user: &str, voice: &mut Voice<'_>) -> Option<String> {
    let kept = std::env::var(PASSWORD).ok().filter(|password| !password.is_empty());
    kept.or_else(|| voice.sink.ask_secret(&format!("Mật khẩu của {user} (không hiện khi gõ): ")))
}

/// Says what became of the letters.
fn close(
    outbox: &Outbox,
    letters: &Letters<'_>,
    order: &cli::Send,
    done: Result<(), Stop>,
    voice: &mut Voice<'_>,
) -> Status {
    let tally = Tally::of(outbox, letters.parcels);
    let status = match &done {
        Err(Stop::Interrupted) => Status::Interrupted,
        Err(Stop::Fault(_)) => Status::Environment,
        _ if tally.complete() => Status::Done,
        _ => Status::Unsent,
    };
    if let Err(why) = &done {
        voice.warn(&say::stopped(why));
    }
    for (key, standing) in outbox.unknown() {
        let current = letters.parcels.iter().any(|parcel| parcel.key == key);
        voice.warn(&say::unknown(key, standing, letters.folder, order, current));
    }
    voice.say(&say::equation(&tally));
    voice.say(&say::next(status, letters.folder));
    let Tally { prepared, accepted, rejected, deferred, unknown } = tally;
    tell(voice, &SendEvent::End { prepared, accepted, rejected, deferred, unknown, status: status as u8 });
    status
}

/// Counts letters as they go, and says so.
struct Counter<'a, 'b> {
    voice: &'a mut Voice<'b>,
    load: Load<'a>,
    interrupted: &'a AtomicBool,
    many: usize,
    ended: usize,
}

impl Desk for Counter<'_, '_> {
    fn now(&self) -> DateTime<FixedOffset> {
        moment()
    }

    fn wait(&mut self, how_long: Duration) -> bool {
        let mut left = how_long;
        while !left.is_zero() && !self.interrupted() {
            let nap = left.min(NAP);
            thread::sleep(nap);
            left -= nap;
        }
        !self.interrupted()
    }

    fn interrupted(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }

    fn bytes(&mut self, parcel: &Parcel) -> Result<Vec<u8>, Diagnostic> {
        (self.load)(parcel)
    }

    fn tell(&mut self, told: Told<'_>) {
        match told {
            Told::Begun(parcel) => self.voice.sink.progress(self.ended, self.many, &say::printed(&parcel.to)),
            Told::Ended(parcel, state, answer) => {
                self.ended += usize::from(state != State::Deferred);
                self.voice.say(&say::ended(parcel, state, answer));
                let letter = SendEvent::Letter {
                    key: parcel.key.clone(),
                    message_id: parcel.message_id.clone(),
                    to: parcel.to.clone(),
                    state: say::name(state).to_owned(),
                    answer: answer.to_owned(),
                };
                tell(self.voice, &letter);
            }
            Told::Waiting(letters, time, why) => {
                self.voice.warn(&say::waiting(letters, time, why));
                tell(self.voice, &SendEvent::Waiting { letters, seconds: time.as_secs() });
            }
        }
    }
}

fn tell(voice: &mut Voice<'_>, event: &SendEvent) {
    if voice.json {
        // Plain text and numbers always serialise.
        voice.sink.out(&event.line().unwrap_or_default());
    }
}

fn closed(shut: &Shut) -> Answer {
    match shut {
        Shut::Blocked(blocked @ Blocked::Busy(_)) => stop(format!("lỗi: {blocked}\n"), Status::Locked),
        Shut::Blocked(blocked) => stop(format!("lỗi: {blocked}\n"), Status::Environment),
        Shut::Damaged(finding) => stop(report::findings(&single(finding.clone())), Status::Environment),
    }
}

fn unreadable(file: &str, error: &std::io::Error) -> Diagnostic {
    let message = match error.kind() {
        std::io::ErrorKind::NotFound => "không tìm thấy tệp".to_owned(),
        std::io::ErrorKind::InvalidData => "tệp không phải chữ UTF-8".to_owned(),
        _ => format!("không đọc được tệp ({error})"),
    };
    let hint = "kiểm tra đường dẫn; tệp thu.toml mẫu do “thidua init” tạo";
    Diagnostic::error("tep-gui-thu-khong-doc-duoc", &Origin::File { file: file.into() }, message, hint)
}

fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}

fn stop(err: String, status: Status) -> Answer {
    Answer { err, status, ..Answer::default() }
}

fn now() -> String {
    moment().to_rfc3339_opts(SecondsFormat::Secs, false)
}
