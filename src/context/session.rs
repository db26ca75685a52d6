//! The meeting that considered a phase's awards, who took part, and how it voted, as its minutes tell.

use super::proposal::{award_name, voters};
use crate::plan::Subject;
use crate::source::located::Located;
use crate::source::record::{Attendee, Ballot, Gender, LaunchTime, Meeting, Person, UnitBook};
use crate::text;
use chrono::Timelike;
use schemars::JsonSchema;
use serde::Serialize;

/// Cuộc họp xét.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Session {
    /// Tên cuộc họp.
    #[serde(rename = "ten")]
    name: String,
    /// `14 giờ 00 phút, ngày 20 tháng 6 năm 2025`.
    #[serde(rename = "bat_dau")]
    start: String,
    /// Kết thúc; không có nếu bảng tính chưa ghi.
    #[serde(rename = "ket_thuc")]
    end: Option<String>,
    /// `ngày 20 tháng 6 năm 2025`.
    #[serde(rename = "ngay")]
    date: String,
    /// Địa điểm.
    #[serde(rename = "dia_diem")]
    venue: String,
    /// Chủ trì: `bà Nguyễn Thị A`.
    #[serde(rename = "chu_tri")]
    chair: String,
    /// Họ và tên chủ trì, để ký.
    #[serde(rename = "chu_tri_ky")]
    chair_name: String,
    /// Chức danh của người chủ trì.
    #[serde(rename = "chuc_danh")]
    chair_title: String,
    /// Chức danh của người chủ trì, bằng chữ in hoa.
    #[serde(rename = "chuc_danh_hoa")]
    chair_title_upper: String,
    /// Thư ký: `ông Trần Văn B`.
    #[serde(rename = "thu_ky")]
    secretary: String,
    /// Họ và tên thư ký, để ký.
    #[serde(rename = "thu_ky_ky")]
    secretary_name: String,
    /// Tổng số thành viên.
    #[serde(rename = "tong_so")]
    total: String,
    /// Có mặt.
    #[serde(rename = "co_mat")]
    present: String,
    /// Vắng; không có nếu không ai vắng.
    #[serde(rename = "vang")]
    absent: Option<String>,
    /// Lý do vắng.
    #[serde(rename = "ly_do_vang")]
    reason: Option<String>,
    /// Bỏ phiếu kín, không phải biểu quyết.
    #[serde(rename = "bo_phieu_kin")]
    secret: bool,
    /// Các thành viên có mặt.
    #[serde(rename = "thanh_vien")]
    members: Vec<Participant>,
    /// Các thành viên vắng mặt đã gửi ý kiến bằng văn bản: `bà Nguyễn Thị A (Ủy viên Ban Chấp hành); …`.
    #[serde(rename = "y_kien_van_ban")]
    in_writing: Option<String>,
    /// Số phiếu phát ra, thu về; không có nếu bảng tính chưa ghi đủ.
    #[serde(rename = "so_phieu")]
    ballots: Option<Ballots>,
}

/// Một thành viên dự họp.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Participant {
    /// Thứ tự.
    #[serde(rename = "tt")]
    mark: String,
    /// Họ và tên.
    #[serde(rename = "ho_ten")]
    pub name: String,
    /// Chức vụ.
    #[serde(rename = "chuc_vu")]
    pub post: Option<String>,
    /// Nhiệm vụ tại cuộc họp.
    #[serde(rename = "vai_tro")]
    pub part: Option<String>,
}

/// Số phiếu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Ballots {
    /// Phát ra.
    #[serde(rename = "phat_ra")]
    issued: String,
    /// Thu về.
    #[serde(rename = "thu_ve")]
    collected: String,
    /// Hợp lệ.
    #[serde(rename = "hop_le")]
    valid: String,
    /// Không hợp lệ.
    #[serde(rename = "khong_hop_le")]
    invalid: String,
}

/// Kết quả biểu quyết, bỏ phiếu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Results {
    /// Cá nhân.
    #[serde(rename = "ca_nhan")]
    persons: Vec<ResultRow>,
    /// Tập thể.
    #[serde(rename = "tap_the")]
    collectives: Vec<ResultRow>,
    /// Biết số phiếu không đồng ý.
    #[serde(rename = "co_khong_dong_y")]
    with_against: bool,
}

/// Kết quả của một cá nhân, tập thể.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ResultRow {
    /// Thứ tự.
    #[serde(rename = "tt")]
    mark: String,
    /// Họ và tên, hoặc tên tập thể.
    #[serde(rename = "ten")]
    name: String,
    /// Danh hiệu, hình thức đề nghị.
    #[serde(rename = "de_nghi")]
    award: String,
    /// Số phiếu đồng ý trên tổng số thành viên.
    #[serde(rename = "dong_y")]
    yes: String,
    /// Số phiếu hợp lệ không đồng ý.
    #[serde(rename = "khong_dong_y")]
    against: String,
    /// Tỷ lệ (%) trên tổng số thành viên.
    #[serde(rename = "ty_le")]
    share: String,
}

