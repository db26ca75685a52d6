//! Column widths from content: no word breaks, short content stays on one line, and prose shares the rest so that rows are low.

use super::super::length::Length;

/// What one column asks for, in points, padding included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Demand {
    /// Below this a word would break.
    pub word: f32,
    /// Below this it reads badly: short content breaks, headings tower.
    pub least: f32,
    /// At this every cell stands on one line.
    pub wish: f32,
    /// How much text it holds: see [`load`].
    pub load: f32,
    /// Whether it holds prose and takes what others leave.
    pub prose: bool,
}

/// How much a column of cells counts, from the length of each cell's text on one line.
///
/// A row is as high as its highest cell. The sum over all cells of (text / width)³ stands for that and is least, for a given
/// total, where widths are in proportion to the fourth root of the sum of the cubes of the texts.
pub(super) fn load(cells: impl Iterator<Item = f32>) -> f32 {
    // Square roots are the same on every machine; other powers need not be.
    cells.map(|text| text * text * text).sum::<f32>().sqrt().sqrt()
}

/// Widths that fill `total` exactly: in proportion to the loads, but never below a column's least nor above its wish.
pub(super) fn fit(demands: &[Demand], total: Length) -> Vec<Length> {
    let all = total.points();
    let sum = |pick: fn(&Demand) -> f32| demands.iter().map(pick).sum::<f32>();
    let (words, needed) = (sum(|d| d.word), sum(|d| d.least));
    if needed > all {
        // Not all can read well: each gets its words and the same part of what it lacks; failing that, words break.
        let part = ((all - words) / (needed - words).max(1.0)).max(0.0);
        let scale = (all / words).min(1.0);
        let widths: Vec<f32> = demands.iter().map(|d| d.word * scale + (d.least - d.word) * part).collect();
        return exact(&widths, total);
    }
    let mut settled: Vec<Option<f32>> = vec![None; demands.len()];
    while let Some(shares) = share(demands, &settled, all) {
        let low = |i: usize| shares[i] < demands[i].least;
        let high = |i: usize| shares[i] > demands[i].wish;
        let open: Vec<usize> = (0..demands.len()).filter(|i| settled[*i].is_none()).collect();
        // Those that would get too little come first: what they take may keep others from getting too much.
        let any_low = open.iter().any(|i| low(*i));
        let any_high = open.iter().any(|i| high(*i));
        for i in open {
            if any_low {
                settled[i] = low(i).then_some(demands[i].least);
            } else if any_high {
                settled[i] = high(i).then_some(demands[i].wish);
            } else {
                settled[i] = Some(shares[i]);
            }
        }
    }
    let mut widths: Vec<f32> = settled.into_iter().flatten().collect();
    let left = all - widths.iter().sum::<f32>();
    spread(&mut widths, demands, left);
    exact(&widths, total)
}

/// What every column would get if the room left by settled ones went by load; `None` once all are settled.
fn share(demands: &[Demand], settled: &[Option<f32>], all: f32) -> Option<Vec<f32>> {
    let open = || demands.iter().zip(settled).filter(|(_, s)| s.is_none()).map(|(d, _)| d.load.max(1.0));
    let loads: f32 = open().sum();
    let left = all - settled.iter().flatten().sum::<f32>();
    (loads > 0.0).then(|| demands.iter().map(|d| left * d.load.max(1.0) / loads).collect())
}

/// Room that nobody asked for.
fn spread(widths: &mut [f32], demands: &[Demand], left: f32) {
    let prose: f32 = widths.iter().zip(demands).filter(|(_, d)| d.prose).map(|(w, _)| *w).sum();
    let all: f32 = widths.iter().sum();
    for (width, demand) in widths.iter_mut().zip(demands) {
        if prose > 0.0 && demand.prose {
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

    fn demand(least: f32, wish: f32, prose: bool) -> Demand {
        Demand { word: least, least, wish, load: wish, prose }
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
    fn short_columns_get_their_least_and_prose_the_rest() {
        let widths = fit(&[demand(22.0, 22.0, false), demand(60.0, 2000.0, true)], Length::pt(400.0));
        assert!((widths[0].points() - 22.0).abs() < 0.2, "{widths:?}");
    }

    #[test]
    fn a_column_of_few_words_gets_less_than_one_of_many() {
        let full = Demand { word: 30.0, least: 30.0, wish: 600.0, load: load([600.0; 4].into_iter()), prose: true };
        let sparse = Demand { load: load([60.0, 0.0, 0.0, 0.0].into_iter()), ..full };
        let widths = fit(&[full, sparse], Length::pt(300.0));
        assert!(widths[0] > widths[1] + Length::pt(60.0), "{widths:?}");
    }
}
