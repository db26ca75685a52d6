//! The hidden sheet of a form → whose form it is, and whether it is newer than this program.

use super::grid::Workbook;
use super::schema::{
    FEDERATION_FORM, FEDERATION_SHEETS, FORM_VERSIONS, MARKER, MARKER_FORM, MARKER_VERSION, SHEETS, SheetSpec,
    UNIT_FORM, UNIT_ROWS,
};
use super::{levels, value};
use crate::diagnostic::{Diagnostic, Report};

/// Whether a workbook is the federation's own. Without a mark its sheets tell: those that only one of both workbooks has;
/// where there are none, the list of units does.
pub(super) fn is_federations(book: &Workbook) -> bool {
    match form(book).as_deref() {
        Some(FEDERATION_FORM) => return true,
        Some(UNIT_FORM) => return false,
        _ => {}
    }
    let has = |specs: &[&SheetSpec], name: &str| specs.iter().any(|spec| spec.is_named(name));
    let only = |own: &[&SheetSpec], other: &[&SheetSpec]| {
        book.sheets.iter().filter(|sheet| has(own, &sheet.name) && !has(other, &sheet.name)).count()
    };
    let (units, federations) = (only(&SHEETS, &FEDERATION_SHEETS), only(&FEDERATION_SHEETS, &SHEETS));
    let lists_units = || {
        let mut lists = book.sheets.iter().filter(|sheet| UNIT_ROWS.is_named(&sheet.name));
        lists.any(|sheet| levels::find(sheet, &UNIT_ROWS).is_some())
    };
    federations > units || (federations == units && lists_units())
}

/// Whether a workbook with sheets of these names may be the federation's own, as far as its sheets tell.
pub(super) fn may_be_federations(names: &[String]) -> bool {
    let has = |specs: &[&SheetSpec], name: &str| specs.iter().any(|spec| spec.is_named(name));
    names.iter().any(|name| UNIT_ROWS.is_named(name) || (has(&FEDERATION_SHEETS, name) && !has(&SHEETS, name)))
}

/// What the hidden sheet says whose form it is.
fn form(book: &Workbook) -> Option<String> {
    let sheet = book.sheets.iter().find(|sheet| &*sheet.name == MARKER)?;
    sheet.rows.values().find_map(|cells| {
        let mut cells = cells.values();
        (cells.next()?.shown() == MARKER_FORM).then(|| cells.next().map(super::grid::Value::shown))?
    })
}

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
    fn whose_workbook_it_is_shows_in_its_mark_or_its_sheets() {
        let book = |sheets: &[(&str, &[&[&str]])]| Workbook {
            file: "thử.xlsx".into(),
            sheets: sheets.iter().map(|(name, rows)| sheet(name, rows)).collect(),
            one_sheet_only: false,
        };
        let units: &[&[&str]] = &[&["Mã đơn vị", "Tên CĐCS", "Khối"], &["A", "CĐCS A", "Khối doanh nghiệp"]];
        let facts: &[&[&str]] = &[&["Mục", "Nội dung"], &["Tên CĐCS", "A"], &["Khối", "B"]];
        assert!(is_federations(&book(&[(MARKER, &[&["mau", "lien-doan"]]), ("ĐOÀN VIÊN", &[])])));
        assert!(!is_federations(&book(&[(MARKER, &[&["mau", "don-vi"]]), ("KHEN THƯỞNG", &[])])));
        assert!(is_federations(&book(&[("Đơn vị", units), ("Khen thưởng", &[])])));
        assert!(is_federations(&book(&[("Đơn vị", units)])) && !is_federations(&book(&[("Đơn vị", facts)])));
        assert!(!is_federations(&book(&[("Đơn vị", facts), ("Đoàn viên", &[])])));
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
