//! Exits: the document tree and its pages into the files that people sign and edit, its tables into a workbook.

pub mod docx;
pub mod pdf;
pub mod xlsx;

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
    /// In the XLSX exit.
    #[error(transparent)]
    Xlsx(#[from] xlsx::Fault),
}

/// What files say and offer besides the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extras {
    /// The date in their properties.
    pub created: NaiveDate,
    /// Whether a PDF has an empty field to sign in at every signature; DOCX knows none.
    pub signature_fields: bool,
}

/// The bytes of a document in one format.
///
/// # Errors
/// When a library refuses what it was given: a fault of the program, not of the data.
pub fn write(
    format: Format,
    document: &Document,
    pages: &Layout,
    fonts: &Fonts,
    extras: Extras,
) -> Result<Vec<u8>, Fault> {
    Ok(match format {
        Format::Pdf => {
            let Extras { created, signature_fields } = extras;
            let (title, author) = (document.title.clone(), document.author.clone());
            let meta = pdf::Meta { title, author, created, signature_fields };
            pdf::write(pages, fonts, &meta)?
        }
        Format::Docx => docx::write(document, extras.created)?,
    })
}
