//! Records of one sheet → the same records, found by name without a walk through all of them.

use super::order::reorder;
use crate::text::name_key;
use std::collections::BTreeMap;
use std::ops::Deref;

/// A record that other sheets mean by its name.
pub trait HasName {
    /// The name as typed.
    fn name(&self) -> &str;
}

/// Records in the order of their sheet, with an index of their names.
#[derive(Clone, Debug)]
pub struct Named<T> {
    records: Vec<T>,
    /// Positions by name key, ascending.
    places: BTreeMap<String, Vec<usize>>,
}

impl<T: HasName> Named<T> {
    /// The records, indexed.
    pub fn new(records: Vec<T>) -> Self {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, record) in records.iter().enumerate() {
            places.entry(name_key(record.name())).or_default().push(place);
        }
        Self { records, places }
    }

    /// Puts the records in the order of their keys; equal ones stay as they were.
    pub(super) fn reorder<K: Ord>(&mut self, keys: Vec<K>) {
        let mut records = std::mem::take(&mut self.records);
        reorder(&mut records, keys);
        *self = Self::new(records);
    }

    /// All records of a name, compared as [`crate::text::same_name`] compares, in the order of the sheet.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &T> + Clone {
        self.places.get(&name_key(name)).into_iter().flatten().filter_map(|place| self.records.get(*place))
    }

    /// The records that share their name with others, group by group, in the order of the groups' first records.
    pub fn namesakes(&self) -> Vec<Vec<&T>> {
        let mut groups: Vec<&Vec<usize>> = self.places.values().filter(|places| places.len() > 1).collect();
        groups.sort_unstable();
        groups.into_iter().map(|places| places.iter().filter_map(|place| self.records.get(*place)).collect()).collect()
    }
}

impl<T> Deref for Named<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.records
    }
}

impl<'a, T> IntoIterator for &'a Named<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.records.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl HasName for (&str, u8) {
        fn name(&self) -> &str {
            self.0
        }
    }

    #[test]
    fn names_are_found_however_the_tone_is_placed() {
        let people = Named::new(vec![("Lê Thị Hòa", 1), ("Lê Thị Hoa", 2), ("Lê  thị Hoà", 3)]);
        assert_eq!(people.named("LÊ THỊ HÒA").map(|p| p.1).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(people.named("Lê Thị Hóa").count(), 0);
        assert_eq!(people.namesakes().iter().map(Vec::len).collect::<Vec<_>>(), [2]);
        assert_eq!(people.len(), 3);
    }
}
