//! A row under the headings → what it looks like: column numbers, a total, the title of a group, a note or a signature.

use super::grid::{Row, Value};
use super::levels::words;
use crate::text::fold;

/// `1 | 2 | 3 | 7 (6:3)`, `(1) | (2)`, or letters for the first columns.
pub(super) fn is_numbering(cells: &Row) -> bool {
    let is_mark = |cell: &Value| {
        let shown = cell.shown();
        let bare = shown.trim_start_matches('(');
        let digits = bare.chars().take_while(char::is_ascii_digit).count();
        let after = bare[digits..].trim_start();
        let letter = bare.trim_end_matches(')').len() == 1 && bare.starts_with(|c: char| c.is_ascii_uppercase());
        letter || ((1..=2).contains(&digits) && (after.is_empty() || after.starts_with(['(', ')', '=', '.'])))
    };
    cells.len() > 1 && cells.values().all(is_mark)
}

/// A row's label as that of a total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Total {
    /// `Cộng`, `Tổng cộng: 42 người`, `TỔNG SỐ`.
    Plain,
    /// `Cộng tổ 1`: a total if nothing but figures stands beside it.
    OfPart,
    /// `Tổng số giáo viên`: a total perhaps, or something that is counted.
    Perhaps,
}

/// Whether the first text of a row is the label of a total. Marks count: *Công* is a name.
pub(super) fn total(cells: &Row) -> Option<Total> {
    const PLAIN: [&str; 9] =
        ["cộng", "tổng", "tổng cộng", "tổng số", "cộng chung", "tổng cộng chung", "cong", "tong cong", "tong so"];
    const OTHER: [&str; 4] = ["cộng đồng", "cộng hòa", "cộng hoà", "cộng tác"];
    let lower = cells.values().filter_map(words).find(|text| !is_figure(text))?.to_lowercase();
    let label = lower.split([':', '(']).next().unwrap_or_default().trim_end_matches(['.', ' ']);
    let part = ["cộng ", "tổng cộng "].iter().any(|start| label.starts_with(start));
    if PLAIN.contains(&label) {
        Some(Total::Plain)
    } else if let Some(counted) = label.strip_prefix("tổng số ") {
        Some(if is_figure(counted) { Total::Plain } else { Total::Perhaps })
    } else if part && !OTHER.iter().any(|other| label.starts_with(other)) {
        Some(Total::OfPart)
    } else {
        None
    }
}

/// Whether all cells but the first text hold figures, with their unit or without.
pub(super) fn has_only_figures(cells: &Row) -> bool {
    cells.values().filter_map(words).filter(|text| !is_figure(text)).count() <= 1
}

/// Whether a text opens like a figure, with its unit or without.
pub(super) fn is_figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a row may hold a record, by its looks alone.
pub(super) fn may_be_record(cells: &Row) -> bool {
    let closed = cells.values().filter_map(words).any(|text| closing(text).is_some());
    !closed && !is_numbering(cells) && total(cells).is_none()
}

/// What stands under a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closing {
    /// `Ghi chú: …`, `* …`, `- …`.
    Note,
    /// `Long Biên, ngày … tháng … năm 2025`, `NGƯỜI LẬP BIỂU`, `(Ký, ghi rõ họ tên)`.
    Signature,
}

/// Whether a text is a note or belongs to the lines of those who sign.
pub(super) fn closing(text: &str) -> Option<Closing> {
    const NOTES: [&str; 3] = ["ghichu", "luuy", "chuthich"];
    const SIGNATURES: [&str; 17] = [
        "nguoilap",
        "lapbieu",
        "nguoitonghop",
        "tmban",
        "tmbch",
        "tmcongdoan",
        "ktchutich",
        "chutich",
        "phochutich",
        "thutruong",
        "hieutruong",
        "giamdoc",
        "truongban",
        "kyghiro",
        "kyten",
        "xacnhan",
        "noinhan",
    ];
    let folded = fold(text);
    let dated = folded.find("ngay").is_some_and(|day| folded[day..].contains("thang"));
    let dated = dated && (folded.starts_with("ngay") || text.contains(','));
    if dated || SIGNATURES.iter().any(|start| folded.starts_with(start)) {
        Some(Closing::Signature)
    } else if text.len() > 2 && text.starts_with(['*', '-', '+']) || NOTES.iter().any(|start| folded.starts_with(start))
    {
        Some(Closing::Note)
    } else {
        None
    }
}

