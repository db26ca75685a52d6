//! Letters that are due → a server, one after the other at a measured pace, each step noted before and after.

use super::config::Pace;
use super::outbox::{Outbox, State};
use super::post::{Answer, Closed, Post};
use crate::diagnostic::Diagnostic;
use crate::package::{Fault, fingerprint};
use chrono::{DateTime, FixedOffset, SecondsFormat, TimeDelta};
use std::time::Duration;

/// A letter as the outbox knows it; its bytes are made when they are needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// What it is known by.
    pub key: String,
    /// Its Message-ID, with `<` and `>`.
    pub message_id: String,
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// How many bytes its files have.
    pub size: u64,
}

/// What a run is told while it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<'a> {
    /// This letter is being sent.
    Begun(&'a Parcel),
    /// This became of it.
    Ended(&'a Parcel, State, &'a str),
    /// So many letters are tried again after so long, and why.
    Waiting(usize, Duration, &'a str),
}

/// What a run cannot know by itself.
pub trait Desk {
    /// The time.
    fn now(&self) -> DateTime<FixedOffset>;
    /// Lets time pass; `false` where the user has asked to stop.
    fn wait(&mut self, how_long: Duration) -> bool;
    /// Whether the user has asked to stop.
    fn interrupted(&self) -> bool;
    /// Makes a letter's bytes; `None`, and says why, where its files are no longer what they were.
    fn bytes(&mut self, parcel: &Parcel) -> Option<Vec<u8>>;
    /// Says what happens.
    fn tell(&mut self, told: Told<'_>);
}

/// Why a run ended before every letter was tried.
#[derive(Debug)]
pub enum Stop {
    /// The user asked for it.
    Interrupted,
    /// The server wants no more for a while.
    Throttled(String),
    /// The server cannot be reached.
    Unreachable(String),
    /// The server takes nothing from us.
    Refused(Diagnostic),
    /// The journal cannot be written.
    Fault(Fault),
}

/// What became of the letters of a run: `prepared` is the sum of the other four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub prepared: usize,
    /// Those a server took, in this run or before.
    pub accepted: usize,
    /// Those it will not take.
    pub rejected: usize,
    /// Those it did not take yet, or that were not tried.
    pub deferred: usize,
    /// Those of which nobody here knows.
    pub unknown: usize,
}

impl Tally {
    /// Counts what the outbox says of letters.
    pub fn of(outbox: &Outbox, parcels: &[Parcel]) -> Self {
        let mut tally = Self { prepared: parcels.len(), ..Self::default() };
        for parcel in parcels {
            match outbox.standing(&parcel.key).map(|standing| standing.state) {
                Some(State::Accepted) => tally.accepted += 1,
                Some(State::Rejected) => tally.rejected += 1,
                Some(State::Unknown | State::Sending) => tally.unknown += 1,
                Some(State::Prepared | State::Deferred) | None => tally.deferred += 1,
            }
        }
        tally
    }

    /// Whether every letter was taken.
    pub fn complete(&self) -> bool {
        self.prepared == self.accepted
    }
}

/// Sends the letters that are due: each at most once in a round; those the server could not take for the moment again after a
/// wait, as often as the pace says.
///
/// # Errors
/// When the run had to end before that.
pub fn deliver(
    outbox: &mut Outbox,
    post: &mut Post,
    from: &str,
    parcels: &[Parcel],
    pace: &Pace,
    desk: &mut dyn Desk,
) -> Result<(), Stop> {
    let is_due = |parcel: &&Parcel| outbox.standing(&parcel.key).is_none_or(|standing| standing.state.is_due());
    let mut due: Vec<&Parcel> = parcels.iter().filter(is_due).collect();
    let mut waits = pace.retries.iter();
    let mut run = Run { outbox, post, from, pace, desk, last: None };
    loop {
        let left = run.round(due)?;
        let Some(wait) = waits.next().filter(|_| !left.parcels.is_empty()) else { return left.end() };
        run.desk.tell(Told::Waiting(left.parcels.len(), *wait, &left.why));
        run.post.close();
        if !run.desk.wait(*wait) {
            return Err(Stop::Interrupted);
        }
        due = left.parcels;
    }
}

/// What a round leaves to be tried again.
#[derive(Default)]
struct Left<'p> {
    parcels: Vec<&'p Parcel>,
    /// The last reason why.
    why: String,
    /// Whether there was no connection to be had.
    cut_off: bool,
}

