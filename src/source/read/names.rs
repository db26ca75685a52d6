//! The names of the roster → what is doubtful about them beside each other: capitals throughout, and missing marks.

use crate::diagnostic::{Diagnostic, Origin, Report, Severity, cell_address};
use crate::source::located::Located;
use crate::text::fold;

/// Syllables that no Vietnamese name has without a mark.
const MARKED: [&str; 38] = [
    "nguyen", "tran", "le", "pham", "huynh", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly", "dinh",
    "trinh", "truong", "doan", "luong", "dao", "luu", "phung", "vuong", "thi", "van", "duc", "huu", "hong", "ngoc",
    "hung", "dung", "huong", "hang", "phuong", "thuy", "tuan", "viet", "hanh",
];

/// Tells of names in capitals and of names typed without marks, once for each of both.
pub(super) fn doubt<'a>(names: impl Iterator<Item = &'a Located<String>> + Clone, report: &mut Report) {
    let capital = names.clone().filter(|name| is_capital(name));
    if let Some((first, which)) = listed(capital) {
        let message = format!("{which} viết hoa toàn bộ; văn bản sẽ in đúng như vậy");
        let hint = "nên ghi họ tên chữ thường có viết hoa chữ cái đầu, ví dụ “Nguyễn Thị Hoa”";
        report.push(Diagnostic::warning("ho-ten-viet-hoa", first, message, hint));
    }
    if let Some((first, which)) = listed(names.filter(|name| lacks_marks(name))) {
        let message = format!("{which} có vẻ thiếu dấu");
        let hint = "ghi họ tên đủ dấu như trong giấy tờ; nếu đúng là không có dấu thì bỏ qua cảnh báo";
        report.push(Diagnostic::new(Severity::Hint, "ho-ten-thieu-dau", first, message, hint));
    }
}

/// The first cell, and all names in words: `họ tên “A”`, or how many there are and where.
fn listed<'a>(names: impl Iterator<Item = &'a Located<String>>) -> Option<(&'a Origin, String)> {
    let names: Vec<_> = names.collect();
    let first = names.first()?;
    if names.len() == 1 {
        return Some((&first.at, format!("họ tên “{}”", first.value)));
    }
    let cells = names.iter().filter_map(|name| match &name.at {
        Origin::Cell { row, column, .. } => Some(cell_address(*row, *column)),
        _ => None,
    });
    let more = if names.len() > 5 { " …" } else { "" };
    let cells = cells.take(5).collect::<Vec<_>>().join(", ");
    Some((&first.at, format!("{} họ tên (ô {cells}{more}), như “{}”,", names.len(), first.value)))
}

fn is_capital(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    letters().count() > 2 && letters().all(char::is_uppercase)
}

fn lacks_marks(name: &str) -> bool {
    name.is_ascii() && name.split_whitespace().any(|word| MARKED.contains(&fold(word).as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(names: &[&str]) -> Vec<String> {
        let cell = |row| Origin::Cell { file: "".into(), sheet: "".into(), row, column: 1, heading: "".into() };
        let located = |(row, name): (u32, &&str)| Located { value: (*name).to_owned(), at: cell(row) };
        let names: Vec<_> = (4..).zip(names).map(located).collect();
        let mut report = Report::default();
        doubt(names.iter(), &mut report);
        report.iter().map(|finding| finding.message.clone()).collect()
    }

    #[test]
    fn names_as_they_should_be_raise_no_doubt() {
        assert!(said(&["Nguyễn Thị Hoa", "Phan Thanh Mai", "Y Moan", "La Hai"]).is_empty());
    }

    #[test]
    fn each_doubt_is_said_once_with_its_cells() {
        let one = said(&["Nguyễn Thị Hoa", "TRẦN THỊ BÉ"]);
        assert_eq!(one, ["họ tên “TRẦN THỊ BÉ” viết hoa toàn bộ; văn bản sẽ in đúng như vậy"]);
        let two = said(&["Tran Thi Be", "Nguyễn Thị Hoa", "Le Hoa"]);
        assert_eq!(two, ["2 họ tên (ô B5, B7), như “Tran Thi Be”, có vẻ thiếu dấu"]);
    }
}
