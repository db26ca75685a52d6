//! A scanned file's name → the ways in which it can be read: what remains when a unit, a page and remarks are taken off.

use crate::text::slug;

/// What people and scanners put before a name.
const BEFORE: [&[&str]; 8] =
    [&["scan"], &["scanned"], &["ban", "scan"], &["ban", "quet"], &["file", "scan"], &["quet"], &["anh"], &["img"]];

/// What people put after a name.
const AFTER: [&[&str]; 14] = [
    &["signed"],
    &["da", "ky", "dong", "dau"],
    &["da", "ky", "va", "dong", "dau"],
    &["da", "ky"],
    &["da", "dong", "dau"],
    &["dong", "dau"],
    &["co", "dau"],
    &["ky", "so"],
    &["ban", "ky"],
    &["ban", "scan"],
    &["ban", "quet"],
    &["scan"],
    &["scanned"],
    &["quet"],
];

/// What stands before the number of a page.
const PAGES: [&str; 7] = ["trang", "tr", "t", "page", "pg", "p", "to"];

/// The page that a name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// From 1.
    pub(super) number: u32,
    /// Whether it is a number and nothing else, which could also be that of a phase.
    pub(super) bare: bool,
}

/// One way to read a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Words, folded.
    pub(super) words: Vec<String>,
    /// The page.
    pub(super) page: Option<Page>,
    /// Whether a word was taken off that a scanner may have put before a number of its own.
    pub(super) counted: bool,
}

/// Every way to read the name of a file, without its ending; what is taken off least comes first.
pub(super) fn readings(stem: &str) -> Vec<Reading> {
    let (stem, copy) = in_brackets(stem.trim());
    let words = words(stem);
    let mut found = vec![Reading { words, page: copy, counted: false }];
    let mut next = 0;
    while next < found.len() {
        let now = found[next].clone();
        for shorter in shorter(&now) {
            if !shorter.words.is_empty() && !found.contains(&shorter) {
                found.push(shorter);
            }
        }
        next += 1;
    }
    found
}

/// The words of a text, folded: `Tờ trình đợt 1` → `to trinh dot 1`.
pub(super) fn words(text: &str) -> Vec<String> {
    slug(text).split('-').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// `to-trinh (2)` → `to-trinh`, page 2.
fn in_brackets(stem: &str) -> (&str, Option<Page>) {
    let inside = stem.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match inside.and_then(|(before, inside)| Some((before, number(inside.trim())?))) {
        Some((before, number)) => (before.trim_end(), Some(Page { number, bare: false })),
        None => (stem, None),
    }
}

/// A reading with one thing less.
fn shorter(now: &Reading) -> Vec<Reading> {
    let mut found = Vec::new();
    let less = |words: &[String]| Reading { words: words.to_vec(), ..now.clone() };
    let is = |words: &[String], said: &[&str]| words.iter().map(String::as_str).eq(said.iter().copied());
    for said in AFTER {
        if let Some(at) = now.words.len().checked_sub(said.len()).filter(|at| is(&now.words[*at..], said)) {
            found.push(less(&now.words[..at]));
        }
    }
    for said in BEFORE {
        if now.words.len() > said.len() && is(&now.words[..said.len()], said) {
            found.push(Reading { counted: true, ..less(&now.words[said.len()..]) });
        }
    }
    if now.page.is_none()
        && let Some((words, page)) = paged(&now.words)
    {
        found.push(Reading { page: Some(page), ..less(words) });
    }
    found
}

/// What stands before the page at the end.
fn paged(words: &[String]) -> Option<(&[String], Page)> {
    let (last, before) = words.split_last()?;
    if let Some(number) = number(last) {
        return Some(match before.split_last() {
            Some((said, before)) if PAGES.contains(&said.as_str()) => (before, Page { number, bare: false }),
            _ => (before, Page { number, bare: true }),
        });
    }
    let said = PAGES.iter().find_map(|said| number(last.strip_prefix(said)?));
    said.map(|number| (before, Page { number, bare: false }))
}

/// A page's number, from 1 to 999.
fn number(digits: &str) -> Option<u32> {
    let plain = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && (1..=999).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_in_every_way_it_can_be_meant() {
        let read = |stem: &str| -> Vec<String> {
            let shown = |reading: &Reading| match reading.page {
                Some(page) => {
                    format!("{} @{}{}", reading.words.join("-"), page.number, if page.bare { "?" } else { "" })
                }
                None => reading.words.join("-"),
            };
            readings(stem).iter().map(shown).collect()
        };
        assert_eq!(read("Tờ trình (2)"), ["to-trinh @2"]);
        assert_eq!(read("06_p1"), ["06-p1", "06 @1"]);
        assert_eq!(read("to-trinh-trang-2"), ["to-trinh-trang-2", "to-trinh @2"]);
        assert_eq!(
            read("scan-06-2"),
            ["scan-06-2", "06-2", "scan-06 @2?", "06 @2?", "scan @6?"].map(str::to_owned)[..4].to_vec()
        );
        // Ký is also a name.
        assert_eq!(read("nguyen-van-da-ky"), ["nguyen-van-da-ky", "nguyen-van"]);
        assert_eq!(read("tong-ket-2025"), ["tong-ket-2025"]);
    }
}
