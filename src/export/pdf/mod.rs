//! Pages into the bytes of a PDF that is at once PDF/A-2a (archive) and PDF/UA-1 (accessible).
//!
//! `content` has printpdf write the pages; everything after that works on the objects of lopdf (`object`):
//! own font subsets (`type_case`, `subset`, `unhint`), metadata (`archive`, `xmp`), signature fields (`fields`), tags (`structure`), outline, and the
//! bytes (`finish`).
//! Same pages and same [`Meta`], same bytes: nothing here counts, draws lots or asks the time.

mod archive;
mod content;
mod fault;
mod fields;
mod finish;
mod object;
mod outline;
mod structure;
mod subset;
mod syntax;
#[cfg(test)]
mod tests;
mod type_case;
mod unhint;
mod written;
mod xmp;

pub use fault::Fault;
pub use type_case::TypeCase;

use chrono::NaiveDate;

use crate::font::Fonts;
use crate::layout::Layout;

/// What the file says about itself, and what it offers besides its pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Title of the document, shown in the window's title bar.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// The day it was made; the hour is midnight in Viet Nam.
    pub created: NaiveDate,
    /// Whether the spaces kept for signatures become fields to sign in with a certificate.
    pub signature_fields: bool,
}

/// Writes pages as PDF. `letters` holds what files of one run share, of these fonts and no others.
///
/// # Errors
/// When a character has no glyph, a coordinate is not a number, or a library refuses what it was given.
pub fn write(layout: &Layout, fonts: &Fonts, letters: &TypeCase, meta: &Meta) -> Result<Vec<u8>, Fault> {
    let sets = letters.sets(layout, fonts)?;
    let mut file = content::build(layout, &sets)?;
    sets.embed(&mut file)?;
    archive::conform(&mut file, meta)?;
    let fields = if meta.signature_fields { fields::add(&mut file, layout)? } else { Vec::new() };
    let elements = structure::tag(&mut file, layout, &fields)?;
    outline::write(&mut file, layout)?;
    finish::save(file, elements)
}
