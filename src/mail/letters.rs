//! A batch of documents and its recipient → the messages: what each is known by, its words, its files.

use super::Address;
use super::compose::Envelope;
use super::parts::{Batch, Item, parts};
use super::words::{Way, Wording, Words, lines, one_line};
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::package::{fingerprint_of, unit_code};
use crate::plan::Plan;
use crate::text;

/// The domain of Message-IDs, which is nobody's (RFC 2606): who sends a draft is not known here.
const DOMAIN: &str = "thidua.invalid";

/// Whom a letter is from and to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parties {
    /// Which way it goes.
    pub way: Way,
    /// The unit's code.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The unit's address, where it has one.
    pub unit_address: Option<Address>,
    /// The federation's mailbox.
    pub mailbox: Address,
}

impl Parties {
    /// A unit that sends its dossier. An address of its own that is none is left out: answers then go to whoever sent.
    pub fn to_federation(dossier: &Dossier, mailbox: &Address) -> Self {
        Self {
            way: Way::ToFederation,
            unit: dossier.unit.clone(),
            unit_name: dossier.unit_name.clone(),
            unit_address: dossier.email.as_deref().and_then(Address::parse),
            mailbox: mailbox.clone(),
        }
    }

    /// The recipient's address.
    fn to(&self) -> Option<&Address> {
        match self.way {
            Way::ToFederation => Some(&self.mailbox),
            Way::ToUnits => self.unit_address.as_ref(),
        }
    }
}

/// One message before its files are put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Whom it concerns, and the name that its drafts begin with: `MN-HOASEN-dot-1`.
    pub scope: String,
    /// Its own name among those: `MN-HOASEN-dot-1-thu-1-3`.
    pub name: String,
    /// Recipient and words.
    pub envelope: Envelope,
    /// Which message of how many it is, counted from 1.
    pub part: (usize, usize),
}

/// The messages of a batch; `None` where there is no address to send to.
///
/// # Errors
/// When the words cannot be filled in.
pub(super) fn messages(
    parties: &Parties,
    batch: &Batch<'_>,
    items: &[Item<'_>],
    plan: &Plan,
    wording: &Wording,
) -> Result<Option<Vec<Message>>, Diagnostic> {
    let Some(to) = parties.to() else { return Ok(None) };
    let parts = parts(items);
    let scope = scope(parties, batch.phase);
    let revision = revision(parties, batch, items);
    let one = |part| {
        let words = words(parties, batch, items, plan, (part, parts));
        let (subject, body) = wording.fill(&words)?;
        let several = parts > 1;
        let name = if several { format!("{scope}-thu-{part}-{parts}") } else { scope.clone() };
        let id = fingerprint_of([revision.as_bytes(), format!("{part}/{parts}").as_bytes()]);
        let known = fingerprint_of([id.as_bytes(), to.as_str().as_bytes()]);
        let envelope = Envelope {
            key: format!("{}/{name}/{}", parties.way.id(), &known[..16]),
            message_id: format!("<{}@{DOMAIN}>", &id[..32]),
            to: (to.clone(), words.noi_nhan),
            reply_to: reply_to(parties, plan),
            subject,
            body,
        };
        Ok(Message { scope: scope.clone(), name, envelope, part: (part, parts) })
    };
    (1..=parts).map(one).collect::<Result<Vec<_>, _>>().map(Some)
}

/// `MN-HOASEN-dot-1`: plain, whatever a manifest may hold.
pub(super) fn scope(parties: &Parties, phase: Option<u32>) -> String {
    let when = phase.map_or_else(|| "ca-nam".to_owned(), |phase| format!("dot-{phase}"));
    format!("{}-{when}", unit_code(Some(&parties.unit), &parties.unit_name))
}

fn reply_to(parties: &Parties, plan: &Plan) -> Option<(Address, String)> {
    match parties.way {
        Way::ToFederation => parties.unit_address.clone().map(|address| (address, parties.unit_name.clone())),
        Way::ToUnits => Some((parties.mailbox.clone(), plan.issuer.clone())),
    }
}

/// Which documents go and which bytes they have: what makes two letters of the same unit and phase different letters.
fn revision(parties: &Parties, batch: &Batch<'_>, items: &[Item<'_>]) -> String {
    let phase = batch.phase.map(|phase| phase.to_string()).unwrap_or_default();
    let mut told = vec![parties.way.id(), &parties.unit, &phase];
    for item in items {
        told.extend([item.paper.kind.id(), &item.paper.stem]);
        told.extend(item.files.iter().flat_map(|file| [file.name.as_str(), &file.sheet.sha256]));
    }
    fingerprint_of(told.into_iter().map(str::as_bytes))
}

fn words(
    parties: &Parties,
    batch: &Batch<'_>,
    items: &[Item<'_>],
    plan: &Plan,
    (part, parts): (usize, usize),
) -> Words {
    let unit = one_line(&parties.unit_name);
    let (from, to) = match parties.way {
        Way::ToFederation => (unit.clone(), plan.addressee.clone()),
        Way::ToUnits => (plan.issuer.clone(), unit.clone()),
    };
    Words {
        nam: plan.year,
        dot: batch.phase,
        ke_hoach: plan.number.clone(),
        don_vi: unit,
        noi_gui: from,
        noi_nhan: to,
        tra_loi: reply_to(parties, plan).map(|(address, _)| address.to_string()),
        thu: (parts > 1).then(|| format!("{part}/{parts}")),
        so_van_ban: text::count(items.len() as u64),
        van_ban: lines(items, part, parts),
    }
}