/// Whether a text opens with the number of a group: `I. Tổ Toán`, `A - Khối văn phòng`, `1) Tổ Một`.
pub(super) fn is_numbered(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    is_group_number(number) && rest.trim_start().starts_with(['.', ')', '-', '–', ':'])
        || number.parse::<u8>().is_ok() && rest.starts_with(['.', ')'])
}

/// `I`, `IV.`, `A`, `b)`: what stands among ordinals beside the title of a group.
pub(super) fn is_group_number(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')', ' ', '-']);
    let roman = !bare.is_empty() && bare.chars().all(|c| "IVX".contains(c));
    roman || bare.len() == 1 && bare.chars().all(|c| c.is_ascii_alphabetic())
}

/// Whether a text opens like the name of a part of a unit, as no person's name does.
pub(super) fn is_part(text: &str) -> bool {
    const PARTS: [&str; 17] = [
        "tổ",
        "khối",
        "phòng",
        "ban",
        "bộ phận",
        "phân xưởng",
        "xưởng",
        "nhóm",
        "đội",
        "chuyền",
        "dây chuyền",
        "công đoàn",
        "chi nhánh",
        "trường",
        "đơn vị",
        "văn phòng",
        "lớp",
    ];
    let lower = text.to_lowercase();
    PARTS.iter().any(|part| lower.strip_prefix(part).is_some_and(|rest| rest.starts_with([' ', ':'])))
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::*;

    fn row(cells: &[&str]) -> Row {
        sheet("", &[cells]).rows.remove(&0).unwrap_or_default()
    }

    #[test]
    fn column_numbers_are_known_in_their_styles() {
        for cells in [["1", "2", "7 (6:3)"], ["(1)", "(2)", "(3)=(2)"], ["A", "B", "1"], ["(A)", "1", "2=1"]] {
            assert!(is_numbering(&row(&cells)), "{cells:?}");
        }
        assert!(!is_numbering(&row(&["1", "Tổ Một", "5"])));
    }

    #[test]
    fn totals_are_told_from_names_that_look_so() {
        assert_eq!(total(&row(&["", "TỔNG SỐ", "5"])), Some(Total::Plain));
        assert_eq!(total(&row(&["Tổng cộng: 42 người"])), Some(Total::Plain));
        assert_eq!(total(&row(&["", "Cộng tổ 1", "5"])), Some(Total::OfPart));
        assert_eq!(total(&row(&["", "Tổng số giáo viên", "5"])), Some(Total::Perhaps));
        for name in ["Công", "Cộng đồng dân cư", "Tổng kho vật tư", "Tống Thị Hoa"] {
            assert_eq!(total(&row(&["", name])), None, "{name}");
        }
        assert!(has_only_figures(&row(&["Cộng", "", "11 người"])) && !has_only_figures(&row(&["Cộng", "Tổ", "11"])));
    }

    #[test]
    fn groups_are_numbered_or_named_as_parts() {
        assert!(["I. Tổ Toán", "A - Khối văn phòng", "II) Ban", "1. Tổ Một"].iter().all(|text| is_numbered(text)));
        assert!(!["Nguyễn Thị A", "A Lưới", "Y Nhi"].iter().any(|text| is_numbered(text)));
        assert!(is_part("Khối văn phòng") && !is_part("Tống Thị Hoa"));
        assert!(is_group_number("IV.") && !is_group_number("12"));
    }

    #[test]
    fn notes_and_signatures_are_known() {
        let note = ["Ghi chú: x là có", "* Danh sách này có 12 người", "- x: có"].map(closing);
        assert_eq!(note, [Some(Closing::Note); 3]);
        let signed = ["Ngày … tháng … năm 2025", "Long Biên, ngày 5 tháng 1 năm 2025", "NGƯỜI LẬP BIỂU", "(Ký tên)"];
        assert_eq!(signed.map(closing), [Some(Closing::Signature); 4]);
        assert_eq!(["Nguyễn Thị Tâm", "-", "Trưởng thành từ phong trào"].map(closing), [None; 3]);
    }
}
