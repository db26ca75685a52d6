//! A federation's workbook as data → an `.xlsx` file: the printed table with numbers that are numbers and sums that add up.
//!
//! ```text
//! context::Book ─place (formula, measure)→ pages ─write→ bytes
//! ```

mod formula;
mod measure;
mod page;
mod place;
mod write;

use crate::context::Book;
use crate::font::Fonts;
use chrono::NaiveDate;

pub use write::Fault;

/// The workbook as a file that says it was made on the day `created`. The same workbook and day give the same bytes.
///
/// # Errors
/// Where a text is longer than a cell can be.
pub fn write(book: &Book, fonts: &Fonts, created: NaiveDate) -> Result<Vec<u8>, Fault> {
    let title = format!("{}: {}", book.title, book.subject);
    write::bytes(&place::pages(book, fonts), &title, &book.issuer, created)
}
