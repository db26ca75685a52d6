//! A checked unit → the few figures that the federation's documents add up.

use super::super::people::person_view;
use super::award_counts::AwardCounts;
use super::unit_phase::UnitPhase;
use crate::check::Checked;
use crate::check::decision::paper;
use crate::kind::Kind;
use crate::plan::{Plan, Subject};
use crate::scoring::Sheet;
use crate::source::located::Located;
use crate::source::record::{FederationBook, Paper, Person, UnitBook};
use crate::text;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a federation's documents tell of one unit. The workbook itself is let go.
#[derive(Clone, Debug, Default)]
pub struct UnitSummary {
    /// Tên công đoàn cơ sở.
    pub name: String,
    /// Where its group stands in the plan.
    pub group: usize,
    /// Cụm thi đua.
    pub cluster: Option<String>,
    /// Its figures.
    pub figures: Figures,
    /// Launch days by phase.
    pub launches: BTreeMap<u32, NaiveDate>,
    /// What it proposed and was given.
    pub awards: AwardCounts,
    /// Whom it proposed for what.
    pub proposals: Vec<Proposed>,
    /// What it tells of each phase.
    pub phases: BTreeMap<u32, UnitPhase>,
}

/// One proposal of a unit.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// Đợt.
    pub phase: u32,
    /// The person's or collective's name.
    pub subject: String,
    /// Never [`Subject::Both`].
    pub class: Subject,
    /// Chức vụ.
    pub post: String,
    /// Tên công đoàn cơ sở.
    pub unit: String,
    /// The award, as typed; the plan resolves it.
    pub award: String,
    /// Tóm tắt thành tích.
    pub summary: String,
}

/// Figures that can be added up over units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Tổng số CNVCLĐ.
    pub workers: u64,
    /// Nữ CNVCLĐ.
    pub women_workers: u64,
    /// Tổng số đoàn viên.
    pub members: u64,
    /// Nữ đoàn viên.
    pub women_members: u64,
    /// Persons who registered.
    pub persons: u64,
    /// Collectives that registered.
    pub collectives: u64,
    /// Registrations of persons by the title's place in the plan.
    pub person_titles: BTreeMap<usize, u64>,
    /// Registrations of collectives by the title's place in the plan.
    pub collective_titles: BTreeMap<usize, u64>,
}

/// The units of a federation, in the order of their workbooks, and what the federation itself wrote.
#[derive(Clone, Debug, Default)]
pub struct Roll {
    /// Those whose workbooks passed the checks.
    pub units: Vec<UnitSummary>,
    /// Names of those whose workbooks did not; of the file where no name could be read.
    pub missing: Vec<String>,
    /// Names of those that the federation lists and that sent no workbook.
    pub absent: Vec<String>,
    /// The federation's own workbook, where there is one and nothing stands against it.
    pub book: Option<FederationBook>,
    /// What it comes to: the units' points.
    pub scores: Vec<Sheet>,
}

impl Roll {
    /// Who has no figures here, and why.
    pub(super) fn left_out(&self) -> impl Iterator<Item = (&String, &'static str)> {
        let refused = self.missing.iter().map(|name| (name, "chưa gửi được bảng tính hợp lệ, không có trong số liệu"));
        refused.chain(self.absent.iter().map(|name| (name, "chưa gửi bảng tính, không có trong số liệu")))
    }

    /// How many have no figures here; nothing for none.
    pub(super) fn count_left_out(&self) -> Option<String> {
        let count = self.left_out().count();
        (count > 0).then(|| text::count(count as u64))
    }

    /// The row of sheet VĂN BẢN in the federation's workbook for a document.
    pub(super) fn paper(&self, kind: Kind, phase: Option<u32>) -> Option<&Paper> {
        paper(self.book.as_ref()?, kind, phase)
    }

    /// The day of a document: of its row of sheet VĂN BẢN, else of its making.
    pub(super) fn day(&self, kind: Kind, phase: Option<u32>, today: NaiveDate) -> NaiveDate {
        self.paper(kind, phase).and_then(|paper| paper.date.as_ref()).map_or(today, |date| date.value)
    }
}

