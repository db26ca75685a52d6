//! Grids → the records of a unit's workbook or of the federation's, one file per family of sheets.
//!
//! Every reader asks for all its fields and gives up a record only in its last lines, so that all faults of a row are told
//! at once.

mod award;
mod federation;
mod intake;
mod meeting;
mod names;
mod numbers;
mod plan;
mod registration;
mod report;
mod roster;
mod unit;

pub use numbers::numbers;

use super::grid::{Sheet, Workbook};
use super::marker;
use super::record::{FederationBook, Named, UnitBook};
use super::rows::Rows;
use super::schema;
use super::workbook::{grids, read_grids, sheet_names};
use crate::diagnostic::{Diagnostic, Outcome, Report};
use intake::Intake;
use std::path::Path;
use std::sync::Arc;

/// Reads a unit's workbook. Without a value where a required sheet cannot be used; rows with faults are left out, and the
/// report says why.
pub fn read(path: &Path) -> Outcome<UnitBook> {
    records(read_grids(path)).0
}

/// Whose workbook a file is, and what was read out of it.
#[derive(Debug)]
pub enum Read {
    /// A unit's; also of a file that could not be opened.
    Unit(Box<Outcome<UnitBook>>),
    /// The federation's own.
    Federation(Box<Outcome<FederationBook>>),
}

/// Whether a file may be the federation's own workbook, at a glance: by the names of its sheets, where they are soon told.
pub fn may_be_federations(path: &Path) -> bool {
    sheet_names(path).is_none_or(|names| marker::may_be_federations(&names))
}

/// Reads a unit's workbook, or the federation's. The rows come along for those who show findings in their place; there are
/// none where the file could not be opened.
pub fn read_keeping_rows(path: &Path) -> (Read, Option<Rows>) {
    match read_grids(path) {
        Ok(book) if marker::is_federations(&book) => {
            let mut report = Report::default();
            marker::check(&book, &mut report);
            let value = federation::book(&mut Intake::open(&book, &schema::FEDERATION_SHEETS, &mut report));
            (Read::Federation(Box::new(Outcome { value, report })), Some(Rows(book)))
        }
        book => {
            let (outcome, rows) = records(book);
            (Read::Unit(Box::new(outcome)), rows)
        }
    }
}

/// As [`read`], out of the bytes of a file: for those who try it with bytes that no one would write.
#[doc(hidden)]
pub fn read_bytes(name: &str, data: &[u8]) -> Outcome<UnitBook> {
    records(grids(&name.into(), data)).0
}

/// As [`read`], out of sheets of texts, each with its name: for those who try headings and rows that no one would write.
#[doc(hidden)]
pub fn read_texts<'a>(sheets: impl IntoIterator<Item = (&'a str, Vec<Vec<&'a str>>)>) -> Outcome<UnitBook> {
    let file: Arc<str> = "thử.xlsx".into();
    let sheets = sheets.into_iter().map(|(name, rows)| Sheet::of_texts(&file, name, &rows)).collect();
    records(Ok(Workbook { file, sheets, one_sheet_only: false })).0
}

fn records(book: Result<Workbook, Diagnostic>) -> (Outcome<UnitBook>, Option<Rows>) {
    let mut report = Report::default();
    match book {
        Ok(book) => {
            marker::check(&book, &mut report);
            let value = book_of(&mut Intake::open(&book, &schema::SHEETS, &mut report));
            (Outcome { value, report }, Some(Rows(book)))
        }
        Err(finding) => {
            report.push(finding);
            (Outcome::refused(report), None)
        }
    }
}

