//! A report → its findings in the order in which they are told: the gravest first, then by sheet, row and column.

use crate::diagnostic::{Diagnostic, Origin, Report};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The findings; sheets follow each other as they were first reported, and what is about no sheet comes before them.
pub(super) fn ordered(report: &Report) -> Vec<&Diagnostic> {
    let mut ranks = BTreeMap::from([("", 0)]);
    for finding in report.iter() {
        let next = ranks.len();
        ranks.entry(sheet(finding)).or_insert(next);
    }
    let mut ordered: Vec<_> = report.iter().collect();
    ordered.sort_by_key(|finding| (Reverse(finding.severity), ranks.get(sheet(finding)), cell(finding)));
    ordered
}

/// The sheet a finding is about; empty where it is about none.
pub(super) fn sheet(finding: &Diagnostic) -> &str {
    match &finding.origin {
        Origin::Cell { sheet, .. } | Origin::Sheet { sheet, .. } => sheet,
        Origin::Nowhere | Origin::File { .. } | Origin::Text { .. } => "",
    }
}

/// What is about a whole sheet has no cell and comes before what is about its cells.
fn cell(finding: &Diagnostic) -> Option<(u32, u32)> {
    match &finding.origin {
        Origin::Cell { row, column, .. } => Some((*row, *column)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weight_counts_before_place_and_sheets_keep_their_order() {
        let at = |sheet: &str, row| Origin::Cell {
            file: "a".into(),
            sheet: sheet.into(),
            row,
            column: 0,
            heading: "".into(),
        };
        let mut report = Report::default();
        report.push(Diagnostic::warning("1", &at("B", 1), "", ""));
        report.push(Diagnostic::error("2", &at("A", 9), "", ""));
        report.push(Diagnostic::error("3", &at("A", 3), "", ""));
        report.push(Diagnostic::error("4", &at("B", 7), "", ""));
        report.push(Diagnostic::error("5", &Origin::File { file: "a".into() }, "", ""));
        assert_eq!(ordered(&report).iter().map(|f| f.id).collect::<Vec<_>>(), ["5", "4", "3", "2", "1"]);
    }
}
