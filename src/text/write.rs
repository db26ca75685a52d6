//! Numbers, dates and amounts as Vietnamese official documents write them.

use chrono::{Datelike, NaiveDate};

/// A whole count: `1.234`; below ten with a leading zero (`05`), as official texts count people and collectives.
pub fn count(value: u64) -> String {
    if value < 10 { format!("0{value}") } else { grouped(&value.to_string()) }
}

/// An amount of money: `2.340.000`.
pub fn amount(value: u64) -> String {
    grouped(&value.to_string())
}

/// A number with decimal comma and grouping points, at most two decimals: `1.234,5`.
pub fn number(value: f64) -> String {
    let rounded = format!("{:.2}", value.abs());
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let fraction = fraction.trim_end_matches('0');
    let sign = if value < 0.0 && (whole != "0" || !fraction.is_empty()) { "-" } else { "" };
    let comma = if fraction.is_empty() { "" } else { "," };
    format!("{sign}{}{comma}{fraction}", grouped(whole))
}

/// A share: `95,5%`.
pub fn percent(part: f64, whole: f64) -> String {
    if whole == 0.0 { String::new() } else { number((part * 1000.0 / whole).round() / 10.0) + "%" }
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.char_indices() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// A Roman numeral.
pub fn roman(number: usize) -> String {
    let parts = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut out = String::new();
    for (value, letters) in parts {
        while rest >= value {
            out.push_str(letters);
            rest -= value;
        }
    }
    out
}

/// Letters that number points, in the order of the Vietnamese alphabet, without those that differ by a mark alone but for đ.
const ORDINALS: [char; 23] =
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];

/// The letter of a point (*điểm*), counted from one: `a` … `d`, `đ`, `e`, `g` … `y`, and doubled from there: `aa`, `bb`.
pub fn ordinal_letter(number: usize) -> String {
    let place = number.saturating_sub(1);
    let letter = ORDINALS[place % ORDINALS.len()].to_string();
    letter.repeat(place / ORDINALS.len() + 1)
}

/// A date in running text and in the date line: `ngày 05 tháng 01 năm 2025`, `ngày 29 tháng 6 năm 2019`
/// (day below 10 and months 1 and 2 with a leading zero: Decree 30/2020, Appendix I, part II.4.b). Parts are held together
/// by no-break spaces.
pub fn date_in_words(date: NaiveDate) -> String {
    let month = if date.month() <= 2 { format!("0{}", date.month()) } else { date.month().to_string() };
    format!("ngày\u{a0}{:02} tháng\u{a0}{month} năm\u{a0}{}", date.day(), date.year())
}

/// A date inside a sentence: `06/01/2025`, `20/6/2025`; padded as [`date_in_words`] pads.
pub fn date_in_text(date: NaiveDate) -> String {
    let month = if date.month() <= 2 { format!("0{}", date.month()) } else { date.month().to_string() };
    format!("{:02}/{month}/{}", date.day(), date.year())
}

/// A date in tables and citations: `05/01/2025`.
pub fn short_date(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romans_are_those_of_word() {
        assert_eq!(
            [4, 9, 38, 40, 49, 90, 99, 100].map(roman),
            ["IV", "IX", "XXXVIII", "XL", "XLIX", "XC", "XCIX", "C"]
        );
    }

    #[test]
    fn numbers_take_comma_and_points() {
        let seen = [1234.5, 0.0, -0.001, 98.765, 1_000_000.0, -2.5].map(number);
        assert_eq!(seen, ["1.234,5", "0", "0", "98,77", "1.000.000", "-2,5"]);
        assert_eq!([count(5), count(10), count(1234)], ["05", "10", "1.234"]);
        assert_eq!([amount(0), amount(710_000)], ["0", "710.000"]);
        assert_eq!(percent(301.0, 318.0), "94,7%");
    }

    #[test]
    fn points_follow_the_vietnamese_alphabet() {
        let seen: Vec<String> = (1..=25).map(ordinal_letter).collect();
        assert_eq!(seen.join(" "), "a b c d đ e g h i k l m n o p q r s t u v x y aa bb");
    }

    #[test]
    fn only_small_days_and_months_are_padded() {
        let date =
            |m, d| NaiveDate::from_ymd_opt(2025, m, d).map(date_in_words).unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(date(1, 5), "ngày 05 tháng 01 năm 2025");
        assert_eq!(date(6, 29), "ngày 29 tháng 6 năm 2025");
        assert_eq!(date(12, 9), "ngày 09 tháng 12 năm 2025");
        let short = |m, d| NaiveDate::from_ymd_opt(2025, m, d).map(date_in_text).unwrap_or_default();
        assert_eq!([short(1, 6), short(6, 20)], ["06/01/2025", "20/6/2025"]);
    }
}
