//! What a field holds → how its cells look, how wide they are, and their content from a text.

use super::page::{Content, Figure};
use crate::source::schema::{Field, Holds};
use chrono::{NaiveDate, NaiveDateTime};

/// How the cells of a field show numbers and dates.
pub(super) fn figure(holds: Holds) -> Figure {
    match holds {
        // A birth may be a year alone, which a date format would show as a day of 1905.
        Holds::Code | Holds::Phone | Holds::Birth => Figure::Text,
        Holds::Ordinal | Holds::Tick | Holds::Year | Holds::Phase | Holds::PhaseOrYear => Figure::Mark,
        Holds::Count | Holds::Amount => Figure::Whole,
        Holds::Date => Figure::Date,
        Holds::Moment => Figure::Moment,
        _ => Figure::General,
    }
}

/// The width of a column: enough for what it holds and for the longest word of its heading.
pub(super) fn width(field: &Field) -> u16 {
    let words = field.heading.split(' ').map(|word| word.chars().count() + 3).max().unwrap_or_default();
    let own = match field.holds {
        Holds::Ordinal | Holds::Phase | Holds::Tick | Holds::Year => 6,
        Holds::PhaseOrYear => 10,
        Holds::Count | Holds::Decimal => 8,
        Holds::Date | Holds::Birth => 12,
        Holds::Code | Holds::Phone | Holds::Amount | Holds::Choice(_) | Holds::Usual(_) => 14,
        Holds::Moment | Holds::Group => 18,
        Holds::Name | Holds::Line | Holds::Listed { .. } => 22,
        Holds::Award(_) | Holds::Awards(..) | Holds::Document(_) => 30,
        // What has no example is mostly left empty.
        Holds::Text if field.example.is_empty() => 18,
        Holds::Text => 40,
    };
    own.max(u16::try_from(words).unwrap_or(u16::MAX))
}

/// A text as the cell of a field holds it; `None` for an empty one.
pub(super) fn content(holds: Holds, text: &str) -> Option<Content> {
    let number = || text.replace(',', ".").parse().ok().map(Content::Number);
    let typed = match holds {
        Holds::Count | Holds::Amount | Holds::Decimal | Holds::Year | Holds::Phase | Holds::PhaseOrYear => number(),
        Holds::Date => NaiveDate::parse_from_str(text, "%d/%m/%Y").ok().map(Content::Date),
        Holds::Moment => NaiveDateTime::parse_from_str(text, "%H:%M %d/%m/%Y").ok().map(Content::Moment),
        _ => None,
    };
    typed.or_else(|| (!text.is_empty()).then(|| Content::Text(text.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::schema::SHEETS;

    #[test]
    fn examples_of_figures_become_figures() {
        for field in SHEETS.iter().flat_map(|spec| spec.offered()).filter(|field| !field.example.is_empty()) {
            let typed = content(field.holds, field.example);
            let figure = figure(field.holds);
            let is_text = matches!(typed, Some(Content::Text(_)));
            let may_be_text = matches!(figure, Figure::General | Figure::Text) || field.example == "x";
            assert!(!is_text || may_be_text, "{}: “{}”", field.heading, field.example);
        }
        assert_eq!(content(Holds::Decimal, "94,5"), Some(Content::Number(94.5)));
        assert_eq!(content(Holds::Text, ""), None);
    }
}
