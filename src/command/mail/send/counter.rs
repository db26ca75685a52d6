//! Letters as they go → what is said of them, to people and to programs; and the time that passes.

use super::gather::Gathered;
use super::say;
use crate::command::shelf::Voice;
use crate::command::{moment, report};
use crate::feedback::SendEvent;
use crate::mail::{Desk, Parcel, State, Told};
use chrono::{DateTime, FixedOffset};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// The longest time in which nobody looks whether the user asks to stop.
const NAP: Duration = Duration::from_millis(100);

/// Counts letters as they go.
pub(super) struct Counter<'a, 'b> {
    pub(super) voice: &'a mut Voice<'b>,
    pub(super) letters: &'a Gathered<'a>,
    pub(super) interrupted: &'a AtomicBool,
    /// How many are to be sent.
    pub(super) many: usize,
    /// How many of them are done with.
    pub(super) ended: usize,
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

    fn bytes(&mut self, parcel: &Parcel) -> Option<Vec<u8>> {
        let bytes = self.letters.bytes(parcel);
        bytes.inspect_err(|faults| self.voice.warn(&report::findings(faults))).ok()
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

/// Says an event to programs.
pub(super) fn tell(voice: &mut Voice<'_>, event: &SendEvent) {
    if voice.json {
        // Plain text and numbers always serialise.
        voice.sink.out(&event.line().unwrap_or_default());
    }
}
