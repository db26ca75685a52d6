//! Workbook → records: typed values that remember the cell they came from.

pub mod located;
pub mod record;
