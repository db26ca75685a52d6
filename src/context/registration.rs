//! The unit's registration of titles (*đăng ký giao ước thi đua*) with its lists of persons and collectives.

use super::frame::{Frame, Sources, frame};
use super::launch::{PhaseView, phase_view};
use super::people::{PersonView, person_view};
use super::targets::{TargetGroup, groups};
use crate::plan::{Plan, Subject};
use crate::source::located::Located;
use crate::source::record::{Person, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;

/// Bản đăng ký giao ước thi đua.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Registration {
    #[serde(flatten)]
    pub frame: Frame,
    /// Các đợt.
    #[serde(rename = "dot")]
    pub phases: Vec<PhaseView>,
    /// Các nhóm chỉ tiêu.
    #[serde(rename = "nhom_chi_tieu")]
    pub target_groups: Vec<TargetGroup>,
    /// Tổng hợp đăng ký.
    #[serde(rename = "dang_ky")]
    pub totals: Totals,
    /// Cá nhân đăng ký, theo nơi công tác.
    #[serde(rename = "nhom_ca_nhan")]
    pub teams: Vec<TeamEntry>,
    /// Có cá nhân đăng ký hình thức khen thưởng.
    #[serde(rename = "co_hinh_thuc")]
    pub any_forms: bool,
    /// Tập thể đăng ký.
    #[serde(rename = "tap_the")]
    pub collectives: Vec<CollectiveEntry>,
}

/// Tổng hợp đăng ký danh hiệu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Totals {
    /// Số người đăng ký.
    #[serde(rename = "so_nguoi")]
    pub persons: String,
    /// Trên tổng số.
    #[serde(rename = "tong_so")]
    pub workers: String,
    /// Tỷ lệ.
    #[serde(rename = "ty_le")]
    pub share: String,
    /// Số tập thể đăng ký.
    #[serde(rename = "so_tap_the")]
    pub collectives: String,
    /// Số lượng theo từng danh hiệu của cá nhân.
    #[serde(rename = "theo_danh_hieu")]
    pub by_title: Vec<TitleCount>,
    /// Một câu: `Người tốt, việc tốt: 42 người; …`.
    #[serde(rename = "mot_cau")]
    pub sentence: String,
}

/// Số lượng đăng ký một danh hiệu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TitleCount {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Danh hiệu.
    #[serde(rename = "ten")]
    pub title: String,
    /// Số lượng.
    #[serde(rename = "so_luong")]
    pub count: String,
}

/// Các cá nhân của một nơi công tác.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TeamEntry {
    /// Thứ tự: `I`, `II`.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Nơi công tác.
    #[serde(rename = "ten")]
    pub name: String,
    /// Số người.
    #[serde(rename = "so_nguoi")]
    pub count: String,
    /// Cá nhân.
    #[serde(rename = "ca_nhan")]
    pub persons: Vec<PersonEntry>,
}

/// Một cá nhân đăng ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PersonEntry {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    #[serde(flatten)]
    pub person: PersonView,
    /// Danh hiệu đăng ký.
    #[serde(rename = "danh_hieu")]
    pub titles: String,
    /// Hình thức khen thưởng đăng ký.
    #[serde(rename = "hinh_thuc")]
    pub forms: String,
    /// Sáng kiến dự kiến.
    #[serde(rename = "sang_kien")]
    pub initiative: Option<String>,
}

/// Một tập thể đăng ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CollectiveEntry {
    /// Thứ tự.
    #[serde(rename = "tt")]
    pub mark: String,
    /// Tên tập thể.
    #[serde(rename = "ten")]
    pub name: String,
    /// Số người.
    #[serde(rename = "so_nguoi")]
    pub people: String,
    /// Danh hiệu đăng ký.
    #[serde(rename = "danh_hieu")]
    pub titles: String,
    /// Hình thức khen thưởng đăng ký.
    #[serde(rename = "hinh_thuc")]
    pub forms: String,
    /// Công trình, phần việc.
    #[serde(rename = "cong_trinh")]
    pub project: String,
}

