//! The order of Vietnamese names: given name, middle name, family name, each by the letters of the alphabet, then by tone.
//!
//! The alphabet and the order of tones (ngang, huyền, hỏi, ngã, sắc, nặng) are those of dictionaries and of the Unicode
//! collation for `vi`. A table of letters is enough for names; the full collation would bring megabytes of other languages.

use super::fold::parts;

/// The alphabet; letters of other languages stand where Latin has them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/// Families of two or more words. Other compound families look like a family with a middle name.
const FAMILIES: [&str; 9] = [
    "công tằng tôn nữ",
    "công huyền tôn nữ",
    "tôn nữ",
    "tôn thất",
    "hoàng phủ",
    "âu dương",
    "thượng quan",
    "tư mã",
    "tư đồ",
];

/// What names are compared by, part after part. In every part the letters of all its words decide before any tone does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameKey([PartKey; 3]);

/// Letters of a part word by word, then its tones.
type PartKey = (Vec<Vec<usize>>, Vec<usize>);

/// The key of a full name whose given name (*tên*) is known: `Bình Minh` of `Lê Bình Minh`. `None`: its last word is taken.
pub fn name_order(name: &str, given: Option<&str>) -> NameKey {
    let words: Vec<&str> = name.split_whitespace().collect();
    let given = given.map_or(1, |given| given.split_whitespace().count()).clamp(1, words.len().max(1));
    let (before, given) = words.split_at(words.len().saturating_sub(given));
    let (family, middle) = before.split_at(family_words(before));
    NameKey([given, middle, family].map(part))
}

/// How many words of what stands before the given name are the family's.
fn family_words(before: &[&str]) -> usize {
    let typed = before.join(" ").to_lowercase();
    let begins =
        |family: &&&str| typed.strip_prefix(**family).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let compound = FAMILIES.iter().find(begins).map(|family| family.split(' ').count());
    compound.unwrap_or(1).min(before.len())
}

fn part(words: &[&str]) -> PartKey {
    words.iter().map(|word| word_key(word)).unzip()
}

/// The places of a word's letters in the alphabet, and the place of its tone among tones. Whatever is no letter of the
/// alphabet comes after them.
fn word_key(word: &str) -> (Vec<usize>, usize) {
    let (letters, marks) = parts(word);
    let place = |letter: &char| {
        let known = ALPHABET.chars().position(|known| known == *letter);
        known.unwrap_or(ALPHABET.len() + usize::try_from(u32::from(*letter)).unwrap_or_default())
    };
    let tone =
        marks.and_then(|mark| ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'].iter().position(|t| *t == mark));
    (letters.iter().map(place).collect(), tone.map_or(0, |tone| tone + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(names: &str) -> String {
        let mut names: Vec<&str> = names.split(", ").collect();
        names.reverse();
        names.sort_by_key(|name| name_order(name, None));
        names.join(", ")
    }

    /// Every line is in order already; sorted from its reverse it comes out the same.
    #[test]
    fn names_stand_as_the_alphabet_and_the_tones_have_them() {
        let lines = [
            // The given name decides, then the middle name, then the family.
            "Vũ Văn An, Trần An Bình, Lê Thị Bình, Nguyễn Thị Bình, Đỗ Văn Bình, Bùi Chi",
            "Lê Hoa, Trần Hoa, Lê An Hoa, Lê Thị Hoa, Trần Thị Hoa",
            // All letters.
            "A, Ă, Â, B, C, D, Đ, E, Ê, G, H, I, K, L, M, N, O, Ô, Ơ, P, Q, R, S, T, U, Ư, V, X, Y",
            "An, Ân, Dung, Đào, Em, Êm, Oanh, Ông, Ơn, Uyên, Ưng",
            "Dũng, Dương, Đạt, Đức",
            // ngang, huyền, hỏi, ngã, sắc, nặng.
            "Ma, Mà, Mả, Mã, Má, Mạ",
            "Thuy, Thùy, Thủy, Thũy, Thúy, Thụy",
            // Letters before tones, the shorter before the longer.
            "Hà, Hạ, Hai, Hải, Hân, Hoa, Hòa, Hoan, Hoàn",
            "Tuấn, Tuyến, Tuyết",
            // Inside a part the letters of all words come before tones.
            "Lê Thị Ánh An, Lê Thi Bích An, Lê Thị Bích An, Lê Thị Chi An",
        ];
        for line in lines {
            assert_eq!(sorted(line), line);
        }
    }

    #[test]
    fn both_ways_of_placing_a_tone_and_of_composing_it_are_one() {
        assert_eq!(name_order("Nguyễn Thị Hoà", None), name_order("nguyễn thị hòa", None));
        assert_eq!(name_order("Ho\u{323}a", None), name_order("Họa", None));
        assert_eq!(name_order("ĐẶNG THỊ YẾN", None), name_order("Đặng Thị Yến", None));
    }

    #[test]
    fn a_given_name_of_two_words_is_one_where_it_is_known() {
        let key = |name, given| name_order(name, given);
        assert!(key("Lê Bình Minh", None) > key("Lê An Dân", None));
        assert!(key("Lê Bình Minh", Some("Bình Minh")) < key("Lê An Dân", None));
        assert_eq!(key("Minh", Some("Bình Minh")), key("Minh", None));
    }

    #[test]
    fn compound_families_are_families() {
        // Of the same given and middle name: Âu before Âu Dương before Bùi.
        let line = "Âu Ngọc Lan, Âu Dương Ngọc Lan, Bùi Ngọc Lan, Hoàng Ngọc Lan, Hoàng Phủ Ngọc Lan, Tôn Nữ Ngọc Lan";
        assert_eq!(sorted(line), line);
        // The family needs a given name after it.
        assert_eq!(sorted("Hoàng Phủ, Bùi Vân"), "Hoàng Phủ, Bùi Vân");
    }

    #[test]
    fn what_is_no_vietnamese_name_has_its_place_too() {
        let line = "Nguyễn Văn A, Y Moan, Tsần A Sáng, Nguyễn Văn Ω";
        assert_eq!(sorted(line), line);
        assert_eq!(sorted(""), "");
    }
}
