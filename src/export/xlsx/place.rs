//! A workbook as data → its pages: titles, the table's head, its lines with their formulas, notes, who signs.

use super::page::{Content, Look, Page, Placed, Role};
use super::{formula, measure};
use crate::context::{Book, Cell, Column, Heading, Holds, Sheet};
use crate::font::Fonts;
use std::ops::Range;

/// Points from one line of a cell to the next.
const LINE: u16 = 16;
/// Rows left empty for a signature.
const SIGNATURE_ROWS: u32 = 4;

/// The pages of a workbook; those who sign stand on the last.
pub(super) fn pages(book: &Book, fonts: &Fonts) -> Vec<Page> {
    let last = book.sheets.len().saturating_sub(1);
    let page = |(place, sheet): (usize, &Sheet)| {
        let mut desk = Desk::new(sheet, fonts);
        desk.titles(book, sheet);
        desk.head(sheet);
        desk.lines(sheet);
        desk.notes(sheet);
        // A list without a day is signed by nobody.
        if place == last && !book.place_date.is_empty() {
            desk.signatures(book);
        }
        desk.page
    };
    book.sheets.iter().enumerate().map(page).collect()
}

/// Where a page is put together, from the top down.
struct Desk<'a> {
    page: Page,
    /// The next row.
    row: u32,
    fonts: &'a Fonts,
}

impl<'a> Desk<'a> {
    fn new(sheet: &Sheet, fonts: &'a Fonts) -> Self {
        let widths = measure::widths(sheet, fonts);
        let words = sheet.columns().iter().position(|column| column.holds == Holds::Text);
        let page = Page {
            name: sheet.tab,
            widths,
            placed: Vec::new(),
            heights: Vec::new(),
            head: (0, 0),
            fixed_columns: words.map_or(0, |place| number(place) + 1),
            folds: Vec::new(),
            filtered_to: None,
        };
        Self { page, row: 0, fonts }
    }

    fn titles(&mut self, book: &Book, sheet: &Sheet) {
        let draft = if book.draft { "DỰ THẢO" } else { "" };
        self.halves((book.issuer.to_uppercase().as_str(), Role::Words.bold()), (draft, Role::Centred.bold()));
        self.across(&book.title, Role::Title.bold());
        self.across(&book.subject, Role::Centred.bold());
        if !sheet.intro.is_empty() {
            self.across(&sheet.intro, Role::Words.plain());
        }
        if !sheet.heading.is_empty() {
            self.across(&sheet.heading, Role::Words.bold());
        }
    }

    /// The head with its levels, and the row of the columns' numbers.
    fn head(&mut self, sheet: &Sheet) {
        let top = self.row;
        let levels = sheet.head.iter().map(Heading::levels).max().unwrap_or_default();
        let mut lines = vec![1; levels as usize];
        let mut column = 0;
        for heading in &sheet.head {
            column = self.heading(heading, (top, top + levels - 1), column);
        }
        // What spans several levels gets what it still needs from the lowest.
        let mut cells: Vec<&Placed> = self.page.placed.iter().filter(|placed| placed.look.role == Role::Head).collect();
        cells.sort_by_key(|placed| placed.rows.1 - placed.rows.0);
        for cell in cells {
            let Content::Text(words) = &cell.content else { continue };
            let (from, to) = ((cell.rows.0 - top) as usize, (cell.rows.1 - top) as usize);
            let there: u16 = lines[from..=to].iter().sum();
            lines[to] += measure::lines(words, true, self.widths(cell.columns), self.fonts).saturating_sub(there);
        }
        for (row, lines) in (top..).zip(lines) {
            self.page.heights.push((row, lines * LINE + 4));
        }
        self.row += levels;
        for (column, label) in (0..).zip(sheet.numbers()) {
            let content = label.parse().map_or(Content::Text(label), Content::Number);
            self.cell(column, content, Role::Number.plain());
        }
        self.page.head = (top, self.row);
        self.row += 1;
    }

