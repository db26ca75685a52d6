//! What a run asks of its surroundings while it goes on.

/// Answers a run's questions, from any thread.
pub trait Foreman: Sync {
    /// Whether no further workbook is to be begun.
    fn halted(&self) -> bool;
    /// Whether the run comes to all workbooks and all units are its own.
    fn whole(&self) -> bool;
    /// Whether the unit of this code, or the unreadable workbook of this name, is this run's.
    fn takes(&self, code: &str) -> bool;
    /// Whether the unit's documents stand already, made from just this.
    fn stands(&self, code: &str, made_from: &str) -> bool;
}

/// Lets a run take everything and make everything.
pub struct Unwatched;

impl Foreman for Unwatched {
    fn halted(&self) -> bool {
        false
    }

    fn whole(&self) -> bool {
        true
    }

    fn takes(&self, _: &str) -> bool {
        true
    }

    fn stands(&self, _: &str, _: &str) -> bool {
        false
    }
}
