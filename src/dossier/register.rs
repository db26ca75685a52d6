//! Numbered documents → the register of outgoing documents (*sổ đăng ký văn bản đi*) as a workbook.
//!
//! The columns are the ten, in their order, that Appendix IV, part I.2 of Decree 30/2020/NĐ-CP asks for at least (Article 16.2.a).
//! Number and symbol, the first of them, stand side by side below its heading, so that numbers are numbers.

use super::{Book, Dossier, Paper};
use crate::context;
use crate::context::{Cell, Column, Heading, Holds, Line, Rank, Sheet};
use crate::export::xlsx;
use crate::font::Fonts;
use chrono::NaiveDate;

/// The register as a file and how many documents it lists; `None` while no document has a number. The same dossiers give the
/// same bytes.
///
/// # Errors
/// Where a text is longer than a cell can be.
pub fn register(book: &Book, fonts: &Fonts) -> Result<Option<(Vec<u8>, usize)>, xlsx::Fault> {
    let units: Vec<(&Dossier, Vec<&Paper>)> =
        book.all().map(|unit| (unit, numbered(unit))).filter(|(_, papers)| !papers.is_empty()).collect();
    let count = units.iter().map(|(_, papers)| papers.len()).sum();
    let latest = units.iter().flat_map(|(_, papers)| papers).filter_map(|paper| paper.date).max();
    let issuer = match units.as_slice() {
        [] => return Ok(None),
        [(unit, _)] => unit.unit_name.clone(),
        _ => book.federation.as_ref().map(|unit| unit.unit_name.clone()).unwrap_or_default(),
    };
    let table = context::Book {
        issuer,
        draft: false,
        title: "SỔ ĐĂNG KÝ VĂN BẢN ĐI".to_owned(),
        subject: years(&units),
        sheets: vec![sheet(&units)],
        place_date: String::new(),
        signed_as: vec![String::new()],
        signatory: String::new(),
    };
    // The file says a day that its content says; a register without days says the first one there is.
    xlsx::write(&table, fonts, latest.unwrap_or(NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default()))
        .map(|bytes| Some((bytes, count)))
}

/// `Năm 2025`.
fn years(units: &[(&Dossier, Vec<&Paper>)]) -> String {
    let dates = units.iter().flat_map(|(_, papers)| papers).filter_map(|paper| paper.date);
    let mut years: Vec<String> = dates.map(|date| date.format("%Y").to_string()).collect();
    years.sort();
    years.dedup();
    if years.is_empty() { String::new() } else { format!("Năm {}", years.join(", ")) }
}

/// The documents with a number, by day, then by number.
fn numbered(unit: &Dossier) -> Vec<&Paper> {
    let mut papers: Vec<&Paper> = unit.papers.iter().filter(|paper| paper.number.is_some()).collect();
    papers.sort_by_key(|paper| {
        let (number, symbol) = parts(paper);
        (paper.date.is_none(), paper.date, number.parse::<u32>().unwrap_or(u32::MAX), symbol.to_owned())
    });
    papers
}

/// Number and symbol.
fn parts(paper: &Paper) -> (&str, &str) {
    let whole = paper.number.as_deref().unwrap_or_default();
    whole.split_once('/').unwrap_or((whole, ""))
}

fn sheet(units: &[(&Dossier, Vec<&Paper>)]) -> Sheet {
    let column = |head: &str, holds| Heading::Column(Column { head: head.to_owned(), holds });
    let head = vec![
        Heading::Over(
            "Số, ký hiệu văn bản".to_owned(),
            vec![column("Số", Holds::Mark), column("Ký hiệu", Holds::Text)],
        ),
        column("Ngày tháng văn bản", Holds::Day),
        column("Tên loại và trích yếu nội dung văn bản", Holds::Text),
        column("Người ký", Holds::Text),
        column("Nơi nhận văn bản", Holds::Text),
        column("Đơn vị, người nhận bản lưu", Holds::Text),
        column("Số lượng bản", Holds::Count),
        column("Ngày chuyển", Holds::Day),
        column("Ký nhận", Holds::Text),
        column("Ghi chú", Holds::Text),
    ];
    let mut lines = Vec::new();
    for (unit, papers) in units {
        if units.len() > 1 {
            lines.push(group(unit));
        }
        lines.extend(papers.iter().map(|paper| line(paper)));
    }
    let notes = vec!["Nơi nhận, nơi lưu, số lượng bản, ngày chuyển, ký nhận ghi tay theo bản giấy.".to_owned()];
    Sheet { tab: "Sổ văn bản đi", heading: String::new(), intro: String::new(), head, lines, notes }
}

/// The line above a unit's documents.
fn group(unit: &Dossier) -> Line {
    let mut cells = vec![Cell::Nothing; COLUMNS];
    cells[TITLE] = Cell::Text(unit.unit_name.clone());
    Line { rank: Rank::Group, bold: true, cells }
}

/// How many columns there are.
const COLUMNS: usize = 11;
/// The column of titles.
const TITLE: usize = 3;

fn line(paper: &Paper) -> Line {
    let (number, symbol) = parts(paper);
    let scans = if paper.scans.is_empty() { "chưa có bản quét" } else { "" };
    let cells = vec![
        number.into(),
        symbol.into(),
        paper.date.map_or(Cell::Nothing, Cell::Day),
        paper.title.as_str().into(),
        paper.signatory.as_deref().unwrap_or_default().into(),
        // Where it goes and is kept, how many copies, when it was handed over and to whom.
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        Cell::Nothing,
        scans.into(),
    ];
    Line { rank: Rank::Item, bold: false, cells }
}
