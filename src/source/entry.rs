//! One record's cells, asked for by heading → located, typed values; every fault goes into the report.

use super::grid::{Sheet, Value};
use super::header::{Headings, Spot};
use super::located::Located;
use super::schema::SheetSpec;
use super::value::{Choices, Fault, Reading, one_of, sound, text, tick};
use crate::diagnostic::{Diagnostic, Origin, Report};
use std::any::Any;

/// Along which line of the sheet a record lies.
#[derive(Clone, Copy, Debug)]
pub(super) enum Line {
    /// A row; its fields are columns.
    Row(u32),
    /// A column of values; its fields are rows.
    Column(u32),
}

/// One record. Readers ask for canonical headings only.
///
/// Faults do not stop a reader: it asks for every field first and only then gives up a record that lacks required ones.
pub(super) struct Entry<'a> {
    sheet: &'a Sheet,
    spec: &'a SheetSpec,
    headings: &'a Headings,
    line: Line,
    report: &'a mut Report,
    texts: &'a mut Vec<Located<String>>,
}

impl<'a> Entry<'a> {
    /// The record on `line`. What is read as text also goes into `texts`.
    pub(super) fn new(
        sheet: &'a Sheet,
        spec: &'a SheetSpec,
        headings: &'a Headings,
        line: Line,
        report: &'a mut Report,
        texts: &'a mut Vec<Located<String>>,
    ) -> Self {
        Self { sheet, spec, headings, line, report, texts }
    }

    /// The record as a place: its first cell.
    pub(super) fn at(&self) -> Origin {
        match self.line {
            Line::Row(row) => {
                let first = self.headings.fields.values().map(|spot| spot.index).min();
                self.sheet.cell(row, first.unwrap_or_default(), &"".into())
            }
            Line::Column(column) => self.sheet.cell(self.headings.row, column, &"".into()),
        }
    }

    /// Whether the sheet has the field at all.
    pub(super) fn has(&self, heading: &str) -> bool {
        debug_assert!(self.spec.knows(heading), "{} has no “{heading}”", self.spec.name);
        self.headings.fields.contains_key(heading)
    }

    /// Whether the field's cell is filled.
    pub(super) fn is_filled(&self, heading: &str) -> bool {
        self.has(heading) && self.headings.fields.get(heading).is_some_and(|spot| self.value(spot).is_some())
    }

    /// A value that has to be there. Where the whole column is missing, that has been said already.
    pub(super) fn required<T: Any, R: Into<Reading<T>>>(
        &mut self,
        heading: &'static str,
        parse: impl Fn(&Value) -> R,
    ) -> Option<Located<T>> {
        if self.has(heading) && !self.is_filled(heading) {
            self.demand(heading);
        }
        self.optional(heading, parse)
    }

    /// A value that may be left out.
    pub(super) fn optional<T: Any, R: Into<Reading<T>>>(
        &mut self,
        heading: &'static str,
        parse: impl Fn(&Value) -> R,
    ) -> Option<Located<T>> {
        debug_assert!(self.spec.knows(heading), "{} has no “{heading}”", self.spec.name);
        let headings = self.headings;
        self.read(headings.fields.get(heading)?, parse)
    }

    /// A word of a closed list that has to be there.
    pub(super) fn required_choice<T: Any + Copy>(
        &mut self,
        heading: &'static str,
        choices: &'static Choices<T>,
    ) -> Option<Located<T>> {
        self.assert_offered(heading, choices);
        self.required(heading, one_of(choices))
    }

    /// A word of a closed list that may be left out.
    pub(super) fn optional_choice<T: Any + Copy>(
        &mut self,
        heading: &'static str,
        choices: &'static Choices<T>,
    ) -> Option<Located<T>> {
        self.assert_offered(heading, choices);
        self.optional(heading, one_of(choices))
    }

    /// The form must offer the very list that is read here.
    fn assert_offered<T>(&self, heading: &str, choices: &Choices<T>) {
        let field = self.spec.canonical(heading);
        debug_assert!(
            field.is_some_and(|f| f.holds.offers(choices)),
            "{}: “{heading}” offers another list",
            self.spec.name
        );
    }

    /// Yes or no; an empty cell is no.
    pub(super) fn ticked(&mut self, heading: &'static str) -> bool {
        self.optional(heading, tick).is_some_and(|ticked| ticked.value)
    }

