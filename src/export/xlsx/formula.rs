//! What a cell is worked out from → its formula, as the file stores it.

use crate::diagnostic::cell_address;
use std::ops::Range;

/// Adds a column of rows up. Sums among them are passed over, so that nothing is counted twice and a row put in between is
/// counted too.
pub(super) fn subtotal(column: usize, rows: &Range<u32>) -> String {
    format!("SUBTOTAL(9,{}:{})", at(rows.start, column), at(rows.end.saturating_sub(1), column))
}

/// Adds cells of one row up.
pub(super) fn sum(row: u32, columns: &[usize]) -> String {
    columns.iter().map(|column| at(row, *column)).collect::<Vec<_>>().join("+")
}

/// How many percent `part` is of `whole`, to one decimal; a dash where there is no whole.
pub(super) fn percent(row: u32, part: usize, whole: usize) -> String {
    let (part, whole) = (at(row, part), at(row, whole));
    format!("IF({whole}=0,\"-\",ROUND({part}*100/{whole},1))")
}

/// Adds figures with decimals up.
pub(super) fn total(column: usize, rows: &Range<u32>) -> String {
    format!("ROUND(SUM({}:{}),2)", at(rows.start, column), at(rows.end.saturating_sub(1), column))
}

/// Adds columns and takes one away; binary fractions leave a rest that is rounded off.
pub(super) fn balance(row: u32, plus: &[usize], minus: usize) -> String {
    format!("ROUND({}-{},2)", sum(row, plus), at(row, minus))
}

/// One column times another.
pub(super) fn product(row: u32, one: usize, other: usize) -> String {
    format!("ROUND({}*{},3)", at(row, one), at(row, other))
}

/// Another column rounded up to tens of thousands.
pub(super) fn rounded_up(row: u32, column: usize) -> String {
    format!("ROUNDUP({},-4)", at(row, column))
}

/// The place of a row among others, the highest figure first; equals share one.
pub(super) fn place(row: u32, column: usize, rows: &Range<u32>) -> String {
    // Rows that stay the same where the formula is copied down.
    let fixed = |row: u32| {
        let cell = at(row, column);
        let letters = cell.trim_end_matches(|c: char| c.is_ascii_digit());
        format!("{letters}${}", &cell[letters.len()..])
    };
    format!("RANK({},{}:{})", at(row, column), fixed(rows.start), fixed(rows.end.saturating_sub(1)))
}

fn at(row: u32, column: usize) -> String {
    cell_address(row, u32::try_from(column).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_name_cells_as_people_do() {
        assert_eq!(subtotal(2, &(7..12)), "SUBTOTAL(9,C8:C12)");
        assert_eq!(sum(7, &[4, 5]), "E8+F8");
        assert_eq!(total(2, &(7..12)), "ROUND(SUM(C8:C12),2)");
        assert_eq!(balance(7, &[6, 7], 8), "ROUND(G8+H8-I8,2)");
        assert_eq!(product(7, 3, 7), "ROUND(D8*H8,3)");
        assert_eq!(rounded_up(7, 6), "ROUNDUP(G8,-4)");
        assert_eq!(place(7, 2, &(7..12)), "RANK(C8,C$8:C$12)");
        assert_eq!(percent(7, 26, 3), "IF(D8=0,\"-\",ROUND(AA8*100/D8,1))");
    }
}
