//! The records of a workbook → the same records, persons by name, so that every list made of them agrees with the others.

use super::{Birth, FederationBook, Person, UnitBook};
use crate::plan::Subject;
use crate::text::{NameKey, name_order};

impl UnitBook {
    /// Puts the lists of persons in the order of given name, middle name, family name; who shares a name stays as the sheet
    /// has it. Collectives, meetings and what is told of one person keep their order.
    pub fn sort_by_name(&mut self) {
        let members = self.members.iter().map(|m| name_order(&m.name, m.given.as_ref().map(|g| g.as_str()))).collect();
        let registrations = self.keys(self.person_registrations.iter().map(|r| (r.name.as_str(), r.born.as_deref())));
        let proposals = self.keys(self.person_proposals.iter().map(|p| (p.name.as_str(), p.born.as_deref())));
        let held = self.keys(self.past_awards.iter().map(|a| (a.subject.as_str(), None)));
        // Awards of persons first, those of collectives after them.
        let of_collective = self.past_awards.iter().map(|a| self.collective(&a.subject).is_some());
        let held: Vec<(bool, NameKey)> = of_collective.zip(held).collect();
        self.members.reorder(members);
        reorder(&mut self.person_registrations, registrations);
        reorder(&mut self.person_proposals, proposals);
        reorder(&mut self.past_awards, held);
    }

    /// The keys of people who are named in a sheet. Their given names are those of the roster.
    fn keys<'a>(&self, people: impl Iterator<Item = (&'a str, Option<&'a Birth>)>) -> Vec<NameKey> {
        let key = |(name, born): (&str, Option<&Birth>)| {
            let member = match self.person(name, born.copied()) {
                Person::One(member) => Some(member),
                Person::Several(members) => members.first().copied(),
                Person::Nobody => None,
            };
            name_order(name, member.and_then(|m| m.given.as_ref()).map(|given| given.as_str()))
        };
        people.map(key).collect()
    }
}

impl FederationBook {
    /// Puts the awards of persons in the same order of names, before those of collectives, which keep their own.
    pub fn sort_by_name(&mut self) {
        self.awards.sort_by_cached_key(|row| match row.class.value {
            Subject::Collective => (true, None),
            Subject::Person | Subject::Both => (false, Some(name_order(&row.subject, None))),
        });
    }
}

/// Puts records in the order of their keys; equal ones stay as they were.
pub(super) fn reorder<T, K: Ord>(records: &mut Vec<T>, keys: Vec<K>) {
    let mut keyed: Vec<(K, T)> = keys.into_iter().zip(records.drain(..)).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    records.extend(keyed.into_iter().map(|(_, record)| record));
}
