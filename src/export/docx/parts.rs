//! Turns what is known about a document as a whole into the package's small parts.

use super::xml::escape;
use crate::document::tree::Document;
use chrono::NaiveDate;
use std::fmt::Write;

/// Path of the part that lists the types of all others; the first of every package.
pub(super) const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Relations of the package: the document and its properties.
pub(super) const PACKAGE_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>"#;

/// Who wrote the file.
pub(super) const APPLICATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>thidua</Application></Properties>"#;

/// Settings. Compatibility mode 14 (Word 2010) because from 15 on Word squeezes the spaces of justified lines, and then its
/// lines no longer break where the PDF's do.
pub(super) const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat></w:settings>"#;

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Path of a header in the package, counted from zero.
pub(super) fn header_path(number: usize) -> String {
    format!("word/header{}.xml", number + 1)
}

/// The relation by which a section names its header, counted from zero.
pub(super) fn header_relation(number: usize) -> String {
    format!("rIdHeader{}", number + 1)
}

/// The types of all parts, for a package with so many headers, and with numbering or without.
pub(super) fn content_types(headers: usize, numbering: bool) -> String {
    let mut out = format!(
        r#"{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="{WORD}.settings+xml"/>"#
    );
    if numbering {
        let _ = write!(out, r#"<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>"#);
    }
    for number in 0..headers {
        let path = header_path(number);
        let _ = write!(out, r#"<Override PartName="/{path}" ContentType="{WORD}.header+xml"/>"#);
    }
    out + "</Types>"
}

/// Relations of the document: styles, settings, numbering if there is any, and so many headers.
pub(super) fn relations(headers: usize, numbering: bool) -> String {
    let mut out = format!(
        r#"{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{RELATION}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{RELATION}/settings" Target="settings.xml"/>"#
    );
    if numbering {
        let _ = write!(out, r#"<Relationship Id="rId3" Type="{RELATION}/numbering" Target="numbering.xml"/>"#);
    }
    for number in 0..headers {
        let (id, target) = (header_relation(number), number + 1);
        let _ = write!(out, r#"<Relationship Id="{id}" Type="{RELATION}/header" Target="header{target}.xml"/>"#);
    }
    out + "</Relationships>"
}

/// Title, author, dates and language of the file.
pub(super) fn core(document: &Document, created: NaiveDate) -> String {
    let mut out = format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"#
    );
    escape(&document.title, &mut out);
    for (before, after) in
        [("</dc:title><dc:creator>", "</dc:creator>"), ("<cp:lastModifiedBy>", "</cp:lastModifiedBy>")]
    {
        out.push_str(before);
        escape(&document.author, &mut out);
        out.push_str(after);
    }
    for name in ["created", "modified"] {
        let day = created.format("%Y-%m-%d");
        let _ = write!(out, r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{name}>"#);
    }
    out + "<dc:language>vi-VN</dc:language></cp:coreProperties>"
}
