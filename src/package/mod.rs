//! Documents → files: safe names, whole files only, and the manifest. The only module that writes files.

mod manifest;
mod names;
mod write;

pub use manifest::{Earlier, Entry, Known, Manifest, Refusal, fingerprint};
pub use names::{Copies, FEDERATION, Stems, unit_code};
pub use write::{Fault, Written, replace_file, write_file, write_new};
