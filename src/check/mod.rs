//! Records → a unit whose documents may be issued, or the reasons why not.
//!
//! One rule, one file in `rules/`, named for the fault it finds. Rules see all records, the plan and the fonts, and only
//! report; how much a finding weighs stands beside the rule, and in the plan file where it may be changed there.

mod rule;
mod rules;
mod tuned;

pub use rule::Tuning;
pub use tuned::Rules;

use crate::diagnostic::{Code, Outcome};
use crate::font::Fonts;
use crate::plan::{Plan, Subject};
use crate::source::located::Located;
use crate::source::record::UnitBook;
use crate::text;
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

impl<'a> Facts<'a> {
    /// Every title and form of award that somebody registered for or is proposed for, with whom it is meant for.
    fn awards_named(&self) -> impl Iterator<Item = (&'a Located<String>, Subject)> {
        let book = self.book;
        let persons = book.person_registrations.iter().flat_map(|r| r.titles.iter().chain(&r.forms));
        let persons = persons.chain(book.person_proposals.iter().map(|p| &p.award));
        let collectives = book.collective_registrations.iter().flat_map(|r| r.titles.iter().chain(&r.forms));
        let collectives = collectives.chain(book.collective_proposals.iter().map(|p| &p.award));
        persons.map(|award| (award, Subject::Person)).chain(collectives.map(|award| (award, Subject::Collective)))
    }

    /// What to do about a collective that sheet TẬP THỂ does not have.
    fn nearest_collective(&self, name: &str) -> String {
        match text::nearest(name, self.book.collectives.iter().map(|c| c.name.as_str())) {
            Some(near) => format!("ý bạn là “{near}”?"),
            None => "bổ sung tập thể này vào trang TẬP THỂ hoặc sửa tên".to_owned(),
        }
    }
}

/// Runs the rules. Warnings and hints let the unit pass, errors do not.
pub fn run(book: UnitBook, rules: &Rules, plan: &Plan, fonts: &Fonts, today: NaiveDate) -> Outcome<Checked> {
    let report = rules.run(&Facts { book: &book, plan, fonts, today });
    if report.blocks() { Outcome::refused(report) } else { Outcome::new(Checked(book), report) }
}

/// What the rules can find, in their order, and what a plan may change about each.
pub fn codes() -> impl Iterator<Item = (&'static Code, Tuning)> {
    rules::ALL.iter().map(|rule| (&rule.code, rule.tuning))
}
