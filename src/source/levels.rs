//! A sheet → its row of headings, or two where groups stand over sub-headings, and one typed heading per column.
//!
//! Of merged cells only the first is filled, so what is merged is told by which cells are filled: a group is followed by
//! empty cells with sub-headings under them, a heading over both rows has nothing under it or nothing above it.

use super::grid::{Row, Sheet, Value};
use super::schema::{ORDINAL, SheetSpec};
use std::sync::Arc;

/// How many filled rows may be titles, names of organs and the like before the headings come.
const SEARCHED: usize = 20;

/// The rows of headings.
#[derive(Debug)]
pub(super) struct Head {
    /// The upper row, or the only one.
    pub(super) first: u32,
    /// The lower row, or the only one.
    pub(super) last: u32,
    /// In the order of the columns.
    pub(super) headings: Vec<Heading>,
}

/// One column's heading.
#[derive(Debug)]
pub(super) struct Heading {
    /// Row and column of its cell.
    pub(super) cell: (u32, u32),
    /// As typed, on one line.
    pub(super) typed: String,
    /// The heading that stands over it and its neighbours.
    pub(super) group: Option<Group>,
}

/// A heading over several columns.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Row and column of its cell.
    pub(super) cell: (u32, u32),
    /// As typed, on one line.
    pub(super) typed: Arc<str>,
}

/// The row that names the columns: the first with two known headings. Beside columns of titles one is enough.
pub(super) fn find(sheet: &Sheet, spec: &SheetSpec) -> Option<Head> {
    let searched = || sheet.rows.iter().take(SEARCHED);
    let mut found = searched().find(|(_, cells)| known(cells, spec) >= 2);
    if spec.title_columns {
        found = found.or_else(|| searched().find(|(_, cells)| known(cells, spec) == 1 && cells.len() > 1));
    }
    let (row, cells) = found?;
    let below = sheet.rows.get(&(row + 1)).filter(|lower| is_below(cells, lower, spec));
    let above =
        row.checked_sub(1).and_then(|above| sheet.rows.get(&above)).filter(|upper| is_above(upper, cells, spec));
    Some(match (below, above) {
        (Some(lower), _) => two_rows(*row, cells, lower),
        (None, Some(upper)) => two_rows(row - 1, upper, cells),
        (None, None) => one_row(*row, cells),
    })
}

/// How many different fields a row of headings names.
pub(super) fn known(cells: &Row, spec: &SheetSpec) -> usize {
    let mut fields: Vec<_> = cells.values().filter_map(|cell| Some(spec.field(words(cell)?)?.0.heading)).collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// The text of a cell that holds text.
pub(super) fn words(cell: &Value) -> Option<&str> {
    if let Value::Text(text) = cell { Some(text) } else { None }
}

/// Whether a row under the headings holds sub-headings: nothing but text, two or more under one group, and nothing under a
/// heading that stands alone.
fn is_below(upper: &Row, lower: &Row, spec: &SheetSpec) -> bool {
    let mut grouped = false;
    for (column, cell) in lower {
        let Some(typed) = words(cell) else { return false };
        match upper.get(column).map(|over| (over, under(upper, lower, *column))) {
            Some((_, 2..)) => grouped = true,
            Some((over, _)) if together(spec, &over.shown(), typed).is_none() => return false,
            _ => {}
        }
    }
    grouped
}

/// Whether the row above the headings belongs to them: it gives a sub-heading its meaning, or names a column itself.
fn is_above(upper: &Row, lower: &Row, spec: &SheetSpec) -> bool {
    let first = lower.keys().next().copied().unwrap_or_default();
    let gives = lower.iter().filter_map(|(column, cell)| Some((group(upper, lower, *column)?, cell.shown())));
    let mut gives = gives.filter(|((at, _), typed)| !is_title(upper, lower, *at) && spec.field(typed).is_none());
    let gives = gives.any(|((_, over), typed)| together(spec, &over.shown(), &typed).is_some());
    let names = upper.iter().filter(|(column, _)| !lower.contains_key(column)).any(|(column, cell)| {
        let field = words(cell).and_then(|typed| spec.field(typed));
        field.is_some_and(|(field, _)| *column > first || ORDINAL.contains(&field.heading))
    });
    gives || names
}

/// Whether a cell is the title of the whole table: alone in its row and over all columns, or all but the ordinals.
fn is_title(upper: &Row, lower: &Row, column: u32) -> bool {
    upper.len() == 1 && under(upper, lower, column) + 1 >= lower.len()
}

/// The field that a group and a sub-heading name together, in either order: *Kế hoạch* + *Đợt 1*, *Số* + *Quyết định*.
pub(super) fn together(spec: &SheetSpec, group: &str, typed: &str) -> Option<(&'static str, Option<u32>)> {
    let named = spec.field(&format!("{group} {typed}")).or_else(|| spec.field(&format!("{typed} {group}")));
    named.map(|(field, phase)| (field.heading, phase))
}

/// How many sub-headings stand under the group in `column`.
fn under(upper: &Row, lower: &Row, column: u32) -> usize {
    let next = upper.range(column + 1..).next().map_or(u32::MAX, |(next, _)| *next);
    lower.range(column..next).count()
}

/// The group over a sub-heading: the nearest heading above or to the left of that, with a sub-heading of its own under it.
fn group<'a>(upper: &'a Row, lower: &Row, column: u32) -> Option<(u32, &'a Value)> {
    let (at, over) = upper.range(..=column).next_back()?;
    lower.contains_key(at).then_some((*at, over))
}

