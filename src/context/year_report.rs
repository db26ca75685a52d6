//! The report on the whole year (*báo cáo tổng kết*), built from its phases.

use super::frame::{Frame, Sources, frame};
use super::launch::{PhaseView, phase_view};
use super::people::{PastAwardView, past_award_view};
use super::proposal::{by_award, proposed_total};
use super::registration::{Totals, totals};
use super::targets::{TargetGroup, groups};
use crate::plan::{Plan, Subject};
use crate::source::record::{Narrative, NarrativeSection, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Báo cáo tổng kết.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct YearReport {
    #[serde(flatten)]
    pub frame: Frame,
    /// Năm sau.
    #[serde(rename = "nam_sau")]
    pub next_year: i32,
    /// Các đợt.
    #[serde(rename = "dot")]
    pub phases: Vec<PhaseView>,
    /// Tổng hợp đăng ký; không có nếu đơn vị chưa nhập đăng ký.
    #[serde(rename = "dang_ky")]
    pub totals: Option<Totals>,
    /// Các đoạn văn theo mục.
    #[serde(rename = "muc")]
    pub sections: Sections,
    /// Các nhóm số liệu.
    #[serde(rename = "nhom_chi_tieu")]
    pub target_groups: Vec<TargetGroup>,
    /// Số chỉ tiêu đạt kế hoạch năm.
    #[serde(rename = "so_chi_tieu_dat")]
    pub met: String,
    /// Số chỉ tiêu có số liệu cả năm.
    #[serde(rename = "so_chi_tieu")]
    pub measured: Option<String>,
    /// Có điều để nói ở mục khen thưởng.
    #[serde(rename = "co_khen_thuong")]
    pub any_rewards: bool,
    /// Có điều để nói ở mục đánh giá chung.
    #[serde(rename = "co_danh_gia")]
    pub any_assessment: bool,
    /// Đề nghị khen thưởng từng đợt.
    #[serde(rename = "de_nghi")]
    pub proposals: Vec<PhaseProposal>,
    /// Danh hiệu, hình thức được tặng trong năm.
    #[serde(rename = "da_duoc")]
    pub awarded: Vec<Awarded>,
}

/// Đề nghị khen thưởng của một đợt.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PhaseProposal {
    /// Số đợt.
    #[serde(rename = "dot")]
    pub phase: u32,
    /// `04 cá nhân và 01 tập thể`.
    #[serde(rename = "tong_so")]
    pub total: String,
    /// `Giấy khen …: 04 cá nhân; …`.
    #[serde(rename = "gom")]
    pub parts: String,
}

/// Một lần khen thưởng trong năm.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Awarded {
    /// Đối tượng.
    #[serde(rename = "doi_tuong")]
    pub subject: String,
    #[serde(flatten)]
    pub award: PastAwardView,
}

/// Một đoạn văn.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Passage {
    /// Đợt, ở đoạn đầu của mỗi đợt khi mục gộp lời của nhiều đợt.
    #[serde(rename = "dot")]
    pub phase: Option<u32>,
    /// Lời.
    #[serde(rename = "loi")]
    pub text: String,
}

/// Các đoạn văn theo mục của trang KẾT QUẢ ĐỢT: lời của cả năm, hoặc lời của các đợt nối nhau.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Sections {
    /// Tình hình.
    #[serde(rename = "tinh_hinh")]
    situation: Vec<Passage>,
    /// Thuận lợi.
    #[serde(rename = "thuan_loi")]
    advantages: Vec<Passage>,
    /// Khó khăn.
    #[serde(rename = "kho_khan")]
    difficulties: Vec<Passage>,
    /// Chỉ đạo.
    #[serde(rename = "chi_dao")]
    leadership: Vec<Passage>,
    /// Chuyên môn.
    #[serde(rename = "chuyen_mon")]
    professional: Vec<Passage>,
    /// Phong trào.
    #[serde(rename = "phong_trao")]
    movements: Vec<Passage>,
    /// Chăm lo.
    #[serde(rename = "cham_lo")]
    welfare: Vec<Passage>,
    /// Xây dựng tổ chức.
    #[serde(rename = "xay_dung")]
    organisation: Vec<Passage>,
    /// Khen thưởng.
    #[serde(rename = "khen_thuong")]
    rewards: Vec<Passage>,
    /// Ưu điểm.
    #[serde(rename = "uu_diem")]
    strengths: Vec<Passage>,
    /// Tồn tại.
    #[serde(rename = "ton_tai")]
    shortcomings: Vec<Passage>,
    /// Nguyên nhân.
    #[serde(rename = "nguyen_nhan")]
    causes: Vec<Passage>,
    /// Bài học.
    #[serde(rename = "bai_hoc")]
    lessons: Vec<Passage>,
    /// Phương hướng năm sau: lời của cả năm, hoặc của đợt cuối.
    #[serde(rename = "phuong_huong")]
    directions: Vec<Passage>,
    /// Kiến nghị: lời của cả năm, hoặc của đợt cuối.
    #[serde(rename = "kien_nghi")]
    requests: Vec<Passage>,
}

