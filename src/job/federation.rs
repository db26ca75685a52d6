//! All units, one after the other → the federation's files. Of each unit only its summary is kept.

use super::addresses::Addresses;
use super::made::{Press, single};
use super::{Foreman, Order, Stage, UnitRun, Workshop, counted, each, file_name, own};
use crate::check::Checked;
use crate::context::{self, Draft, Roll, UnitSummary};
use crate::diagnostic::{Origin, Report};
use crate::document::tree::Document;
use crate::export::Format;
use crate::kind::Kind;
use crate::package::{Entry, FEDERATION, File, Recipient, Stems, fingerprint};
use crate::plan::ListOrder;
use crate::text;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The file that a fault in them is told of.
const PLAN: &str = "thidua.toml";

/// What the federation issues.
#[derive(Debug, Default)]
pub struct Issued {
    /// Its files.
    pub files: Vec<File>,
    /// Why there are no certificates, where one of them could not be made: half of them are easily taken for all.
    pub refused: Report,
    /// Who gets them: every unit that sent a workbook or is listed by the federation, in the order of codes.
    pub recipients: Vec<Recipient>,
}

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
) -> Result<Issued, Report> {
    let mut roll = Roll::default();
    let mut missing = Vec::new();
    let mut seen = BTreeSet::new();
    let mut figures = Vec::new();
    let mut addresses = Addresses::default();
    let keep = |unit: &Checked, code: &str, _: &mut UnitRun| {
        (context::figures(unit, code), UnitSummary::of(unit, &workshop.plan))
    };
    let own = each(workshop, workbooks, foreman, None, keep, |run, kept| {
        if let Some((counted, summary)) = kept {
            figures.push(counted);
            roll.units.push(summary);
        }
        seen.extend(run.code.iter().chain(&run.unit_name).map(|word| text::fold(word)));
        if run.refused() {
            missing.push(run.unit_name.clone().unwrap_or_else(|| file_name(&run.source)));
        }
        addresses.sent(&run);
        deliver(run);
    });
    if foreman.halted() {
        return Ok(Issued::default());
    }
    roll.missing = missing;
    if let Some((mut book, scores)) = own::settle(workshop, own, &figures, &mut deliver) {
        if workshop.plan.setting.order == ListOrder::ByName {
            book.sort_by_name();
        }
        let known = |word: &str| seen.contains(&text::fold(word));
        let absent = book.unit_rows.iter().filter(|row| !known(&row.code) && !known(&row.name));
        roll.absent = absent.map(|row| row.name.value.clone()).collect();
        addresses.listed(&book);
        (roll.book, roll.scores) = (Some(book), scores);
    }
    let (plan, today) = (&workshop.plan, workshop.today);
    let tell = || context::federation_drafts(plan, &roll, &order.kinds, order.phase, today, order.mark_drafts);
    let drafts = workshop.timings.time(Stage::Context, tell);
    let mut stems = Stems::default();
    let mut made = Vec::new();
    let press = Press { workshop, author: &plan.issuer, texts: &[], path: Path::new(PLAN), order };
    let mut refused = Report::default();
    let (bound, single): (Vec<Draft>, Vec<Draft>) = drafts.into_iter().partition(|draft| draft.kind.bound());
    for draft in single {
        let stem = stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        made.extend(files(&press, &draft, press.read(&draft)?, &stem)?);
    }
    if let Some(book) = &roll.book {
        let press = Press { texts: &book.texts, path: Path::new(&*book.file), ..press };
        match certificates(&press, bound, &mut stems) {
            Ok(certificates) => made.extend(certificates),
            Err(faults) => refused = faults,
        }
    }
    Ok(Issued { files: made, refused, recipients: addresses.recipients() })
}

/// The certificates, all or none.
fn certificates(press: &Press<'_>, drafts: Vec<Draft>, stems: &mut Stems) -> Result<Vec<File>, Report> {
    let mut made = Vec::new();
    for (draft, tree) in bind(press, drafts)? {
        let stem = stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        made.extend(files(press, &draft, tree, &stem)?);
    }
    Ok(made)
}

