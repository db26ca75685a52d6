//! All units, one after the other → the federation's files. Of each unit only its summary is kept.

use super::made::Press;
use super::{Foreman, Order, UnitRun, Workshop, each, file_name};
use crate::check::Checked;
use crate::context::{self, Draft, Roll, UnitSummary};
use crate::diagnostic::Report;
use crate::package::{Entry, FEDERATION, File, Stems, fingerprint};
use std::path::{Path, PathBuf};

/// The file that a fault in them is told of.
const PLAN: &str = "thidua.toml";

/// Reads and checks workbooks, then builds the federation's documents. `deliver` gets each unit as soon as it is read; units
/// with errors are named in the documents and left out of the figures.
///
/// A run that is halted makes none: figures over some of the units would be wrong.
///
/// # Errors
/// What stood in the way of a document.
pub fn federation(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    order: &Order,
    foreman: &dyn Foreman,
    mut deliver: impl FnMut(UnitRun),
) -> Result<Vec<File>, Report> {
    let mut roll = Roll::default();
    let mut missing = Vec::new();
    let mut keep = |unit: &Checked, _: &str, _: &Path| {
        roll.units.push(UnitSummary::of(unit, &workshop.plan));
        (Vec::new(), Report::default())
    };
    each(workshop, workbooks, foreman, None, &mut keep, |run| {
        if run.refused() {
            missing.push(run.unit_name.clone().unwrap_or_else(|| file_name(&run.source)));
        }
        deliver(run);
    });
    if foreman.halted() {
        return Ok(Vec::new());
    }
    roll.missing = missing;
    let (plan, today) = (&workshop.plan, workshop.today);
    let drafts = context::federation_drafts(plan, &roll, &order.kinds, today, order.mark_drafts);
    let mut stems = Stems::default();
    let mut made = Vec::new();
    let press = Press { workshop, author: &plan.issuer, texts: &[], path: Path::new(PLAN), order };
    for draft in drafts {
        let stem = stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        made.extend(files(&press, &draft, &stem)?);
    }
    Ok(made)
}

/// One document in every format asked for.
fn files(press: &Press<'_>, draft: &Draft, stem: &str) -> Result<Vec<File>, Report> {
    let made = press.set(press.read(draft)?)?;
    let mut files = Vec::with_capacity(press.order.formats.len());
    for format in &press.order.formats {
        let bytes = press.write(*format, &made, draft.date, draft.kind.name())?;
        let file = format!("{FEDERATION}/{stem}.{}", format.extension());
        files.push(File { entry: entry(draft, file, made.pages.pages.len(), &bytes), bytes });
    }
    Ok(files)
}

fn entry(draft: &Draft, file: String, pages: usize, bytes: &[u8]) -> Entry {
    Entry {
        kind: draft.kind.id().to_owned(),
        phase: draft.phase,
        subject: draft.subject.clone(),
        file,
        sha256: fingerprint(bytes),
        size: bytes.len(),
        pages,
    }
}
