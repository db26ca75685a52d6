//! Targets and their figures as tables show them.

use super::year::{YearView, concerns, year_view};
use crate::source::record::{Direction, Target, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Một nhóm chỉ tiêu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TargetGroup {
    /// Thứ tự nhóm: `1` trên các chỉ tiêu 1.1, 1.2; nếu không thì `I`, `II`.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Tên nhóm; rỗng nếu bảng không chia nhóm.
    #[serde(rename = "ten")]
    pub name: String,
    /// Các chỉ tiêu.
    #[serde(rename = "chi_tieu")]
    pub targets: Vec<TargetView>,
}

/// Một chỉ tiêu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TargetView {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Nội dung.
    #[serde(rename = "noi_dung")]
    pub content: String,
    /// Đơn vị tính.
    #[serde(rename = "don_vi_tinh")]
    pub unit: String,
    /// Kế hoạch cả năm.
    #[serde(rename = "ca_nam")]
    pub year: String,
    /// Kế hoạch từng đợt, theo thứ tự đợt.
    #[serde(rename = "tung_dot")]
    pub planned: Vec<String>,
    /// Kế hoạch của đợt đang báo cáo.
    #[serde(rename = "ke_hoach")]
    pub target: String,
    /// Thực hiện của đợt đang báo cáo.
    #[serde(rename = "thuc_hien")]
    pub done: String,
    /// Tỷ lệ thực hiện so với kế hoạch; `Đạt` hoặc `Không đạt` với chỉ tiêu càng thấp càng tốt.
    #[serde(rename = "ty_le")]
    pub ratio: String,
    /// Cùng kỳ năm trước.
    #[serde(rename = "cung_ky")]
    pub last_year: String,
    /// Ghi chú.
    #[serde(rename = "ghi_chu")]
    pub note: String,
    /// Số liệu cả năm.
    #[serde(rename = "nam")]
    pub whole_year: YearView,
}

/// The targets of a unit by group, in the sheet's order. `phase` chooses the figures of a phase report: only targets that
/// were planned or measured in that phase are shown.
pub(super) fn groups(book: &UnitBook, phase: Option<u32>) -> Vec<TargetGroup> {
    let mut phases: Vec<u32> = book.phases.iter().map(|p| p.number.value).collect();
    phases.sort_unstable();
    let mut groups: Vec<TargetGroup> = Vec::new();
    for target in book.targets.iter().filter(|t| phase.is_none_or(|p| concerns(t, p))) {
        let name = target.group.as_ref().map_or_else(String::new, |g| g.value.clone());
        if groups.last().is_none_or(|g| g.name != name) {
            groups.push(TargetGroup { mark: String::new(), name, targets: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.targets.push(view(target, &phases, phase));
        }
    }
    for (position, target) in groups.iter_mut().flat_map(|g| &mut g.targets).enumerate() {
        if target.mark.is_empty() {
            target.mark = (position + 1).to_string();
        }
    }
    for (position, group) in groups.iter_mut().enumerate() {
        let above = group.targets.first().and_then(|t| t.mark.split_once('.')).map(|(whole, _)| whole.to_owned());
        group.mark = above.filter(|m| !m.is_empty()).unwrap_or_else(|| text::roman(position + 1));
    }
    groups
}

fn view(target: &Target, phases: &[u32], phase: Option<u32>) -> TargetView {
    let planned = |p: &u32| target.planned.get(p).map(|v| v.value);
    let done = phase.and_then(|p| target.done.get(&p)).map(|v| v.value);
    let goal = phase.as_ref().and_then(planned);
    let figure = |v: Option<f64>| v.map(text::number).unwrap_or_default();
    let ratio = done.zip(goal).map(|(done, goal)| achieved(target.direction, done, goal)).unwrap_or_default();
    let last_year = phase.and_then(|p| target.last_year.get(&p)).or(target.last_year_any.as_ref());
    TargetView {
        mark: target.mark.as_ref().map(|m| m.value.clone()).unwrap_or_default(),
        content: target.content.value.clone(),
        unit: target.unit.value.clone(),
        year: text::number(target.year.value),
        planned: phases.iter().map(|p| figure(planned(p))).collect(),
        target: figure(goal),
        done: figure(done),
        ratio,
        last_year: last_year.map_or_else(|| "-".to_owned(), |v| text::number(v.value)),
        whole_year: year_view(target, phases),
        note: target.note.as_ref().map(|n| n.value.clone()).unwrap_or_default(),
    }
}

/// How far a target was met. A share of the plan says the wrong thing where less is better, and nothing where the plan is nought.
pub(super) fn achieved(direction: Direction, done: f64, goal: f64) -> String {
    let met = |met: bool| if met { "Đạt" } else { "Không đạt" }.to_owned();
    match direction {
        Direction::Lower => met(done <= goal),
        Direction::Higher if goal == 0.0 => met(done >= goal),
        Direction::Higher => text::percent(done, goal).replace('%', ""),
    }
}
