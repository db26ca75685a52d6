//! `thidua mail`: an output folder → letters by e-mail, as drafts or sent.

mod drafts;
mod open;
mod send;
mod tally;
mod told;

use super::build::stopped;
use super::shelf::Voice;
use super::{Sink, Status};
use crate::cli::Mail;
use crate::package::{Drafts, MANIFEST};
use std::sync::atomic::AtomicBool;

pub(super) fn run(order: &Mail, sink: &mut dyn Sink, interrupted: &AtomicBool) -> Status {
    if order.sending.forget {
        return send::secret::forget(&order.sending, &mut Voice { sink, json: order.json });
    }
    if order.sending.send {
        return send::run(order, &mut Voice { sink, json: order.json }, interrupted);
    }
    let mut voice = Voice { sink, json: order.json };
    // Where no manifest is, nothing is to be held or made.
    let writes = !order.dry_run && order.folder.join(MANIFEST).is_file();
    let held = if writes { Drafts::open(&order.folder) } else { Ok(Drafts::look(&order.folder)) };
    let shelf = match held {
        Ok(shelf) => shelf,
        Err(blocked) => return stopped(&blocked, &mut voice),
    };
    match open::open(order) {
        Ok(opened) => drafts::run(order, &opened, shelf, &mut voice),
        Err((why, status)) => {
            voice.warn(&why);
            status
        }
    }
}
