//! The order in which a federation lists its units: group by group, cluster by cluster.

use super::summary::{Roll, UnitSummary};
use crate::plan::{Plan, Sector};
use crate::text;

/// The plan's groups that have units; companies last, as unions list them.
pub(super) fn groups<'u>(plan: &Plan, roll: &'u Roll) -> Vec<(String, Vec<&'u UnitSummary>)> {
    let mut order: Vec<usize> = (0..plan.groups.len()).collect();
    order.sort_by_key(|place| plan.groups[*place].sector == Sector::Business);
    let units = |place: usize| roll.units.iter().filter(move |unit| unit.group == place).collect::<Vec<_>>();
    let named = order.into_iter().map(|place| (plan.groups[place].name.clone(), units(place)));
    named.filter(|(_, units)| !units.is_empty()).collect()
}

/// The clusters of a group by name, numbers in them by size; units that name none last.
pub(super) fn clusters<'u>(units: &[&'u UnitSummary]) -> Vec<(&'u str, Vec<&'u UnitSummary>)> {
    let mut found: Vec<(&str, Vec<&UnitSummary>)> = Vec::new();
    for unit in units {
        let name = unit.cluster.as_deref().unwrap_or("Chưa ghi cụm thi đua");
        match found.iter_mut().find(|(known, _)| text::fold(known) == text::fold(name)) {
            Some((_, members)) => members.push(unit),
            None => found.push((name, vec![unit])),
        }
    }
    found.sort_by_key(|(name, units)| {
        (units.iter().all(|unit| unit.cluster.is_none()), last_number(name), text::fold(name))
    });
    found
}

/// The units in the order in which tables list them.
pub(super) fn in_order<'u>(plan: &Plan, roll: &'u Roll) -> impl Iterator<Item = &'u UnitSummary> {
    groups(plan, roll)
        .into_iter()
        .flat_map(|(_, units)| clusters(&units).into_iter().flat_map(|(_, units)| units).collect::<Vec<_>>())
}

/// The name as it stands in a column of grassroots unions.
pub(super) fn short_name(name: &str) -> &str {
    name.strip_prefix("Công đoàn cơ sở ").unwrap_or(name)
}

/// The number that ends a cluster's name; those without one come after.
fn last_number(name: &str) -> u32 {
    name.split(' ').next_back().and_then(|word| word.parse().ok()).unwrap_or(u32::MAX)
}