/// What every person has: the documents of one title and phase as one, each on pages of its own and found by the person's name; or each
/// as it is, where one file per person was asked for.
fn bind(press: &Press<'_>, drafts: Vec<Draft>) -> Result<Vec<(Draft, Document)>, Report> {
    let mut faults = Report::default();
    let mut read = Vec::new();
    for draft in drafts {
        match press.read(&draft).and_then(|tree| press.fits(&tree).map(|()| tree)) {
            Ok(tree) => read.push((draft, tree)),
            Err(report) => faults.append(report),
        }
    }
    if faults.blocks() {
        return Err(faults);
    }
    if press.order.each {
        return Ok(read.into_iter().map(|(draft, tree)| (draft.clone(), titled(tree, &draft))).collect());
    }
    let mut bound = Vec::new();
    let mut rest = read.into_iter().peekable();
    while let Some((first, tree)) = rest.next() {
        let (title, author) = (tree.title.clone(), tree.author.clone());
        let whole = Draft { subject: Some(title.clone()), ..first.clone() };
        let mut parts = vec![(first.subject.unwrap_or_default(), tree)];
        while let Some((draft, tree)) = rest.next_if(|(draft, tree)| tree.title == title && draft.phase == whole.phase)
        {
            parts.push((draft.subject.unwrap_or_default(), tree));
        }
        bound.push((whole, Document::joined(title, author, parts)));
    }
    Ok(bound)
}

/// A document whose title says whose it is.
fn titled(mut tree: Document, draft: &Draft) -> Document {
    if let Some(subject) = &draft.subject {
        tree.title = format!("{} - {subject}", tree.title);
    }
    tree
}

/// The page by which printing on pre-printed certificates is adjusted, as PDF.
///
/// # Errors
/// What stood in its way.
pub fn calibration(workshop: &Workshop) -> Result<Vec<u8>, Report> {
    let order = Order {
        kinds: Vec::new(),
        phase: None,
        formats: vec![Format::Pdf],
        workbooks: false,
        signature_fields: false,
        mark_drafts: false,
        each: false,
        print_all: false,
    };
    let plan = &workshop.plan;
    let press = Press { workshop, author: &plan.issuer, texts: &[], path: Path::new(PLAN), order: &order };
    let Some(draft) = context::calibration_draft(plan, workshop.today) else { return Ok(Vec::new()) };
    let made = press.set(press.read(&draft)?)?;
    press.write(Format::Pdf, &made, draft.date, draft.kind.name())
}

/// One document in every format asked for, and as a workbook.
fn files(press: &Press<'_>, draft: &Draft, tree: Document, stem: &str) -> Result<Vec<File>, Report> {
    let made = press.set(tree)?;
    if draft.kind == Kind::AwardDecision {
        let at = Origin::File { file: format!("{FEDERATION}/{stem}").into() };
        let reading = press.workshop.plan.setting.reading;
        if let Some(fault) = counted::disagreement(&made.tree, reading, &at) {
            return Err(single(fault));
        }
    }
    let mut files = Vec::with_capacity(press.order.formats.len() + 1);
    let entry = made.entry(draft, about(draft));
    let mut keep = |extension: &str, pages: usize, bytes: Vec<u8>| {
        let file = format!("{FEDERATION}/{stem}.{extension}");
        let (sha256, size) = (fingerprint(&bytes), bytes.len());
        files.push(File { entry: Entry { file, sha256, size, pages, ..entry.clone() }, bytes });
    };
    press.write_each(made, draft, |format, bytes| keep(format.extension(), entry.pages, bytes))?;
    if let Some(book) = draft.book.as_ref().filter(|_| press.order.workbooks) {
        keep("xlsx", 0, press.workbook(book, draft.date, draft.kind.name())?);
    }
    Ok(files)
}

/// Whom or what a list names beside a document's kind. Decisions and certificates say it in their titles.
fn about(draft: &Draft) -> Option<&str> {
    let told = matches!(draft.kind, Kind::AwardDecision | Kind::Certificate);
    draft.subject.as_deref().filter(|_| !told)
}
