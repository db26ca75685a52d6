//! Vietnamese text: cleaning what was typed, reading old codings, comparing without marks, writing numbers and dates.

mod fold;
pub mod legacy;
mod spell;
mod write;

pub use fold::{alike, clean, fold, name_key, nearest, same_name, slug};
pub use spell::{Reading, amount_in_words, in_words};
pub use write::{
    amount, count, date_in_text, date_in_words, lower_first, number, ordinal_letter, percent, roman, sentence_case,
    short_date,
};
