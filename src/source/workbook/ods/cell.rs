//! A cell's element → what it holds.

use super::super::serial::{iso, number};
use super::Broken;
use super::xml::{Element, Event, Xml, word};
use crate::source::grid::Value;
use crate::text::legacy::OldFont;
use std::io::BufRead;

/// Characters of a text after which no more is kept; the page says that it is too long.
const KEPT: usize = 200_000;

/// What a filled cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// A text, not cleaned yet, and its font where that is an old one.
    Text(String, Option<OldFont>),
    /// Anything else.
    Value(Value),
}

impl Cell {
    /// Reads up to the end of a cell that has just begun; `None` where nothing is in it.
    pub(super) fn read(
        xml: &mut Xml<impl BufRead>,
        element: &Element<'_>,
        font: Option<OldFont>,
    ) -> Result<Option<Self>, Broken> {
        let shown = shown(xml)?;
        let kind = word(element, "office:value-type")?;
        let is_error = word(element, "calcext:value-type")?.is_some_and(|kind| kind == "error");
        let figure = || word(element, "office:value").map(|typed| typed.and_then(|typed| typed.parse::<f64>().ok()));
        let value = match kind.as_deref() {
            _ if is_error || is_error_name(&shown) => Some(Value::Error(shown.trim().to_owned())),
            Some("float" | "currency") => figure()?.map(|value| number(value, false)),
            Some("percentage") => figure()?.map(|value| number(value, true)),
            Some("boolean") => word(element, "office:boolean-value")?.map(|typed| Value::Bool(typed == "true")),
            Some("date") => word(element, "office:date-value")?.and_then(|typed| iso(&typed)),
            _ => None,
        };
        let text = if shown.is_empty() && kind.as_deref() == Some("string") {
            word(element, "office:string-value")?.unwrap_or_default()
        } else {
            shown
        };
        Ok(value.map(Self::Value).or_else(|| (!text.is_empty()).then_some(Self::Text(text, font))))
    }
}

/// Errors of formulas are kept as text.
fn is_error_name(text: &str) -> bool {
    matches!(text, "#N/A" | "#REF!" | "#NAME?" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#NULL!")
        || text.starts_with("Err:5")
}

/// The text that the cell shows: its paragraphs, without comments and drawings.
fn shown(xml: &mut Xml<impl BufRead>) -> Result<String, Broken> {
    let end = xml.depth();
    let (mut text, mut paragraphs) = (String::new(), 0);
    while let Some(event) = xml.next()? {
        match event {
            Event::End(depth) if depth < end => return Ok(text),
            Event::Start(element) => match element.name().as_ref() {
                "text:p" => {
                    paragraphs += 1;
                    if paragraphs > 1 {
                        text.push('\n');
                    }
                }
                "text:line-break" => text.push('\n'),
                // Several spaces count as one.
                "text:s" | "text:tab" => text.push(' '),
                name if name == "office:annotation" || name == "table:table" || name.starts_with("draw:") => {
                    xml.skip()?;
                }
                _ => {}
            },
            Event::Text(more) if paragraphs > 0 && text.len() < KEPT => text.push_str(&more),
            Event::End(_) | Event::Text(_) => {}
        }
    }
    Err(Broken::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Cell> {
        let mut xml = Xml::new(text.as_bytes());
        let Ok(Some(Event::Start(element))) = xml.next() else { panic!("{text}") };
        Cell::read(&mut xml, &element, None).unwrap()
    }

    fn value(text: &str) -> Value {
        match read(text) {
            Some(Cell::Value(value)) => value,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn values_come_from_attributes_not_from_what_is_shown() {
        let cell = |kind: &str, given: &str, shown: &str| {
            value(&format!("<c office:value-type='{kind}' {given}><text:p>{shown}</text:p></c>"))
        };
        assert_eq!(cell("float", "office:value='1234.5'", "1.234,5"), Value::Number(1234.5));
        assert_eq!(cell("percentage", "office:value='0.955'", "96%"), Value::Number(95.5));
        assert_eq!(cell("boolean", "office:boolean-value='true'", "ĐÚNG"), Value::Bool(true));
        assert_eq!(cell("date", "office:date-value='2025-01-05'", "5/1"), iso("2025-01-05").unwrap());
        assert_eq!(cell("string", "", "#N/A"), Value::Error("#N/A".into()));
        assert_eq!(cell("string", "calcext:value-type='error'", "Err:502"), Value::Error("Err:502".into()));
    }

    #[test]
    fn comments_and_drawings_are_not_shown() {
        let text = "<c office:value-type='string'><office:annotation><text:p>ghi chú</text:p></office:annotation>\
                    <text:p>Một<text:s text:c='2'/>hai</text:p><draw:frame><text:p>hình</text:p></draw:frame>\
                    <text:p>ba</text:p></c>";
        assert_eq!(read(text), Some(Cell::Text("Một hai\nba".into(), None)));
        assert_eq!(read("<c/>"), None);
        assert_eq!(read("<c office:value-type='string'><text:p/></c>"), None);
    }
}
