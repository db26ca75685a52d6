//! Units' workbooks → the rows that the federation's form is filled in with beforehand: who they are, and whom they propose.

use super::{UnitRun, Unwatched, Workshop, each, own};
use crate::check::Checked;
use crate::form::Rows;
use crate::plan::{Plan, Subject};
use crate::source::record::{Category, Gender, Person, UnitBook};
use std::collections::BTreeMap;
use std::path::PathBuf;

type Row = BTreeMap<&'static str, String>;

/// Reads and checks workbooks; those with errors give no rows. `deliver` gets each unit as soon as it is read.
pub fn rows(workshop: &Workshop, workbooks: &[PathBuf], mut deliver: impl FnMut(UnitRun)) -> Rows {
    let mut rows = Rows::new();
    let take = |unit: &Checked, code: &str, _: &mut UnitRun| {
        let (book, plan) = (unit.book(), workshop.plan());
        (unit_row(book, plan, code), awards(book, plan))
    };
    let own = each(workshop, workbooks, &Unwatched, None, take, |run, taken| {
        if let Some((unit, awards)) = taken {
            rows.entry("ĐƠN VỊ").or_default().push(unit);
            rows.entry("KHEN THƯỞNG").or_default().extend(awards);
        }
        deliver(run);
    });
    own::settle(workshop, own, &[], &mut deliver);
    rows
}

fn unit_row(book: &UnitBook, plan: &Plan, code: &str) -> Row {
    let unit = &book.unit;
    let text = |text: &Option<crate::source::located::Located<String>>| text.as_ref().map(|t| t.value.clone());
    let group = plan.group(&unit.group).map_or_else(|| unit.group.value.clone(), |group| group.name.clone());
    let count = |count: u32| Some(count.to_string());
    let cells = [
        ("Mã đơn vị", Some(code.to_owned())),
        ("Tên CĐCS", Some(unit.name.value.clone())),
        ("Khối", Some(group)),
        ("Cụm", text(&unit.cluster)),
        ("Chủ tịch", Some(unit.chair.value.clone())),
        ("Điện thoại", text(&unit.phone)),
        ("Email", text(&unit.email)),
        ("Tổng CNVCLĐ", count(unit.workers.value)),
        ("Nữ CNVCLĐ", count(unit.women_workers.value)),
        ("Tổng đoàn viên", count(unit.members.value)),
        ("Nữ đoàn viên", count(unit.women_members.value)),
    ];
    filled(cells)
}

fn filled(cells: impl IntoIterator<Item = (&'static str, Option<String>)>) -> Row {
    cells.into_iter().filter_map(|(heading, text)| Some((heading, text?))).collect()
}

/// Persons, then collectives, as the unit proposed them; the council strikes out whom it does not honour.
fn awards(book: &UnitBook, plan: &Plan) -> Vec<Row> {
    let persons = book.person_proposals.iter().map(|proposal| {
        let member = match book.person(&proposal.name, proposal.born.as_ref().map(|born| born.value)) {
            Person::One(member) => Some(member),
            Person::Nobody | Person::Several(_) => None,
        };
        let gender = member.map(|member| match member.gender.value {
            Gender::Male => "Nam".to_owned(),
            Gender::Female => "Nữ".to_owned(),
        });
        let category = member.map(|member| match member.category.value {
            Category::Direct => "Lao động trực tiếp".to_owned(),
            Category::Manager => "Lãnh đạo, quản lý".to_owned(),
        });
        let post = member.map(|member| member.post.value.clone());
        let more = [("Giới tính", gender), ("Nhóm đối tượng", category), ("Chức vụ, nơi công tác", post)];
        let of = award(book, plan, (&proposal.name, Subject::Person), &proposal.award, proposal.phase.value);
        filled(of.into_iter().chain(more).chain(merits(&proposal.reason, &proposal.summary)))
    });
    let collectives = book.collective_proposals.iter().map(|proposal| {
        let of = award(book, plan, (&proposal.name, Subject::Collective), &proposal.award, proposal.phase.value);
        filled(of.into_iter().chain(merits(&proposal.reason, &proposal.summary)))
    });
    persons.chain(collectives).collect()
}

fn award(
    book: &UnitBook,
    plan: &Plan,
    (name, class): (&str, Subject),
    typed: &str,
    phase: u32,
) -> [(&'static str, Option<String>); 5] {
    let award = plan.award(typed, class).map_or(typed, |award| award.name.as_str());
    let class = if class == Subject::Person { "cá nhân" } else { "tập thể" };
    [
        ("Đối tượng", Some(name.to_owned())),
        ("Loại đối tượng", Some(class.to_owned())),
        ("Đơn vị", Some(book.unit.name.value.clone())),
        ("Hình thức", Some(award.to_owned())),
        ("Đợt", Some(phase.to_string())),
    ]
}

fn merits(reason: &str, summary: &str) -> [(&'static str, Option<String>); 2] {
    [("Lý do", Some(reason.to_owned())), ("Tóm tắt thành tích", Some(summary.to_owned()))]
}
