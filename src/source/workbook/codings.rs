//! The texts of a sheet that are not in Unicode → what they say, and what is told about them: few words for many cells.

use crate::diagnostic::{Diagnostic, Origin, Severity, cell_address};
use crate::source::grid::{Sheet, Value};
use crate::text::clean;
use crate::text::legacy::{Coding, OldFont, Reading, reading};
use std::collections::BTreeMap;
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

/// What was met in one sheet.
#[derive(Debug, Default)]
pub(super) struct Codings {
    /// Cells that were converted.
    converted: BTreeMap<Coding, Cells>,
    /// How many of them went by their spelling alone.
    by_spelling: BTreeMap<Coding, usize>,
    /// How many hold letters that no old coding shows.
    modern: usize,
    unclear: Cells,
    damaged: Cells,
    /// Texts that the sheet as a whole decides about.
    perhaps: Vec<((u32, u32), String)>,
}

/// Some cells: how many, and the words about the first of them.
#[derive(Debug, Default)]
struct Cells {
    count: usize,
    first: Vec<((u32, u32), String)>,
}

impl Cells {
    fn add(&mut self, at: (u32, u32), words: impl FnOnce() -> String) {
        self.count += 1;
        if self.first.len() < SINGLE {
            self.first.push((at, words()));
        }
    }
}

impl Codings {
    /// What a text says, where it is to be read otherwise than it stands.
    pub(super) fn read(&mut self, at: (u32, u32), typed: &str, font: Option<OldFont>) -> Option<String> {
        match reading(typed, font) {
            Reading::Modern => {
                self.modern += usize::from(typed.contains(is_of_unicode));
                None
            }
            Reading::Old(coding, text) => {
                if font.is_none() {
                    *self.by_spelling.entry(coding).or_default() += 1;
                }
                self.convert(at, coding, typed, &text);
                Some(text)
            }
            Reading::Perhaps { .. } => {
                self.perhaps.push((at, typed.to_owned()));
                None
            }
            Reading::Unclear => {
                self.unclear.add(at, || quoted(typed));
                None
            }
            Reading::Damaged => {
                self.damaged.add(at, || quoted(typed));
                None
            }
        }
    }

    fn convert(&mut self, at: (u32, u32), coding: Coding, typed: &str, text: &str) {
        let cells = self.converted.entry(coding).or_default();
        cells.add(at, || format!("{} được đọc là {}", quoted(typed), quoted(text)));
    }

    /// Decides about the texts that may be either, and tells everything at the sheet.
    pub(super) fn settle(mut self, sheet: &mut Sheet) {
        let most = self.by_spelling.iter().max_by_key(|(_, count)| **count).map(|(coding, _)| *coding);
        let perhaps = std::mem::take(&mut self.perhaps);
        for (at, typed) in perhaps.into_iter().filter(|_| most.is_some()) {
            let Reading::Perhaps { readings, modern } = reading(&typed, None) else { continue };
            let Some((coding, text)) = readings.into_iter().find(|(coding, _)| Some(*coding) == most) else { continue };
            // Among many modern texts a few old ones throw no doubt on what makes sense as it stands.
            if modern && self.modern > self.by_spelling.values().sum() {
                continue;
            }
            if modern {
                self.unclear.add(at, || quoted(&typed));
            } else {
                self.convert(at, coding, &typed, &text);
                sheet.rows.entry(at.0).or_default().insert(at.1, Value::Text(clean(&text)));
            }
        }
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
    let name: Arc<str> = clean(&text).into();
    let place = Origin::Sheet { file: file.clone(), sheet: name.clone() };
    let message = format!("tên trang theo bảng mã cũ {coding}: {} được đọc là {}", quoted(typed), quoted(&text));
    (name, vec![Diagnostic::warning("bang-ma-cu", &place, message, CHECK)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grid::sheet;

    /// Every text in a row of its own; what is told, and the first column after it.
    fn told(texts: &[&str]) -> (Vec<String>, Vec<String>) {
        let rows: Vec<&[&str]> = texts.iter().map(std::slice::from_ref).collect();
        let mut sheet = sheet("T", &rows);
        let mut codings = Codings::default();
        for (row, typed) in (0..).zip(texts) {
            if let Some(text) = codings.read((row, 0), typed, None) {
                sheet.rows.entry(row).or_default().insert(0, Value::Text(text));
            }
        }
        codings.settle(&mut sheet);
        let said = sheet.findings.iter().map(|f| format!("{} {}: {}", f.id, f.origin, f.message)).collect();
        (said, sheet.rows.values().map(|cells| cells[&0].shown()).collect())
    }

    #[test]
    fn few_cells_are_told_one_by_one() {
        let (said, _) = told(&["Công đoàn", "NguyÔn ThÞ Hoa"]);
        let words = "chữ theo bảng mã cũ TCVN3 (ABC): “NguyÔn ThÞ Hoa” được đọc là “Nguyễn Thị Hoa”";
        assert_eq!(said, [format!("bang-ma-cu thử.xlsx › trang “T” › ô A2: {words}")]);
    }

    #[test]
    fn many_cells_are_told_in_one_breath() {
        let (said, _) = told(&["NguyÔn ThÞ Hoa"; 135]);
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("(ô A3) và 132 ô khác"), "{said:?}");
    }

    #[test]
    fn the_sheet_decides_about_short_texts() {
        let (said, texts) = told(&["C§CS", "Vò"]);
        assert_eq!((said.len(), texts), (0, vec!["C§CS".to_owned(), "Vò".to_owned()]));
        let (said, texts) = told(&["C§CS", "Vò", "NguyÔn ThÞ Hoa"]);
        assert_eq!(texts, ["CĐCS", "Vò", "Nguyễn Thị Hoa"]);
        let ids: Vec<_> = said.iter().map(|words| words.split(':').next().unwrap_or_default()).collect();
        let place = |cell| format!("thử.xlsx › trang “T” › ô {cell}");
        let expected = [("bang-ma-khong-ro", "A2"), ("bang-ma-cu", "A3"), ("bang-ma-cu", "A1")];
        assert_eq!(ids, expected.map(|(id, cell)| format!("{id} {}", place(cell))));
    }

    #[test]
    fn names_of_sheets_may_be_old_too() {
        let (name, said) = sheet_name("§OµN VI£N", &"a.xls".into());
        assert_eq!((&*name, said.len()), ("ĐOàN VIÊN", 1));
    }
}
