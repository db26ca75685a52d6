//! `cho-chua-dien`: a text still holds the marks of a form where something was to be filled in.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

/// Words that ask to be replaced, in lower case.
const REQUESTS: [&str; 4] = ["điền vào đây", "ghi vào đây", "nhập vào đây", "lorem ipsum"];
/// Words that a blank stands beside in a form.
const BEFORE: [&str; 6] = ["ngày", "tháng", "năm", "số", "đạt", "gồm"];
const AFTER: [&str; 5] = ["tháng", "năm", "người", "%", "đồng"];

rule! {
    /// Một ô còn chỗ chưa điền của mẫu: “……”, “[ ]”, “____”, “xxx”, “TODO”, “điền vào đây”.
    ///
    /// Chỗ này sẽ in nguyên ra văn bản. Điền nội dung thật, hoặc xóa đi. Dấu “…” ở cuối một phép liệt kê thì được.
    Error "cho-chua-dien", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for text in &facts.book.texts {
        if let Some(mark) = placeholder(text) {
            findings.tell(
                &text.at,
                format!("ô còn chỗ chưa điền “{mark}”"),
                "điền nội dung thật vào chỗ này, hoặc xóa đi",
            );
        }
    }
}

/// The first mark of a place to fill in.
fn placeholder(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let asked = REQUESTS.into_iter().find(|request| lower.contains(request)).map(str::to_owned);
    asked.or_else(|| bracketed(text)).or_else(|| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let blank = words.iter().enumerate().find(|(place, word)| is_blank(&words, *place, word));
        blank.map(|(_, word)| (*word).to_owned())
    })
}

/// Brackets with nothing in them but dots and spaces.
fn bracketed(text: &str) -> Option<String> {
    [('[', ']'), ('{', '}')].into_iter().find_map(|(open, close)| {
        let start = text.find(open)?;
        let end = start + text[start..].find(close)? + 1;
        let inside = text.get(start + 1..end - 1)?;
        let empty = inside.chars().all(|c| c.is_whitespace() || ".…_".contains(c));
        empty.then(|| text[start..end].to_owned())
    })
}

fn is_blank(words: &[&str], place: usize, word: &str) -> bool {
    let beside = |place: Option<usize>, known: &[&str]| {
        place.and_then(|place| words.get(place)).is_some_and(|word| known.contains(&word.to_lowercase().as_str()))
    };
    let bare = word.trim_matches(|c: char| c.is_ascii_punctuation());
    // XXX is thirty; xxx and XXXX are nothing.
    let crossed = bare.len() >= 3 && bare.chars().all(|c| matches!(c, 'x' | 'X')) && bare != "XXX";
    let listed = place.checked_sub(1).and_then(|place| words.get(place)).is_some_and(|word| word.ends_with(','));
    let length: usize = word.chars().map(|c| if c == '…' { 3 } else { 1 }).sum();
    let dotted = word.chars().all(|c| matches!(c, '.' | '…' | '/'));
    let between = || beside(place.checked_sub(1), &BEFORE) || beside(Some(place + 1), &AFTER);
    let blank = dotted && (length >= 3 && between() || length >= 4 && !listed);
    crossed || blank || word.contains("___") || bare.eq_ignore_ascii_case("todo")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_to_fill_in_are_seen() {
        for text in [
            "Đạt …… %",
            "ngày … tháng 6",
            "[ ]",
            "[…]",
            "họp tại ____",
            "xxx",
            "TODO: viết",
            "Điền vào đây",
            "có ... người",
        ] {
            assert!(placeholder(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_people_write_is_left_alone() {
        for text in ["thăm hỏi, tặng quà, …", "văn nghệ, thể thao...", "điều [1]", "Xx", "máy in XXL", "a … b", "100%"]
        {
            assert_eq!(placeholder(text), None);
        }
    }
}
