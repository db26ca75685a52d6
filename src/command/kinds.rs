//! `thidua kinds`: the kinds of document and the sheets each needs.

use super::Answer;
use crate::kind::{Kind, Level};
use std::fmt::Write;

/// The list; `explain` also tells what each layout stands on.
pub(super) fn run(explain: bool) -> Answer {
    let mut out = String::new();
    let levels = [
        (Level::Unit, "Các loại văn bản của công đoàn cơ sở (dùng với --kind):"),
        (Level::Federation, "Các loại văn bản của công đoàn cấp trên (dùng với --level federation):"),
    ];
    for (level, title) in levels {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{title}\n");
        for kind in Kind::of(level) {
            let _ = writeln!(out, "{}\n    {}\n    cần trang: {}", kind.id(), kind.name(), kind.needs());
            if explain {
                let _ = writeln!(out, "    {}", kind.layout());
            }
            out.push('\n');
        }
    }
    Answer { out, ..Answer::default() }
}
