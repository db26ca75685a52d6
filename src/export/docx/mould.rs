//! Makes text of forms: what docx-rs makes of each is made once for a run, with gaps that a [`Pen`] fills with words.

use super::order::{self, words};
use super::section::section;
use super::shape::{Line, Setup, Shape};
use super::table::{self, CellForm, RowForm, TableForm};
use super::{Fault, check_box, paragraph, text};
use docx_rs::BuildXML;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// What stands for words in a mould: a character of the private use area, which no document's text is compared with.
pub(super) const GAP: &str = "\u{e000}";

/// How many moulds are kept; what is met after them is made anew each time.
const KEPT: usize = 4096;

/// What text is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The part that holds the body: up to its root's names, and from the last section's setup on.
    Part(Setup),
    /// A paragraph: what stands around each gap.
    Paragraph(Shape),
    /// A table up to its first row.
    Table(TableForm),
    /// A row up to its first cell.
    Row(RowForm),
    /// A cell up to its first paragraph.
    Cell(CellForm),
}

/// The pieces of a form.
type Mould = Arc<[String]>;

/// The moulds of a run.
#[derive(Default)]
pub(super) struct Moulds(RwLock<HashMap<Form, Mould>>);

impl Moulds {
    /// The mould of a form.
    fn of(&self, form: Form) -> Result<Mould, Fault> {
        // Whoever panicked while holding the lock left whole moulds behind.
        if let Some(known) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&form) {
            return Ok(known.clone());
        }
        let made: Mould = cast(&form).map_err(|source| Fault::Markup { part: super::BODY.to_owned(), source })?.into();
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < KEPT {
            known.insert(form, made.clone());
        }
        Ok(made)
    }
}

fn cast(form: &Form) -> Result<Vec<String>, roxmltree::Error> {
    let before = |whole: Vec<u8>, inside: &str| {
        let whole = order::fragment(&text(whole))?;
        let end = whole.find(inside).unwrap_or(whole.len());
        Ok(vec![whole[..end].to_owned()])
    };
    match form {
        Form::Part(setup) => {
            let mut empty = docx_rs::Document::new();
            empty.section_property = section(setup);
            let whole = order::part(&text(empty.build()))?;
            let (root, rest) = whole.split_once(BODY_BEGINS).unwrap_or((&whole, ""));
            Ok(vec![root.to_owned(), rest.to_owned()])
        }
        Form::Paragraph(shape) => {
            let whole = order::fragment(&text(paragraph::build(shape).build()))?;
            Ok(whole.split(GAP).map(str::to_owned).collect())
        }
        Form::Table(form) => before(table::empty(form).build(), "<w:tr>"),
        Form::Row(form) => before(table::row(form).build(), "<w:tc>"),
        Form::Cell(form) => before(table::cell(form).build(), "<w:p/>"),
    }
}

/// Where the names of the root end and the body begins.
const BODY_BEGINS: &str = "><w:body>";

/// Writes lines and tables one after the other.
pub(super) struct Pen<'a> {
    moulds: &'a Moulds,
    out: String,
}

impl<'a> Pen<'a> {
    /// A pen with room for a usual document, that has begun the part. `last` is the setup of its last section; `check_boxes`
    /// tells whether it has any.
    pub(super) fn new(moulds: &'a Moulds, last: Setup, check_boxes: bool) -> Result<Self, Fault> {
        let mut out = String::with_capacity(64 * 1024);
        out.extend(moulds.of(Form::Part(last))?.first().map(String::as_str));
        out.push_str(if check_boxes { check_box::NAMESPACES } else { "" });
        out.push_str(BODY_BEGINS);
        Ok(Self { moulds, out })
    }

    /// Makes room for so many times what is written so far, and a quarter more: text that doubles its room when it runs out of
    /// it takes three times its length for a moment. Room that is never used costs nothing.
    pub(super) fn expect(&mut self, times: usize) {
        self.out.reserve(self.out.len() * (times + times / 4));
    }

    /// A paragraph, its gaps filled.
    pub(super) fn line(&mut self, line: Line<'_>) -> Result<(), Fault> {
        let mould = self.moulds.of(Form::Paragraph(line.shape))?;
        let mut fill = line.words.iter();
        for (place, piece) in mould.iter().enumerate() {
            if place > 0 {
                words(fill.next().map_or("", AsRef::as_ref), &mut self.out);
            }
            self.out.push_str(piece);
        }
        Ok(())
    }

    /// What a table, row or cell begins with.
    pub(super) fn open(&mut self, form: Form) -> Result<(), Fault> {
        self.moulds.of(form)?.iter().for_each(|piece| self.out.push_str(piece));
        Ok(())
    }

    /// The end of what was opened.
    pub(super) fn close(&mut self, end: &str) {
        self.out.push_str(end);
    }

    /// The part, its last section set up so.
    pub(super) fn finish(mut self, last: Setup) -> Result<String, Fault> {
        self.out.extend(self.moulds.of(Form::Part(last))?.iter().skip(1).map(String::as_str));
        Ok(self.out)
    }
}
