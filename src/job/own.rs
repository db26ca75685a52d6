//! The federation's own workbook, once all units are read → its records, if nothing stands against them.

use super::{UnitRun, Workshop, elsewhere, shown};
use crate::check::decision;
use crate::diagnostic::{Diagnostic, Origin, Outcome};
use crate::scoring::{self, Figures, Sheet};
use crate::source::{Rows, record::FederationBook};

/// A workbook of the federation on its way.
pub(super) struct Own {
    run: UnitRun,
    book: Option<FederationBook>,
    rows: Option<Rows>,
}

impl Own {
    /// What was read out of it.
    pub(super) fn new(mut run: UnitRun, read: Outcome<FederationBook>, rows: Option<Rows>) -> Self {
        run.report.append(read.report);
        Self { run, book: read.value, rows }
    }
}

/// Checks and delivers them. There is one at most; any other is refused. Gives back the one that no error stands against, with
/// the points it comes to.
pub(super) fn settle(
    workshop: &Workshop,
    own: Vec<Own>,
    figures: &[Figures],
    deliver: &mut impl FnMut(UnitRun),
) -> Option<(FederationBook, Vec<Sheet>)> {
    let mut kept = None;
    let mut first: Option<String> = None;
    for Own { mut run, book, rows } in own {
        let at = Origin::File { file: shown(&run.source).into() };
        if let Some(first) = &first {
            run.report.push(second(&at, first));
        } else {
            first = Some(at.to_string());
            if let Some(book) = book.as_ref().filter(|_| !run.refused()) {
                run.report.append(decision::faults(book, &workshop.plan, workshop.today));
            }
            kept = book.and_then(|book| scored(workshop, book, figures, &mut run));
        }
        run.excerpts = rows.map(|rows| rows.excerpts(&run.report));
        deliver(run);
    }
    kept
}

/// Delivers them unchecked, because not all units are seen.
pub(super) fn put_off(own: Vec<Own>, deliver: &mut impl FnMut(UnitRun)) {
    for Own { mut run, .. } in own {
        elsewhere(&mut run);
        deliver(run);
    }
}

/// Scores the units. Rows that could not be read are missing from the records: rules would blame what refers to them.
fn scored(
    workshop: &Workshop,
    book: FederationBook,
    figures: &[Figures],
    run: &mut UnitRun,
) -> Option<(FederationBook, Vec<Sheet>)> {
    if run.refused() {
        return None;
    }
    let scored = scoring::run(&book, &workshop.plan, figures, workshop.today);
    run.report.append(scored.report);
    Some((book, scored.value?))
}

fn second(at: &Origin, first: &str) -> Diagnostic {
    let message = format!("đã có một bảng tính của liên đoàn: {first}");
    let hint = "chỉ để một bảng tính của liên đoàn trong mỗi lần chạy; chuyển tệp không dùng sang thư mục khác";
    Diagnostic::error("hai-bang-tinh-lien-doan", at, message, hint)
}
