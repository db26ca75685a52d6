//! The paragraphs of part `[toan-van]` → the plan's own words (*toàn văn*), with what is set as heading, bold or italic.

use super::walk::{Table, Walk};

/// One paragraph of the plan. A heading's number is among its words, as the original types it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub role: PassageRole,
    /// Its words.
    pub runs: Vec<Run>,
}

/// What a paragraph of the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageRole {
    /// Đề mục lớn: `I. …`.
    Heading,
    /// Đề mục nhỏ: `1. …`.
    Subheading,
    /// Gạch đầu dòng.
    Item,
    /// Đoạn văn.
    Body,
}

/// Words in one face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, spaces at their ends included.
    pub text: String,
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
}

/// How a paragraph of a role begins in the plan file.
const OPENINGS: [(&str, PassageRole); 3] =
    [("# ", PassageRole::Heading), ("## ", PassageRole::Subheading), ("- ", PassageRole::Item)];

/// All paragraphs of the part.
pub(super) fn full_text<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Vec<Passage> {
    walk.only(table, &["doan"]);
    let mut passages = Vec::new();
    for item in walk.filled_list(table, "doan") {
        let passage = passage(&item.text);
        if passage.is_none() {
            let beginning: String = item.text.chars().take(40).collect();
            let message = format!("dấu * không đi đôi trong đoạn “{beginning}…”");
            walk.fault(item.at, "danh-dau-ho", message, "viết *…* để in nghiêng, **…** để in đậm, ***…*** cho cả hai");
        }
        passages.extend(passage);
    }
    passages
}

/// `None` where bold or italic is not closed.
fn passage(typed: &str) -> Option<Passage> {
    let opened = OPENINGS.into_iter().find_map(|(opening, role)| Some((role, typed.strip_prefix(opening)?)));
    let (role, rest) = opened.unwrap_or((PassageRole::Body, typed));
    let mut runs = Vec::new();
    let (mut bold, mut italic) = (false, false);
    let mut rest = rest;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('*').unwrap_or(rest.len()));
        if !text.is_empty() {
            runs.push(Run { text: text.to_owned(), bold, italic });
        }
        let next = after.trim_start_matches('*');
        let stars = after.len() - next.len();
        italic ^= stars % 2 == 1;
        bold ^= stars == 2 || stars == 3;
        rest = next;
    }
    (!bold && !italic).then_some(Passage { role, runs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_make_faces_and_openings_make_roles() {
        let seen = passage("- **Đợt 1:** với “*Đổi mới*”, ***cả hai***").unwrap();
        let faces: Vec<_> = seen.runs.iter().map(|r| (r.text.as_str(), r.bold, r.italic)).collect();
        let expected = [
            ("Đợt 1:", true, false),
            (" với “", false, false),
            ("Đổi mới", false, true),
            ("”, ", false, false),
            ("cả hai", true, true),
        ];
        assert_eq!((seen.role, faces.as_slice()), (PassageRole::Item, expected.as_slice()));
        assert_eq!(passage("## 1. Mục đích").unwrap().role, PassageRole::Subheading);
        assert_eq!(passage("# III- THỜI GIAN").unwrap().runs[0].text, "III- THỜI GIAN");
        assert_eq!(passage("một *nửa"), None);
    }
}
