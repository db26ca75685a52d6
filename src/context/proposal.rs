//! The award proposal to the federation (*tờ trình*) with its landscape list (*danh sách trích ngang*).

use super::frame::{Frame, Sources, frame};
use super::launch::moment;
use super::people::{PersonView, past_awards, person_view};
use super::registration::TitleCount;
use crate::plan::{Award, Plan, Subject};
use crate::source::located::Located;
use crate::source::record::{
    Ballot, Category, CollectiveProposal, Initiative, Meeting, Person, PersonProposal, UnitBook,
};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Tờ trình đề nghị khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Proposal {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Số cá nhân: `05`.
    #[serde(rename = "so_ca_nhan")]
    pub person_count: Option<String>,
    /// Số tập thể: `02`.
    #[serde(rename = "so_tap_the")]
    pub collective_count: Option<String>,
    /// `05 cá nhân và 02 tập thể`.
    #[serde(rename = "tong_so")]
    pub total: String,
    /// Số lượng theo danh hiệu, hình thức của cá nhân.
    #[serde(rename = "ca_nhan_theo_hinh_thuc")]
    pub persons_by_award: Vec<TitleCount>,
    /// Số lượng theo danh hiệu, hình thức của tập thể.
    #[serde(rename = "tap_the_theo_hinh_thuc")]
    pub collectives_by_award: Vec<TitleCount>,
    /// Lao động trực tiếp trong số cá nhân: `04/05 người, đạt 80%`.
    #[serde(rename = "truc_tiep")]
    pub direct_share: Option<String>,
    /// Cuộc họp xét.
    #[serde(rename = "hop")]
    pub meeting: Option<MeetingView>,
    /// Tỷ lệ phiếu đồng ý: `100%` hoặc `từ 85,7% đến 100%`.
    #[serde(rename = "ty_le_phieu")]
    pub vote_range: Option<String>,
    /// Cá nhân.
    #[serde(rename = "ca_nhan")]
    pub persons: Vec<ProposedPerson>,
    /// Tập thể.
    #[serde(rename = "tap_the")]
    pub collectives: Vec<ProposedCollective>,
}

/// Cuộc họp xét thi đua, khen thưởng.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct MeetingView {
    /// Tên cuộc họp.
    #[serde(rename = "ten")]
    pub name: String,
    /// Số biên bản.
    #[serde(rename = "so_bien_ban")]
    pub minutes_number: Option<String>,
    /// Ngày họp.
    #[serde(rename = "ngay")]
    pub date: String,
    /// Giờ, ngày bắt đầu.
    #[serde(rename = "bat_dau")]
    pub start: String,
    /// Số thành viên có mặt trên tổng số: `09/09`.
    #[serde(rename = "co_mat")]
    pub present: String,
    /// `bỏ phiếu kín` hoặc `biểu quyết`.
    #[serde(rename = "hinh_thuc")]
    pub ballot: String,
}

/// Một cá nhân trong danh sách trích ngang.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ProposedPerson {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    #[serde(flatten)]
    pub person: PersonView,
    /// Khen thưởng đã đạt hai năm gần nhất.
    #[serde(rename = "da_dat")]
    pub held: String,
    /// Sáng kiến và quyết định công nhận.
    #[serde(rename = "sang_kien")]
    pub initiative: String,
    /// Danh hiệu, hình thức đề nghị.
    #[serde(rename = "de_nghi")]
    pub award: String,
    /// Tóm tắt thành tích.
    #[serde(rename = "tom_tat")]
    pub summary: String,
    /// Phiếu đồng ý: `9/9 (100%)`.
    #[serde(rename = "phieu")]
    pub votes: String,
}

/// Một tập thể trong danh sách trích ngang.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ProposedCollective {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Tên tập thể.
    #[serde(rename = "ten")]
    pub name: String,
    /// Tổng số người (nữ): `12 (nữ 11)`.
    #[serde(rename = "so_nguoi")]
    pub people: String,
    /// Khen thưởng đã đạt hai năm gần nhất.
    #[serde(rename = "da_dat")]
    pub held: String,
    /// Tóm tắt thành tích.
    #[serde(rename = "tom_tat")]
    pub summary: String,
    /// Danh hiệu, hình thức đề nghị.
    #[serde(rename = "de_nghi")]
    pub award: String,
    /// Phiếu đồng ý.
    #[serde(rename = "phieu")]
    pub votes: String,
}

