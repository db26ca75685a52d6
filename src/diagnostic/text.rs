//! A finding as people read it on a terminal.

use super::{Diagnostic, Origin};
use std::fmt;

/// Three short lines: what, where, what to do.
pub(super) fn write(finding: &Diagnostic, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}[{}]: {}", finding.severity.word(), finding.id, finding.message)?;
    if finding.origin != Origin::Nowhere {
        write!(f, "\n  --> {}", finding.origin)?;
    }
    if !finding.hint.is_empty() {
        write!(f, "\n  cách sửa: {}", finding.hint)?;
    }
    Ok(())
}
