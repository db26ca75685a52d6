//! A row and its bad cell → a line with the row's first cells and the bad one, and a line of marks under it.

use unicode_width::UnicodeWidthStr;

/// Cells shown before the bad one: with the ordinal and the code, the name is among them.
const LEADING: usize = 3;
/// Widest cell, in columns of the terminal.
const WIDEST: usize = 32;

const EMPTY: &str = "(trống)";

/// `dòng 4: 3 | Lê Thị Bích | 31/02/1990 | …` and, as wide as its blanks and marks, the line under it.
pub(super) fn draw(cells: &[(u32, String)], row: u32, bad: u32) -> (String, String, String) {
    let mut line = format!("dòng {}: ", row + 1);
    let mut under = (0, 0);
    for (place, (column, text)) in pieces(cells, bad).into_iter().enumerate() {
        if place > 0 {
            line += " | ";
        }
        if column == Some(bad) {
            under = (line.width(), text.width());
        }
        line += &text;
    }
    (line, " ".repeat(under.0), "▲".repeat(under.1))
}

/// The cells that are shown: the first few, the bad one and its neighbour; `…` without a column where some are left out.
fn pieces(cells: &[(u32, String)], bad: u32) -> Vec<(Option<u32>, String)> {
    let mut all: Vec<(u32, String)> = cells.iter().map(|(column, text)| (*column, short(text))).collect();
    if !all.iter().any(|(column, _)| *column == bad) {
        let place = all.partition_point(|(column, _)| *column < bad);
        all.insert(place, (bad, EMPTY.to_owned()));
    }
    let at = all.iter().position(|(column, _)| *column == bad).unwrap_or_default();
    let mut pieces = Vec::new();
    let mut gap = false;
    for (place, (column, text)) in all.into_iter().enumerate() {
        if place < LEADING || place == at || place == at + 1 {
            pieces.push((Some(column), text));
            gap = false;
        } else if !gap {
            pieces.push((None, "…".to_owned()));
            gap = true;
        }
    }
    pieces
}

/// A cell's text on one line, cut to the widest that is shown.
fn short(text: &str) -> String {
    let text = super::printable(text);
    if text.width() <= WIDEST {
        return text;
    }
    let mut cut = String::new();
    for c in text.chars() {
        if cut.width() + 2 > WIDEST {
            break;
        }
        cut.push(c);
    }
    cut.truncate(cut.trim_end().len());
    cut + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[(u32, &str)]) -> Vec<(u32, String)> {
        texts.iter().map(|(column, text)| (*column, (*text).to_owned())).collect()
    }

    fn drawn(texts: &[(u32, &str)], bad: u32) -> String {
        let (line, blanks, marks) = draw(&cells(texts), 13, bad);
        format!("{line}\n{blanks}{marks}")
    }

    #[test]
    fn marks_stand_under_the_bad_cell() {
        let row = [(0, "12"), (1, "Nguyễn Thị Hoa"), (2, "31/02/1985"), (3, "Nữ"), (4, "Giáo viên"), (5, "Tổ Một")];
        assert_eq!(
            drawn(&row, 2),
            "dòng 14: 12 | Nguyễn Thị Hoa | 31/02/1985 | Nữ | …\n                               ▲▲▲▲▲▲▲▲▲▲"
        );
    }

    #[test]
    fn an_empty_cell_far_to_the_right_is_shown_in_its_place() {
        let row = [(0, "1"), (1, "A"), (2, "B"), (3, "C"), (4, "D"), (6, "E"), (7, "F")];
        assert_eq!(drawn(&row, 5), "dòng 14: 1 | A | B | … | (trống) | E | …\n                         ▲▲▲▲▲▲▲");
    }

    #[test]
    fn width_is_what_the_terminal_uses() {
        // Decomposed marks take no column, Chinese letters take two.
        for (text, blanks) in [("Nguye\u{302}\u{303}n", 18), ("龙龙", 16)] {
            let (_, under, _) = draw(&cells(&[(0, text), (1, "x")]), 13, 1);
            assert_eq!(under.len(), blanks, "{text}");
        }
    }

    #[test]
    fn long_cells_are_cut() {
        let (line, _, marks) = draw(&cells(&[(0, &"chữ ".repeat(20))]), 0, 0);
        assert_eq!(line, format!("dòng 1: {}…", "chữ ".repeat(8).trim_end()));
        assert_eq!(marks.chars().count(), 32);
    }
}
