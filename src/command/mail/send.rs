//! `thidua mail --send`: letters → a mail server, once each, with account kept in the output folder.

mod counter;
mod edited;
mod gather;
mod say;
pub(super) mod secret;

use super::{drafts, open};
use crate::cli::{Mail, Send};
use crate::command::build::stopped;
use crate::command::shelf::Voice;
use crate::command::{Status, moment, report};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::feedback::SendEvent;
use crate::mail::{self, Config, Outbox, Parcel, Post, Resolution, Shut, Stop, Tally, Unresolved};
use crate::package::MANIFEST;
use chrono::SecondsFormat;
use counter::{Counter, tell};
use edited::{Edited, edited};
use gather::Gathered;
use secret::Secret;
use std::fs;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// What to print instead of going on, and the exit status.
type Refusal = (String, Status);

pub(super) fn run(order: &Mail, voice: &mut Voice<'_>, interrupted: &AtomicBool) -> Status {
    match send(order, voice, interrupted) {
        Ok(status) => status,
        Err((why, status)) => {
            voice.warn(&why);
            status
        }
    }
}

fn send(order: &Mail, voice: &mut Voice<'_>, interrupted: &AtomicBool) -> Result<Status, Refusal> {
    let config = config(&order.sending).map_err(|faults| (report::findings(&faults), Status::Environment))?;
    // Where no manifest is, nothing is to be held or made.
    if !order.folder.join(MANIFEST).is_file() {
        open::open(order)?;
    }
    let mut outbox = match Outbox::open(&order.folder, &now()) {
        Ok(outbox) => outbox,
        Err(Shut::Blocked(blocked)) => return Ok(stopped(&blocked, voice)),
        Err(Shut::Damaged(finding)) => return Err((format!("{finding}\n\n"), Status::Environment)),
    };
    if outbox.torn() {
        voice.warn(say::TORN);
    }
    let opened = open::open(order)?;
    voice.say(&format!("Kế hoạch {} ({})\n", opened.round.plan.number, opened.whence));
    if opened.round.targets().is_empty() {
        return Err((drafts::nothing(&opened.round).to_owned(), Status::DataErrors));
    }
    let date = order.basis.date.map_or_else(|| moment().to_utc(), drafts::moment);
    let letters = Gathered::of(&opened.round, &config, date, voice);
    account(&mut outbox, &letters.parcels, &order.sending.resolve)?;
    let is_due = |parcel: &Parcel| outbox.standing(&parcel.key).is_some_and(|standing| standing.state.is_due());
    let waiting = if order.sending.force { Vec::new() } else { edited(&order.folder, &letters, is_due) };
    let waits = |parcel: &Parcel| waiting.iter().any(|edited| edited.parcel.key == parcel.key);
    let due: Vec<Parcel> = letters.parcels.iter().filter(|parcel| is_due(parcel) && !waits(parcel)).cloned().collect();
    let version = env!("CARGO_PKG_VERSION").to_owned();
    tell(voice, &SendEvent::Start { version, prepared: letters.parcels.len(), due: due.len() });
    keep_back(&waiting, order, voice);
    let mut done = Ok(());
    if !due.is_empty() {
        voice.say(&say::plan(&config, &due));
        let many = due.len();
        consent(&order.sending, many, voice)?;
        let (mut post, secret) = connect(&config, voice)?;
        let mut desk = Counter { voice, letters: &letters, interrupted, many, ended: 0 };
        let from = config.sender.address.as_str();
        done = mail::deliver(&mut outbox, &mut post, from, &due, &config.pace, &mut desk);
        after_login(order, &config, &post, secret.as_ref(), voice);
    }
    Ok(close(&outbox, &letters, order, &done, voice))
}

