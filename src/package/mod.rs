//! Documents → files: safe names, whole folders only, and the manifest. The only module that writes files.

mod disk;
mod drafts;
mod fault;
mod ledger;
mod listing;
mod lock;
mod manifest;
mod merge;
mod names;
mod pages;
mod past;
mod place;
mod plan;
mod publish;
mod records;
mod register;
mod shard;
mod store;
mod verify;
mod write;

pub use drafts::{Drafted, Drafts, LETTERS};
pub use fault::Fault;
pub use ledger::{Collected, Held, LEDGER, Ledger, SCANS, Scan, hold};
pub use manifest::{Entry, Head, Recipient, Record, Refusal, Standing, fingerprint, fingerprint_of};
pub use merge::{Merged, Unmerged, merge};
pub use names::{Copies, FEDERATION, Stems, portable, unit_code};
pub use pages::{Pdf, pdf};
pub use past::Past;
pub use plan::{File, Unit};
pub use records::{Records, Unread, fingerprint_of_file, records};
pub use register::{NEW_REGISTER, REGISTER};
pub use shard::Shard;
pub use store::{Blocked, MANIFEST, Placed, STATE, Store};
pub use verify::{Finding, Verified, verify};
pub use write::{Written, write_file, write_new};
