//! Vietnamese text: cleaning what was typed, reading old codings, comparing without marks, writing numbers and dates.

mod case;
mod fold;
pub mod legacy;
mod order;
mod spell;
mod write;

pub use case::{lower_first, position, sentence_case, upper_first};
pub use fold::{alike, clean, fold, name_key, nearest, same_name, slug};
pub use order::{NameKey, name_order};
pub use spell::{Reading, amount_in_words, in_words};
pub use write::{amount, count, date_in_text, date_in_words, number, ordinal_letter, percent, roman, short_date};
