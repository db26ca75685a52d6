//! Column widths from content: every column gets what its widest word needs, the rest goes to those that hold prose.

use super::super::length::Length;

/// What one column asks for, in points, padding included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Demand {
    /// Below this a word would break.
    pub least: f32,
    /// At this the column reads well: short content on one line, the heading on few.
    pub comfort: f32,
    /// At this every cell stands on one line.
    pub wish: f32,
    /// How much text it holds: the mean length of its cells on one line.
    pub load: f32,
    /// Whether it holds prose and takes what others leave.
    pub prose: bool,
}

/// Widths that fill `total` exactly. Columns first get their least, then their comfort as far as that leaves prose room;
/// what is left is shared in proportion to what each holds, which evens out the heights of a row's cells.
pub(super) fn fit(demands: &[Demand], total: Length) -> Vec<Length> {
    let all = total.points();
    let needed: f32 = demands.iter().map(|d| d.least).sum();
    if needed > all {
        let widths: Vec<f32> = demands.iter().map(|d| d.least * all / needed).collect();
        return exact(&widths, total);
    }
    let extra: f32 = demands.iter().map(|d| d.comfort - d.least).sum();
    let room = if demands.iter().any(|d| d.prose) { (all - needed) * 0.6 } else { all - needed };
    let part = if extra > room { room / extra } else { 1.0 };
    let mut widths: Vec<f32> = demands.iter().map(|d| d.least + (d.comfort - d.least) * part).collect();
    let mut left = all - widths.iter().sum::<f32>();
    // Each round some column reaches its wish; as many rounds as columns settle all.
    for _ in demands {
        let hungry: Vec<f32> =
            demands.iter().zip(&widths).map(|(d, w)| if d.wish > *w + 0.05 { d.load.max(1.0) } else { 0.0 }).collect();
        let hunger: f32 = hungry.iter().sum();
        if hunger == 0.0 || left < 0.5 {
            break;
        }
        let share = left / hunger;
        for ((width, demand), appetite) in widths.iter_mut().zip(demands).zip(&hungry) {
            let portion = (share * appetite).min((demand.wish - *width).max(0.0));
            *width += portion;
            left -= portion;
        }
    }
    spread(&mut widths, demands, left);
    exact(&widths, total)
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
        Demand { least, comfort: least, wish, load: wish, prose }
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

    #[test]
    fn a_column_of_few_words_gets_less_than_one_of_many() {
        let full = Demand { least: 30.0, comfort: 30.0, wish: 600.0, load: 600.0, prose: true };
        let sparse = Demand { load: 60.0, ..full };
        let widths = fit(&[full, sparse], Length::pt(300.0));
        assert!(widths[0] > widths[1] + Length::pt(60.0), "{widths:?}");
    }
}
