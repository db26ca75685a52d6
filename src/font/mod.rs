//! The four faces documents are set in: advances, line metrics, and which characters they hold.
//!
//! Widths are plain sums of advances, without kerning or shaping: that is how Word and LibreOffice set NFC Vietnamese by
//! default, so lines measured here break where theirs do.

mod codes;
mod face;
mod folder;

pub use codes::CODES;
pub use face::{Face, Glyph};

use std::path::Path;

use crate::diagnostic::{Diagnostic, Origin, Report};

/// The four built-in faces: Liberation Serif 2.1.5, metric-compatible with Times New Roman and complete for Vietnamese.
const BUILT_IN: [(&str, &[u8]); 4] = [
    ("LiberationSerif-Regular.ttf", include_bytes!("../../fonts/LiberationSerif-Regular.ttf")),
    ("LiberationSerif-Bold.ttf", include_bytes!("../../fonts/LiberationSerif-Bold.ttf")),
    ("LiberationSerif-Italic.ttf", include_bytes!("../../fonts/LiberationSerif-Italic.ttf")),
    ("LiberationSerif-BoldItalic.ttf", include_bytes!("../../fonts/LiberationSerif-BoldItalic.ttf")),
];

/// What people call the styles, in the order of [`Fonts::faces`].
const STYLES: [&str; 4] = ["thường", "đậm", "nghiêng", "đậm nghiêng"];

/// Holds the parts of a symbol such as `05/BC-CĐCS` together; read and drawn as a plain hyphen.
pub const NO_BREAK_HYPHEN: char = '\u{2011}';

/// Every accented letter of Vietnamese; a face that lacks one cannot set official documents.
pub const VIETNAMESE: &str = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";

/// Signs that forms and phrases use beside ASCII: quotation marks, dashes, the ellipsis, the no-break space.
const REQUIRED_SIGNS: &str = "“”‘’–…\u{a0}";

/// Further signs that people type; a face may lack them.
const FURTHER_SIGNS: &str = "°²³±·×÷½¼¾§•′″≤≥≈→‰€₫";

/// The letters and signs of official documents: those a face must have, and some more.
pub fn repertoire() -> impl Iterator<Item = char> {
    required().chain(FURTHER_SIGNS.chars())
}

/// The letters and signs that official documents cannot do without.
fn required() -> impl Iterator<Item = char> {
    VIETNAMESE.chars().chain(REQUIRED_SIGNS.chars()).chain(' '..='~')
}

/// The four faces of one family.
pub struct Fonts {
    faces: [Face; 4],
}

impl Fonts {
    /// The faces in `fonts/`, built into the program.
    ///
    /// # Errors
    /// When a face cannot be parsed or lacks a letter.
    pub fn built_in() -> Result<Self, Diagnostic> {
        let [regular, bold, italic, bold_italic] = BUILT_IN;
        Ok(Self { faces: [shipped(regular)?, shipped(bold)?, shipped(italic)?, shipped(bold_italic)?] })
    }

    /// The faces that the user's own font files in `folder` hold, such as Times New Roman.
    ///
    /// # Errors
    /// When the four faces of one family are not all there and fit.
    pub fn in_folder(folder: &Path) -> Result<Self, Report> {
        folder::load(folder).map(|faces| Self { faces })
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

    /// Whether any face has the character.
    pub fn know(&self, character: char) -> bool {
        self.faces.iter().any(|face| face.glyph(character).is_some())
    }
}

fn shipped((file, program): (&str, &'static [u8])) -> Result<Face, Diagnostic> {
    let broken = |what: String| {
        let at = Origin::File { file: format!("fonts/{file}").into() };
        Diagnostic::error("phong-chu", &at, what, "cài lại chương trình")
    };
    let face = Face::load(program.into()).map_err(broken)?;
    match face.lacking().first() {
        Some(letter) => Err(broken(format!("phông chữ thiếu chữ “{letter}”"))),
        None => Ok(face),
    }
}

#[cfg(test)]
mod tests;
