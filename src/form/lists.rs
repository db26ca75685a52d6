//! The words of drop-downs → a hidden sheet of lists, and the ranges that point into it.
//!
//! A list written into the validation itself may have 255 characters in all; a range may be of any length.

use super::page::{Column, Figure, Look, Page, fixed_range};

/// The hidden sheet's name; helpers of the reader begin with `_`.
const NAME: &str = "_danh_muc";

/// The lists so far.
#[derive(Default)]
pub(super) struct Lists(Vec<(String, Vec<String>)>);

impl Lists {
    /// The formula of a list of words; the same words under the same title are written once. `None` for no words.
    pub(super) fn range(&mut self, title: &str, words: Vec<String>) -> Option<String> {
        let last = u32::try_from(words.len()).ok().filter(|length| *length > 0)?;
        let known = self.0.iter().position(|list| list.0 == title && list.1 == words);
        let place = known.unwrap_or_else(|| {
            self.0.push((title.to_owned(), words));
            self.0.len() - 1
        });
        let column = u16::try_from(place).ok()?;
        Some(format!("={NAME}!{}", fixed_range(column, (1, last))))
    }

    /// The sheet of all lists, one a column.
    pub(super) fn page(self) -> Page {
        let mut page = Page { hidden: true, ..Page::new(NAME) };
        for (column, (title, words)) in (0..).zip(self.0) {
            page.columns.push(Column { width: 30, figure: Figure::Text });
            page.say(0, column, title, Look::Heading);
            for (row, word) in (1..).zip(words) {
                page.say(row, column, word, Look::Body);
            }
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_is_written_once() {
        let mut lists = Lists::default();
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(lists.range("a", words(&["x"])).unwrap(), "=_danh_muc!$A$2:$A$2");
        assert_eq!(lists.range("b", words(&["x", "y"])).unwrap(), "=_danh_muc!$B$2:$B$3");
        assert_eq!(lists.range("a", words(&["x"])).unwrap(), "=_danh_muc!$A$2:$A$2");
        assert_eq!(lists.range("c", Vec::new()), None);
        assert_eq!(lists.page().cells.len(), 5);
    }
}
