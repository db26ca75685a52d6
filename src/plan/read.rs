//! Turns the text of `thidua.toml` into the plan, or into everything that is wrong with it at once.

use super::entries::{self, Entry};
use super::walk::{self, Table, Walk};
use super::{Certificate, ListOrder, Plan, Scoring, Setting, Signatory, UnitPlan};
use super::{agree, certificate, full_text, scoring};
use crate::diagnostic::Outcome;
use crate::text::Reading;
use std::sync::Arc;

/// The name of a plan file.
pub const FILE_NAME: &str = "thidua.toml";

/// The built-in plan as text, with comments for the officer who makes next year's from it.
pub const BUILT_IN: &str = include_str!("../../templates/thidua.toml");

/// Where a whole plan file is to be seen.
const MODEL: &str = "chạy “thidua init” để có tệp mẫu đầy đủ mà đối chiếu";

/// The part that units' own plans are written from; it may be left out.
const UNIT_PLAN: &str = "ke-hoach-don-vi";

/// The part that holds the plan's own words; it may be left out.
const FULL_TEXT: &str = "toan-van";

/// The part that says how certificates are printed; it may be left out.
const CERTIFICATE: &str = "giay-khen";

/// The built-in plan: 41/KH-LĐLĐ of the federation of Long Biên for 2025.
pub fn built_in() -> Outcome<Plan> {
    read(&"thidua.toml".into(), BUILT_IN)
}

/// The part that says how units are scored; it may be left out.
const SCORING: &str = "cham-diem";

/// Reads `source`, the text of `file`. There is a plan only where nothing is wrong.
pub fn read(file: &Arc<str>, source: &str) -> Outcome<Plan> {
    walk::document(file, source, MODEL, plan)
}

fn plan<'a>(walk: &mut Walk<'a>, root: &Table<'a>) -> Option<Plan> {
    walk.only(
        root,
        &[
            "ke-hoach",
            "nguoi-ky",
            "trinh-bay",
            "dot",
            "khoi",
            "ke-hoach-don-vi",
            "danh-hieu",
            "can-cu",
            "co-quan",
            "kiem-tra",
            SCORING,
            CERTIFICATE,
            FULL_TEXT,
        ],
    );
    let head = walk.table(root, "ke-hoach", "[ke-hoach]");
    let year = head.and_then(|head| year(walk, &head));
    let signatory = walk.table(root, "nguoi-ky", "[nguoi-ky]").and_then(|table| signatory(walk, &table));
    let setting = walk.table(root, "trinh-bay", "[trinh-bay]").and_then(|table| setting(walk, &table));
    let unit_plan = root.entries.contains_key(UNIT_PLAN).then(|| walk.table(root, UNIT_PLAN, "[ke-hoach-don-vi]"));
    let unit_plan = unit_plan.flatten().map(|table| entries::unit_plan(walk, &table)).unwrap_or_default();
    let full_text = root.entries.contains_key(FULL_TEXT).then(|| walk.table(root, FULL_TEXT, "[toan-van]"));
    let full_text = full_text.flatten().map(|table| full_text::full_text(walk, &table)).unwrap_or_default();
    let scoring = root.entries.contains_key(SCORING).then(|| walk.table(root, SCORING, "[cham-diem]"));
    let scoring = scoring.flatten().map(|table| scoring::scoring(walk, &table)).unwrap_or_default();
    let printing = root.entries.contains_key(CERTIFICATE).then(|| walk.table(root, CERTIFICATE, "[giay-khen]"));
    let printing = printing.flatten().map(|table| certificate::certificate(walk, &table)).unwrap_or_default();
    let lists = Lists::read(walk, root, year);
    let mut plan = head.and_then(|head| whole_plan(walk, &head, year, signatory, setting))?;
    plan.phases = values(lists.phases);
    plan.phases.sort_by_key(|phase| phase.number);
    plan.groups = values(lists.groups);
    plan.unit_plan = unit_plan;
    plan.full_text = full_text;
    plan.certificate = printing;
    plan.awards = values(lists.awards);
    plan.bases = values(lists.bases);
    plan.organs = values(lists.organs);
    plan.checks = values(lists.checks);
    plan.scoring = scoring;
    Some(plan)
}

/// The repeated parts.
struct Lists<'a> {
    phases: Vec<Entry<'a, super::Phase>>,
    groups: Vec<Entry<'a, super::Group>>,
    awards: Vec<Entry<'a, super::Award>>,
    bases: Vec<Entry<'a, super::Basis>>,
    organs: Vec<Entry<'a, super::Organ>>,
    checks: Vec<Entry<'a, super::Adjustment>>,
}

