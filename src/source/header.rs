//! The headings of a table → which column is which field, whatever stands above and however it is typed.

use super::grid::Sheet;
use super::levels::{Group, Head, Heading, together};
use super::looks::may_be_record;
use super::schema::{Field, Need, ORDINAL, SheetSpec};
use super::value;
use crate::diagnostic::{Diagnostic, Origin, Report, cell_address};
use crate::text::nearest;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where fields stand: columns of a table, or rows of a sheet with one key a row.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The upper row of the headings, or the only one.
    pub(super) first: u32,
    /// The row of the headings; of two rows the lower one.
    pub(super) row: u32,
    /// By canonical heading.
    pub(super) fields: BTreeMap<&'static str, Spot>,
    /// Columns of one phase, by canonical heading and phase.
    pub(super) phases: BTreeMap<(&'static str, u32), Spot>,
    /// Columns of ticks under the name of a title.
    pub(super) titles: Vec<Spot>,
}

/// One column or row of values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    /// Its number, from zero.
    pub(super) index: u32,
    /// Row and column of its heading.
    pub(super) cell: (u32, u32),
    /// Its heading as typed, on one line.
    pub(super) heading: Arc<str>,
}

impl Spot {
    /// The address of its heading.
    pub(super) fn address(&self) -> String {
        cell_address(self.cell.0, self.cell.1)
    }
}

impl Headings {
    /// Every column that means something, the ordinal aside.
    pub(super) fn meaningful(&self) -> impl Iterator<Item = &Spot> {
        let named = self.fields.iter().filter(|(heading, _)| !ORDINAL.contains(heading)).map(|(_, spot)| spot);
        named.chain(self.phases.values()).chain(&self.titles)
    }

    /// The column of ordinals.
    pub(super) fn ordinal(&self) -> Option<u32> {
        ORDINAL.iter().find_map(|heading| self.fields.get(heading)).map(|spot| spot.index)
    }

    /// Whether a column has a heading, known or not.
    pub(super) fn names(&self, sheet: &Sheet, column: u32) -> bool {
        (self.first..=self.row).any(|row| sheet.get(row, column).is_some())
    }
}

/// The columns of a table under its headings. Columns that repeat, are unknown, can be understood in two ways or are
/// missing are reported.
pub(super) fn columns(sheet: &Sheet, spec: &SheetSpec, head: &Head, report: &mut Report) -> Headings {
    let mut headings = Headings { first: head.first, row: head.last, ..Headings::default() };
    let mut strange = Vec::new();
    for heading in &head.headings {
        let spot = spot(heading);
        let taken = match meaning(spec, heading) {
            Ok(Some((field, None))) => insert(&mut headings.fields, field, spot),
            Ok(Some((field, Some(phase)))) => insert(&mut headings.phases, (field, phase), spot),
            Ok(None) => {
                strange.push((heading, spot));
                None
            }
            Err(two) => {
                report.push(unclear(sheet, heading, two));
                None
            }
        };
        if let Some((first, again)) = taken {
            report.push(repeated(sheet, &first, &again));
        }
    }
    let strange = sort_strange(sheet, spec, &mut headings, strange);
    report_missing(sheet, spec, &headings, &strange, report);
    report_strange(sheet, spec, &headings, &strange, report);
    headings
}

/// A column under its heading; where a group stands over it, under both names.
fn spot(heading: &Heading) -> Spot {
    let name = match &heading.group {
        Some(group) => format!("{} – {}", group.typed, heading.typed),
        None => heading.typed.clone(),
    };
    Spot { index: heading.cell.1, cell: heading.cell, heading: name.into() }
}

