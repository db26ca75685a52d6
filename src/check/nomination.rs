//! Rows of the two proposal sheets → nominations: who, for what, on which day, with what roster and plan know of both.

use crate::plan::{Award, Known, Plan, Subject, System};
use crate::source::located::Located;
use crate::source::record::{Collective, CollectiveProposal, Member, Person, PersonProposal, UnitBook};
use chrono::NaiveDate;

/// One person or collective proposed for one award.
#[derive(Debug)]
pub(super) struct Nomination<'a> {
    /// Họ và tên, or tên tập thể.
    pub(super) name: &'a Located<String>,
    /// Which of the two sheets it stands in.
    pub(super) subject: Subject,
    /// The member, where it is a person whom the roster knows.
    pub(super) member: Option<&'a Member>,
    /// The collective, where it is one that the workbook knows.
    pub(super) collective: Option<&'a Collective>,
    /// Đợt.
    pub(super) phase: u32,
    /// The day the award is considered: that of the meeting, else the last of the phase, else today.
    pub(super) day: NaiveDate,
    /// Danh hiệu, hình thức đề nghị, as typed.
    pub(super) typed: &'a Located<String>,
    /// What the plan takes it for.
    pub(super) award: Option<&'a Award>,
    /// Sáng kiến sử dụng.
    pub(super) initiative: Option<&'a Located<String>>,
    /// Lý do khen.
    pub(super) reason: &'a Located<String>,
    /// Phiếu đồng ý.
    pub(super) votes: &'a Located<u32>,
    /// Hệ thống, as typed.
    pub(super) system: Option<&'a Located<System>>,
}

impl<'a> Nomination<'a> {
    /// All of them, persons first, in the order of the sheets.
    pub(super) fn all(book: &'a UnitBook, plan: &'a Plan, today: NaiveDate) -> Vec<Self> {
        let persons = book.person_proposals.iter().map(|row| Self::of_person(row, book, plan, today));
        let collectives = book.collective_proposals.iter().map(|row| Self::of_collective(row, book, plan, today));
        persons.chain(collectives).collect()
    }

    fn of_person(row: &'a PersonProposal, book: &'a UnitBook, plan: &'a Plan, today: NaiveDate) -> Self {
        let member = match book.person(&row.name, row.born.as_ref().map(|born| born.value)) {
            Person::One(member) => Some(member),
            Person::Several(_) | Person::Nobody => None,
        };
        Self {
            name: &row.name,
            subject: Subject::Person,
            member,
            collective: None,
            phase: row.phase.value,
            day: day_of(book, row.phase.value, today),
            typed: &row.award,
            award: plan.award(&row.award, Subject::Person),
            initiative: row.initiative.as_ref(),
            reason: &row.reason,
            votes: &row.votes,
            system: row.system.as_ref(),
        }
    }

    fn of_collective(row: &'a CollectiveProposal, book: &'a UnitBook, plan: &'a Plan, today: NaiveDate) -> Self {
        Self {
            name: &row.name,
            subject: Subject::Collective,
            member: None,
            collective: book.collective(&row.name),
            phase: row.phase.value,
            day: day_of(book, row.phase.value, today),
            typed: &row.award,
            award: plan.award(&row.award, Subject::Collective),
            initiative: None,
            reason: &row.reason,
            votes: &row.votes,
            system: row.system.as_ref(),
        }
    }

    /// Which known award it is for.
    pub(super) fn known(&self) -> Option<Known> {
        self.award.and_then(Award::known)
    }

    /// What to call the award: the plan's name, else what was typed.
    pub(super) fn award_name(&self) -> &'a str {
        self.award.map_or(self.typed.value.as_str(), |award| award.name.as_str())
    }
}

fn day_of(book: &UnitBook, phase: u32, today: NaiveDate) -> NaiveDate {
    let met = book.meeting(phase).map(|meeting| meeting.start.date);
    met.or_else(|| book.phase(phase).map(|entry| entry.to.value)).unwrap_or(today)
}
