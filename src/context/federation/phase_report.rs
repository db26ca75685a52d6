//! The units' figures and words of one phase → the federation's report on it (*báo cáo tổng hợp đợt*).
//!
//! Units' prose cannot be merged into claims of the federation: what can be counted is counted, what units ask for is quoted,
//! and the rest is left to the officer's pen.

use super::super::frame::blank_date;
use super::super::number::numbered;
use super::arrangement::{groups, in_order, short_name};
use super::frame::{Dating, FederationFrame, frame, symbol};
use super::issue::list;
use super::nominations::{Nominations, nominations};
use super::opening::{Launches, Registrations, launches, registrations};
use super::phase_indicators::{Indicators, indicators};
use super::phase_rows::{LateUnit, UnitRow, late_units, unit_rows};
use super::summary::{Figures, Roll};
use crate::kind::Kind;
use crate::plan::{Phase, Plan};
use crate::source::record::Paper;
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Báo cáo tổng hợp một đợt.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PhaseSummary {
    #[serde(flatten)]
    pub(super) frame: FederationFrame,
    /// `Số:      /BC-LĐLĐ`.
    #[serde(rename = "so_ky_hieu")]
    number: String,
    /// Trích dẫn báo cáo này ở các phụ lục: `số      /BC-LĐLĐ ngày …`.
    #[serde(rename = "bao_cao")]
    pub(super) own_citation: String,
    /// Tập thể lãnh đạo: `Ban Thường vụ`.
    #[serde(rename = "ban")]
    body: String,
    /// Nơi nhận của kế hoạch.
    #[serde(rename = "noi_nhan")]
    recipients: Vec<String>,
    /// Đợt đang báo cáo.
    #[serde(rename = "dot")]
    pub(super) phase: PhaseWords,
    /// Đợt sau, nếu kế hoạch còn đợt sau.
    #[serde(rename = "dot_sau")]
    next: Option<PhaseWords>,
    /// Số đơn vị có trong số liệu.
    #[serde(rename = "so_don_vi")]
    units: String,
    /// `khối doanh nghiệp 03 đơn vị; …`.
    #[serde(rename = "theo_khoi")]
    by_group: String,
    /// Số đơn vị đã báo cáo đợt này.
    #[serde(rename = "so_da_bao_cao")]
    told: String,
    /// Số đơn vị có bảng tính bị từ chối.
    #[serde(rename = "so_bi_loai")]
    refused: Option<String>,
    /// Hạn báo cáo, nếu kế hoạch ấn định.
    #[serde(rename = "han_bao_cao")]
    due: Option<String>,
    /// Đơn vị chưa báo cáo, báo cáo chậm, không có trong số liệu.
    #[serde(rename = "cham")]
    pub(super) late: Vec<LateUnit>,
    /// Tổng số CNVCLĐ, đoàn viên; đăng ký thi đua.
    #[serde(rename = "dang_ky")]
    registrations: Registrations,
    /// Phát động.
    #[serde(rename = "phat_dong")]
    launches: Launches,
    /// Việc thực hiện các chỉ tiêu.
    #[serde(rename = "chi_tieu")]
    pub(super) indicators: Indicators,
    /// Đề nghị khen thưởng.
    #[serde(rename = "de_nghi")]
    nominations: Option<Nominations>,
    /// Các đơn vị: khối, cụm, đơn vị, tổng cộng.
    #[serde(rename = "don_vi")]
    pub(super) rows: Vec<UnitRow>,
    /// Lời các đơn vị đã ghi.
    #[serde(rename = "y_kien")]
    opinions: Vec<Opinion>,
}

/// Một đợt theo kế hoạch.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PhaseWords {
    /// Số đợt.
    #[serde(rename = "so")]
    pub(super) number: u32,
    /// Chủ đề.
    #[serde(rename = "chu_de")]
    theme: String,
    /// Từ ngày.
    #[serde(rename = "tu_ngay")]
    from: String,
    /// Đến ngày.
    #[serde(rename = "den_ngay")]
    to: String,
}

