//! The texts of a page → how many lines each row needs. Spreadsheet programs do not all work it out when they open a file.

use super::page::{Cell, Content, Look, Page};
use std::collections::BTreeMap;

/// Rows that need more than one line, and how many.
pub(super) fn lines(page: &Page) -> BTreeMap<u32, u16> {
    let mut rows: BTreeMap<u32, u16> = BTreeMap::new();
    for cell in &page.cells {
        let lines = lines_of(page, cell);
        let row = rows.entry(cell.row).or_default();
        *row = lines.max(*row);
    }
    rows.retain(|_, lines| *lines > 1);
    rows
}

fn lines_of(page: &Page, cell: &Cell) -> u16 {
    let (Some(Content::Text(text)), Some(column)) = (&cell.content, page.columns.get(usize::from(cell.column))) else {
        return 1;
    };
    match cell.style.look {
        // These run on over the cells beside them.
        Look::Title | Look::About => 1,
        // Bold letters are wider by a tenth.
        Look::Demanding | Look::Heading | Look::DemandingKey => wrapped(text, u32::from(column.width) * 90),
        _ => wrapped(text, u32::from(column.width) * 100),
    }
}

/// How many lines a text takes, broken between words, where one line has room for `fitting` hundredths of a digit.
fn wrapped(text: &str, fitting: u32) -> u16 {
    let (mut lines, mut filled) = (1, 0);
    for word in text.split(' ') {
        let word: u32 = word.chars().map(width).sum();
        if filled > 0 && filled + width(' ') + word > fitting {
            lines += 1;
            filled = word;
        } else {
            filled += word + if filled > 0 { width(' ') } else { 0 };
        }
    }
    lines
}

/// Roughly the width of a letter of Times New Roman, in hundredths of a digit.
fn width(letter: char) -> u32 {
    match letter {
        ' ' | '.' | ',' | ';' | ':' | '/' | '(' | ')' | 'i' | 'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' | 'l' | 't' | 'r' => {
            60
        }
        letter if letter.is_uppercase() => 142,
        _ => 98,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_into_lines() {
        assert_eq!([wrapped("một ba năm", 900), wrapped("một ba năm", 700), wrapped("một ba năm", 100)], [1, 2, 3]);
        assert_eq!([wrapped("", 500), wrapped("CHỈ TIÊU", 900), wrapped("chỉ tiêu", 900)], [1, 2, 1]);
    }
}
