//! Workbook → records: typed values that remember the cell they came from.
//!
//! ```text
//! bytes ─sniff, container→ safe to open ─workbook→ grid ─header (by schema)→ columns ─entry, value→ fields ─read→ records
//! ```

mod container;
mod entry;
mod grid;
mod header;
mod keyed;
pub mod located;
mod read;
pub mod record;
mod schema;
mod sniff;
mod value;
mod workbook;

pub use read::read;
