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
        assert_eq!(percent(7, 26, 3), "IF(D8=0,\"-\",ROUND(AA8*100/D8,1))");
    }
}
