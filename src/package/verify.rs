//! An output folder, read anew → where it differs from its manifest.

use super::drafts::LETTERS;
use super::journal::OUTBOX;
use super::ledger::{LEDGER, Ledger, SCANS, Scan};
use super::listing::{self, Told};
use super::lock;
use super::manifest::{Entry, Head, Record, Standing, fingerprint};
use super::place;
use super::register::{self, NEW_REGISTER, REGISTER};
use super::shard::Shard;
use super::store::{Blocked, JOURNAL, MANIFEST, NOTE, STATE};
use super::{FEDERATION, Fault};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// One difference, or one thing worth knowing, and the file or folder, relative to the output folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The file is gone.
    Missing(String),
    /// The file's bytes are not those written.
    Changed(String),
    /// The file has another number of pages: what the manifest says, what was counted.
    Pages(String, usize, usize),
    /// What was collected for a unit cannot be read from this file, and why.
    Ledger(String, String),
    /// The manifest cannot be understood from this line on, counted from 1.
    Manifest(String, usize),
    /// A run was cut off; what it had begun is brought to an end by the next one.
    CutOff,
    /// No fault: the user's own version, which the program left as it was.
    Kept(String),
    /// No fault: nothing the program wrote.
    Foreign(String),
    /// No fault: documents of an earlier run, and why they are no newer.
    Old(String, Standing),
}

impl Finding {
    /// Whether the folder is not as it was left.
    pub fn is_fault(&self) -> bool {
        !matches!(self, Self::Kept(_) | Self::Foreign(_) | Self::Old(..))
    }
}

/// What was read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Heads of the manifests, in their order.
    pub heads: Vec<Head>,
    /// Units.
    pub units: usize,
    /// Documents' files that should be there.
    pub files: usize,
    /// Scans that were collected.
    pub scans: usize,
}

/// Reads every file that the manifest names, or the manifests of shards where they have not been merged, and looks for what
/// they do not name. `None` where there is no manifest.
///
/// # Errors
/// When a run holds the folder, or a folder or manifest cannot be read.
pub fn verify(out: &Path, mut each: impl FnMut(Finding)) -> Result<Option<Verified>, Blocked> {
    let _lock = lock::hold_to_read(&out.join(STATE)).map_err(|refused| match refused {
        lock::Refused::Busy => Blocked::Busy(out.to_owned()),
        lock::Refused::Fault(fault) => Blocked::Fault(fault),
    })?;
    let manifests = manifests(out)?;
    if manifests.is_empty() {
        return Ok(None);
    }
    let (mut verified, mut units) = (Verified::default(), BTreeSet::new());
    for path in &manifests {
        let name = path.strip_prefix(out).unwrap_or(path).display().to_string();
        let head = listing::scan(path, |told| match told {
            Told::Unit(record, _) => {
                verified.units += usize::from(record.unit != FEDERATION);
                verified.files += record.documents.len();
                unit(out, &record, &mut each);
                verified.scans += scans(out, &record.unit, &mut each);
                units.insert(record.unit);
            }
            Told::Refused(_) => {}
            Told::Unreadable(line) => each(Finding::Manifest(name.clone(), line)),
        });
        match head.map_err(Fault::at(path))? {
            Some(head) => verified.heads.push(head),
            None => each(Finding::Manifest(name, 1)),
        }
    }
    if cut_off(out)? {
        each(Finding::CutOff);
    }
    for name in place::names(out)? {
        let name = name.to_string_lossy().into_owned();
        let registers = [REGISTER, NEW_REGISTER];
        if let Some(register) = registers.into_iter().find(|own| *own == name) {
            if !register::own(out, register) {
                each(Finding::Kept(name));
            }
            continue;
        }
        let ours = [MANIFEST, STATE, LETTERS, OUTBOX].contains(&name.as_str()) || Shard::of_manifest(&name).is_some();
        if !ours && !units.contains(&name) {
            each(Finding::Foreign(name));
        }
    }
    Ok(Some(verified))
}

fn manifests(out: &Path) -> Result<Vec<PathBuf>, Fault> {
    let whole = out.join(MANIFEST);
    if place::stands(&whole) {
        return Ok(vec![whole]);
    }
    let names = place::names(out)?.into_iter();
    Ok(names.filter(|name| Shard::of_manifest(&name.to_string_lossy()).is_some()).map(|name| out.join(name)).collect())
}

/// Whether a run left a journal, its own or a shard's.
pub(super) fn cut_off(out: &Path) -> Result<bool, Fault> {
    let top = out.join(STATE);
    let shards = place::names(&top)?.into_iter().filter(|name| Shard::of_state(&name.to_string_lossy()).is_some());
    let mut states = shards.map(|name| top.join(name)).chain([top.clone()]);
    Ok(states.any(|state| place::stands(&state.join(JOURNAL)) || place::pending(&state)))
}

fn unit(out: &Path, record: &Record, each: &mut impl FnMut(Finding)) {
    for entry in &record.documents {
        if let Some(finding) = document(out, entry) {
            each(finding);
        }
    }
    if record.standing != Standing::Current {
        each(Finding::Old(record.unit.clone(), record.standing));
    }
    let known: BTreeSet<&str> = record.documents.iter().chain(&record.earlier).map(Entry::name).collect();
    let kept: BTreeSet<&str> = record.kept.iter().map(Entry::name).collect();
    for name in place::names(&out.join(&record.unit)).unwrap_or_default() {
        let name = name.to_string_lossy();
        let file = format!("{}/{name}", record.unit);
        if kept.contains(name.as_ref()) {
            each(Finding::Kept(file));
        } else if !known.contains(name.as_ref()) && name != NOTE.0 && name != SCANS {
            each(Finding::Foreign(file));
        }
    }
}

/// The scans of a unit, and how many there are. What else stands among them is nothing that was collected.
fn scans(out: &Path, unit: &str, each: &mut impl FnMut(Finding)) -> usize {
    let folder = out.join(unit).join(SCANS);
    let place = |name: &str| format!("{unit}/{SCANS}/{name}");
    let ledger = match Ledger::read(out, unit) {
        Ok(ledger) => ledger,
        Err(cause) => {
            each(Finding::Ledger(place(LEDGER), cause.to_string()));
            return 0;
        }
    };
    let known: BTreeMap<&str, &Scan> = ledger.scans().map(|scan| (scan.file.as_str(), scan)).collect();
    for (name, scan) in &known {
        let path = folder.join(name);
        if !place::stands(&path) {
            each(Finding::Missing(place(name)));
        } else if place::fingerprint_of_file(&path).as_ref() != Some(&scan.sha256) {
            each(Finding::Changed(place(name)));
        }
    }
    for name in place::names(&folder).unwrap_or_default() {
        let name = name.to_string_lossy();
        if name != LEDGER && !known.contains_key(name.as_ref()) {
            each(Finding::Foreign(place(&name)));
        }
    }
    known.len()
}

fn document(out: &Path, entry: &Entry) -> Option<Finding> {
    let (path, file) = (out.join(&entry.file), entry.file.clone());
    let Ok(found) = fs::symlink_metadata(&path) else { return Some(Finding::Missing(file)) };
    let bytes = if found.is_file() { fs::read(&path).ok() } else { None };
    match bytes {
        Some(bytes) if bytes.len() == entry.size && fingerprint(&bytes) == entry.sha256 => {
            let pages = super::pages::of_pdf(&bytes).unwrap_or(entry.pages);
            (pages != entry.pages).then_some(Finding::Pages(file, entry.pages, pages))
        }
        _ => Some(Finding::Changed(file)),
    }
}
