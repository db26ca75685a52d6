//! A round → its letters, known without being held: each is made when it is its turn, for all of them may be gigabytes.

use super::say;
use crate::command::report;
use crate::command::shelf::Voice;
use crate::diagnostic::Report;
use crate::mail::{Config, Message, Parcel, Purpose, Round, Target, compose};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The letters of a round.
pub(super) struct Gathered<'a> {
    round: &'a Round,
    config: &'a Config,
    /// The moment of sending, as the letters say it.
    date: DateTime<Utc>,
    targets: Vec<Target<'a>>,
    /// Of each letter: the place of its target, and of it in the target's messages.
    places: Vec<(usize, usize)>,
    /// Of each letter: where its draft stands, and the drafts of all messages of its target.
    pub(super) drafts: Vec<(String, String)>,
    /// The letters, in the order of sending.
    pub(super) parcels: Vec<Parcel>,
    /// How many dossiers could not be made into letters.
    pub(super) refused: usize,
}

impl<'a> Gathered<'a> {
    /// Goes through a round once, and says what stands in the way of letters or should be looked at before they go.
    pub(super) fn of(round: &'a Round, config: &'a Config, date: DateTime<Utc>, voice: &mut Voice<'_>) -> Self {
        let targets = round.targets();
        let (mut parcels, mut drafts, mut places, mut refused) = (Vec::new(), Vec::new(), Vec::new(), 0);
        let mut said = BTreeSet::new();
        for (place, target) in targets.iter().enumerate() {
            let ready = match round.prepare(target) {
                Ok(ready) => ready,
                Err(faults) => {
                    voice.warn(&report::findings(&faults));
                    voice.say(&say::refused(&target.title()));
                    refused += 1;
                    continue;
                }
            };
            for doubt in ready.doubts.iter().map(ToString::to_string) {
                if said.insert(doubt.clone()) {
                    voice.warn(&format!("{doubt}\n\n"));
                }
            }
            for (number, (message, files)) in ready.messages.iter().enumerate() {
                parcels.push(parcel(message, files.iter().map(|file| file.bytes.len() as u64).sum()));
                drafts.push((target.draft(message), target.place()));
                places.push((place, number));
            }
        }
        Self { round, config, date, targets, places, drafts, parcels, refused }
    }

    /// Makes a letter's bytes.
    ///
    /// # Errors
    /// When its files are no longer those that it was gathered from.
    pub(super) fn bytes(&self, parcel: &Parcel) -> Result<Vec<u8>, Report> {
        let own = self.parcels.iter().position(|own| own.key == parcel.key);
        let Some((target, number)) = own.and_then(|own| self.places.get(own)).copied() else {
            return Err(Report::default());
        };
        let Some(target) = self.targets.get(target) else { return Err(Report::default()) };
        let messages = self.round.prepare(target)?.messages;
        let Some((mut message, files)) = messages.into_iter().nth(number) else { return Err(Report::default()) };
        let sender = &self.config.sender;
        if let Some(address) = &self.config.reply_to {
            message.envelope.reply_to = Some((address.clone(), sender.name.clone()));
        }
        let purpose = Purpose::Post(sender.address.clone(), sender.name.clone());
        compose(&message.envelope, files, &purpose, self.date).map(|letter| letter.bytes).map_err(|finding| {
            let mut report = Report::default();
            report.push(finding);
            report
        })
    }
}

fn parcel(message: &Message, size: u64) -> Parcel {
    let envelope = &message.envelope;
    Parcel {
        key: envelope.key.clone(),
        message_id: envelope.message_id.clone(),
        to: envelope.to.0.to_string(),
        subject: envelope.subject.clone(),
        size,
    }
}
