//! `thidua kinds`: the kinds of document and the sheets each needs.

use super::Answer;
use crate::kind::Kind;
use std::fmt::Write;

/// The list; `explain` also tells what each layout stands on.
pub(super) fn run(explain: bool) -> Answer {
    let mut out = String::from("Các loại văn bản (dùng với --kind):\n\n");
    for kind in Kind::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\n    {}\n    cần trang: {}", kind.id(), kind.name(), kind.needs());
        if explain {
            let _ = writeln!(out, "    {}", kind.layout());
        }
        out.push('\n');
    }
    Answer { out, ..Answer::default() }
}
