//! Turns a document tree into a DOCX file that Word and LibreOffice set as the PDF is set.
//!
//! docx-rs builds the three parts that hold content, `order` brings them into the schema's order, `parts` adds the
//! rest, `pack` makes one file of them. What the other exit must know of Word's ways stands in `body`.

mod body;
mod check_box;
mod lists;
mod numbering;
mod order;
mod pack;
mod paragraph;
mod parts;
mod placed;
mod section;
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

/// The bytes of `document` as a DOCX file, dated `created`. The same document gives the same bytes always.
///
/// # Errors
/// When the parts cannot be ordered or packed, which no document should cause.
pub fn write(document: &Document, created: NaiveDate) -> Result<Vec<u8>, Fault> {
    let headers = section::Headers::of(document);
    let numbering = Numbering::of(document);
    let lists = numbering.build();
    let mut packed = vec![
        Part::new(parts::CONTENT_TYPES, parts::content_types(headers.len(), lists.is_some())),
        Part::new("_rels/.rels", parts::PACKAGE_RELATIONS),
        Part::new("docProps/core.xml", parts::core(document, created)),
        Part::new("docProps/app.xml", parts::APPLICATION),
        Part::new("word/_rels/document.xml.rels", parts::relations(headers.len(), lists.is_some())),
        Part::new("word/settings.xml", parts::SETTINGS),
    ];
    packed.extend(lists.map(|lists| Part::new("word/numbering.xml", lists)));
    let mut add = |name: &str, built: Vec<u8>| -> Result<(), Fault> {
        let text = String::from_utf8_lossy(&built);
        let ordered = order::part(&text).map_err(|source| Fault::Markup { part: name.to_owned(), source })?;
        packed.push(Part::new(name, ordered));
        Ok(())
    };
    add("word/document.xml", body::build(document, &headers, &numbering).build())?;
    add("word/styles.xml", styles::build(document, &numbering).build())?;
    for (number, header) in headers.build().iter().enumerate() {
        add(&parts::header_path(number), header.build())?;
    }
    Ok(pack::pack(&packed)?)
}
