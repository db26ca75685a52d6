//! How many texts tell their coding by themselves → the coding of those beside them that do not.

use crate::text::legacy::Coding;
use std::collections::BTreeMap;

/// So many texts at least make a sheet one of a coding.
const LEAST: usize = 5;

/// The texts of a sheet or a workbook that tell their coding by themselves.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// Those in an old coding, without a font that says so.
    pub(super) old: BTreeMap<Coding, usize>,
    /// Those with letters that no old coding shows.
    pub(super) modern: usize,
}

impl Tally {
    /// All texts of several sheets.
    pub(super) fn sum<'a>(tallies: impl Iterator<Item = &'a Self>) -> Self {
        tallies.fold(Self::default(), |mut sum, tally| {
            sum.modern += tally.modern;
            for (coding, count) in &tally.old {
                *sum.old.entry(*coding).or_default() += count;
            }
            sum
        })
    }

    /// The old coding that most texts are in.
    pub(super) fn most(&self) -> Option<Coding> {
        self.old.iter().max_by_key(|(_, count)| **count).map(|(coding, _)| *coding)
    }

    /// Whether more texts are modern than old.
    pub(super) fn is_modern(&self) -> bool {
        self.modern > self.old.values().sum()
    }

    /// The coding of a sheet that is clearly in one, or in a workbook that is and not against it.
    pub(super) fn coding_in(&self, book: &Self) -> Option<Coding> {
        let allowed = |coding: &Coding| self.modern == 0 && self.old.keys().all(|own| own == coding);
        self.clear().or_else(|| book.clear().filter(allowed))
    }

    /// The coding that nine texts in ten are in.
    fn clear(&self) -> Option<Coding> {
        let all = self.modern + self.old.values().sum::<usize>();
        let (coding, count) = self.old.iter().max_by_key(|(_, count)| **count)?;
        (*count >= LEAST && count * 10 >= all * 9).then_some(*coding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(tcvn3: usize, vni: usize, modern: usize) -> Tally {
        let old = [(Coding::Tcvn3, tcvn3), (Coding::Vni, vni)].into_iter().filter(|(_, count)| *count > 0);
        Tally { old: old.collect(), modern }
    }

    #[test]
    fn nine_texts_in_ten_make_a_sheet_one_of_a_coding() {
        let alone = |tally: Tally| tally.coding_in(&tally);
        assert_eq!([tally(5, 0, 0), tally(9, 1, 0), tally(9, 0, 1)].map(alone), [Some(Coding::Tcvn3); 3]);
        assert_eq!([tally(4, 0, 0), tally(8, 1, 1), tally(0, 0, 9)].map(alone), [None; 3]);
    }

    #[test]
    fn the_workbook_speaks_for_sheets_that_do_not_gainsay_it() {
        let sheets = [tally(0, 9, 0), tally(0, 1, 0), tally(1, 0, 0), tally(0, 0, 1)];
        let whole = tally(0, 20, 0);
        assert_eq!(sheets.map(|sheet| sheet.coding_in(&whole)), [Some(Coding::Vni), Some(Coding::Vni), None, None]);
        assert_eq!(Tally::sum([tally(1, 2, 3), tally(4, 5, 6)].iter()).modern, 9);
        assert_eq!(tally(0, 0, 0).coding_in(&tally(2, 9, 0)), None);
    }
}
