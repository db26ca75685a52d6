//! `dang-ky-trung`: one person or collective registered on two rows; the share registered would be wrong.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Một người hoặc một tập thể đăng ký ở hai dòng, nên tỷ lệ đăng ký sẽ sai.
    ///
    /// Gộp thành một dòng, các danh hiệu cách nhau bằng dấu “;”.
    Error "dang-ky-trung", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let persons = book.person_registrations.iter().map(|entry| (&entry.name, entry.born.as_ref().map(|b| b.year())));
    once_each(persons, findings);
    once_each(book.collective_registrations.iter().map(|entry| (&entry.name, None)), findings);
}

/// Names, each with a year of birth where one is given.
fn once_each<'a>(entries: impl Iterator<Item = (&'a Located<String>, Option<i32>)>, findings: &mut Findings<'_>) {
    let mut seen = BTreeMap::new();
    for (name, born) in entries {
        let first: &Located<String> = seen.entry((text::name_key(name), born)).or_insert(name);
        if first.at == name.at {
            continue;
        }
        let message = format!("“{}” đã đăng ký ở {}", name.value, first.at);
        let hint = "gộp thành một dòng, các danh hiệu cách nhau bằng dấu “;”";
        findings.tell(&name.at, message, hint);
    }
}
