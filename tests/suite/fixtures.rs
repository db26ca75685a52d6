//! Workbooks written by other programs, sound and faulty, in `tests/fixtures/`: each is taken, or told off for what its name says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;
use thidua::check::codes;
use thidua::diagnostic::{Code, Diagnostic, Outcome, Report, Severity};
use thidua::job::{self, Workshop};
use thidua::plan::{self, Plan};
use thidua::source;

/// Codes that no file in a folder can raise, and who tests them.
const ELSEWHERE: [(&str, &str); 1] = [("khong-mo-duoc-tep", "intake: a_file_that_is_not_there_is_said")];

/// One line of `index.tsv`.
struct Fixture {
    /// The file, below `tests/fixtures/`.
    path: String,
    /// Codes that must come with what its name says.
    also: Vec<String>,
    /// What is peculiar about it.
    words: String,
}

/// Every fixture and what was found in it, in the order of the list.
static SEEN: LazyLock<Vec<(Fixture, Report)>> = LazyLock::new(|| {
    let shipped = workshop(plan::built_in()).unwrap();
    let fixtures = fixtures();
    let part = fixtures.len().div_ceil(thread::available_parallelism().map_or(1, usize::from));
    let reports: Vec<Report> = thread::scope(|scope| {
        let shipped = &shipped;
        let reports = move |part: &[Fixture]| part.iter().map(|f| report(f, shipped)).collect::<Vec<_>>();
        let running: Vec<_> = fixtures.chunks(part).map(|part| scope.spawn(move || reports(part))).collect();
        running.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    fixtures.into_iter().zip(reports).collect()
});

/// What is found in a fixture, or in the plan file beside it where it has one of its own.
fn report(fixture: &Fixture, shipped: &Workshop) -> Report {
    let book = root().join(&fixture.path);
    let own = fs::read_to_string(book.with_file_name("thidua.toml")).ok();
    match own.map(|text| workshop(plan::read(&"thidua.toml".into(), &text))) {
        None => found(shipped, book),
        Some(Ok(own)) => found(&own, book),
        Some(Err(faults)) => faults,
    }
}

fn workshop(plan: Outcome<Plan>) -> Result<Workshop, Report> {
    let today = "2025-06-25".parse().unwrap();
    Workshop::open(plan.into_result()?.0, None, today)
}

fn found(workshop: &Workshop, book: PathBuf) -> Report {
    let mut report = Report::default();
    job::check(workshop, &[book], |run| report = run.report);
    report
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn fixtures() -> Vec<Fixture> {
    let list = fs::read_to_string(root().join("index.tsv")).unwrap();
    let lines = list.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    let fixture = |cells: Vec<&str>| Fixture {
        path: cells[0].to_owned(),
        also: cells[2].split_whitespace().map(str::to_owned).collect(),
        words: cells[3].to_owned(),
    };
    lines.map(fixture).collect()
}

impl Fixture {
    fn is_sound(&self) -> bool {
        self.path.starts_with("dat/")
    }

    /// The codes in its name: of a faulty one those before `--`, of a sound one those after it, joined by `+`.
    fn named(&self) -> BTreeSet<&str> {
        let name = self.path.split('/').nth(1).unwrap();
        let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let (before, after) = name.split_once("--").unwrap_or((name, ""));
        let codes = if self.is_sound() { after } else { before };
        codes.split('+').filter(|code| !code.is_empty()).collect()
    }

    /// Why what was found is not what its name says; nothing where it is.
    fn wrong(&self, report: &Report) -> Vec<String> {
        let told = |least: Severity| -> BTreeSet<&str> {
            report.iter().filter(|f| f.severity >= least).map(|f| f.id).collect()
        };
        let expected: BTreeSet<&str> = self.named().into_iter().chain(self.also.iter().map(String::as_str)).collect();
        let missing = expected.iter().filter(|code| !report.iter().any(|f| f.id == **code));
        let mut wrong: Vec<String> = missing.map(|code| format!("{code} is not raised")).collect();
        let unasked = if self.is_sound() { told(Severity::Warning) } else { told(Severity::Error) };
        wrong.extend(unasked.difference(&expected).map(|code| format!("{code} is raised unasked")));
        wrong.extend(report.iter().filter(|f| self.named().contains(f.id)).filter_map(misweighed));
        wrong
    }
}

fn catalogue() -> BTreeMap<&'static str, &'static Code> {
    let rules = codes().map(|(code, _)| code);
    source::CODES.iter().chain(rules).map(|code| (code.id, code)).collect()
}

fn misweighed(finding: &Diagnostic) -> Option<String> {
    let code = catalogue().get(finding.id).map(|code| code.severity);
    (code != Some(finding.severity)).then(|| format!("{} weighs {:?}, not {code:?}", finding.id, finding.severity))
}

#[test]
fn every_workbook_is_what_its_name_says() {
    let faults = SEEN.iter().filter_map(|(fixture, report)| {
        let wrong = fixture.wrong(report);
        let found: Vec<String> = report.iter().map(|f| f.to_string().replace('\n', "\n    ")).collect();
        let Fixture { path, words, .. } = fixture;
        let text = || format!("{path} ({words}): {}\n    {}\n", wrong.join("; "), found.join("\n    "));
        (!wrong.is_empty()).then(text)
    });
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{} of {} fixtures:\n{}", faults.len(), SEEN.len(), faults.join("\n"));
}

#[test]
fn every_code_has_a_workbook() {
    let named: BTreeSet<&str> = SEEN.iter().filter(|(f, _)| !f.is_sound()).flat_map(|(f, _)| f.named()).collect();
    let elsewhere = ELSEWHERE.map(|(code, _)| code);
    let missing: Vec<_> = catalogue().into_keys().filter(|c| !named.contains(c) && !elsewhere.contains(c)).collect();
    assert!(missing.is_empty(), "no fixture of {missing:?}");
    let unknown: Vec<_> = named.iter().filter(|code| !catalogue().contains_key(**code)).collect();
    assert!(unknown.is_empty(), "fixtures of {unknown:?}, which the program does not know");
}

#[test]
fn the_list_names_every_file() {
    let listed: BTreeSet<String> = SEEN.iter().map(|(fixture, _)| fixture.path.clone()).collect();
    let mut there = BTreeSet::new();
    for folder in ["dat", "loi"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let book = path.is_dir().then(|| fs::read_dir(&path).unwrap().map(|e| e.unwrap().file_name()));
            let book = book.and_then(|mut names| names.find(|name| name != "thidua.toml"));
            there.insert(
                book.map_or(format!("{folder}/{name}"), |b| format!("{folder}/{name}/{}", b.to_string_lossy())),
            );
        }
    }
    assert_eq!(listed, there, "run: python tests/fixtures/make.py");
    assert!(listed.len() >= 120);
}

/// One finding of every code that a workbook raises, as it is printed.
pub(crate) fn messages() -> BTreeMap<&'static str, String> {
    let prefix = format!("{}/", root().display());
    let faulty = SEEN.iter().filter(|(fixture, _)| !fixture.is_sound());
    let mut messages = BTreeMap::new();
    for (fixture, report) in faulty {
        for finding in report.iter().filter(|finding| fixture.named().contains(finding.id)) {
            messages.entry(finding.id).or_insert_with(|| finding.to_string().replace(&prefix, ""));
        }
    }
    messages
}
