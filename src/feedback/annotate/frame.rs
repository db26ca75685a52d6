//! A worksheet → where its rows stand, so that only what is around them has to be understood.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::ops::Range;

/// The formula of every mark: always true, and known again.
pub(super) const ALWAYS: &str = "N(\"thidua\")=0";

/// Whether a worksheet may hold marks of an earlier copy.
pub(super) fn is_marked(sheet: &[u8]) -> bool {
    let word = b"thidua";
    sheet.windows(word.len()).any(|part| part == word)
}

/// The range of `sheetData`, tags included.
pub(super) fn rows(sheet: &str) -> Option<Range<usize>> {
    let mut reader = Reader::from_str(sheet);
    let mut depth = 0_usize;
    loop {
        let start = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(tag) if depth == 1 && tag.local_name().as_ref() == "sheetData" => {
                reader.read_to_end(tag.name()).ok()?;
                return Some(start..usize::try_from(reader.buffer_position()).ok()?);
            }
            Event::Empty(tag) if depth == 1 && tag.local_name().as_ref() == "sheetData" => {
                return Some(start..usize::try_from(reader.buffer_position()).ok()?);
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.checked_sub(1)?,
            Event::Eof => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_in_any_dress() {
        for rows_of in ["<sheetData/>", "<sheetData><row r=\"1\"/></sheetData>", "<sheetData >x</sheetData >"] {
            for (head, tail) in [
                ("<worksheet>", "</worksheet>"),
                ("<?xml version=\"1.0\"?>\n<!-- <sheetData/> --><worksheet><a>đ</a> ", "<b/></worksheet>"),
            ] {
                let text = format!("{head}{rows_of}{tail}");
                assert_eq!(rows(&text).map(|range| &text[range]), Some(rows_of));
            }
        }
        let prefixed = "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row/></x:sheetData></x:worksheet>";
        assert_eq!(rows(prefixed).map(|range| &prefixed[range]), Some("<x:sheetData><x:row/></x:sheetData>"));
        assert_eq!(rows("<chartsheet><sheetViews/></chartsheet>"), None);
    }
}
