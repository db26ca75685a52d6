//! All units, one after the other → the federation's files. Of each unit only its summary is kept.

use super::made::Press;
use super::{Foreman, Order, UnitRun, Workshop, each, file_name, own};
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
    let mut figures = Vec::new();
    let mut keep = |unit: &Checked, code: &str, _: &mut UnitRun| {
        figures.push(context::figures(unit, code));
        roll.units.push(UnitSummary::of(unit, &workshop.plan));
    };
    let own = each(workshop, workbooks, foreman, None, &mut keep, |run| {
        if run.refused() {
            missing.push(run.unit_name.clone().unwrap_or_else(|| file_name(&run.source)));
        }
        deliver(run);
    });
    if foreman.halted() {
        return Ok(Vec::new());
    }
    roll.missing = missing;
    if let Some((book, scores)) = own::settle(workshop, own, &figures, &mut deliver) {
        (roll.book, roll.scores) = (Some(book), scores);
    }
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

/// One document in every format asked for, and as a workbook.
fn files(press: &Press<'_>, draft: &Draft, stem: &str) -> Result<Vec<File>, Report> {
    let made = press.set(press.read(draft)?)?;
    let mut files = Vec::with_capacity(press.order.formats.len() + 1);
    let mut keep = |extension: &str, pages: usize, bytes: Vec<u8>| {
        let file = format!("{FEDERATION}/{stem}.{extension}");
        files.push(File { entry: entry(draft, file, pages, &bytes), bytes });
    };
    for format in &press.order.formats {
        let bytes = press.write(*format, &made, draft.date, draft.kind.name())?;
        keep(format.extension(), made.pages.pages.len(), bytes);
    }
    if let Some(book) = draft.book.as_ref().filter(|_| press.order.workbooks) {
        keep("xlsx", 0, press.workbook(book, draft.date, draft.kind.name())?);
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
