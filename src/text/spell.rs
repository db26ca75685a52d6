//! A whole number → its Vietnamese words (*bằng chữ*), as official documents spell counts and amounts.

/// Which of the accepted words are used. The default is that of official documents: `linh`, `nghìn`, `bốn`, `lăm`, and a comma
/// between groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "choices between two words that do not touch each other")]
pub struct Reading {
    /// `lẻ` for `linh`: một trăm lẻ năm.
    pub southern_zero: bool,
    /// `ngàn` for `nghìn`.
    pub southern_thousand: bool,
    /// `tư` for `bốn` after mươi: hai mươi tư.
    pub older_four: bool,
    /// `nhăm` for `lăm` after mươi: hai mươi nhăm.
    pub older_five: bool,
    /// No comma between groups of thousands.
    pub no_commas: bool,
}

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BILLION: u64 = 1_000_000_000;

/// A number in words, in lower case: `hai triệu, ba trăm bốn mươi nghìn`. A group below a hundred that follows another is read
/// with its nought (*không trăm*); a group of three noughts is not read.
pub fn in_words(number: u64, reading: Reading) -> String {
    let groups = groups(number, false, reading);
    let gap = if reading.no_commas { " " } else { ", " };
    if groups.is_empty() { DIGITS[0].to_owned() } else { groups.join(gap) }
}

/// An amount of money in words, as it stands in brackets: `Bảy trăm mười nghìn đồng`.
pub fn amount_in_words(amount: u64, reading: Reading) -> String {
    let words = in_words(amount, reading) + " đồng";
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The groups that are read, each with its scale. `follows`: another group stands before.
fn groups(number: u64, follows: bool, reading: Reading) -> Vec<String> {
    let mut found = Vec::new();
    if number >= BILLION {
        found = groups(number / BILLION, follows, reading);
        // All that was read so far counts billions.
        if let Some(last) = found.last_mut() {
            last.push_str(" tỷ");
        }
    }
    let thousand = if reading.southern_thousand { " ngàn" } else { " nghìn" };
    let rest = number % BILLION;
    for (group, scale) in [(rest / 1_000_000, " triệu"), (rest / 1_000 % 1_000, thousand), (rest % 1_000, "")] {
        if group > 0 {
            let full = follows || !found.is_empty();
            found.push(hundreds(group, full, reading) + scale);
        }
    }
    found
}

/// One to 999; `full`: with the nought of a missing hundred.
fn hundreds(group: u64, full: bool, reading: Reading) -> String {
    let [hundred, ten, one] = [group / 100, group / 10 % 10, group % 10];
    let mut words = Vec::new();
    if hundred > 0 || full {
        words.extend([digit(hundred), "trăm"]);
    }
    match ten {
        0 if one > 0 && !words.is_empty() => words.push(if reading.southern_zero { "lẻ" } else { "linh" }),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(ten), "mươi"]),
    }
    match (ten, one) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) if reading.older_four => words.push("tư"),
        (2.., 5) if reading.older_five => words.push("nhăm"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(one)),
    }
    words.join(" ")
}

fn digit(value: u64) -> &'static str {
    usize::try_from(value).ok().and_then(|place| DIGITS.get(place)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICIAL: &[(u64, &str)] = &[
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (999, "chín trăm chín mươi chín"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn, không trăm linh một"),
        (1_010, "một nghìn, không trăm mười"),
        (305_508, "ba trăm linh năm nghìn, năm trăm linh tám"),
        (710_000, "bảy trăm mười nghìn"),
        (1_000_000, "một triệu"),
        (1_000_005, "một triệu, không trăm linh năm"),
        (1_005_000, "một triệu, không trăm linh năm nghìn"),
        (2_340_000, "hai triệu, ba trăm bốn mươi nghìn"),
        (16_039_190, "mười sáu triệu, không trăm ba mươi chín nghìn, một trăm chín mươi"),
        (185_044_000, "một trăm tám mươi lăm triệu, không trăm bốn mươi bốn nghìn"),
        (164_000_000, "một trăm sáu mươi bốn triệu"),
        (1_000_000_000, "một tỷ"),
        (1_000_000_021, "một tỷ, không trăm hai mươi mốt"),
        (20_005_000_000, "hai mươi tỷ, không trăm linh năm triệu"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (1_005_000_000_000, "một nghìn, không trăm linh năm tỷ"),
        (1_000_000_000_005, "một nghìn tỷ, không trăm linh năm"),
        (2_000_000_000_000_000_000, "hai tỷ tỷ"),
    ];

    #[test]
    fn official_documents_read_every_group_in_full() {
        for (number, words) in OFFICIAL {
            assert_eq!(in_words(*number, Reading::default()), *words, "{number}");
        }
    }

    #[test]
    fn other_words_are_chosen_one_by_one() {
        let plain = Reading { no_commas: true, ..Reading::default() };
        let southern = Reading { southern_zero: true, ..plain };
        assert_eq!(in_words(1_234, plain), "một nghìn hai trăm ba mươi bốn");
        assert_eq!(in_words(1_001, southern), "một nghìn không trăm lẻ một");
        assert_eq!(in_words(1_005, southern), "một nghìn không trăm lẻ năm");
        let four = Reading { older_four: true, ..plain };
        assert_eq!(in_words(1_234_000, four), "một triệu hai trăm ba mươi tư nghìn");
        assert_eq!(in_words(14, four), "mười bốn");
        let five = Reading { older_five: true, southern_thousand: true, ..plain };
        assert_eq!(in_words(25_015, five), "hai mươi nhăm ngàn không trăm mười lăm");
    }

    #[test]
    fn amounts_begin_with_a_capital_and_end_in_the_unit() {
        assert_eq!(amount_in_words(145_000, Reading::default()), "Một trăm bốn mươi lăm nghìn đồng");
        assert_eq!(amount_in_words(500_000, Reading::default()), "Năm trăm nghìn đồng");
        assert_eq!(amount_in_words(0, Reading::default()), "Không đồng");
    }
}