pub(super) fn proposal(sources: &Sources<'_>, phase: u32) -> Proposal {
    let (book, plan) = (sources.book, sources.plan);
    let persons: Vec<_> = book.person_proposals.iter().filter(|p| p.phase.value == phase).collect();
    let collectives: Vec<_> = book.collective_proposals.iter().filter(|p| p.phase.value == phase).collect();
    let some = |n: usize| (n > 0).then(|| text::count(n as u64));
    let (person_count, collective_count) = (some(persons.len()), some(collectives.len()));
    let person_awards: Vec<&str> = persons.iter().map(|p| p.award.value.as_str()).collect();
    let collective_awards: Vec<&str> = collectives.iter().map(|p| p.award.value.as_str()).collect();
    Proposal {
        frame: frame(sources),
        phase,
        total: total(person_count.as_deref(), collective_count.as_deref()),
        person_count,
        collective_count,
        persons_by_award: by_award(plan, &person_awards, Subject::Person),
        collectives_by_award: by_award(plan, &collective_awards, Subject::Collective),
        direct_share: direct_share(book, &persons),
        meeting: book.meeting(phase).map(meeting_view),
        vote_range: vote_range(
            book,
            phase,
            persons.iter().map(|p| &p.votes).chain(collectives.iter().map(|p| &p.votes)),
        ),
        persons: persons.iter().filter_map(|p| proposed_person(sources, p)).enumerate().map(numbered).collect(),
        collectives: collectives
            .iter()
            .enumerate()
            .map(|(n, p)| ProposedCollective { mark: (n + 1).to_string(), ..proposed_collective(sources, p) })
            .collect(),
    }
}

fn numbered((position, person): (usize, ProposedPerson)) -> ProposedPerson {
    ProposedPerson { mark: (position + 1).to_string(), ..person }
}

/// `05 cá nhân và 02 tập thể` that a phase proposes; `None` where it proposes nobody.
pub(super) fn proposed_total(book: &UnitBook, phase: u32) -> Option<String> {
    let some = |n: usize| (n > 0).then(|| text::count(n as u64));
    let persons = some(book.person_proposals.iter().filter(|p| p.phase.value == phase).count());
    let collectives = some(book.collective_proposals.iter().filter(|p| p.phase.value == phase).count());
    (persons.is_some() || collectives.is_some()).then(|| total(persons.as_deref(), collectives.as_deref()))
}

fn total(persons: Option<&str>, collectives: Option<&str>) -> String {
    let parts = [persons.map(|n| format!("{n}\u{a0}cá nhân")), collectives.map(|n| format!("{n}\u{a0}tập thể"))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" và ")
}