/// Says which letters are not sent because their drafts were changed.
fn keep_back(waiting: &[Edited<'_>], order: &Mail, voice: &mut Voice<'_>) {
    let again = say::again(order);
    for edited in waiting {
        voice.warn(&format!("{}\n\n", edited.finding(&again)));
        let Parcel { key, message_id, to, .. } = edited.parcel.clone();
        tell(voice, &SendEvent::Edited { key, message_id, to, file: edited.file.clone() });
    }
}

/// Reads the file that says how letters are sent.
fn config(order: &Send) -> Result<Config, Report> {
    let path = order.config.as_deref().unwrap_or(Path::new("thu.toml"));
    let shown = path.display().to_string();
    let source = fs::read_to_string(path).map_err(|error| single(unreadable(&shown, &error)))?;
    let (mut config, _) = mail::read_config(&shown.as_str().into(), &source).into_result()?;
    // As everybody expects of a path in a file.
    let folder = path.parent().unwrap_or(Path::new(""));
    config.server.roots = config.server.roots.map(|roots| folder.join(roots));
    Ok(config)
}

/// Notes what a person found out, and the letters that are new.
fn account(outbox: &mut Outbox, parcels: &[Parcel], found: &[(String, Resolution)]) -> Result<(), Refusal> {
    let environment = |fault: &dyn std::fmt::Display| (format!("lỗi: {fault}\n"), Status::Environment);
    for (key, how) in found {
        let ours = parcels.iter().any(|parcel| parcel.key == *key);
        if *how == Resolution::Resend && !ours && outbox.standing(key).is_some() {
            return Err((say::outdated(key), Status::Usage));
        }
        outbox.resolve(key, *how, &now()).map_err(|why| match why {
            Unresolved::Refused(why) => (format!("lỗi: {why}\n  cách sửa: {}\n", say::KEYS), Status::Usage),
            Unresolved::Fault(fault) => environment(&fault),
        })?;
    }
    outbox.prepare(parcels, &now()).map_err(|fault| environment(&fault))
}

/// Asks whether the letters may go.
fn consent(order: &Send, many: usize, voice: &mut Voice<'_>) -> Result<(), Refusal> {
    if order.yes {
        return Ok(());
    }
    let question = format!("Gửi {many} thư này? Gõ “gui” rồi nhấn Enter để gửi: ");
    let Some(answer) = voice.sink.ask(&question) else {
        return Err((say::NOBODY_TO_ASK.to_owned(), Status::Usage));
    };
    let agreed = ["gui", "gửi", "co", "có"].contains(&answer.trim().to_lowercase().as_str());
    if agreed { Ok(()) } else { Err(("Chưa gửi thư nào.\n".to_owned(), Status::Unsent)) }
}

/// Everything that is needed before the server is spoken to: certificates, the password.
fn connect(config: &Config, voice: &mut Voice<'_>) -> Result<(Post, Option<Secret>), Refusal> {
    let told = |finding: Diagnostic| (format!("{finding}\n\n"), Status::Environment);
    let roots = config.server.roots.as_deref().map(|path| {
        let shown = path.display().to_string();
        let pem = fs::read(path).map_err(|error| unreadable(&shown, &error))?;
        mail::trusted(&shown, &pem)
    });
    let roots = roots.transpose().map_err(told)?;
    let secret = match &config.server.user {
        None => None,
        Some(user) => {
            Some(secret::find(config, user, voice).ok_or_else(|| (say::NO_PASSWORD.to_owned(), Status::Usage))?)
        }
    };
    let password = secret.as_ref().map(|secret| secret.password.clone());
    Ok((Post::new(config.server.clone(), password, roots).map_err(told)?, secret))
}

/// Keeps a password that the server believed, if that was asked for; says how to be rid of a kept one that it did not.
fn after_login(order: &Mail, config: &Config, post: &Post, secret: Option<&Secret>, voice: &mut Voice<'_>) {
    match secret {
        Some(secret) if post.admitted() && order.sending.remember => secret::remember(config, secret, voice),
        Some(secret) if !post.admitted() && secret.recalled => voice.warn(&say::recalled(order)),
        _ => {}
    }
}

/// Says what became of the letters.
fn close(
    outbox: &Outbox,
    letters: &Gathered<'_>,
    order: &Mail,
    done: &Result<(), Stop>,
    voice: &mut Voice<'_>,
) -> Status {
    let (tally, refused) = (Tally::of(outbox, &letters.parcels), letters.refused);
    let status = match done {
        Err(Stop::Interrupted) => Status::Interrupted,
        Err(Stop::Fault(_)) => Status::Environment,
        _ if tally.complete() && refused == 0 => Status::Done,
        _ => Status::Unsent,
    };
    if let Err(why) = done {
        voice.warn(&say::stopped(why));
    }
    for (key, standing) in outbox.unknown() {
        let current = letters.parcels.iter().any(|parcel| parcel.key == key);
        voice.warn(&say::unknown(key, standing, order, current));
    }
    voice.say(&say::equation(&tally, refused));
    voice.say(&say::next(status, &order.folder));
    let Tally { prepared, accepted, rejected, deferred, unknown } = tally;
    let status_code = status as u8;
    tell(voice, &SendEvent::End { prepared, accepted, rejected, deferred, unknown, refused, status: status_code });
    status
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

fn now() -> String {
    moment().to_rfc3339_opts(SecondsFormat::Secs, false)
}
