//! Findings as the terminal shows them.

use crate::diagnostic::Report;
use crate::feedback::terminal::{self, printable};
use crate::job::{self, Inputs, UnitRun};
use std::fmt::Write;

/// All findings, one after the other.
pub(super) fn findings(report: &Report) -> String {
    report.iter().fold(String::new(), |mut text, finding| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{finding}\n");
        text
    })
}

/// Which folders were passed over because another plan is in them.
pub(super) fn apart(inputs: &Inputs) -> String {
    inputs.apart.iter().fold(String::new(), |mut text, (folder, number)| {
        let folder = printable(&job::shown(folder));
        let _ =
            writeln!(text, "lưu ý: không đọc thư mục {folder} vì trong đó có kế hoạch khác ({})", printable(number));
        let _ = writeln!(text, "  cách làm: lập riêng cho thư mục đó, ví dụ: thidua build {folder} --out THƯ-MỤC\n");
        text
    })
}

/// The findings of a unit in their rows; `whole` tells where to see those that are left out of a long list.
pub(super) fn of_unit(result: &UnitRun, whole: &str) -> String {
    terminal::of_workbook(&job::shown(&result.source), &result.report, result.excerpts.as_ref(), whole)
}

/// One line that says what became of a unit's workbook.
pub(super) fn line(result: &UnitRun, done: &str) -> String {
    let name = printable(&result.unit_name.clone().unwrap_or_else(|| job::shown(&result.source)));
    let (errors, warnings) = (result.report.errors(), result.report.warnings());
    let warned = if warnings > 0 { format!(" ({warnings} cảnh báo)") } else { String::new() };
    if errors > 0 { format!("✗ {name}: {errors} lỗi{warned}\n") } else { format!("✓ {name}: {done}{warned}\n") }
}

/// The line of a unit whose documents could not be written.
pub(super) fn failed(result: &UnitRun) -> String {
    format!(
        "✗ {}: không ghi được\n",
        printable(&result.unit_name.clone().unwrap_or_else(|| job::shown(&result.source)))
    )
}
