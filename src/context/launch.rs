//! The letter that registers when the movement is launched (*đăng ký thời gian tổ chức phát động*).

use super::frame::{Frame, Sources, frame};
use crate::source::record::{LaunchTime, PhaseEntry};
use crate::text;
use chrono::Timelike;
use schemars::JsonSchema;
use serde::Serialize;

/// Công văn đăng ký thời gian phát động.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct LaunchLetter {
    #[serde(flatten)]
    pub frame: Frame,
    /// Các đợt.
    #[serde(rename = "dot")]
    pub phases: Vec<PhaseView>,
}

/// Một đợt thi đua của đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PhaseView {
    /// Số đợt.
    #[serde(rename = "so")]
    pub number: u32,
    /// Chủ đề.
    #[serde(rename = "chu_de")]
    pub theme: String,
    /// Từ ngày.
    #[serde(rename = "tu_ngay")]
    pub from: String,
    /// Đến ngày.
    #[serde(rename = "den_ngay")]
    pub to: String,
    /// Nội dung phát động.
    #[serde(rename = "noi_dung")]
    pub content: Option<String>,
    /// Thời gian phát động: `07 giờ 30, ngày 06/01/2025`.
    #[serde(rename = "thoi_gian")]
    pub launch: String,
    /// Địa điểm.
    #[serde(rename = "dia_diem")]
    pub venue: String,
    /// Hình thức tổ chức.
    #[serde(rename = "hinh_thuc")]
    pub format: Option<String>,
    /// Dự kiến số người dự.
    #[serde(rename = "du_kien")]
    pub expected: Option<String>,
    /// Số người đã dự.
    #[serde(rename = "da_du")]
    pub attended: Option<String>,
    /// Kế hoạch của đơn vị: `Kế hoạch số 02/KH-CĐCS ngày 03/01/2025`.
    #[serde(rename = "ke_hoach_don_vi")]
    pub unit_plan: Option<String>,
    /// Người phụ trách.
    #[serde(rename = "phu_trach")]
    pub contact: String,
    /// Điện thoại.
    #[serde(rename = "dien_thoai")]
    pub phone: String,
}

pub(super) fn launch_letter(sources: &Sources<'_>) -> LaunchLetter {
    LaunchLetter { frame: frame(sources), phases: sources.book.phases.iter().map(phase_view).collect() }
}

pub(super) fn phase_view(phase: &PhaseEntry) -> PhaseView {
    let own = |v: &Option<crate::source::located::Located<String>>| v.as_ref().map(|v| v.value.clone());
    let figure = |v: &Option<crate::source::located::Located<u32>>| v.as_ref().map(|v| text::count(v.value.into()));
    let unit_plan = phase.plan_number.as_ref().map(|number| {
        let date = phase.plan_date.as_ref().map(|d| format!(" ngày\u{a0}{}", text::date_in_text(d.value)));
        format!("Kế hoạch số\u{a0}{}{}", number.value, date.unwrap_or_default())
    });
    PhaseView {
        number: phase.number.value,
        theme: phase.theme.value.trim_matches(['“', '”', '"', ' ']).to_owned(),
        from: text::date_in_text(phase.from.value),
        to: text::date_in_text(phase.to.value),
        content: own(&phase.content),
        launch: moment(phase.launch.value),
        venue: phase.venue.value.clone(),
        format: phase.format.as_ref().map(|f| text::lower_first(f)),
        expected: figure(&phase.expected),
        attended: figure(&phase.attended),
        unit_plan,
        contact: phase.contact.value.clone(),
        phone: phase.phone.replace(' ', "\u{a0}"),
    }
}

/// `07 giờ 30, ngày 06/01/2025`.
pub(super) fn moment(at: LaunchTime) -> String {
    let date = format!("ngày\u{a0}{}", text::date_in_text(at.date));
    match at.time {
        None => date,
        Some(time) => format!("{:02}\u{a0}giờ\u{a0}{:02}, {date}", time.hour(), time.minute()),
    }
}
