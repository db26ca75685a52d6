//! The form as data, one page per sheet: what stands where, how it looks and what its cells take.

use crate::diagnostic::cell_address;
use chrono::{NaiveDate, NaiveDateTime};

/// One sheet. Rows and columns count from zero.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) name: String,
    /// Whether only programs see it.
    pub(super) hidden: bool,
    /// Whether its tab says that it has to be filled in.
    pub(super) marked: bool,
    pub(super) columns: Vec<Column>,
    pub(super) cells: Vec<Cell>,
    /// Remarks that show when a cell is pointed at.
    pub(super) comments: Vec<(u32, u16, String)>,
    pub(super) guards: Vec<Guard>,
    pub(super) tints: Vec<Tint>,
    /// The first row and column that scroll.
    pub(super) scrolls_from: Option<(u32, u16)>,
    /// The row that is printed again on every page.
    pub(super) repeated: Option<u32>,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// In digits of the default font.
    pub(super) width: u16,
    /// How cells are shown that nobody has written yet.
    pub(super) figure: Figure,
}

/// A cell; without content it is only drawn.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) row: u32,
    pub(super) column: u16,
    pub(super) content: Option<Content>,
    pub(super) style: Style,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Text(String),
    Number(f64),
    Date(NaiveDate),
    Moment(NaiveDateTime),
}

/// How a cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) look: Look,
    pub(super) figure: Figure,
}

/// Colours and weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Look {
    Title,
    /// A sentence under a title.
    About,
    /// Heading of a column that has to be filled in.
    Demanding,
    /// Heading of another column.
    Heading,
    /// A key that has to be filled in.
    DemandingKey,
    /// Another key.
    Key,
    /// A cell to write in.
    Body,
    /// A cell to write in beside its key.
    Value,
    /// A cell of the example.
    Example,
    /// A cell that is to be filled in still.
    Missing,
}

/// How numbers, dates and codes are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Figure {
    General,
    /// As typed, leading zeros too.
    Text,
    /// General, in the middle.
    Mark,
    Date,
    Moment,
    Whole,
}

/// A block of cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u16, u16),
}

/// What cells take, and what is said when one is entered or filled wrongly.
#[derive(Debug)]
pub(super) struct Guard {
    pub(super) area: Area,
    pub(super) rule: Rule,
    pub(super) strictness: Strictness,
    /// At most 32 characters.
    pub(super) title: String,
    /// At most 255 characters; empty for none.
    pub(super) prompt: String,
    /// At most 255 characters.
    pub(super) fault: String,
}

/// What cells take.
#[derive(Debug, PartialEq)]
pub(super) enum Rule {
    Anything,
    /// What stands in these cells, given as a formula.
    List(String),
    Whole(i32, i32),
    Decimal,
    Date(NaiveDate, NaiveDate),
    /// Texts of so many characters.
    Length(u32, u32),
}

/// What happens to something else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Strictness {
    /// It is refused.
    Refuse,
    /// It is asked about: the reader may still understand it.
    Ask,
    /// It is taken.
    Take,
}

/// Cells drawn otherwise where a formula holds.
#[derive(Debug)]
pub(super) struct Tint {
    pub(super) area: Area,
    /// About the first cell of the area.
    pub(super) formula: String,
    pub(super) look: Look,
}

impl Page {
    /// A visible page of a name.
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Adds a text.
    pub(super) fn say(&mut self, row: u32, column: u16, text: impl Into<String>, look: Look) {
        self.put(row, column, Some(Content::Text(text.into())), look.plain());
    }

    /// Adds a cell.
    pub(super) fn put(&mut self, row: u32, column: u16, content: Option<Content>, style: Style) {
        self.cells.push(Cell { row, column, content, style });
    }
}

impl Look {
    /// With nothing said of numbers.
    pub(super) fn plain(self) -> Style {
        Style { look: self, figure: Figure::General }
    }
}

/// `$B$5:$B$1004` for one column of rows.
pub(super) fn fixed_range(column: u16, (first, last): (u32, u32)) -> String {
    let letters = letters(column);
    format!("${letters}${}:${letters}${}", first + 1, last + 1)
}

/// The letters of a column.
pub(super) fn letters(column: u16) -> String {
    cell_address(0, column.into()).trim_end_matches('1').to_owned()
}
