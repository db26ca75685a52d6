//! What was found in workbooks → what their officers get back: text on a terminal, a page, JSON, a marked copy of the workbook.
//!
//! Values in, text or bytes out; [`Told`] is the shape that page, JSON and marked copy share.

pub mod annotate;
pub mod collected;
mod events;
mod html;
mod json;
mod sent;
mod letters;
mod order;
mod told;
pub mod terminal;

pub use events::{End, Event, Files, Outcome, Start, Unit};
pub use html::{page, wrote};
pub use json::{Document, PlanTold, Summary, VERSION, schema};
pub use letters::{AttachmentTold, LetterEvent, LetterOutcome, LetterTold, LettersEnd, LettersStart};
pub use sent::SendEvent;
pub use told::{Finding, Told};
