//! Turns text into what XML may hold.

use std::borrow::Cow;

/// Text without the characters XML 1.0 forbids. Tabs and line feeds become spaces: in the tree they are not text.
pub(super) fn legal(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| !c.is_control() && is_legal(c)) {
        return Cow::Borrowed(text);
    }
    let spaced = text.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c });
    Cow::Owned(spaced.filter(|c| !c.is_control() && is_legal(*c)).collect())
}

/// The production `Char`, as far as a Rust `char` can break it.
fn is_legal(c: char) -> bool {
    !matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// Appends text with the five special characters escaped, fit for content and for quoted attributes.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in legal(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_xml_forbids_is_dropped() {
        assert_eq!(legal("a\u{1}b\u{FFFF}c\u{85}\td\u{A0}đ 😀"), "abc d\u{A0}đ 😀");
        assert!(matches!(legal("Công đoàn"), Cow::Borrowed(_)));
    }

    #[test]
    fn special_characters_are_escaped() {
        let mut out = String::new();
        escape("A & B <x> \"y\" 'z' ]]>", &mut out);
        assert_eq!(out, "A &amp; B &lt;x&gt; &quot;y&quot; &apos;z&apos; ]]&gt;");
    }
}
