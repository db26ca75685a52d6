//! Workbooks → documents, unit by unit: each through all steps, several at a time, faults kept per unit, results in the order
//! of the inputs;
//! or the federation's documents, from what is kept of each unit.

mod addresses;
mod codes;
mod counted;
mod counts;
mod crew;
mod federation;
mod fill;
mod foreman;
mod inputs;
mod made;
mod own;
mod pass;
mod timings;
mod unit;

pub use codes::CODES;
pub use federation::{Issued, calibration, federation};
pub use fill::rows;
pub use foreman::{Foreman, Unwatched};
pub use inputs::{Inputs, workbooks};
pub use timings::{Stage, Timings};

use crate::check::{Checked, Rules};
use crate::context;
use crate::diagnostic::{Excerpts, Report};
use crate::document::Setting;
use crate::export::{Format, Shared};
use crate::font::Fonts;
use crate::kind::{Kind, Level};
use crate::package::{Entry, File, Refusal, fingerprint_of};
use crate::plan::Plan;
use crate::template::Templates;
use chrono::NaiveDate;
use counts::Counts;
use crew::Crew;
use pass::{each, elsewhere};
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
    /// The unit's address for mail, where its workbook has one.
    pub email: Option<String>,
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
    let mut counts = Counts::of(workbooks);
    let count = |unit: &Checked, code: &str, _: &mut UnitRun| context::figures(unit, code);
    let own = each(workshop, workbooks, &Unwatched, None, count, |run, counted| {
        counts.keep(counted);
        deliver(run);
    });
    own::settle(workshop, own, &counts.figures(), &mut deliver);
}

/// Reads, checks and builds workbooks. `deliver` gets each unit in the order of the workbooks; the federation's own workbook,
/// of which nothing is built here, last. It is held against all units, so a run that does not see all of them says nothing of
/// it.
pub fn build(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    order: &Order,
    foreman: &dyn Foreman,
    mut deliver: impl FnMut(UnitRun),
) {
    let settings = workshop.settings(order);
    let mut counts = if foreman.whole() { Counts::of(workbooks) } else { Counts::none() };
    let make = |unit: &Checked, code: &str, run: &mut UnitRun| {
        if foreman.stands(code, &run.made_from) {
            run.outcome = Outcome::Unchanged;
        } else {
            let (files, report) = unit::build(workshop, unit, code, &run.source, order);
            run.report.append(report);
            if !run.refused() {
                run.files = files;
            }
        }
        context::figures(unit, code)
    };
    let own = each(workshop, workbooks, foreman, Some(&settings), make, |run, counted| {
        counts.keep(counted);
        deliver(run);
    });
    if foreman.whole() {
        own::settle(workshop, own, &counts.figures(), &mut deliver);
    } else {
        own::put_off(own, &mut deliver);
    }
}

/// The workbook's name without its folders.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned())
}

/// A path as manifest and messages show it, with `/` on every system.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
