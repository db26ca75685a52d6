//! Where a value stands in the user's files.

use std::fmt;
use std::sync::Arc;

/// A place in an input, as precise as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere in particular.
    #[default]
    Nowhere,
    /// A whole file.
    File {
        /// The file's name as the user gave it.
        file: Arc<str>,
    },
    /// A whole sheet.
    Sheet {
        /// The workbook.
        file: Arc<str>,
        /// The sheet's name as it stands in the workbook.
        sheet: Arc<str>,
    },
    /// One cell.
    Cell {
        /// The workbook.
        file: Arc<str>,
        /// The sheet's name as it stands in the workbook.
        sheet: Arc<str>,
        /// Row, counted from zero.
        row: u32,
        /// Column, counted from zero.
        column: u32,
        /// The column's heading (or the key of a key–value sheet), empty where there is none.
        heading: Arc<str>,
    },
    /// A place in a text file: a template or `thidua.toml`.
    Text {
        /// The file's name.
        file: Arc<str>,
        /// Line, counted from one.
        line: usize,
        /// Column in characters, counted from one.
        column: usize,
    },
}

impl Origin {
    /// The row of a sheet, counted from zero.
    pub fn row(&self) -> Option<u32> {
        if let Self::Cell { row, .. } = self { Some(*row) } else { None }
    }

    /// The place of byte `offset` in `source`, the text of `file`.
    pub fn in_text(file: &Arc<str>, source: &str, offset: usize) -> Self {
        let mut end = offset.min(source.len());
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        let before = &source[..end];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self::Text { file: file.clone(), line, column }
    }
}

/// The address Excel shows for a zero-based row and column: (1, 2) is `C2`.
pub fn cell_address(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(row + 1).to_string()
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nowhere => Ok(()),
            Self::File { file } => write!(f, "{file}"),
            Self::Sheet { file, sheet } => write!(f, "{file} › trang “{sheet}”"),
            Self::Cell { file, sheet, row, column, heading } => {
                write!(f, "{file} › trang “{sheet}” › ô {}", cell_address(*row, *column))?;
                if heading.is_empty() { Ok(()) } else { write!(f, " ({heading})") }
            }
            Self::Text { file, line, column } => write!(f, "{file}:{line}:{column}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_excel() {
        let seen = [(0, 0), (1, 2), (9, 25), (9, 26), (0, 701), (0, 702)].map(|(r, c)| cell_address(r, c));
        assert_eq!(seen, ["A1", "C2", "Z10", "AA10", "ZZ1", "AAA1"]);
    }

    #[test]
    fn text_places_count_characters_not_bytes() {
        let source = "a\nđợt = 1";
        let place = Origin::in_text(&"x.toml".into(), source, source.find('=').unwrap_or(0));
        assert_eq!(place.to_string(), "x.toml:2:5");
    }
}
