//! Column widths from content: every column gets what its widest word needs, the rest goes to those that hold prose.

use super::super::length::Length;

/// What one column asks for, in points, padding included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Demand {
    /// Below this a word would break.
    pub least: f32,
    /// At this every cell stands on one line.
    pub wish: f32,
    /// Whether it holds prose and takes what others leave.
    pub greedy: bool,
}

/// Widths that fill `total` exactly. Columns first get their least; what is left is shared in proportion to the square root
/// of what each still wishes for, which evens out the heights of prose columns; room beyond all wishes goes to prose.
pub(super) fn fit(demands: &[Demand], total: Length) -> Vec<Length> {
    let mut widths: Vec<f32> = demands.iter().map(|d| d.least).collect();
    let all = total.points();
    let needed: f32 = widths.iter().sum();
    if needed > all {
        let scale = all / needed;
        for width in &mut widths {
            *width *= scale;
        }
        return exact(&widths, total);
    }
    let mut left = all - needed;
    while left > 0.5 {
        let hungry: Vec<f32> = demands.iter().zip(&widths).map(|(d, w)| (d.wish - w).max(0.0).sqrt()).collect();
        let hunger: f32 = hungry.iter().sum();
        if hunger < 0.1 {
            break;
        }
        let mut given = 0.0;
        for ((width, demand), appetite) in widths.iter_mut().zip(demands).zip(&hungry) {
            let portion = (left * appetite / hunger).min((demand.wish - *width).max(0.0));
            *width += portion;
            given += portion;
        }
        left -= given;
        if given < 0.1 {
            break;
        }
    }
    spread(&mut widths, demands, left);
    exact(&widths, total)
}

/// Room that nobody asked for.
fn spread(widths: &mut [f32], demands: &[Demand], left: f32) {
    let prose: f32 = widths.iter().zip(demands).filter(|(_, d)| d.greedy).map(|(w, _)| *w).sum();
    let all: f32 = widths.iter().sum();
    for (width, demand) in widths.iter_mut().zip(demands) {
        if prose > 0.0 && demand.greedy {
            *width += left * *width / prose;
        } else if prose == 0.0 {
            *width += left * *width / all;
        }
    }
}

/// Whole twips that add up to `total`; the widest column takes the rounding.
fn exact(widths: &[f32], total: Length) -> Vec<Length> {
    let mut lengths: Vec<Length> = widths.iter().map(|w| Length::pt(*w)).collect();
    let rest = total - lengths.iter().copied().sum();
    if let Some(widest) = lengths.iter_mut().max_by_key(|l| l.0) {
        *widest += rest;
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(least: f32, wish: f32, greedy: bool) -> Demand {
        Demand { least, wish, greedy }
    }

    #[test]
    fn widths_always_fill_the_page() {
        let total = Length::pt(400.0);
        let cases = [
            vec![demand(20.0, 20.0, false), demand(60.0, 900.0, true), demand(40.0, 50.0, false)],
            vec![demand(300.0, 900.0, true), demand(200.0, 900.0, true)],
            vec![demand(20.0, 20.0, false), demand(30.0, 30.0, false)],
        ];
        for demands in cases {
            let widths = fit(&demands, total);
            assert_eq!(widths.iter().copied().sum::<Length>(), total, "{demands:?}");
            assert!(widths.iter().all(|w| w.0 > 0));
        }
    }

    #[test]
    fn short_columns_get_their_wish_and_prose_the_rest() {
        let widths = fit(&[demand(20.0, 22.0, false), demand(60.0, 2000.0, true)], Length::pt(400.0));
        assert!((widths[0].points() - 22.0).abs() < 0.2, "{widths:?}");
    }
}
