//! The unit's own launch plan (*kế hoạch phát động phong trào thi đua*).

use super::frame::{Frame, Sources, frame};
use super::launch::{PhaseView, moment, phase_view};
use super::targets::{TargetGroup, groups};
use crate::source::record::{PlanSection, UnitBook};
use schemars::JsonSchema;
use serde::Serialize;

/// Kế hoạch của đơn vị.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct UnitPlan {
    #[serde(flatten)]
    pub frame: Frame,
    /// Các đợt.
    #[serde(rename = "dot")]
    pub phases: Vec<PhaseView>,
    /// Các đoạn văn theo mục.
    #[serde(rename = "muc")]
    pub sections: Sections,
    /// Các nhóm chỉ tiêu.
    #[serde(rename = "nhom_chi_tieu")]
    pub target_groups: Vec<TargetGroup>,
    /// Tiến độ thực hiện.
    #[serde(rename = "tien_do")]
    pub steps: Vec<Step>,
}

/// Các đoạn văn của kế hoạch: lời của trang KẾ HOẠCH, hoặc của kế hoạch cấp trên.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Sections {
    /// Mục đích.
    #[serde(rename = "muc_dich")]
    purposes: Vec<String>,
    /// Yêu cầu.
    #[serde(rename = "yeu_cau")]
    requirements: Vec<String>,
    /// Đối tượng, phạm vi; rỗng nếu đơn vị không có lời riêng.
    #[serde(rename = "doi_tuong")]
    subjects: Vec<String>,
    /// Lời riêng của đơn vị đã nêu phạm vi.
    #[serde(rename = "co_pham_vi")]
    scope_told: bool,
    /// Nội dung thi đua.
    #[serde(rename = "noi_dung")]
    contents: Vec<String>,
    /// Biện pháp.
    #[serde(rename = "bien_phap")]
    measures: Vec<String>,
    /// Phân công, tổ chức thực hiện.
    #[serde(rename = "phan_cong")]
    duties: Vec<String>,
    /// Khen thưởng.
    #[serde(rename = "khen_thuong")]
    rewards: Vec<String>,
}

/// Một việc trong tiến độ.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Step {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Công việc.
    #[serde(rename = "viec")]
    pub task: String,
    /// Thời gian, địa điểm.
    #[serde(rename = "thoi_gian")]
    pub time: String,
    /// Phụ trách.
    #[serde(rename = "phu_trach")]
    pub who: String,
}

/// The plan; `None` while one of the five things is missing without which no movement may be launched: purpose, targets,
/// contents, measures, participants in phases (plan 41/KH-LĐLĐ, IV.1.2; Law on emulation, Article 17.1).
pub(super) fn unit_plan(sources: &Sources<'_>) -> Option<UnitPlan> {
    let book = sources.book;
    let (sections, target_groups) = (sections(sources), groups(book, None));
    let mut phases: Vec<PhaseView> = book.phases.iter().map(phase_view).collect();
    phases.sort_by_key(|phase| phase.number);
    let missing = sections.purposes.is_empty()
        || sections.contents.is_empty()
        || sections.measures.is_empty()
        || target_groups.is_empty()
        || phases.is_empty();
    if missing {
        return None;
    }
    let frame = frame(sources);
    let steps = steps(sources, &frame.unit.body);
    Some(UnitPlan { frame, phases, sections, target_groups, steps })
}

fn sections(sources: &Sources<'_>) -> Sections {
    let (book, texts) = (sources.book, &sources.plan.unit_plan);
    let own_or = |section, plan: &[String]| {
        let own = own(book, section);
        if own.is_empty() { plan.to_vec() } else { own }
    };
    let mut contents = sources.plan.group(&book.unit.group).map(|g| g.contents.clone()).unwrap_or_default();
    contents.extend(own(book, PlanSection::Content));
    let subjects = own(book, PlanSection::Subjects);
    Sections {
        purposes: own_or(PlanSection::Purpose, &texts.purposes),
        requirements: own_or(PlanSection::Requirement, &texts.requirements),
        scope_told: subjects.iter().any(|text| crate::text::fold(text).contains("phamvi")),
        subjects,
        contents: contents.iter().map(|text| sentence(text)).collect(),
        measures: own_or(PlanSection::Measure, &texts.measures),
        duties: own_or(PlanSection::Duty, &texts.duties),
        rewards: own_or(PlanSection::Reward, &texts.rewards),
    }
}

/// The unit's own words of a part, in their order.
fn own(book: &UnitBook, section: PlanSection) -> Vec<String> {
    let mut chosen: Vec<_> = book.plan_texts.iter().filter(|t| t.section.value == section).collect();
    chosen.sort_by_key(|t| t.order.as_ref().map_or(u32::MAX, |o| o.value));
    chosen.into_iter().map(|t| t.text.value.clone()).collect()
}

/// A paragraph with its full stop.
fn sentence(text: &str) -> String {
    let closed = text.ends_with(['.', '!', '?', '…', ';', ':']);
    if closed { text.to_owned() } else { format!("{text}.") }
}

/// What is done when: the launch is registered, then each phase is launched and reviewed when it ends, in the plan's order.
fn steps(sources: &Sources<'_>, body: &str) -> Vec<Step> {
    let (book, issuer) = (sources.book, &sources.plan.issuer);
    let mut phases: Vec<_> = book.phases.iter().collect();
    phases.sort_by_key(|p| p.number.value);
    let mut steps = Vec::new();
    let mut add = |task: String, time: String, who: &str| {
        steps.push(Step { mark: (steps.len() + 1).to_string(), task, time, who: who.to_owned() });
    };
    add(format!("Đăng ký thời gian tổ chức phát động về {issuer}"), "Trước khi phát động".to_owned(), body);
    for (place, phase) in phases.iter().enumerate() {
        let number = phase.number.value;
        let launch = format!("{}; {}", crate::text::upper_first(&moment(phase.launch.value)), phase.venue.value);
        add(format!("Tổ chức phát động đợt {number}"), launch, &phase.contact);
        if place == 0 {
            let time = format!("Sau khi phát động đợt {number}");
            add("Đăng ký giao ước thi đua, đăng ký danh hiệu thi đua".to_owned(), time, body);
        }
        let year = if place + 1 == phases.len() { ", tổng kết năm" } else { "" };
        let end = crate::text::date_in_text(phase.to.value);
        let task = format!("Sơ kết đợt {number}{year}, khen thưởng; báo cáo kết quả về {issuer}");
        let due = sources.plan.phase(number).and_then(|p| p.report_due).map(crate::text::date_in_text);
        let due = due.map(|due| format!("; báo cáo chậm nhất ngày\u{a0}{due}")).unwrap_or_default();
        add(task, format!("Khi kết thúc đợt {number} (ngày\u{a0}{end}){due}"), body);
    }
    steps
}
