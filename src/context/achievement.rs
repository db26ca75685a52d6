//! Achievement reports (*báo cáo thành tích*) of persons and collectives.

use super::frame::{Frame, Sources, frame};
use super::people::{PastAwardView, PersonView, past_award_view, past_awards, person_view};
use super::proposal::award_name;
use crate::plan::{Award, AwardKind, Subject};
use crate::source::record::{AchievementSection, AwardClass, CollectiveProposal, Person, PersonProposal, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Báo cáo thành tích cá nhân.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PersonReport {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Đề nghị.
    #[serde(rename = "de_nghi")]
    pub award: AwardView,
    /// Cá nhân.
    #[serde(rename = "ca_nhan")]
    pub person: PersonView,
    /// Thành tích.
    #[serde(rename = "muc")]
    pub sections: Sections,
    /// Danh hiệu thi đua đã có.
    #[serde(rename = "danh_hieu_da_co")]
    pub titles: Vec<PastAwardView>,
    /// Hình thức khen thưởng đã có.
    #[serde(rename = "hinh_thuc_da_co")]
    pub forms: Vec<PastAwardView>,
    /// Người được đề nghị chính là người ký thay mặt công đoàn cơ sở.
    #[serde(rename = "la_nguoi_ky")]
    pub is_signatory: bool,
    /// Người được đề nghị chính là thủ trưởng đơn vị.
    #[serde(rename = "la_thu_truong")]
    pub is_head: bool,
}

/// Báo cáo thành tích tập thể.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CollectiveReport {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// Đề nghị.
    #[serde(rename = "de_nghi")]
    pub award: AwardView,
    /// Tập thể.
    #[serde(rename = "tap_the")]
    pub collective: CollectiveView,
    /// Thành tích.
    #[serde(rename = "muc")]
    pub sections: Sections,
    /// Danh hiệu thi đua đã có.
    #[serde(rename = "danh_hieu_da_co")]
    pub titles: Vec<PastAwardView>,
    /// Hình thức khen thưởng đã có.
    #[serde(rename = "hinh_thuc_da_co")]
    pub forms: Vec<PastAwardView>,
}

/// Danh hiệu, hình thức được đề nghị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AwardView {
    /// Tên.
    #[serde(rename = "ten")]
    pub name: String,
    /// Là danh hiệu, không phải hình thức khen thưởng.
    #[serde(rename = "la_danh_hieu")]
    pub is_title: bool,
    /// Tên bằng chữ in hoa.
    #[serde(rename = "ten_hoa")]
    pub name_upper: String,
    /// Lý do khen.
    #[serde(rename = "ly_do")]
    pub reason: String,
}

/// Tập thể.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CollectiveView {
    /// Tên.
    #[serde(rename = "ten")]
    pub name: String,
    /// Tên bằng chữ in hoa.
    #[serde(rename = "ten_hoa")]
    pub name_upper: String,
    /// Tổng số người.
    #[serde(rename = "so_nguoi")]
    pub people: String,
    /// Trong đó nữ.
    #[serde(rename = "so_nu")]
    pub women: Option<String>,
    /// Người phụ trách.
    #[serde(rename = "phu_trach")]
    pub leader: Option<String>,
    /// Chức năng, nhiệm vụ.
    #[serde(rename = "nhiem_vu")]
    pub duties: Option<String>,
    /// Tập thể là chính công đoàn cơ sở.
    #[serde(rename = "la_cdcs")]
    pub is_union: bool,
    /// Người phụ trách tập thể chính là người ký thay mặt công đoàn cơ sở.
    #[serde(rename = "phu_trach_la_nguoi_ky")]
    pub led_by_signatory: bool,
}

/// Các đoạn thành tích theo mục của trang THÀNH TÍCH.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Sections {
    /// Đặc điểm.
    #[serde(rename = "dac_diem")]
    features: Vec<String>,
    /// Nhiệm vụ.
    #[serde(rename = "nhiem_vu")]
    duties: Vec<String>,
    /// Kết quả.
    #[serde(rename = "ket_qua")]
    results: Vec<String>,
    /// Giải pháp.
    #[serde(rename = "giai_phap")]
    measures: Vec<String>,
    /// Phong trào.
    #[serde(rename = "phong_trao")]
    movements: Vec<String>,
    /// Chấp hành chủ trương, pháp luật.
    #[serde(rename = "chap_hanh")]
    compliance: Vec<String>,
    /// Đoàn thể.
    #[serde(rename = "doan_the")]
    organisations: Vec<String>,
    /// Khác.
    #[serde(rename = "khac")]
    other: Vec<String>,
}

