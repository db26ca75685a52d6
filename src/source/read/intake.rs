//! A workbook's sheets → each found under its name, and its rows handed to a reader.

use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::source::body::body;
use crate::source::entry::{Entry, Line};
use crate::source::example;
use crate::source::grid::{Sheet, Workbook};
use crate::source::header::{self, header_origin};
use crate::source::keyed::{self, Values};
use crate::source::levels;
use crate::source::located::Located;
use crate::source::schema::{Need, SheetSpec};
use crate::text::{fold, nearest};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Sheets that help the person who fills in the workbook; they are no data. The last is the list that `feedback` puts in.
const HELPERS: [&str; 3] = ["huongdan", "danhmuc", "loicansua"];

/// An open workbook and what has been found in it so far.
pub(super) struct Intake<'a> {
    book: &'a Workbook,
    /// The sheets there may be.
    specs: &'static [&'static SheetSpec],
    /// By canonical name.
    sheets: BTreeMap<&'static str, &'a Sheet>,
    /// What was found.
    pub(super) report: &'a mut Report,
    /// The texts that were read.
    pub(super) texts: Vec<Located<String>>,
}

impl<'a> Intake<'a> {
    /// Tells the sheets apart. Unknown, repeated and missing ones are reported.
    pub(super) fn open(book: &'a Workbook, specs: &'static [&'static SheetSpec], report: &'a mut Report) -> Self {
        let mut intake = Self { book, specs, sheets: BTreeMap::new(), report, texts: Vec::new() };
        let mut strange = Vec::new();
        for sheet in &book.sheets {
            match specs.iter().find(|spec| spec.is_named(&sheet.name)) {
                Some(spec) => intake.take(spec, sheet),
                None if is_data(sheet) => strange.push(sheet),
                None => {}
            }
        }
        intake.report_missing(&strange);
        intake.report_strange(&strange);
        intake
    }

    /// A workbook of which one sheet is meant, whatever it is called.
    pub(super) fn of(book: &'a Workbook, spec: &'static SheetSpec, sheet: &'a Sheet, report: &'a mut Report) -> Self {
        Self { book, specs: &[], sheets: BTreeMap::from([(spec.name, sheet)]), report, texts: Vec::new() }
    }

    /// The workbook's path as the user gave it.
    pub(super) fn file(&self) -> Arc<str> {
        self.book.file.clone()
    }

    fn take(&mut self, spec: &'static SheetSpec, sheet: &'a Sheet) {
        if let Some(first) = self.sheets.get(spec.name) {
            let message = format!("trang “{}” và trang “{}” đều là trang {}", sheet.name, first.name, spec.name);
            let hint = "chỉ giữ lại một trang, hoặc đổi tên trang không dùng cho bắt đầu bằng dấu _";
            self.report.push(Diagnostic::error("trung-trang", &sheet.origin(), message, hint));
        } else {
            self.sheets.insert(spec.name, sheet);
        }
    }

    fn report_missing(&mut self, strange: &[&Sheet]) {
        let missing = || self.specs.iter().filter(|spec| spec.required && !self.sheets.contains_key(spec.name));
        if self.book.one_sheet_only {
            let names: Vec<_> = missing().map(|spec| format!("“{}”", spec.name)).collect();
            let message = format!("tệp .csv chỉ chứa được một trang nên thiếu các trang {}", names.join(", "));
            let hint = "dùng một tệp .xlsx theo tệp mẫu, mỗi nội dung một trang";
            let origin = Origin::File { file: self.book.file.clone() };
            self.report.push(Diagnostic::error("thieu-trang", &origin, message, hint));
            return;
        }
        for spec in missing() {
            let near = spec.names().find_map(|name| nearest(name, strange.iter().map(|sheet| &*sheet.name)));
            let hint = match near {
                Some(near) => format!("nếu trang “{near}” chính là trang này thì đổi tên thành “{}”", spec.name),
                None => format!("thêm trang “{}” theo tệp mẫu", spec.name),
            };
            let origin = Origin::File { file: self.book.file.clone() };
            let message = format!("thiếu trang “{}”", spec.name);
            self.report.push(Diagnostic::error("thieu-trang", &origin, message, hint));
        }
    }

    fn report_strange(&mut self, strange: &[&Sheet]) {
        for sheet in strange {
            let absent = || self.specs.iter().filter(|spec| !self.sheets.contains_key(spec.name));
            let near = nearest(&sheet.name, absent().flat_map(|spec| spec.names()));
            let meant = absent().find(|spec| spec.names().any(|name| near == Some(name))).map(|spec| spec.name);
            let hint = match meant {
                Some(near) => format!("ý bạn là “{near}”? nếu đúng, đổi tên trang thành “{near}”"),
                None => "nếu trang chỉ để ghi chép, đổi tên cho bắt đầu bằng dấu _".to_owned(),
            };
            let message = format!("không nhận ra trang “{}”, dữ liệu trong trang này không được dùng", sheet.name);
            self.report.push(Diagnostic::warning("trang-la", &sheet.origin(), message, hint));
        }
    }

    /// The records of a sheet of rows. `None` where the sheet is missing or its headings are not all there.
    pub(super) fn rows<T>(
        &mut self,
        spec: &'static SheetSpec,
        reader: fn(&mut Entry<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let sheet = self.sheet(spec)?;
        let errors = self.report.errors();
        let Some(head) = levels::find(sheet, spec) else {
            self.report_headless(sheet, spec);
            return None;
        };
        let headings = header::columns(sheet, spec, &head, self.report);
        let whole = self.report.errors() == errors;
        let rows = body(sheet, spec, &headings, self.report);
        let rows = example::without(sheet, spec, &headings, rows, self.report);
        if rows.is_empty() && spec.required {
            let message = format!("trang “{}” chưa có dòng dữ liệu nào", sheet.name);
            let hint = "nhập dữ liệu vào các dòng dưới hàng tiêu đề";
            self.report.push(Diagnostic::error("trang-trong", &header_origin(sheet, head.first), message, hint));
        }
        let mut records = Vec::new();
        for row in rows {
            let line = Line::Row(row);
            records.extend(reader(&mut Entry::new(sheet, spec, &headings, line, self.report, &mut self.texts)));
        }
        whole.then_some(records)
    }

    /// The records of a sheet that need not be there.
    pub(super) fn optional_rows<T>(
        &mut self,
        spec: &'static SheetSpec,
        reader: fn(&mut Entry<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.rows(spec, reader).unwrap_or_default()
    }

    /// The records of a sheet with one key a row: one per column of values that holds something.
    pub(super) fn columns<T>(
        &mut self,
        spec: &'static SheetSpec,
        reader: fn(&mut Entry<'_>, &Values) -> Option<T>,
    ) -> Vec<T> {
        let Some(sheet) = self.sheet(spec) else { return Vec::new() };
        let Some((headings, values)) = keyed::read(sheet, spec, self.report) else {
            self.report_headless(sheet, spec);
            return Vec::new();
        };
        let mut records = Vec::new();
        for values in values {
            if headings.fields.values().any(|key| sheet.get(key.index, values.column).is_some()) {
                let line = Line::Column(values.column);
                let mut entry = Entry::new(sheet, spec, &headings, line, self.report, &mut self.texts);
                records.extend(reader(&mut entry, &values));
            }
        }
        records
    }

    /// A sheet, with what could not be read in it reported. An empty sheet counts as none where it is not required.
    fn sheet(&mut self, spec: &SheetSpec) -> Option<&'a Sheet> {
        let sheet = *self.sheets.get(spec.name)?;
        for finding in &sheet.findings {
            self.report.push(finding.clone());
        }
        (spec.required || !sheet.rows.is_empty()).then_some(sheet)
    }

    fn report_headless(&mut self, sheet: &Sheet, spec: &SheetSpec) {
        let required = spec.fields.iter().filter(|field| field.need != Need::Optional).map(|field| field.heading);
        let expected: Vec<_> = required.take(4).collect();
        let message = format!("không tìm thấy hàng tiêu đề của trang “{}”", sheet.name);
        let hint = format!("cần một hàng có tên các cột như tệp mẫu: {} …", expected.join(" | "));
        self.report.push(Diagnostic::error("thieu-tieu-de", &sheet.origin(), message, hint));
    }
}

/// Whether an unknown sheet may hold data that was meant to be read.
fn is_data(sheet: &Sheet) -> bool {
    let helper = sheet.name.starts_with('_') || HELPERS.iter().any(|name| fold(&sheet.name).starts_with(name));
    !helper && (!sheet.rows.is_empty() || !sheet.findings.is_empty())
}
