//! What was measured, held against what the decree asks, into a table: component, rule, measured.

use super::ink::Printed;
use std::ops::RangeInclusive;

/// A millimetre in points.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A face as the decree names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Face {
    Upright,
    Bold,
    Italic,
    BoldItalic,
}

/// The table being filled.
pub(crate) struct Ruler {
    rows: Vec<Row>,
}

struct Row {
    component: String,
    rule: String,
    measured: String,
    holds: bool,
}

impl Ruler {
    pub(crate) fn new() -> Self {
        Self { rows: Vec::new() }
    }

    pub(crate) fn note(&mut self, component: &str, rule: &str, measured: String, holds: bool) {
        self.rows.push(Row { component: component.into(), rule: rule.into(), measured, holds });
    }

    /// A length in points that is to lie between two lengths in millimetres, give or take a tenth.
    pub(crate) fn mm(&mut self, component: &str, rule: &str, points: f32, range: RangeInclusive<f32>) {
        let value = points / MM;
        let holds = (range.start() - 0.1..=range.end() + 0.1).contains(&value);
        self.note(component, rule, format!("{value:.2} mm"), holds);
    }

    /// Two places that are to be one, within so many millimetres.
    pub(crate) fn same(&mut self, component: &str, rule: &str, (one, other): (f32, f32), within: f32) {
        let apart = (one - other).abs() / MM;
        self.note(component, rule, format!("{apart:.2} mm apart"), apart <= within);
    }

    /// Size in points, and face, of every line of a component; there must be one.
    pub(crate) fn face(&mut self, component: &str, lines: &[&Printed], sizes: RangeInclusive<f32>, face: Face) {
        let (low, high) = sizes.clone().into_inner();
        let size = if high > low { format!("{low}–{high}") } else { format!("{low}") };
        let good = |line: &&Printed| line.even && sizes.contains(&line.size) && face_of(line) == face;
        let mut seen: Vec<String> = lines.iter().map(|line| format!("{} pt {:?}", line.size, face_of(line))).collect();
        seen.sort();
        seen.dedup();
        let measured = format!("{} ({} lines)", seen.join(", "), lines.len());
        self.note(component, &format!("{size} pt {face:?}"), measured, !lines.is_empty() && lines.iter().all(good));
    }

    /// Prints the table; fails where a rule does not hold.
    #[expect(
        clippy::print_stdout,
        reason = "the table is what one runs the test for: cargo test decree -- --nocapture"
    )]
    pub(crate) fn show(&self, title: &str) {
        println!("\n{title}\n{:<34} {:<44} measured", "component", "rule");
        for Row { component, rule, measured, holds } in &self.rows {
            println!("{component:<34} {rule:<44} {measured}{}", if *holds { "" } else { "   ← NO" });
        }
        let broken: Vec<&str> = self.rows.iter().filter(|row| !row.holds).map(|row| row.component.as_str()).collect();
        assert!(broken.is_empty(), "{title}: {broken:?}");
    }
}

fn face_of(line: &Printed) -> Face {
    match (line.bold, line.italic) {
        (false, false) => Face::Upright,
        (true, false) => Face::Bold,
        (false, true) => Face::Italic,
        (true, true) => Face::BoldItalic,
    }
}