impl Left<'_> {
    fn end(self) -> Result<(), Stop> {
        if self.cut_off { Err(Stop::Unreachable(self.why)) } else { Ok(()) }
    }
}

struct Run<'a> {
    outbox: &'a mut Outbox,
    post: &'a mut Post,
    from: &'a str,
    pace: &'a Pace,
    desk: &'a mut dyn Desk,
    /// When the last letter was begun.
    last: Option<DateTime<FixedOffset>>,
}

impl Run<'_> {
    /// Tries each letter once; gives back those to be tried again.
    fn round<'p>(&mut self, due: Vec<&'p Parcel>) -> Result<Left<'p>, Stop> {
        let mut left = Left::default();
        let mut due = due.into_iter();
        while let Some(parcel) = due.next() {
            self.keep_pace()?;
            match self.post.open() {
                Ok(()) => {}
                Err(Closed::Later(why)) => {
                    left.parcels.push(parcel);
                    left.parcels.extend(due);
                    return Ok(Left { why, cut_off: true, ..left });
                }
                Err(Closed::Throttled(said)) => return Err(Stop::Throttled(said)),
                Err(Closed::Never(finding)) => return Err(Stop::Refused(finding)),
            }
            let Some(bytes) = self.desk.bytes(parcel) else { continue };
            match self.send(parcel, &bytes)? {
                Answer::Deferred(said) => {
                    left.parcels.push(parcel);
                    left.why = said;
                }
                Answer::Throttled(said) => return Err(Stop::Throttled(said)),
                _ => {}
            }
        }
        Ok(left)
    }

    fn send(&mut self, parcel: &Parcel, bytes: &[u8]) -> Result<Answer, Stop> {
        self.desk.tell(Told::Begun(parcel));
        let now = self.now();
        self.outbox.begin(parcel, fingerprint(bytes), &now).map_err(Stop::Fault)?;
        let answer = self.post.hand_over(self.from, &parcel.to, bytes);
        let (state, said) = match &answer {
            Answer::Accepted(said) => (State::Accepted, said),
            Answer::Rejected(said) => (State::Rejected, said),
            Answer::Deferred(said) | Answer::Throttled(said) => (State::Deferred, said),
            Answer::Unknown(said) => (State::Unknown, said),
        };
        let now = self.now();
        let noted = self.outbox.end(&parcel.key, state, said, &now);
        self.desk.tell(Told::Ended(parcel, state, said));
        noted.map_err(Stop::Fault)?;
        Ok(answer)
    }

    /// Waits until the next letter may be begun.
    fn keep_pace(&mut self) -> Result<(), Stop> {
        if self.desk.interrupted() {
            return Err(Stop::Interrupted);
        }
        let apart = TimeDelta::milliseconds(60_000 / i64::from(self.pace.per_minute.max(1)));
        if let Some(last) = self.last {
            // A clock that was set back must not hold the run up for longer than one letter.
            let rest = (last + apart - self.desk.now()).clamp(TimeDelta::zero(), apart);
            if !rest.is_zero() && !self.desk.wait(rest.to_std().unwrap_or_default()) {
                return Err(Stop::Interrupted);
            }
        }
        self.last = Some(self.desk.now());
        Ok(())
    }

    fn now(&self) -> String {
        self.desk.now().to_rfc3339_opts(SecondsFormat::Secs, false)
    }
}

#[cfg(test)]
mod tests;
