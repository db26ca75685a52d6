//! Whom the units proposed in a phase → how many by award, and how many of them are workers.

use super::award_counts::OTHER;
use super::summary::{Roll, share};
use super::unit_phase::Nominated;
use crate::plan::Plan;
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Đề nghị khen thưởng của các đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Nominations {
    /// Số đơn vị đề nghị.
    #[serde(rename = "so_don_vi")]
    units: String,
    /// `43 cá nhân và 09 tập thể`.
    #[serde(rename = "tong_so")]
    total: String,
    /// Số cá nhân là lao động trực tiếp.
    #[serde(rename = "truc_tiep")]
    direct: Option<String>,
    /// Tỷ lệ lao động trực tiếp trong số cá nhân, %.
    #[serde(rename = "ty_le_truc_tiep")]
    direct_share: String,
    /// Từng danh hiệu, hình thức: `Giấy khen …: 04 cá nhân, 01 tập thể`.
    #[serde(rename = "gom")]
    parts: Vec<String>,
}

/// Nothing where no unit proposed anybody.
pub(super) fn nominations(plan: &Plan, roll: &Roll, phase: u32) -> Option<Nominations> {
    let mut by_award: BTreeMap<usize, Nominated> = BTreeMap::new();
    let mut units = 0;
    for told in roll.units.iter().filter_map(|unit| unit.phases.get(&phase)) {
        units += u64::from(!told.nominated.is_empty());
        for (place, one) in &told.nominated {
            by_award.entry(*place).or_default().add(*one);
        }
    }
    let mut all = Nominated::default();
    for one in by_award.values() {
        all.add(*one);
    }
    let name = |place: &usize| match plan.awards.get(*place) {
        Some(award) => award.name.clone(),
        None if *place == OTHER => "Danh hiệu, hình thức không có trong kế hoạch".to_owned(),
        None => String::new(),
    };
    (units > 0).then(|| Nominations {
        units: text::count(units),
        total: heads(all, " và "),
        direct: (all.persons > 0).then(|| if all.direct == 0 { "0".to_owned() } else { text::count(all.direct) }),
        direct_share: share(all.direct, all.persons),
        parts: by_award.iter().map(|(place, one)| format!("{}: {}", name(place), heads(*one, ", "))).collect(),
    })
}

/// `04 cá nhân, 01 tập thể`; what there is none of is left out.
fn heads(some: Nominated, between: &str) -> String {
    let parts = [(some.persons, "cá nhân"), (some.collectives, "tập thể")];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts.map(|(count, name)| format!("{}\u{a0}{name}", text::count(count))).collect::<Vec<_>>().join(between)
}
