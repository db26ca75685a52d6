//! Rows that are known when the federation's form is made → cells under the headings they belong to.

use super::cell::{content, figure};
use super::page::{Content, Look, Page, Style};
use crate::source::schema::{Field, ORDINAL};
use std::collections::BTreeMap;

/// Rows by the name of their sheet, each by heading, as a person would type them.
pub type Rows = BTreeMap<&'static str, Vec<BTreeMap<&'static str, String>>>;

/// Writes rows from `first` on, numbered, over what is drawn there.
pub(super) fn write(page: &mut Page, fields: &[&Field], first: u32, rows: &[BTreeMap<&'static str, String>]) {
    for (number, (row, known)) in (1..).zip((first..).zip(rows)) {
        page.cells.retain(|cell| cell.row != row);
        for (column, field) in (0..).zip(fields) {
            let ordinal = || ORDINAL.contains(&field.heading).then(|| Content::Number(f64::from(number)));
            let known = known.get(field.heading).and_then(|typed| content(field.holds, typed)).or_else(ordinal);
            page.put(row, column, known, Style { look: Look::Body, figure: figure(field.holds) });
        }
    }
}
