//! Checks a template before any data is seen: elements and blocks must nest, and every element must be in the vocabulary.
//!
//! Each `{{…}}` gives way to blanks of its own length, so positions are the template's own. `{{#each}}…{{/each}}` and
//! `{{#if}}…{{else}}…{{/if}}` cannot break the nesting of a filled template where each branch is well formed by itself;
//! parsing all branches at once, one after the other, shows just that.

use super::parse::{HOLE, parse};
use crate::diagnostic::Report;
use std::sync::Arc;

/// What is wrong with the elements of a template.
pub fn check_template(source: &str, file: &Arc<str>) -> Report {
    match parse(&blanked(source), file) {
        Ok(_) => Report::default(),
        Err(report) => report,
    }
}

/// The template with every mustache overwritten by blanks: values by dots, so that they count as text, and in an attribute by
/// holes, which fit everywhere.
fn blanked(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(start) = rest.find("{{") {
        let (before, tail) = rest.split_at(start);
        out.push_str(before);
        let close = if tail.starts_with("{{!--") { "--}}" } else { "}}" };
        let length = tail.find(close).map_or(tail.len(), |end| end + close.len());
        let (mustache, after) = tail.split_at(length);
        let value = !mustache.starts_with("{{#") && !mustache.starts_with("{{/") && !mustache.starts_with("{{!");
        let value = value && !mustache.contains("else");
        let filler = if value && before.ends_with("=\"") {
            HOLE
        } else if value {
            '…'
        } else {
            ' '
        };
        out.extend(mustache.chars().map(|c| if c == '\n' { '\n' } else { filler }));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(source: &str) -> String {
        check_template(source, &"mau.hbs".into()).iter().map(ToString::to_string).next().unwrap_or_default()
    }

    #[test]
    fn well_nested_templates_pass() {
        let source = "<van-ban>{{#each muc}}<p>{{this}} <b>{{../ten}}</b></p>{{/each}}{{!-- <p> --}}</van-ban>";
        assert_eq!(first(source), "");
    }

    #[test]
    fn crossing_elements_are_told_at_their_place() {
        let seen = first("<van-ban>\n<p>{{#if a}}<b>{{a}}</p>{{/if}}\n</van-ban>");
        assert!(seen.contains("</p> không khớp thẻ mở <b>") && seen.contains("mau.hbs:2:21"), "{seen}");
    }

    #[test]
    fn unknown_and_misplaced_elements_are_told() {
        assert!(first("<van-ban><trich-yeo>x</trich-yeo></van-ban>").contains("ý bạn là <trich-yeu>?"));
        assert!(first("<van-ban><td>x</td></van-ban>").contains("<td> không được đặt trong <van-ban>"));
        assert!(first("<van-ban>{{ten}}</van-ban>").contains("đặt trực tiếp trong <van-ban>"));
        assert!(first("<van-ban><p so=\"1\">x</p></van-ban>").contains("<p> không nhận so=\"1\""));
    }
}
