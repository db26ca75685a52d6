//! A word → whether Vietnamese spells a syllable so: what tells the right reading of an old coding from a wrong one.

use std::collections::BTreeSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// [`ONSETS`] and [`RIMES`], to look them up.
static LISTED: LazyLock<(BTreeSet<&str>, BTreeSet<&str>)> =
    LazyLock::new(|| (ONSETS.split_whitespace().collect(), RIMES.split_whitespace().collect()));

const ONSETS: &str = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x ";

/// Vowels with what may follow them, without tones.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay ă ăc ăk ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut \
    uy uya uych uynh uyt uyu uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu \
    ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ";

/// Whether a word is one syllable with at most one tone.
pub(super) fn is_syllable(word: &str) -> bool {
    let Some((bare, tones)) = without_tones(word) else { return false };
    let (onsets, rimes) = &*LISTED;
    let spelt = |onset: &str, rime: &str| onsets.contains(onset) && rimes.contains(rime);
    let ends = bare.char_indices().map(|(end, _)| end).chain([bare.len()]).take(4);
    tones <= 1 && (rimes.contains(bare.as_str()) || ends.skip(1).any(|end| spelt(&bare[..end], &bare[end..])))
}

/// Whether a word is a syllable only with an `ư` before its `ơ`: TCVN3 writes `ư` as a soft hyphen, which copying loses.
pub(super) fn has_lost_horn(word: &str) -> bool {
    let whole = word.replace('ơ', "ươ").replace(['ờ', 'ớ', 'ở', 'ỡ', 'ợ'], "ươ");
    whole != word && !is_syllable(word) && is_syllable(&whole)
}

/// Whether a word has no vowel, as most abbreviations.
pub(super) fn is_vowelless(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.chars().all(|letter| letter == 'đ' || (letter.is_ascii_lowercase() && !"aeiouy".contains(letter)))
}

/// The word in lower case without its tones, and how many there were; `None` where one stands on a consonant, as in `ñ`.
fn without_tones(word: &str) -> Option<(String, usize)> {
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let is_consonant = |c: &char| c.is_ascii_alphabetic() && !"aeiouy".contains(*c);
    let marks: Vec<char> = word.to_lowercase().nfd().collect();
    if marks.windows(2).any(|pair| is_consonant(&pair[0]) && is_tone(&pair[1])) {
        return None;
    }
    let bare = marks.iter().copied().filter(|c| !is_tone(c)).nfc().collect();
    Some((bare, marks.iter().filter(|c| is_tone(c)).count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_known() {
        let names =
            "Nguyễn Thị Ánh Phương Thảo Quý Quốc Giang Gìn Nghĩa Huỳnh Khuê Thuở Yến Oanh Uyên ĐOÀN trường hoà hòa";
        let wrong: Vec<_> = names.split(' ').filter(|name| !is_syllable(name)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn what_no_one_spells_so_is_none() {
        let known: Vec<_> =
            "Bỡnh Trờng Müller Café oµn ng Noël bà̀ Zoë ñôn".split(' ').filter(|w| is_syllable(w)).collect();
        assert!(known.is_empty(), "{known:?}");
    }

    #[test]
    fn a_lost_horn_is_seen() {
        assert_eq!(["Trờng", "Dơng", "cơ", "Đơn", "sở"].map(has_lost_horn), [true, true, false, false, false]);
    }
}
