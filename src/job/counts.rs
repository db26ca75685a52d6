//! The figures of all units, for the federation's own workbook, which is held against them once all are read.
//!
//! They are two or three kilobytes a unit, so they are kept only where such a workbook is among the files.

use crate::scoring::Figures;
use crate::source;
use std::path::PathBuf;

/// What is kept of the units read so far.
pub(super) struct Counts {
    wanted: bool,
    figures: Vec<Figures>,
}

impl Counts {
    /// Of these files, if one of them may be the federation's: one that does not look so lacks the list of units, and is refused.
    pub(super) fn of(workbooks: &[PathBuf]) -> Self {
        let wanted = workbooks.iter().any(|path| source::may_be_federations(path));
        Self { wanted, figures: Vec::new() }
    }

    /// Where nothing is held against them.
    pub(super) fn none() -> Self {
        Self { wanted: false, figures: Vec::new() }
    }

    /// Keeps those of a unit.
    pub(super) fn keep(&mut self, counted: Option<Figures>) {
        self.figures.extend(counted.filter(|_| self.wanted));
    }

    /// What the federation's workbook is held against.
    pub(super) fn figures(self) -> Vec<Figures> {
        self.figures
    }
}
