//! `thidua kinds`: the kinds of document and the sheets each needs.

use super::Answer;
use crate::kind::Kind;
use std::fmt::Write;

pub(super) fn run() -> Answer {
    let mut out = String::from("Các loại văn bản (dùng với --kind):\n\n");
    for kind in Kind::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\n    {}\n    cần trang: {}\n", kind.id(), kind.name(), kind.needs());
    }
    Answer { out, ..Answer::default() }
}
