//! Letters by e-mail: composed from dossiers, handed over to a mail server once, and kept account of.

mod address;
mod codes;
mod config;
mod deliver;
mod outbox;
mod post;
#[cfg(test)]
mod server;

pub use address::Address;
pub use codes::CODES;
pub use config::{Config, MODEL, Pace, Security, Sender, Server, read_config};
pub use deliver::{Desk, Parcel, Stop, Tally, Told, deliver};
pub use outbox::{Outbox, Resolution, Shut, Standing, State, Unresolved};
pub use post::{Answer, Closed, Post, trusted};
