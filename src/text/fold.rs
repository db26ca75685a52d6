//! Cleaning and comparing text as people type it.

use unicode_normalization::char::decompose_canonical;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Text as it is kept everywhere inside: NFC, spaces collapsed, no zero-width or control characters, `Ð`/`Ɖ` as `Đ`.
/// Line breaks inside a cell survive as `\n`.
pub fn clean(typed: &str) -> String {
    let lines = typed.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(clean_line);
    let kept: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    kept.join("\n")
}

fn clean_line(line: &str) -> String {
    let visible = line.chars().filter_map(|c| match c {
        '\u{D0}' | '\u{189}' => Some('Đ'),
        '\u{A0}' | '\t' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => Some(' '),
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFFE}'
        | '\u{FFFF}' => None,
        c if c.is_control() => None,
        c => Some(c),
    });
    let visible: String = visible.collect();
    let composed = if is_nfc_quick(visible.chars()) == IsNormalized::Yes { visible } else { visible.nfc().collect() };
    if !composed.starts_with(' ') && !composed.ends_with(' ') && !composed.contains("  ") {
        return composed;
    }
    composed.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The letters and digits of a text in lower case without marks: what headings, keywords and titles are compared by.
pub fn fold(text: &str) -> String {
    letters(text).collect()
}

/// Whether two texts fold to the same. Stops at the first letter that differs, so that a long list is soon looked through.
pub fn alike(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

/// Letter by letter: marks vanish, so their order does not matter.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(|c| {
        let mut letter = None;
        if c.is_ascii() {
            letter = Some(c.to_ascii_lowercase());
        } else {
            decompose_canonical(c, |part| letter = letter.or_else(|| unmarked(part)));
        }
        letter.filter(char::is_ascii_alphanumeric)
    })
}

/// As [`fold`], words joined by `-`: for file and folder names.
pub fn slug(text: &str) -> String {
    let folded: String =
        text.nfd().filter_map(unmarked).map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// A decomposed character without its mark, in lower case; marks themselves vanish.
fn unmarked(c: char) -> Option<char> {
    match c {
        '\u{300}'..='\u{36F}' => None,
        'đ' | 'Đ' | '\u{D0}' | '\u{189}' => Some('d'),
        c => Some(c.to_ascii_lowercase()),
    }
}

/// Whether two names are the same person's: case, spaces and the placing of tone marks (hoà = hòa) do not count, the marks
/// themselves do.
pub fn same_name(a: &str, b: &str) -> bool {
    name_key(a) == name_key(b)
}

/// What two names share exactly where [`same_name`] holds: a key to look names up by. Each word's tone is moved to its end,
/// so that both ways of placing it agree.
pub fn name_key(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split_whitespace().map(|word| {
        let (tones, letters): (String, String) =
            word.nfd().partition(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
        letters + &tones
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The letters of a word in lower case with what makes them letters (ă, â, đ, ê, ô, ơ, ư), and its tone mark apart.
pub(super) fn parts(word: &str) -> (Vec<char>, Option<char>) {
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let lower = word.to_lowercase();
    let tone = lower.nfd().find(is_tone);
    (lower.nfd().filter(|c| !is_tone(c)).nfc().collect(), tone)
}

/// The candidate most like `typed`, if one is near enough to be meant. For suggestions, never for acceptance.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = fold(typed);
    let near = candidates.into_iter().filter(|c| strsim::jaro_winkler(&typed, &fold(c)) >= 0.85);
    let scored = near.map(|c| (strsim::normalized_damerau_levenshtein(&typed, &fold(c)), c));
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, c)| c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_composes_and_collapses() {
        assert_eq!(clean("  Nguye\u{302}\u{303}n\u{a0} Thi\u{323}\u{200b}  Hoa \n\n Ðông "), "Nguyễn Thị Hoa\nĐông");
    }

    #[test]
    fn folding_equates_the_ways_a_heading_is_typed() {
        for typed in ["Họ và tên", "HỌ  VÀ TÊN:", "Ho va ten", "Ho\u{323} va\u{300} te\u{302}n"] {
            assert_eq!(fold(typed), "hovaten");
            assert!(alike(typed, "họ và tên"));
        }
        assert!(!alike("Họ và tên", "Họ và tên đệm") && !alike("Họ và tên đệm", "Họ và tên"));
        assert_eq!(slug("Đặng Thị Hòa – tổ 5"), "dang-thi-hoa-to-5");
    }

    #[test]
    fn names_ignore_where_the_tone_is_put_but_not_the_tone() {
        assert!(same_name("Nguyễn Thị Hoà", "nguyễn thị hòa"));
        assert!(same_name("Thuỷ", "Thủy"));
        assert!(!same_name("Nguyễn Thị Hòa", "Nguyễn Thị Hoa"));
    }

    #[test]
    fn both_places_of_the_tone_agree_in_every_pair() {
        let pairs = ["òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "õe oẽ", "ọe oẹ"];
        for pair in pairs.into_iter().chain(["ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ"]) {
            let (first, second) = pair.split_once(' ').unwrap();
            assert!(same_name(&format!("Th{first}"), &format!("TH{}", second.to_uppercase())), "{pair}");
        }
        assert!(!same_name("Thúy", "Thùy") && !same_name("Lý", "Lí"));
    }

    #[test]
    fn suggestions_come_only_from_near() {
        assert_eq!(nearest("Lao dong tien tein", ["Lao động tiên tiến", "Công nhân giỏi"]), Some("Lao động tiên tiến"));
        assert_eq!(nearest("xyz", ["Lao động tiên tiến"]), None);
    }
}
