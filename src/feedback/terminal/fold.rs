//! Findings → the same findings, those that say the same of cells in one column told together.

use crate::diagnostic::{Diagnostic, Origin, Severity};
use std::collections::BTreeMap;

/// From so many on, equal findings are told as one.
const ENOUGH: usize = 3;

/// One finding and the equal ones that are told with it.
pub(super) struct Folded<'a> {
    pub(super) first: &'a Diagnostic,
    pub(super) others: Vec<&'a Diagnostic>,
}

/// What equal findings have in common: weight, rule, sheet, column, heading, and the message but for its values.
type Key<'a> = (Severity, &'a str, &'a str, u32, &'a str, String);

/// Folds findings; the order is that of the first of each.
pub(super) fn fold<'a>(findings: &[&'a Diagnostic]) -> Vec<Folded<'a>> {
    let mut groups: BTreeMap<Key<'a>, Vec<usize>> = BTreeMap::new();
    let mut folded: Vec<Option<Folded<'a>>> = Vec::with_capacity(findings.len());
    for (place, first) in findings.iter().enumerate() {
        if let Some(key) = key(first) {
            let group = groups.entry(key).or_default();
            // Several findings of one cell differ in what they quote: what is missing from a row of headings, say.
            if group.iter().all(|earlier| findings[*earlier].origin != first.origin) {
                group.push(place);
            }
        }
        folded.push(Some(Folded { first, others: Vec::new() }));
    }
    for places in groups.into_values().filter(|places| places.len() >= ENOUGH) {
        let others = places.iter().skip(1).filter_map(|place| Some(folded[*place].take()?.first)).collect();
        if let Some(Some(first)) = places.first().and_then(|place| folded.get_mut(*place)) {
            first.others = others;
        }
    }
    folded.into_iter().flatten().collect()
}

/// `None` for what is said of no cell.
fn key(finding: &Diagnostic) -> Option<Key<'_>> {
    match &finding.origin {
        Origin::Cell { sheet, column, heading, .. } => {
            Some((finding.severity, finding.id, sheet, *column, heading, shape(&finding.message)))
        }
        _ => None,
    }
}

/// A message without what is quoted in it and without its numbers.
fn shape(message: &str) -> String {
    let mut shape = String::with_capacity(message.len());
    let mut depth = 0_usize;
    for c in message.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            c if depth == 0 && !c.is_ascii_digit() => shape.push(c),
            _ => {}
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(row: u32, column: u32, message: &str) -> Diagnostic {
        let heading = format!("cột {column}");
        let origin =
            Origin::Cell { file: "a".into(), sheet: "B".into(), row, column, heading: heading.as_str().into() };
        Diagnostic::error("x", &origin, message, "")
    }

    #[test]
    fn several_of_one_cell_are_each_told() {
        let all = ["thiếu cột “A”", "thiếu cột “B”", "thiếu cột “C”"].map(|message| at(0, 0, message));
        assert_eq!(fold(&all.iter().collect::<Vec<_>>()).len(), 3);
    }

    #[test]
    fn three_of_a_column_are_one_and_two_stay_two() {
        let all = [
            at(1, 3, "“31/02/1985” sai"),
            at(1, 4, "“a” sai"),
            at(2, 3, "“30/02/1985” sai"),
            at(2, 4, "“b” sai"),
            at(3, 3, "“x” sai"),
            at(4, 3, "khác hẳn"),
        ];
        let folded = fold(&all.iter().collect::<Vec<_>>());
        let seen: Vec<_> = folded.iter().map(|f| (f.first.message.as_str(), f.others.len())).collect();
        assert_eq!(seen, [("“31/02/1985” sai", 2), ("“a” sai", 0), ("“b” sai", 0), ("khác hẳn", 0)]);
    }
}
