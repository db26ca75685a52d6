//! Which titles get a column of their own in a table of totals, and how each is abbreviated.

use crate::plan::{Award, Plan};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Một cột danh hiệu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct TitleColumn {
    /// Chữ viết tắt, ngắt dòng sau dấu gạch nối.
    #[serde(rename = "viet_tat")]
    pub(super) short: String,
    /// Lời giải thích chữ viết tắt: `LĐTT: Lao động tiên tiến`.
    #[serde(rename = "chu_giai")]
    pub(super) meaning: String,
    /// Where the titles it counts stand in the plan.
    #[serde(skip)]
    places: Vec<usize>,
}

impl TitleColumn {
    /// How many registrations it counts.
    pub(super) fn count(&self, counts: &BTreeMap<usize, u64>) -> u64 {
        self.places.iter().filter_map(|place| counts.get(place)).sum()
    }
}

/// Columns for the titles in `counts`, in the plan's order. Where there are more than `most`, those named least often share
/// the last column.
pub(super) fn columns(plan: &Plan, counts: &BTreeMap<usize, u64>, most: usize) -> Vec<TitleColumn> {
    let mut by_count: Vec<(usize, u64)> = counts.iter().map(|(place, count)| (*place, *count)).collect();
    by_count.sort_by_key(|(place, count)| (u64::MAX - count, *place));
    let own = if by_count.len() > most { most.saturating_sub(1) } else { by_count.len() };
    let (mut shown, mut rest) = (by_count[..own].to_vec(), by_count[own..].to_vec());
    shown.sort_unstable();
    rest.sort_unstable();
    let award = |place: usize| plan.awards.get(place);
    let mut columns: Vec<TitleColumn> =
        shown.iter().filter_map(|(place, _)| Some(column(award(*place)?, *place))).collect();
    if !rest.is_empty() {
        let names: Vec<&str> = rest.iter().filter_map(|(place, _)| Some(award(*place)?.name.as_str())).collect();
        let places = rest.iter().map(|(place, _)| *place).collect();
        columns
            .push(TitleColumn { short: "Khác".to_owned(), meaning: format!("Khác: {}", names.join(", ")), places });
    }
    columns
}

fn column(award: &Award, place: usize) -> TitleColumn {
    let short = award.aliases.iter().min_by_key(|alias| alias.chars().count()).unwrap_or(&award.name);
    let meaning = if *short == award.name { String::new() } else { format!("{short}: {}", award.name) };
    TitleColumn { short: short.replace('-', "-\n"), meaning, places: vec![place] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::built_in;

    fn shorts(counts: &[(usize, u64)], most: usize) -> Vec<String> {
        let (plan, _) = built_in().into_result().unwrap();
        columns(&plan, &counts.iter().copied().collect(), most).into_iter().map(|c| c.short).collect()
    }

    #[test]
    fn titles_stand_in_the_plans_order_and_the_rarest_share_a_column() {
        assert_eq!(shorts(&[(1, 2), (0, 1)], 10), ["LĐTT", "CSTĐCS"]);
        assert_eq!(shorts(&[(0, 1), (1, 2), (2, 1), (9, 7)], 3), ["CSTĐCS", "ĐVXS", "Khác"]);
    }

    #[test]
    fn a_shared_column_counts_all_it_names() {
        let (plan, _) = built_in().into_result().unwrap();
        let counts = BTreeMap::from([(0, 1), (1, 2), (2, 4)]);
        let seen = columns(&plan, &counts, 2);
        assert_eq!(seen.iter().map(|c| c.count(&counts)).collect::<Vec<_>>(), [4, 3]);
        assert_eq!(seen[1].meaning, "Khác: Lao động tiên tiến, Chiến sĩ thi đua cơ sở");
    }
}
