//! A sheet as data: what stands where and how it looks. Rows and columns count from zero.

use chrono::NaiveDate;

/// One sheet.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) name: &'static str,
    /// The columns' widths, in digits of the default font.
    pub(super) widths: Vec<u16>,
    pub(super) placed: Vec<Placed>,
    /// Rows that are not one line high, and how many points high they are.
    pub(super) heights: Vec<(u32, u16)>,
    /// First and last row of the table's head, which stays in sight and is printed again on every page.
    pub(super) head: (u32, u32),
    /// How many columns stay in sight.
    pub(super) fixed_columns: u16,
    /// Rows that can be folded away under the one above them.
    pub(super) folds: Vec<(u32, u32)>,
    /// Last row of a table that can be filtered by its columns.
    pub(super) filtered_to: Option<u32>,
}

/// What stands in one cell, or in several made one.
#[derive(Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u16, u16),
    pub(super) content: Content,
    pub(super) look: Look,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Nothing,
    Text(String),
    Number(f64),
    Day(NaiveDate),
    /// A formula, and what it gives, for programs that do not calculate.
    Formula {
        formula: String,
        result: String,
    },
}

/// How a cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub(super) role: Role,
    pub(super) bold: bool,
}

/// What a cell is to the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    /// Above the table, in the middle, larger.
    Title,
    /// In the middle, without lines around it.
    Centred,
    /// The same in italics.
    Dated,
    /// A sentence or a heading outside the table.
    Words,
    /// The table's head.
    Head,
    /// The number of a column.
    Number,
    /// A place in a list.
    Mark,
    /// Words in the table.
    Text,
    /// A count; nought is a dash.
    Count,
    /// Percent, with a decimal where there is one.
    Percent,
    /// A figure with the decimals that it has.
    Figure,
    /// The same; nought is left empty.
    Few,
    /// The same with its sign.
    Change,
    Day,
}

impl Role {
    pub(super) fn plain(self) -> Look {
        Look { role: self, bold: false }
    }

    pub(super) fn bold(self) -> Look {
        Look { role: self, bold: true }
    }
}
