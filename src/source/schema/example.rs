//! The example of a field → the same example in another year, and whether a cell holds it.

use super::Field;

/// The year the examples of the schema are written for.
const YEAR: i32 = 2025;

impl Field {
    /// Its example as it stands in a form for the plan of `year`.
    pub(crate) fn example_in(&self, year: i32) -> String {
        // The year itself last, so that a year before is not moved twice.
        let before = self.example.replace(&(YEAR - 1).to_string(), "\0");
        before.replace(&YEAR.to_string(), &year.to_string()).replace('\0', &(year - 1).to_string())
    }

    /// Whether `shown` is its example, whatever the year.
    pub(in crate::source) fn is_example(&self, shown: &str) -> bool {
        shown == self.example || (2000..2100).any(|year| self.example_in(year) == shown)
    }
}

#[cfg(test)]
mod tests {
    use super::super::PHASES;

    #[test]
    fn examples_move_with_the_year() {
        let from = PHASES.fields.iter().find(|field| field.heading == "Từ ngày").unwrap();
        assert_eq!((from.example_in(2025), from.example_in(2026)), ("01/01/2025".to_owned(), "01/01/2026".to_owned()));
        assert!(from.is_example("01/01/2031") && !from.is_example("02/01/2026"));
    }
}
