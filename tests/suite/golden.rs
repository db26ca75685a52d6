//! One document of every kind, line by line with its places, held against `tests/golden/`.

use super::federation::FEDERATION;
use super::paper::{ALL, Paper, lines};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use thidua::kind::{Kind, Level};

/// Of a longer document, these first pages and the last one are held.
const FIRST_PAGES: usize = 2;

/// What the names of goldens begin with that are held of the plan with five phases.
pub(crate) const FIVE_PHASES: &str = "nam-dot-";

/// Fails where `tests/golden/<name>.txt` holds another text; with `UPDATE=1` in the environment it is rewritten instead.
#[expect(clippy::disallowed_methods, reason = "rewrites what is held when asked to")]
pub(crate) fn hold(name: &str, seen: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name).with_extension("txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, seen).unwrap();
        return;
    }
    let held = fs::read_to_string(&path).unwrap_or_default().replace('\r', "");
    if let Some((line, (held, seen))) = (1..).zip(longest(&held, seen)).find(|(_, (held, seen))| held != seen) {
        panic!(
            "{} line {line}\n  held: {held}\n  seen: {seen}\nIf what is seen is right: UPDATE=1 cargo test, then look at the difference.",
            path.display()
        );
    }
}

/// Lines side by side; where one text ends before the other, nothing stands beside.
fn longest<'a>(held: &'a str, seen: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let count = held.lines().count().max(seen.lines().count());
    let or_end = |text: &'a str| text.lines().chain(std::iter::repeat("(end)"));
    or_end(held).zip(or_end(seen)).take(count)
}

/// Every line of text: left end and baseline in points, then the words; `~` is a no-break space.
pub(crate) fn simplified(paper: &Paper) -> String {
    let pages = &paper.layout.pages;
    let mut out = format!("{}\n", paper.name);
    for (place, page) in pages.iter().enumerate() {
        if place >= FIRST_PAGES && place + 1 < pages.len() {
            continue;
        }
        let _ = writeln!(out, "\npage {} of {}: {:.1} x {:.1}", place + 1, pages.len(), page.width, page.height);
        for (_, line) in lines(page) {
            let _ = writeln!(out, "{:6.1} {:6.1}  {}", line.x, line.y, line.text().replace('\u{a0}', "~"));
        }
    }
    out
}

/// The sample document that is held of a kind: that of the unit whose workbook fills every sheet, else the first there is.
fn sample(kind: Kind) -> Option<&'static Paper> {
    let all: &[Paper] = if kind.level() == Level::Unit { &ALL } else { &FEDERATION };
    let mut of_kind = all.iter().filter(|paper| paper.kind == kind);
    of_kind.clone().find(|paper| paper.unit.ends_with("Mầm non Hoa Sen")).or_else(|| of_kind.next())
}

/// Renews all of them: `UPDATE=1 cargo test golden`.
#[test]
fn a_document_of_every_kind_stands_as_it_did() {
    for kind in Kind::ALL {
        let id = kind.id();
        let paper = sample(kind).unwrap_or_else(|| panic!("no sample workbook has the data for “{id}”"));
        hold(id, &simplified(paper));
    }
}

#[test]
fn nothing_is_held_of_a_kind_that_is_no_more() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let text = fs::read_to_string(&path).unwrap();
        let placed = text.lines().any(|line| line.starts_with("page 1 of "));
        let name = path.file_stem().unwrap().to_str().unwrap();
        let kind = name.strip_prefix(FIVE_PHASES).unwrap_or(name);
        assert!(
            !placed || Kind::ALL.iter().any(|known| kind.starts_with(known.id())),
            "{} is of no kind",
            path.display()
        );
    }
}
