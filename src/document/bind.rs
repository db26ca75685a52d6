//! Holds together what must not fall apart at a line's end: `ngày 05`, `năm 2025`, `số 41/KH-LĐLĐ`, `Điều 5`, `12 người`.
//!
//! A choice of good setting, not a rule of the decree.

use crate::font::NO_BREAK_HYPHEN;

/// Words that hold on to a number that follows.
const BEFORE_NUMBER: &[&str] = &[
    "ngày", "tháng", "năm", "quý", "đợt", "số", "điều", "khoản", "điểm", "mục", "chương", "phần", "lần", "tổ", "cấp",
    "giờ", "loại", "hạng", "bậc", "khối", "lớp", "số:", "qđ",
];

/// Units that hold on to a number before them.
const AFTER_NUMBER: &[&str] = &[
    "người", "đồng", "triệu", "tỷ", "nghìn", "tuổi", "tháng", "năm", "ngày", "giờ", "phút", "cá", "tập", "sáng",
    "suất", "cuộc", "em", "cháu", "trẻ", "học", "đoàn", "kg", "m2", "km", "vụ", "đơn", "lượt", "buổi", "tiết", "công",
];

/// Abbreviations of authority that hold on to the word after them (*TM., KT., TL., TUQ., Q.*).
const AUTHORITY: &[&str] = &["TM.", "KT.", "TL.", "TUQ.", "Q."];

/// The text with no-break spaces where a break would part a unit.
pub(super) fn bind(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut words = text.split(' ').peekable();
    // Words may hold parts that were bound before.
    let bound = text.contains('\u{a0}');
    // A number that a word before it already holds lets go of what follows, so that `ngày 05 tháng 01` can part in the middle.
    let mut held = false;
    while let Some(word) = words.next() {
        if bound {
            parts(word, &mut out);
        } else {
            push(word, &mut out);
        }
        if let Some(next) = words.peek() {
            held = leads(word, next) || (!held && counts(word, next)) || tail(next);
            out.push(if held { '\u{a0}' } else { ' ' });
        }
    }
    out
}

/// Adds a word of parts that were bound before.
fn parts(word: &str, out: &mut String) {
    for (position, part) in word.split('\u{a0}').enumerate() {
        if position > 0 {
            out.push('\u{a0}');
        }
        push(part, out);
    }
}

/// Adds a word; the hyphens of a symbol (`41/KH-LĐLĐ`) become ones that hold.
fn push(word: &str, out: &mut String) {
    if is_number(word) && word.contains('/') && word.contains('-') && word.chars().any(char::is_alphabetic) {
        out.extend(word.chars().map(|c| if c == '-' { NO_BREAK_HYPHEN } else { c }));
    } else {
        out.push_str(word);
    }
}

/// Whether a word must not begin a line: a dash, or a lone letter or figure that ends a name (`Chuyền may 1,`).
fn tail(word: &str) -> bool {
    let mut letters = word.chars();
    let lone = letters.next().is_some_and(|c| c.is_ascii_digit() || c.is_uppercase());
    let signs = letters.as_str();
    let ends = lone && !signs.is_empty() && signs.chars().all(|c| matches!(c, ',' | ';' | '.' | ')' | ':' | '”'));
    ends || word == "-" || word == "–"
}

/// Whether a word introduces the number or name after it.
fn leads(word: &str, next: &str) -> bool {
    let (authority, number) = (word.ends_with('.'), is_number(next));
    if !authority && !number {
        return false;
    }
    let last = word.rsplit('\u{a0}').next().unwrap_or(word);
    (authority && AUTHORITY.contains(&last)) || (number && BEFORE_NUMBER.contains(&bare(last).as_str()))
}

/// Whether a number counts the unit after it.
fn counts(word: &str, next: &str) -> bool {
    let ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit());
    ends_in_digit && !word.contains('\u{a0}') && is_number(word) && AFTER_NUMBER.contains(&bare(next).as_str())
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != ':').to_lowercase()
}

fn is_number(word: &str) -> bool {
    word.trim_start_matches(['(', '“']).starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_counts_hold_together() {
        let seen = bind("Kế hoạch số 41/KH-LĐLĐ ngày 25 tháng 12 năm 2024, có 12 người dự (đợt 1) TM. BAN");
        assert_eq!(
            seen.replace('\u{a0}', "_").replace(NO_BREAK_HYPHEN, "~"),
            "Kế hoạch số_41/KH~LĐLĐ ngày_25 tháng_12 năm_2024, có 12_người dự (đợt_1) TM._BAN"
        );
    }

    #[test]
    fn symbols_hold_also_where_their_number_was_bound_before() {
        assert_eq!(bind("QĐ số\u{a0}86/QĐ-UBND").replace(NO_BREAK_HYPHEN, "~"), "QĐ số\u{a0}86/QĐ~UBND");
    }

    #[test]
    fn dashes_and_last_figures_do_not_begin_lines() {
        let seen = bind("Tổ Toán - Tin, Chuyền may 1, Lắp ráp B; từ 3 lớp");
        assert_eq!(seen.replace('\u{a0}', "_"), "Tổ Toán_- Tin, Chuyền may_1, Lắp ráp_B; từ 3 lớp");
    }

    #[test]
    fn plain_words_stay_apart() {
        assert_eq!(bind("năm học này có nhiều đổi mới"), "năm học này có nhiều đổi mới");
    }
}
