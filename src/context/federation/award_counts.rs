//! A checked unit → how many were proposed for each award and how many hold one of this year, leaders and workers apart.

use crate::plan::{Plan, Subject};
use crate::source::record::{Birth, Category, Person, UnitBook};
use std::collections::BTreeMap;

/// Stands for all awards that the plan does not have.
pub(super) const OTHER: usize = usize::MAX;

/// Who was proposed for an award or given it, in times (*lượt*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Honoured {
    /// Tập thể.
    pub collectives: u64,
    /// Cá nhân là lãnh đạo, quản lý.
    pub managers: u64,
    /// Lao động trực tiếp.
    pub direct: u64,
}

/// The awards of a unit, by the award's place in the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AwardCounts {
    /// Đề nghị, all phases.
    pub proposed: BTreeMap<usize, Honoured>,
    /// Đã có quyết định in the plan's year.
    pub decided: BTreeMap<usize, Honoured>,
    /// Decisions left out, because the roster does not say which person is meant.
    pub unclear: u64,
}

impl Honoured {
    /// Cá nhân.
    pub(super) fn persons(self) -> u64 {
        self.managers + self.direct
    }

    pub(super) fn add(&mut self, other: Self) {
        self.collectives += other.collectives;
        self.managers += other.managers;
        self.direct += other.direct;
    }
}

impl AwardCounts {
    pub(super) fn of(book: &UnitBook, plan: &Plan) -> Self {
        let mut counts = Self::default();
        for proposal in &book.collective_proposals {
            let place = plan.award_place(&proposal.award, Subject::Collective).unwrap_or(OTHER);
            counts.proposed.entry(place).or_default().collectives += 1;
        }
        for proposal in &book.person_proposals {
            let place = plan.award_place(&proposal.award, Subject::Person).unwrap_or(OTHER);
            let category = category(book, &proposal.name, proposal.born.as_ref().map(|b| b.value));
            counts.unclear += person(counts.proposed.entry(place).or_default(), category);
        }
        for award in book.past_awards.iter().filter(|award| award.year.value == plan.year) {
            let collective = book.collective(&award.subject).is_some();
            let subject = if collective { Subject::Collective } else { Subject::Person };
            let decided = counts.decided.entry(plan.award_place(&award.name, subject).unwrap_or(OTHER)).or_default();
            if collective {
                decided.collectives += 1;
            } else {
                counts.unclear += person(decided, category(book, &award.subject, None));
            }
        }
        counts
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (place, honoured) in &other.proposed {
            self.proposed.entry(*place).or_default().add(*honoured);
        }
        for (place, honoured) in &other.decided {
            self.decided.entry(*place).or_default().add(*honoured);
        }
        self.unclear += other.unclear;
    }
}

/// Leader or worker; nothing where the roster has nobody, or several, of the name.
pub(super) fn category(book: &UnitBook, name: &str, born: Option<Birth>) -> Option<Category> {
    match book.person(name, born) {
        Person::One(member) => Some(member.category.value),
        Person::Nobody | Person::Several(_) => None,
    }
}

/// Counts a person; gives back 1 where the category is not known.
fn person(honoured: &mut Honoured, category: Option<Category>) -> u64 {
    match category {
        Some(Category::Manager) => honoured.managers += 1,
        Some(Category::Direct) => honoured.direct += 1,
        None => return 1,
    }
    0
}
