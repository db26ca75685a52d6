//! The units of a federation in one phase → the table of units, with sums by group and cluster, and who has not reported.

use super::arrangement::{clusters, groups, short_name};
use super::figure::{Figure, Launch, Met};
use super::sheet::Rank;
use super::summary::{Figures, Roll, UnitSummary};
use super::unit_phase::{Nominated, UnitPhase};
use crate::plan::{Phase, Plan};
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Một dòng của bảng các đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct UnitRow {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Khối, cụm hoặc đơn vị.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Dòng cộng, in đậm.
    #[serde(rename = "dam")]
    pub(super) sum: bool,
    /// Tổng số CNVCLĐ.
    #[serde(rename = "cnvcld")]
    pub(super) workers: Figure,
    /// Ngày phát động.
    #[serde(rename = "phat_dong")]
    pub(super) launch: String,
    /// Số người dự phát động.
    #[serde(rename = "da_du")]
    pub(super) attended: Figure,
    /// Số người đăng ký danh hiệu.
    #[serde(rename = "so_nguoi")]
    pub(super) persons: Figure,
    /// Tỷ lệ đăng ký, %.
    #[serde(rename = "ty_le")]
    pub(super) share: Figure,
    /// Số tập thể đăng ký.
    #[serde(rename = "so_tap_the")]
    pub(super) collectives: Figure,
    /// Số chỉ tiêu đạt trên số chỉ tiêu có đủ số đăng ký và thực hiện: `11/12`.
    #[serde(rename = "chi_tieu")]
    pub(super) met: Met,
    /// Số cá nhân đề nghị khen thưởng.
    #[serde(rename = "de_nghi_ca_nhan")]
    pub(super) nominated_persons: Figure,
    /// Số tập thể đề nghị khen thưởng.
    #[serde(rename = "de_nghi_tap_the")]
    pub(super) nominated_collectives: Figure,
    /// Báo cáo: ngày, hoặc tình trạng; ở dòng cộng: số đơn vị đã báo cáo trên tổng số.
    #[serde(rename = "bao_cao")]
    pub(super) report: String,
    /// Which lines it sums up.
    #[serde(skip)]
    pub(super) rank: Rank,
    /// Ngày phát động.
    #[serde(skip)]
    pub(super) day: Option<NaiveDate>,
}

/// Một đơn vị chưa báo cáo, báo cáo chậm hoặc không có trong số liệu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct LateUnit {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub(super) mark: String,
    /// Tên.
    #[serde(rename = "ten")]
    pub(super) name: String,
    /// Tình trạng.
    #[serde(rename = "tinh_trang")]
    pub(super) state: String,
}

/// What can be added up of a unit, or of several, in a phase.
#[derive(Default)]
struct Sums {
    figures: Figures,
    attended: u64,
    met: (u64, u64),
    nominated: Nominated,
    told: usize,
    units: usize,
}

impl Sums {
    fn over<'u>(units: impl IntoIterator<Item = &'u UnitSummary> + Clone, phase: u32) -> Self {
        let mut sums = Self { figures: Figures::sum(units.clone().into_iter().map(|u| &u.figures)), ..Self::default() };
        for unit in units {
            sums.units += 1;
            let Some(told) = unit.phases.get(&phase) else { continue };
            let (met, known) = told.met();
            sums.attended += told.attended.unwrap_or_default();
            sums.met = (sums.met.0 + met, sums.met.1 + known);
            sums.nominated.add(told.nominees());
            sums.told += usize::from(told.told);
        }
        sums
    }

    fn row(&self, mark: String, name: String, rank: Rank) -> UnitRow {
        UnitRow {
            mark,
            name,
            sum: true,
            workers: Figure::Count(self.figures.workers),
            launch: String::new(),
            attended: Figure::Count(self.attended),
            persons: Figure::Count(self.figures.persons),
            share: Figure::Share(self.figures.persons, self.figures.workers),
            collectives: Figure::Count(self.figures.collectives),
            met: Met(self.met.0, self.met.1),
            nominated_persons: Figure::Count(self.nominated.persons),
            nominated_collectives: Figure::Count(self.nominated.collectives),
            report: format!("{}/{}", self.told, self.units),
            rank,
            day: None,
        }
    }
}