pub(super) fn registration(sources: &Sources<'_>) -> Registration {
    let (book, plan) = (sources.book, sources.plan);
    let teams = teams(book, plan);
    let collectives = book.collective_registrations.iter().enumerate().map(|(n, r)| CollectiveEntry {
        mark: (n + 1).to_string(),
        name: r.name.value.clone(),
        people: book.collective(&r.name).map(|c| text::count(c.people.value.into())).unwrap_or_default(),
        titles: names(plan, &r.titles, Subject::Collective).join("; "),
        forms: names(plan, &r.forms, Subject::Collective).join("; "),
        project: r.project.as_ref().map(|p| p.value.clone()).unwrap_or_default(),
    });
    Registration {
        frame: frame(sources),
        phases: book.phases.iter().map(phase_view).collect(),
        target_groups: groups(book, None),
        totals: totals(book, plan),
        any_forms: teams.iter().flat_map(|t| &t.persons).any(|p| !p.forms.is_empty()),
        teams,
        collectives: collectives.collect(),
    }
}

/// The persons who registered, by place of work, numbered throughout. Places stand as the sheet first names them, persons
/// in the order of the lists.
fn teams(book: &UnitBook, plan: &Plan) -> Vec<TeamEntry> {
    // Each with the first of its rows.
    let mut teams: Vec<(Option<u32>, TeamEntry)> = Vec::new();
    for registration in &book.person_registrations {
        let born = registration.born.as_ref().map(|b| b.value);
        let Person::One(member) = book.person(&registration.name, born) else { continue };
        let person = person_view(member);
        let place = teams.iter().position(|(_, team)| team.name == person.workplace).unwrap_or_else(|| {
            let name = person.workplace.clone();
            teams.push((None, TeamEntry { mark: String::new(), name, count: String::new(), persons: Vec::new() }));
            teams.len() - 1
        });
        let (first, team) = &mut teams[place];
        let row = registration.at.row();
        *first = first.and_then(|first| row.map(|row| row.min(first))).or(row);
        team.persons.push(PersonEntry {
            mark: String::new(),
            person,
            titles: names(plan, &registration.titles, Subject::Person).join("; "),
            forms: names(plan, &registration.forms, Subject::Person).join("; "),
            initiative: registration.initiative.as_ref().map(|i| i.value.clone()),
        });
    }
    teams.sort_by_key(|(first, _)| *first);
    let mut teams: Vec<TeamEntry> = teams.into_iter().map(|(_, team)| team).collect();
    for (position, team) in teams.iter_mut().enumerate() {
        team.mark = text::roman(position + 1);
        team.count = text::count(team.persons.len() as u64);
    }
    for (position, person) in teams.iter_mut().flat_map(|t| &mut t.persons).enumerate() {
        person.mark = (position + 1).to_string();
    }
    teams
}

/// Awards by the plan's full names, in the plan's order.
fn names(plan: &Plan, typed: &[Located<String>], subject: Subject) -> Vec<String> {
    let named = |t: &Located<String>| {
        let place = plan.award_place(t, subject);
        (place.unwrap_or(usize::MAX), place.map_or_else(|| t.value.clone(), |p| plan.awards[p].name.clone()))
    };
    let mut sorted: Vec<(usize, String)> = typed.iter().map(named).collect();
    sorted.sort_by_key(|(place, _)| *place);
    sorted.into_iter().map(|(_, name)| name).collect()
}

/// How many registered, and for what.
pub(super) fn totals(book: &UnitBook, plan: &Plan) -> Totals {
    let persons = u32::try_from(book.person_registrations.len()).unwrap_or(u32::MAX);
    let workers = book.unit.workers.value;
    let by_title = tally(plan, book.person_registrations.iter().flat_map(|r| &r.titles));
    let parts: Vec<String> = by_title.iter().map(|t| format!("{} {} người", quoted(&t.title), t.count)).collect();
    Totals {
        persons: text::count(persons.into()),
        workers: text::count(workers.into()),
        share: text::percent(persons.into(), workers.into()),
        collectives: text::count(book.collective_registrations.len() as u64),
        by_title,
        sentence: parts.join("; "),
    }
}

fn quoted(title: &str) -> String {
    if title.starts_with('“') { title.to_owned() } else { format!("“{title}”") }
}

/// Counts per title of persons, in the plan's order.
fn tally<'a>(plan: &Plan, typed: impl Iterator<Item = &'a Located<String>>) -> Vec<TitleCount> {
    let mut counts = vec![0_u64; plan.awards.len()];
    for place in typed.filter_map(|title| plan.award_place(title, Subject::Person)) {
        counts[place] += 1;
    }
    let chosen = plan.awards.iter().zip(counts).filter(|(_, count)| *count > 0);
    chosen
        .enumerate()
        .map(|(n, (award, count))| TitleCount {
            mark: (n + 1).to_string(),
            title: award.name.clone(),
            count: text::count(count),
        })
        .collect()
}
