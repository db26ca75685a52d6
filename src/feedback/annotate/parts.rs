//! The parts of a workbook's container → the same container with some parts written anew and the others as they were.

use super::Fault;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// An open container and what will be different in its copy.
pub(super) struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Places in the archive, by name: `/` between folders, in lower case, as names of parts are compared.
    places: BTreeMap<String, usize>,
    changed: BTreeMap<usize, String>,
    added: Vec<(String, String)>,
}

impl<'a> Parts<'a> {
    pub(super) fn open(data: &'a [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(data))?;
        let places = (0..archive.len()).filter_map(|place| Some((key(archive.name_for_index(place)?), place)));
        let places = places.collect();
        Ok(Self { archive, places, changed: BTreeMap::new(), added: Vec::new() })
    }

    pub(super) fn has(&self, part: &str) -> bool {
        self.places.contains_key(&key(part)) || self.added.iter().any(|(name, _)| key(name) == key(part))
    }

    /// A part's bytes.
    pub(super) fn bytes(&mut self, part: &str) -> Result<Vec<u8>, Fault> {
        let place = *self.places.get(&key(part)).ok_or_else(|| Fault::unfit(part))?;
        if let Some(text) = self.changed.get(&place) {
            return Ok(text.clone().into_bytes());
        }
        let mut bytes = Vec::new();
        self.archive.by_index(place)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// A part's text, which must be UTF-8; a byte order mark is left out.
    pub(super) fn text(&mut self, part: &str) -> Result<String, Fault> {
        let mut text = String::from_utf8(self.bytes(part)?).map_err(|_| Fault::unfit(part))?;
        if text.starts_with('\u{FEFF}') {
            text.drain(..'\u{FEFF}'.len_utf8());
        }
        Ok(text)
    }

    /// Gives a part another text; one that is not there is added at the end.
    pub(super) fn replace(&mut self, part: &str, text: String) {
        match self.places.get(&key(part)) {
            Some(place) => _ = self.changed.insert(*place, text),
            None => self.added.push((part.to_owned(), text)),
        }
    }

    /// The copy: the same parts in the same order, then the added ones.
    pub(super) fn write(mut self) -> Result<Vec<u8>, Fault> {
        let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for place in 0..self.archive.len() {
            let part = self.archive.by_index_raw(place)?;
            match self.changed.get(&place) {
                Some(text) => {
                    let date = part.last_modified().unwrap_or_default();
                    copy.start_file(part.name(), options.last_modified_time(date))?;
                    copy.write_all(text.as_bytes())?;
                }
                None => copy.raw_copy_file(part)?,
            }
        }
        for (name, text) in &self.added {
            copy.start_file(name.as_str(), options.last_modified_time(DateTime::default()))?;
            copy.write_all(text.as_bytes())?;
        }
        Ok(copy.finish()?.into_inner())
    }
}

fn key(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}
