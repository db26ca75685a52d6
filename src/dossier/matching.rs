//! A scanned file's path → the one document that it can be meant for, or those that it could be.

use super::name::{Reading, readings, words};
use super::scan::Form;
use super::{Book, Dossier, Paper};
use crate::text::slug;
use std::collections::BTreeMap;
use std::path::Path;

/// A document's place: that of its unit in [`Book::all`], and its own in the unit's dossier.
pub type Spot = (usize, usize);

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This document; the page where the name says one.
    One(Spot, Option<u32>),
    /// More than one thing: these could be meant.
    Several(Vec<Spot>),
    /// Nothing that is known; the likest.
    Nothing(Vec<Spot>),
    /// A document of some unit, but there are several units and none is named; these could be meant.
    NoUnit(Vec<Spot>),
}

/// How many documents are named where none is meant for certain.
const NAMED: usize = 3;

/// What a path, or the name of a document in a list, means. `unit` says whose it is where that is known otherwise.
pub fn meant(book: &Book, path: &Path, unit: Option<&str>) -> Meant {
    let name = if Form::named(path).is_some() || made(path) { path.file_stem() } else { path.file_name() };
    let stem = name.unwrap_or_default().to_string_lossy();
    let readings = readings(&stem);
    let dossiers: Vec<&Dossier> = book.all().collect();
    let units = units(&dossiers, path, unit, &readings);
    let asked: Vec<usize> = if units.is_empty() { (0..dossiers.len()).collect() } else { units.clone() };
    let mut found: BTreeMap<Spot, Option<u32>> = BTreeMap::new();
    for &at in &asked {
        for reading in &readings {
            for place in fitting(dossiers[at], reading) {
                found.entry((at, place)).or_insert_with(|| reading.page.map(|page| page.number));
            }
        }
    }
    let named = units.len() == 1 || dossiers.len() == 1;
    let spots: Vec<Spot> = found.keys().copied().collect();
    match spots.as_slice() {
        [] => Meant::Nothing(likest(&dossiers, &asked, &readings[0])),
        [one] if named => Meant::One(*one, found[one]),
        _ if !named => Meant::NoUnit(spots),
        _ => Meant::Several(spots),
    }
}

/// Whether a name is that of a file that the program makes.
fn made(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["docx", "xlsx"].iter().any(|own| ending.eq_ignore_ascii_case(own)))
}

/// The units that a path names: in the file's name, else by the folder next above it.
fn units(dossiers: &[&Dossier], path: &Path, unit: Option<&str>, readings: &[Reading]) -> Vec<usize> {
    let called = |name: &str| -> Vec<usize> {
        let fits = |dossier: &&Dossier| names(dossier).contains(&slug(name));
        (0..dossiers.len()).filter(|at| fits(&dossiers[*at])).collect()
    };
    if let Some(unit) = unit {
        return called(unit);
    }
    let folders = path.parent().into_iter().flat_map(Path::ancestors).filter_map(Path::file_name);
    let by_folder = folders.map(|name| called(&name.to_string_lossy())).find(|found| !found.is_empty());
    let own = |dossier: &Dossier| readings.iter().any(|reading| without_unit(dossier, reading).len() > 1);
    let by_name: Vec<usize> = (0..dossiers.len()).filter(|at| own(dossiers[*at])).collect();
    match (by_folder, by_name) {
        (Some(by_folder), by_name) if by_name.is_empty() => by_folder,
        (Some(mut by_folder), by_name) => {
            // A name that speaks of another unit than its folder leaves both in doubt.
            by_folder.extend(by_name.into_iter().filter(|at| dossiers[*at].unit != crate::package::FEDERATION));
            by_folder.sort_unstable();
            by_folder.dedup();
            by_folder
        }
        (None, by_name) => by_name,
    }
}

/// What a unit is called by: its code, its name.
fn names(dossier: &Dossier) -> Vec<String> {
    let name = slug(&dossier.unit_name);
    let short = name.strip_prefix("cong-doan-co-so-").map(str::to_owned);
    [slug(&dossier.unit), name].into_iter().chain(short).collect()
}

