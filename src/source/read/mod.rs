//! Grids → the records of a unit's workbook, one file per family of sheets.
//!
//! Every reader asks for all its fields and gives up a record only in its last lines, so that all faults of a row are told
//! at once.

mod award;
mod intake;
mod meeting;
mod registration;
mod report;
mod roster;
mod unit;

use super::grid::{Sheet, Workbook};
use super::record::UnitBook;
use super::schema;
use super::workbook::{grids, read_grids};
use crate::diagnostic::{Diagnostic, Outcome, Report};
use intake::Intake;
use std::path::Path;
use std::sync::Arc;

/// Reads a unit's workbook. Without a value where a required sheet cannot be used; rows with faults are left out, and the
/// report says why.
pub fn read(path: &Path) -> Outcome<UnitBook> {
    records(read_grids(path))
}

/// As [`read`], out of the bytes of a file: for those who try it with bytes that no one would write.
#[doc(hidden)]
pub fn read_bytes(name: &str, data: &[u8]) -> Outcome<UnitBook> {
    records(grids(&name.into(), data))
}

/// As [`read`], out of sheets of texts, each with its name: for those who try headings and rows that no one would write.
#[doc(hidden)]
pub fn read_texts<'a>(sheets: impl IntoIterator<Item = (&'a str, Vec<Vec<&'a str>>)>) -> Outcome<UnitBook> {
    let file: Arc<str> = "thử.xlsx".into();
    let sheets = sheets.into_iter().map(|(name, rows)| Sheet::of_texts(&file, name, &rows)).collect();
    records(Ok(Workbook { file, sheets, one_sheet_only: false }))
}

fn records(book: Result<Workbook, Diagnostic>) -> Outcome<UnitBook> {
    let mut report = Report::default();
    let value = match book {
        Ok(book) => book_of(&mut Intake::open(&book, &mut report)),
        Err(finding) => {
            report.push(finding);
            None
        }
    };
    Outcome { value, report }
}

/// All sheets are read before a broken one makes the reader give up.
fn book_of(intake: &mut Intake<'_>) -> Option<UnitBook> {
    let unit = unit::unit(intake);
    let phases = intake.rows(&schema::PHASES, unit::phase);
    let members = intake.rows(&schema::MEMBERS, roster::member);
    let collectives = intake.rows(&schema::COLLECTIVES, roster::collective);
    Some(UnitBook {
        file: intake.file(),
        person_registrations: registration::people(intake),
        collective_registrations: registration::collectives(intake),
        targets: intake.optional_rows(&schema::TARGETS, report::target),
        initiatives: intake.optional_rows(&schema::INITIATIVES, award::initiative),
        person_proposals: intake.optional_rows(&schema::PERSON_PROPOSALS, award::person_proposal),
        collective_proposals: intake.optional_rows(&schema::COLLECTIVE_PROPOSALS, award::collective_proposal),
        achievements: intake.optional_rows(&schema::ACHIEVEMENTS, award::achievement),
        past_awards: intake.optional_rows(&schema::PAST_AWARDS, award::past_award),
        meetings: meeting::meetings(intake),
        attendees: intake.optional_rows(&schema::ATTENDEES, meeting::attendee),
        narratives: intake.optional_rows(&schema::NARRATIVES, report::narrative),
        papers: intake.optional_rows(&schema::PAPERS, report::paper),
        texts: std::mem::take(&mut intake.texts),
        unit: unit?,
        phases: phases?,
        members: members?,
        collectives: collectives?,
    })
}
