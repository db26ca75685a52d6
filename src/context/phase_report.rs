//! The report on one phase (*báo cáo kết quả đợt thi đua*).

use super::frame::{Frame, Sources, frame};
use super::launch::{PhaseView, phase_view};
use super::registration::{Totals, totals};
use super::targets::{TargetGroup, groups};
use crate::source::record::{NarrativeSection, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Báo cáo kết quả đợt thi đua.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PhaseReport {
    #[serde(flatten)]
    pub frame: Frame,
    /// Đợt đang báo cáo.
    #[serde(rename = "dot")]
    pub phase: PhaseView,
    /// Tổng hợp đăng ký; không có nếu đơn vị chưa nhập đăng ký.
    #[serde(rename = "dang_ky")]
    pub totals: Option<Totals>,
    /// Các đoạn văn theo mục.
    #[serde(rename = "muc")]
    pub sections: Sections,
    /// Các nhóm số liệu.
    #[serde(rename = "nhom_chi_tieu")]
    pub target_groups: Vec<TargetGroup>,
    /// Số cá nhân đề nghị khen thưởng trong đợt.
    #[serde(rename = "so_ca_nhan_de_nghi")]
    pub proposed_persons: Option<String>,
    /// Số tập thể đề nghị khen thưởng trong đợt.
    #[serde(rename = "so_tap_the_de_nghi")]
    pub proposed_collectives: Option<String>,
    /// Đợt sau, nếu kế hoạch còn đợt sau.
    #[serde(rename = "dot_sau")]
    pub next_phase: Option<u32>,
}

/// Các đoạn văn của báo cáo, theo mục của trang KẾT QUẢ ĐỢT.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Sections {
    /// Tình hình.
    #[serde(rename = "tinh_hinh")]
    situation: Vec<String>,
    /// Thuận lợi.
    #[serde(rename = "thuan_loi")]
    advantages: Vec<String>,
    /// Khó khăn.
    #[serde(rename = "kho_khan")]
    difficulties: Vec<String>,
    /// Chỉ đạo.
    #[serde(rename = "chi_dao")]
    leadership: Vec<String>,
    /// Chuyên môn.
    #[serde(rename = "chuyen_mon")]
    professional: Vec<String>,
    /// Phong trào.
    #[serde(rename = "phong_trao")]
    movements: Vec<String>,
    /// Chăm lo.
    #[serde(rename = "cham_lo")]
    welfare: Vec<String>,
    /// Xây dựng tổ chức.
    #[serde(rename = "xay_dung")]
    organisation: Vec<String>,
    /// Khen thưởng.
    #[serde(rename = "khen_thuong")]
    rewards: Vec<String>,
    /// Ưu điểm.
    #[serde(rename = "uu_diem")]
    strengths: Vec<String>,
    /// Tồn tại.
    #[serde(rename = "ton_tai")]
    shortcomings: Vec<String>,
    /// Nguyên nhân.
    #[serde(rename = "nguyen_nhan")]
    causes: Vec<String>,
    /// Bài học.
    #[serde(rename = "bai_hoc")]
    lessons: Vec<String>,
    /// Phương hướng.
    #[serde(rename = "phuong_huong")]
    directions: Vec<String>,
    /// Kiến nghị.
    #[serde(rename = "kien_nghi")]
    requests: Vec<String>,
}

pub(super) fn phase_report(sources: &Sources<'_>, number: u32) -> Option<PhaseReport> {
    let (book, plan) = (sources.book, sources.plan);
    let some = |n: usize| (n > 0).then(|| text::count(n as u64));
    Some(PhaseReport {
        frame: frame(sources),
        phase: phase_view(book.phase(number)?),
        totals: (!book.person_registrations.is_empty()).then(|| totals(book, plan)),
        sections: sections(book, number),
        target_groups: groups(book, Some(number)),
        proposed_persons: some(book.person_proposals.iter().filter(|p| p.phase.value == number).count()),
        proposed_collectives: some(book.collective_proposals.iter().filter(|p| p.phase.value == number).count()),
        next_phase: plan.phases.iter().map(|p| p.number).find(|n| *n > number),
    })
}

fn sections(book: &UnitBook, phase: u32) -> Sections {
    let of = |section| paragraphs(book, phase, section);
    Sections {
        situation: of(NarrativeSection::Situation),
        advantages: of(NarrativeSection::Advantages),
        difficulties: of(NarrativeSection::Difficulties),
        leadership: of(NarrativeSection::Leadership),
        professional: of(NarrativeSection::Professional),
        movements: of(NarrativeSection::Movements),
        welfare: of(NarrativeSection::Welfare),
        organisation: of(NarrativeSection::Organisation),
        rewards: of(NarrativeSection::Rewards),
        strengths: of(NarrativeSection::Strengths),
        shortcomings: of(NarrativeSection::Shortcomings),
        causes: of(NarrativeSection::Causes),
        lessons: of(NarrativeSection::Lessons),
        directions: of(NarrativeSection::Directions),
        requests: of(NarrativeSection::Requests),
    }
}

/// What a unit wrote in one section of a phase, paragraph by paragraph in its order.
pub(super) fn paragraphs(book: &UnitBook, phase: u32, section: NarrativeSection) -> Vec<String> {
    let mut chosen: Vec<_> =
        book.narratives.iter().filter(|n| n.phase.value == Some(phase) && n.section.value == section).collect();
    chosen.sort_by_key(|n| n.order.as_ref().map_or(u32::MAX, |o| o.value));
    chosen.into_iter().map(|n| n.text.value.clone()).collect()
}
