//! What a rule is: a code, what `thidua.toml` may change about it, and the function that finds its faults.

use super::Facts;
use crate::diagnostic::{Code, Diagnostic, Origin, Report, Severity};

/// One rule. Its file in `rules/` is named for the fault it finds.
#[derive(Debug)]
pub(super) struct Rule {
    /// What people can look up.
    pub(super) code: Code,
    /// What the plan file may change.
    pub(super) tuning: Tuning,
    /// Looks for faults.
    pub(super) check: fn(&Facts<'_>, &mut Findings<'_>),
}

/// What `thidua.toml` may change about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuning {
    /// Nothing: the law or plain sense fixes it.
    Fixed,
    /// Its weight.
    Weight,
    /// Its weight; it is off unless asked for, because no source in force prescribes it.
    Off,
    /// Its weight and its limit.
    Limit(u32),
    /// As [`Tuning::Limit`], and off unless asked for.
    OffLimit(u32),
}

impl Tuning {
    /// Whether the rule runs where the plan file says nothing.
    pub fn ships_on(self) -> bool {
        !matches!(self, Self::Off | Self::OffLimit(_))
    }

    /// The limit where the plan file says nothing.
    pub fn limit(self) -> Option<u32> {
        match self {
            Self::Limit(limit) | Self::OffLimit(limit) => Some(limit),
            Self::Fixed | Self::Weight | Self::Off => None,
        }
    }
}

/// Declares the rule of a file. The doc comment, Vietnamese, is the text that `thidua explain` shows.
macro_rules! rule {
    ($(#[doc = $line:literal])+ $severity:ident $id:literal, $basis:literal, $tuning:expr) => {
        $(#[doc = $line])+
        pub(super) const RULE: $crate::check::rule::Rule = $crate::check::rule::Rule {
            code: $crate::diagnostic::Code {
                id: $id,
                severity: $crate::diagnostic::Severity::$severity,
                basis: $basis,
                text: concat!($($line, "\n"),+),
            },
            tuning: $tuning,
            check,
        };
    };
}

pub(super) use rule;

/// Where a rule leaves what it finds; the weight is not the rule's business.
pub(super) struct Findings<'r> {
    id: &'static str,
    severity: Severity,
    limit: u32,
    report: &'r mut Report,
}

impl<'r> Findings<'r> {
    /// For one rule.
    pub(super) fn new(id: &'static str, severity: Severity, limit: u32, report: &'r mut Report) -> Self {
        Self { id, severity, limit, report }
    }

    /// Notes one fault: what is wrong with the value seen, and what to do.
    pub(super) fn tell(&mut self, at: &Origin, message: impl Into<String>, hint: impl Into<String>) {
        self.report.push(Diagnostic::new(self.severity, self.id, at, message, hint));
    }

    /// The rule's limit, as tuned; 0 where it has none.
    pub(super) fn limit(&self) -> u32 {
        self.limit
    }
}
