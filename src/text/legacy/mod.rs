//! Text typed with the fonts used before Unicode → Unicode, or the doubt about it.
//!
//! Such text arrives as the Latin-1 characters of its bytes: `C«ng ®oµn` is *Công đoàn*. The font of the cell tells how it
//! is meant; where there is none, the reading counts that spells Vietnamese syllables.

mod spelling;
mod tcvn3;
mod vni;

use spelling::{has_lost_horn, is_syllable, is_vowelless};
use std::fmt;

/// The codings used before Unicode that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coding {
    /// TCVN 5712 VN3, of the ABC fonts (`.VnTime`).
    Tcvn3,
    /// VNI-Windows (`VNI-Times`).
    Vni,
}

impl Coding {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tcvn3, Self::Vni];

    fn decode(self, typed: &str) -> Option<String> {
        match self {
            Self::Tcvn3 => tcvn3::decode(typed),
            Self::Vni => vni::decode(typed),
        }
    }
}

impl fmt::Display for Coding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI-Windows",
        })
    }
}

/// What the name of a font tells about text set in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OldFont {
    coding: Coding,
    /// Whether it draws small letters as capitals (`.VnTimeH`).
    capitals: bool,
}

/// The coding that a font stands for; `None` for a font of today.
pub fn old_font(name: &str) -> Option<OldFont> {
    let name = name.trim().to_lowercase();
    if name.starts_with(".vn") {
        Some(OldFont { coding: Coding::Tcvn3, capitals: name.ends_with('h') })
    } else {
        name.starts_with("vni").then_some(OldFont { coding: Coding::Vni, capitals: false })
    }
}

/// How a text is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As it stands.
    Modern,
    /// In an old coding, converted.
    Old(Coding, String),
    /// As it stands, but among texts of an old coding this one is as well one of them.
    Perhaps {
        /// The codings it may be in, and what it says then.
        readings: Vec<(Coding, String)>,
        /// Whether it also makes sense as it stands.
        modern: bool,
    },
    /// In some old coding, nobody knows which, or with letters lost.
    Unclear,
    /// With letters replaced by question marks.
    Damaged,
}

/// How a text typed in a cell is to be read; `font` is that of the cell, where it is an old one.
pub fn reading(typed: &str, font: Option<OldFont>) -> Reading {
    if typed.contains('\u{FFFD}') {
        return Reading::Damaged;
    }
    let reading = match font {
        Some(font) => by_font(typed, font),
        None => by_spelling(typed),
    };
    match reading {
        Reading::Modern | Reading::Perhaps { .. } if is_damaged(typed) => Reading::Damaged,
        reading => reading,
    }
}

/// What a text says among others of a coding, where it cannot be told by itself; `None` where it spells nothing there, has
/// lost letters, or says the same.
pub fn reading_in(typed: &str, coding: Coding) -> Option<String> {
    if typed.is_ascii() || typed.chars().any(is_modern_letter) || is_damaged(typed) {
        return None;
    }
    let spelt = Spelling::of_words(typed, coding);
    let spells = spelt.right + spelt.neutral > 0 && spelt.is_likely() && !spelt.lost;
    coding.decode(typed).filter(|text| spells && text != typed)
}

/// Whether most words of a text that hold more than ASCII are Vietnamese syllables as they stand.
pub fn is_vietnamese(text: &str) -> bool {
    let spelt = Spelling::of(text);
    spelt.right > 0 && spelt.is_likely()
}

fn by_font(typed: &str, font: OldFont) -> Reading {
    if typed.chars().any(is_modern_letter) {
        let mixed = words(typed).any(|word| word.chars().any(|c| ('\u{A1}'..='\u{BF}').contains(&c)));
        return if mixed { Reading::Unclear } else { Reading::Modern };
    }
    let Some(decoded) = font.coding.decode(typed) else { return Reading::Unclear };
    let (old, modern) = (Spelling::of_words(typed, font.coding), Spelling::of(typed));
    let likely_modern = modern.is_certain() && old.wrong > 0;
    if likely_modern || !old.is_likely() || old.lost {
        return Reading::Unclear;
    }
    let text = if font.capitals { decoded.to_uppercase() } else { decoded };
    if text == typed { Reading::Modern } else { Reading::Old(font.coding, text) }
}

