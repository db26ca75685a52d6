//! Dossiers → letters by e-mail: which files go, under which names, in how many messages, with which words; drafts of them;
//! and letters → a mail server, once, with account kept of each.

mod address;
mod codes;
mod compose;
mod config;
mod deliver;
mod drafts;
mod files;
mod keyring;
mod letters;
mod names;
mod outbox;
mod parts;
mod post;
mod round;
#[cfg(test)]
mod server;
mod words;

pub use address::Address;
pub use codes::CODES;
pub use compose::{Enclosure, Envelope, Purpose, compose};
pub use config::{Config, MODEL, Pace, Security, Sender, Server, read_config};
pub use deliver::{Desk, Parcel, Stop, Tally, Told, deliver};
pub use drafts::{TEXT, draft};
pub use keyring::{FORGETS, forget, keep, recall};
pub use letters::{Message, Parties};
pub use names::Naming;
pub use outbox::{Outbox, Resolution, Shut, Standing, State, Unresolved};
pub use parts::{Attachment, Batch, CAP, Choice, Item, size};
pub use post::{Answer, Closed, Post, trusted};
pub use round::{Filled, Ready, Round, Target, weight};
pub use words::{Way, Wording};

/// One message, whole: what is handed to a mail program or a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What it is known by: the same for the same unit, phase, documents, revision and recipient, and for nothing else. Plain
    /// ASCII without spaces.
    pub key: String,
    /// Its Message-ID with `<` and `>`: the same for the same unit, phase, documents and revision.
    pub message_id: String,
    /// The recipient's address.
    pub to: String,
    /// The subject, for people.
    pub subject: String,
    /// The message in the form of RFC 5322, with CRLF.
    pub bytes: Vec<u8>,
}
