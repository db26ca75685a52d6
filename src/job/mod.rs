//! Workbooks → documents, unit by unit: each through all steps, several at a time, faults kept per unit, results in the order
//! of the inputs;
//! or the federation's documents, from what is kept of each unit.

mod codes;
mod counted;
mod crew;
mod federation;
mod fill;
mod inputs;
mod made;
mod own;
mod timings;
mod unit;

pub use codes::CODES;
pub use federation::{calibration, federation};
pub use fill::rows;
pub use inputs::{Inputs, workbooks};
pub use timings::{Stage, Timings};

use crate::check::{self, Checked, Rules};
use crate::context;
use crate::diagnostic::{Diagnostic, Excerpts, Origin, Report};
use crate::document::Setting;
use crate::export::{Format, Shared};
use crate::font::Fonts;
use crate::kind::{Kind, Level};
use crate::package::{Entry, Refusal, unit_code};
use crate::plan::Plan;
use crate::source::{self, Read, record::UnitBook};
use crate::template::Templates;
use chrono::NaiveDate;
use crew::Crew;
use own::Own;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// Everything that is the same for all units of a run.
pub struct Workshop {
    plan: Plan,
    rules: Rules,
    fonts: Fonts,
    shared: Shared,
    templates: Templates,
    crew: Crew,
    timings: Timings,
    today: NaiveDate,
}

impl Workshop {
    /// Loads fonts, the user's own where they name a folder.
    ///
    /// # Errors
    /// When a font, or what the plan asks of a rule, is unfit: a fault of the surroundings, not of the data.
    pub fn open(plan: Plan, font_folder: Option<&Path>, today: NaiveDate) -> Result<Self, Report> {
        let mut report = Report::default();
        let fonts = match font_folder {
            Some(folder) => Fonts::in_folder(folder).map_err(|faults| report.append(faults)),
            None => Fonts::built_in().map_err(|fault| report.push(fault)),
        };
        let rules = Rules::of(&plan).map_err(|faults| report.append(faults));
        match (rules, fonts) {
            (Ok(rules), Ok(fonts)) => Ok(Self {
                plan,
                rules,
                fonts,
                shared: Shared::default(),
                templates: Templates::default(),
                crew: Crew::of(None),
                timings: Timings::default(),
                today,
            }),
            _ => Err(report),
        }
    }

    /// With so many workbooks worked at side by side; `None`: as many as the machine has processors.
    #[must_use]
    pub fn with_hands(self, hands: Option<NonZeroUsize>) -> Self {
        Self { crew: Crew::of(hands), ..self }
    }

    /// The plan in use.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How long each stage took so far.
    pub fn timings(&self) -> &Timings {
        &self.timings
    }

    /// The day documents are made.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    fn setting(&self) -> Setting {
        if self.plan.setting.body_size == 13 { Setting::Small } else { Setting::Large }
    }
}

/// What the user wants built.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not touch each other")]
pub struct Order {
    /// Kinds; empty: all.
    pub kinds: Vec<Kind>,
    /// The phase; `None`: all.
    pub phase: Option<u32>,
    /// Formats.
    pub formats: Vec<Format>,
    /// Whether the federation's tables are also made as workbooks.
    pub workbooks: bool,
    /// Whether PDFs have an empty field to sign in at every signature.
    pub signature_fields: bool,
    /// Whether documents without number or date are marked as drafts.
    pub mark_drafts: bool,
    /// Whether kinds that every person has are written one file per person.
    pub each: bool,
    /// Whether everything is also written as one PDF per phase, to be printed at once.
    pub print_all: bool,
}