/// Counts per award in the order in which the list first names them.
pub(super) fn by_award(plan: &Plan, awards: &[&str], subject: Subject) -> Vec<TitleCount> {
    let mut counts: Vec<(&str, u64)> = Vec::new();
    for typed in awards {
        let name = plan.award(typed, subject).map_or(*typed, |a| a.name.as_str());
        match counts.iter_mut().find(|(seen, _)| *seen == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let lines = counts.into_iter().enumerate();
    lines
        .map(|(n, (name, count))| TitleCount {
            mark: (n + 1).to_string(),
            title: name.to_owned(),
            count: text::count(count),
        })
        .collect()
}

/// The plan asks to favour direct workers, so the proposal says how many there are.
fn direct_share(book: &UnitBook, persons: &[&PersonProposal]) -> Option<String> {
    let members = persons.iter().filter_map(|p| match book.person(&p.name, p.born.as_ref().map(|b| b.value)) {
        Person::One(member) => Some(member),
        _ => None,
    });
    let direct = members.filter(|m| m.category.value == Category::Direct).count();
    let all = persons.len();
    let share = text::percent(u32::try_from(direct).ok()?.into(), u32::try_from(all).ok()?.into());
    (all > 0).then(|| {
        format!("{}/{}\u{a0}người, đạt tỷ lệ\u{a0}{share}", text::count(direct as u64), text::count(all as u64))
    })
}

fn meeting_view(meeting: &Meeting) -> MeetingView {
    let (present, all) = (text::count(meeting.present.value.into()), text::count(meeting.total.value.into()));
    MeetingView {
        name: text::lower_first(&meeting.name),
        minutes_number: meeting.minutes_number.as_ref().map(|n| n.value.clone()),
        date: format!("ngày\u{a0}{}", text::date_in_text(meeting.start.value.date)),
        start: moment(meeting.start.value),
        present: format!("{present}/{all}"),
        ballot: match meeting.ballot.value {
            Ballot::ShowOfHands => "biểu quyết",
            Ballot::Secret => "bỏ phiếu kín",
        }
        .to_owned(),
    }
}

fn proposed_person(sources: &Sources<'_>, proposal: &PersonProposal) -> Option<ProposedPerson> {
    let (book, plan) = (sources.book, sources.plan);
    let Person::One(member) = book.person(&proposal.name, proposal.born.as_ref().map(|b| b.value)) else { return None };
    Some(ProposedPerson {
        mark: String::new(),
        person: person_view(member),
        held: recent(book, &proposal.name, plan.year),
        initiative: proposal.initiative.as_ref().map(|i| initiative(book, i)).unwrap_or_default(),
        award: award_name(plan.award(&proposal.award, Subject::Person), &proposal.award),
        summary: proposal.summary.value.clone(),
        votes: votes(book, proposal.phase.value, proposal.votes.value),
    })
}

fn proposed_collective(sources: &Sources<'_>, proposal: &CollectiveProposal) -> ProposedCollective {
    let (book, plan) = (sources.book, sources.plan);
    let collective = book.collective(&proposal.name);
    let people = collective.map(|c| {
        let women = c.women.as_ref().map(|w| format!(" (nữ\u{a0}{})", text::count(w.value.into())));
        text::count(c.people.value.into()) + &women.unwrap_or_default()
    });
    ProposedCollective {
        mark: String::new(),
        name: proposal.name.value.clone(),
        people: people.unwrap_or_default(),
        held: recent(book, &proposal.name, plan.year),
        summary: proposal.summary.value.clone(),
        award: award_name(plan.award(&proposal.award, Subject::Collective), &proposal.award),
        votes: votes(book, proposal.phase.value, proposal.votes.value),
    }
}

pub(super) fn award_name(award: Option<&Award>, typed: &str) -> String {
    award.map_or_else(|| typed.to_owned(), |a| a.name.clone())
}

/// Awards of the two years before the plan's, one per line.
fn recent(book: &UnitBook, subject: &str, year: i32) -> String {
    let held = past_awards(book, subject);
    let recent = held.iter().filter(|a| (year - 2..year).contains(&a.year.value));
    recent.map(|a| format!("{} năm\u{a0}{}", a.name.value, a.year.value)).collect::<Vec<_>>().join(";\n")
}

/// The initiative's name and its recognition.
fn initiative(book: &UnitBook, name: &str) -> String {
    let known: Option<&Initiative> = book.initiatives.iter().find(|i| text::fold(&i.name) == text::fold(name));
    let decision = known.and_then(|i| {
        let number = i.decision.as_ref()?;
        let date = i.decided.as_ref().map(|d| format!(" ngày\u{a0}{}", text::date_in_text(d.value)));
        Some(format!(" (QĐ số\u{a0}{}{})", number.value, date.unwrap_or_default()))
    });
    name.to_owned() + &decision.unwrap_or_default()
}

/// Votes over all members, not over those present (Decree 98/2023, Article 30.7).
fn votes(book: &UnitBook, phase: u32, yes: u32) -> String {
    let all = voters(book, phase);
    all.map_or_else(|| yes.to_string(), |all| format!("{yes}/{all}\n({})", text::percent(yes.into(), all.into())))
}

/// How many may vote on a phase's proposals: the denominator of every share.
pub(super) fn voters(book: &UnitBook, phase: u32) -> Option<u32> {
    book.unit.voters.as_ref().map(|v| v.value).or_else(|| book.meeting(phase).map(|m| m.total.value))
}

/// The lowest and the highest share of votes.
fn vote_range<'a>(
    book: &UnitBook,
    phase: u32,
    votes: impl Iterator<Item = &'a Located<u32>> + Clone,
) -> Option<String> {
    let all = voters(book, phase)?;
    let share = |yes: u32| text::percent(yes.into(), all.into());
    let (least, most) = (votes.clone().map(|v| v.value).min()?, votes.map(|v| v.value).max()?);
    Some(if least == most { share(least) } else { format!("từ {} đến {}", share(least), share(most)) })
}
