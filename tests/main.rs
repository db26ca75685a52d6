//! The test binary: the house as a whole, seen from outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

mod suite;
