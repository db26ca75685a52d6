//! The test binary: the house as a whole, seen from outside.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test that cannot go on should say so at once")]

mod suite;
