//! Markup → document tree: what stands on the paper, with every measure settled, and no word about PDF or DOCX.
//!
//! ```text
//! filled markup ─parse→ official parts ─form→ paragraphs, tables and rules
//! ```

pub mod length;
pub mod tree;
pub mod vocabulary;

mod codes;
mod bind;
mod form;
mod markup;
mod measure;
mod parse;
mod skeleton;

pub use codes::CODES;
pub use measure::Setting;
pub use skeleton::check_template;

use crate::diagnostic::Report;
use crate::font::Fonts;
use crate::template::Markup;
use tree::Document;

/// The document that a filled template describes.
///
/// # Errors
/// When the markup is not well formed or uses an element or attribute wrongly; templates are checked before they are filled,
/// so this speaks of a fault in the template that only this data brings out.
pub fn read(markup: &Markup, fonts: &Fonts, setting: Setting) -> Result<Document, Report> {
    let paper = parse::parse(&markup.text, &markup.file)?;
    Ok(form::set(&paper, fonts, setting))
}
