//! `dang-ky-trung`: one person or collective registered on two rows; the share registered would be wrong.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::text;

rule! {
    /// Một người hoặc một tập thể đăng ký ở hai dòng, nên tỷ lệ đăng ký sẽ sai.
    ///
    /// Gộp thành một dòng, các danh hiệu cách nhau bằng dấu “;”.
    Error "dang-ky-trung", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let mut persons: Vec<(&Located<String>, Option<i64>)> = Vec::new();
    for entry in &book.person_registrations {
        let born = entry.born.as_ref().map(|b| i64::from(b.year()));
        let first = persons.iter().find(|(name, b)| text::same_name(name, &entry.name) && *b == born);
        tell(findings, &entry.name, first.map(|(name, _)| *name));
        persons.push((&entry.name, born));
    }
    let collectives = &book.collective_registrations;
    for (position, entry) in collectives.iter().enumerate() {
        let first = collectives[..position].iter().find(|c| text::same_name(&c.name, &entry.name));
        tell(findings, &entry.name, first.map(|c| &c.name));
    }
}

fn tell(findings: &mut Findings<'_>, name: &Located<String>, first: Option<&Located<String>>) {
    if let Some(first) = first {
        let message = format!("“{}” đã đăng ký ở {}", name.value, first.at);
        let hint = "gộp thành một dòng, các danh hiệu cách nhau bằng dấu “;”";
        findings.tell(&name.at, message, hint);
    }
}