pub(super) fn session(book: &UnitBook, meeting: &Meeting, phase: u32) -> Session {
    let there = attendees(book, phase);
    let members = there.iter().filter(|a| a.present).enumerate();
    let written: Vec<String> = there.iter().filter(|a| a.in_writing).map(|a| titled(book, a)).collect();
    let absent = meeting.absent.as_ref().map_or(meeting.total.value.saturating_sub(meeting.present.value), |n| n.value);
    Session {
        name: meeting.name.value.clone(),
        start: in_words(meeting.start.value),
        end: meeting.end.as_ref().map(|end| in_words(end.value)),
        date: text::date_in_words(meeting.start.value.date),
        venue: meeting.venue.value.clone(),
        chair: addressed(book, &meeting.chair),
        chair_name: meeting.chair.value.clone(),
        chair_title: meeting.chair_title.value.clone(),
        chair_title_upper: meeting.chair_title.to_uppercase(),
        secretary: addressed(book, &meeting.secretary),
        secretary_name: meeting.secretary.value.clone(),
        total: text::count(meeting.total.value.into()),
        present: text::count(meeting.present.value.into()),
        absent: (absent > 0).then(|| text::count(absent.into())),
        reason: meeting.absence_reason.as_ref().map(|r| r.trim_end_matches('.').to_owned()),
        secret: meeting.ballot.value == Ballot::Secret,
        members: members.map(participant).collect(),
        in_writing: (!written.is_empty()).then(|| written.join("; ")),
        ballots: ballots(meeting),
    }
}

/// Who belonged to the meeting of a phase.
pub(super) fn attendees(book: &UnitBook, phase: u32) -> Vec<&Attendee> {
    book.attendees.iter().filter(|a| a.phase.as_ref().is_none_or(|p| p.value == phase)).collect()
}

pub(super) fn participant((place, attendee): (usize, &&Attendee)) -> Participant {
    Participant {
        mark: (place + 1).to_string(),
        name: attendee.name.value.clone(),
        post: attendee.post.as_ref().map(|p| p.value.clone()),
        part: attendee.part.as_ref().map(|p| p.value.clone()),
    }
}

/// `bà Nguyễn Thị A`; the name alone of somebody who is not in the roster.
fn addressed(book: &UnitBook, name: &str) -> String {
    match book.person(name, None) {
        Person::One(member) if member.gender.value == Gender::Male => format!("ông\u{a0}{name}"),
        Person::One(_) => format!("bà\u{a0}{name}"),
        Person::Nobody | Person::Several(_) => name.to_owned(),
    }
}

fn titled(book: &UnitBook, attendee: &Attendee) -> String {
    let name = addressed(book, &attendee.name);
    attendee.post.as_ref().map_or_else(|| name.clone(), |post| format!("{name} ({})", post.value))
}

/// All four figures, or none.
pub(super) fn ballots(meeting: &Meeting) -> Option<Ballots> {
    // “00 phiếu” is not written.
    let shown = |n: u32| if n == 0 { "0".to_owned() } else { text::count(n.into()) };
    let figure = |n: &Option<Located<u32>>| n.as_ref().map(|n| shown(n.value));
    Some(Ballots {
        issued: figure(&meeting.issued)?,
        collected: figure(&meeting.collected)?,
        valid: figure(&meeting.valid)?,
        invalid: figure(&meeting.invalid)?,
    })
}

/// `14 giờ 00 phút, ngày 20 tháng 6 năm 2025`.
fn in_words(at: LaunchTime) -> String {
    let date = text::date_in_words(at.date);
    at.time.map_or_else(
        || date.clone(),
        |time| format!("{:02}\u{a0}giờ {:02}\u{a0}phút, {date}", time.hour(), time.minute()),
    )
}

/// The votes for every proposal of a phase, persons first; shares are of all members (Decree 98/2023, Article 30.7).
pub(super) fn results(sources: &super::frame::Sources<'_>, meeting: &Meeting, phase: u32) -> Results {
    let (book, plan) = (sources.book, sources.plan);
    // Whoever voted in writing cast no ballot, so that what is missing of the valid ballots is not known to be against.
    let in_writing = attendees(book, phase).iter().any(|a| a.in_writing);
    let valid = meeting.valid.as_ref().filter(|_| !in_writing && meeting.ballot.value == Ballot::Secret);
    let all = voters(book, phase).unwrap_or(meeting.total.value);
    let row = |(place, (name, award, yes)): (usize, (&str, String, u32))| ResultRow {
        mark: (place + 1).to_string(),
        name: name.to_owned(),
        award,
        yes: format!("{yes}/{all}"),
        against: valid.and_then(|v| v.value.checked_sub(yes)).map(|n| n.to_string()).unwrap_or_default(),
        share: text::percent(yes.into(), all.into()).replace('%', ""),
    };
    let persons = book
        .person_proposals
        .iter()
        .filter(|p| p.phase.value == phase)
        .map(|p| (p.name.as_str(), award_name(plan.award(&p.award, Subject::Person), &p.award), p.votes.value));
    let collectives = book
        .collective_proposals
        .iter()
        .filter(|p| p.phase.value == phase)
        .map(|p| (p.name.as_str(), award_name(plan.award(&p.award, Subject::Collective), &p.award), p.votes.value));
    Results {
        persons: persons.enumerate().map(row).collect(),
        collectives: collectives.enumerate().map(row).collect(),
        with_against: valid.is_some(),
    }
}
