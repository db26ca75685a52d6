//! One line of a list of documents with number and date.

use crate::diagnostic::Origin;
use crate::source::located::Located;
use chrono::NaiveDate;

/// Number and date of one document.
#[derive(Clone, Debug)]
pub struct NumberRow {
    /// The row.
    pub at: Origin,
    /// Văn bản: the name of its file, what it is, or its title.
    pub document: Located<String>,
    /// Đơn vị: the unit's code or name.
    pub unit: Option<Located<String>>,
    /// Số, with the symbol or without.
    pub number: Option<Located<String>>,
    /// Ký hiệu.
    pub symbol: Option<Located<String>>,
    /// Ngày.
    pub date: Option<Located<NaiveDate>>,
}
