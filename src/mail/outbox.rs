//! The journal of letters sent → what is known of each; what happens to a letter → a line of the journal, before or after.
//!
//! A letter's intent is on the disk before its first byte leaves, and the server's answer after. Between the two lies the one
//! thing that cannot be known from here: whether a letter arrived whose answer was lost. Such a letter is `Unknown` until a
//! person says what became of it; it is never sent again by itself.

use super::deliver::Parcel;
use crate::diagnostic::{Diagnostic, Origin};
use crate::package::{Blocked, Fault, Journal, OUTBOX};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is to be sent (*chờ gửi*).
    Prepared,
    /// Its transmission was begun, and nothing is known since.
    Sending,
    /// The server took it (*đã nhận*).
    Accepted,
    /// The server will not take it (*từ chối*): 5xx.
    Rejected,
    /// The server could not take it for the moment (*hoãn*): 4xx, or the connection was lost before its last byte.
    Deferred,
    /// Its last byte left, and no answer came (*không rõ*).
    Unknown,
}

impl State {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Prepared => "chờ gửi",
            Self::Sending => "đang gửi",
            Self::Accepted => "đã nhận",
            Self::Rejected => "từ chối",
            Self::Deferred => "hoãn",
            Self::Unknown => "không rõ",
        }
    }

    /// Whether a run may send the letter.
    pub fn is_due(self) -> bool {
        matches!(self, Self::Prepared | Self::Rejected | Self::Deferred)
    }
}

/// What the journal last says of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How far it has come.
    pub state: State,
    /// When that was written.
    pub at: String,
    /// Its Message-ID.
    pub message_id: String,
    /// Its recipient.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// What the server said, or who said otherwise; may be empty.
    pub answer: String,
}

/// What a person says of a letter of which nothing is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// It has arrived.
    Accepted,
    /// It has not: send it again.
    Resend,
}

/// Why a letter cannot be resolved.
#[derive(Debug, thiserror::Error)]
pub enum Unresolved {
    /// There is no such letter, or it is not unknown.
    #[error("{0}")]
    Refused(String),
    /// The journal cannot be written.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// One line of the journal.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Line {
    at: String,
    key: String,
    state: Option<State>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    message_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    sha256: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty", default)]
    answer: String,
}

/// Why the journal cannot be used.
#[derive(Debug)]
pub enum Shut {
    /// Another run holds the folder, or the disk does not do as it should.
    Blocked(Blocked),
    /// A line in it cannot be read.
    Damaged(Diagnostic),
}

impl<F: Into<Blocked>> From<F> for Shut {
    fn from(fault: F) -> Self {
        Self::Blocked(fault.into())
    }
}

/// The journal, held for one run.
pub struct Outbox {
    journal: Journal,
    standings: BTreeMap<String, Standing>,
    torn: bool,
}

impl Outbox {
    /// Opens the journal of an output folder. Letters whose transmission an earlier run did not see the end of become unknown.
    ///
    /// # Errors
    /// When another run holds the folder, or the journal cannot be read or written.
    pub fn open(folder: &Path, now: &str) -> Result<Self, Shut> {
        let (journal, left) = Journal::open(folder, OUTBOX)?;
        let mut outbox = Self { journal, standings: BTreeMap::new(), torn: left.torn };
        for (number, text) in left.lines.iter().enumerate() {
            let read = serde_json::from_str(text).ok().and_then(|line| outbox.take(line));
            if read.is_none() {
                return Err(Shut::Damaged(damaged(outbox.journal.path(), number + 1)));
            }
        }
        let cut_off = outbox.standings.iter().filter(|(_, standing)| standing.state == State::Sending);
        let cut_off: Vec<String> = cut_off.map(|(key, _)| key.clone()).collect();
        let answer = "lần chạy trước bị ngắt khi đang gửi";
        let lines = cut_off.into_iter().map(|key| line(now, key, State::Unknown, answer));
        outbox.write(lines.collect())?;
        Ok(outbox)
    }

    /// Whether the journal's last line was cut off, and taken away.
    pub fn torn(&self) -> bool {
        self.torn
    }

    /// What is known of a letter.
    pub fn standing(&self, key: &str) -> Option<&Standing> {
        self.standings.get(key)
    }

