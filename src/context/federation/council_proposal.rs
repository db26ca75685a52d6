//! What the emulation council found for, or what units propose → the council's proposal to the standing committee.

use super::super::number::numbered;
use super::council::{CouncilView, council_name, council_view, movement, short_name, unit_name};
use super::honours::{AwardCount, Honour, Lists, by_award, lists, phrase, total};
use super::issue::{Issued, Known, issued};
use super::summary::Proposed;
use crate::check::decision::{council_signatory, paper, phase, signing};
use crate::kind::Kind;
use crate::plan::Plan;
use crate::source::record::{AwardRow, CouncilMeeting, FederationBook, Paper};
use crate::text;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// The council's abbreviation: its documents have a number series of their own (Decree 30/2020, Appendix I, part II.3.a).
pub(super) const SHORT: &str = "HĐTĐKT";

/// Tờ trình của Hội đồng thi đua, khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct CouncilProposal {
    #[serde(flatten)]
    issued: Issued,
    /// Tên Hội đồng.
    #[serde(rename = "hoi_dong")]
    council: String,
    /// Tên Hội đồng không kèm tên công đoàn, cho phần đầu văn bản.
    #[serde(rename = "hoi_dong_ngan")]
    short_council: String,
    /// Nơi trình: `Ban Thường vụ Liên đoàn Lao động quận Long Biên`.
    #[serde(rename = "noi_trinh")]
    addressee: String,
    /// `phong trào thi đua đợt 1 năm 2025`.
    #[serde(rename = "phong_trao")]
    movement: String,
    /// Cuộc họp của Hội đồng.
    #[serde(rename = "hop")]
    meeting: Option<CouncilView>,
    /// Chủ tịch Hội đồng ký, nên ghi thêm chức danh ở công đoàn.
    #[serde(rename = "chu_tich_ky")]
    chair_signs: bool,
    /// Tỷ lệ phiếu đồng ý: `100%` hoặc `từ 88,9% đến 100%`.
    #[serde(rename = "ty_le_phieu")]
    vote_range: Option<String>,
    /// `05 (năm) tập thể và 12 (mười hai) cá nhân`.
    #[serde(rename = "tong_so")]
    total: String,
    /// Số lượng theo danh hiệu, hình thức.
    #[serde(rename = "theo_hinh_thuc")]
    by_award: Vec<AwardCount>,
    /// Danh sách lấy từ đề nghị của các đơn vị, vì chưa có kết quả xét của Hội đồng.
    #[serde(rename = "theo_don_vi")]
    from_units: bool,
    /// Danh sách kèm theo.
    #[serde(rename = "danh_sach")]
    lists: Lists,
}

/// What the council proposes for one phase, or the year.
pub(super) enum Found<'a> {
    /// Rows of sheet KHEN THƯỞNG.
    Rows(&'a FederationBook, Vec<&'a AwardRow>),
    /// Proposals of units, as the federation has none of its own yet.
    Units(Vec<&'a Proposed>),
}

pub(super) fn council_proposal(
    book: Option<&FederationBook>,
    plan: &Plan,
    of: Option<u32>,
    found: &Found<'_>,
    today: NaiveDate,
    mark_drafts: bool,
) -> CouncilProposal {
    let meeting = book.and_then(|book| book.meeting(of));
    let (honours, votes) = match found {
        Found::Rows(book, rows) => (rows.iter().map(|row| honour(book, plan, row, meeting)).collect(), votes(rows)),
        Found::Units(proposed) => (proposed.iter().map(|one| of_unit(plan, one)).collect::<Vec<_>>(), Vec::new()),
    };
    let paper = book.and_then(|book| paper(book, Kind::CouncilProposal, of));
    let date = paper.and_then(|paper| paper.date.as_ref()).map(|date| date.value);
    let met = meeting.map_or(today, |meeting| meeting.start.value.date);
    let known = Known {
        kind: Kind::CouncilProposal,
        paper,
        number: paper.and_then(|paper| paper.number.as_ref()).map(|number| number.value.trim()),
        date,
        short: SHORT,
        effective: date.unwrap_or_else(|| today.max(met)),
    };
    let council = council_name(plan, meeting);
    let mut issued = issued(plan, &known, today, mark_drafts);
    issued.frame.signature = signing(&council_signatory(meeting, paper), paper).into();
    CouncilProposal {
        chair_signs: meeting.is_some_and(|meeting| text::same_name(&meeting.chair, &issued.frame.signature.name)),
        short_council: short_name(plan, &council),
        issued,
        council,
        addressee: paper
            .and_then(|paper| paper.addressee.as_ref())
            .map_or_else(|| plan.addressee.clone(), |addressee| addressee.value.clone()),
        movement: movement(plan, of),
        meeting: meeting.map(council_view),
        vote_range: meeting.and_then(|meeting| vote_range(&votes, meeting.total.value)),
        total: total(&honours, plan.setting.reading),
        by_award: by_award(plan, &honours),
        from_units: matches!(found, Found::Units(_)),
        lists: lists(&honours, true),
    }
}

