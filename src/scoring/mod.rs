//! The federation's workbook and what units reported → the points of each unit, cluster by cluster, and what is wrong with them.
//!
//! ```text
//! criteria, scores, targets ─points→ items of a unit ─sheets→ sheets of a cluster in a period ─rank→ ranks
//! ```
//!
//! The numbers come from the plan ([`crate::plan::Scoring`]); the faults in `faults` and `references` are those that HY21 (the
//! guidance the shipped numbers are from) would send a sheet back for.

mod codes;
mod faults;
mod points;
mod references;
mod sheets;

pub use codes::CODES;
pub use sheets::{Extra, Item, Sheet, UnitScore, ranks};

use crate::diagnostic::{Outcome, Report};
use crate::plan::Plan;
use crate::source::record::{FederationBook, UnitRow};
use crate::text;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What one unit's own workbook says of its targets.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Mã đơn vị.
    pub code: String,
    /// Tên công đoàn cơ sở.
    pub name: String,
    /// Its targets.
    pub targets: Vec<TargetFigures>,
}

/// A phase, or `None` for the year; what was planned in it and what was done.
pub type PeriodFigures = (Option<u32>, [Option<f64>; 2]);

/// One target's figures.
#[derive(Clone, Debug)]
pub struct TargetFigures {
    /// Nội dung chỉ tiêu.
    pub content: String,
    /// Planned and done by phase; of the year under `None`. A list, and only of what is known: these figures are kept of every unit of
    /// a run.
    pub periods: Box<[PeriodFigures]>,
}

impl TargetFigures {
    /// Planned and done in a phase, or in the year.
    fn of(&self, period: Option<u32>) -> [Option<f64>; 2] {
        let found = self.periods.iter().find(|(of, _)| *of == period);
        found.map(|(_, figures)| *figures).unwrap_or_default()
    }
}

/// What scoring looks at.
#[derive(Clone, Copy)]
struct Facts<'a> {
    book: &'a FederationBook,
    plan: &'a Plan,
    figures: &'a [Figures],
    by_code: &'a BTreeMap<String, &'a Figures>,
    by_name: &'a BTreeMap<String, &'a Figures>,
    today: NaiveDate,
}

impl<'a> Facts<'a> {
    /// What a unit reported, known by its code or its name.
    fn figures_of(&self, row: &UnitRow) -> Option<&'a Figures> {
        let coded = self.by_code.get(&text::fold(&row.code));
        coded.or_else(|| self.by_name.get(&text::fold(&row.name))).copied()
    }
}

/// Units by a word of theirs; of those that have the same word, the first.
fn by(figures: &[Figures], word: impl Fn(&Figures) -> &str) -> BTreeMap<String, &Figures> {
    figures.iter().rev().map(|unit| (text::fold(word(unit)), unit)).collect()
}

/// Scores the units and checks the sheets it is done from. There is no value where an error stands against them.
pub fn run(book: &FederationBook, plan: &Plan, figures: &[Figures], today: NaiveDate) -> Outcome<Vec<Sheet>> {
    let (by_code, by_name) = (by(figures, |unit| &unit.code), by(figures, |unit| &unit.name));
    let facts = Facts { book, plan, figures, by_code: &by_code, by_name: &by_name, today };
    let mut report = Report::default();
    references::check(&facts, &mut report);
    if report.blocks() {
        // Points of unknown units and criteria would only be blamed once more.
        return Outcome::refused(report);
    }
    let sheets = sheets::all(&facts);
    faults::check(&facts, &sheets, &mut report);
    if report.blocks() { Outcome::refused(report) } else { Outcome::new(sheets, report) }
}