    /// Places a part of the head from a column on; gives back the column after it.
    fn heading(&mut self, heading: &Heading, (top, bottom): (u32, u32), first: u16) -> u16 {
        let (words, rows, after) = match heading {
            Heading::Column(column) => (&column.head, (top, bottom), first + 1),
            Heading::Over(words, inside) => {
                let after = inside.iter().fold(first, |at, part| self.heading(part, (top + 1, bottom), at));
                (words, (top, top), after)
            }
        };
        let content = Content::Text(words.clone());
        self.page.placed.push(Placed { rows, columns: (first, after - 1), content, look: Role::Head.bold() });
        after
    }

    fn lines(&mut self, sheet: &Sheet) {
        let first = self.row;
        let columns = sheet.columns();
        for (place, line) in sheet.lines.iter().enumerate() {
            let summed = sheet.summed_by(place);
            let below = |lines: Range<usize>| first + row(lines.start)..first + row(lines.end);
            let (summed, peers) = (below(summed), below(sheet.peers(place)));
            let mut lines = 1;
            for (column, (about, cell)) in columns.iter().zip(&line.cells).enumerate() {
                if let Cell::Text(words) = cell {
                    lines = lines.max(measure::lines(words, line.bold, &self.page.widths[column..=column], self.fonts));
                }
                let content = content(cell, about, (self.row, column), (&summed, &peers));
                self.cell(number(column), content, Look { role: role(&about.holds), bold: line.bold });
            }
            if lines > 1 {
                self.page.heights.push((self.row, lines * LINE + 2));
            }
            if summed.start > self.row && !summed.is_empty() {
                self.page.folds.push((summed.start, summed.end - 1));
            }
            self.row += 1;
        }
        // Hiding rows would change the sums.
        let sums = (0..sheet.lines.len()).any(|place| !sheet.summed_by(place).is_empty());
        self.page.filtered_to = (!sums && self.row > first).then_some(self.row - 1);
    }

    fn notes(&mut self, sheet: &Sheet) {
        self.row += 1;
        for note in &sheet.notes {
            self.across(note, Role::Words.plain());
        }
    }

    fn signatures(&mut self, book: &Book) {
        let empty = ("", Role::Centred.plain());
        self.row += 1;
        self.halves(empty, (book.place_date.as_str(), Role::Dated.plain()));
        for (number, line) in book.signed_as.iter().enumerate() {
            let left = if number == 0 { ("NGƯỜI LẬP BIỂU", Role::Centred.bold()) } else { empty };
            self.halves(left, (line.as_str(), Role::Centred.bold()));
        }
        self.row += SIGNATURE_ROWS;
        self.halves(empty, (book.signatory.as_str(), Role::Centred.bold()));
    }

    /// A row of words over the whole width.
    fn across(&mut self, words: &str, look: Look) {
        let columns = (0, number(self.page.widths.len()) - 1);
        let lines = measure::lines(words, look.bold, self.widths(columns), self.fonts);
        if lines > 1 || look.role == Role::Title {
            self.page.heights.push((self.row, lines * LINE + 4));
        }
        self.wide(columns, words, look);
        self.row += 1;
    }

    /// A row of words on the left and on the right.
    fn halves(&mut self, left: (&str, Look), right: (&str, Look)) {
        let widths = &self.page.widths;
        let all = widths.len();
        let off_middle = |place: &usize| {
            let [left, right] = [&widths[..*place], &widths[*place..]].map(|half| half.iter().sum::<u16>());
            left.abs_diff(right)
        };
        let middle = (1..all).min_by_key(off_middle).unwrap_or(all);
        for (columns, (words, look)) in [((0, middle), left), ((middle, all), right)] {
            if !words.is_empty() && columns.0 < columns.1 {
                self.wide((number(columns.0), number(columns.1) - 1), words, look);
            }
        }
        self.row += 1;
    }

