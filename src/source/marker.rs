//! The hidden sheet of a form → whether the form is newer than this program.

use super::grid::Workbook;
use super::schema::{FORM_VERSIONS, MARKER, MARKER_VERSION};
use super::value;
use crate::diagnostic::{Diagnostic, Report};

/// Warns of a form that this program may not know in full. Workbooks without the sheet were typed by hand.
pub(super) fn check(book: &Workbook, report: &mut Report) {
    let Some(sheet) = book.sheets.iter().find(|sheet| &*sheet.name == MARKER) else { return };
    let versions = sheet.rows.iter().filter_map(|(row, cells)| {
        let mut cells = cells.iter();
        let (_, key) = cells.next()?;
        let (column, version) = cells.next()?;
        (key.shown() == MARKER_VERSION).then_some((*row, *column, value::count(version).ok()?))
    });
    let known = FORM_VERSIONS.map(|(version, _)| version);
    for (row, column, version) in versions.filter(|(_, _, version)| known.iter().all(|known| version > known)) {
        let message =
            format!("biểu mẫu phiên bản {version} mới hơn chương trình này (biết đến phiên bản {})", known.len());
        let hint = "dùng bản mới của chương trình để mọi cột được đọc đúng";
        report.push(Diagnostic::warning(
            "bieu-mau-moi-hon",
            &sheet.cell(row, column, &MARKER_VERSION.into()),
            message,
            hint,
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::super::grid::sheet;
    use super::*;

    fn said(version: &str) -> Vec<String> {
        let sheet = sheet(MARKER, &[&["mau", "don-vi"], &[MARKER_VERSION, version]]);
        let book = Workbook { file: "thử.xlsx".into(), sheets: vec![sheet], one_sheet_only: false };
        let mut report = Report::default();
        check(&book, &mut report);
        report.iter().map(|finding| finding.message.clone()).collect()
    }

    #[test]
    fn only_newer_forms_are_warned_of() {
        for (version, _) in FORM_VERSIONS {
            assert!(said(&version.to_string()).is_empty());
        }
        assert!(said("0").is_empty() && said("lạ").is_empty());
        assert_eq!(said("99"), ["biểu mẫu phiên bản 99 mới hơn chương trình này (biết đến phiên bản 1)"]);
    }

    #[test]
    fn versions_are_counted_from_one() {
        assert!((1..).zip(FORM_VERSIONS).all(|(number, (version, _))| number == version));
    }
}
