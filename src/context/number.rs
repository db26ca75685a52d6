//! Sheet VĂN BẢN → number, symbol and day of a document, as they are printed.

use super::build::Numbering;
use super::frame::{BLANK, Sources, signatory};
use crate::source::record::Paper;
use crate::text;

/// Number with symbol, and date, of a document, where they are known: `05/BC-CĐCS`, `ngày 24/6/2025`.
pub(super) fn known_number(sources: &Sources<'_>) -> (Option<String>, Option<String>) {
    let number = sources.number().map(|_| number_line(sources, sources.paper()));
    let number = number.map(|line| line.trim_start_matches("Số:").trim_matches('\u{a0}').to_owned());
    let date = sources.date().map(|date| format!("ngày\u{a0}{}", text::date_in_text(date)));
    (number, date)
}

/// `Số: 05/BC-CĐCS`: leading zero below ten, no spaces (Decree 30/2020, Appendix I, part II.3).
pub(super) fn number_line(sources: &Sources<'_>, paper: Option<&Paper>) -> String {
    let given = sources.number().map(str::to_owned);
    if given.is_none() && !sources.kind.numbered() {
        return String::new();
    }
    numbered(given.as_deref(), &symbol(sources, paper))
}

/// What follows the number: `BC-CĐCS`.
fn symbol(sources: &Sources<'_>, paper: Option<&Paper>) -> String {
    let default = || {
        let short = &sources.book.unit.short.value;
        let parts = [sources.kind.abbreviation(), short];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("-")
    };
    paper.and_then(|p| p.symbol.as_ref()).map_or_else(default, |s| s.value.clone())
}

/// How the document is told from others.
pub(super) fn numbering(sources: &Sources<'_>) -> Numbering {
    Numbering {
        number: known_number(sources).0,
        symbol: Some(symbol(sources, sources.paper())),
        date: sources.date(),
        signatory: Some(signatory(sources).to_owned()),
    }
}

/// A number, with its symbol where it has none of its own; without one, room to write it.
pub(super) fn numbered(given: Option<&str>, symbol: &str) -> String {
    if let Some(whole) = given.filter(|number| number.contains('/')) {
        return format!("Số:\u{a0}{whole}");
    }
    let padded = |number: &str| number.parse::<u32>().map_or_else(|_| number.to_owned(), |n| format!("\u{a0}{n:02}"));
    let number = given.map_or_else(|| BLANK.to_owned(), padded);
    format!("Số:{number}/{}", symbol.trim_start_matches('/'))
}
