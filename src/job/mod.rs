//! Workbooks → documents, unit by unit: one through all steps, faults kept per unit, results in the order of the inputs;
//! or the federation's documents, from what is kept of each unit.

mod codes;
mod counted;
mod federation;
mod fill;
mod inputs;
mod made;
mod own;
mod unit;

pub use codes::CODES;
pub use federation::{calibration, federation};
pub use fill::rows;
pub use inputs::{Inputs, workbooks};

use crate::check::{self, Checked, Rules};
use crate::context;
use crate::diagnostic::{Diagnostic, Excerpts, Origin, Report};
use crate::document::{self, Setting};
use crate::export::Format;
use crate::font::Fonts;
use crate::kind::{Kind, Level};
use crate::package::{Entry, Refusal, unit_code};
use crate::plan::Plan;
use crate::source::{self, Read, record::UnitBook};
use crate::template::Templates;
use chrono::NaiveDate;
use own::Own;
use std::collections::BTreeMap;
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
    let keep = |unit: &Checked, code: &str, _: &Path| {
        figures.push(context::figures(unit, code));
        (Vec::new(), Report::default())
    };
    let own = each(workshop, workbooks, keep, &mut deliver);
    own::settle(workshop, own, &figures, &mut deliver);
}

/// Reads, checks and builds workbooks one after the other. `deliver` gets each unit as soon as it is done; the federation's
/// own workbook, of which nothing is built here, last.
pub fn build(workshop: &Workshop, workbooks: &[PathBuf], order: &Order, mut deliver: impl FnMut(UnitRun)) {
    let mut figures = Vec::new();
    let make = |unit: &Checked, code: &str, path: &Path| {
        figures.push(context::figures(unit, code));
        unit::build(workshop, unit, code, path, order)
    };
    let own = each(workshop, workbooks, make, &mut deliver);
    own::settle(workshop, own, &figures, &mut deliver);
}

/// Units go through all steps one by one. What is the federation's own is given back: it is about all of them.
fn each(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    mut make: impl FnMut(&Checked, &str, &Path) -> (Vec<File>, Report),
    mut deliver: impl FnMut(UnitRun),
) -> Vec<Own> {
    let mut codes = BTreeMap::new();
    let mut own = Vec::new();
    for path in workbooks {
        let mut result = UnitRun {
            source: path.clone(),
            level: Level::Unit,
            unit_name: None,
            code: None,
            report: Report::default(),
            excerpts: None,
            files: Vec::new(),
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
        if let Some(book) = read.value {
            one(workshop, book, &mut result, &mut codes, &mut make);
        }
        result.excerpts = rows.map(|rows| rows.excerpts(&result.report));
        deliver(result);
    }
    own
}

/// One workbook's records through all steps. `codes` remembers which workbook holds which unit code.
fn one(
    workshop: &Workshop,
    book: UnitBook,
    result: &mut UnitRun,
    codes: &mut BTreeMap<String, PathBuf>,
    make: &mut impl FnMut(&Checked, &str, &Path) -> (Vec<File>, Report),
) {
    result.unit_name = Some(book.unit.name.value.clone());
    let code = unit_code(book.unit.code.as_ref().map(|c| c.value.as_str()), &book.unit.employer);
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
        let (files, report) = make(&unit, &code, &result.source);
        result.report.append(report);
        if !result.report.blocks() {
            result.files = files;
        }
    }
}

fn twin(code: &str, at: &Origin, other: &Path) -> Diagnostic {
    let message = format!("mã đơn vị “{code}” trùng với đơn vị trong {}", shown(other));
    Diagnostic::error("trung-don-vi", at, message, "ghi mục “Mã đơn vị” khác nhau cho mỗi đơn vị, hoặc bỏ bớt một tệp")
}

/// A path as manifest and messages show it, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
