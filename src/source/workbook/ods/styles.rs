//! The styles of cells → which of them have an old font.

use super::Broken;
use super::xml::{Element, Event, Xml, word};
use crate::text::legacy::{OldFont, old_font};
use std::collections::BTreeMap;
use std::io::BufRead;

/// Styles that are kept; LibreOffice makes some thousand at most.
const STYLES: usize = 65_536;

/// Styles of cells by name.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

/// The font of a style, and the style whose font it has where it says none.
#[derive(Debug)]
struct Style {
    font: Option<String>,
    parent: Option<String>,
}

impl Styles {
    /// Reads all styles of a part.
    pub(super) fn read(&mut self, xml: &mut Xml<impl BufRead>) -> Result<(), Broken> {
        while let Some(event) = xml.next()? {
            if let Event::Start(element) = event
                && element.name().as_ref() == "style:style"
            {
                self.style(xml, &element)?;
            }
        }
        Ok(())
    }

    /// Reads one style that has just begun.
    pub(super) fn style(&mut self, xml: &mut Xml<impl BufRead>, style: &Element<'_>) -> Result<(), Broken> {
        let end = xml.depth();
        let mut font = None;
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(element) if element.name().as_ref() == "style:text-properties" => {
                    font = word(&element, "style:font-name")?.or(word(&element, "fo:font-family")?);
                }
                Event::End(depth) if depth < end => break,
                _ => {}
            }
        }
        let of_cells = word(style, "style:family")?.is_some_and(|family| family == "table-cell");
        if let Some(name) = word(style, "style:name")?
            && of_cells
            && self.0.len() < STYLES
        {
            self.0.insert(name, Style { font, parent: word(style, "style:parent-style-name")? });
        }
        Ok(())
    }

    /// The font of a style, where it is an old one.
    pub(super) fn font(&self, name: &str) -> Option<OldFont> {
        let own = self.0.get(name)?;
        let parent = || self.0.get(own.parent.as_deref()?)?.font.as_deref();
        let font = own.font.as_deref().or_else(parent)?;
        old_font(font.trim_matches(['\'', '"']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_has_its_own_font_or_that_of_its_parent() {
        let text = "<s><style:style style:name='Default' style:family='table-cell'>\
                    <style:text-properties style:font-name='.VnTime'/></style:style>\
                    <style:style style:name='ce1' style:family='table-cell' style:parent-style-name='Default'/>\
                    <style:style style:name='ce2' style:family='table-cell' style:parent-style-name='Default'>\
                    <style:text-properties fo:font-family=\"'Times New Roman'\"/></style:style></s>";
        let mut styles = Styles::default();
        styles.read(&mut Xml::new(text.as_bytes())).unwrap();
        assert_eq!(
            ["Default", "ce1", "ce2", "ce3"].map(|name| styles.font(name).is_some()),
            [true, true, false, false]
        );
    }
}
