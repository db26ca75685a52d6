//! What a paper of the federation says in tables → a workbook (*bảng tính*) as data: the same words, figures to go on working
//! with, and which of them are worked out from which.

use chrono::NaiveDate;
use std::ops::Range;

/// A workbook that says what a paper says.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// Tên loại văn bản.
    pub title: String,
    /// Trích yếu.
    pub subject: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// `Long Biên, ngày     tháng 6 năm 2025`.
    pub place_date: String,
    /// Who signs, above the name: one line each.
    pub signed_as: [String; 2],
    /// Họ và tên người ký.
    pub signatory: String,
}

/// One sheet: one table of the paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The name on its tab, at most 31 characters.
    pub tab: &'static str,
    /// The paper's heading of the table; empty where there is none.
    pub heading: String,
    /// What is said before the table.
    pub intro: String,
    /// The head, from left to right.
    pub head: Vec<Heading>,
    /// The lines below it.
    pub lines: Vec<Line>,
    /// What is said below the table.
    pub notes: Vec<String>,
}

/// A part of a table's head: one column, or several under a heading they share.
#[derive(Clone, Debug, PartialEq)]
pub enum Heading {
    /// One column.
    Column(Column),
    /// Several columns.
    Over(String, Vec<Heading>),
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// What its cells hold.
    pub holds: Holds,
}

/// What the cells of a column hold. Columns are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Thứ tự.
    Mark,
    /// Words.
    Text,
    /// A day.
    Day,
    /// Counts; a line that sums up adds them.
    Count,
    /// Counts that are the sum of other columns.
    Sum(Vec<usize>),
    /// How many percent one column is of another.
    Percent {
        /// The column of the part.
        part: usize,
        /// The column of the whole.
        whole: usize,
    },
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Whether it sums up others.
    pub rank: Rank,
    /// Whether it is set in bold.
    pub bold: bool,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// Which lines a line sums up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// All lines above it.
    Total,
    /// The lines below it, up to the next of its rank.
    Group,
    /// The same inside a group.
    Part,
    /// None.
    Item,
}

/// What stands in a cell: as the paper prints it, but as a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A count.
    Count(u64),
    /// Percent; `None` where there is no whole.
    Percent(Option<f64>),
    /// A day.
    Day(NaiveDate),
}

impl Sheet {
    /// The columns, from left to right.
    pub fn columns(&self) -> Vec<&Column> {
        self.head.iter().flat_map(Heading::columns).collect()
    }

    /// The number of each column, with what it is worked out from, as official tables write it: `4 (5+6)`, `7 (6:4)`.
    pub fn numbers(&self) -> Vec<String> {
        let number = |(place, column): (usize, &&Column)| match &column.holds {
            Holds::Sum(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| (part + 1).to_string()).collect();
                format!("{} ({})", place + 1, parts.join("+"))
            }
            Holds::Percent { part, whole } => format!("{} ({}:{})", place + 1, part + 1, whole + 1),
            _ => (place + 1).to_string(),
        };
        self.columns().iter().enumerate().map(number).collect()
    }

    /// The lines that a line sums up; none for an item, and for a sum of nothing that the table lists.
    pub fn summed_by(&self, place: usize) -> Range<usize> {
        let rank = self.lines[place].rank;
        if rank == Rank::Total {
            return 0..place;
        }
        let below = self.lines[place + 1..].iter();
        place + 1..place + 1 + below.take_while(|line| line.rank > rank).count()
    }
}

impl Heading {
    /// One column.
    pub(super) fn column(head: impl Into<String>, holds: Holds) -> Self {
        Self::Column(Column { head: head.into(), holds })
    }

    /// How many levels it takes.
    pub fn levels(&self) -> u32 {
        match self {
            Self::Column(_) => 1,
            Self::Over(_, inside) => 1 + inside.iter().map(Self::levels).max().unwrap_or_default(),
        }
    }

    /// Its columns, from left to right.
    pub fn columns(&self) -> Vec<&Column> {
        match self {
            Self::Column(column) => vec![column],
            Self::Over(_, inside) => inside.iter().flat_map(Self::columns).collect(),
        }
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        if words.is_empty() { Self::Nothing } else { Self::Text(words.to_owned()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(head: Vec<Heading>, ranks: &[Rank]) -> Sheet {
        let line = |rank: &Rank| Line { rank: *rank, bold: false, cells: Vec::new() };
        let lines = ranks.iter().map(line).collect();
        Sheet { tab: "", heading: String::new(), intro: String::new(), head, lines, notes: Vec::new() }
    }

    #[test]
    fn sums_end_where_the_next_of_their_rank_begins() {
        use Rank::{Group, Item, Part, Total};
        let seen = sheet(Vec::new(), &[Group, Part, Item, Item, Part, Item, Group, Total]);
        assert_eq!([0, 1, 2, 4, 6, 7].map(|place| seen.summed_by(place)), [1..6, 2..4, 3..3, 5..6, 7..7, 0..7]);
    }

    #[test]
    fn columns_are_numbered_with_what_they_are_worked_out_from() {
        let over = vec![
            Heading::column("Tổng số", Holds::Sum(vec![2, 3])),
            Heading::column("Nam", Holds::Count),
            Heading::column("Nữ", Holds::Count),
            Heading::column("Tỷ lệ nữ (%)", Holds::Percent { part: 3, whole: 1 }),
        ];
        let seen = sheet(vec![Heading::column("TT", Holds::Mark), Heading::Over("Người".to_owned(), over)], &[]);
        assert_eq!(seen.numbers(), ["1", "2 (3+4)", "3", "4", "5 (4:2)"]);
    }
}
