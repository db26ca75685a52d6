//! The texts of a sheet that are not in Unicode → what they say, and what is told about them: few words for many cells.

use super::tally::Tally;
use crate::diagnostic::{Diagnostic, Origin, Severity, cell_address};
use crate::source::grid::{Sheet, Value};
use crate::text::clean;
use crate::text::legacy::{Coding, OldFont, Reading, reading, reading_in};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Up to so many cells are told one by one.
const SINGLE: usize = 5;
/// So many of more are shown.
const EXAMPLES: usize = 3;
/// Characters of a cell that are shown.
const SHOWN: usize = 60;

const CHECK: &str =
    "kiểm tra lại chữ đã chuyển; nên chuyển cả tệp sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại";
const CONVERT: &str = "chuyển chữ sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi lưu lại tệp; chương trình không đoán";
const RETYPE: &str = "gõ lại chữ có dấu, hoặc lấy lại từ bản gốc; khi lưu tệp .csv hãy chọn dạng “CSV UTF-8”";

/// A sheet that is read, whose doubtful texts wait for those of the other sheets.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) sheet: Sheet,
    pub(super) codings: Codings,
}

/// Decides about the texts that may be either, by their sheet and then by the workbook, and tells everything at the sheets.
pub(super) fn settle(drafts: Vec<Draft>) -> Vec<Sheet> {
    let book = Tally::sum(drafts.iter().map(|draft| &draft.codings.tally));
    drafts.into_iter().map(|Draft { sheet, codings }| codings.settle(sheet, &book)).collect()
}

/// What was met in one sheet.
#[derive(Debug, Default)]
pub(super) struct Codings {
    /// Cells that were converted.
    converted: BTreeMap<Coding, Cells>,
    /// How many texts tell their coding by themselves.
    tally: Tally,
    /// Rows with letters that no old coding shows: where somebody typed Unicode, more of it is likely.
    modern_rows: BTreeSet<u32>,
    unclear: Cells,
    damaged: Cells,
    /// Texts that the sheet as a whole decides about, as typed.
    perhaps: Vec<((u32, u32), String)>,
}

/// Some cells: how many, and the words about the first of them, in the order of their places.
#[derive(Debug, Default)]
struct Cells {
    count: usize,
    first: Vec<((u32, u32), String)>,
}

impl Cells {
    fn add(&mut self, at: (u32, u32), words: impl FnOnce() -> String) {
        self.count += 1;
        let place = self.first.partition_point(|(other, _)| *other < at);
        if place < SINGLE {
            self.first.insert(place, (at, words()));
            self.first.truncate(SINGLE);
        }
    }
}

impl Codings {
    /// What a text says, where it is to be read otherwise than it stands.
    pub(super) fn read(&mut self, at: (u32, u32), typed: &str, font: Option<OldFont>) -> Option<String> {
        match reading(typed, font) {
            Reading::Old(coding, text) => {
                if font.is_none() {
                    *self.tally.old.entry(coding).or_default() += 1;
                }
                self.convert(at, coding, typed, &text);
                return Some(text);
            }
            Reading::Damaged => self.damaged.add(at, || quoted(typed)),
            Reading::Unclear if font.is_some() => self.unclear.add(at, || quoted(typed)),
            Reading::Modern if typed.contains(is_of_unicode) => {
                self.tally.modern += 1;
                self.modern_rows.insert(at.0);
            }
            Reading::Perhaps { .. } | Reading::Unclear => self.perhaps.push((at, typed.to_owned())),
            Reading::Modern => {
                if font.is_none() && Coding::ALL.iter().any(|coding| reading_in(typed, *coding).is_some()) {
                    self.perhaps.push((at, typed.to_owned()));
                }
            }
        }
        None
    }

    fn convert(&mut self, at: (u32, u32), coding: Coding, typed: &str, text: &str) {
        let cells = self.converted.entry(coding).or_default();
        cells.add(at, || format!("{} được đọc là {}", quoted(typed), quoted(text)));
    }

    /// Decides about the texts that may be either, and tells everything at the sheet.
    fn settle(mut self, mut sheet: Sheet, book: &Tally) -> Sheet {
        let coding = self.tally.coding_in(book);
        if let Some(coding) = coding {
            rename(&mut sheet, coding);
        }
        for (at, typed) in std::mem::take(&mut self.perhaps) {
            let sure = coding.filter(|_| !self.modern_rows.contains(&at.0));
            let text = sure.and_then(|coding| Some((coding, reading_in(&typed, coding)?)));
            if let Some((coding, text)) = text.or_else(|| self.with_care(at, &typed)) {
                self.convert(at, coding, &typed, &text);
                sheet.rows.entry(at.0).or_default().insert(at.1, Value::Text(clean(&text)));
            }
        }
        self.tell(&mut sheet);
        sheet
    }

