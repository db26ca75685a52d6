//! Findings → the sheet that lists them, each row with a link to its cell. All is text: nothing typed can become a formula.

use super::SHEET;
use super::book::{Book, is_list};
use super::place::{escaped, link};
use super::styles::Styles;
use crate::diagnostic::Severity;
use crate::feedback::{Finding, Told};
use crate::text::clean;

/// Longest list; nobody mends more at one go, and the reader takes no longer sheets.
const LONGEST: usize = 10_000;
/// Longest text that a cell holds.
const LONGEST_TEXT: usize = 32_000;
/// The row of the headings, counted from one.
const HEAD: usize = 3;

/// The columns and their widths, in letters.
const HEADINGS: [(&str, usize); 6] =
    [("Ô", 8), ("Trang", 22), ("Mức", 11), ("Sai ở đâu", 52), ("Cách sửa", 52), ("Mã", 20)];

/// The sheet's part.
pub(super) fn page(told: &Told, book: &Book, styles: &Styles) -> String {
    let listed = &told.findings[..told.findings.len().min(LONGEST)];
    let mut rows = head(told, styles);
    let mut links = String::new();
    for (row, finding) in (HEAD + 1..).zip(listed) {
        let place = place(finding, book);
        let cell = finding.cell.as_deref().unwrap_or(if place.is_some() { "A1" } else { "" });
        rows += &line(
            row,
            styles.wrapped,
            &[
                (cell, if place.is_some() { Look::Link } else { Look::Plain }),
                (finding.sheet.as_deref().unwrap_or("(cả tệp)"), Look::Plain),
                (finding.severity.word(), Look::Plain),
                (&finding.message, Look::Plain),
                (&finding.fix, Look::Plain),
                (finding.code, Look::Plain),
            ],
        );
        if let Some(place) = place {
            let place = escaped(&place);
            links += &format!("<hyperlink ref=\"A{row}\" location=\"{place}\" display=\"{}\"/>", escaped(cell));
        }
    }
    let left = told.findings.len() - listed.len();
    if left > 0 {
        let more = format!("… còn {left} điều nữa; sửa các điều trên rồi kiểm tra lại");
        rows += &line(HEAD + 1 + listed.len(), styles.wrapped, &[("", Look::Plain), (&more, Look::Plain)]);
    }
    let links = if links.is_empty() { links } else { format!("<hyperlinks>{links}</hyperlinks>") };
    sheet(book.namespace(), &rows, &colours(listed, styles), &links)
}

fn sheet(namespace: &str, rows: &str, colours: &str, links: &str) -> String {
    let columns = (1..).zip(HEADINGS).map(|(place, (_, width))| {
        format!("<col min=\"{place}\" max=\"{place}\" width=\"{width}\" customWidth=\"1\"/>")
    });
    let (columns, first) = (columns.collect::<String>(), HEAD + 1);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{namespace}\">\
         <sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{HEAD}\" topLeftCell=\"A{first}\" activePane=\"bottomLeft\" \
         state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>{columns}</cols>\
         <sheetData>{rows}</sheetData>{colours}{links}\
         <pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
    )
}

fn head(told: &Told, styles: &Styles) -> String {
    let mut sum = format!("{} lỗi", told.errors);
    if told.findings.len() > told.errors {
        sum += &format!(", {} điều cần xem lại", told.findings.len() - told.errors);
    }
    let advice = format!(
        "{sum}. Bấm vào địa chỉ ở cột “Ô” để tới ô được tô màu; sửa xong thì lưu lại và gửi tệp này hoặc sửa như vậy trong \
         tệp gốc. Trang này chỉ để xem."
    );
    // Unwrapped, so that the lines run over the columns beside them.
    let mut rows = line(1, 0, &[(SHEET, Look::Title)]) + &line(2, 0, &[(&advice, Look::Plain)]);
    rows += &line(HEAD, styles.wrapped, &HEADINGS.map(|(heading, _)| (heading, Look::Head)));
    rows
}

