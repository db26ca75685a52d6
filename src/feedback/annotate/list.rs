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

const HEADINGS: [(&str, u32); 6] =
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
                text(cell, if place.is_some() { Look::Link } else { Look::Plain }),
                text(finding.sheet.as_deref().unwrap_or("(cả tệp)"), Look::Plain),
                text(finding.severity.word(), Look::Plain),
                text(&finding.message, Look::Plain),
                text(&finding.fix, Look::Plain),
                text(finding.code, Look::Plain),
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
        rows += &line(HEAD + 1 + listed.len(), styles.wrapped, &[text("", Look::Plain), text(&more, Look::Plain)]);
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
    let mut rows = line(1, 0, &[text(SHEET, Look::Title)]) + &line(2, 0, &[text(&advice, Look::Plain)]);
    rows += &line(HEAD, styles.wrapped, &HEADINGS.map(|(heading, _)| text(heading, Look::Head)));
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

fn line(row: usize, style: usize, texts: &[String]) -> String {
    let cells = ('A'..)
        .zip(texts)
        .map(|(column, text)| format!("<c r=\"{column}{row}\" s=\"{style}\" t=\"inlineStr\"><is>{text}</is></c>"));
    format!("<row r=\"{row}\">{}</row>", cells.collect::<String>())
}
