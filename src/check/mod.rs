//! Records → a unit whose documents may be issued, or the reasons why not.
//!
//! One rule, one file in `rules/`, named for the fault it finds. Rules see all records, the plan and the fonts, and only report.

mod rules;

use crate::diagnostic::{Outcome, Report};
use crate::font::Fonts;
use crate::plan::Plan;
use crate::source::record::UnitBook;
use chrono::NaiveDate;

/// A unit that passed the checks. Only [`run`] makes one, so what is unchecked cannot become a document.
#[derive(Debug)]
pub struct Checked(UnitBook);

impl Checked {
    /// The records.
    pub fn book(&self) -> &UnitBook {
        &self.0
    }
}

/// What a rule may look at.
struct Facts<'a> {
    book: &'a UnitBook,
    plan: &'a Plan,
    fonts: &'a Fonts,
    /// The day documents are made.
    today: NaiveDate,
}

/// Runs every rule. Warnings let the unit pass, errors do not.
pub fn run(book: UnitBook, plan: &Plan, fonts: &Fonts, today: NaiveDate) -> Outcome<Checked> {
    let mut report = Report::default();
    let facts = Facts { book: &book, plan, fonts, today };
    for rule in rules::ALL {
        rule(&facts, &mut report);
    }
    if report.blocks() { Outcome::refused(report) } else { Outcome::new(Checked(book), report) }
}
