//! Every id that a finding can carry is explained, and every explained id can be found.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use thidua::{check, document, dossier, font, job, mail, plan, scoring, source, template};

/// How findings are made outside the rules, whose macro declares the code itself.
const MAKERS: [&str; 6] =
    ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::hint(", "Fault::new(", "::warn(", "walk.fault("];

/// How many characters after the maker the id may stand: a place may come before it.
const NEAR: usize = 120;

/// Every code of every catalogue.
pub(crate) fn explained() -> BTreeSet<&'static str> {
    let tables = [
        source::CODES,
        scoring::CODES,
        plan::CODES,
        template::CODES,
        document::CODES,
        dossier::CODES,
        font::CODES,
        job::CODES,
        mail::CODES,
        check::decision::CODES,
    ];
    let tables = tables.into_iter().flatten().map(|code| code.id);
    tables.chain(check::codes().map(|(code, _)| code.id)).collect()
}

/// The texts of all source files, without their tests.
fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).unwrap();
            into.push(text.split("#[cfg(test)]").next().unwrap_or_default().to_owned());
        }
    }
}

fn is_id(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The first text in quotes after each maker.
fn raised(source: &str) -> Vec<String> {
    let after = MAKERS.iter().flat_map(|maker| source.match_indices(maker).map(|(at, _)| &source[at + maker.len()..]));
    let quoted = after.filter_map(|rest| {
        // `walk.fault(table.at("key"), "id", …)`: the first text is the place.
        let rest = if rest.split('"').next()?.ends_with(".at(") { rest.splitn(3, '"').nth(2)? } else { rest };
        let (before, rest) = rest.split_once('"')?;
        (before.chars().count() < NEAR).then(|| rest.split('"').next().unwrap_or_default().to_owned())
    });
    quoted.filter(|id| is_id(id)).collect()
}

#[test]
fn every_id_is_explained() {
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    let raised: BTreeSet<String> = texts.iter().flat_map(|text| raised(text)).collect();
    assert!(raised.len() > 30, "{raised:?}");
    let explained = explained();
    let missing: Vec<_> = raised.iter().filter(|id| !explained.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "no explanation of {missing:?}");
}

#[test]
fn every_explanation_is_of_something_that_is_raised() {
    let mut texts = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
    for id in explained() {
        let quoted = format!("\"{id}\"");
        let times: usize = texts.iter().map(|text| text.matches(&quoted).count()).sum();
        let of_a_rule = check::codes().any(|(code, _)| code.id == id);
        assert!(of_a_rule || times > 1, "nothing raises {id}");
    }
}
