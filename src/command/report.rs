//! Findings as the terminal shows them.

use crate::diagnostic::{Report, Severity};
use crate::job::UnitRun;
use std::fmt::Write;

/// How many findings of one unit the terminal shows.
const SHOWN: usize = 20;

/// All findings, one after the other.
pub(super) fn findings(report: &Report) -> String {
    report.iter().fold(String::new(), |mut text, finding| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{finding}\n");
        text
    })
}

/// The findings of a unit, errors first, under the unit's name; a long list is cut and says so.
pub(super) fn of_unit(result: &UnitRun) -> String {
    if result.report.is_empty() {
        return String::new();
    }
    let of = |severity: Severity| result.report.iter().filter(move |f| f.severity == severity);
    let sorted: Vec<_> = of(Severity::Error).chain(of(Severity::Warning)).collect();
    let mut text = String::new();
    for finding in sorted.iter().take(SHOWN) {
        let _ = writeln!(text, "{finding}\n");
    }
    if let Some(rest) = sorted.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        let _ = writeln!(
            text,
            "… còn {rest} điều nữa trong {}; sửa các điều trên rồi chạy lại.\n",
            result.source.display()
        );
    }
    text
}

/// One line that says what became of a unit's workbook.
pub(super) fn line(result: &UnitRun, done: &str) -> String {
    let name = result.unit_name.clone().unwrap_or_else(|| result.source.display().to_string());
    let (errors, warnings) = (result.report.errors(), result.report.warnings());
    let warned = if warnings > 0 { format!(" ({warnings} cảnh báo)") } else { String::new() };
    if errors > 0 { format!("✗ {name}: {errors} lỗi{warned}\n") } else { format!("✓ {name}: {done}{warned}\n") }
}
