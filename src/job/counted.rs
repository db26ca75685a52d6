//! A decision as it is about to be printed → whether its first article, its words and its list count the same people.

use crate::diagnostic::{Diagnostic, Origin};
use crate::document::tree::{Block, Document, Inline, Paragraph, Role, Table};
use crate::text::{self, Reading};

/// Who is counted, and the heading over their names in the list.
const COUNTED: [(&str, &str); 2] = [("cá nhân", "Họ và tên"), ("tập thể", "Tên tập thể")];

/// The first disagreement, naming both places.
pub(super) fn disagreement(tree: &Document, reading: Reading, at: &Origin) -> Option<Diagnostic> {
    let body = &tree.sections.first()?.blocks;
    let article = body.iter().filter_map(paragraph).map(words).find(|text| text.starts_with("Điều 1."))?;
    let tables: Vec<&Table> = tree.sections.iter().flat_map(|section| &section.blocks).filter_map(table).collect();
    let mut all = 0;
    for (noun, heading) in COUNTED {
        let Some((said, spelled)) = said(&article, noun) else { continue };
        all += said;
        if spelled != text::in_words(said, reading) {
            return Some(told(at, &format!("Điều 1 ghi {said} {noun}, bằng chữ là “{spelled}”")));
        }
        let listed = tables.iter().find_map(|table| rows_under(table, heading)).unwrap_or_default();
        if !tables.is_empty() && has_list(&tables) && listed != said {
            let message = format!("Điều 1 ghi {said} {noun}, danh sách kèm theo có {listed} dòng");
            return Some(told(at, &message));
        }
    }
    let after = body.iter().filter_map(paragraph).skip_while(|p| !words(p).starts_with("Điều 1.")).skip(1);
    let named = after.take_while(|p| p.role == Role::Item).count() as u64;
    let inline = !has_list(&tables) && named != all;
    inline.then(|| told(at, &format!("Điều 1 ghi {all} cá nhân, tập thể, bên dưới nêu tên {named}")))
}

fn told(at: &Origin, message: &str) -> Diagnostic {
    let hint = "gửi bảng tính của liên đoàn cho người phụ trách chương trình";
    Diagnostic::error("so-luong-quyet-dinh", at, message, hint)
}

/// Number and words before a noun: 12 and `mười hai` of `12 (mười hai) cá nhân`.
fn said(article: &str, noun: &str) -> Option<(u64, String)> {
    let (before, _) = article.split_once(&format!(") {noun}"))?;
    let (figures, words) = before.rsplit_once(" (")?;
    let figures = figures.rsplit(' ').next()?.replace('.', "");
    Some((figures.parse().ok()?, words.to_owned()))
}

fn has_list(tables: &[&Table]) -> bool {
    COUNTED.iter().any(|(_, heading)| tables.iter().any(|table| rows_under(table, heading).is_some()))
}

/// The rows of a table that has a column of this heading.
fn rows_under(table: &Table, heading: &str) -> Option<u64> {
    let cells = table.rows.iter().take(table.head).flat_map(|row| &row.cells);
    let mut texts = cells.flat_map(|cell| &cell.blocks).filter_map(paragraph).map(words);
    texts.any(|text| text == heading).then(|| (table.rows.len() - table.head) as u64)
}

fn paragraph(block: &Block) -> Option<&Paragraph> {
    if let Block::Paragraph(paragraph) = block { Some(paragraph) } else { None }
}

fn table(block: &Block) -> Option<&Table> {
    if let Block::Table(table) = block { Some(table) } else { None }
}

/// The words of a paragraph, with plain spaces.
fn words(paragraph: &Paragraph) -> String {
    let each = paragraph.inlines.iter().map(|inline| match inline {
        Inline::Text { text, .. } => text.as_str(),
        _ => " ",
    });
    each.collect::<String>().replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Setting, read};
    use crate::font::Fonts;

    fn told(article: &str, names: usize, inline: bool) -> Option<String> {
        let rows = "<tr><td>1</td><td>An</td></tr>".repeat(names);
        let items = format!("<ul>{}</ul>", "<li>An</li>".repeat(names));
        let list = format!(
            "<phu-luc><table><col/><col/><thead><tr><th>TT</th><th>Họ và tên</th></tr></thead><tbody>{rows}</tbody></table></phu-luc>"
        );
        let (items, list) = if inline { (items.as_str(), "") } else { ("", list.as_str()) };
        let source = format!("<van-ban><p><b>Điều 1.</b> Tặng {article}</p>{items}<p>Điều 2.</p>{list}</van-ban>");
        let tree = read(
            &crate::template::Markup { text: source, file: "x.hbs".into() },
            &Fonts::built_in().unwrap(),
            Setting::Large,
        );
        disagreement(&tree.unwrap(), Reading::default(), &Origin::Nowhere).map(|finding| finding.message)
    }

    #[test]
    fn figures_words_and_rows_must_agree() {
        assert_eq!(told("cho 02 (hai) cá nhân", 2, false), None);
        assert_eq!(
            told("cho 02 (hai) cá nhân", 3, false).as_deref(),
            Some("Điều 1 ghi 2 cá nhân, danh sách kèm theo có 3 dòng")
        );
        assert_eq!(told("cho 02 (ba) cá nhân", 2, false).as_deref(), Some("Điều 1 ghi 2 cá nhân, bằng chữ là “ba”"));
        assert_eq!(told("cho 02 (hai) cá nhân", 2, true), None);
        assert!(told("cho 02 (hai) cá nhân", 1, true).is_some());
    }
}