impl Order {
    /// Whether a kind was asked for.
    pub fn wants(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Whether a kind was asked for that tells of the others.
    fn wants_late(&self) -> bool {
        Kind::ALL.into_iter().any(|kind| kind.late() && self.wants(kind))
    }
}

/// What became of one workbook.
#[derive(Debug)]
pub struct UnitRun {
    /// The workbook.
    pub source: PathBuf,
    /// Whose it is.
    pub level: Level,
    /// The unit's name, or the federation's, where it could be read.
    pub unit_name: Option<String>,
    /// The unit's code.
    pub code: Option<String>,
    /// Everything found in it.
    pub report: Report,
    /// The rows in which something was found; `None` where the workbook could not be opened.
    pub excerpts: Option<Excerpts>,
    /// Its files; empty where the unit was refused.
    pub files: Vec<File>,
}

/// One file to be written.
#[derive(Debug)]
pub struct File {
    /// Its line of the manifest.
    pub entry: Entry,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl UnitRun {
    /// Whether an error stands against the unit.
    pub fn refused(&self) -> bool {
        self.report.blocks()
    }

    /// Its line among the refused.
    pub fn refusal(&self) -> Refusal {
        let errors = self.report.iter().filter(|f| f.severity == crate::diagnostic::Severity::Error);
        Refusal {
            source: shown(&self.source),
            unit_name: self.unit_name.clone(),
            reasons: errors.map(ToString::to_string).collect(),
        }
    }
}

/// Reads and checks workbooks without building anything. `deliver` gets each unit as soon as it is done, the federation's own
/// workbook last.
pub fn check(workshop: &Workshop, workbooks: &[PathBuf], mut deliver: impl FnMut(UnitRun)) {
    let mut figures = Vec::new();
    let count = |unit: &Checked, code: &str, _: &Path| (context::figures(unit, code), Report::default());
    let own = each(workshop, workbooks, count, |run, counted| {
        figures.extend(counted);
        deliver(run);
    });
    own::settle(workshop, own, &figures, &mut deliver);
}

/// Reads, checks and builds workbooks. `deliver` gets each unit in the order of the workbooks; the federation's own workbook,
/// of which nothing is built here, last.
pub fn build(workshop: &Workshop, workbooks: &[PathBuf], order: &Order, mut deliver: impl FnMut(UnitRun)) {
    let mut figures = Vec::new();
    let make = |unit: &Checked, code: &str, path: &Path| {
        let (files, report) = unit::build(workshop, unit, code, path, order);
        ((context::figures(unit, code), files), report)
    };
    let own = each(workshop, workbooks, make, |mut run, made| {
        if let Some((counted, files)) = made {
            figures.push(counted);
            run.files = if run.refused() { Vec::new() } else { files };
        }
        deliver(run);
    });
    own::settle(workshop, own, &figures, &mut deliver);
}

/// What became of a workbook: of a unit's, with what was made of a unit without faults; of the federation's own.
enum Passed<Made> {
    Unit(Box<UnitRun>, Option<Made>),
    Own(Box<Own>),
}

/// Workbooks side by side, each through all steps, and what `make` makes of a unit without faults. `deliver` gets units in the
/// order of the workbooks. What is the federation's own is given back: it is about all of them.
fn each<Made: Send>(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    make: impl Fn(&Checked, &str, &Path) -> (Made, Report) + Sync,
    mut deliver: impl FnMut(UnitRun, Option<Made>),
) -> Vec<Own> {
    let mut codes: BTreeMap<String, &Path> = BTreeMap::new();
    let mut own = Vec::new();
    let paths: Vec<&Path> = workbooks.iter().map(PathBuf::as_path).collect();
    let work = |path| (path, one(workshop, path, None, &make));
    workshop.crew.each(&paths, work, |(path, mut passed)| {
        if let Passed::Unit(run, _) = &passed {
            let code = run.code.as_ref().map(|code| code.to_ascii_lowercase());
            match code.as_ref().and_then(|code| codes.get(code)) {
                // Only now is it known that a workbook before it has the same code: it is read once more, to say so.
                Some(other) => passed = one(workshop, path, Some(other), &make),
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

/// One workbook through all steps; `other` is the workbook before it that has the same code.
fn one<Made>(
    workshop: &Workshop,
    path: &Path,
    other: Option<&Path>,
    make: &impl Fn(&Checked, &str, &Path) -> (Made, Report),
) -> Passed<Made> {
    let (read, rows) = workshop.timings.time(Stage::Read, || source::read_keeping_rows(path));
    let mut run = Box::new(UnitRun {
        source: path.to_owned(),
        level: Level::Unit,
        unit_name: None,
        code: None,
        report: Report::default(),
        excerpts: None,
        files: Vec::new(),
    });
    let read = match read {
        Read::Unit(read) => *read,
        Read::Federation(read) => {
            run.level = Level::Federation;
            run.unit_name = Some(workshop.plan.issuer.clone());
            return Passed::Own(Box::new(Own::new(*run, *read, rows)));
        }
    };
    run.report.append(read.report);
    let made = read.value.and_then(|book| records(workshop, book, other, &mut run, make));
    run.excerpts = rows.map(|rows| rows.excerpts(&run.report));
    Passed::Unit(run, made)
}

/// One workbook's records through all steps after reading.
fn records<Made>(
    workshop: &Workshop,
    book: UnitBook,
    other: Option<&Path>,
    run: &mut UnitRun,
    make: &impl Fn(&Checked, &str, &Path) -> (Made, Report),
) -> Option<Made> {
    run.unit_name = Some(book.unit.name.value.clone());
    let code = unit_code(book.unit.code.as_ref().map(|c| c.value.as_str()), &book.unit.employer);
    if let Some(other) = other {
        let at = &book.unit.code.as_ref().unwrap_or(&book.unit.employer).at;
        run.report.push(twin(&code, at, other));
    }
    run.code = Some(code.clone());
    if run.report.blocks() {
        // Rows that could not be read are missing from the records; rules would blame what refers to them.
        return None;
    }
    let Workshop { rules, plan, fonts, today, timings, .. } = workshop;
    let checked = timings.time(Stage::Check, || check::run(book, rules, plan, fonts, *today));
    run.report.append(checked.report);
    let unit = checked.value.filter(|_| !run.report.blocks())?;
    let (made, report) = make(&unit, &code, &run.source);
    run.report.append(report);
    Some(made)
}

fn twin(code: &str, at: &Origin, other: &Path) -> Diagnostic {
    let message = format!("mã đơn vị “{code}” trùng với đơn vị trong {}", shown(other));
    Diagnostic::error("trung-don-vi", at, message, "ghi mục “Mã đơn vị” khác nhau cho mỗi đơn vị, hoặc bỏ bớt một tệp")
}

/// A path as manifest and messages show it, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