impl<'a> Lists<'a> {
    fn read(walk: &mut Walk<'a>, root: &Table<'a>, year: Option<i32>) -> Self {
        for (key, title) in [("dot", "[[dot]]"), ("khoi", "[[khoi]]"), ("danh-hieu", "[[danh-hieu]]")] {
            if !root.entries.contains_key(key) {
                walk.absent(root, title);
            }
        }
        let tables = walk.tables(root, "dot", "[[dot]]");
        let phases = entries::all(walk, tables, entries::phase);
        let tables = walk.tables(root, "khoi", "[[khoi]]");
        let group_count = tables.len();
        let groups = entries::all(walk, tables, entries::group);
        let tables = walk.tables(root, "danh-hieu", "[[danh-hieu]]");
        let awards = entries::all(walk, tables, entries::award);
        let tables = walk.tables(root, "can-cu", "[[can-cu]]");
        let bases = entries::all(walk, tables, entries::basis);
        let tables = walk.tables(root, "co-quan", "[[co-quan]]");
        let organs = entries::all(walk, tables, entries::organ);
        let tables = walk.tables(root, "kiem-tra", "[[kiem-tra]]");
        let checks = entries::all(walk, tables, entries::check);
        agree::phases(walk, &phases, year);
        agree::groups(walk, &groups);
        agree::awards(walk, &awards);
        agree::checks(walk, &checks);
        // A group at fault is not in the list: that an award names it is no second fault.
        if !groups.is_empty() && groups.len() == group_count {
            agree::award_groups(walk, &awards, &groups);
        }
        Self { phases, groups, awards, bases, organs, checks }
    }
}

fn values<T>(entries: Vec<Entry<'_, T>>) -> Vec<T> {
    entries.into_iter().map(|entry| entry.value).collect()
}

fn year<'a>(walk: &mut Walk<'a>, head: &Table<'a>) -> Option<i32> {
    let typed = walk.whole(head, "nam")?;
    let year = i32::try_from(typed).ok().filter(|year| (2000..2100).contains(year));
    if year.is_none() {
        walk.fault(head.at("nam"), "nam-la", format!("năm của kế hoạch là {typed}"), "viết đủ bốn chữ số, ví dụ 2025");
    }
    year
}

/// The plan with everything but its repeated parts. Reads all of `head` before it gives up.
fn whole_plan<'a>(
    walk: &mut Walk<'a>,
    head: &Table<'a>,
    year: Option<i32>,
    signatory: Option<Signatory>,
    setting: Option<Setting>,
) -> Option<Plan> {
    let known = ["so", "ngay", "trich-yeu", "nam", "co-quan-ban-hanh", "co-quan-chu-quan", "kinh-gui", "dia-danh"];
    walk.only(head, &[&known[..], &["thu-dien-tu", "noi-nhan"]].concat());
    let number = walk.text(head, "so");
    let date = walk.date(head, "ngay");
    let subject = walk.text(head, "trich-yeu");
    let issuer = walk.text(head, "co-quan-ban-hanh");
    let parent = walk.text(head, "co-quan-chu-quan");
    let addressee = walk.text(head, "kinh-gui");
    let place = walk.text(head, "dia-danh");
    let email = walk.text(head, "thu-dien-tu");
    let recipients = walk.filled_list(head, "noi-nhan").into_iter().map(|item| item.text).collect();
    Some(Plan {
        number: number?,
        date: date?,
        subject: subject?,
        year: year?,
        issuer: issuer?,
        parent: parent?,
        addressee: addressee?,
        place: place?,
        email: email?,
        signatory: signatory?,
        recipients,
        setting: setting?,
        phases: Vec::new(),
        groups: Vec::new(),
        unit_plan: UnitPlan::default(),
        full_text: Vec::new(),
        certificate: Certificate::default(),
        awards: Vec::new(),
        bases: Vec::new(),
        organs: Vec::new(),
        checks: Vec::new(),
        scoring: Scoring::default(),
    })
}

fn signatory<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Signatory> {
    walk.only(table, &["tap-the", "ky-thay", "chuc-danh", "ho-ten"]);
    let body = walk.text(table, "tap-the");
    let position = walk.text(table, "chuc-danh");
    let name = walk.text(table, "ho-ten");
    let in_place_of = walk.text_if_given(table, "ky-thay");
    Some(Signatory { body: body?, in_place_of, position: position?, name: name? })
}

fn setting<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Setting> {
    walk.only(table, &["co-chu", "sap-xep", "doc-so"]);
    let order = if table.entries.contains_key("sap-xep") {
        walk.choice(table, "sap-xep", &[("bang-tinh", ListOrder::AsGiven), ("ten", ListOrder::ByName)])
    } else {
        Some(ListOrder::default())
    };
    let reading = reading(walk, table);
    let size = walk.whole(table, "co-chu")?;
    let allowed = [13, 14].into_iter().find(|allowed| i64::from(*allowed) == size);
    if allowed.is_none() {
        let message = format!("cỡ chữ của nội dung là {size}");
        walk.fault(
            table.at("co-chu"),
            "co-chu-la",
            message,
            "ghi 13 hoặc 14; Nghị định 30/2020/NĐ-CP chỉ cho hai cỡ chữ này",
        );
    }
    Some(Setting { body_size: allowed?, order: order?, reading })
}

/// The words that numbers are spelled with; none given: those of official documents.
fn reading<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Reading {
    const WORDS: [&str; 9] = ["linh", "lẻ", "nghìn", "ngàn", "bốn", "tư", "lăm", "nhăm", "không phẩy"];
    let given = walk.list(table, "doc-so");
    for item in given.iter().filter(|item| !WORDS.contains(&item.text.as_str())) {
        walk.not_among(item.at, "doc-so", &item.text, &WORDS);
    }
    let has = |word: &str| given.iter().any(|item| item.text == word);
    Reading {
        southern_zero: has("lẻ"),
        southern_thousand: has("ngàn"),
        older_four: has("tư"),
        older_five: has("nhăm"),
        no_commas: has("không phẩy"),
    }
}

#[cfg(test)]
mod tests;
