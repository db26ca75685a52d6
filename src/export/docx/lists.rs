//! Turns the lists of a document into the part that defines them.

use super::styles;
use crate::document::tree::{FaceStyle, HalfPoints, Role};
use std::fmt::Write;

/// How Word counts each level of headings, and the text it makes of it.
pub(super) const LEVELS: [(&str, &str); 3] = [("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3.")];

/// The label of an item that a list can make.
pub(super) const DASH: &str = "-";

/// Size and face of a number.
pub(super) type Look = (HalfPoints, FaceStyle);

/// The part: lists of headings, whose numbers look so on each level that is used, and a list of dashes, where there are any.
pub(super) fn part(headings: &[usize], looks: &[Option<Look>; 3], dashes: Option<usize>) -> String {
    let mut out = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    );
    if !headings.is_empty() {
        define_headings(looks, &mut out);
    }
    if dashes.is_some() {
        define_dashes(&mut out);
    }
    for (place, list) in headings.iter().enumerate() {
        let _ = write!(out, r#"<w:num w:numId="{list}"><w:abstractNumId w:val="0"/>"#);
        // Lists of one definition count on where the one before stopped, unless they say where to start.
        let anew = if place > 0 { 0..LEVELS.len() } else { 0..0 };
        for level in anew {
            let _ = write!(out, r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>"#);
        }
        out.push_str("</w:num>");
    }
    if let Some(list) = dashes {
        let _ = write!(out, r#"<w:num w:numId="{list}"><w:abstractNumId w:val="1"/></w:num>"#);
    }
    out + "</w:numbering>"
}

/// Headings: the number, a space, the words; no indents but the paragraph's own.
fn define_headings(looks: &[Option<Look>; 3], out: &mut String) {
    out.push_str(r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>"#);
    for ((number, (format, text)), look) in (1..).zip(LEVELS).zip(looks) {
        let (level, style) = (number - 1, styles::id(Role::Heading(number)));
        let _ = write!(
            out,
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>"#
        );
        if let Some((HalfPoints(size), FaceStyle { bold, italic })) = look {
            out.push_str("<w:rPr>");
            out.push_str(if *bold { "<w:b/><w:bCs/>" } else { "" });
            out.push_str(if *italic { "<w:i/><w:iCs/>" } else { "" });
            let _ = write!(out, r#"<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>"#);
        }
        out.push_str("</w:lvl>");
    }
    out.push_str("</w:abstractNum>");
}

/// Dashes. They name their font, or else LibreOffice takes one for bullets.
fn define_dashes(out: &mut String) {
    let font = styles::FONT;
    let _ = write!(
        out,
        r#"<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="space"/><w:lvlText w:val="{DASH}"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/></w:rPr></w:lvl></w:abstractNum>"#
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOLD: Look = (HalfPoints(28), FaceStyle { bold: true, italic: false });

    #[test]
    fn every_list_but_the_first_begins_anew() {
        let part = part(&[1, 2], &[None; 3], Some(3));
        let lists = &part[part.find("<w:num ").unwrap()..];
        let anew =
            |level: u8| format!(r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>"#);
        let list = |number: u8, definition: u8, anew: &str| {
            format!(r#"<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{anew}</w:num>"#)
        };
        let second = [0, 1, 2].map(anew).concat();
        assert_eq!(lists, list(1, 0, "") + &list(2, 0, &second) + &list(3, 1, "") + "</w:numbering>");
    }

    #[test]
    fn a_level_says_its_format_and_the_look_of_its_number() {
        let part = part(&[1], &[Some(BOLD), None, None], None);
        let levels: Vec<&str> = part.split("<w:lvl ").skip(1).collect();
        assert!(levels[0].contains(concat!(
            r#"<w:numFmt w:val="upperRoman"/><w:pStyle w:val="MucCap1"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>"#,
            r#"<w:lvlJc w:val="left"/><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:lvl>"#
        )));
        assert!(levels[1].contains(r#"<w:lvlText w:val="%2."/>"#) && !levels[1].contains("rPr"));
        assert!(levels[2].contains(r#"<w:lvlText w:val="%2.%3."/>"#));
    }

    #[test]
    fn only_what_is_used_is_defined() {
        let defined = |part: String| part.matches("<w:abstractNum ").count();
        assert_eq!(defined(part(&[1], &[None; 3], None)), 1);
        assert!(!part(&[], &[None; 3], Some(1)).contains("pStyle"));
        assert_eq!(defined(part(&[1], &[None; 3], Some(2))), 2);
    }
}
