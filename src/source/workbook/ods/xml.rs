//! A part of XML → its events. Text in one piece, references resolved; what is not well-formed is an error at once.

use super::Broken;
use quick_xml::escape::resolve_xml_entity;
pub(super) use quick_xml::events::BytesStart as Element;
use quick_xml::events::Event as Raw;
use quick_xml::reader::Reader;
use std::borrow::Cow;
use std::io::BufRead;

/// Depth of elements inside each other.
const DEPTH: usize = 256;

/// What is read next.
pub(super) enum Event {
    /// An element begins; an empty one ends with the next event.
    Start(Element<'static>),
    /// An element ends; how many are still open.
    End(usize),
    /// Some text.
    Text(String),
}

/// A part being read.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The next event; `None` at the end of a part that is whole.
    pub(super) fn next(&mut self) -> Result<Option<Event>, Broken> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|_| Broken::Damaged)?;
        Ok(Some(match event {
            Raw::Start(element) => {
                self.depth += 1;
                if self.depth > DEPTH {
                    return Err(Broken::Damaged);
                }
                Event::Start(element.into_owned())
            }
            Raw::End(_) => {
                self.depth = self.depth.checked_sub(1).ok_or(Broken::Damaged)?;
                Event::End(self.depth)
            }
            Raw::Text(text) => Event::Text(text.xml10_content().into_owned()),
            Raw::CData(text) => Event::Text(text.xml10_content().into_owned()),
            Raw::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|_| Broken::Damaged)?;
                let named = || resolve_xml_entity(&reference).map(str::to_owned);
                Event::Text(character.map(String::from).or_else(named).ok_or(Broken::Damaged)?)
            }
            Raw::Eof if self.depth == 0 => return Ok(None),
            Raw::Eof => return Err(Broken::Damaged),
            Raw::Empty(_) | Raw::Comment(_) | Raw::Decl(_) | Raw::PI(_) | Raw::DocType(_) => Event::Text(String::new()),
        }))
    }

    /// Passes over the element that has just begun, its end included.
    pub(super) fn skip(&mut self) -> Result<(), Broken> {
        let end = self.depth;
        while self.next()?.is_some() {
            if self.depth < end {
                return Ok(());
            }
        }
        Err(Broken::Damaged)
    }
}

/// The value of an attribute.
pub(super) fn word(element: &Element<'_>, name: &str) -> Result<Option<String>, Broken> {
    let attribute = element.try_get_attribute(name).map_err(|_| Broken::Damaged)?;
    let value = attribute.map(|attribute| attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0));
    value.transpose().map(|value| value.map(Cow::into_owned)).map_err(|_| Broken::Damaged)
}

/// How often something stands there; once where nothing is said.
pub(super) fn number(element: &Element<'_>, name: &str) -> Result<u32, Broken> {
    word(element, name)?.map_or(Ok(1), |typed| typed.parse().map_err(|_| Broken::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, Broken> {
        let mut xml = Xml::new(text.as_bytes());
        let mut seen = String::new();
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(element) if element.name().as_ref() == "c" => xml.skip()?,
                Event::Start(element) => seen += &word(&element, "x")?.unwrap_or_default(),
                Event::Text(text) => seen += &text,
                Event::End(_) => {}
            }
        }
        Ok(seen)
    }

    #[test]
    fn references_are_resolved_and_elements_skipped() {
        let seen = read("<a x='1&amp;2'><b/>c &lt;&#273;&#x1EA1;<c><d>no</d></c><![CDATA[<e>]]></a>").unwrap();
        assert_eq!(seen, "1&2c <đạ<e>");
    }

    #[test]
    fn what_is_not_well_formed_is_damaged() {
        for text in ["<a><b></a>", "<a>", "<a></b>", "<a>&x;</a>", "<a x='&y;'/>", "</a>", &"<a>".repeat(300)] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