impl UnitSummary {
    /// The summary of a unit.
    pub fn of(unit: &Checked, plan: &Plan) -> Self {
        let book = unit.book();
        let group = plan.group(&book.unit.group);
        let persons = book.person_registrations.iter().flat_map(|r| &r.titles);
        let collectives = book.collective_registrations.iter().flat_map(|r| &r.titles);
        Self {
            name: book.unit.name.value.clone(),
            group: plan.groups.iter().position(|g| group.is_some_and(|own| std::ptr::eq(own, g))).unwrap_or(usize::MAX),
            cluster: book.unit.cluster.as_ref().map(|c| c.value.clone()),
            figures: Figures {
                workers: book.unit.workers.value.into(),
                women_workers: book.unit.women_workers.value.into(),
                members: book.unit.members.value.into(),
                women_members: book.unit.women_members.value.into(),
                persons: book.person_registrations.len() as u64,
                collectives: book.collective_registrations.len() as u64,
                person_titles: tally(plan, persons, Subject::Person),
                collective_titles: tally(plan, collectives, Subject::Collective),
            },
            launches: book.phases.iter().map(|p| (p.number.value, p.launch.date)).collect(),
            awards: AwardCounts::of(book, plan),
            proposals: proposals(book),
            phases: plan.phases.iter().map(|p| (p.number, UnitPhase::of(book, plan, p.number))).collect(),
        }
    }

    /// Whether anybody or anything of the unit registered.
    pub fn registered(&self) -> bool {
        self.figures.persons + self.figures.collectives > 0
    }
}

/// Persons, then collectives, in the order of the sheets.
fn proposals(book: &UnitBook) -> Vec<Proposed> {
    let unit = &book.unit.name.value;
    let persons = book.person_proposals.iter().map(|p| Proposed {
        phase: p.phase.value,
        subject: p.name.value.clone(),
        class: Subject::Person,
        post: match book.person(&p.name, p.born.as_ref().map(|b| b.value)) {
            Person::One(member) => person_view(member).post,
            Person::Nobody | Person::Several(_) => String::new(),
        },
        unit: unit.clone(),
        award: p.award.value.clone(),
        summary: p.summary.value.clone(),
    });
    let collectives = book.collective_proposals.iter().map(|p| Proposed {
        phase: p.phase.value,
        subject: p.name.value.clone(),
        class: Subject::Collective,
        post: String::new(),
        unit: unit.clone(),
        award: p.award.value.clone(),
        summary: p.summary.value.clone(),
    });
    persons.chain(collectives).collect()
}

fn tally<'a>(plan: &Plan, typed: impl Iterator<Item = &'a Located<String>>, subject: Subject) -> BTreeMap<usize, u64> {
    let mut counts = BTreeMap::new();
    for place in typed.filter_map(|title| plan.award_place(title, subject)) {
        *counts.entry(place).or_default() += 1;
    }
    counts
}

impl Figures {
    /// The sum over several.
    pub fn sum<'a>(all: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut sum = Self::default();
        for one in all {
            sum.workers += one.workers;
            sum.women_workers += one.women_workers;
            sum.members += one.members;
            sum.women_members += one.women_members;
            sum.persons += one.persons;
            sum.collectives += one.collectives;
            add(&mut sum.person_titles, &one.person_titles);
            add(&mut sum.collective_titles, &one.collective_titles);
        }
        sum
    }
}

fn add(sum: &mut BTreeMap<usize, u64>, one: &BTreeMap<usize, u64>) {
    for (place, count) in one {
        *sum.entry(*place).or_default() += count;
    }
}

/// A count in a table; nothing is a dash.
pub(super) fn figure(count: u64) -> String {
    match count {
        0 => "-".to_owned(),
        1..10 => count.to_string(),
        _ => text::count(count),
    }
}

/// Percent with one decimal, without the sign; a dash where there is no whole.
pub(super) fn share(part: u64, whole: u64) -> String {
    percent(part, whole).map_or_else(|| "-".to_owned(), text::number)
}

/// How many percent one figure is of another, rounded to one decimal.
pub(super) fn percent_of(part: f64, whole: f64) -> f64 {
    (part * 1000.0 / whole).round() / 10.0
}

/// Percent, rounded to one decimal. Counts of people are far below what a float holds exactly.
pub(super) fn percent(part: u64, whole: u64) -> Option<f64> {
    let float = |count: u64| u32::try_from(count).map_or(f64::MAX, f64::from);
    (whole > 0).then(|| (float(part) * 1000.0 / float(whole)).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_add_up_title_by_title() {
        let one = Figures { workers: 3, person_titles: BTreeMap::from([(1, 2)]), ..Figures::default() };
        let other = Figures { workers: 4, person_titles: BTreeMap::from([(1, 1), (5, 1)]), ..Figures::default() };
        let sum = Figures::sum([&one, &other]);
        assert_eq!((sum.workers, sum.person_titles), (7, BTreeMap::from([(1, 3), (5, 1)])));
    }
}
