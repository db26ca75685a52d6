//! An officer's workbook and what was told of it → a copy with the bad cells marked and a first sheet that lists what to mend.
//!
//! Only what must change is written anew: the list of sheets, the styles, and the sheets with bad cells. Every other part of
//! the file is copied as it is, byte for byte.

mod book;
mod edit;
mod frame;
mod list;
mod marks;
mod parts;
mod place;
mod sheet;
mod styles;

use super::Told;
use parts::Parts;

/// How the sheet with the list is called. The reader passes over sheets whose name begins so.
pub const SHEET: &str = "LỖI CẦN SỬA";

/// Why there is no marked copy.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file is a spreadsheet of another kind.
    #[error("chỉ đánh dấu được tệp .xlsx, .xlsm")]
    OtherFormat,
    /// A part the file needs is missing or is not what it should be.
    #[error("cấu trúc tệp khác thường ({0})")]
    Unfit(String),
    /// The container cannot be read or written.
    #[error("không mở được các phần của tệp ({0})")]
    Container(#[from] zip::result::ZipError),
    /// A part of the container cannot be read.
    #[error("không đọc được các phần của tệp ({0})")]
    Unread(#[from] std::io::Error),
}

impl Fault {
    fn unfit(part: &str) -> Self {
        Self::Unfit(part.to_owned())
    }
}

/// The marked copy of `original`. Marks and the list of an earlier copy are replaced.
///
/// # Errors
/// When the file is no `.xlsx` or `.xlsm`, or is built in a way that leaves no safe place for the marks.
pub fn mark(original: &[u8], told: &Told) -> Result<Vec<u8>, Fault> {
    if !original.starts_with(b"PK") {
        return Err(Fault::OtherFormat);
    }
    let mut parts = Parts::open(original)?;
    let mut book = book::Book::read(&mut parts)?;
    let styles = styles::add(&mut parts, &mut book)?;
    for listed in &book.sheets {
        let marks = marks::of_sheet(told, &listed.name, &styles);
        let part = listed.part.as_deref().filter(|_| !book::is_list(&listed.name));
        // A chart sheet has no cells, and a sheet with neither old nor new marks stays as it is.
        if let Some(part) = part
            && (!marks.is_empty() || frame::is_marked(&parts.bytes(part)?))
        {
            let text = parts.text(part)?;
            let marked = sheet::mark(&text, &marks).ok_or_else(|| Fault::unfit(part))?;
            if marked != text {
                parts.replace(part, marked);
            }
        }
    }
    let list = list::page(told, &book, &styles);
    book.put_list(&mut parts, list)?;
    parts.write()
}
