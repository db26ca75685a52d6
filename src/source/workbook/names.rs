//! A file → the names of its sheets at a glance, without reading the sheets.

use super::container::FILE;
use quick_xml::XmlVersion;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use zip::ZipArchive;

/// How much of the part that names the sheets is looked at.
const LOOKED_AT: u64 = 1 << 20;

/// The names of an `.xlsx` file's sheets; `None` of anything else, and of what cannot be read.
pub(in crate::source) fn sheet_names(path: &Path) -> Option<Vec<String>> {
    let file = File::open(path).ok()?;
    let about = file.metadata().ok()?;
    if !about.is_file() || about.len() > FILE {
        return None;
    }
    let mut archive = ZipArchive::new(BufReader::new(file)).ok()?;
    let part = archive.file_names().find(|name| name.to_ascii_lowercase().ends_with("workbook.xml"))?.to_owned();
    let part = archive.by_name(&part).ok()?.take(LOOKED_AT);
    let mut reader = Reader::from_reader(BufReader::new(part));
    let (mut buffer, mut names) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "sheet" => {
                let name = element.try_get_attribute("name").ok()??;
                names.push(name.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned());
            }
            Event::Eof => return Some(names),
            _ => {}
        }
        buffer.clear();
    }
}