/// The number line of the council's proposal.
pub(super) fn number_line(number: Option<&str>, paper: Option<&Paper>) -> String {
    let default = format!("{}-{SHORT}", Kind::CouncilProposal.abbreviation());
    let symbol = paper.and_then(|paper| paper.symbol.as_ref()).map_or(default, |symbol| symbol.value.clone());
    numbered(number, &symbol)
}

/// The phases that rows speak of, in their order; the year last.
pub(super) fn phases(rows: &[AwardRow]) -> Vec<Option<u32>> {
    let mut phases: Vec<Option<u32>> = rows.iter().map(phase).collect();
    phases.sort_by_key(|phase| phase.unwrap_or(u32::MAX));
    phases.dedup();
    phases
}

fn honour(book: &FederationBook, plan: &Plan, row: &AwardRow, meeting: Option<&CouncilMeeting>) -> Honour {
    let award = plan.award(&row.award, row.class.value);
    let or_empty = |text: Option<&String>| text.cloned().unwrap_or_default();
    let votes = row.votes.as_ref().map(|yes| share(yes.value, meeting.map(|meeting| meeting.total.value)));
    Honour {
        subject: row.subject.value.clone(),
        class: row.class.value,
        gender: row.gender.as_ref().map(|gender| gender.value),
        post: or_empty(row.post.as_ref().map(|post| &post.value)),
        unit: unit_name(book, &row.unit),
        award: award.map_or_else(|| row.award.value.clone(), |award| award.name.clone()),
        phrase: phrase(award, &row.award),
        reason: String::new(),
        summary: or_empty(row.summary.as_ref().or(Some(&row.reason)).map(|text| &text.value)),
        votes: votes.unwrap_or_default(),
        paid: None,
    }
}

fn of_unit(plan: &Plan, proposed: &Proposed) -> Honour {
    let award = plan.award(&proposed.award, proposed.class);
    Honour {
        subject: proposed.subject.clone(),
        class: proposed.class,
        gender: None,
        post: proposed.post.clone(),
        unit: proposed.unit.strip_prefix("Công đoàn cơ sở ").unwrap_or(&proposed.unit).to_owned(),
        award: award.map_or_else(|| proposed.award.clone(), |award| award.name.clone()),
        phrase: phrase(award, &proposed.award),
        reason: String::new(),
        summary: proposed.summary.clone(),
        votes: String::new(),
        paid: None,
    }
}

/// `8/9 (88,9%)`: over all members, not over those present (Decree 98/2023, Article 30.7).
fn share(yes: u32, all: Option<u32>) -> String {
    all.map_or_else(|| yes.to_string(), |all| format!("{yes}/{all}\n({})", text::percent(yes.into(), all.into())))
}

fn votes(rows: &[&AwardRow]) -> Vec<u32> {
    rows.iter().filter_map(|row| row.votes.as_ref()).map(|votes| votes.value).collect()
}

/// The lowest and the highest share of votes.
fn vote_range(votes: &[u32], all: u32) -> Option<String> {
    let share = |yes: &u32| text::percent((*yes).into(), all.into());
    let (least, most) = (votes.iter().min()?, votes.iter().max()?);
    Some(if least == most { share(least) } else { format!("từ {} đến {}", share(least), share(most)) })
}
