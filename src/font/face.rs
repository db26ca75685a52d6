//! A font program → a face: its names and style, advances, line metrics, and what speaks against its use.

use std::borrow::Cow;
use std::collections::HashMap;

use ttf_parser::{Permissions, Style, Tag, cmap, name_id};

use super::{NO_BREAK_HYPHEN, required};

/// English of the United States among the languages of names; other languages translate them.
const ENGLISH: u16 = 0x0409;

/// Past the letters of Vietnamese and the signs around them; looked up for every letter of every line.
const LOW: usize = 0x2200;

/// One face: its program and what layout needs of it.
pub struct Face {
    /// PostScript name, as the program gives it.
    pub name: String,
    /// The font program as shipped.
    pub program: Cow<'static, [u8]>,
    /// Units per em.
    pub units: f32,
    /// Height of the ascender above the baseline, in units (positive).
    pub ascent: f32,
    /// Depth of the descender below the baseline, in units (positive).
    pub descent: f32,
    /// Extra space between lines, in units; stands above the line.
    pub gap: f32,
    /// The box around all glyphs, in units: left, bottom, right, top.
    pub bounds: [f32; 4],
    /// Height of capitals, in units.
    pub capital: f32,
    /// Slope of an italic, in degrees; negative leans right.
    pub slope: f32,
    /// Glyphs of the characters below [`LOW`], by their numbers.
    low: Vec<Option<Glyph>>,
    /// All others.
    high: HashMap<char, Glyph>,
}

/// A character's glyph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Index in the font program.
    pub id: u16,
    /// Advance, in units.
    pub advance: u16,
}

/// What a font program says it is.
#[derive(Debug, PartialEq)]
pub(super) struct Signature {
    /// The family that its four styles share: `Times New Roman`.
    pub(super) family: String,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Signature {
    /// Reads names and style bits only.
    ///
    /// # Errors
    /// Why the bytes are no font that says these things, in Vietnamese.
    pub(super) fn of(program: &[u8]) -> Result<Self, String> {
        let parsed = parse(program)?;
        let family = name(&parsed, name_id::FAMILY).ok_or("phông chữ không ghi tên họ phông")?;
        let style = parsed.tables().os2.ok_or("phông chữ không ghi kiểu chữ và quyền nhúng (thiếu bảng OS/2)")?;
        Ok(Self { family, bold: style.is_bold(), italic: style.style() != Style::Normal })
    }
}

impl Face {
    /// Reads a whole program. Letters are not asked for: see [`Face::lacking`].
    ///
    /// # Errors
    /// Why official documents cannot be set in it, in Vietnamese.
    pub(super) fn load(program: Cow<'static, [u8]>) -> Result<Self, String> {
        let parsed = parse(&program)?;
        usable(&parsed)?;
        let (low, high) = glyphs(&parsed);
        let bounds = parsed.global_bounding_box();
        let printable = |name: &String| !name.is_empty() && name.chars().all(|c| c.is_ascii_graphic());
        Ok(Self {
            name: name(&parsed, name_id::POST_SCRIPT_NAME)
                .filter(printable)
                .ok_or("phông chữ không có tên PostScript hợp lệ")?,
            units: f32::from(parsed.units_per_em()),
            ascent: f32::from(parsed.ascender()),
            descent: -f32::from(parsed.descender()),
            gap: f32::from(parsed.line_gap()),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(f32::from),
            capital: f32::from(parsed.capital_height().unwrap_or(parsed.ascender())),
            slope: parsed.italic_angle(),
            low,
            high,
            program,
        })
    }

    /// The glyph of a character, if the face has one. A no-break hyphen is drawn as a hyphen.
    pub fn glyph(&self, character: char) -> Option<Glyph> {
        let drawn = if character == NO_BREAK_HYPHEN { '-' } else { character };
        self.low.get(drawn as usize).copied().unwrap_or_else(|| self.high.get(&drawn).copied())
    }

    /// Width of `text` at `size` points, in points. Characters without a glyph count nothing.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let units: u32 = text.chars().filter_map(|c| self.glyph(c)).map(|g| u32::from(g.advance)).sum();
        #[expect(clippy::cast_precision_loss, reason = "a line's width in font units stays far below 2^24")]
        let units = units as f32;
        units * size / self.units
    }

    /// The letters and signs that official documents need and the face does not have.
    pub(super) fn lacking(&self) -> Vec<char> {
        required().filter(|c| self.glyph(*c).is_none()).collect()
    }
}

fn parse(program: &[u8]) -> Result<ttf_parser::Face<'_>, String> {
    ttf_parser::Face::parse(program, 0).map_err(|_| "tệp không phải là phông chữ TrueType".to_owned())
}

/// A name in English, else in the first language there is.
fn name(parsed: &ttf_parser::Face<'_>, id: u16) -> Option<String> {
    let named = || parsed.names().into_iter().filter(move |name| name.name_id == id && name.is_unicode());
    let name = named().find(|name| name.language_id == ENGLISH).or_else(|| named().next())?.to_string()?;
    Some(name.trim().to_owned())
}

/// Whether the outlines can be put into a PDF, may be, and have the serifs of the official typeface.
fn usable(parsed: &ttf_parser::Face<'_>) -> Result<(), String> {
    if parsed.tables().glyf.is_none() {
        return Err("phông chữ không có nét vẽ TrueType (bảng glyf)".to_owned());
    }
    let barred = parsed.tables().os2.is_none_or(|rights| {
        matches!(rights.permissions(), None | Some(Permissions::Restricted))
            || !rights.is_subsetting_allowed()
            || !rights.is_outline_embedding_allowed()
    });
    if barred {
        return Err("phông chữ không cho phép nhúng vào tài liệu (OS/2 fsType)".to_owned());
    }
    if is_sans_serif(parsed) { Err("phông chữ không có chân".to_owned()) } else { Ok(()) }
}

/// Told by PANOSE: of Latin text (2), the serif styles 11 to 15 have none.
fn is_sans_serif(parsed: &ttf_parser::Face<'_>) -> bool {
    const PANOSE: usize = 32;
    let table = parsed.raw_face().table(Tag::from_bytes(b"OS/2")).unwrap_or_default();
    matches!(table.get(PANOSE..PANOSE + 2), Some([2, 11..=15]))
}

fn glyphs(parsed: &ttf_parser::Face<'_>) -> (Vec<Option<Glyph>>, HashMap<char, Glyph>) {
    let (mut low, mut high) = (vec![None; LOW], HashMap::new());
    for subtable in parsed.tables().cmap.iter().flat_map(|t| t.subtables).filter(cmap::Subtable::is_unicode) {
        subtable.codepoints(|code| {
            let found = char::from_u32(code).and_then(|c| Some((c, parsed.glyph_index(c)?)));
            if let Some((c, id)) = found {
                let advance = parsed.glyph_hor_advance(id).unwrap_or(0);
                let glyph = Glyph { id: id.0, advance };
                match low.get_mut(c as usize) {
                    Some(place) => *place = Some(glyph),
                    None => _ = high.insert(c, glyph),
                }
            }
        });
    }
    (low, high)
}