fn one_row(row: u32, cells: &Row) -> Head {
    let headings =
        cells.iter().map(|(column, cell)| Heading { cell: (row, *column), typed: on_line(cell), group: None });
    Head { first: row, last: row, headings: headings.collect() }
}

fn two_rows(first: u32, upper: &Row, lower: &Row) -> Head {
    let alone = upper.iter().filter(|(column, _)| !lower.contains_key(column));
    let mut headings: Vec<_> =
        alone.map(|(column, cell)| Heading { cell: (first, *column), typed: on_line(cell), group: None }).collect();
    for (column, cell) in lower {
        let group = group(upper, lower, *column);
        let group = group.map(|(at, over)| Group { cell: (first, at), typed: on_line(over).into() });
        headings.push(Heading { cell: (first + 1, *column), typed: on_line(cell), group });
    }
    headings.sort_by_key(|heading| heading.cell.1);
    Head { first, last: first + 1, headings }
}

fn on_line(cell: &Value) -> String {
    cell.shown().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::schema::{COLLECTIVES, MEMBERS, PERSON_REGISTRATIONS, TARGETS};
    use super::*;

    /// The rows of headings, and each heading behind its group.
    fn seen(rows: &[&[&str]], spec: &SheetSpec) -> (u32, u32, Vec<String>) {
        let head = find(&sheet(spec.name, rows), spec).unwrap();
        let shown = head.headings.iter().map(|heading| match &heading.group {
            Some(group) => format!("{}/{}", group.typed, heading.typed),
            None => heading.typed.clone(),
        });
        (head.first, head.last, shown.collect())
    }

    #[test]
    fn groups_stand_over_their_sub_headings() {
        let rows: &[&[&str]] = &[
            &["CHỈ TIÊU NĂM 2025"],
            &["TT", "Nội dung chỉ tiêu", "ĐVT", "Kế hoạch", "", "", "Thực hiện", "", "Ghi chú"],
            &["", "", "", "Cả năm", "Đợt 1", "Đợt 2", "Đợt 1", "Đợt 2"],
            &["1", "Chuyên cần", "%", "95", "95", "95"],
        ];
        let (first, last, headings) = seen(rows, &TARGETS);
        assert_eq!((first, last), (1, 2));
        assert_eq!(headings[3..6], ["Kế hoạch/Cả năm", "Kế hoạch/Đợt 1", "Kế hoạch/Đợt 2"]);
        assert_eq!(headings[6..], ["Thực hiện/Đợt 1", "Thực hiện/Đợt 2", "Ghi chú"]);
    }

    #[test]
    fn headings_over_both_rows_may_be_typed_in_the_lower_one() {
        let rows: &[&[&str]] =
            &[&["", "", "Giới tính", "", "Đánh giá"], &["STT", "Họ và tên", "Nam", "Nữ", "Năm trước", "Năm nay"]];
        let (first, last, headings) = seen(rows, &MEMBERS);
        assert_eq!((first, last), (0, 1));
        let expected = ["STT", "Họ và tên", "Giới tính/Nam", "Giới tính/Nữ", "Đánh giá/Năm trước", "Đánh giá/Năm nay"];
        assert_eq!(headings, expected);
        let mixed: &[&[&str]] =
            &[&["", "", "Giới tính", "", "Chức vụ", "Tổ công đoàn"], &["STT", "Họ và tên", "Nam", "Nữ"]];
        assert_eq!(seen(mixed, &MEMBERS).2.len(), 6);
    }

    #[test]
    fn ticks_may_stand_under_the_name_of_the_group() {
        let rows: &[&[&str]] =
            &[&["STT", "Họ và tên", "Danh hiệu đăng ký", "", "Ghi chú"], &["", "", "LĐTT", "CSTĐCS"]];
        let (_, last, headings) = seen(rows, &PERSON_REGISTRATIONS);
        assert_eq!((last, headings[2].as_str()), (1, "Danh hiệu đăng ký/LĐTT"));
    }

    #[test]
    fn data_and_titles_are_no_second_row() {
        let rows: &[&[&str]] = &[
            &["TẬP THỂ"],
            &["STT", "Tên tập thể", "Loại", "Tổng số người"],
            &["1", "Tổ Một", "Tổ công đoàn", "5", "chưa đủ"],
        ];
        let (first, last, headings) = seen(rows, &COLLECTIVES);
        assert_eq!((first, last, headings.len()), (1, 1, 4));
        let titled: &[&[&str]] = &[&["", "CHỈ TIÊU"], &["TT", "Nội dung", "ĐVT", "Cả năm", "Đợt 1"]];
        assert_eq!(seen(titled, &TARGETS).2[4], "Đợt 1", "the title of a table is no group");
    }

    #[test]
    fn a_sheet_without_headings_has_none() {
        assert!(find(&sheet("TẬP THỂ", &[&["Tổ Một", "Tổ công đoàn", "5"]]), &COLLECTIVES).is_none());
    }
}
