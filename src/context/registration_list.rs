//! The list (*danh sách*) of what was registered, title by title.

use super::frame::{Frame, Sources, frame};
use super::people::{PersonView, person_view};
use crate::plan::{Plan, Subject};
use crate::source::located::Located;
use crate::source::record::{CollectiveRegistration, Person, PersonRegistration, UnitBook};
use crate::text;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Danh sách đăng ký theo danh hiệu.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RegistrationList {
    #[serde(flatten)]
    pub frame: Frame,
    /// Tổng hợp theo danh hiệu, hình thức.
    #[serde(rename = "tong_hop")]
    pub counts: Vec<TitleTotal>,
    /// Cá nhân theo danh hiệu, hình thức.
    #[serde(rename = "ca_nhan")]
    pub persons: Vec<TitleGroup<Registrant>>,
    /// Tập thể theo danh hiệu, hình thức.
    #[serde(rename = "tap_the")]
    pub collectives: Vec<TitleGroup<RegisteredCollective>>,
    /// `42 cá nhân và 07 tập thể`.
    #[serde(rename = "tong_so")]
    pub total: String,
}

/// Số cá nhân, tập thể đăng ký một danh hiệu, hình thức.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TitleTotal {
    /// Thứ tự.
    #[serde(rename = "tt")]
    mark: String,
    /// Danh hiệu, hình thức.
    #[serde(rename = "ten")]
    title: String,
    /// Số cá nhân.
    #[serde(rename = "ca_nhan")]
    persons: String,
    /// Số tập thể.
    #[serde(rename = "tap_the")]
    collectives: String,
}

/// Những cá nhân hoặc tập thể đăng ký một danh hiệu, hình thức.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TitleGroup<T> {
    /// Danh hiệu, hình thức.
    #[serde(rename = "ten")]
    title: String,
    /// Số lượng.
    #[serde(rename = "so_luong")]
    count: String,
    /// Cá nhân, tập thể.
    #[serde(rename = "muc")]
    entries: Vec<T>,
}

/// Một cá nhân đăng ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Registrant {
    /// Thứ tự trong danh hiệu.
    #[serde(rename = "tt")]
    mark: String,
    #[serde(flatten)]
    person: PersonView,
    /// Sáng kiến dự kiến.
    #[serde(rename = "sang_kien")]
    initiative: String,
}

/// Một tập thể đăng ký.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RegisteredCollective {
    /// Thứ tự trong danh hiệu.
    #[serde(rename = "tt")]
    mark: String,
    /// Tên tập thể.
    #[serde(rename = "ten")]
    name: String,
    /// Tổng số người.
    #[serde(rename = "so_nguoi")]
    people: String,
    /// Người phụ trách.
    #[serde(rename = "phu_trach")]
    leader: String,
    /// Công trình, phần việc.
    #[serde(rename = "cong_trinh")]
    project: String,
}

pub(super) fn registration_list(sources: &Sources<'_>) -> RegistrationList {
    let (book, plan) = (sources.book, sources.plan);
    let (persons, collectives) = (&book.person_registrations, &book.collective_registrations);
    let by_person = by_title(plan, Subject::Person, persons.iter().map(|r| (&r.titles, &r.forms)));
    let by_collective = by_title(plan, Subject::Collective, collectives.iter().map(|r| (&r.titles, &r.forms)));
    let some = |n: usize, what: &str| (n > 0).then(|| format!("{}\u{a0}{what}", text::count(n as u64)));
    let total = [some(persons.len(), "cá nhân"), some(collectives.len(), "tập thể")];
    RegistrationList {
        frame: frame(sources),
        counts: counts(&by_person, &by_collective),
        persons: grouped(&by_person, |mark, row| registrant(book, &persons[row], mark)),
        collectives: grouped(&by_collective, |mark, row| Some(registered(book, &collectives[row], mark))),
        total: total.into_iter().flatten().collect::<Vec<_>>().join(" và "),
    }
}

/// The rows that wish for an award, by the award's place in the plan and its name.
type ByTitle = BTreeMap<(usize, String), Vec<usize>>;
type Wishes = Vec<Located<String>>;

fn by_title<'a>(plan: &Plan, subject: Subject, rows: impl Iterator<Item = (&'a Wishes, &'a Wishes)>) -> ByTitle {
    let mut titles = ByTitle::new();
    for (row, (wished, forms)) in rows.enumerate() {
        for typed in wished.iter().chain(forms) {
            let place = plan.award_place(typed, subject);
            let name = place.map_or_else(|| typed.value.clone(), |p| plan.awards[p].name.clone());
            let rows = titles.entry((place.unwrap_or(usize::MAX), name)).or_default();
            // Wished for twice in one row is wished for once.
            if rows.last() != Some(&row) {
                rows.push(row);
            }
        }
    }
    titles
}

fn grouped<T>(titles: &ByTitle, entry: impl Fn(String, usize) -> Option<T>) -> Vec<TitleGroup<T>> {
    let group = |((_, title), rows): (&(usize, String), &Vec<usize>)| TitleGroup {
        title: title.clone(),
        count: text::count(rows.len() as u64),
        entries: (1..).zip(rows).filter_map(|(mark, row): (usize, _)| entry(mark.to_string(), *row)).collect(),
    };
    titles.iter().map(group).collect()
}

/// How many of each, a title that both may have on one line.
fn counts(persons: &ByTitle, collectives: &ByTitle) -> Vec<TitleTotal> {
    let mut titles: Vec<&(usize, String)> = persons.keys().chain(collectives.keys()).collect();
    titles.sort();
    titles.dedup();
    let figure = |of: &ByTitle, title| of.get(title).map(|rows| text::count(rows.len() as u64)).unwrap_or_default();
    let lines = titles.into_iter().enumerate().map(|(place, title)| TitleTotal {
        mark: (place + 1).to_string(),
        title: title.1.clone(),
        persons: figure(persons, title),
        collectives: figure(collectives, title),
    });
    lines.collect()
}

fn registrant(book: &UnitBook, registration: &PersonRegistration, mark: String) -> Option<Registrant> {
    let Person::One(member) = book.person(&registration.name, registration.born.as_ref().map(|b| b.value)) else {
        return None;
    };
    let initiative = registration.initiative.as_ref().map(|i| i.value.clone()).unwrap_or_default();
    Some(Registrant { mark, person: person_view(member), initiative })
}

fn registered(book: &UnitBook, registration: &CollectiveRegistration, mark: String) -> RegisteredCollective {
    let known = book.collective(&registration.name);
    let own = |v: Option<&Located<String>>| v.map(|v| v.value.clone()).unwrap_or_default();
    RegisteredCollective {
        mark,
        name: registration.name.value.clone(),
        people: known.map(|c| text::count(c.people.value.into())).unwrap_or_default(),
        leader: own(known.and_then(|c| c.leader.as_ref())),
        project: own(registration.project.as_ref()),
    }
}