/// A reading, and without the unit's code before or after it.
fn without_unit(dossier: &Dossier, reading: &Reading) -> Vec<Reading> {
    let code = words(&dossier.unit);
    let rest = |rest: &[String]| Reading { words: rest.to_vec(), ..reading.clone() };
    let mut found = vec![reading.clone()];
    if code.iter().any(|word| word.bytes().any(|letter| letter.is_ascii_alphabetic())) {
        found.extend(reading.words.strip_prefix(code.as_slice()).map(rest));
        found.extend(reading.words.strip_suffix(code.as_slice()).map(rest));
    }
    found.retain(|reading| !reading.words.is_empty());
    found
}

/// The documents of a unit that a reading means. Where it is the very name of one, it means no other.
fn fitting(dossier: &Dossier, reading: &Reading) -> Vec<usize> {
    let own = without_unit(dossier, reading);
    let those = |fits: fn(&Paper, &Reading) -> bool| -> Vec<usize> {
        let papers = dossier.papers.iter().enumerate();
        papers.filter(|(_, paper)| own.iter().any(|reading| fits(paper, reading))).map(|(place, _)| place).collect()
    };
    let exact = those(is_name);
    if exact.is_empty() { those(fits) } else { exact }
}

/// Whether a reading is the name of a document's files, or its number.
fn is_name(paper: &Paper, reading: &Reading) -> bool {
    let (joined, stem) = (reading.words.join("-"), slug(&paper.stem));
    let bare = stem.split_once('-').map(|(_, bare)| bare);
    let numbered = paper.number.as_ref().is_some_and(|number| slug(number) == joined);
    joined == stem || bare == Some(joined.as_str()) || numbered
}

/// Whether a reading means a document.
fn fits(paper: &Paper, reading: &Reading) -> bool {
    if reading.words.join("-") == slug(&paper.title) {
        return true;
    }
    let place = format!("{:02}", paper.kind.place());
    let (rest, phase) = without_phase(&reading.words);
    if phase.is_some() && phase != paper.phase {
        return false;
    }
    // The number of a page may as well be that of a phase where none is named.
    let doubtful = phase.is_none() && paper.phase.is_some() && reading.page.is_some_and(|page| page.bare);
    !doubtful && told(paper, &rest, &place, reading.counted)
}

/// Whether words say place, kind and subject of a document, or enough of them: the place, the kind or the subject.
fn told(paper: &Paper, words: &[String], place: &str, counted: bool) -> bool {
    let (placed, rest) = match words.split_first() {
        Some((first, rest)) if first == place => (true, rest.join("-")),
        _ => (false, words.join("-")),
    };
    if rest.is_empty() {
        // A scanner numbers its files too.
        return placed && !counted;
    }
    let subject = paper.subject.as_deref().map(slug).filter(|subject| !subject.is_empty());
    [slug(paper.kind.id()), slug(paper.kind.name())].iter().any(|kind| match &subject {
        Some(subject) => rest == *kind || rest == *subject || rest == format!("{kind}-{subject}"),
        None => rest == *kind,
    })
}

/// Words without `dot 1` or `dot1`, and the phase.
fn without_phase(words: &[String]) -> (Vec<String>, Option<u32>) {
    let mut rest = words.to_vec();
    for at in 0..words.len() {
        let own = words[at].strip_prefix("dot").and_then(|number| number.parse().ok());
        let next = (words[at] == "dot").then(|| words.get(at + 1)?.parse().ok()).flatten();
        if let Some(phase) = own.or(next) {
            rest.drain(at..=at + usize::from(own.is_none()));
            return (rest, Some(phase));
        }
    }
    (rest, None)
}

/// The documents that share most words with a name.
fn likest(dossiers: &[&Dossier], asked: &[usize], reading: &Reading) -> Vec<Spot> {
    let spots = asked.iter().flat_map(|at| (0..dossiers[*at].papers.len()).map(|place| (*at, place)));
    let spots = spots.filter(|(at, place)| dossiers[*at].papers[*place].is_sent());
    let shared = |(at, place): Spot| {
        let stem = words(&dossiers[at].papers[place].stem);
        reading.words.iter().filter(|word| stem.contains(word)).count()
    };
    let mut near: Vec<(usize, Spot)> =
        spots.map(|spot| (shared(spot), spot)).filter(|(shared, _)| *shared > 0).collect();
    near.sort_by_key(|(shared, spot)| (std::cmp::Reverse(*shared), *spot));
    near.into_iter().take(NAMED).map(|(_, spot)| spot).collect()
}

#[cfg(test)]
mod tests;
