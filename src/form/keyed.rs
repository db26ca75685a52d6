//! A sheet with one key a row in the schema → its page: Mục | Nội dung, or Mục | Đợt 1 | Đợt 2, and how each is filled in.

use super::cell::{content, figure};
use super::guard::{advice, over};
use super::lists::Lists;
use super::page::{Area, Column, Figure, Look, Page, Style, Tint, letters};
use super::table::HEAD;
use super::{Occasion, filled};
use crate::source::schema::{Field, Holds, Shape, SheetSpec};

const KEYS: u16 = 34;
const ADVICE: u16 = 70;

/// The page of a sheet of keys.
pub(super) fn page(spec: &SheetSpec, occasion: &Occasion<'_>, lists: &mut Lists) -> Page {
    let phases = || occasion.plan.phases.iter().map(|phase| format!("Đợt {}", phase.number));
    let headings: Vec<String> = match spec.shape {
        Shape::KeysPerPhase => phases().collect(),
        Shape::KeysPerPhaseOrYear => phases().chain(["Cả năm".to_owned()]).collect(),
        Shape::Keys | Shape::Rows => vec!["Nội dung".to_owned()],
    };
    let values = u16::try_from(headings.len()).unwrap_or(1);
    let mut page = Page { marked: spec.required, repeated: Some(HEAD), ..Page::new(spec.name) };
    page.scrolls_from = Some((HEAD + 1, 1));
    page.say(0, 0, spec.name, Look::Title);
    page.say(1, 0, format!("{}.", spec.about), Look::About);
    page.columns.push(Column { width: KEYS, figure: Figure::General });
    page.say(HEAD, 0, "Mục", Look::Heading);
    let width = if values == 1 { 56 } else { 36 };
    for (column, heading) in (1..).zip(headings) {
        page.columns.push(Column { width, figure: Figure::General });
        page.say(HEAD, column, heading, Look::Heading);
    }
    page.columns.push(Column { width: ADVICE, figure: Figure::General });
    page.say(HEAD, values + 1, "Cách ghi", Look::Heading);
    for (row, field) in (HEAD + 1..).zip(spec.offered()) {
        key(&mut page, row, values, field, occasion);
        let area = Area { rows: (row, row), columns: (1, values) };
        page.guards.push(over(area, field, occasion, lists));
    }
    tint(&mut page, spec, values);
    page
}

fn key(page: &mut Page, row: u32, values: u16, field: &Field, occasion: &Occasion<'_>) {
    let (mark, look) = if field.is_required() { (" *", Look::DemandingKey) } else { ("", Look::Key) };
    page.say(row, 0, format!("{}{mark}", field.heading), look);
    let style = Style { look: Look::Value, figure: figure(field.holds) };
    for column in 1..=values {
        let content = field.filled.and_then(|fill| filled(fill, occasion));
        page.put(row, column, content, style);
    }
    page.put(row, values + 1, content(Holds::Text, &advice(field, occasion)), Look::Example.plain());
}

/// What is still to be filled in: every required key, or, where a column need not be used, those of a column in use.
fn tint(page: &mut Page, spec: &SheetSpec, values: u16) {
    let (first, last) = (HEAD + 2, HEAD + 1 + u32::try_from(spec.offered().count()).unwrap_or_default());
    for (row, _) in (HEAD + 1..).zip(spec.offered()).filter(|(_, field)| field.is_required()) {
        for column in 1..=values {
            let letters = letters(column);
            let blank = format!("ISBLANK({letters}{})", row + 1);
            let formula = match spec.shape {
                Shape::KeysPerPhase | Shape::KeysPerPhaseOrYear => {
                    format!("=AND({blank},COUNTA({letters}${first}:{letters}${last})>0)")
                }
                Shape::Keys | Shape::Rows => format!("={blank}"),
            };
            let area = Area { rows: (row, row), columns: (column, column) };
            page.tints.push(Tint { area, formula, look: Look::Missing });
        }
    }
}
