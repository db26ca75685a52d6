//! What units proposed and were given → the table of awards, leaders and direct workers apart.

use super::award_counts::{AwardCounts, Honoured, OTHER};
use super::figure::Figure;
use super::frame::{Dating, FederationFrame, frame};
use super::sheet::Rank;
use super::summary::Roll;
use crate::kind::Kind;
use crate::plan::{AwardKind, Plan};
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Thống kê khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AwardStatistics {
    #[serde(flatten)]
    pub(super) frame: FederationFrame,
    /// Số đơn vị có trong số liệu.
    #[serde(rename = "so_don_vi")]
    pub(super) units: String,
    /// Các dòng: nhóm, danh hiệu hoặc hình thức, cộng.
    #[serde(rename = "dong")]
    pub(super) rows: Vec<Row>,
    /// Số lượt không tính được, vì không rõ là lãnh đạo hay lao động trực tiếp.
    #[serde(rename = "chua_ro")]
    pub(super) unclear: Option<String>,
    /// Tên đơn vị không có trong số liệu.
    #[serde(rename = "thieu")]
    pub(super) missing: Vec<String>,
}

/// Một dòng của bảng.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Row {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Danh hiệu, hình thức.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Dòng cộng, in đậm.
    #[serde(rename = "dam")]
    pub(super) sum: bool,
    /// Dòng đứng đầu một nhóm.
    #[serde(rename = "dau_nhom")]
    leads: bool,
    /// Which rows it sums up.
    #[serde(skip)]
    pub(super) rank: Rank,
    /// Các số liệu, từ cột 3 đến cột cuối.
    #[serde(rename = "so_lieu")]
    pub(super) figures: Vec<Figure>,
}

pub(super) fn award_statistics(plan: &Plan, roll: &Roll, today: NaiveDate, draft: bool) -> AwardStatistics {
    let mut all = AwardCounts::default();
    for unit in &roll.units {
        all.add(&unit.awards);
    }
    AwardStatistics {
        frame: frame(
            plan,
            Dating::ByHand { today, draft },
            Kind::AwardStatistics,
            roll.paper(Kind::AwardStatistics, None),
        ),
        units: text::count(roll.units.len() as u64),
        rows: rows(plan, &all),
        unclear: (all.unclear > 0).then(|| text::count(all.unclear)),
        missing: roll.left_out().map(|(name, _)| name.clone()).collect(),
    }
}

/// Titles, then forms of award, then what the plan does not have, each led by its sum; the grand total last.
fn rows(plan: &Plan, all: &AwardCounts) -> Vec<Row> {
    let places: Vec<usize> = all.proposed.keys().chain(all.decided.keys()).copied().collect();
    let kind = |place: usize| plan.awards.get(place).map(|award| award.kind);
    let groups = [
        (Some(AwardKind::Title), "Danh hiệu thi đua"),
        (Some(AwardKind::Form), "Hình thức khen thưởng"),
        (None, "Danh hiệu, hình thức không có trong kế hoạch"),
    ];
    let mut rows = Vec::new();
    let mut marks = 1..;
    for (group, name) in groups {
        let mut inside: Vec<usize> = places.iter().copied().filter(|place| kind(*place) == group).collect();
        inside.sort_unstable();
        inside.dedup();
        if inside.is_empty() {
            continue;
        }
        let mark = marks.next().map(text::roman).unwrap_or_default();
        let [proposed, decided] = sums(all, &inside);
        rows.push(Row { leads: group.is_some(), ..row(mark, name, Rank::Group, proposed, decided) });
        for (number, place) in (1..).zip(inside.iter().filter(|place| **place != OTHER)) {
            let [proposed, decided] = sums(all, &[*place]);
            let name = plan.awards.get(*place).map_or("", |award| award.name.as_str());
            rows.push(row(number.to_string(), name, Rank::Item, proposed, decided));
        }
    }
    let [proposed, decided] = sums(all, &places.iter().copied().collect::<std::collections::BTreeSet<_>>());
    rows.push(row(String::new(), "CỘNG", Rank::Total, proposed, decided));
    rows
}

/// Proposed and decided over some awards.
fn sums<'a>(all: &AwardCounts, places: impl IntoIterator<Item = &'a usize>) -> [Honoured; 2] {
    let mut sums = [Honoured::default(); 2];
    for place in places {
        for (sum, counts) in sums.iter_mut().zip([&all.proposed, &all.decided]) {
            sum.add(counts.get(place).copied().unwrap_or_default());
        }
    }
    sums
}

fn row(mark: String, name: &str, rank: Rank, proposed: Honoured, decided: Honoured) -> Row {
    let part = |h: Honoured| {
        let counts = [h.collectives, h.persons(), h.managers, h.direct].map(Figure::Count);
        counts.into_iter().chain([Figure::Share(h.direct, h.persons())])
    };
    let figures = part(proposed).chain(part(decided)).collect();
    Row { mark, name: name.to_owned(), sum: rank < Rank::Item, leads: false, rank, figures }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::built_in;
    use std::collections::BTreeMap;

    #[test]
    fn awards_are_summed_by_sort_and_strange_ones_are_kept() {
        let (plan, _) = built_in().into_result().unwrap();
        let form = plan.awards.iter().position(|award| award.kind == AwardKind::Form).unwrap();
        let some = |collectives, managers, direct| Honoured { collectives, managers, direct };
        let all = AwardCounts {
            proposed: BTreeMap::from([(0, some(0, 1, 3)), (form, some(2, 0, 0))]),
            decided: BTreeMap::from([(0, some(0, 0, 1)), (OTHER, some(1, 1, 0))]),
            unclear: 0,
        };
        let printed = |figures: Vec<Figure>| figures.into_iter().map(String::from).collect::<Vec<_>>().join(" ");
        let seen: Vec<(String, String)> =
            rows(&plan, &all).into_iter().map(|row| (row.name, printed(row.figures))).collect();
        let expected = [
            ("Danh hiệu thi đua", "- 4 1 3 75 - 1 - 1 100"),
            ("Lao động tiên tiến", "- 4 1 3 75 - 1 - 1 100"),
            ("Hình thức khen thưởng", "2 - - - - - - - - -"),
            (plan.awards[form].name.as_str(), "2 - - - - - - - - -"),
            ("Danh hiệu, hình thức không có trong kế hoạch", "- - - - - 1 1 1 - 0"),
            ("CỘNG", "2 4 1 3 75 1 2 1 1 50"),
        ];
        assert_eq!(seen, expected.map(|(name, figures)| (name.to_owned(), figures.to_owned())));
    }
}