/// Reddens and yellows the column of weights.
fn colours(findings: &[Finding], styles: &Styles) -> String {
    let mut colours = String::new();
    let mut row = HEAD + 1;
    for (priority, group) in (1..).zip(findings.chunk_by(|a, b| a.severity == b.severity)) {
        let severity = group.first().map_or(Severity::Error, |finding| finding.severity);
        let (look, last) = (styles.look(severity), row + group.len() - 1);
        colours += &format!(
            "<conditionalFormatting sqref=\"C{row}:C{last}\"><cfRule type=\"expression\" dxfId=\"{look}\" priority=\"{priority}\">\
             <formula>TRUE</formula></cfRule></conditionalFormatting>"
        );
        row = last + 1;
    }
    colours
}

/// Where a finding leads: to its cell, or to its sheet. The sheet goes by its name in this workbook.
fn place(finding: &Finding, book: &Book) -> Option<String> {
    let name = finding.sheet.as_deref()?;
    let sheet = book.sheets.iter().find(|sheet| clean(&sheet.name) == name && !is_list(&sheet.name))?;
    Some(link(&sheet.name, finding.cell.as_deref().unwrap_or("A1")))
}

/// How a text looks; letters carry it themselves, so the workbook's styles need nothing more.
#[derive(Clone, Copy)]
enum Look {
    Plain,
    Title,
    Head,
    Link,
}

fn text(text: &str, look: Look) -> String {
    let cut: String = text.chars().take(LONGEST_TEXT).collect();
    let text = format!("<t xml:space=\"preserve\">{}</t>", escaped(&cut));
    let letters = match look {
        Look::Plain => return text,
        Look::Title => "<b/><sz val=\"16\"/><color rgb=\"FFC00000\"/>",
        Look::Head => "<b/><sz val=\"11\"/>",
        Look::Link => "<u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/>",
    };
    format!("<r><rPr>{letters}</rPr>{text}</r>")
}

/// A row; without a style its texts run over the cells beside them.
fn line(row: usize, style: usize, texts: &[(&str, Look)]) -> String {
    let cells = ('A'..).zip(texts).map(|(column, (typed, look))| {
        format!("<c r=\"{column}{row}\" s=\"{style}\" t=\"inlineStr\"><is>{}</is></c>", text(typed, *look))
    });
    let lines = if style == 0 { 1 } else { lines(texts) };
    // One line is as high as the workbook's own letters need; for more, not every program asks how high they get.
    let height =
        if lines > 1 { format!(" ht=\"{}\" customHeight=\"1\"", (lines * 17).min(409)) } else { String::new() };
    format!("<row r=\"{row}\"{height}>{}</row>", cells.collect::<String>())
}

/// How many lines the longest text takes in its column, rather too many than too few.
fn lines(texts: &[(&str, Look)]) -> usize {
    let wrapped = |line: &str, width: usize| line.chars().count().div_ceil(width * 9 / 10).max(1);
    let needed =
        texts.iter().zip(HEADINGS).map(|((text, _), (_, width))| text.lines().map(|line| wrapped(line, width)).sum());
    needed.max().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts_and_long_ones_get_room() {
        let row = line(4, 3, &[("=1+1", Look::Link), ("<b>", Look::Plain)]);
        assert!(row.starts_with("<row r=\"4\"><c r=\"A4\" s=\"3\" t=\"inlineStr\"><is><r>"), "{row}");
        assert!(row.contains("=1+1</t>") && row.contains("&lt;b&gt;") && !row.contains("<f>"), "{row}");
        assert_eq!(lines(&[("A1", Look::Plain), (&"chữ ".repeat(20), Look::Plain)]), 5);
        assert!(line(4, 3, &[("a\nb", Look::Plain)]).contains("ht=\"34\""));
    }
}
