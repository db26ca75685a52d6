//! Joins the strokes of a page that run on into one another: the rules of a table are then as long as the table, not as a cell.

use super::page::Stroke;

/// Ends nearer than this meet: rounding, not a gap.
const NEAR: f32 = 0.02;

/// The same ink in as few strokes as can be: upright ones first, each kind from left to right and top to bottom.
pub(super) fn joined(strokes: Vec<Stroke>) -> Vec<Stroke> {
    let mut runs: Vec<Run> = strokes.into_iter().map(Run::of).collect();
    runs.sort_by(|a, b| {
        let places = a.across.total_cmp(&b.across).then(a.from.total_cmp(&b.from));
        b.upright.cmp(&a.upright).then(a.weight.total_cmp(&b.weight)).then(places)
    });
    let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match joined.last_mut().filter(|last| last.meets(&run)) {
            Some(last) => last.to = last.to.max(run.to),
            None => joined.push(run),
        }
    }
    joined.into_iter().map(Run::stroke).collect()
}

/// A stroke along one of the page's sides.
struct Run {
    upright: bool,
    weight: f32,
    /// Where it lies across its direction.
    across: f32,
    /// Where it begins and ends along it.
    from: f32,
    to: f32,
}

impl Run {
    fn of(Stroke { from, to, weight }: Stroke) -> Self {
        let upright = (to.1 - from.1).abs() > (to.0 - from.0).abs();
        let (across, from, to) = if upright { (from.0, from.1, to.1) } else { (from.1, from.0, to.0) };
        Self { upright, weight, across, from: from.min(to), to: from.max(to) }
    }

    /// Whether another, which begins no earlier, goes on where this one is.
    #[expect(clippy::float_cmp, reason = "only strokes of one thickness are joined")]
    fn meets(&self, next: &Self) -> bool {
        let in_line = self.upright == next.upright && (self.across - next.across).abs() < NEAR;
        in_line && self.weight == next.weight && next.from < self.to + NEAR
    }

    fn stroke(self) -> Stroke {
        let Self { upright, weight, across, from, to } = self;
        let place = |along| if upright { (across, along) } else { (along, across) };
        Stroke { from: place(from), to: place(to), weight }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stroke(from: (f32, f32), to: (f32, f32)) -> Stroke {
        Stroke { from, to, weight: 0.5 }
    }

    #[test]
    fn what_meets_or_overlaps_becomes_one() {
        let cells = vec![
            stroke((10.0, 5.0), (20.0, 5.0)),
            stroke((10.0, 5.0), (10.0, 9.0)),
            stroke((19.5, 5.0), (30.0, 5.01)),
            stroke((10.0, 9.0), (10.0, 12.0)),
        ];
        assert_eq!(joined(cells), [stroke((10.0, 5.0), (10.0, 12.0)), stroke((10.0, 5.0), (30.0, 5.0))]);
    }

    #[test]
    fn gaps_other_lines_and_other_weights_stay() {
        let apart = vec![
            stroke((10.0, 5.0), (20.0, 5.0)),
            stroke((21.0, 5.0), (30.0, 5.0)),
            stroke((10.0, 6.0), (20.0, 6.0)),
            Stroke { weight: 1.0, ..stroke((15.0, 6.0), (25.0, 6.0)) },
        ];
        assert_eq!(joined(apart.clone()), apart);
    }
}
