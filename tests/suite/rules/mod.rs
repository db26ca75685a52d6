//! Rules over the smallest sample: each case changes its source and names what one rule then says.

mod data;
mod form;
mod meeting;
mod prose;

use super::desk::source;
use super::samples::workbook;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use thidua::check::{self, Rules};
use thidua::diagnostic::{Origin, Severity};
use thidua::font::Fonts;
use thidua::plan::{Adjustment, Plan, Weight, built_in};

/// A rule, changes to the sample (each `from` stands once in it), and a part of each message of the rule, in order.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);

static FONTS: LazyLock<Fonts> = LazyLock::new(|| Fonts::built_in().unwrap());

/// Before this sheet others are put in.
const TARGETS: &str = "[[sheet]]\nname = \"CHỈ TIÊU\"";

/// A change that adds a sheet: its name, its headings and its rows as TOML.
fn sheet(name: &str, header: &str, rows: &str) -> String {
    format!("[[sheet]]\nname = \"{name}\"\nheader = [{header}]\nrows = [{rows}]\n\n{TARGETS}")
}

/// Rules of these tests that ship off, each with its limit.
const OFF: [(&str, Option<u32>); 2] = [("chua-co-hop-xet", None), ("hop-thieu-nguoi", Some(66))];

/// The built-in plan, with those rules on.
fn plan() -> Plan {
    let (mut plan, _) = built_in().into_result().unwrap();
    let on = OFF.map(|(id, limit)| (id.to_owned(), limit));
    let adjusted = on.map(|(id, limit)| Adjustment { id, at: Origin::Nowhere, weight: Some(Weight::Warning), limit });
    plan.checks = adjusted.to_vec();
    plan
}

/// Every message about the changed sample, by rule.
fn said(changes: &[(&str, &str)], plan: &Plan) -> BTreeMap<&'static str, Vec<String>> {
    let mut source = source("minh-phat");
    for (from, to) in changes {
        assert_eq!(source.matches(from).count(), 1, "“{from}” must stand once in the sample's source");
        source = source.replace(from, to);
    }
    let desk = super::desk::Desk::new();
    desk.put("a.xlsx", workbook(&source));
    let read = thidua::source::read(&desk.path("a.xlsx"));
    let book = read.value.unwrap();
    let faults: Vec<_> = read.report.iter().filter(|f| f.severity == Severity::Error).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let today = chrono::NaiveDate::from_ymd_opt(2025, 6, 25).unwrap();
    let checked = check::run(book, &Rules::of(plan).unwrap(), plan, &FONTS, today);
    let mut said: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for finding in checked.report.iter() {
        assert!(!finding.hint.is_empty(), "{finding}");
        said.entry(finding.id).or_default().push(finding.message.clone());
    }
    said
}

/// Holds every case.
fn hold(cases: &[Case<'_>]) {
    let plan = plan();
    for (id, changes, parts) in cases {
        let all = said(changes, &plan);
        let messages = all.get(id).cloned().unwrap_or_default();
        let fits =
            messages.len() == parts.len() && messages.iter().zip(*parts).all(|(message, part)| message.contains(part));
        assert!(fits, "{id} {changes:?}\nexpected: {parts:?}\nsaid: {all:#?}");
    }
}

#[test]
fn the_sample_itself_is_doubted_only_for_its_missing_meeting() {
    let ids: Vec<_> = said(&[], &plan()).into_keys().collect();
    assert_eq!(ids, ["chua-co-hop-xet"]);
    let ships_on = |id: &str| check::codes().any(|(code, tuning)| code.id == id && tuning.ships_on());
    assert!(OFF.iter().all(|(id, _)| !ships_on(id)));
}