    fn wide(&mut self, columns: (u16, u16), words: &str, look: Look) {
        let content = Content::Text(words.to_owned());
        self.page.placed.push(Placed { rows: (self.row, self.row), columns, content, look });
    }

    fn cell(&mut self, column: u16, content: Content, look: Look) {
        let rows = (self.row, self.row);
        self.page.placed.push(Placed { rows, columns: (column, column), content, look });
    }

    fn widths(&self, (first, last): (u16, u16)) -> &[u16] {
        &self.page.widths[usize::from(first)..=usize::from(last)]
    }
}

/// What a cell of the table holds. `summed` are the rows that its line sums up, `peers` those that it is ranked among.
fn content(
    cell: &Cell,
    about: &Column,
    (row, column): (u32, usize),
    (summed, peers): (&Range<u32>, &Range<u32>),
) -> Content {
    let formula = worked_out(&about.holds, (row, column), summed, peers);
    match (cell, formula) {
        (Cell::Nothing, _) => Content::Nothing,
        (Cell::Number(number), Some(formula)) => Content::Formula { formula, result: number.to_string() },
        (Cell::Number(number), None) | (Cell::Given(number), _) => Content::Number(*number),
        // A place in a list is a number where it can be, so that the list can be sorted by it.
        (Cell::Text(words), _) if about.holds == Holds::Mark => {
            // 1.1 and 1.10 are no numbers.
            words.parse::<u32>().map_or_else(|_| Content::Text(words.clone()), |place| Content::Number(place.into()))
        }
        (Cell::Text(words), _) => Content::Text(words.clone()),
        (Cell::Day(day), _) => Content::Day(*day),
        (Cell::Count(count), Some(formula)) => Content::Formula { formula, result: count.to_string() },
        // Counts of people are far below what a float holds exactly.
        (Cell::Count(count), None) => Content::Number(u32::try_from(*count).map_or(f64::MAX, f64::from)),
        (Cell::Percent(share), Some(formula)) => {
            Content::Formula { formula, result: share.map_or_else(|| "-".to_owned(), |share| share.to_string()) }
        }
        (Cell::Percent(share), None) => share.map_or(Content::Nothing, Content::Number),
    }
}

/// The formula of a cell, where it has one.
fn worked_out(holds: &Holds, (row, column): (u32, usize), summed: &Range<u32>, peers: &Range<u32>) -> Option<String> {
    let sums = !summed.is_empty();
    Some(match holds {
        Holds::Percent { part, whole } => formula::percent(row, *part, *whole),
        Holds::Sum(parts) => formula::sum(row, parts),
        Holds::Count | Holds::Product(..) if sums => formula::subtotal(column, summed),
        Holds::Number | Holds::Few(None) if sums => formula::total(column, summed),
        Holds::Few(Some(most)) if sums => format!("MIN({},{most})", formula::total(column, summed)),
        Holds::Product(one, other) => formula::product(row, *one, *other),
        Holds::Balance { plus, minus } => formula::balance(row, plus, *minus),
        Holds::Change { now, before } => formula::balance(row, &[*now], *before),
        Holds::RoundedUp(column) => formula::rounded_up(row, *column),
        Holds::Place(column) => formula::place(row, *column, peers),
        Holds::Count | Holds::Number | Holds::Few(_) | Holds::Mark | Holds::Text | Holds::Day => return None,
    })
}

fn role(holds: &Holds) -> Role {
    match holds {
        Holds::Mark | Holds::Place(_) => Role::Mark,
        Holds::Text => Role::Text,
        Holds::Day => Role::Day,
        Holds::Count | Holds::Sum(_) | Holds::Product(..) | Holds::RoundedUp(_) => Role::Count,
        Holds::Number | Holds::Balance { .. } => Role::Figure,
        Holds::Few(_) => Role::Few,
        Holds::Change { .. } => Role::Change,
        Holds::Percent { .. } => Role::Percent,
    }
}

/// A place as a column's number; no table has as many as that.
fn number(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// A place as a row's number.
fn row(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
