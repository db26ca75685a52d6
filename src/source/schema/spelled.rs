//! A typed heading → the ways to understand it, and the field that one of them names.

use super::{Field, phase_number};
use crate::text::fold;
use std::collections::BTreeMap;

/// The folded headings of a sheet: every cell of a sheet is asked whether it is one.
#[derive(Debug)]
pub(super) struct Spelled {
    /// Of fields with one column.
    plain: BTreeMap<String, &'static Field>,
    /// Of fields with one column per phase, without the phase; in the order they are tried.
    per_phase: Vec<(String, &'static Field)>,
}

impl Spelled {
    /// Where fields share a heading, the first is meant.
    pub(super) fn of(fields: &'static [Field]) -> Self {
        let mut spelled = Self { plain: BTreeMap::new(), per_phase: Vec::new() };
        for field in fields {
            if field.per_phase {
                let names = field.synonyms.iter().chain([&field.heading]);
                spelled.per_phase.extend(names.map(|name| (fold(name), field)));
            } else {
                for name in field.names() {
                    spelled.plain.entry(fold(name)).or_insert(field);
                }
            }
        }
        spelled
    }

    /// The field of a folded heading, with the phase where it has one column per phase.
    pub(super) fn field(&self, typed: &str) -> Option<(&'static Field, Option<u32>)> {
        let phased = |(name, field): &(String, &'static Field)| {
            Some((*field, Some(phase_number(typed.strip_prefix(name.as_str())?)?)))
        };
        self.plain.get(typed).map(|field| (*field, None)).or_else(|| self.per_phase.iter().find_map(phased))
    }
}

/// The folded ways to understand a heading: as typed, without a leading number, without what stands in brackets, without both.
pub(super) fn spellings(typed: &str) -> Vec<String> {
    let open = typed.split(['(', '[']).next().unwrap_or_default();
    let mut spellings = Vec::new();
    let mut add = |folded: &str| {
        if !folded.is_empty() && !spellings.iter().any(|known| known == folded) {
            spellings.push(folded.to_owned());
        }
    };
    for text in [Some(typed), Some(open).filter(|open| open.len() < typed.len())].into_iter().flatten() {
        let numbered = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit() || " .)-_*".contains(c)).len();
        let digits = text[..numbered].bytes().filter(u8::is_ascii_digit).count();
        let folded = fold(text);
        add(&folded);
        // Of what stood before it, nothing but the digits is left.
        add(&folded[digits..]);
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_and_words_in_brackets_may_be_left_out() {
        assert_eq!(spellings("Họ và tên"), ["hovaten"]);
        assert_eq!(spellings("3) Số tiền (đồng)"), ["3sotiendong", "sotiendong", "3sotien", "sotien"]);
        assert_eq!(spellings("(1) Tổ"), ["1to"]);
        assert_eq!(spellings("…"), Vec::<String>::new());
    }
}