/// Lời một đơn vị đã ghi.
#[derive(Debug, Serialize, JsonSchema)]
struct Opinion {
    /// Thứ tự.
    #[serde(rename = "tt")]
    mark: String,
    /// Tên đơn vị.
    #[serde(rename = "ten")]
    unit: String,
    /// Khó khăn; tồn tại, hạn chế.
    #[serde(rename = "kho_khan")]
    troubles: Vec<String>,
    /// Kiến nghị.
    #[serde(rename = "kien_nghi")]
    requests: Vec<String>,
}

/// The report on a phase; `None` while no unit has reported on it.
pub(super) fn phase_summary(
    plan: &Plan,
    roll: &Roll,
    phase: &Phase,
    today: NaiveDate,
    draft: bool,
) -> Option<PhaseSummary> {
    let told = roll.units.iter().filter(|unit| unit.phases.get(&phase.number).is_some_and(|p| p.told)).count();
    if told == 0 {
        return None;
    }
    let paper = roll.paper(Kind::PhaseSummary, Some(phase.number));
    let number = number_line(plan, paper);
    let date = paper.and_then(|paper| paper.date.as_ref()).map(|date| date.value);
    let lead = if paper.is_some_and(|paper| paper.number.is_some()) { "số" } else { "số\u{a0}" };
    let dated = date.map_or_else(|| blank_date(today, plan.year), text::date_in_words);
    let more = paper.and_then(|paper| paper.recipients.as_ref()).map(|typed| list(typed)).unwrap_or_default();
    let by_group = groups(plan, roll).into_iter();
    let by_group = by_group
        .map(|(name, units)| format!("{} {}\u{a0}đơn vị", text::lower_first(&name), text::count(units.len() as u64)));
    let all = Figures::sum(roll.units.iter().map(|unit| &unit.figures));
    Some(PhaseSummary {
        frame: frame(plan, Dating::ByHand { today, draft }, Kind::PhaseSummary, paper),
        own_citation: format!("{} {dated}", number.replacen("Số:", lead, 1)),
        number,
        body: plan.signatory.body.clone(),
        recipients: plan.recipients.iter().cloned().chain(more).collect(),
        phase: words(phase),
        next: plan.phase(phase.number + 1).map(words),
        units: text::count(roll.units.len() as u64),
        by_group: by_group.collect::<Vec<_>>().join("; "),
        told: text::count(told as u64),
        refused: roll.count_left_out(),
        due: phase.report_due.map(text::date_in_text),
        late: late_units(roll, phase),
        registrations: registrations(roll, &all),
        launches: launches(roll, phase.number),
        indicators: indicators(plan, roll, phase.number),
        nominations: nominations(plan, roll, phase.number),
        rows: unit_rows(plan, roll, phase),
        opinions: opinions(plan, roll, phase.number),
    })
}

/// `Số: 12/BC-LĐLĐ`; room for the number while sheet VĂN BẢN has none.
fn number_line(plan: &Plan, paper: Option<&Paper>) -> String {
    let own = || symbol(plan, Kind::PhaseSummary);
    let symbol = paper.and_then(|paper| paper.symbol.as_ref()).map_or_else(own, |symbol| symbol.value.clone());
    numbered(paper.and_then(|paper| paper.number.as_ref()).map(|number| number.value.trim()), &symbol)
}

fn words(phase: &Phase) -> PhaseWords {
    PhaseWords {
        number: phase.number,
        theme: phase.theme.clone(),
        from: text::date_in_text(phase.from),
        to: text::date_in_text(phase.to),
    }
}

fn opinions(plan: &Plan, roll: &Roll, phase: u32) -> Vec<Opinion> {
    let told = in_order(plan, roll).filter_map(|unit| Some((unit, unit.phases.get(&phase)?)));
    let said = told.filter(|(_, told)| !(told.troubles.is_empty() && told.requests.is_empty())).enumerate();
    said.map(|(place, (unit, told))| Opinion {
        mark: (place + 1).to_string(),
        unit: short_name(&unit.name).to_owned(),
        troubles: told.troubles.clone(),
        requests: told.requests.clone(),
    })
    .collect()
}