    /// Decides about a text of a sheet that is not clearly in one coding: only what makes no sense as it stands is read in
    /// the coding of most others.
    fn with_care(&mut self, at: (u32, u32), typed: &str) -> Option<(Coding, String)> {
        let (readings, modern) = match reading(typed, None) {
            Reading::Perhaps { readings, modern } => (readings, modern),
            Reading::Unclear => {
                self.unclear.add(at, || quoted(typed));
                return None;
            }
            _ => return None,
        };
        let most = self.tally.most()?;
        let read = readings.into_iter().find(|(coding, _)| *coding == most)?;
        if !modern {
            return Some(read);
        }
        // Among many modern texts a few old ones throw no doubt on what makes sense as it stands.
        if !self.tally.is_modern() {
            self.unclear.add(at, || quoted(typed));
        }
        None
    }

    fn tell(&self, sheet: &mut Sheet) {
        let said = |words: &str| format!("không rõ bảng mã của chữ {words}");
        tell(sheet, &self.unclear, Severity::Error, "bang-ma-khong-ro", &said, CONVERT);
        let said = |words: &str| format!("chữ {words} đã mất ký tự (bị thay bằng dấu hỏi)");
        tell(sheet, &self.damaged, Severity::Error, "chu-hong", &said, RETYPE);
        for (coding, cells) in &self.converted {
            let said = |words: &str| format!("chữ theo bảng mã cũ {coding}: {words}");
            tell(sheet, cells, Severity::Warning, "bang-ma-cu", &said, CHECK);
        }
    }
}

/// Whether a letter stands in none of the old codings: *ă*, *đ*, *ơ*, *ư* and everything with two marks.
fn is_of_unicode(letter: char) -> bool {
    letter.is_alphabetic() && letter > '\u{FF}'
}

/// Few cells one by one; many as one finding with examples.
fn tell(
    sheet: &mut Sheet,
    cells: &Cells,
    severity: Severity,
    id: &'static str,
    said: &dyn Fn(&str) -> String,
    hint: &str,
) {
    let finding = |origin: Origin, message| Diagnostic { id, severity, message, origin, hint: hint.to_owned() };
    if cells.count <= SINGLE {
        for ((row, column), words) in &cells.first {
            let place = sheet.cell(*row, *column, &"".into());
            sheet.findings.push(finding(place, said(words)));
        }
    } else {
        let shown = cells.first.iter().take(EXAMPLES);
        let examples: Vec<_> =
            shown.map(|((row, column), words)| format!("{words} (ô {})", cell_address(*row, *column))).collect();
        let words = format!("{} và {} ô khác", examples.join(", "), cells.count - examples.len());
        sheet.findings.push(finding(sheet.origin(), said(&words)));
    }
}

fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let start: String = line.chars().take(SHOWN).collect();
    if start.len() < line.len() { format!("“{start}…”") } else { format!("“{line}”") }
}

/// A sheet's name cleaned; one in an old coding is converted, which is told.
pub(super) fn sheet_name(typed: &str, file: &Arc<str>) -> (Arc<str>, Vec<Diagnostic>) {
    let Reading::Old(coding, text) = reading(typed, None) else { return (clean(typed).into(), Vec::new()) };
    let (name, finding) = converted_name(typed, coding, &text, file);
    (name, vec![finding])
}

fn converted_name(typed: &str, coding: Coding, text: &str, file: &Arc<str>) -> (Arc<str>, Diagnostic) {
    let name: Arc<str> = clean(text).into();
    let place = Origin::Sheet { file: file.clone(), sheet: name.clone() };
    let message = format!("tên trang theo bảng mã cũ {coding}: {} được đọc là {}", quoted(typed), quoted(text));
    (name, Diagnostic::warning("bang-ma-cu", &place, message, CHECK))
}

/// Reads a name that may be either in the coding of the texts below it.
fn rename(sheet: &mut Sheet, coding: Coding) {
    let Some(text) = reading_in(&sheet.name, coding) else { return };
    let (name, finding) = converted_name(&sheet.name, coding, &text, &sheet.file);
    for earlier in &mut sheet.findings {
        if let Origin::Cell { sheet, .. } | Origin::Sheet { sheet, .. } = &mut earlier.origin {
            *sheet = name.clone();
        }
    }
    sheet.name = name;
    sheet.findings.push(finding);
}

#[cfg(test)]
mod tests;