pub(super) fn person_report(sources: &Sources<'_>, proposal: &PersonProposal) -> Option<PersonReport> {
    let book = sources.book;
    let Person::One(member) = book.person(&proposal.name, proposal.born.as_ref().map(|b| b.value)) else { return None };
    let frame = frame(sources);
    let is_signatory = text::same_name(&frame.signature.name, &member.name);
    let is_head = frame.signature.head.as_ref().is_some_and(|h| text::same_name(&h.name, &member.name));
    let (titles, forms) = held(book, &proposal.name);
    Some(PersonReport {
        frame,
        phase: proposal.phase.value,
        award: award_view(sources.plan.award(&proposal.award, Subject::Person), &proposal.award, &proposal.reason),
        person: person_view(member),
        sections: sections(book, &proposal.name, proposal.phase.value),
        titles,
        forms,
        is_signatory,
        is_head,
    })
}

pub(super) fn collective_report(sources: &Sources<'_>, proposal: &CollectiveProposal) -> Option<CollectiveReport> {
    let book = sources.book;
    let collective = book.collective(&proposal.name)?;
    let (titles, forms) = held(book, &proposal.name);
    let frame = frame(sources);
    let signs = |leader: &str| text::same_name(leader, &frame.signature.name);
    let led_by_signatory = collective.leader.as_ref().is_some_and(|l| signs(l));
    Some(CollectiveReport {
        frame,
        phase: proposal.phase.value,
        award: award_view(sources.plan.award(&proposal.award, Subject::Collective), &proposal.award, &proposal.reason),
        collective: CollectiveView {
            name: collective.name.value.clone(),
            name_upper: collective.name.to_uppercase(),
            people: text::count(collective.people.value.into()),
            women: collective.women.as_ref().map(|w| text::count(w.value.into())),
            leader: collective.leader.as_ref().map(|l| l.value.clone()),
            duties: collective.duties.as_ref().map(|d| d.value.clone()),
            is_union: text::same_name(&collective.name, &book.unit.name),
            led_by_signatory,
        },
        sections: sections(book, &proposal.name, proposal.phase.value),
        titles,
        forms,
    })
}

fn award_view(award: Option<&Award>, typed: &str, reason: &str) -> AwardView {
    let name = award_name(award, typed);
    AwardView {
        is_title: award.is_some_and(|a| a.kind == AwardKind::Title),
        name_upper: name.to_uppercase(),
        name,
        reason: reason.to_owned(),
    }
}

/// Titles and forms of award already held, for the two tables of part III.
fn held(book: &UnitBook, subject: &str) -> (Vec<PastAwardView>, Vec<PastAwardView>) {
    let of = |class: AwardClass| {
        past_awards(book, subject).into_iter().filter(|a| a.class.value == class).map(past_award_view).collect()
    };
    (of(AwardClass::Title), of(AwardClass::Form))
}

fn sections(book: &UnitBook, subject: &str, phase: u32) -> Sections {
    let of = |section: AchievementSection| -> Vec<String> {
        let about = book.achievements.iter().filter(|a| {
            text::same_name(&a.subject, subject)
                && a.section.value == section
                && a.phase.as_ref().is_none_or(|p| p.value == phase)
        });
        let mut chosen: Vec<_> = about.collect();
        chosen.sort_by_key(|a| a.order.as_ref().map_or(u32::MAX, |o| o.value));
        chosen.into_iter().map(|a| a.text.value.clone()).collect()
    };
    Sections {
        features: of(AchievementSection::Features),
        duties: of(AchievementSection::Duties),
        results: of(AchievementSection::Results),
        measures: of(AchievementSection::Measures),
        movements: of(AchievementSection::Movements),
        compliance: of(AchievementSection::Compliance),
        organisations: of(AchievementSection::Organisations),
        other: of(AchievementSection::Other),
    }
}
