//! The first part of a stream → what all sheets share: texts, styles, the date system, and where each sheet begins.

use super::Broken;
use super::record::{CODE_PAGE, DATE_SYSTEM, ENCRYPTED, FONT, FORMAT, Record, Records, SHARED_TEXTS, SHEET, STYLE};
use super::strings::{Pieces, Writing};
use crate::diagnostic::Origin;
use crate::source::container;
use crate::text::legacy::{OldFont, old_font};
use std::collections::BTreeMap;

/// Shared texts, which are kept as a whole.
const TEXTS: usize = 1_000_000;
/// Styles; Excel allows some four thousand.
const STYLES: usize = 65_536;

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Number,
    Percentage,
    Day,
}

/// What the style of a cell tells about its content.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub(super) shown: Shown,
    pub(super) font: Option<OldFont>,
}

/// What all sheets share.
#[derive(Debug)]
pub(super) struct Globals {
    pub(super) writing: Writing,
    pub(super) from_1904: bool,
    pub(super) texts: Vec<String>,
    /// Worksheets: name and first byte.
    pub(super) sheets: Vec<(String, usize)>,
    looks: Vec<Look>,
}

/// Styles refer to fonts and formats that may come after them.
#[derive(Default)]
struct Styles {
    fonts: Vec<Option<OldFont>>,
    formats: BTreeMap<u16, Shown>,
    /// Font and format of each.
    parts: Vec<(u16, u16)>,
}

impl Globals {
    /// Reads the first part of a stream.
    pub(super) fn read(stream: &[u8], origin: &Origin) -> Result<Self, Broken> {
        let (mut records, first) = Records::open(stream, 0)?;
        let writing = if first.short(0)? >= 0x0600 { Writing::Unicode } else { Writing::CodePage(1252) };
        let mut globals = Self { writing, from_1904: false, texts: Vec::new(), sheets: Vec::new(), looks: Vec::new() };
        let mut styles = Styles::default();
        while let Some(record) = records.next()? {
            match record.kind {
                ENCRYPTED => return Err(Broken::Locked),
                CODE_PAGE if globals.writing != Writing::Unicode => {
                    globals.writing = Writing::CodePage(record.short(0)?);
                }
                DATE_SYSTEM => globals.from_1904 = record.short(0)? == 1,
                SHEET => globals.sheet(record)?,
                SHARED_TEXTS => {
                    let pieces = Pieces::new(record.after(8)?, records.continuations()?);
                    globals.texts = texts(pieces, record.long(4)?, origin)?;
                }
                _ => styles.take(record, globals.writing)?,
            }
        }
        globals.looks = styles.looks();
        Ok(globals)
    }

    fn sheet(&mut self, record: Record<'_>) -> Result<(), Broken> {
        const WORKSHEET: u8 = 0;
        let start = usize::try_from(record.long(0)?).map_err(|_| Broken::Damaged)?;
        if record.byte(5)? == WORKSHEET {
            let name = self.writing.counted(record.after(6)?, false, false)?;
            self.sheets.push((name, start));
        }
        Ok(())
    }

    /// What the style of this number tells.
    pub(super) fn look(&self, style: u16) -> Look {
        self.looks.get(usize::from(style)).copied().unwrap_or_default()
    }
}

/// The shared texts. Their number is announced, but believed only as far as there are bytes.
fn texts(mut pieces: Pieces<'_>, announced: u32, origin: &Origin) -> Result<Vec<String>, Broken> {
    let mut texts = Vec::new();
    for _ in 0..announced {
        // Some programs announce more than they write.
        if pieces.is_empty() {
            break;
        }
        if texts.len() == TEXTS {
            return Err(container::too_large(origin, "quá nhiều chữ khác nhau").into());
        }
        texts.push(pieces.shared()?);
    }
    Ok(texts)
}

impl Styles {
    fn take(&mut self, record: Record<'_>, writing: Writing) -> Result<(), Broken> {
        match record.kind {
            FONT => self.fonts.push(old_font(&writing.counted(record.after(14)?, false, false)?)),
            FORMAT => {
                let wide_count = writing == Writing::Unicode;
                let code = writing.counted(record.after(2)?, wide_count, false)?;
                self.formats.insert(record.short(0)?, shown(&code));
            }
            STYLE if self.parts.len() < STYLES => self.parts.push((record.short(0)?, record.short(2)?)),
            _ => {}
        }
        Ok(())
    }

    fn looks(&self) -> Vec<Look> {
        let look = |(font, format): &(u16, u16)| Look {
            shown: self.formats.get(format).copied().unwrap_or_else(|| built_in(*format)),
            // There is no font with the number four.
            font: self.fonts.get(usize::from(if *font > 4 { font - 1 } else { *font })).copied().flatten(),
        };
        self.parts.iter().map(look).collect()
    }
}

/// The formats that every file has.
fn built_in(format: u16) -> Shown {
    match format {
        9 | 10 => Shown::Percentage,
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Day,
        _ => Shown::Number,
    }
}

/// How a format shows numbers, by the letters in it that are no text: `dd/mm/yyyy`, `0.0%`; `[h]:mm` is a span of time.
fn shown(code: &str) -> Shown {
    let mut day = false;
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c.to_ascii_lowercase() {
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            '\\' | '_' | '*' => drop(chars.next()),
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if inside.starts_with(['h', 'H', 'm', 'M', 's', 'S']) {
                    return Shown::Number;
                }
            }
            '%' => return Shown::Percentage,
            'd' | 'm' | 'y' | 'h' | 's' => day = true,
            // `General`
            'g' => return Shown::Number,
            ';' => break,
            _ => {}
        }
    }
    if day { Shown::Day } else { Shown::Number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_days_percentages_and_numbers() {
        for code in ["dd/mm/yyyy", "[$-1010000]d/m/yyyy;@", "\"ngày\" dd", "h:mm AM/PM", "mmm\\-yy"] {
            assert_eq!(shown(code), Shown::Day, "{code}");
        }
        for code in ["General", "0.00", "#,##0 \"đồng\"", "[h]:mm", "@", "[Red]0", "0_d"] {
            assert_eq!(shown(code), Shown::Number, "{code}");
        }
        assert_eq!([shown("0.0%"), built_in(10)], [Shown::Percentage; 2]);
        assert_eq!([built_in(14), built_in(46)], [Shown::Day, Shown::Number]);
    }
}
