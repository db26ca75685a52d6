//! The four faces documents are set in: advances, line metrics, and which characters they hold.
//!
//! Widths are plain sums of advances, without kerning or shaping: that is how Word and LibreOffice set NFC Vietnamese by
//! default, so lines measured here break where theirs do.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Origin};

/// The four built-in faces: Liberation Serif 2.1.5, metric-compatible with Times New Roman and complete for Vietnamese.
const BUILT_IN: [(&str, &[u8]); 4] = [
    ("LiberationSerif", include_bytes!("../../fonts/LiberationSerif-Regular.ttf")),
    ("LiberationSerif-Bold", include_bytes!("../../fonts/LiberationSerif-Bold.ttf")),
    ("LiberationSerif-Italic", include_bytes!("../../fonts/LiberationSerif-Italic.ttf")),
    ("LiberationSerif-BoldItalic", include_bytes!("../../fonts/LiberationSerif-BoldItalic.ttf")),
];

/// Holds the parts of a symbol such as `05/BC-CĐCS` together; read and drawn as a plain hyphen.
pub const NO_BREAK_HYPHEN: char = '\u{2011}';

/// Every accented letter of Vietnamese; a face that lacks one cannot set official documents.
pub const VIETNAMESE: &str = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";

/// One face: its program and what layout needs of it.
pub struct Face {
    /// PostScript name.
    pub name: &'static str,
    /// The font program as shipped.
    pub program: &'static [u8],
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
    glyphs: HashMap<char, Glyph>,
}

/// A character's glyph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Index in the font program.
    pub id: u16,
    /// Advance, in units.
    pub advance: u16,
}

impl Face {
    fn load(name: &'static str, program: &'static [u8]) -> Result<Self, Diagnostic> {
        let broken = |what: String| {
            Diagnostic::error(
                "phong-chu",
                &Origin::File { file: name.into() },
                what,
                "cài lại chương trình để có đủ thư mục fonts",
            )
        };
        let parsed =
            ttf_parser::Face::parse(program, 0).map_err(|e| broken(format!("không đọc được tệp phông chữ ({e})")))?;
        let mut glyphs = HashMap::new();
        for subtable in
            parsed.tables().cmap.iter().flat_map(|t| t.subtables).filter(ttf_parser::cmap::Subtable::is_unicode)
        {
            subtable.codepoints(|code| {
                let found = char::from_u32(code).and_then(|c| Some((c, parsed.glyph_index(c)?)));
                if let Some((c, id)) = found {
                    let advance = parsed.glyph_hor_advance(id).unwrap_or(0);
                    glyphs.insert(c, Glyph { id: id.0, advance });
                }
            });
        }
        let bounds = parsed.global_bounding_box();
        let face = Self {
            name,
            program,
            units: f32::from(parsed.units_per_em()),
            ascent: f32::from(parsed.ascender()),
            descent: -f32::from(parsed.descender()),
            gap: f32::from(parsed.line_gap()),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(f32::from),
            capital: f32::from(parsed.capital_height().unwrap_or(parsed.ascender())),
            slope: parsed.italic_angle(),
            glyphs,
        };
        match VIETNAMESE.chars().find(|c| face.glyph(*c).is_none()) {
            Some(missing) => Err(broken(format!("phông chữ thiếu chữ “{missing}” của tiếng Việt"))),
            None => Ok(face),
        }
    }

    /// The glyph of a character, if the face has one. A no-break hyphen is drawn as a hyphen.
    pub fn glyph(&self, character: char) -> Option<Glyph> {
        let drawn = if character == NO_BREAK_HYPHEN { '-' } else { character };
        self.glyphs.get(&drawn).copied()
    }

    /// Width of `text` at `size` points, in points. Characters without a glyph count nothing.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let units: u32 = text.chars().filter_map(|c| self.glyph(c)).map(|g| u32::from(g.advance)).sum();
        #[expect(clippy::cast_precision_loss, reason = "a line's width in font units stays far below 2^24")]
        let units = units as f32;
        units * size / self.units
    }
}

/// The four faces of one family.
pub struct Fonts {
    faces: [Face; 4],
}

impl Fonts {
    /// The faces in `fonts/`, built into the program.
    ///
    /// # Errors
    /// When a face cannot be parsed or lacks a Vietnamese letter.
    pub fn built_in() -> Result<Self, Diagnostic> {
        let [regular, bold, italic, bold_italic] = BUILT_IN;
        let load = |(name, program)| Face::load(name, program);
        Ok(Self { faces: [load(regular)?, load(bold)?, load(italic)?, load(bold_italic)?] })
    }

    /// The faces in fixed order: regular, bold, italic, bold italic.
    pub fn faces(&self) -> &[Face; 4] {
        &self.faces
    }

    /// The position in [`Fonts::faces`] of a style.
    pub fn index(bold: bool, italic: bool) -> usize {
        usize::from(bold) + 2 * usize::from(italic)
    }

    /// The face of a style.
    pub fn face(&self, bold: bool, italic: bool) -> &Face {
        &self.faces[Self::index(bold, italic)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fonts() -> Fonts {
        Fonts::built_in().unwrap_or_else(|fault| panic!("{fault}"))
    }

    #[test]
    fn national_title_is_as_wide_as_in_times() {
        let width = fonts().face(true, false).width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0) * 25.4 / 72.0;
        assert!((width - 95.7).abs() < 0.1, "{width} mm");
    }

    #[test]
    fn single_line_is_1_15_times_the_size() {
        let fonts = fonts();
        for face in fonts.faces() {
            let pitch = (face.ascent + face.descent + face.gap) / face.units;
            assert!((pitch - 2355.0 / 2048.0).abs() < 1e-6, "{}: {pitch}", face.name);
        }
    }
}
