//! A sheet of rows in the schema → its page: headings, an example, rows to fill in, what each column takes.

use super::cell::{content, figure, width};
use super::guard::{advice, over};
use super::lists::Lists;
use super::page::{Area, Column, Content, Look, Page, Style, Tint, fixed_range, letters};
use super::{Occasion, filled, rows};
use crate::plan::{Phase, Plan};
use crate::source::schema::{EXAMPLE, FEDERATION_SHEETS, Field, Fill, Holds, ORDINAL, SHEETS, SheetSpec};

/// Rows before the headings: the title and what the sheet is about.
pub(super) const HEAD: u32 = 2;
const FIRST: u32 = HEAD + 2;
/// The last row that has drop-downs and colours; further rows are read as well.
const LAST: u32 = FIRST + 999;
/// Rows drawn beforehand; others get their lines once something stands in them.
const DRAWN: u32 = 25;

/// One column of the page: a field, for one phase where it has a column per phase.
struct Place {
    field: &'static Field,
    phase: Option<u32>,
}

impl Place {
    fn heading(&self) -> String {
        self.phase.map_or_else(|| self.field.heading.to_owned(), |phase| self.field.heading_of(phase))
    }
}

fn places(spec: &SheetSpec, plan: &Plan) -> Vec<Place> {
    let of = |field: &'static Field| -> Vec<Place> {
        if field.per_phase {
            plan.phases.iter().map(|phase| Place { field, phase: Some(phase.number) }).collect()
        } else {
            vec![Place { field, phase: None }]
        }
    };
    spec.offered().flat_map(of).collect()
}

/// The formula of what is filled in so far in a column of a sheet; `None` where the schema has no such column.
pub(super) fn filled_range(sheet: &str, heading: &str, plan: &Plan) -> Option<String> {
    let spec = SHEETS.into_iter().chain(FEDERATION_SHEETS).find(|spec| spec.name == sheet)?;
    let place = places(spec, plan).iter().position(|place| place.field.heading == heading)?;
    let column = u16::try_from(place).ok()?;
    let (all, letters) = (fixed_range(column, (FIRST, LAST)), letters(column));
    let first = FIRST + 1;
    Some(format!("='{sheet}'!${letters}${first}:INDEX('{sheet}'!{all},MAX(1,COUNTA('{sheet}'!{all})))"))
}

/// The page of a sheet of rows.
pub(super) fn page(spec: &SheetSpec, occasion: &Occasion<'_>, lists: &mut Lists) -> Page {
    let places = places(spec, occasion.plan);
    let mut page = Page { marked: spec.required, repeated: Some(HEAD), ..Page::new(spec.name) };
    page.say(0, 0, spec.name, Look::Title);
    page.say(1, 0, format!("{}.", spec.about), Look::About);
    for (column, place) in (0..).zip(&places) {
        let field = place.field;
        page.columns.push(Column { width: width(field), figure: figure(field.holds) });
        head(&mut page, column, place, occasion);
        example(&mut page, column, field, occasion);
        let area = Area { rows: (HEAD + 1, LAST), columns: (column, column) };
        page.guards.push(over(area, field, occasion, lists));
        for row in FIRST..FIRST + DRAWN {
            page.put(row, column, None, Style { look: Look::Body, figure: figure(field.holds) });
        }
    }
    fill_phases(&mut page, &places, occasion);
    if let Some(known) = occasion.own.and_then(|rows| rows.get(spec.name)) {
        let fields: Vec<&Field> = places.iter().map(|place| place.field).collect();
        rows::write(&mut page, &fields, FIRST, known);
    }
    tint(&mut page, &places);
    let first_demanded = places.iter().position(|place| place.field.is_required()).unwrap_or_default();
    page.scrolls_from = u16::try_from(first_demanded).ok().map(|column| (HEAD + 1, column + 1));
    page
}

fn head(page: &mut Page, column: u16, place: &Place, occasion: &Occasion<'_>) {
    let (mark, look) = if place.field.is_required() { (" *", Look::Demanding) } else { ("", Look::Heading) };
    page.say(HEAD, column, place.heading() + mark, look);
    let advice = advice(place.field, occasion);
    if !advice.is_empty() {
        page.comments.push((HEAD, column, advice));
    }
}

fn example(page: &mut Page, column: u16, field: &Field, occasion: &Occasion<'_>) {
    let shown = match field.holds {
        Holds::Phase | Holds::PhaseOrYear => {
            occasion.plan.phases.first().map(|phase| phase.number.to_string()).unwrap_or_default()
        }
        Holds::Award(subject) => occasion.awards(subject, None).into_iter().next().unwrap_or_default(),
        Holds::Awards(subject, kind) => occasion.awards(subject, Some(kind)).into_iter().next().unwrap_or_default(),
        _ => field.example_in(occasion.plan.year),
    };
    let content = match column {
        0 if ORDINAL.contains(&field.heading) => Some(Content::Text(EXAMPLE.to_owned())),
        0 => Some(Content::Text(format!("{EXAMPLE}: {shown}"))),
        _ => content(field.holds, &shown),
    };
    page.put(HEAD + 1, column, content, Style { look: Look::Example, figure: figure(field.holds) });
}

/// Writes what the plan says of its phases, one a row, where the sheet has fields for it.
fn fill_phases(page: &mut Page, places: &[Place], occasion: &Occasion<'_>) {
    for (row, phase) in (FIRST..).zip(&occasion.plan.phases) {
        for (column, field) in (0..).zip(places.iter().map(|place| place.field)) {
            if let Some(content) =
                field.filled.and_then(|fill| of_phase(fill, phase).or_else(|| filled(fill, occasion)))
            {
                page.cells.retain(|cell| (cell.row, cell.column) != (row, column));
                page.put(row, column, Some(content), Style { look: Look::Body, figure: figure(field.holds) });
            }
        }
    }
}

fn of_phase(fill: Fill, phase: &Phase) -> Option<Content> {
    match fill {
        Fill::PhaseNumber => Some(Content::Number(phase.number.into())),
        Fill::PhaseTheme => Some(Content::Text(phase.theme.clone())),
        Fill::PhaseFrom => Some(Content::Date(phase.from)),
        Fill::PhaseTo => Some(Content::Date(phase.to)),
        _ => None,
    }
}

/// Rows with something in them get lines; what they still lack gets a colour.
fn tint(page: &mut Page, places: &[Place]) {
    let last = u16::try_from(places.len()).unwrap_or(u16::MAX).saturating_sub(1);
    let row = FIRST + 1;
    // The ordinal alone makes no row.
    let from = letters(u16::from(places.first().is_some_and(|place| ORDINAL.contains(&place.field.heading))));
    let used = format!("COUNTA(${from}{row}:${}{row})>0", letters(last));
    for (column, _) in (0..).zip(places).filter(|(_, place)| place.field.need.fills_cells()) {
        let area = Area { rows: (FIRST, LAST), columns: (column, column) };
        let formula = format!("=AND(ISBLANK(${}{row}),{used})", letters(column));
        page.tints.push(Tint { area, formula, look: Look::Missing });
    }
    let area = Area { rows: (FIRST + DRAWN, LAST), columns: (0, last) };
    let used = used.replace(&row.to_string(), &(row + DRAWN).to_string());
    page.tints.push(Tint { area, formula: format!("={used}"), look: Look::Body });
}
