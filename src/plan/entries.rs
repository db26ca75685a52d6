//! Reads the repeated parts of a plan: phases, groups, awards, legal bases, organs.

use super::walk::{Table, Walk};
use super::{Adjustment, Award, AwardKind, Basis, Group, Organ, Phase, Sector, Subject, System, UnitPlan, Weight};
use crate::kind::Kind;
use crate::text::{fold, short_date};
use chrono::NaiveDate;

/// A part that was read, with the table it came from, so that later checks know its places.
pub(super) struct Entry<'a, T> {
    pub(super) value: T,
    pub(super) table: Table<'a>,
}

/// Reads every table with `one`; those at fault are left out.
pub(super) fn all<'a, T>(
    walk: &mut Walk<'a>,
    tables: Vec<Table<'a>>,
    one: fn(&mut Walk<'a>, &Table<'a>) -> Option<T>,
) -> Vec<Entry<'a, T>> {
    tables.into_iter().filter_map(|table| one(walk, &table).map(|value| Entry { value, table })).collect()
}

pub(super) fn phase<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Phase> {
    walk.only(table, &["so", "chu-de", "tu", "den", "han-bao-cao"]);
    let number = walk.whole(table, "so");
    let theme = walk.text(table, "chu-de");
    let from = walk.date(table, "tu");
    let to = walk.date(table, "den");
    let report_due = walk.date_if_given(table, "han-bao-cao");
    in_order(walk, table, from, to);
    let number = number.and_then(|typed| {
        let number = u32::try_from(typed).ok().filter(|n| *n > 0);
        if number.is_none() {
            walk.fault(table.at("so"), "so-dot", format!("số đợt là {typed}"), "đánh số các đợt từ 1");
        }
        number
    });
    Some(Phase { number: number?, theme: theme?, from: from?, to: to?, report_due })
}

pub(super) fn group<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Group> {
    walk.only(table, &["ma", "ten", "goi-khac", "linh-vuc", "nguoi-lao-dong", "phong-trao", "noi-dung"]);
    let code = walk.text(table, "ma");
    let name = walk.text(table, "ten");
    let aliases = texts(walk, table, "goi-khac");
    let movements = walk.filled_list(table, "phong-trao").into_iter().map(|item| item.text).collect();
    let contents = walk.filled_list(table, "noi-dung").into_iter().map(|item| item.text).collect();
    let code = code?;
    let sector = sector(walk, table, &code)?;
    let staff = walk.text_if_given(table, "nguoi-lao-dong").unwrap_or_else(|| staff(sector).to_owned());
    Some(Group { code, name: name?, aliases, movements, contents, sector, staff })
}

/// What the table says; where it says nothing, companies are told by the usual keyword.
fn sector<'a>(walk: &mut Walk<'a>, table: &Table<'a>, code: &str) -> Option<Sector> {
    if table.entries.contains_key("linh-vuc") {
        return walk.choice(table, "linh-vuc", &[("doanh-nghiep", Sector::Business), ("hanh-chinh", Sector::Public)]);
    }
    Some(if code == "doanh-nghiep" { Sector::Business } else { Sector::Public })
}

/// What the people of a sector are called where the plan does not say.
fn staff(sector: Sector) -> &'static str {
    match sector {
        Sector::Business => "công nhân, người lao động",
        Sector::Public => "cán bộ, công chức, viên chức, người lao động",
    }
}

pub(super) fn unit_plan<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> UnitPlan {
    walk.only(table, &["muc-dich", "yeu-cau", "bien-phap", "phan-cong", "khen-thuong"]);
    UnitPlan {
        purposes: texts(walk, table, "muc-dich"),
        requirements: texts(walk, table, "yeu-cau"),
        measures: texts(walk, table, "bien-phap"),
        duties: texts(walk, table, "phan-cong"),
        rewards: texts(walk, table, "khen-thuong"),
    }
}