    /// Texts separated by `;` or by line breaks.
    pub(super) fn list(&mut self, heading: &'static str) -> Vec<Located<String>> {
        let Some(Located { value, at }) = self.optional(heading, text) else { return Vec::new() };
        let parts = value.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| Located { value: part.to_owned(), at: at.clone() }).collect()
    }

    /// The values of the columns that are there once per phase.
    pub(super) fn per_phase<T: Any, R: Into<Reading<T>>>(
        &mut self,
        heading: &'static str,
        parse: impl Fn(&Value) -> R,
    ) -> impl Iterator<Item = (u32, Located<T>)> {
        debug_assert!(self.spec.knows(heading), "{} has no “{heading}”", self.spec.name);
        let headings = self.headings;
        let columns = headings.phases.range((heading, 0)..=(heading, u32::MAX));
        columns.filter_map(move |((_, phase), spot)| Some((*phase, self.read(spot, &parse)?)))
    }

    /// Whether the sheet has columns of ticks under names of titles.
    pub(super) fn has_title_columns(&self) -> bool {
        !self.headings.titles.is_empty()
    }

    /// The headings of the title columns that are ticked, each at its tick.
    pub(super) fn ticked_titles(&mut self) -> Vec<Located<String>> {
        let headings = self.headings;
        let ticked = headings.titles.iter().filter_map(|spot| {
            let tick = self.read(spot, tick)?;
            tick.value.then(|| Located { value: spot.heading.to_string(), at: tick.at })
        });
        ticked.collect()
    }

    /// Says that a cell must not be empty. From where a sheet breaks off, that is no fault of who filled it in.
    pub(super) fn demand(&mut self, heading: &str) {
        let row = self.headings.fields.get(heading).map(|spot| self.address(spot).0);
        if row.is_some_and(|row| self.sheet.broken_off.is_some_and(|broken| row >= broken)) {
            return;
        }
        let at = self.headings.fields.get(heading).map_or_else(|| self.at(), |spot| self.place(spot));
        let message = format!("ô “{heading}” đang để trống");
        self.report.push(Diagnostic::error("o-trong", &at, message, "điền nội dung vào ô này"));
    }

    /// Says that a cell does not fit with another of its record.
    pub(super) fn refuse(&mut self, heading: &str, message: &str, hint: &str) {
        let at = self.headings.fields.get(heading).map_or_else(|| self.at(), |spot| self.place(spot));
        self.report.push(Diagnostic::error("o-mau-thuan", &at, message, hint));
    }

    /// Says that a value is doubtful although it is read.
    pub(super) fn doubt(&mut self, id: &'static str, at: &Origin, message: &str, hint: &str) {
        self.report.push(Diagnostic::warning(id, at, message, hint));
    }

    fn read<T: Any, R: Into<Reading<T>>>(&mut self, spot: &Spot, parse: impl Fn(&Value) -> R) -> Option<Located<T>> {
        let at = self.place(spot);
        let reading = match sound(self.value(spot)?) {
            Ok(value) => parse(value).into(),
            Err(fault) => Err(fault).into(),
        };
        for Fault { id, message, hint } in reading.doubts {
            self.report.push(Diagnostic::warning(id, &at, message, hint));
        }
        match reading.value {
            Ok(value) => {
                // Numbers, dates and choices are written anew in documents; only text goes there as it was typed.
                if let Some(text) = (&value as &dyn Any).downcast_ref::<String>() {
                    self.texts.push(Located { value: text.clone(), at: at.clone() });
                }
                Some(Located { value, at })
            }
            Err(Fault { id, message, hint }) => {
                self.report.push(Diagnostic::error(id, &at, message, hint));
                None
            }
        }
    }

    fn address(&self, spot: &Spot) -> (u32, u32) {
        match self.line {
            Line::Row(row) => (row, spot.index),
            Line::Column(column) => (spot.index, column),
        }
    }

    fn value(&self, spot: &Spot) -> Option<&'a Value> {
        let (row, column) = self.address(spot);
        self.sheet.get(row, column)
    }

    fn place(&self, spot: &Spot) -> Origin {
        let (row, column) = self.address(spot);
        self.sheet.cell(row, column, &spot.heading)
    }
}