    /// All letters of which nothing is known, those of earlier revisions among them.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &Standing)> {
        let unknown = self.standings.iter().filter(|(_, standing)| standing.state == State::Unknown);
        unknown.map(|(key, standing)| (key.as_str(), standing))
    }

    /// Notes the letters that are to be sent, where they are new.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub fn prepare(&mut self, parcels: &[Parcel], now: &str) -> Result<(), Fault> {
        let new = parcels.iter().filter(|parcel| !self.standings.contains_key(&parcel.key));
        let lines = new.map(|parcel| Line {
            message_id: Some(parcel.message_id.clone()),
            to: Some(parcel.to.clone()),
            subject: Some(parcel.subject.clone()),
            ..line(now, parcel.key.clone(), State::Prepared, "")
        });
        let lines = lines.collect();
        self.write(lines)
    }

    /// Notes that a letter's transmission begins.
    ///
    /// # Errors
    /// When the journal cannot be written: then nothing must be sent.
    pub fn begin(&mut self, parcel: &Parcel, sha256: String, now: &str) -> Result<(), Fault> {
        let begun = line(now, parcel.key.clone(), State::Sending, "");
        self.write(vec![Line { sha256: Some(sha256), ..begun }])
    }

    /// Notes what became of a letter.
    ///
    /// # Errors
    /// When the journal cannot be written; the next run then takes the letter for unknown.
    pub fn end(&mut self, key: &str, state: State, answer: &str, now: &str) -> Result<(), Fault> {
        self.write(vec![line(now, key.to_owned(), state, answer)])
    }

    /// Notes what a person found out about a letter of which nothing was known, or that he sent himself.
    ///
    /// # Errors
    /// When there is no such letter, or nothing is left to be found out of it, or the journal cannot be written.
    pub fn resolve(&mut self, key: &str, how: Resolution, now: &str) -> Result<(), Unresolved> {
        match self.standings.get(key).map(|standing| standing.state) {
            Some(State::Unknown) => {}
            Some(state) if state.is_due() && how == Resolution::Accepted => {}
            Some(state) => {
                return Err(Unresolved::Refused(format!("thư {key} không phải thư không rõ ({})", state.word())));
            }
            None => return Err(Unresolved::Refused(format!("nhật ký gửi thư không có thư {key}"))),
        }
        let (state, answer) = match how {
            Resolution::Accepted if self.standing(key).is_some_and(|standing| standing.state.is_due()) => {
                (State::Accepted, "người gửi xác nhận đã tự gửi thư nháp")
            }
            Resolution::Accepted => (State::Accepted, "người gửi xác nhận nơi nhận đã nhận được"),
            Resolution::Resend => (State::Prepared, "người gửi xác nhận nơi nhận chưa nhận được, gửi lại"),
        };
        Ok(self.end(key, state, answer, now)?)
    }

    fn write(&mut self, lines: Vec<Line>) -> Result<(), Fault> {
        if lines.is_empty() {
            return Ok(());
        }
        // Plain text always serialises.
        let texts: Vec<String> = lines.iter().map(|line| serde_json::to_string(line).unwrap_or_default()).collect();
        self.journal.append(&texts)?;
        for line in lines {
            // A line of our own always says something of a letter.
            let _ = self.take(line);
        }
        Ok(())
    }

    /// Takes a line into account. `None` where it says nothing of a letter that is known.
    fn take(&mut self, line: Line) -> Option<()> {
        let state = line.state?;
        let before = self.standings.get(&line.key);
        let given = |new: Option<String>, old: fn(&Standing) -> &String| new.or_else(|| before.map(old).cloned());
        let standing = Standing {
            state,
            at: line.at,
            message_id: given(line.message_id, |standing| &standing.message_id)?,
            to: given(line.to, |standing| &standing.to)?,
            subject: given(line.subject, |standing| &standing.subject)?,
            answer: line.answer,
        };
        self.standings.insert(line.key, standing);
        Some(())
    }
}

fn line(now: &str, key: String, state: State, answer: &str) -> Line {
    Line { at: now.to_owned(), key, state: Some(state), answer: answer.to_owned(), ..Line::default() }
}

fn damaged(path: &Path, line: usize) -> Diagnostic {
    let at = Origin::Text { file: path.display().to_string().into(), line, column: 1 };
    let hint = "lấy lại bản sao lưu của tệp này, hoặc sửa dòng ấy; không xóa tệp, vì thư đã gửi sẽ bị gửi lại";
    Diagnostic::error("nhat-ky-gui-hong", &at, "nhật ký gửi thư có dòng không đọc được", hint)
}

#[cfg(test)]
mod tests;
