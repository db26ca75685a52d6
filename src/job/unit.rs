//! One checked unit → its files.

use super::made::Press;
use super::{Order, Stage, Workshop};
use crate::check::Checked;
use crate::context::{self, Built, Draft};
use crate::diagnostic::Report;
use crate::document::tree::Document;
use crate::export::Format;
use crate::kind::Kind;
use crate::package::{Entry, File, Stems, fingerprint};
use std::path::Path;

/// Keyword of the files that hold all documents of a phase.
const PRINT_ALL: &str = "in-tat-ca";

/// Every document of the unit in every format asked for. A fault in one document refuses the whole unit.
pub(super) fn build(
    workshop: &Workshop,
    unit: &Checked,
    code: &str,
    path: &Path,
    order: &Order,
) -> (Vec<File>, Report) {
    let book = unit.book();
    let press = Press { workshop, author: &book.unit.name.value, texts: &book.texts, path, order };
    let mut desk =
        Desk { press, unit, code, stems: Stems::default(), files: Vec::new(), built: Vec::new(), kept: Vec::new() };
    match desk.all() {
        Ok(()) => (desk.files, Report::default()),
        Err(report) => (desk.files, report),
    }
}

/// Where the documents of one unit are made, one after the other.
struct Desk<'a> {
    press: Press<'a>,
    unit: &'a Checked,
    code: &'a str,
    stems: Stems,
    files: Vec<File>,
    /// What late documents tell of.
    built: Vec<Built>,
    /// What is printed together.
    kept: Vec<(Draft, Document)>,
}

impl Desk<'_> {
    fn all(&mut self) -> Result<(), Report> {
        let Press { workshop, order, .. } = self.press;
        let unit = self.unit;
        let (plan, today, mark) = (&workshop.plan, workshop.today, order.mark_drafts);
        let mut report = Report::default();
        let mut bound: Vec<(Draft, Document)> = Vec::new();
        let drafts = || context::drafts(unit, plan, &self.kinds(), order.phase, today, mark);
        for draft in workshop.timings.time(Stage::Context, drafts) {
            match self.press.read(&draft) {
                // What hundreds of templates saw would be kept for nothing.
                Ok(tree) if draft.kind.bound() && !order.each => bound.push((draft.without_context(), tree)),
                Ok(tree) => self.finish(draft, tree).unwrap_or_else(|faults| report.append(faults)),
                Err(faults) => report.append(faults),
            }
        }
        if report.blocks() {
            return Err(report);
        }
        self.bind(bound)?;
        if order.wants_late() {
            for kind in Kind::ALL.into_iter().filter(|kind| kind.late()) {
                let drafts = || context::late_drafts(unit, plan, kind, order.phase, today, mark, &self.built);
                for draft in workshop.timings.time(Stage::Context, drafts) {
                    let tree = self.press.read(&draft)?;
                    self.finish(draft, tree)?;
                }
            }
        }
        self.print_all()
    }

    /// The kinds to make: those asked for, and where one of them tells of the others, all of its phase.
    fn kinds(&self) -> Vec<Kind> {
        let order = self.press.order;
        let needed = |kind: &Kind| order.wants(*kind) || (order.wants_late() && kind.per_phase());
        Kind::ALL.into_iter().filter(needed).collect()
    }

    /// Sets a document on pages, and writes it where it was asked for.
    fn finish(&mut self, draft: Draft, tree: Document) -> Result<(), Report> {
        let made = self.press.set(tree)?;
        self.built.push(made.built(&draft));
        if !self.press.order.wants(draft.kind) {
            return Ok(());
        }
        let stem = self.stems.next(draft.kind, draft.phase, draft.subject.as_deref());
        let entry = made.entry(&draft, draft.subject.as_deref());
        let press = self.press;
        let tree = press.write_each(made, &draft, |format, bytes| {
            let file = format!("{}/{stem}.{}", self.code, format.extension());
            self.deliver(entry.clone(), file, bytes);
        })?;
        if press.order.print_all && !draft.kind.bound() {
            self.kept.push((draft.without_context(), tree));
        }
        Ok(())
    }

    /// The documents of all persons in one file, each beginning on a page of its own.
    fn bind(&mut self, bound: Vec<(Draft, Document)>) -> Result<(), Report> {
        let Some((first, tree)) = bound.first() else { return Ok(()) };
        let whole = Draft { subject: None, ..first.clone() };
        let (title, author) = (format!("{}, {} người", tree.title, bound.len()), tree.author.clone());
        let parts = bound.into_iter().map(|(draft, tree)| (draft.subject.unwrap_or_default(), tree));
        self.finish(whole, Document::joined(title, author, parts))
    }

    /// One PDF for each phase, and one for what is made once a year, with everything to print in the order of signing.
    fn print_all(&mut self) -> Result<(), Report> {
        let mut kept = std::mem::take(&mut self.kept);
        kept.sort_by_key(|(draft, _)| (draft.phase, draft.kind.signing_turn()));
        let mut rest = kept.into_iter().peekable();
        while let Some((first, tree)) = rest.next() {
            let author = tree.author.clone();
            let mut parts = vec![named(&first, tree)];
            while let Some((draft, tree)) = rest.next_if(|(draft, _)| draft.phase == first.phase) {
                parts.push(named(&draft, tree));
            }
            let (name, title) = match first.phase {
                Some(phase) => (format!("{PRINT_ALL}-dot-{phase}"), format!("Hồ sơ đợt {phase}, để in")),
                None => (format!("{PRINT_ALL}-ca-nam"), "Văn bản lập một lần trong năm, để in".to_owned()),
            };
            let made = self.press.set(Document::joined(title, author, parts))?;
            let bytes = self.press.write(Format::Pdf, &made, first.date, &name)?;
            let file = format!("{}/{name}.pdf", self.code);
            let pages = made.pages.pages.len();
            self.deliver(
                Entry { kind: PRINT_ALL.to_owned(), phase: first.phase, pages, ..Entry::default() },
                file,
                bytes,
            );
        }
        Ok(())
    }

    fn deliver(&mut self, entry: Entry, file: String, bytes: Vec<u8>) {
        self.files.push(File { entry: Entry { file, sha256: fingerprint(&bytes), size: bytes.len(), ..entry }, bytes });
    }
}

/// A document with the name by which it is found among others.
fn named(draft: &Draft, tree: Document) -> (String, Document) {
    let name = match &draft.subject {
        Some(subject) => format!("{}: {subject}", tree.title),
        None => tree.title.clone(),
    };
    (name, tree)
}
