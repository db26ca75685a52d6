//! `ten-viet-khac`: the same person or organ is spelled in two ways, and documents would print both.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::UnitBook;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// Abbreviations of unions and organs, and what they stand for.
const ABBREVIATIONS: [(&str, &str); 8] = [
    ("LĐLĐ", "Liên đoàn Lao động"),
    ("TLĐ", "Tổng Liên đoàn Lao động"),
    ("CĐCS", "Công đoàn cơ sở"),
    ("UBND", "Ủy ban nhân dân"),
    ("BTV", "Ban Thường vụ"),
    ("BCH", "Ban Chấp hành"),
    ("TP", "thành phố"),
    ("TP.", "thành phố"),
];

rule! {
    /// Tên một người hoặc một cơ quan được viết hai cách ở hai trang: khác chỗ đặt dấu (Hoà, Hòa), thiếu dấu, hoặc chỗ viết tắt, chỗ viết đủ.
    ///
    /// Các văn bản của một bộ hồ sơ phải ghi tên giống nhau. Sửa cho cùng một cách viết.
    Warning "ten-viet-khac", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut told = BTreeSet::new();
    let people = people(facts.book);
    for (typed, known) in differing(facts.book, &people) {
        if told.insert((typed.value.as_str(), known.value.as_str())) {
            tell(typed, known, findings);
        }
    }
    let mut organs: BTreeMap<String, &Located<String>> = BTreeMap::new();
    for organ in names_of_organs(facts.book) {
        let first = *organs.entry(text::fold(&in_full(organ))).or_insert(organ);
        let same = text::name_key(&first.value) == text::name_key(&organ.value) && first.value == organ.value;
        if !same && told.insert((organ.value.as_str(), first.value.as_str())) {
            tell(organ, first, findings);
        }
    }
}

fn tell(typed: &Located<String>, first: &Located<String>, findings: &mut Findings<'_>) {
    let message = format!("“{}” được viết là “{}” ở {}", typed.value, first.value, first.at);
    findings.tell(&typed.at, message, "viết tên cùng một cách ở mọi trang");
}

/// People whose names are printed as typed outside the roster.
fn people(book: &UnitBook) -> Vec<&Located<String>> {
    let unit = &book.unit;
    let signatories = [Some(&unit.chair), unit.deputy.as_ref(), unit.head.as_ref()].into_iter().flatten();
    let papers = book.papers.iter().filter_map(|p| p.signatory.as_ref());
    let meetings = book.meetings.iter().flat_map(|m| [&m.chair, &m.secretary]);
    let others = book.phases.iter().map(|p| &p.contact).chain(book.attendees.iter().map(|a| &a.name));
    let leaders = book.collectives.iter().filter_map(|c| c.leader.as_ref());
    signatories.chain(papers).chain(meetings).chain(others).chain(leaders).collect()
}

/// Each name that the roster spells otherwise: with the tone elsewhere, or with other marks.
fn differing<'a>(
    book: &'a UnitBook,
    people: &[&'a Located<String>],
) -> Vec<(&'a Located<String>, &'a Located<String>)> {
    let mut folded: BTreeMap<String, &Located<String>> = BTreeMap::new();
    for member in &book.members {
        folded.entry(text::fold(&member.name)).or_insert(&member.name);
    }
    let mut differing = Vec::new();
    for typed in people {
        // Capitals alone are a matter of style.
        let same = |name: &str| name.to_lowercase() == typed.to_lowercase();
        let known = book.members.named(typed).next().map(|m| &m.name).or(folded.get(&text::fold(typed)).copied());
        differing.extend(known.filter(|known| !same(known)).map(|known| (*typed, known)));
    }
    differing
}

/// Organs whose names are printed as typed.
fn names_of_organs(book: &UnitBook) -> impl Iterator<Item = &Located<String>> {
    let unit = &book.unit;
    let issuers = book.past_awards.iter().map(|a| &a.issuer);
    let recognised = book.initiatives.iter().filter_map(|i| i.recognised_by.as_ref());
    [&unit.name, &unit.parent, &unit.employer, &unit.plan_issuer].into_iter().chain(issuers).chain(recognised)
}

fn in_full(name: &str) -> String {
    let words = name
        .split_whitespace()
        .map(|word| ABBREVIATIONS.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| long));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_written_out() {
        assert_eq!(in_full("BTV LĐLĐ TP Hà Nội"), "Ban Thường vụ Liên đoàn Lao động thành phố Hà Nội");
    }
}
