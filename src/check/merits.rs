//! Sheets KHEN THƯỞNG ĐÃ CÓ and SÁNG KIẾN → what somebody already holds and has invented, found by name.

use crate::plan::{Award, Known, Plan, Subject};
use crate::source::record::{Initiative, PastAward, UnitBook};
use crate::text::{fold, name_key};
use std::collections::{BTreeMap, BTreeSet};

/// Past awards by whom they were given to, initiatives by their names and their authors.
#[derive(Debug)]
pub(super) struct Merits<'a> {
    past: BTreeMap<String, Vec<&'a PastAward>>,
    initiatives: BTreeMap<String, &'a Initiative>,
    by_author: BTreeMap<String, Vec<&'a Initiative>>,
}

impl<'a> Merits<'a> {
    /// Those of a book.
    pub(super) fn of(book: &'a UnitBook) -> Self {
        let mut past: BTreeMap<String, Vec<&PastAward>> = BTreeMap::new();
        for award in &book.past_awards {
            past.entry(name_key(&award.subject)).or_default().push(award);
        }
        let mut by_author: BTreeMap<String, Vec<&Initiative>> = BTreeMap::new();
        for initiative in &book.initiatives {
            for author in authors(initiative) {
                by_author.entry(author).or_default().push(initiative);
            }
        }
        let initiatives = book.initiatives.iter().map(|initiative| (fold(&initiative.name), initiative)).collect();
        Self { past, initiatives, by_author }
    }

    /// What somebody has been given, in the order of the sheet.
    pub(super) fn past(&self, name: &str) -> &[&'a PastAward] {
        self.past.get(&name_key(name)).map_or(&[], Vec::as_slice)
    }

    /// The initiative of a name.
    pub(super) fn initiative(&self, name: &str) -> Option<&'a Initiative> {
        self.initiatives.get(&fold(name)).copied()
    }

    /// Initiatives of which somebody is author or co-author.
    pub(super) fn invented_by(&self, name: &str) -> &[&'a Initiative] {
        self.by_author.get(&name_key(name)).map_or(&[], Vec::as_slice)
    }

    /// How many initiatives of somebody have been recognised.
    pub(super) fn recognised(&self, name: &str) -> usize {
        self.invented_by(name).iter().filter(|initiative| missing(initiative).is_empty()).count()
    }

    /// The years in which somebody was given a known award.
    pub(super) fn years(&self, name: &str, known: Known, subject: Subject, plan: &Plan) -> BTreeSet<i32> {
        let given = |past: &&&PastAward| plan.award(&past.name, subject).and_then(Award::known) == Some(known);
        self.past(name).iter().filter(given).map(|past| past.year.value).collect()
    }
}

/// How many consecutive years end with `last`, or with the year before: the last award may still be under way.
pub(super) fn run(years: &BTreeSet<i32>, last: i32) -> usize {
    let ending = |end: i32| {
        years.iter().rev().filter(|year| **year <= end).zip(0..).take_while(|(year, back)| **year == end - back).count()
    };
    ending(last).max(ending(last - 1))
}

/// What an initiative lacks of the proof that it was recognised (*số, ngày, cơ quan*).
pub(super) fn missing(initiative: &Initiative) -> Vec<&'static str> {
    let parts = [
        (initiative.decision.is_none(), "số quyết định"),
        (initiative.decided.is_none(), "ngày quyết định"),
        (initiative.recognised_by.is_none(), "cơ quan công nhận"),
    ];
    parts.into_iter().filter(|(absent, _)| *absent).map(|(_, what)| what).collect()
}

/// Keys of everybody who had a part in it. Co-authors are typed in one cell, often with shares: `Lê An (30%); Vũ Bình`.
pub(super) fn authors(initiative: &Initiative) -> Vec<String> {
    let others = initiative.co_authors.as_ref().map(|typed| typed.value.as_str()).unwrap_or_default();
    let names = [initiative.author.value.as_str()].into_iter().chain(others.split([';', ',', '\n']));
    let bare = names.map(|name| {
        let name = name.split(['(', ':']).next().unwrap_or_default();
        let is_share = |word: &&str| word.chars().all(|c| c.is_ascii_digit() || "%.-–+".contains(c));
        name_key(&name.split_whitespace().filter(|word| !is_share(word)).collect::<Vec<_>>().join(" "))
    });
    bare.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_may_end_this_year_or_the_year_before() {
        let run_of = |years: &[i32]| run(&years.iter().copied().collect(), 2025);
        assert_eq!([run_of(&[2023, 2024, 2025]), run_of(&[2022, 2023, 2024])], [3, 3]);
        assert_eq!([run_of(&[2022, 2024]), run_of(&[2021, 2022, 2023]), run_of(&[])], [1, 0, 0]);
    }
}