/// All sheets are read before a broken one makes the reader give up.
fn book_of(intake: &mut Intake<'_>) -> Option<UnitBook> {
    let unit = unit::unit(intake);
    let phases = intake.rows(&schema::PHASES, unit::phase);
    let members = intake.rows(&schema::MEMBERS, roster::member);
    names::doubt(members.iter().flatten().map(|member| &member.name), intake.report);
    let collectives = intake.rows(&schema::COLLECTIVES, roster::collective);
    Some(UnitBook {
        file: intake.file(),
        person_registrations: registration::people(intake),
        collective_registrations: registration::collectives(intake),
        targets: intake.optional_rows(&schema::TARGETS, report::target),
        plan_texts: intake.optional_rows(&schema::PLAN_TEXTS, plan::plan_text),
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
        members: Named::new(members?),
        collectives: Named::new(collectives?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grid::{Sheet, Workbook, sheet};
    use crate::source::schema::{FEDERATION_SHEETS, Field, Holds, SHEETS, Shape, SheetSpec};

    /// A sheet with one record that holds the example of every field on offer.
    fn exemplary(spec: &SheetSpec) -> Sheet {
        let shown = |field: &Field| match field.holds {
            Holds::Group => "Khối doanh nghiệp",
            Holds::Award(_) | Holds::Awards(..) => "Lao động tiên tiến",
            _ => field.example,
        };
        let heading = |field: &Field| if field.per_phase { field.heading_of(1) } else { field.heading.to_owned() };
        let headings: Vec<String> = spec.offered().map(heading).collect();
        let rows: Vec<Vec<&str>> = match spec.shape {
            Shape::Rows => vec![headings.iter().map(String::as_str).collect(), spec.offered().map(shown).collect()],
            Shape::Keys | Shape::KeysPerPhase | Shape::KeysPerPhaseOrYear => {
                let keys = spec.offered().map(|field| vec![field.heading, shown(field)]);
                std::iter::once(vec!["Mục", "Nội dung"]).chain(keys).collect()
            }
        };
        sheet(spec.name, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    /// Every reader runs once here, and with it the assertion that the schema offers the very list the reader takes.
    #[test]
    fn readers_take_what_the_schema_gives_as_examples() {
        let sheets = SHEETS.iter().map(|spec| exemplary(spec)).collect();
        let book = Workbook { file: "thử.xlsx".into(), sheets, one_sheet_only: false };
        let mut report = Report::default();
        let read = book_of(&mut Intake::open(&book, &SHEETS, &mut report)).unwrap();
        let said: Vec<_> = report.iter().map(ToString::to_string).collect();
        assert!(said.is_empty(), "{}", said.join("\n"));
        let one_each = [
            read.phases.len(),
            read.members.len(),
            read.collectives.len(),
            read.person_registrations.len(),
            read.collective_registrations.len(),
            read.targets.len(),
            read.plan_texts.len(),
            read.initiatives.len(),
            read.person_proposals.len(),
            read.collective_proposals.len(),
            read.achievements.len(),
            read.past_awards.len(),
            read.meetings.len(),
            read.attendees.len(),
            read.narratives.len(),
            read.papers.len(),
        ];
        assert_eq!(one_each, [1; 16]);
    }

    #[test]
    fn the_federations_workbook_is_read_from_the_same_examples() {
        let sheets = FEDERATION_SHEETS.iter().map(|spec| exemplary(spec)).collect();
        let book = Workbook { file: "thử.xlsx".into(), sheets, one_sheet_only: false };
        assert!(marker::is_federations(&book));
        let mut report = Report::default();
        let read = federation::book(&mut Intake::open(&book, &FEDERATION_SHEETS, &mut report)).unwrap();
        let said: Vec<_> = report.iter().map(ToString::to_string).collect();
        assert!(said.is_empty(), "{}", said.join("\n"));
        let one_each = [
            read.unit_rows.len(),
            read.council.len(),
            read.criteria.len(),
            read.scores.len(),
            read.awards.len(),
            read.prize_rates.len(),
            read.papers.len(),
        ];
        assert_eq!(one_each, [1; 7]);
        let unit = read.unit("mn-hoasen").unwrap();
        assert_eq!(unit.received[&1].value.to_string(), "2025-06-20");
        assert!(
            read.unit(&read.awards[0].unit).is_some() && read.criterion("tỷ lệ đoàn viên đăng ký thi đua").is_some()
        );
        assert_eq!((read.awards_of(Some(1)).count(), read.awards_of(None).count()), (1, 0));
        assert!(read.meeting(None).is_some(), "a column headed “Nội dung” is for the year");
    }
}
