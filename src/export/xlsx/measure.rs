//! Words and columns → how wide columns have to be and how many lines words take. Spreadsheet programs do not work it out for
//! cells made one.

use crate::context::{Cell, Column, Holds, Sheet};
use crate::font::Fonts;
use crate::text;

/// Points of one digit of the default font: Times New Roman 12.
const DIGIT: f32 = 6.0;
const SIZE: f32 = 12.0;
/// Widest column of words, in digits.
const WIDEST: u16 = 40;

/// Points by which a column is wider than its digits.
const AIR: f32 = 3.75;
/// Together columns are at least so many digits wide, so that titles and names of those who sign fit above and below them.
const NARROWEST: u16 = 110;

/// The widths of a sheet's columns, in digits.
pub(super) fn widths(sheet: &Sheet, fonts: &Fonts) -> Vec<u16> {
    let columns = sheet.columns();
    let mut widths = needed(sheet, &columns, fonts);
    let missing = NARROWEST.saturating_sub(widths.iter().sum());
    let words = columns.iter().map(|column| column.holds == Holds::Text);
    let of_words = u16::try_from(words.clone().filter(|is| *is).count()).unwrap_or(u16::MAX).max(1);
    for (width, _) in widths.iter_mut().zip(words).filter(|(_, is)| *is) {
        *width += missing.div_ceil(of_words);
    }
    widths
}

/// What each column needs for what it holds and for the longest word of its heading.
fn needed(sheet: &Sheet, columns: &[&Column], fonts: &Fonts) -> Vec<u16> {
    let digits = |words: &str, bold| digits(fonts.face(bold, false).width(words, SIZE));
    let of = |(place, column): (usize, &&Column)| {
        // Half a digit of air on either side.
        let head = column.head.split([' ', '\n']).map(|word| digits(word, true) + 1).max().unwrap_or_default();
        let own = match column.holds {
            Holds::Mark | Holds::Place(_) => 6,
            Holds::Day => 12,
            Holds::Text => {
                let words = sheet.lines.iter().map(|line| match &line.cells[place] {
                    Cell::Text(words) => digits(words, line.bold) + 2,
                    _ => 0,
                });
                words.max().unwrap_or_default().clamp(14, WIDEST)
            }
            _ => {
                let figures = sheet.lines.iter().map(|line| match &line.cells[place] {
                    Cell::Number(value) | Cell::Given(value) => digits(&text::number(*value), line.bold) + 2,
                    _ => 0,
                });
                figures.max().unwrap_or_default().max(8)
            }
        };
        own.max(head)
    };
    columns.iter().enumerate().map(of).collect()
}

/// How many lines words take over columns of these widths.
pub(super) fn lines(words: &str, bold: bool, widths: &[u16], fonts: &Fonts) -> u16 {
    let (face, digits) = (fonts.face(bold, false), widths.iter().sum::<u16>());
    let between = u16::try_from(widths.len()).unwrap_or(u16::MAX).saturating_sub(1);
    let (room, space) = (f32::from(digits) * DIGIT + f32::from(between) * AIR, face.width(" ", SIZE));
    let mut lines = 0;
    for paragraph in words.split('\n') {
        let mut filled = f32::INFINITY;
        for word in paragraph.split(' ') {
            let word = face.width(word, SIZE);
            if filled + space + word > room {
                lines += 1;
                filled = word;
            } else {
                filled += space + word;
            }
        }
    }
    lines
}

/// Points in whole digits, rounded up.
fn digits(points: f32) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a text's width is small and not negative"
    )]
    let digits = (points / DIGIT).ceil() as u16;
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_lines_they_need() {
        let fonts = Fonts::built_in().unwrap();
        let lines = |words, width| lines(words, false, &[width], &fonts);
        assert_eq!([lines("0000 0000", 10), lines("0000 0000", 8), lines("0\n0", 8), lines("", 8)], [1, 2, 2, 1]);
    }
}
