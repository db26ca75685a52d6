//! A workbook's findings → text for a terminal: by weight and sheet, each under its row, cut where it grows long.
//!
//! The text carries colours as ANSI codes; whoever prints it takes them out where they are not wanted.

mod fold;
mod row;

use super::order::{ordered, sheet};
use crate::diagnostic::{Diagnostic, Excerpts, Origin, Report, Severity, cell_address};
use anstyle::{AnsiColor, Style};
use fold::Folded;
use std::fmt::Write;

/// How many findings of one workbook are shown, equal ones counted once.
const SHOWN: usize = 20;
/// How many cells with the same fault are named.
const NAMED: usize = 6;

const BOLD: Style = Style::new().bold();
const ADVICE: Style = AnsiColor::Green.on_default();

/// Everything found in `file`, errors first; empty where nothing was found. `whole` tells where to see what is left out.
pub fn of_workbook(file: &str, report: &Report, excerpts: Option<&Excerpts>, whole: &str) -> String {
    if report.is_empty() {
        return String::new();
    }
    let sorted = ordered(report);
    let folded = fold::fold(&sorted);
    let mut text = format!("{BOLD}{}{BOLD:#}: {}\n\n", printable(file), counted(&sorted));
    let mut under = None;
    for entry in folded.iter().take(SHOWN) {
        let sheet = sheet(entry.first);
        if under.replace(sheet) != Some(sheet) && !sheet.is_empty() {
            text += &format!("{BOLD}trang “{}”{BOLD:#}\n", printable(sheet));
        }
        text += &told(entry, excerpts);
        text.push('\n');
    }
    let left: Vec<_> = folded.iter().skip(SHOWN).flat_map(|e| std::iter::once(&e.first).chain(&e.others)).collect();
    if !left.is_empty() {
        let left = left.into_iter().copied().collect::<Vec<_>>();
        text += &format!("… còn {} chưa nêu ở đây; {whole}\n\n", counted(&left));
    }
    text
}

/// `3 lỗi, 1 cảnh báo`.
fn counted(findings: &[&Diagnostic]) -> String {
    let mut parts = Vec::new();
    for group in findings.chunk_by(|a, b| a.severity == b.severity) {
        parts.push(format!("{} {}", group.len(), group[0].severity.word()));
    }
    parts.join(", ")
}

fn told(entry: &Folded<'_>, excerpts: Option<&Excerpts>) -> String {
    let finding = entry.first;
    let style = colour(finding.severity);
    let message = printable(&finding.message);
    let mut text = format!("{style}{}[{}]{style:#}: {message}\n", finding.severity.word(), finding.id);
    match &finding.origin {
        Origin::Cell { sheet, row, column, heading, .. } => {
            text += &format!("  --> ô {}", cell_address(*row, *column));
            if !heading.is_empty() {
                text += &format!(" ({})", printable(heading));
            }
            text.push('\n');
            let cells = excerpts.map_or(&[][..], |excerpts| excerpts.row(sheet, *row));
            if !cells.is_empty() {
                let (line, blanks, marks) = row::draw(cells, *row, *column);
                text += &format!("  {line}\n  {blanks}{style}{marks}{style:#}\n");
            }
        }
        Origin::Text { .. } => text += &format!("  --> {}\n", printable(&finding.origin.to_string())),
        Origin::Nowhere | Origin::File { .. } | Origin::Sheet { .. } => {}
    }
    if !entry.others.is_empty() {
        text += &format!("  {}\n", also(&entry.others));
    }
    if !finding.hint.is_empty() {
        text += &format!("  {ADVICE}cách sửa{ADVICE:#}: {}\n", printable(&finding.hint));
    }
    text
}

fn colour(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Hint => AnsiColor::Cyan,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Error => AnsiColor::Red,
    };
    colour.on_default().bold()
}

/// `cùng lỗi ở các ô C9, C12 … (còn 12 ô)`.
fn also(others: &[&Diagnostic]) -> String {
    let word = others.first().map_or("", |finding| finding.severity.word());
    let cells = others.iter().filter_map(|finding| match &finding.origin {
        Origin::Cell { row, column, .. } => Some(cell_address(*row, *column)),
        _ => None,
    });
    let mut text = format!("cùng {word} ở các ô {}", cells.take(NAMED).collect::<Vec<_>>().join(", "));
    if let Some(rest) = others.len().checked_sub(NAMED).filter(|rest| *rest > 0) {
        // Writing to a string cannot fail.
        let _ = write!(text, " … (còn {rest} ô)");
    }
    text
}

/// Text on one line that cannot steer the terminal: control and direction characters are shown as �.
pub fn printable(text: &str) -> String {
    let shown = text.chars().map(|c| match c {
        '\n' | '\t' => ' ',
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        c if c.is_control() => '\u{FFFD}',
        c => c,
    });
    shown.collect()
}

#[cfg(test)]
mod tests;
