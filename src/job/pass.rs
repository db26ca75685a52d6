//! Workbooks, side by side, through reading and checking → what is made of each, in their order.

use super::own::Own;
use super::{Foreman, Outcome, Stage, UnitRun, Workshop, file_name, shown};
use crate::check::{self, Checked};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::kind::Level;
use crate::package::{fingerprint_of, unit_code};
use crate::source::{self, Read, record::UnitBook};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What became of a workbook: of a unit's, with what was made of a unit without faults; of the federation's own.
enum Passed<Made> {
    Unit(Box<UnitRun>, Option<Made>),
    Own(Box<Own>),
}

/// How workbooks go through all steps.
struct Pass<'a, Make> {
    workshop: &'a Workshop,
    foreman: &'a dyn Foreman,
    /// What units have in common, where something is built that can be left standing.
    settings: Option<&'a str>,
    /// What is made of a unit without faults.
    make: Make,
}

/// Workbooks side by side, each through all steps, and what `make` makes of a unit without faults. `deliver` gets units in the
/// order of the workbooks. What is the federation's own is given back: it is about all of them.
pub(super) fn each<Made: Send>(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    foreman: &dyn Foreman,
    settings: Option<&str>,
    make: impl Fn(&Checked, &str, &mut UnitRun) -> Made + Sync,
    mut deliver: impl FnMut(UnitRun, Option<Made>),
) -> Vec<Own> {
    let mut codes: BTreeMap<String, &Path> = BTreeMap::new();
    let mut own = Vec::new();
    let paths: Vec<&Path> = workbooks.iter().map(PathBuf::as_path).collect();
    let pass = Pass { workshop, foreman, settings, make };
    let work = |path| (path, (!foreman.halted()).then(|| pass.one(path, None)));
    workshop.crew.each(&paths, work, |(path, passed)| {
        let Some(mut passed) = passed else { return };
        if let Passed::Unit(run, _) = &passed {
            let code = run.code.as_ref().map(|code| code.to_ascii_lowercase());
            match code.as_ref().and_then(|code| codes.get(code)) {
                // Only now is it known that a workbook before it has the same code: it is read once more, to say so.
                Some(other) => passed = pass.one(path, Some(other)),
                None => codes.extend(code.map(|code| (code, path))),
            }
        }
        match passed {
            Passed::Unit(run, made) => deliver(*run, made),
            Passed::Own(found) => own.push(*found),
        }
    });
    own
}

impl<Made, Make: Fn(&Checked, &str, &mut UnitRun) -> Made> Pass<'_, Make> {
    /// One workbook through all steps; `other` is the workbook before it that has the same code.
    fn one(&self, path: &Path, other: Option<&Path>) -> Passed<Made> {
        let Self { workshop, foreman, settings, .. } = self;
        let mut run = Box::new(UnitRun {
            source: path.to_owned(),
            level: Level::Unit,
            unit_name: None,
            code: None,
            email: None,
            report: Report::default(),
            excerpts: None,
            files: Vec::new(),
            made_from: settings.map(|settings| made_from(settings, path)).unwrap_or_default(),
            outcome: Outcome::default(),
        });
        let (read, rows) = workshop.timings.time(Stage::Read, || source::read_keeping_rows(path));
        let read = match read {
            Read::Unit(read) => *read,
            Read::Federation(read) => {
                run.level = Level::Federation;
                run.unit_name = Some(workshop.plan.issuer.clone());
                return Passed::Own(Box::new(Own::new(*run, *read, rows)));
            }
        };
        run.report.append(read.report);
        if read.value.is_none() && !foreman.takes(&file_name(path)) {
            elsewhere(&mut run);
        }
        let made = read.value.and_then(|book| self.records(book, other, &mut run));
        run.excerpts = rows.map(|rows| rows.excerpts(&run.report));
        Passed::Unit(run, made)
    }

    /// One workbook's records through all steps after reading.
    fn records(&self, book: UnitBook, other: Option<&Path>, run: &mut UnitRun) -> Option<Made> {
        run.unit_name = Some(book.unit.name.value.clone());
        run.email = book.unit.email.as_ref().map(|email| email.value.clone());
        let code = unit_code(book.unit.code.as_ref().map(|c| c.value.as_str()), &book.unit.employer);
        if !self.foreman.takes(&code) {
            elsewhere(run);
            return None;
        }
        if let Some(other) = other {
            let at = &book.unit.code.as_ref().unwrap_or(&book.unit.employer).at;
            run.report.push(twin(&code, at, other));
        }
        run.code = Some(code.clone());
        if run.report.blocks() {
            // Rows that could not be read are missing from the records; rules would blame what refers to them.
            return None;
        }
        let Workshop { rules, plan, fonts, today, timings, .. } = self.workshop;
        let checked = timings.time(Stage::Check, || check::run(book, rules, plan, fonts, *today));
        run.report.append(checked.report);
        let unit = checked.value.filter(|_| !run.report.blocks())?;
        Some((self.make)(&unit, &code, run))
    }
}

/// Fingerprint of all that a unit's files are made from. It is taken before the workbook is read: should the workbook change
/// in between, the next run makes the files anew.
fn made_from(settings: &str, path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    fingerprint_of([settings.as_bytes(), shown(path).as_bytes(), &bytes])
}

/// Nothing is said of what belongs to another shard, and nothing made of it.
pub(super) fn elsewhere(run: &mut UnitRun) {
    run.outcome = Outcome::Elsewhere;
    run.report = Report::default();
}

fn twin(code: &str, at: &Origin, other: &Path) -> Diagnostic {
    let message = format!("mã đơn vị “{code}” trùng với đơn vị trong {}", shown(other));
    Diagnostic::error("trung-don-vi", at, message, "ghi mục “Mã đơn vị” khác nhau cho mỗi đơn vị, hoặc bỏ bớt một tệp")
}
