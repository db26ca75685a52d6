//! Workbooks → documents, unit by unit: one through all steps, faults kept per unit, results in the order of the inputs;
//! or the federation's documents, from what is kept of each unit.

mod codes;
mod counted;
mod federation;
mod fill;
mod foreman;
mod inputs;
mod made;
mod own;
mod unit;

pub use codes::CODES;
pub use federation::{calibration, federation};
pub use fill::rows;
pub use foreman::{Foreman, Unwatched};
pub use inputs::{Inputs, workbooks};

use crate::check::{self, Checked, Rules};
use crate::context;
use crate::diagnostic::{Diagnostic, Excerpts, Origin, Report};
use crate::document::{self, Setting};
use crate::export::Format;
use crate::font::Fonts;
use crate::kind::{Kind, Level};
use crate::package::{Entry, File, Refusal, fingerprint_of, unit_code};
use crate::plan::Plan;
use crate::source::{self, Read, record::UnitBook};
use crate::template::Templates;
use chrono::NaiveDate;
use own::Own;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Everything that is the same for all units of a run.
pub struct Workshop {
    plan: Plan,
    rules: Rules,
    fonts: Fonts,
    templates: Templates,
    today: NaiveDate,
}

impl Workshop {
    /// Loads fonts, the user's own where they name a folder, and templates.
    ///
    /// # Errors
    /// When a font or a template is unfit: a fault of the surroundings, not of the data.
    pub fn open(plan: Plan, font_folder: Option<&Path>, today: NaiveDate) -> Result<Self, Report> {
        let mut report = Report::default();
        for kind in Kind::ALL {
            let (source, file) = Templates::source(kind);
            report.append(document::check_template(source, &file));
        }
        let fonts = match font_folder {
            Some(folder) => Fonts::in_folder(folder).map_err(|faults| report.append(faults)),
            None => Fonts::built_in().map_err(|fault| report.push(fault)),
        };
        let templates = Templates::built_in(context::shape).map_err(|faults| report.append(faults));
        let rules = Rules::of(&plan).map_err(|faults| report.append(faults));
        match (rules, fonts, templates) {
            (Ok(rules), Ok(fonts), Ok(templates)) if !report.blocks() => {
                Ok(Self { plan, rules, fonts, templates, today })
            }
            _ => Err(report),
        }
    }

