//! All units, one after the other → the federation's files. Of each unit only its summary is kept.

use super::made::Press;
use super::{File, Order, Stage, UnitRun, Workshop, each, shown};
use crate::check::Checked;
use crate::context::{self, Draft, Roll, UnitSummary};
use crate::diagnostic::Report;
use crate::package::{Entry, FEDERATION, Stems, fingerprint};
use std::path::{Path, PathBuf};

/// The file that a fault in them is told of.
const PLAN: &str = "thidua.toml";

/// Reads and checks workbooks, then builds the federation's documents. `deliver` gets each unit as soon as it is read; units
/// with errors are named in the documents and left out of the figures.
///
/// # Errors
/// What stood in the way of a document.
pub fn federation(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    order: &Order,
    mut deliver: impl FnMut(UnitRun),
) -> Result<Vec<File>, Report> {
    let mut roll = Roll::default();
    let mut missing = Vec::new();
    let keep = |unit: &Checked, _: &str, _: &Path| (UnitSummary::of(unit, &workshop.plan), Report::default());
    each(workshop, workbooks, keep, |run, summary| {
        roll.units.extend(summary);
        if run.refused() {
            missing.push(run.unit_name.clone().unwrap_or_else(|| file_name(&run.source)));
        }
        deliver(run);
    });
    roll.missing = missing;
    let (plan, today) = (&workshop.plan, workshop.today);
    let tell = || context::federation_drafts(plan, &roll, &order.kinds, today, order.mark_drafts);
    let drafts = workshop.timings.time(Stage::Context, tell);
    let mut stems = Stems::default();
    let mut made = Vec::new();
    let press = Press { workshop, author: &plan.issuer, texts: &[], path: Path::new(PLAN), order };
    for draft in drafts {
        let stem = stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        made.extend(files(&press, &draft, &stem)?);
    }
    Ok(made)
}

/// The workbook's name without its folders.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned())
}

/// One document in every format asked for, and as a workbook.
fn files(press: &Press<'_>, draft: &Draft, stem: &str) -> Result<Vec<File>, Report> {
    let made = press.set(press.read(draft)?)?;
    let mut files = Vec::with_capacity(press.order.formats.len() + 1);
    let mut keep = |extension: &str, pages: usize, bytes: Vec<u8>| {
        let file = format!("{FEDERATION}/{stem}.{extension}");
        files.push(File { entry: entry(press.workshop, draft, file, pages, &bytes), bytes });
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

fn entry(workshop: &Workshop, draft: &Draft, file: String, pages: usize, bytes: &[u8]) -> Entry {
    Entry {
        unit: FEDERATION.to_owned(),
        unit_name: workshop.plan.issuer.clone(),
        kind: draft.kind.id(),
        phase: draft.phase,
        subject: draft.subject.clone(),
        source: format!("Kế hoạch {}", workshop.plan.number),
        file,
        sha256: fingerprint(bytes),
        size: bytes.len(),
        pages,
    }
}
