//! Context → markup: the templates, compiled and filled. What is wrong in one is found before any data is seen.
//!
//! Built-in templates stand in `templates/`. Data is escaped on its way in, so no cell can break or add markup; a line
//! break inside a cell becomes U+2028, which the document parser reads as a break.

mod codes;
mod engine;
mod lint;

pub use codes::CODES;
pub use engine::{Template, Templates, fill_page, fill_text, text_faults};

use std::sync::Arc;

/// A filled template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup {
    /// The template's file name, for messages.
    pub file: Arc<str>,
    /// The markup.
    pub text: String,
}