    /// The plan in use.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The day documents are made.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Fingerprint of all that goes into every document: program, plan, templates, fonts, the day, the order.
    pub fn settings(&self, order: &Order) -> String {
        let words = [env!("CARGO_PKG_VERSION").to_owned(), format!("{:?}{:?}{order:?}", self.plan, self.today)];
        let templates = Kind::ALL.into_iter().map(|kind| Templates::source(kind).0.as_bytes());
        let fonts = self.fonts.faces().iter().map(|face| &*face.program);
        fingerprint_of(words.iter().map(String::as_bytes).chain(templates).chain(fonts))
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

    /// Whether a run with this order makes documents like this one, wherever they are due.
    pub fn covers(&self, entry: &Entry) -> bool {
        let asked = match Kind::named(&entry.kind) {
            Some(kind) => self.wants(kind),
            None => self.print_all,
        };
        let ends = |extension: &str| entry.file.ends_with(&format!(".{extension}"));
        let written = self.formats.iter().any(|format| ends(format.extension())) || (self.workbooks && ends("xlsx"));
        asked && written && self.phase.is_none_or(|phase| entry.phase == Some(phase))
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
    /// Its files; empty where the unit was refused or nothing was to be made.
    pub files: Vec<File>,
    /// Fingerprint of all that its files are made from; empty where nothing is built.
    pub made_from: String,
    /// Why nothing was made of a sound workbook.
    pub outcome: Outcome,
}

/// What was made of a sound workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Outcome {
    /// Its files.
    #[default]
    Made,
    /// Nothing: what stands there was made from the same.
    Unchanged,
    /// Nothing: the unit belongs to another shard.
    Elsewhere,
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
    let keep = |unit: &Checked, code: &str, _: &mut UnitRun| figures.push(context::figures(unit, code));
    let own = each(workshop, workbooks, &Unwatched, None, keep, &mut deliver);
    own::settle(workshop, own, &figures, &mut deliver);
}

/// Reads, checks and builds workbooks one after the other. `deliver` gets each unit as soon as it is done; the federation's
/// own workbook, of which nothing is built here, last. It is held against all units, so a run that does not see all of them
/// says nothing of it.
pub fn build(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    order: &Order,
    foreman: &dyn Foreman,
    mut deliver: impl FnMut(UnitRun),
) {
    let (settings, mut figures) = (workshop.settings(order), Vec::new());
    let make = |unit: &Checked, code: &str, run: &mut UnitRun| {
        figures.push(context::figures(unit, code));
        if foreman.stands(code, &run.made_from) {
            run.outcome = Outcome::Unchanged;
            return;
        }
        let (files, report) = unit::build(workshop, unit, code, &run.source, order);
        run.report.append(report);
        if !run.refused() {
            run.files = files;
        }
    };
    let own = each(workshop, workbooks, foreman, Some(&settings), make, &mut deliver);
    if foreman.whole() {
        own::settle(workshop, own, &figures, &mut deliver);
    } else {
        own::put_off(own, &mut deliver);
    }
}

/// Units go through all steps one by one; `settings` is what they have in common, where something is built that can be left
/// standing. What is the federation's own is given back: it is about all of them.
fn each(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    foreman: &dyn Foreman,
    settings: Option<&str>,
    mut make: impl FnMut(&Checked, &str, &mut UnitRun),
    mut deliver: impl FnMut(UnitRun),
) -> Vec<Own> {
    let mut codes = BTreeMap::new();
    let mut own = Vec::new();
    for path in workbooks.iter().take_while(|_| !foreman.halted()) {
        let mut result = UnitRun {
            source: path.clone(),
            level: Level::Unit,
            unit_name: None,
            code: None,
            report: Report::default(),
            excerpts: None,
            files: Vec::new(),
            made_from: settings.map(|settings| made_from(settings, path)).unwrap_or_default(),
            outcome: Outcome::default(),
        };
        let (read, rows) = source::read_keeping_rows(path);
        let read = match read {
            Read::Unit(read) => *read,
            Read::Federation(read) => {
                result.level = Level::Federation;
                result.unit_name = Some(workshop.plan.issuer.clone());
                own.push(Own::new(result, *read, rows));
                continue;
            }
        };
        result.report.append(read.report);
        match read.value {
            Some(book) => one(workshop, foreman, book, &mut result, &mut codes, &mut make),
            None if !foreman.takes(&file_name(path)) => elsewhere(&mut result),
            None => {}
        }
        result.excerpts = rows.map(|rows| rows.excerpts(&result.report));
        deliver(result);
    }
    own
}

/// Fingerprint of all that a unit's files are made from. It is taken before the workbook is read: should the workbook change
/// in between, the next run makes the files anew.
fn made_from(settings: &str, path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    fingerprint_of([settings.as_bytes(), shown(path).as_bytes(), &bytes])
}

/// Nothing is said of what belongs to another shard.
fn elsewhere(result: &mut UnitRun) {
    result.outcome = Outcome::Elsewhere;
    result.report = Report::default();
}

/// One workbook's records through all steps. `codes` remembers which workbook holds which unit code.
fn one(
    workshop: &Workshop,
    foreman: &dyn Foreman,
    book: UnitBook,
    result: &mut UnitRun,
    codes: &mut BTreeMap<String, PathBuf>,
    make: &mut impl FnMut(&Checked, &str, &mut UnitRun),
) {
    result.unit_name = Some(book.unit.name.value.clone());
    let code = unit_code(book.unit.code.as_ref().map(|c| c.value.as_str()), &book.unit.employer);
    if !foreman.takes(&code) {
        return elsewhere(result);
    }
    let at = book.unit.code.as_ref().unwrap_or(&book.unit.employer).at.clone();
    if let Some(other) = codes.get(&code.to_ascii_lowercase()) {
        result.report.push(twin(&code, &at, other));
    } else {
        codes.insert(code.to_ascii_lowercase(), result.source.clone());
    }
    result.code = Some(code.clone());
    if result.report.blocks() {
        // Rows that could not be read are missing from the records; rules would blame what refers to them.
        return;
    }
    let checked = check::run(book, &workshop.rules, &workshop.plan, &workshop.fonts, workshop.today);
    result.report.append(checked.report);
    if let Some(unit) = checked.value.filter(|_| !result.report.blocks()) {
        make(&unit, &code, result);
    }
}

fn twin(code: &str, at: &Origin, other: &Path) -> Diagnostic {
    let message = format!("mã đơn vị “{code}” trùng với đơn vị trong {}", shown(other));
    Diagnostic::error("trung-don-vi", at, message, "ghi mục “Mã đơn vị” khác nhau cho mỗi đơn vị, hoặc bỏ bớt một tệp")
}

/// The workbook's name without its folders.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned())
}

/// A path as manifest and messages show it, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
