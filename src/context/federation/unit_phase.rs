//! What a unit's workbook tells of one phase → what the federation's report on that phase adds up and quotes.

use super::super::phase_report::paragraphs;
use super::super::year::concerns;
use super::award_counts::{OTHER, category};
use crate::kind::Kind;
use crate::plan::{Plan, Subject};
use crate::source::record::{Category, Direction, NarrativeSection, Target, Totalling, UnitBook};
use crate::text;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One phase of one unit.
#[derive(Clone, Debug, Default)]
pub struct UnitPhase {
    /// Whether sheet KẾT QUẢ ĐỢT tells of it: the unit has reported.
    pub told: bool,
    /// The date of its phase report, from sheet VĂN BẢN.
    pub reported: Option<NaiveDate>,
    /// Whether the unit issued a plan of its own.
    pub planned: bool,
    /// Thực tế số người dự lễ phát động.
    pub attended: Option<u64>,
    /// Its indicators that were planned or measured in the phase.
    pub indicators: Vec<Indicator>,
    /// Whom it proposed, by the award's place in the plan.
    pub nominated: BTreeMap<usize, Nominated>,
    /// Khó khăn; tồn tại, hạn chế, as typed.
    pub troubles: Vec<String>,
    /// Kiến nghị, as typed.
    pub requests: Vec<String>,
}

/// One indicator (*chỉ tiêu*) of one unit in one phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Nội dung.
    pub content: String,
    /// Đơn vị tính.
    pub measure: String,
    /// Cách cộng.
    pub totalling: Totalling,
    /// Chiều.
    pub direction: Direction,
    /// Kế hoạch.
    pub goal: Option<f64>,
    /// Thực hiện.
    pub done: Option<f64>,
    /// Cùng kỳ năm trước.
    pub last_year: Option<f64>,
}

/// Who was proposed in a phase, in times (*lượt*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nominated {
    /// Tập thể.
    pub collectives: u64,
    /// Cá nhân.
    pub persons: u64,
    /// Of these, lao động trực tiếp.
    pub direct: u64,
}

impl Nominated {
    pub(super) fn add(&mut self, other: Self) {
        self.collectives += other.collectives;
        self.persons += other.persons;
        self.direct += other.direct;
    }
}

impl Indicator {
    /// Whether the unit did what it registered; `None` where one of the figures is missing.
    pub(super) fn met(&self) -> Option<bool> {
        let (done, goal) = self.done.zip(self.goal)?;
        Some(match self.direction {
            Direction::Higher => done >= goal,
            Direction::Lower => done <= goal,
        })
    }
}

impl UnitPhase {
    pub(super) fn of(book: &UnitBook, plan: &Plan, phase: u32) -> Self {
        let entry = book.phase(phase);
        let told = |section| paragraphs(book, phase, section);
        let papers = || book.papers.iter().filter(|paper| paper.phase.as_ref().is_some_and(|p| p.value == phase));
        let report = papers().find(|paper| Kind::named(&paper.kind) == Some(Kind::PhaseReport));
        Self {
            told: book.narratives.iter().any(|n| n.phase.value == Some(phase)),
            reported: report.and_then(|paper| paper.date.as_ref()).map(|date| date.value),
            planned: entry.is_some_and(|e| e.plan_number.is_some()),
            attended: entry.and_then(|e| e.attended.as_ref()).map(|n| n.value.into()),
            indicators: indicators(book, phase),
            nominated: nominated(book, plan, phase),
            troubles: [told(NarrativeSection::Difficulties), told(NarrativeSection::Shortcomings)].concat(),
            requests: told(NarrativeSection::Requests),
        }
    }

    /// How many indicators were met, of those with both figures.
    pub(super) fn met(&self) -> (u64, u64) {
        let known: Vec<bool> = self.indicators.iter().filter_map(Indicator::met).collect();
        (known.iter().filter(|met| **met).count() as u64, known.len() as u64)
    }

    /// All it proposed.
    pub(super) fn nominees(&self) -> Nominated {
        let mut all = Nominated::default();
        for one in self.nominated.values() {
            all.add(*one);
        }
        all
    }

    /// Whether anything was measured.
    pub(super) fn measured(&self) -> bool {
        self.indicators.iter().any(|indicator| indicator.done.is_some())
    }
}

/// The indicators of a phase. Where a unit uses the same words in several groups, the group tells them apart.
fn indicators(book: &UnitBook, phase: u32) -> Vec<Indicator> {
    let concerned: Vec<&Target> = book.targets.iter().filter(|target| concerns(target, phase)).collect();
    let key = |target: &Target| (text::fold(&target.content), text::fold(&target.unit));
    let twice = |target: &Target| concerned.iter().filter(|other| key(other) == key(target)).count() > 1;
    let content = |target: &Target| match &target.group {
        Some(group) if twice(target) => format!("{}: {}", group.value, target.content.value),
        _ => target.content.value.clone(),
    };
    let indicator = |target: &&Target| Indicator {
        content: content(target),
        measure: target.unit.value.clone(),
        totalling: target.totalling,
        direction: target.direction,
        goal: target.planned.get(&phase).map(|v| v.value),
        done: target.done.get(&phase).map(|v| v.value),
        last_year: target.last_year.get(&phase).or(target.last_year_any.as_ref()).map(|v| v.value),
    };
    concerned.iter().map(indicator).collect()
}

fn nominated(book: &UnitBook, plan: &Plan, phase: u32) -> BTreeMap<usize, Nominated> {
    let mut counts: BTreeMap<usize, Nominated> = BTreeMap::new();
    for proposal in book.collective_proposals.iter().filter(|p| p.phase.value == phase) {
        let place = plan.award_place(&proposal.award, Subject::Collective).unwrap_or(OTHER);
        counts.entry(place).or_default().collectives += 1;
    }
    for proposal in book.person_proposals.iter().filter(|p| p.phase.value == phase) {
        let place = plan.award_place(&proposal.award, Subject::Person).unwrap_or(OTHER);
        let count = counts.entry(place).or_default();
        count.persons += 1;
        let born = proposal.born.as_ref().map(|born| born.value);
        count.direct += u64::from(category(book, &proposal.name, born) == Some(Category::Direct));
    }
    counts
}
