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
    pub signed_as: Vec<String>,
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
    /// Hạng: the place of a line among its equals by the figures of another column, the highest first.
    Place(usize),
    /// Figures with up to two decimals; a line that sums up adds them.
    Number,
    /// The same where they are rare: nought is left empty. Together they count up to a limit, where there is one.
    Few(Option<u32>),
    /// Columns added, and one taken away from them.
    Balance {
        /// The columns that are added.
        plus: Vec<usize>,
        /// The column that is taken away.
        minus: usize,
    },
    /// By how much one column is above another, with its sign.
    Change {
        /// The column that is compared.
        now: usize,
        /// The column that it is compared with.
        before: usize,
    },
    /// One column times another; a line that sums up adds them.
    Product(usize, usize),
    /// Another column rounded up to tens of thousands.
    RoundedUp(usize),
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

/// What stands in a cell: as the paper prints it, but as a value. A figure is worked out where its column says from what, or its
/// line sums up others.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// A count.
    Count(u64),
    /// A figure with decimals.
    Number(f64),
    /// A figure that stands as it is, whatever its column and its line are worked out from.
    Given(f64),
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
            Holds::Balance { plus, minus } => {
                let plus: Vec<String> = plus.iter().map(|part| (part + 1).to_string()).collect();
                format!("{} ({}-{})", place + 1, plus.join("+"), minus + 1)
            }
            Holds::Product(one, other) => format!("{} ({}×{})", place + 1, one + 1, other + 1),
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

    /// The lines of a line's rank that stand next to it, itself among them.
    pub fn peers(&self, place: usize) -> Range<usize> {
        let same = |line: &&Line| line.rank == self.lines[place].rank;
        let above = self.lines[..place].iter().rev().take_while(same).count();
        place - above..place + self.lines[place..].iter().take_while(same).count()
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

impl Cell {
    /// An amount of money, in đồng, as a figure: exact below 2⁵³.
    pub(super) fn amount(value: u64) -> f64 {
        let [high, low] = [value >> 32, value & 0xffff_ffff].map(|half| u32::try_from(half).map_or(0.0, f64::from));
        high * 4_294_967_296.0 + low
    }

    /// What a formula gives, where that is what the paper says; else the paper's figure as it stands.
    pub(super) fn worked(gives: f64, printed: f64) -> Self {
        if (gives - printed).abs() < 1e-9 { Self::Number(printed) } else { Self::Given(printed) }
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
    fn peers_end_where_another_rank_stands() {
        use Rank::{Group, Item};
        let seen = sheet(Vec::new(), &[Group, Item, Item, Group, Item]);
        assert_eq!([1, 2, 4].map(|place| seen.peers(place)), [1..3, 1..3, 4..5]);
    }

    #[test]
    fn amounts_are_exact() {
        let shown = [0, 710_000, 12_345_678_901].map(|amount| Cell::amount(amount).to_string());
        assert_eq!(shown, ["0", "710000", "12345678901"]);
    }

    #[test]
    fn columns_are_numbered_with_what_they_are_worked_out_from() {
        let over = vec![
            Heading::column("Tổng số", Holds::Sum(vec![2, 3])),
            Heading::column("Nam", Holds::Count),
            Heading::column("Nữ", Holds::Count),
            Heading::column("Tỷ lệ nữ (%)", Holds::Percent { part: 3, whole: 1 }),
            Heading::column("Tổng", Holds::Balance { plus: vec![1, 2], minus: 3 }),
            Heading::column("Thành tiền", Holds::Product(2, 3)),
        ];
        let seen = sheet(vec![Heading::column("TT", Holds::Mark), Heading::Over("Người".to_owned(), over)], &[]);
        assert_eq!(seen.numbers(), ["1", "2 (3+4)", "3", "4", "5 (4:2)", "6 (2+3-4)", "7 (3×4)"]);
    }
}