/// The report; `None` until the plan's last phase has been told of.
pub(super) fn year_report(sources: &Sources<'_>) -> Option<YearReport> {
    let (book, plan) = (sources.book, sources.plan);
    let last = plan.phases.last()?.number;
    if !book.narratives.iter().any(|n| n.phase.value == Some(last)) {
        return None;
    }
    let mut phases: Vec<PhaseView> = book.phases.iter().map(phase_view).collect();
    phases.sort_by_key(|phase| phase.number);
    let target_groups = groups(book, None);
    let measured = || target_groups.iter().flat_map(|g| &g.targets).filter(|t| !t.whole_year.total.is_empty());
    let count = measured().count();
    let sections = sections(book, last);
    let proposals: Vec<_> = phases.iter().filter_map(|p| phase_proposal(book, plan, p.number)).collect();
    let awarded = awarded(book, plan.year);
    let assessment = [&sections.strengths, &sections.shortcomings, &sections.causes, &sections.lessons];
    Some(YearReport {
        frame: frame(sources),
        next_year: plan.year + 1,
        any_rewards: !(proposals.is_empty() && awarded.is_empty() && sections.rewards.is_empty()),
        any_assessment: assessment.iter().any(|section| !section.is_empty()),
        proposals,
        phases,
        totals: (!book.person_registrations.is_empty()).then(|| totals(book, plan)),
        sections,
        met: text::count(measured().filter(|t| t.whole_year.met).count() as u64),
        measured: (count > 0).then(|| text::count(count as u64)),
        target_groups,
        awarded,
    })
}

fn phase_proposal(book: &UnitBook, plan: &Plan, phase: u32) -> Option<PhaseProposal> {
    let persons = book.person_proposals.iter().filter(|p| p.phase.value == phase).map(|p| p.award.value.as_str());
    let persons = by_award(plan, &persons.collect::<Vec<_>>(), Subject::Person);
    let collectives = book.collective_proposals.iter().filter(|p| p.phase.value == phase);
    let collectives = collectives.map(|p| p.award.value.as_str()).collect::<Vec<_>>();
    let collectives = by_award(plan, &collectives, Subject::Collective);
    let persons = persons.iter().map(|a| format!("{}: {}\u{a0}cá nhân", a.title, a.count));
    let collectives = collectives.iter().map(|a| format!("{}: {}\u{a0}tập thể", a.title, a.count));
    let parts = persons.chain(collectives).collect::<Vec<_>>().join("; ");
    Some(PhaseProposal { phase, total: proposed_total(book, phase)?, parts })
}

/// What sheet KHEN THƯỞNG ĐÃ CÓ dates in the year, in its order.
fn awarded(book: &UnitBook, year: i32) -> Vec<Awarded> {
    let of_year = book.past_awards.iter().filter(|a| a.year.value == year);
    of_year.map(|a| Awarded { subject: a.subject.value.clone(), award: past_award_view(a) }).collect()
}

fn sections(book: &UnitBook, last: u32) -> Sections {
    let all = |section| passages(book, section, None);
    let latest = |section| passages(book, section, Some(last));
    Sections {
        situation: all(NarrativeSection::Situation),
        advantages: all(NarrativeSection::Advantages),
        difficulties: all(NarrativeSection::Difficulties),
        leadership: all(NarrativeSection::Leadership),
        professional: all(NarrativeSection::Professional),
        movements: all(NarrativeSection::Movements),
        welfare: all(NarrativeSection::Welfare),
        organisation: all(NarrativeSection::Organisation),
        rewards: all(NarrativeSection::Rewards),
        strengths: all(NarrativeSection::Strengths),
        shortcomings: all(NarrativeSection::Shortcomings),
        causes: all(NarrativeSection::Causes),
        lessons: all(NarrativeSection::Lessons),
        directions: latest(NarrativeSection::Directions),
        requests: latest(NarrativeSection::Requests),
    }
}

/// The passages of a section: what was written for the year takes the place of what was written for its phases. `only`
/// leaves out all phases but one.
fn passages(book: &UnitBook, section: NarrativeSection, only: Option<u32>) -> Vec<Passage> {
    let of_section = || book.narratives.iter().filter(|n| n.section.value == section);
    let for_year = of_section().any(|n| n.phase.value.is_none());
    let fits = |n: &&Narrative| match n.phase.value {
        None => true,
        Some(phase) => !for_year && only.is_none_or(|only| phase == only),
    };
    let mut chosen: Vec<&Narrative> = of_section().filter(fits).collect();
    chosen.sort_by_key(|n| (n.phase.value, n.order.as_ref().map_or(u32::MAX, |o| o.value)));
    let several = chosen.iter().any(|n| n.phase.value != chosen[0].phase.value);
    let mut told = None;
    let passage = |n: &Narrative| {
        let first = several && told != n.phase.value;
        told = n.phase.value;
        Passage { phase: n.phase.value.filter(|_| first), text: n.text.value.clone() }
    };
    chosen.into_iter().map(passage).collect()
}
