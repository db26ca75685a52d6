//! Line breaking: letters with their advances into lines, greedily, where LibreOffice and Word (compatibility mode 14) break.

use std::ops::Range;

use crate::document::tree::Inline;
use crate::font::Fonts;

/// Lengths that differ by less are equal; far below a printer's dot, far above the rounding of f32.
const HAIR: f32 = 0.001;

/// Stands among letters for a leader, which takes what its line leaves; text itself has no control characters.
pub(super) const LEADER: char = '\t';

/// Stand among letters for boxes to tick: an empty one, a ticked one.
const BOXES: [char; 2] = ['\u{1}', '\u{2}'];

/// A character with its face and advance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// The character.
    pub(super) character: char,
    /// Index in [`Fonts::faces`].
    pub(super) face: usize,
    /// Advance in points; nothing where the face lacks the character.
    pub(super) advance: f32,
}

impl Letter {
    /// Where it is a box to tick: whether it is ticked.
    pub(super) fn checked(&self) -> Option<bool> {
        BOXES.iter().position(|known| *known == self.character).map(|place| place == 1)
    }
}

/// A line found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Broken {
    /// Its letters, spaces at its end included.
    pub(super) letters: Range<usize>,
    /// Width in points, spaces at its end left out.
    pub(super) width: f32,
    /// How many ordinary spaces it has, those at its end left out.
    pub(super) spaces: u16,
}

/// The letters of a paragraph, one list for each stretch between line breaks; never empty.
/// A space closes each stretch but the last, so that words do not run together where the text is read without its lines.
pub(super) fn letters(inlines: &[Inline], size: f32, fonts: &Fonts) -> Vec<Vec<Letter>> {
    let mut stretches = vec![Vec::new()];
    let mut face = 0;
    for inline in inlines {
        let Some(stretch) = stretches.last_mut() else { continue };
        match inline {
            Inline::Text { text, face: style } => {
                face = Fonts::index(style.bold, style.italic);
                let program = &fonts.faces()[face];
                stretch.reserve(text.len());
                stretch.extend(text.chars().map(|character| Letter {
                    character,
                    face,
                    advance: program.glyph(character).map_or(0.0, |g| f32::from(g.advance)) * size / program.units,
                }));
            }
            Inline::Leader => {
                stretch.push(Letter { character: LEADER, face: Fonts::index(false, false), advance: 0.0 });
            }
            Inline::CheckBox(checked) => stretch.push(Letter {
                character: BOXES[usize::from(*checked)],
                face: Fonts::index(false, false),
                advance: size * Inline::CHECK_BOX_WIDTH,
            }),
            Inline::Break => {
                stretch.push(Letter { character: ' ', face, advance: 0.0 });
                stretches.push(Vec::new());
            }
        }
    }
    stretches
}

/// Breaks one stretch into lines: the first as wide as `first`, the others as `rest`. At least one line, maybe empty.
pub(super) fn break_lines(letters: &[Letter], first: f32, rest: f32) -> Vec<Broken> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut room = first;
    while start < letters.len() || lines.is_empty() {
        let end = line_end(letters, start, room);
        lines.push(measure(letters, start..end));
        start = end;
        room = rest;
    }
    lines
}

/// Where the line that begins at `start` ends.
fn line_end(letters: &[Letter], start: usize, room: f32) -> usize {
    let mut width = 0.0;
    let mut chance = None;
    for (i, letter) in letters.iter().enumerate().skip(start) {
        if i > start && may_break(letters, i) {
            chance = Some(i);
        }
        width += letter.advance;
        if letter.character != ' ' && width > room + HAIR {
            // A word wider than the column is cut between letters; one letter always stays.
            return chance.unwrap_or_else(|| i.max(start + 1));
        }
    }
    letters.len()
}

/// Whether a line may begin with letter `i`, which has one before it.
fn may_break(letters: &[Letter], i: usize) -> bool {
    let (before, here) = (letters[i - 1].character, letters[i].character);
    match (before, here) {
        (_, ' ') => false,
        (' ', _) => true,
        ('\u{a0}', _) | (_, '\u{a0}') => false,
        ('—', _) | (_, '—') => true,
        ('-' | '–', _) => here.is_alphanumeric() && i > 1 && letters[i - 2].character.is_alphanumeric(),
        _ => false,
    }
}

fn measure(letters: &[Letter], range: Range<usize>) -> Broken {
    let line = &letters[range.clone()];
    let solid = line.iter().rposition(|l| l.character != ' ').map_or(0, |last| last + 1);
    let width = line[..solid].iter().map(|l| l.advance).sum();
    let spaces = line[..solid].iter().filter(|l| l.character == ' ').count();
    Broken { letters: range, width, spaces: u16::try_from(spaces).unwrap_or(u16::MAX) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tree::FaceStyle;

    /// The lines of a text at 14 pt in a column of `width` points.
    fn lines(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::built_in().unwrap();
        let inlines = [Inline::Text { text: text.into(), face: FaceStyle::default() }];
        let letters = letters(&inlines, 14.0, &fonts).remove(0);
        let text = |line: Broken| letters[line.letters].iter().map(|l| l.character).collect::<String>();
        break_lines(&letters, width, width).into_iter().map(text).collect()
    }

    #[test]
    fn breaks_at_spaces_and_lets_them_hang() {
        assert_eq!(lines("Công đoàn  cơ sở", 66.0), ["Công đoàn  ", "cơ sở"]);
        assert_eq!(lines("", 60.0), [""]);
    }

    #[test]
    fn no_break_space_keeps_words_together() {
        assert_eq!(lines("ngày 05\u{a0}tháng", 55.0), ["ngày ", "05\u{a0}tháng"]);
    }

    #[test]
    fn breaks_after_a_hyphen_inside_a_word_only() {
        assert_eq!(lines("41/KH-LĐLĐ", 50.0), ["41/KH-", "LĐLĐ"]);
        assert_eq!(lines("2020-2025", 40.0), ["2020-", "2025"]);
        assert_eq!(lines("gồm - năm", 32.0), ["gồm ", "- ", "năm"]);
        assert_eq!(lines("ab/cd ef", 33.0), ["ab/cd ", "ef"]);
    }

    #[test]
    fn a_word_wider_than_the_column_is_cut() {
        assert_eq!(lines("aaaaaaaa", 20.0), ["aaa", "aaa", "aa"]);
        assert_eq!(lines("aa", 1.0), ["a", "a"]);
    }
}
