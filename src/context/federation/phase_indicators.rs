//! The units' indicators of a phase → what the report says of them in words, and its two tables.

use super::arrangement::{in_order, short_name};
use super::indicator_totals::{Shared, TotalRow, shared};
use super::summary::{Roll, UnitSummary, share};
use crate::plan::Plan;
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// As many lines of figures as the body tells in words; the rest stands in the table only.
const TOLD: usize = 10;

/// Số liệu các chỉ tiêu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Indicators {
    /// Số lượt chỉ tiêu có đủ số đăng ký và thực hiện; không có nếu chưa đơn vị nào ghi.
    #[serde(rename = "so_luot")]
    known: Option<String>,
    /// Số lượt đạt hoặc vượt.
    #[serde(rename = "so_dat")]
    met: String,
    /// Tỷ lệ đạt, %.
    #[serde(rename = "ty_le")]
    share: String,
    /// Số đơn vị đạt mọi chỉ tiêu đã đăng ký.
    #[serde(rename = "so_don_vi_dat_het")]
    all_met: Option<String>,
    /// Những kết quả chung, thành câu.
    #[serde(rename = "cau")]
    sentences: Vec<String>,
    /// Chỉ tiêu từ hai đơn vị trở lên cùng đăng ký.
    #[serde(rename = "chung")]
    pub(super) common: Vec<TotalRow>,
    /// Có dòng đánh dấu *.
    #[serde(rename = "co_sao")]
    pub(super) starred: bool,
    /// Chỉ tiêu cùng lời nhưng khác đơn vị tính, cách cộng hoặc chiều nên không cộng vào nhau.
    #[serde(rename = "tach")]
    pub(super) apart: Vec<String>,
    /// Chỉ tiêu chỉ một đơn vị đăng ký, theo đơn vị.
    #[serde(rename = "rieng")]
    pub(super) own: Vec<OwnIndicators>,
}

/// Chỉ tiêu riêng của một đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct OwnIndicators {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Tên đơn vị.
    #[serde(rename = "ten")]
    pub(super) unit: String,
    /// Các chỉ tiêu.
    #[serde(rename = "dong")]
    pub(super) rows: Vec<TotalRow>,
}

pub(super) fn indicators(plan: &Plan, roll: &Roll, phase: u32) -> Indicators {
    let all = shared(in_order(plan, roll), phase);
    let met: Vec<(u64, u64)> = roll.units.iter().filter_map(|unit| Some(unit.phases.get(&phase)?.met())).collect();
    let (done, known) = met.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    let whole = met.iter().filter(|(done, known)| done == known && *known > 0).count() as u64;
    let (common, own): (Vec<&Shared<'_>>, Vec<&Shared<'_>>) = all.iter().partition(|one| one.entries.len() > 1);
    let rows = common_rows(plan, &common);
    Indicators {
        known: (known > 0).then(|| text::count(known)),
        met: text::count(done),
        share: share(done, known),
        all_met: (whole > 0).then(|| text::count(whole)),
        sentences: common.iter().filter_map(|one| one.sentence()).take(TOLD).collect(),
        starred: rows.iter().any(|row| row.ratio.ends_with('*') || row.change.ends_with('*')),
        common: rows,
        apart: apart(&all),
        own: own_indicators(&own),
    }
}

/// Each indicator of several units, and below it its groups where it stands in more than one.
fn common_rows(plan: &Plan, common: &[&Shared<'_>]) -> Vec<TotalRow> {
    let mut rows = Vec::new();
    for (number, one) in (1..).zip(common) {
        let mut inside: Vec<usize> = one.entries.iter().map(|(unit, _)| unit.group).collect();
        inside.dedup();
        let several = inside.len() > 1;
        rows.push(TotalRow { mark: number.to_string(), bold: several, ..one.row(None) });
        for group in inside.into_iter().filter(|_| several) {
            let name = plan.groups.get(group).map(|g| format!("- {}", g.name)).unwrap_or_default();
            rows.push(TotalRow { name, measure: String::new(), method: String::new(), ..one.row(Some(group)) });
        }
    }
    rows
}

/// Words that stand for several indicators, with what tells these apart.
fn apart(all: &[Shared<'_>]) -> Vec<String> {
    let mut by_words: BTreeMap<String, Vec<&Shared<'_>>> = BTreeMap::new();
    for one in all {
        by_words.entry(text::fold(&one.first().content)).or_default().push(one);
    }
    let several = by_words.into_values().filter(|same| same.len() > 1);
    several
        .map(|same| {
            let manners: Vec<String> = same.iter().map(|one| one.manner()).collect();
            format!("“{}”: {}", same[0].first().content, manners.join("; "))
        })
        .collect()
}

fn own_indicators(own: &[&Shared<'_>]) -> Vec<OwnIndicators> {
    let mut units: Vec<(&UnitSummary, Vec<TotalRow>)> = Vec::new();
    for one in own {
        let (unit, _) = one.entries[0];
        let at = units.iter().position(|(known, _)| std::ptr::eq(*known, unit));
        let at = at.unwrap_or_else(|| {
            units.push((unit, Vec::new()));
            units.len() - 1
        });
        let rows = &mut units[at].1;
        rows.push(TotalRow { mark: (rows.len() + 1).to_string(), ..one.row(None) });
    }
    let numbered = units.into_iter().enumerate();
    numbered
        .map(|(place, (unit, rows))| OwnIndicators {
            mark: text::roman(place + 1),
            unit: short_name(&unit.name).to_owned(),
            rows,
        })
        .collect()
}
