//! Workbook → records: typed values that remember the cell they came from.
//!
//! ```text
//! bytes ─sniff, container→ what is safe to open ─workbook→ grids
//!   ─schema, levels, header, keyed→ columns ─looks, row_kind, body→ rows ─entry, value→ fields ─read→ records
//! ```
//!
//! A module uses only modules before it, in the order below.

pub mod located;
mod codes;
pub mod record;
mod sniff;
mod container;
mod grid;
mod workbook;
mod rows;
mod value;
pub(crate) mod schema;
mod levels;
mod looks;
mod header;
mod row_kind;
mod body;
mod example;
mod keyed;
mod entry;
mod marker;
mod read;

pub use codes::CODES;
pub use read::{Read, may_be_federations, numbers, read, read_keeping_rows};
#[doc(hidden)]
pub use read::{read_bytes, read_texts};
pub use rows::Rows;
pub use workbook::READER_THREAD;
