//! What kinds of finding there are: each has a stable id, a weight, a ground, and a text that people can look up.

use super::Severity;

/// One kind of finding. `thidua explain` shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name, Vietnamese without marks: `trung-nguoi`. Never used again for something else.
    pub id: &'static str,
    /// How much it weighs, unless the plan file says otherwise.
    pub severity: Severity,
    /// The law, the article, the plan or the practice it stands on. Vietnamese; empty where it follows from itself.
    pub basis: &'static str,
    /// What it means, why it matters and how to mend it. Vietnamese, paragraphs of one line each.
    pub text: &'static str,
}

/// Declares [`Code`]s. The doc comment, Vietnamese, is the text that `thidua explain` shows.
macro_rules! codes {
    ($($(#[doc = $line:literal])+ $severity:ident $id:literal $(, $basis:literal)?;)+) => {
        &[$($crate::diagnostic::Code {
            id: $id,
            severity: $crate::diagnostic::Severity::$severity,
            basis: concat!($($basis)?),
            text: concat!($($line, "\n"),+),
        }),+]
    };
}

pub(crate) use codes;
