//! Numbers and dates that the user gives → those of documents.

use super::matching::{Meant, Spot, meant};
use super::{Book, Paper, sort};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::source::record::NumberRow;
use crate::text::fold;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;

/// Number and date of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The document.
    pub spot: Spot,
    /// Số, ký hiệu.
    pub number: Option<String>,
    /// Ngày.
    pub date: Option<NaiveDate>,
}

/// What is written before the slash, below ten with a leading zero (Decree 30/2020, Appendix I, part II.3), and the symbol
/// where it was left out: `5` → `05/BC-CĐCS`.
pub fn number_of(paper: &Paper, typed: &str) -> String {
    let typed = typed.trim();
    let (number, symbol) = match typed.split_once('/') {
        Some((number, symbol)) => (number.trim(), Some(symbol.trim().to_owned())),
        None => (typed, paper.symbol.clone()),
    };
    let number = number.parse::<u32>().map_or_else(|_| number.to_owned(), |number| format!("{number:02}"));
    symbol.map_or_else(|| number.clone(), |symbol| format!("{number}/{symbol}"))
}

/// The documents that the lines of a list mean, and what is said of lines that mean none for certain.
pub fn listed_numbers(book: &Book, rows: &[NumberRow]) -> (Vec<Numbered>, Report) {
    let (mut found, mut report) = (Vec::new(), Report::default());
    for row in rows.iter().filter(|row| row.number.is_some() || row.date.is_some()) {
        let (path, unit) = (Path::new(row.document.value.as_str()), row.unit.as_ref().map(|unit| unit.value.as_str()));
        match meant(book, path, unit) {
            Meant::One(spot, _) => {
                let typed = row.number.as_ref().map(|number| match &row.symbol {
                    Some(symbol) if !number.contains('/') => format!("{}/{}", number.value, symbol.value),
                    _ => number.value.clone(),
                });
                let number = book.paper(spot).zip(typed).map(|(paper, typed)| number_of(paper, &typed));
                found.push(Numbered { spot, number, date: row.date.as_ref().map(|date| date.value) });
            }
            other => {
                let could = match &other {
                    Meant::NoUnit(spots) | Meant::Several(spots) if !spots.is_empty() => {
                        format!("; có thể là {}", sort::listed(book, spots))
                    }
                    Meant::Nothing(spots) if !spots.is_empty() => {
                        format!("; gần nhất là {}", sort::listed(book, spots))
                    }
                    _ => String::new(),
                };
                let message = format!("“{}” không chỉ rõ văn bản nào{could}", row.document.value);
                let hint = "ghi tên tệp PDF của văn bản ở cột “Văn bản”, mã đơn vị ở cột “Đơn vị”";
                report.push(Diagnostic::error("so-van-ban-khong-ro", &row.document.at, message, hint));
            }
        }
    }
    (found, report)
}

/// Numbers that one unit gave to two documents.
pub fn twice(book: &Book) -> Report {
    let mut report = Report::default();
    for unit in book.all() {
        let mut seen: BTreeMap<String, &Paper> = BTreeMap::new();
        for paper in &unit.papers {
            let Some(number) = &paper.number else { continue };
            if let Some(other) = seen.insert(fold(number), paper) {
                let at = Origin::File { file: format!("{}/{}", unit.unit, paper.stem).into() };
                let message = format!("số {number} đã được ghi cho {}", other.stem);
                let hint = "xem lại số trên bản giấy rồi ghi lại số đúng bằng --number hoặc --register";
                report.push(Diagnostic::warning("so-di-trung", &at, message, hint));
            }
        }
    }
    report
}
