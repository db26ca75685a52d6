//! The minutes (*biên bản*) of the meeting that considered a phase's awards, and of the count of its ballots.

use super::frame::{Frame, Sources, frame};
use super::proposal::proposed_total;
use super::session::{Participant, Results, Session, attendees, ballots, participant, results, session};
use crate::source::located::Located;
use crate::source::record::{Attendee, Ballot, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Biên bản họp xét.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ReviewMinutes {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Cuộc họp.
    #[serde(rename = "hop")]
    pub session: Session,
    /// `05 cá nhân và 02 tập thể`.
    #[serde(rename = "tong_so")]
    pub total: String,
    /// Ban kiểm phiếu: `Nguyễn Thị A (Trưởng ban); …`; không có nếu bảng tính không ghi.
    #[serde(rename = "ban_kiem_phieu")]
    pub board: Option<String>,
    /// Ý kiến thảo luận, từng đoạn.
    #[serde(rename = "thao_luan")]
    pub discussion: Vec<String>,
    /// Kết quả.
    #[serde(rename = "ket_qua")]
    pub results: Results,
    /// Lời kết luận, từng đoạn.
    #[serde(rename = "ket_luan")]
    pub conclusion: Vec<String>,
}

/// Biên bản kiểm phiếu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CountMinutes {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Cuộc họp.
    #[serde(rename = "hop")]
    pub session: Session,
    /// `05 cá nhân và 02 tập thể`.
    #[serde(rename = "tong_so")]
    pub total: String,
    /// Trưởng ban kiểm phiếu.
    #[serde(rename = "truong_ban")]
    pub head: Option<Participant>,
    /// Các ủy viên ban kiểm phiếu.
    #[serde(rename = "uy_vien")]
    pub others: Vec<Participant>,
    /// Kết quả.
    #[serde(rename = "ket_qua")]
    pub results: Results,
}

/// Minutes of a meeting that had proposals before it.
pub(super) fn review_minutes(sources: &Sources<'_>, phase: u32) -> Option<ReviewMinutes> {
    let book = sources.book;
    let meeting = book.meeting(phase)?;
    let total = proposed_total(book, phase)?;
    let part = |a: &Attendee| if leads(a) { "Trưởng ban" } else { "Ủy viên" };
    let named: Vec<String> =
        board(book, phase).into_iter().map(|a| format!("{} ({})", a.name.value, part(a))).collect();
    Some(ReviewMinutes {
        frame: frame(sources),
        phase,
        session: session(book, meeting, phase),
        total,
        discussion: paragraphs(meeting.discussion.as_ref()),
        conclusion: paragraphs(meeting.conclusion.as_ref()),
        board: (!named.is_empty()).then(|| named.join("; ")),
        results: results(sources, meeting, phase),
    })
}

/// The lines of a cell.
fn paragraphs(cell: Option<&Located<String>>) -> Vec<String> {
    cell.map(|text| text.lines().map(str::to_owned).collect()).unwrap_or_default()
}

/// Minutes of the count, where the ballot was secret and all its figures are known.
pub(super) fn count_minutes(sources: &Sources<'_>, phase: u32) -> Option<CountMinutes> {
    let book = sources.book;
    let meeting = book.meeting(phase).filter(|m| m.ballot.value == Ballot::Secret)?;
    ballots(meeting)?;
    let total = proposed_total(book, phase)?;
    let (heads, others): (Vec<&Attendee>, Vec<&Attendee>) = board(book, phase).into_iter().partition(|a| leads(a));
    Some(CountMinutes {
        frame: frame(sources),
        phase,
        session: session(book, meeting, phase),
        total,
        head: heads.first().map(|a| participant((0, a))),
        others: heads.iter().skip(1).chain(&others).enumerate().map(participant).collect(),
        results: results(sources, meeting, phase),
    })
}

/// The counting board (*ban kiểm phiếu*), its head first: who is given such a part in sheet THÀNH VIÊN HỌP.
fn board(book: &UnitBook, phase: u32) -> Vec<&Attendee> {
    let counts = |a: &&Attendee| a.part.as_ref().is_some_and(|p| text::fold(p).contains("bankiemphieu"));
    let mut board: Vec<&Attendee> = attendees(book, phase).into_iter().filter(counts).collect();
    board.sort_by_key(|a| !leads(a));
    board
}

fn leads(attendee: &Attendee) -> bool {
    attendee.part.as_ref().is_some_and(|p| text::fold(p).contains("truongbankiemphieu"))
}
