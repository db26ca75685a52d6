//! Exits: the document tree and its pages into the files that people sign and edit.

pub mod docx;
pub mod pdf;

use crate::document::tree::Document;
use crate::font::Fonts;
use crate::layout::Layout;
use chrono::NaiveDate;

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PDF, from the pages: to print and sign.
    Pdf,
    /// DOCX, from the tree: to edit.
    Docx,
}

impl Format {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// In the PDF exit.
    #[error(transparent)]
    Pdf(#[from] pdf::Fault),
    /// In the DOCX exit.
    #[error(transparent)]
    Docx(#[from] docx::Fault),
}

/// The bytes of a document in one format. `created` is the date in its properties.
///
/// # Errors
/// When a library refuses what it was given: a fault of the program, not of the data.
pub fn write(
    format: Format,
    document: &Document,
    pages: &Layout,
    fonts: &Fonts,
    created: NaiveDate,
) -> Result<Vec<u8>, Fault> {
    Ok(match format {
        Format::Pdf => {
            let meta = pdf::Meta { title: document.title.clone(), author: document.author.clone(), created };
            pdf::write(pages, fonts, &meta)?
        }
        Format::Docx => docx::write(document, created)?,
    })
}
