//! A workbook's report → its findings, flat and in words, each with the value that stands in its cell.

use super::order::ordered;
use crate::diagnostic::{Diagnostic, Excerpts, Origin, Report, Severity, cell_address};
use schemars::JsonSchema;
use serde::Serialize;

/// Everything that is told about one workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Told {
    /// The workbook's path as it was named, with `/`.
    pub file: String,
    /// The unit's name, where it could be read.
    pub unit: Option<String>,
    /// How many findings are errors.
    pub errors: usize,
    /// How many findings are warnings.
    pub warnings: usize,
    /// How many findings are hints.
    pub hints: usize,
    /// Every finding: the gravest first, then by sheet, row and column.
    pub findings: Vec<Finding>,
}

/// One finding. What is not known or does not apply is `null`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// Stable name of the rule, Vietnamese without marks: `ngay-sai`.
    pub code: &'static str,
    /// `error` (no documents are made), `warning` (documents are made all the same) or `hint` (a matter of taste).
    #[serde(serialize_with = "keyword")]
    #[schemars(with = "Keyword")]
    pub severity: Severity,
    /// The workbook's path as it was named, with `/`.
    pub file: String,
    /// The sheet's name.
    pub sheet: Option<String>,
    /// The cell's address as the spreadsheet program shows it: `D14`.
    pub cell: Option<String>,
    /// The row, counted from 1.
    pub row: Option<u32>,
    /// The column, counted from 1.
    pub column: Option<u32>,
    /// The column's heading, or the key of a sheet with one key a row.
    pub heading: Option<String>,
    /// What the cell shows; `null` for an empty cell.
    pub value: Option<String>,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// What to do, in Vietnamese; empty where the message says it all.
    pub fix: String,
}

/// The keywords of severities, for the schema.
#[derive(JsonSchema)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "only its schema is used")]
enum Keyword {
    Error,
    Warning,
    Hint,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
fn keyword<S: serde::Serializer>(severity: &Severity, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    })
}

impl Told {
    /// The findings of one workbook; `excerpts` gives the values of their cells.
    pub fn new(file: &str, unit: Option<&str>, report: &Report, excerpts: Option<&Excerpts>) -> Self {
        let findings: Vec<_> = ordered(report).into_iter().map(|found| finding(file, found, excerpts)).collect();
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Self {
            file: file.to_owned(),
            unit: unit.map(str::to_owned),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
            findings,
        }
    }
}

fn finding(file: &str, found: &Diagnostic, excerpts: Option<&Excerpts>) -> Finding {
    let mut finding = Finding {
        code: found.id,
        severity: found.severity,
        file: file.to_owned(),
        sheet: None,
        cell: None,
        row: None,
        column: None,
        heading: None,
        value: None,
        message: found.message.clone(),
        fix: found.hint.clone(),
    };
    match &found.origin {
        Origin::Cell { sheet, row, column, heading, .. } => {
            finding.sheet = Some(sheet.to_string());
            finding.cell = Some(cell_address(*row, *column));
            finding.row = Some(row + 1);
            finding.column = Some(column + 1);
            finding.heading = (!heading.is_empty()).then(|| heading.to_string());
            finding.value = excerpts.and_then(|e| e.value(sheet, *row, *column)).map(str::to_owned);
        }
        Origin::Sheet { sheet, .. } => finding.sheet = Some(sheet.to_string()),
        Origin::Text { line, column, .. } => {
            finding.row = u32::try_from(*line).ok();
            finding.column = u32::try_from(*column).ok();
        }
        Origin::Nowhere | Origin::File { .. } => {}
    }
    finding
}

/// One workbook with an error in a cell, a warning for a sheet and a warning for the file, for the tests of the faces.
#[cfg(test)]
pub(super) fn sample(file: &str, sheet: &str, value: &str) -> Told {
    let name: std::sync::Arc<str> = sheet.into();
    let mut report = Report::default();
    let whole = Origin::Sheet { file: file.into(), sheet: name.clone() };
    report.push(Diagnostic::warning("trang-la", &whole, "không nhận ra trang", ""));
    let at = Origin::Cell { file: file.into(), sheet: name.clone(), row: 3, column: 2, heading: "Ngày sinh".into() };
    report.push(Diagnostic::error("ngay-sai", &at, format!("“{value}” không phải là ngày có thật"), "sửa ngày"));
    report.push(Diagnostic::warning("to-chuc", &Origin::File { file: file.into() }, "cả tệp", "xem lại"));
    let mut excerpts = Excerpts::default();
    excerpts.keep(&name, 3, vec![(1, "Lê Thị Bích".to_owned()), (2, value.to_owned())]);
    Told::new(file, Some("Công đoàn cơ sở A"), &report, Some(&excerpts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_come_first_and_cells_bring_their_value() {
        let told = sample("a.xlsx", "ĐOÀN VIÊN", "31/02/1985");
        assert_eq!((told.errors, told.warnings), (1, 2));
        let first = &told.findings[0];
        assert_eq!(
            (first.code, first.cell.as_deref(), first.row, first.column),
            ("ngay-sai", Some("C4"), Some(4), Some(3))
        );
        assert_eq!((first.heading.as_deref(), first.value.as_deref()), (Some("Ngày sinh"), Some("31/02/1985")));
        assert_eq!(told.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["ngay-sai", "to-chuc", "trang-la"]);
    }
}
