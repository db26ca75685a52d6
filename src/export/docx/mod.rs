//! Turns a document tree into a DOCX file that Word and LibreOffice set as the PDF is set.
//!
//! docx-rs builds what holds content, `order` brings it into the schema's order, and `mould` keeps it with gaps for the words;
//! `parts` adds the rest, `pack` makes one file of them. What the other exit must know of Word's ways stands in `body`.

mod body;
mod check_box;
mod lists;
mod mould;
mod numbering;
mod order;
mod pack;
mod paragraph;
mod parts;
mod section;
mod shape;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod xml;

use crate::document::tree::Document;
use chrono::NaiveDate;
use docx_rs::BuildXML;
use numbering::Numbering;
use pack::Part;

pub use pack::CommonParts;

/// Why a document could not be written; each points at this program, not at the user's data.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A part came out as something that is not XML.
    #[error("phần {part} của tệp DOCX không phải XML đúng")]
    Markup {
        /// Path of the part in the package.
        part: String,
        /// Where and why.
        source: roxmltree::Error,
    },
    /// The package could not be put together.
    #[error("không đóng gói được tệp DOCX")]
    Package(#[from] zip::result::ZipError),
}

/// Path of the part that holds the document's body.
const BODY: &str = "word/document.xml";

/// The bytes of `document` as a DOCX file, dated `created`; `common` holds what files of one run share. The same document
/// gives the same bytes always.
///
/// # Errors
/// When the parts cannot be ordered or packed, which no document should cause.
pub fn write(document: &Document, created: NaiveDate, common: &CommonParts) -> Result<Vec<u8>, Fault> {
    let headers = section::Headers::of(document);
    let numbering = Numbering::of(document);
    let lists = numbering.build();
    let as_it_is = |path: &str, text: String| common.part(path, text, |text| Ok(text.to_owned()));
    let mut packed = vec![
        as_it_is(parts::CONTENT_TYPES, parts::content_types(headers.len(), lists.is_some()))?,
        as_it_is("_rels/.rels", parts::PACKAGE_RELATIONS.to_owned())?,
        Part::Own("docProps/core.xml".to_owned(), parts::core(document, created)),
        as_it_is("docProps/app.xml", parts::APPLICATION.to_owned())?,
        as_it_is("word/_rels/document.xml.rels", parts::relations(headers.len(), lists.is_some()))?,
        as_it_is("word/settings.xml", parts::SETTINGS.to_owned())?,
    ];
    if let Some(lists) = lists {
        packed.push(as_it_is("word/numbering.xml", lists)?);
    }
    packed.push(Part::Own(BODY.to_owned(), body::write(document, &headers, &numbering, common.moulds())?));
    let path = "word/styles.xml";
    packed.push(common.part(path, text(styles::build(document, &numbering).build()), |text| ordered(path, text))?);
    for (number, header) in headers.build().iter().enumerate() {
        let path = parts::header_path(number);
        packed.push(common.part(path.as_str(), text(header.build()), |text| ordered(&path, text))?);
    }
    Ok(pack::pack(&packed)?)
}

/// What docx-rs built, as text.
fn text(built: Vec<u8>) -> String {
    String::from_utf8(built).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

fn ordered(path: &str, built: &str) -> Result<String, Fault> {
    order::part(built).map_err(|source| Fault::Markup { part: path.to_owned(), source })
}
