//! A row under the headings → a record, or something to pass over, and with how much doubt.

use super::example;
use super::grid::{Row, Sheet, Value};
use super::header::Headings;
use super::levels::{known, words};
use super::looks::{
    Closing, Total, closing, has_only_figures, is_figure, is_group_number, is_numbered, is_part, total,
};
use super::schema::{Need, SheetSpec};

/// What a row under the headings is.
#[derive(Debug, PartialEq)]
pub(super) enum Kind {
    /// A record.
    Data,
    /// Nothing that means something: an ordinal or the mark of an example at most.
    Blank,
    /// Column numbers, headings once more, the title of a group, a sub-total.
    Passed,
    /// A note or a signature: below there may be more of them.
    Closing(Closing),
    /// The same, though other texts stand beside it.
    ClosingPerhaps(Closing),
    /// Passed over, though it may be data: why.
    Doubtful(&'static str),
    /// The headings of another table.
    OtherTable,
}

/// What has been met above a row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Below {
    /// Headings and records.
    Table,
    /// A total, and no record since.
    Total,
    /// A note or a signature.
    Closing(Closing),
}

/// What a row is, by its cells and by what stands above it.
pub(super) fn kind(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, cells: &Row, below: Below) -> Kind {
    let filled: Vec<_> = headings.meaningful().filter_map(|spot| cells.get(&spot.index)).collect();
    let ordinal = headings.ordinal().and_then(|column| cells.get(&column));
    let numbered = ordinal.is_some_and(|cell| cell.shown().starts_with(|c: char| c.is_ascii_digit()));
    if repeats(sheet, headings, cells) {
        return Kind::Passed;
    }
    // Where the cells before it are merged over several rows, a paragraph may stand alone and open like a title or a note.
    if headings.fields.get("Nội dung").is_some_and(|spot| cells.contains_key(&spot.index)) {
        return Kind::Data;
    }
    if let Some(kind) = total_kind(cells, numbered) {
        return kind;
    }
    let few = filled.len() * 2 <= headings.meaningful().count();
    if let Some(kind) = closing_kind(cells, few).filter(|_| !numbered) {
        return kind;
    }
    if known(cells, spec) >= 3 {
        return Kind::OtherTable;
    }
    match filled.as_slice() {
        _ if numbered && !filled.is_empty() => Kind::Data,
        [] => outside(spec, headings, cells),
        [_] if is_title(spec, headings, ordinal, cells) => Kind::Passed,
        [_] if below == Below::Total => Kind::Doubtful("nằm dưới dòng tổng cộng và chỉ có một ô"),
        // The names of those who sign, side by side.
        signed if below == Below::Closing(Closing::Signature) && signed.len() <= 3 && lacks(spec, headings, cells) => {
            Kind::Passed
        }
        filled if below > Below::Total && filled.len() * 2 <= headings.meaningful().count() => {
            Kind::Doubtful("nằm dưới ghi chú hoặc phần ký")
        }
        _ => Kind::Data,
    }
}

/// A total, by the label and by what stands beside it.
fn total_kind(cells: &Row, numbered: bool) -> Option<Kind> {
    let alone = has_only_figures(cells);
    match total(cells)? {
        Total::Plain if !alone => Some(Kind::Doubtful("giống dòng tổng cộng nhưng còn có chữ ở các ô khác")),
        Total::Plain => Some(Kind::Passed),
        Total::OfPart if alone && !numbered => Some(Kind::Passed),
        Total::Perhaps if alone && !numbered => Some(Kind::Doubtful("giống dòng tổng số")),
        _ => None,
    }
}

/// Whether a row holds words only and lacks some required value.
fn lacks(spec: &SheetSpec, headings: &Headings, cells: &Row) -> bool {
    let required = spec.fields.iter().filter(|field| field.need != Need::Optional);
    let mut required = required.filter_map(|field| headings.fields.get(field.heading));
    let texts = cells.values().all(|cell| words(cell).is_some_and(|text| !is_figure(text)));
    texts && required.any(|spot| !cells.contains_key(&spot.index))
}

/// A note or a line of signatures: all texts say so, or the first of few does.
fn closing_kind(cells: &Row, few: bool) -> Option<Kind> {
    let texts: Vec<_> = cells.values().filter_map(words).map(closing).collect();
    let all = texts.len() == cells.len() && texts.iter().all(Option::is_some);
    let first = texts.first().copied().flatten()?;
    let closing = texts.into_iter().flatten().fold(first, Closing::max);
    match (all, few) {
        (true, _) => Some(Kind::Closing(closing)),
        (false, true) => Some(Kind::ClosingPerhaps(closing)),
        (false, false) => None,
    }
}

/// Whether a row holds the headings once more, as on a new page.
fn repeats(sheet: &Sheet, headings: &Headings, cells: &Row) -> bool {
    let same = |row: u32| cells.iter().filter(|(column, cell)| sheet.get(row, **column) == Some(*cell)).count();
    (headings.first..=headings.row).any(|row| same(row) == cells.len() && cells.len() > 1)
}

/// A row with nothing under a known heading: blank, or a text that stands among the ordinals or before the table.
fn outside(spec: &SheetSpec, headings: &Headings, cells: &Row) -> Kind {
    let last = headings.meaningful().map(|spot| spot.index).max().unwrap_or_default();
    let text = cells.range(..last).find_map(|(_, cell)| words(cell));
    match text {
        Some(text) if is_numbered(text) || is_group_number(text) || is_part_of(spec, text) => Kind::Passed,
        Some(text) if example::is_mark(text) => Kind::Blank,
        Some(text) if text.chars().any(char::is_alphabetic) => Kind::Doubtful("không có ô nào nằm đúng cột có tên"),
        _ => Kind::Blank,
    }
}

/// Whether a text names a part of the unit, in a sheet whose rows are people.
fn is_part_of(spec: &SheetSpec, text: &str) -> bool {
    spec.knows("Họ và tên") && is_part(text)
}

/// Whether the one filled cell of a row is the title of a group: `I. Tổ Toán`, `I | Tổ Toán`, `Khối văn phòng`. It stands in
/// the first column or in that of names.
fn is_title(spec: &SheetSpec, headings: &Headings, ordinal: Option<&Value>, cells: &Row) -> bool {
    let first = headings.meaningful().map(|spot| spot.index).min();
    let name = headings.fields.get("Họ và tên").map(|spot| spot.index);
    let cell = [first, name].into_iter().flatten().find_map(|column| cells.get(&column));
    let Some(text) = cell.and_then(words) else { return false };
    let beside = ordinal.and_then(words).is_some_and(is_group_number);
    let alone = cells.len() == 1 && (is_numbered(text) || is_part_of(spec, text));
    alone || (beside && cells.len() == 2)
}