type Named = (&'static str, Option<u32>);

/// What a heading means by itself or together with its group; `Err` where these are two different things.
fn meaning(spec: &SheetSpec, heading: &Heading) -> Result<Option<Named>, (&'static str, String)> {
    let alone = spec.field(&heading.typed).map(|(field, phase)| (field.heading, phase));
    let Some(group) = &heading.group else { return Ok(alone) };
    match (alone, together(spec, &group.typed, &heading.typed)) {
        (Some(alone), Some(both)) if alone != both => Err((alone.0, both.0.to_owned())),
        (Some(alone), None) if spec.contradicts(&group.typed, alone.0) => {
            Err((alone.0, format!("{} {}", group.typed, heading.typed)))
        }
        (alone, both) => Ok(both.or(alone)),
    }
}

fn unclear(sheet: &Sheet, heading: &Heading, (one, other): (&str, String)) -> Diagnostic {
    let over = heading.group.as_ref().map(|Group { cell, typed }| (cell_address(cell.0, cell.1), typed.clone()));
    let (over, group) = over.unwrap_or_default();
    let typed = &heading.typed;
    let message =
        format!("cột “{typed}” đứng dưới “{group}” (ô {over}) có thể hiểu theo hai cách: “{one}” hoặc “{other}”");
    let origin = sheet.cell(heading.cell.0, heading.cell.1, &"".into());
    let hint = format!("ghi rõ tên cột vào ô {}, ví dụ “{one}”", cell_address(heading.cell.0, heading.cell.1));
    Diagnostic::error("tieu-de-khong-ro", &origin, message, hint)
}

/// The first of two columns stays; both come back where there are two.
fn insert<K: Ord>(known: &mut BTreeMap<K, Spot>, key: K, spot: Spot) -> Option<(Spot, Spot)> {
    if let Some(first) = known.get(&key) {
        return Some((first.clone(), spot));
    }
    known.insert(key, spot);
    None
}

fn repeated(sheet: &Sheet, first: &Spot, again: &Spot) -> Diagnostic {
    let message = format!("cột “{}” trùng với cột “{}” ở ô {}", again.heading, first.heading, first.address());
    let origin = sheet.cell(again.cell.0, again.cell.1, &again.heading);
    Diagnostic::error("trung-cot", &origin, message, "xóa hoặc đổi tên một trong hai cột")
}

/// Takes out of the unknown columns those of ticks, where they are titles, and those with nothing under them.
fn sort_strange(sheet: &Sheet, spec: &SheetSpec, headings: &mut Headings, strange: Vec<(&Heading, Spot)>) -> Vec<Spot> {
    let mut kept = Vec::new();
    for (heading, spot) in strange {
        let below = || sheet.rows.range(headings.row + 1..).map(|(_, cells)| cells);
        let filled = below().any(|cells| cells.contains_key(&spot.index));
        let records = below().filter(|cells| may_be_record(cells));
        let ticks = records.filter_map(|cells| cells.get(&spot.index)).all(|cell| value::tick(cell).is_ok());
        if filled && spec.title_columns && (ticks || is_under_titles(spec, heading)) {
            headings.titles.push(Spot { heading: heading.typed.as_str().into(), ..spot });
        } else if filled {
            kept.push(spot);
        }
    }
    kept
}

/// Whether a column stands under the heading of titles.
fn is_under_titles(spec: &SheetSpec, heading: &Heading) -> bool {
    let group = heading.group.as_ref().and_then(|group| spec.field(&group.typed));
    group.is_some_and(|(field, _)| field.need == Need::ColumnUnlessTitles)
}

fn report_missing(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, strange: &[Spot], report: &mut Report) {
    for field in spec.fields.iter().filter(|field| is_missing(field, headings)) {
        let near = field.names().find_map(|name| nearest(name, strange.iter().map(|spot| &*spot.heading)));
        let spot = strange.iter().find(|spot| near == Some(&*spot.heading));
        let hint = match spot {
            Some(spot) => format!(
                "nếu cột “{}” ở ô {} chính là cột này thì đổi tên thành “{}”",
                spot.heading,
                spot.address(),
                field.heading
            ),
            None => format!("thêm cột “{}” vào hàng tiêu đề", field.heading),
        };
        let message = format!("thiếu cột “{}”", field.heading);
        report.push(Diagnostic::error("thieu-cot", &header_origin(sheet, headings.row), message, hint));
    }
}

fn is_missing(field: &Field, headings: &Headings) -> bool {
    let there = |heading: &str| headings.fields.contains_key(heading);
    match field.need {
        Need::Optional => false,
        Need::Required | Need::Column => !there(field.heading),
        Need::ColumnUnlessTitles => !there(field.heading) && headings.titles.is_empty(),
        Need::RequiredUnless(others) => !there(field.heading) && !others.iter().all(|other| there(other)),
    }
}

/// The first cell of the header row.
pub(super) fn header_origin(sheet: &Sheet, row: u32) -> Origin {
    let first = sheet.rows.get(&row).and_then(|cells| cells.keys().next());
    sheet.cell(row, first.copied().unwrap_or_default(), &"".into())
}

fn report_strange(sheet: &Sheet, spec: &SheetSpec, headings: &Headings, strange: &[Spot], report: &mut Report) {
    for spot in strange {
        let near = spec.nearest(&spot.heading, |field| !headings.fields.contains_key(field.heading));
        let hint = match near {
            Some(near) => format!("ý bạn là “{near}”? nếu đúng, đổi tên cột thành “{near}”"),
            None => "nếu không cần cột này, có thể bỏ qua cảnh báo".to_owned(),
        };
        let message = format!("không nhận ra cột “{}”, dữ liệu trong cột này không được dùng", spot.heading);
        let origin = sheet.cell(spot.cell.0, spot.cell.1, &"".into());
        report.push(Diagnostic::warning("cot-la", &origin, message, hint));
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::super::levels::find;
    use super::super::schema::{COLLECTIVES, PERSON_REGISTRATIONS, TARGETS};
    use super::*;

    fn seen(sheet: &Sheet, spec: &SheetSpec) -> (Headings, Vec<String>) {
        let mut report = Report::default();
        let headings = columns(sheet, spec, &find(sheet, spec).unwrap(), &mut report);
        (headings, report.iter().map(|finding| format!("{}: {}", finding.id, finding.message)).collect())
    }

    #[test]
    fn headings_are_known_in_any_dress() {
        let rows: &[&[&str]] = &[&["Số TT", "TÊN  TẬP\nTHỂ:", "loa\u{323}i", "Số người", "TRONG ĐÓ NỮ"]];
        let (headings, said) = seen(&sheet("TẬP THỂ", rows), &COLLECTIVES);
        assert_eq!(
            headings.fields.keys().copied().collect::<Vec<_>>(),
            ["Loại", "Nữ", "STT", "Tên tập thể", "Tổng số người"]
        );
        assert_eq!(&*headings.fields["Tên tập thể"].heading, "TÊN TẬP THỂ:");
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn missing_repeated_and_unknown_columns_are_said() {
        let rows: &[&[&str]] = &[
            &["Tên tập thể", "Loại", "LOẠI", "Tong so nguoii", "Màu", "Trống"],
            &["Tổ Một", "Tổ công đoàn", "", "5", "đỏ"],
        ];
        let (_, said) = seen(&sheet("TẬP THỂ", rows), &COLLECTIVES);
        let expected = [
            "trung-cot: cột “LOẠI” trùng với cột “Loại” ở ô B1",
            "thieu-cot: thiếu cột “Tổng số người”",
            "cot-la: không nhận ra cột “Tong so nguoii”, dữ liệu trong cột này không được dùng",
            "cot-la: không nhận ra cột “Màu”, dữ liệu trong cột này không được dùng",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn columns_of_ticks_are_titles_where_titles_are_registered() {
        let rows: &[&[&str]] = &[&["Họ và tên", "Ghi chú", "LĐTT", "CSTĐCS", "Khác"], &["A", "", "x", "", "đang xét"]];
        let (headings, said) = seen(&sheet("ĐĂNG KÝ CÁ NHÂN", rows), &PERSON_REGISTRATIONS);
        assert_eq!(headings.titles, [Spot { index: 2, cell: (0, 2), heading: "LĐTT".into() }]);
        assert_eq!(said.len(), 1, "{said:?}");
    }

    #[test]
    fn phase_columns_are_kept_by_number() {
        let rows: &[&[&str]] = &[&["Chỉ tiêu", "ĐVT", "Kế hoạch năm", "KH đợt 2", "Thực hiện đợt 1"]];
        let (headings, said) = seen(&sheet("CHỈ TIÊU", rows), &TARGETS);
        assert_eq!(headings.phases.keys().copied().collect::<Vec<_>>(), [("Kế hoạch đợt", 2), ("Thực hiện đợt", 1)]);
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn sub_headings_are_understood_with_their_group() {
        let rows: &[&[&str]] = &[
            &["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "", "Thực hiện", ""],
            &["", "", "", "Cả năm", "Đợt 1", "Đợt 1", "Đợt 2"],
        ];
        let (headings, said) = seen(&sheet("CHỈ TIÊU", rows), &TARGETS);
        assert_eq!(headings.fields["Kế hoạch năm"].index, 3);
        assert_eq!(&*headings.phases[&("Thực hiện đợt", 2)].heading, "Thực hiện – Đợt 2");
        assert_eq!(headings.phases.len(), 3);
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn two_meanings_are_refused_with_both_cells() {
        let rows: &[&[&str]] = &[
            &["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện", ""],
            &["", "", "", "", "Cả năm", "Đợt 1"],
            &["1", "Chuyên cần", "%", "95", "96", "94"],
        ];
        let mut report = Report::default();
        let sheet = sheet("CHỈ TIÊU", rows);
        columns(&sheet, &TARGETS, &find(&sheet, &TARGETS).unwrap(), &mut report);
        let finding = report.iter().next().unwrap();
        assert_eq!((finding.id, report.iter().count()), ("tieu-de-khong-ro", 1));
        assert!(finding.origin.to_string().ends_with("ô E2"), "{}", finding.origin);
        let two = "cột “Cả năm” đứng dưới “Thực hiện” (ô E1) có thể hiểu theo hai cách: “Kế hoạch năm” hoặc “Thực hiện Cả năm”";
        assert_eq!(finding.message, two);
    }
}