/// Group by group, cluster by cluster, each led by its sum; the grand total last.
pub(super) fn unit_rows(plan: &Plan, roll: &Roll, phase: &Phase) -> Vec<UnitRow> {
    let sum = |mark: String, name: &str, units: &[&UnitSummary], rank| {
        let name = format!("{name} ({} đơn vị)", text::count(units.len() as u64));
        Sums::over(units.iter().copied(), phase.number).row(mark, name, rank)
    };
    let mut rows = Vec::new();
    let mut number = 0;
    for (place, (group, units)) in groups(plan, roll).into_iter().enumerate() {
        rows.push(sum(text::roman(place + 1), &group, &units, Rank::Group));
        for (cluster, units) in clusters(&units) {
            rows.push(sum(String::new(), cluster, &units, Rank::Part));
            for unit in units {
                number += 1;
                rows.push(unit_row(plan, unit, phase, number));
            }
        }
    }
    rows.push(Sums::over(&roll.units, phase.number).row(String::new(), "TỔNG CỘNG".to_owned(), Rank::Total));
    rows
}

fn unit_row(plan: &Plan, unit: &UnitSummary, phase: &Phase, number: usize) -> UnitRow {
    let row = Sums::over([unit], phase.number).row(number.to_string(), short_name(&unit.name).to_owned(), Rank::Item);
    let day = unit.launches.get(&phase.number).copied();
    let launch = day.map(|_| String::from(Launch { day, year: plan.year }));
    let report = unit.phases.get(&phase.number).map(|told| state(told, phase)).unwrap_or_default();
    UnitRow { sum: false, launch: launch.unwrap_or_else(|| "-".to_owned()), report, day, ..row }
}

/// How a unit reported, in few words.
fn state(told: &UnitPhase, phase: &Phase) -> String {
    match (told.told, days_late(told, phase), told.reported) {
        (false, _, _) => "Chưa".to_owned(),
        (true, Some(days), _) => format!("Chậm {} ngày", text::count(days)),
        (true, None, Some(date)) => text::short_date(date),
        (true, None, None) => "Có".to_owned(),
    }
}

/// By how many days a report missed the plan's day.
fn days_late(told: &UnitPhase, phase: &Phase) -> Option<u64> {
    let days = (told.reported? - phase.report_due?).num_days();
    u64::try_from(days).ok().filter(|days| told.told && *days > 0)
}

/// Units that have not reported, that did so late, and those whose workbooks were refused.
pub(super) fn late_units(roll: &Roll, phase: &Phase) -> Vec<LateUnit> {
    let told = |unit: &UnitSummary| -> Option<String> {
        let told = unit.phases.get(&phase.number)?;
        let late = days_late(told, phase).map(|days| format!("Báo cáo chậm {} ngày", text::count(days)));
        match (told.told, told.measured()) {
            (true, _) => late,
            (false, true) => Some("Chưa báo cáo; mới có số liệu chỉ tiêu".to_owned()),
            (false, false) => Some("Chưa báo cáo".to_owned()),
        }
    };
    let units = roll.units.iter().filter_map(|unit| Some((&unit.name, told(unit)?)));
    let left_out = roll.left_out().map(|(name, why)| (name, text::upper_first(why)));
    let listed = units.chain(left_out).enumerate();
    listed.map(|(n, (name, state))| LateUnit { mark: (n + 1).to_string(), name: name.clone(), state }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::built_in;
    use chrono::NaiveDate;
    use std::collections::BTreeMap;

    #[test]
    fn who_is_silent_late_or_refused_is_told() {
        let (plan, _) = built_in().into_result().unwrap();
        let due = NaiveDate::from_ymd_opt(2025, 7, 10);
        let phase = Phase { report_due: due, ..plan.phases[0].clone() };
        let unit = |name: &str, told, reported| {
            let phases = BTreeMap::from([(1, UnitPhase { told, reported, ..UnitPhase::default() })]);
            UnitSummary { name: name.to_owned(), phases, ..UnitSummary::default() }
        };
        let late = NaiveDate::from_ymd_opt(2025, 7, 13);
        let units = vec![unit("A", true, due), unit("B", true, late), unit("C", false, None), unit("D", true, None)];
        let roll = Roll { units, missing: vec!["e.xlsx".to_owned()], ..Roll::default() };
        let told: Vec<String> =
            late_units(&roll, &phase).into_iter().map(|l| format!("{}: {}", l.name, l.state)).collect();
        let refused = "e.xlsx: Chưa gửi được bảng tính hợp lệ, không có trong số liệu";
        assert_eq!(told, ["B: Báo cáo chậm 03 ngày", "C: Chưa báo cáo", refused]);
        let reports: Vec<String> = unit_rows(&plan, &roll, &phase).into_iter().map(|row| row.report).collect();
        assert_eq!(reports, ["3/4", "3/4", "10/07/2025", "Chậm 03 ngày", "Chưa", "Có", "3/4"]);
    }
}