pub(super) fn award<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Award> {
    walk.only(table, &["ma", "ten", "goi-khac", "he-thong", "doi-tuong", "loai", "cap-quyet-dinh", "khoi"]);
    let code = walk.text(table, "ma");
    let name = walk.text(table, "ten");
    let aliases = texts(walk, table, "goi-khac");
    let systems = [
        ("cong-doan", System::Union),
        ("chinh-quyen", System::State),
        ("thanh-pho", System::City),
        ("tinh", System::Province),
    ];
    let system = walk.choice(table, "he-thong", &systems);
    let subjects = [("ca-nhan", Subject::Person), ("tap-the", Subject::Collective), ("ca-hai", Subject::Both)];
    let subject = walk.choice(table, "doi-tuong", &subjects);
    let kind = walk.choice(table, "loai", &[("danh-hieu", AwardKind::Title), ("hinh-thuc", AwardKind::Form)]);
    let decided_by = walk.text_if_given(table, "cap-quyet-dinh").unwrap_or_default();
    let groups = texts(walk, table, "khoi");
    let (code, name) = (code?, name?);
    Some(Award {
        folded: [&code, &name].into_iter().chain(&aliases).map(|name| fold(name)).collect(),
        code,
        name,
        aliases,
        system: system?,
        subject: subject?,
        kind: kind?,
        decided_by,
        groups,
    })
}

pub(super) fn basis<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Basis> {
    walk.only(table, &["van-ban", "tu", "den", "dung-cho"]);
    let text = walk.text(table, "van-ban");
    let from = walk.date(table, "tu");
    let to = walk.date_if_given(table, "den");
    in_order(walk, table, from, to);
    let mut kinds = Vec::new();
    for item in walk.list(table, "dung-cho") {
        if !Kind::ids().contains(&item.text.as_str()) {
            walk.not_among(item.at, "dung-cho", &item.text, &Kind::ids());
        }
        kinds.push(item.text);
    }
    Some(Basis { text: text?, from: from?, to, kinds })
}

pub(super) fn organ<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Organ> {
    walk.only(table, &["ten", "tu", "den", "ghi-chu"]);
    let name = walk.text(table, "ten");
    let from = walk.date_if_given(table, "tu");
    let to = walk.date_if_given(table, "den");
    in_order(walk, table, from, to);
    let note = walk.text_if_given(table, "ghi-chu").unwrap_or_default();
    Some(Organ { name: name?, from, to, note })
}

pub(super) fn check<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Adjustment> {
    walk.only(table, &["ma", "muc", "nguong"]);
    let id = walk.text(table, "ma");
    let words = [("loi", Weight::Error), ("canh-bao", Weight::Warning), ("goi-y", Weight::Hint), ("tat", Weight::Off)];
    let given = |key| table.entries.contains_key(key);
    let weight = given("muc").then(|| walk.choice(table, "muc", &words)).flatten();
    let limit = given("nguong").then(|| walk.whole(table, "nguong")).flatten().and_then(|typed| {
        let limit = u32::try_from(typed).ok();
        if limit.is_none() {
            walk.fault(table.at("nguong"), "nguong-sai", format!("ngưỡng là {typed}"), "ghi số từ 0 trở lên");
        }
        limit
    });
    if !given("muc") && !given("nguong") {
        let message = "phần [[kiem-tra]] này không đổi gì";
        walk.fault(table.start, "kiem-tra-trong", message, "ghi thêm “muc” hoặc “nguong”, hoặc bỏ phần này");
    }
    Some(Adjustment { id: id?, at: walk.origin(table.at("ma")), weight, limit })
}

fn texts<'a>(walk: &mut Walk<'a>, table: &Table<'a>, key: &str) -> Vec<String> {
    walk.list(table, key).into_iter().map(|item| item.text).collect()
}

/// Notes a last day before the first.
fn in_order<'a>(walk: &mut Walk<'a>, table: &Table<'a>, from: Option<NaiveDate>, to: Option<NaiveDate>) {
    let (Some(from), Some(to)) = (from, to) else { return };
    if to < from {
        let message = format!("ngày kết thúc {} ở trước ngày bắt đầu {}", short_date(to), short_date(from));
        walk.fault(table.at("den"), "ngay-nguoc", message, "sửa “tu” hoặc “den”");
    }
}
