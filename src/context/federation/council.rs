//! A meeting of the emulation council → how documents cite it.

use super::super::launch::moment;
use crate::plan::Plan;
use crate::source::record::{Ballot, CouncilMeeting, FederationBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Cuộc họp của Hội đồng thi đua, khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CouncilView {
    /// Số biên bản.
    #[serde(rename = "so_bien_ban")]
    minutes_number: Option<String>,
    /// `ngày 26/6/2025`.
    #[serde(rename = "ngay")]
    date: String,
    /// Giờ, ngày bắt đầu.
    #[serde(rename = "bat_dau")]
    start: String,
    /// Số thành viên có mặt trên tổng số: `08/09`.
    #[serde(rename = "co_mat")]
    present: String,
    /// `bỏ phiếu kín` hoặc `biểu quyết`.
    #[serde(rename = "hinh_thuc")]
    ballot: Option<String>,
    /// Chức danh của Chủ tịch hội đồng ở cơ quan, in hoa.
    #[serde(rename = "chuc_danh")]
    chair_title: String,
    /// Chủ tịch hội đồng.
    #[serde(rename = "chu_tich")]
    chair: String,
}

pub(super) fn council_view(meeting: &CouncilMeeting) -> CouncilView {
    let (present, all) = (text::count(meeting.present.value.into()), text::count(meeting.total.value.into()));
    let ballot = |ballot| if ballot == Ballot::Secret { "bỏ phiếu kín" } else { "biểu quyết" };
    CouncilView {
        minutes_number: meeting.minutes_number.as_ref().map(|number| number.value.clone()),
        date: format!("ngày\u{a0}{}", text::date_in_text(meeting.start.value.date)),
        start: moment(meeting.start.value),
        present: format!("{present}/{all}"),
        ballot: meeting.ballot.as_ref().map(|typed| ballot(typed.value).to_owned()),
        chair_title: in_two_lines(&meeting.chair_title.to_uppercase()),
        chair: meeting.chair.value.clone(),
    }
}

/// The council's name: as the meeting has it, else after the federation.
pub(super) fn council_name(plan: &Plan, meeting: Option<&CouncilMeeting>) -> String {
    let typed = meeting.and_then(|meeting| meeting.name.as_ref()).map(|name| name.value.clone());
    typed.unwrap_or_else(|| format!("Hội đồng Thi đua - Khen thưởng {}", plan.issuer))
}

/// The council's name without the federation's, to stand over its documents.
pub(super) fn short_name(plan: &Plan, council: &str) -> String {
    council.strip_suffix(plan.issuer.as_str()).unwrap_or(council).trim().to_owned()
}

/// A title with its organ on a line of its own: the signature's column is narrow.
fn in_two_lines(title: &str) -> String {
    let organ = [" LIÊN ĐOÀN", " CÔNG ĐOÀN"].iter().find_map(|organ| title.find(organ)).filter(|at| *at > 0);
    organ.map_or_else(|| title.to_owned(), |at| format!("{}\n{}", &title[..at], title[at..].trim_start()))
}

/// The name of a union as it stands in a column of unions, where a cell names it or its code.
pub(super) fn unit_name(book: &FederationBook, typed: &str) -> String {
    let name = book.unit(typed).map_or(typed, |unit| unit.name.value.as_str());
    name.strip_prefix("Công đoàn cơ sở ").unwrap_or(name).to_owned()
}

/// `phong trào thi đua đợt 1 năm 2025`.
pub(super) fn movement(plan: &Plan, phase: Option<u32>) -> String {
    let phase = phase.map(|phase| format!(" đợt\u{a0}{phase}")).unwrap_or_default();
    format!("phong trào thi đua{phase} năm\u{a0}{}", plan.year)
}
