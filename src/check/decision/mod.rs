//! Rows of sheet KHEN THƯỞNG → the decisions that they make, each award with the money that goes with it.

#[cfg(test)]
pub(crate) mod bench;
mod codes;
mod faults;
mod money;
mod prize;
mod signed;

pub use codes::CODES;
pub use faults::faults;
pub use prize::{Prize, Reckoned};
pub use signed::{council_signatory, signing};

use crate::kind::Kind;
use crate::plan::{Award, Plan};
use crate::source::located::Located;
use crate::source::record::{AwardRow, FederationBook, Paper};
use crate::text;
use chrono::NaiveDate;

/// One decision (*quyết định khen thưởng*): the rows of one number, one day and one phase, in their order.
#[derive(Clone, Debug)]
pub struct Decision<'a> {
    /// Đợt; `None`: the whole year.
    pub phase: Option<u32>,
    /// Số, as typed in the rows, else in sheet VĂN BẢN.
    pub number: Option<&'a Located<String>>,
    /// Ngày, from the same sheets.
    pub date: Option<&'a Located<NaiveDate>>,
    /// Its row of sheet VĂN BẢN.
    pub paper: Option<&'a Paper>,
    /// Who is given what.
    pub given: Vec<Given<'a>>,
}

/// One award to one person or collective.
#[derive(Clone, Debug)]
pub struct Given<'a> {
    /// The row.
    pub row: &'a AwardRow,
    /// The award as the plan knows it.
    pub award: Option<&'a Award>,
    /// The money; `None` where no sheet says any.
    pub prize: Option<Prize<'a>>,
}

impl<'a> Given<'a> {
    /// The award's name, as the plan writes it.
    pub fn name(&self) -> &'a str {
        self.award.map_or(self.row.award.value.as_str(), |award| award.name.as_str())
    }

    /// Whether two awards go to the same person or collective.
    pub fn same_subject(&self, other: &Self) -> bool {
        same_subject(self.row, other.row)
    }
}

impl Decision<'_> {
    /// The day that base wages and legal bases are taken at: its own, else that of its making.
    pub fn effective(&self, today: NaiveDate) -> NaiveDate {
        self.date.map_or(today, |date| date.value)
    }

    /// The money of all its awards; `None` where it says nothing about money.
    pub fn total(&self) -> Option<u64> {
        let mut paid = self.given.iter().filter_map(|given| given.prize.as_ref()).map(|prize| prize.paid).peekable();
        paid.peek().is_some().then(|| paid.sum())
    }

    /// `quyết định số 15 ngày 27/06/2025 (đợt 1)`, for messages.
    pub fn called(&self) -> String {
        let number = self.number.map(|number| format!(" số {}", number.value)).unwrap_or_default();
        let date = self.date.map(|date| format!(" ngày {}", text::short_date(date.value))).unwrap_or_default();
        let phase = self.phase.map_or_else(|| " (cả năm)".to_owned(), |phase| format!(" (đợt {phase})"));
        format!("quyết định{number}{date}{phase}")
    }
}

/// The decisions that a federation's workbook asks for, in the order in which its rows first name them.
pub fn decisions<'a>(book: &'a FederationBook, plan: &'a Plan, today: NaiveDate) -> Vec<Decision<'a>> {
    let mut found: Vec<Decision<'a>> = Vec::new();
    for row in &book.awards {
        let phase = phase(row);
        let paper = decision_paper(book, row);
        let number = row.decision.as_ref().or_else(|| paper?.number.as_ref());
        let date = row.decided.as_ref().or_else(|| paper?.date.as_ref());
        let given = Given { row, award: plan.award(&row.award, row.class.value), prize: None };
        let key = (phase, number.map(|number| text::fold(number)), date.map(|date| date.value));
        let same = |decision: &&mut Decision<'_>| {
            key == (decision.phase, decision.number.map(|n| text::fold(n)), decision.date.map(|d| d.value))
        };
        match found.iter_mut().find(same) {
            Some(decision) => decision.given.push(given),
            None => found.push(Decision { phase, number, date, paper, given: vec![given] }),
        }
    }
    prize::award(&mut found, book, plan, today);
    found
}

/// The row of sheet VĂN BẢN for the decision that an award's row asks for: one that says no other number and no other day.
pub fn decision_paper<'a>(book: &'a FederationBook, row: &AwardRow) -> Option<&'a Paper> {
    let paper = paper(book, Kind::AwardDecision, phase(row))?;
    let numbers = row.decision.as_ref().zip(paper.number.as_ref());
    let days = row.decided.as_ref().zip(paper.date.as_ref());
    let agrees = numbers.is_none_or(|(own, other)| text::alike(own, other))
        && days.is_none_or(|(own, other)| own.value == other.value);
    agrees.then_some(paper)
}

/// The row of sheet VĂN BẢN for a kind of document and a phase; of a kind made once a year, whatever phase it says.
pub fn paper(book: &FederationBook, kind: Kind, phase: Option<u32>) -> Option<&Paper> {
    let of = |paper: &&Paper| !kind.per_phase() || paper.phase.as_ref().map(|phase| phase.value) == phase;
    book.papers.iter().filter(|paper| Kind::named(&paper.kind) == Some(kind)).find(of)
}

/// The phase of a row; `None`: the whole year.
pub fn phase(row: &AwardRow) -> Option<u32> {
    row.phase.as_ref().and_then(|phase| phase.value)
}

/// Whether two rows name the same person or collective.
fn same_subject(one: &AwardRow, other: &AwardRow) -> bool {
    one.class.value == other.class.value
        && text::same_name(&one.subject, &other.subject)
        && text::alike(&one.unit, &other.unit)
}

#[cfg(test)]
mod tests {
    use super::bench::{book, row};
    use super::*;
    use crate::plan::built_in;

    #[test]
    fn rows_of_one_number_day_and_phase_make_one_decision() {
        let (plan, _) = built_in().into_result().unwrap();
        let rows = [("An", "15"), ("Bình", "16"), ("Chi", "15"), ("Dung", "")];
        let book = book(rows.map(|(name, number)| row(name, "Giấy khen", number, "2025-06-27")).to_vec());
        let found = decisions(&book, &plan, plan.date);
        let seen: Vec<Vec<&str>> =
            found.iter().map(|d| d.given.iter().map(|g| g.row.subject.value.as_str()).collect()).collect();
        assert_eq!(seen, [vec!["An", "Chi"], vec!["Bình"], vec!["Dung"]]);
        assert_eq!(found[0].called(), "quyết định số 15 ngày 27/06/2025 (đợt 1)");
        assert_eq!(found[0].total(), None);
    }
}