fn by_spelling(typed: &str) -> Reading {
    if typed.is_ascii() || typed.chars().any(is_modern_letter) {
        return Reading::Modern;
    }
    let modern = Spelling::of(typed);
    let readings: Vec<_> = Coding::ALL
        .into_iter()
        .filter_map(|coding| Some((coding, coding.decode(typed)?, Spelling::of_words(typed, coding))))
        .filter(|(_, text, _)| text != typed)
        .collect();
    let likely: Vec<_> = readings.iter().filter(|(_, _, spelt)| spelt.right > 0 && spelt.is_likely()).collect();
    let Some((coding, text, spelt)) = likely.iter().max_by(|a, b| a.2.share().total_cmp(&b.2.share())) else {
        return without_likely(&modern, readings);
    };
    let rivals = likely.iter().filter(|(_, other, rival)| other != text && rival.share() >= spelt.share()).count();
    if modern.is_certain() {
        let readings = likely.iter().map(|(coding, text, _)| (*coding, text.clone())).collect();
        Reading::Perhaps { readings, modern: true }
    } else if modern.share() >= spelt.share() {
        Reading::Modern
    } else if rivals > 0 || spelt.lost {
        Reading::Unclear
    } else {
        Reading::Old(*coding, text.clone())
    }
}

/// No old reading is likely: an abbreviation may be of either kind, a text half of which makes sense is lost.
fn without_likely(modern: &Spelling, readings: Vec<(Coding, String, Spelling)>) -> Reading {
    let half = readings.iter().any(|(_, _, spelt)| spelt.right + spelt.wrong >= 3 && spelt.share() >= 0.34);
    let neutral =
        readings.into_iter().filter(|(_, _, spelt)| spelt.right == 0 && spelt.wrong == 0 && spelt.neutral > 0);
    let readings: Vec<_> = neutral.map(|(coding, text, _)| (coding, text)).collect();
    if modern.wrong == 0 {
        Reading::Modern
    } else if !readings.is_empty() {
        Reading::Perhaps { readings, modern: false }
    } else if half && modern.share() < 0.34 {
        Reading::Unclear
    } else {
        Reading::Modern
    }
}

/// Letters of Vietnamese that no old coding writes as such.
fn is_modern_letter(c: char) -> bool {
    matches!(c, '\u{1EA0}'..='\u{1EF9}' | '\u{300}'..='\u{323}') || "ăĂđĐĩĨũŨơƠưƯ".contains(c)
}

/// `C?ng ?oàn`: a question mark between letters, or before one in a text without any letter that could not be saved.
fn is_damaged(typed: &str) -> bool {
    let partly = typed.chars().any(is_modern_letter);
    let broken = |word: &str| {
        let mut before = None;
        let mut chars = word.chars().peekable();
        let mut broken = false;
        while let Some(c) = chars.next() {
            let next = chars.peek().filter(|next| c == '?' && next.is_alphabetic());
            let between = |next: &char| before.is_some_and(char::is_alphabetic) && next.is_lowercase();
            broken |= next.is_some_and(|next| !partly || between(next));
            before = Some(c);
        }
        broken && !word.contains(['/', '=', '@'])
    };
    typed.contains('?') && typed.split_whitespace().any(broken)
}

/// The words that hold more than ASCII; micrometres and the like are none.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts =
        |c: char| (c.is_ascii() && !c.is_ascii_alphabetic()) || c == '\u{A0}' || ('\u{2000}'..'\u{2070}').contains(&c);
    text.split(parts).filter(|word| !word.is_ascii() && !matches!(*word, "µm" | "µg" | "µl"))
}

/// How the words of a text that hold more than ASCII are spelt.
#[derive(Debug, Default)]
struct Spelling {
    /// Vietnamese syllables.
    right: usize,
    /// Something else.
    wrong: usize,
    /// Abbreviations; single letters count for nothing.
    neutral: usize,
    /// Whether some word lacks the letter that is easily lost.
    lost: bool,
}

impl Spelling {
    /// Of the text as it stands.
    fn of(text: &str) -> Self {
        // A soft hyphen is not seen.
        words(text).map(|word| word.replace('\u{AD}', "")).fold(Self::default(), |spelling, word| spelling.with(&word))
    }

    /// Of the text in an old coding.
    fn of_words(text: &str, coding: Coding) -> Self {
        words(text).fold(Self::default(), |spelling, word| match coding.decode(word) {
            Some(word) => spelling.with(&word),
            None => Self { wrong: spelling.wrong + 1, ..spelling },
        })
    }

    fn with(mut self, word: &str) -> Self {
        if word.chars().count() <= 1 {
            return self;
        }
        if is_syllable(word) {
            self.right += 1;
        } else if is_vowelless(word) || is_abbreviation(word) {
            self.neutral += 1;
        } else {
            self.wrong += 1;
            self.lost |= has_lost_horn(word);
        }
        self
    }

    fn share(&self) -> f64 {
        let known = self.right + self.wrong;
        let as_float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        if known == 0 { 0.0 } else { as_float(self.right) / as_float(known) }
    }

    fn is_likely(&self) -> bool {
        self.wrong == 0 || self.share() >= 0.6
    }

    fn is_certain(&self) -> bool {
        self.right > 0 && self.wrong == 0
    }
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().count() <= 6 && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests;
