//! What can be said to the user about an input, as data. Nothing here prints.

mod code;
mod excerpt;
mod origin;
mod text;

pub use code::Code;
pub(crate) use code::codes;
pub use excerpt::Excerpts;
pub use origin::{Origin, cell_address};

use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Gợi ý: worth a look, nothing may be wrong.
    Hint,
    /// Cảnh báo: documents are issued all the same.
    Warning,
    /// Lỗi: the unit (or the plan, or the template) yields no document.
    Error,
}

impl Severity {
    /// The word for it, in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hint => "gợi ý",
            Self::Warning => "cảnh báo",
            Self::Error => "lỗi",
        }
    }
}

/// One finding: what is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the rule, Vietnamese without marks (`trung-nguoi`).
    pub id: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, with the value seen. Vietnamese, no full stop.
    pub message: String,
    /// Where.
    pub origin: Origin,
    /// What to do. Vietnamese, no full stop; empty where the message says it all.
    pub hint: String,
}

impl Diagnostic {
    /// An error at `origin`.
    pub fn error(id: &'static str, origin: &Origin, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Severity::Error, id, origin, message, hint)
    }

    /// A warning at `origin`.
    pub fn warning(id: &'static str, origin: &Origin, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(Severity::Warning, id, origin, message, hint)
    }

    /// A finding of any weight at `origin`.
    pub fn new(
        severity: Severity,
        id: &'static str,
        origin: &Origin,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        let (message, hint) = (message.into(), hint.into());
        Self { id, severity, message, origin: origin.clone(), hint }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text::write(self, f)
    }
}

/// All findings of a step, in the order they were met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Diagnostic>,
}

impl Report {
    /// Adds one finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// Adds all findings of another report.
    pub fn append(&mut self, other: Self) {
        self.findings.extend(other.findings);
    }

    /// The findings, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.findings.iter()
    }

    /// How many findings are errors.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many findings are warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many findings are no more than hints.
    pub fn hints(&self) -> usize {
        self.count(Severity::Hint)
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|f| f.severity == severity).count()
    }

    /// Whether an error stands in the way of documents.
    pub fn blocks(&self) -> bool {
        self.errors() > 0
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }
}

/// What a step yields: a value where it could make one, and everything it has to say.
#[derive(Clone, Debug)]
pub struct Outcome<T> {
    /// The value; present even beside errors where later steps can still find more faults in it.
    pub value: Option<T>,
    /// What was found.
    pub report: Report,
}

impl<T> Outcome<T> {
    /// Only findings, no value.
    pub fn refused(report: Report) -> Self {
        Self { value: None, report }
    }

    /// A value and what was found on the way.
    pub fn new(value: T, report: Report) -> Self {
        Self { value: Some(value), report }
    }

    /// The value if no error stands against it.
    ///
    /// # Errors
    /// The report, where it holds an error or there is no value.
    pub fn into_result(self) -> Result<(T, Report), Report> {
        match self.value {
            Some(value) if !self.report.blocks() => Ok((value, self.report)),
            _ => Err(self.report),
        }
    }
}
