//! Cells as a reader meets them → a sheet: cleaned texts, what is wrong with them, and no more than memory holds.

use super::budget::{BROKEN, Budget, COLUMNS, ROWS, SHEETS, TEXT};
use super::codings::{Codings, Draft, sheet_name};
use crate::diagnostic::{Diagnostic, Origin, cell_address};
use crate::source::container;
use crate::source::grid::{Row, Sheet, Value};
use crate::text::legacy::OldFont;
use crate::text::{clean, count};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The workbook being read.
pub(super) struct Source<'a> {
    /// Its path as the user gave it.
    pub(super) file: &'a Arc<str>,
    /// The same as a place.
    pub(super) origin: &'a Origin,
    /// What may still be read of it.
    pub(super) budget: &'a mut Budget,
}

/// A sheet being read. Places are row and column, from zero.
pub(super) struct Page<'a> {
    sheet: Sheet,
    budget: &'a mut Budget,
    codings: Codings,
}

impl<'a> Page<'a> {
    /// An empty sheet under the name as typed.
    pub(super) fn open<'s: 'a>(source: &'a mut Source<'s>, typed: &str) -> Result<Self, Diagnostic> {
        let too_many = || container::too_large(source.origin, &format!("có hơn {SHEETS} trang"));
        source.budget.sheet().ok_or_else(too_many)?;
        let (name, findings) = sheet_name(typed, source.file);
        let sheet = Sheet { file: source.file.clone(), name, rows: BTreeMap::new(), findings, broken_off: None };
        Ok(Self { sheet, budget: source.budget, codings: Codings::default() })
    }

    /// Counts a cell, whatever it holds.
    pub(super) fn cell(&mut self) -> Result<(), Diagnostic> {
        self.budget.cell().ok_or_else(|| self.too_full())
    }

    /// Sets a text, if anything of it can be seen. `font` is that of the cell, where it is an old one.
    pub(super) fn text(&mut self, at: (u32, u32), typed: &str, font: Option<OldFont>) -> Result<(), Diagnostic> {
        if typed.len() > TEXT && typed.chars().count() > TEXT {
            let message = format!("ô chứa hơn {} ký tự", count(TEXT as u64));
            let hint = "rút ngắn nội dung của ô, hoặc chia ra nhiều dòng";
            self.sheet.findings.push(Diagnostic::error("o-qua-dai", &self.place(at), message, hint));
            return if self.is_broken() { Err(self.too_full()) } else { Ok(()) };
        }
        let read = self.codings.read(at, typed, font);
        let cleaned = clean(read.as_deref().unwrap_or(typed));
        if cleaned.is_empty() { Ok(()) } else { self.value(at, Value::Text(cleaned)) }
    }

    /// Sets a value.
    pub(super) fn value(&mut self, at: (u32, u32), value: Value) -> Result<(), Diagnostic> {
        let (row, column) = at;
        if row >= ROWS || column >= COLUMNS {
            let measure = format!("ô nằm ngoài {ROWS} hàng và {COLUMNS} cột đầu của trang");
            return Err(container::too_large(&self.place(at), &measure));
        }
        self.budget.value(&value).ok_or_else(|| self.too_full())?;
        let row: &mut Row = self.sheet.rows.entry(row).or_default();
        row.insert(column, value);
        Ok(())
    }

    /// Says what cannot be read.
    pub(super) fn unreadable(&mut self, at: Option<(u32, u32)>, message: &str) {
        let hint = "sửa công thức hoặc nhập thẳng giá trị, rồi lưu lại tệp bằng Excel";
        let place = at.map_or_else(|| self.sheet.origin(), |at| self.place(at));
        self.sheet.findings.push(Diagnostic::error("o-khong-doc-duoc", &place, message, hint));
    }

    /// Says that nothing can be read after a cell.
    pub(super) fn broken_off(&mut self, last: (u32, u32)) {
        let message = format!("trang bị đứt sau ô {}, từ đó trở đi không đọc được", cell_address(last.0, last.1));
        let hint = "mở tệp bằng Excel (Excel sẽ đề nghị sửa), điền lại phần bị mất rồi lưu lại, hoặc xin lại bản gốc";
        self.sheet.findings.push(Diagnostic::error("o-khong-doc-duoc", &self.place(last), message, hint));
        self.sheet.broken_off = Some(last.0);
    }

    /// Whether so much cannot be read that the rest says nothing new.
    pub(super) fn is_broken(&self) -> bool {
        self.sheet.findings.len() >= BROKEN
    }

    /// The sheet, and what was found about the coding of its texts.
    pub(super) fn close(self) -> Draft {
        Draft { sheet: self.sheet, codings: self.codings }
    }

    fn place(&self, (row, column): (u32, u32)) -> Origin {
        self.sheet.cell(row, column, &"".into())
    }

    fn too_full(&self) -> Diagnostic {
        container::too_large(&self.sheet.origin(), "quá nhiều ô có nội dung hoặc định dạng")
    }
}
