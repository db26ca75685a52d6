//! Units' workbooks and the federation's list of units → who gets what the federation issues.

use super::UnitRun;
use crate::package::{Recipient, unit_code};
use crate::source::record::FederationBook;
use crate::text;
use std::collections::BTreeMap;

/// Recipients by their codes, folded.
#[derive(Debug, Default)]
pub(super) struct Addresses(BTreeMap<String, Recipient>);

impl Addresses {
    /// A unit that sent a workbook, sound or not.
    pub(super) fn sent(&mut self, run: &UnitRun) {
        let (Some(unit), Some(name)) = (&run.code, &run.unit_name) else { return };
        let known = Recipient { unit: unit.clone(), name: name.clone(), email: run.email.clone() };
        self.0.entry(text::fold(unit)).or_insert(known);
    }

    /// The units of sheet ĐƠN VỊ. What the federation itself wrote goes before what units wrote of themselves.
    pub(super) fn listed(&mut self, book: &FederationBook) {
        for row in &book.unit_rows {
            let unit = unit_code(Some(&row.code), &row.name);
            let mut key = text::fold(&unit);
            if !self.0.contains_key(&key) {
                // A unit that wrote no code into its own workbook is known by its name.
                let named = self.0.iter().find(|(_, known)| text::alike(&known.name, &row.name));
                key = named.map_or(key, |(other, _)| other.clone());
            }
            let new = || Recipient { unit, name: row.name.value.clone(), email: None };
            let known = self.0.entry(key).or_insert_with(new);
            if let Some(email) = &row.email {
                known.email = Some(email.value.clone());
            }
        }
    }

    pub(super) fn recipients(self) -> Vec<Recipient> {
        self.0.into_values().collect()
    }
}
