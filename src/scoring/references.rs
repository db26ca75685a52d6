//! Whom and what the rows of the federation's workbook mean → those that nobody knows, and those that are there twice.

use super::Facts;
use super::sheets::concerns;
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::source::located::Located;
use crate::source::record::Score;
use crate::text::{fold, nearest};
use std::collections::BTreeMap;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    units(facts, report);
    criteria(facts, report);
    let mut seen = BTreeMap::new();
    for score in &facts.book.scores {
        reference(facts, score, report);
        twice(facts, score, &mut seen, report);
    }
}

/// Rows of which two say the same: the first of each by what they say.
type Seen = BTreeMap<String, Origin>;

fn again(seen: &mut Seen, key: String, at: &Origin) -> Option<Origin> {
    let first = seen.get(&key).cloned();
    if first.is_none() {
        seen.insert(key, at.clone());
    }
    first
}

fn units(facts: &Facts<'_>, report: &mut Report) {
    let mut seen = Seen::new();
    for row in &facts.book.unit_rows {
        if let Some(first) = again(&mut seen, fold(&row.code), &row.code.at) {
            let message = format!("mã đơn vị “{}” đã có ở {first}", row.code.value);
            let hint = "mỗi đơn vị một dòng, một mã; xóa dòng thừa hoặc sửa mã";
            report.push(Diagnostic::error("trung-ma-don-vi", &row.code.at, message, hint));
        }
        group(facts, &row.group, report);
    }
}

fn group(facts: &Facts<'_>, typed: &Located<String>, report: &mut Report) {
    if facts.plan.group(typed).is_none() {
        let names: Vec<&str> = facts.plan.groups.iter().map(|group| group.name.as_str()).collect();
        let message = format!("khối “{}” không có trong kế hoạch", typed.value);
        let hint = format!("ghi một trong các khối: {}", names.join("; "));
        report.push(Diagnostic::error("khoi-la", &typed.at, message, hint));
    }
}

fn criteria(facts: &Facts<'_>, report: &mut Report) {
    let (mut seen, mut marks) = (Seen::new(), Seen::new());
    for criterion in &facts.book.criteria {
        let marked = criterion.mark.as_ref().and_then(|mark| again(&mut marks, mark.value.clone(), &mark.at));
        let named = again(&mut seen, fold(&criterion.name), &criterion.name.at);
        if let Some(first) = named.or(marked) {
            let message = format!("tiêu chí “{}” trùng tên hoặc trùng số thứ tự với {first}", criterion.name.value);
            let hint = "đặt tên, số thứ tự khác nhau cho mỗi tiêu chí";
            report.push(Diagnostic::error("trung-tieu-chi", &criterion.name.at, message, hint));
        }
        if let Some(typed) = &criterion.group {
            group(facts, typed, report);
        }
    }
}

fn reference(facts: &Facts<'_>, score: &Score, report: &mut Report) {
    let book = facts.book;
    let unit = book.unit(&score.unit);
    if unit.is_none() {
        let codes = book.unit_rows.iter().flat_map(|row| [row.code.as_str(), row.name.as_str()]);
        let hint = meant(&score.unit, codes, "ghi mã hoặc tên của một đơn vị ở trang ĐƠN VỊ");
        let message = format!("không có đơn vị “{}” ở trang ĐƠN VỊ", score.unit.value);
        report.push(Diagnostic::error("cham-diem-don-vi-la", &score.unit.at, message, hint));
    }
    let Some(typed) = &score.criterion else { return };
    let Some(criterion) = book.criterion(typed) else {
        let names = book.criteria.iter().map(|criterion| criterion.name.as_str());
        let hint = meant(typed, names, "ghi tên hoặc số thứ tự của một tiêu chí ở trang TIÊU CHÍ CHẤM ĐIỂM");
        let message = format!("không có tiêu chí “{}” ở trang TIÊU CHÍ CHẤM ĐIỂM", typed.value);
        report.push(Diagnostic::error("tieu-chi-la", &typed.at, message, hint));
        return;
    };
    if let Some(row) = unit.filter(|row| !concerns(facts, criterion, row)) {
        let message = format!("tiêu chí “{}” không dùng cho khối của {}", criterion.name.value, row.name.value);
        let hint = "bỏ dòng này, hoặc sửa cột Khối ở trang TIÊU CHÍ CHẤM ĐIỂM";
        report.push(Diagnostic::error("tieu-chi-sai-khoi", &typed.at, message, hint));
    }
}

/// Only one row may score a unit's criterion in a period.
fn twice(facts: &Facts<'_>, score: &Score, seen: &mut Seen, report: &mut Report) {
    let Some(typed) = &score.criterion else { return };
    let Some((unit, criterion)) = facts.book.unit(&score.unit).zip(facts.book.criterion(typed)) else { return };
    let key = format!("{}/{}/{:?}", fold(&unit.code), fold(&criterion.name), score.period());
    if let Some(first) = again(seen, key, &score.at) {
        let message = format!("tiêu chí “{}” của {} đã được chấm ở {first}", criterion.name.value, unit.name.value);
        let hint = "mỗi tiêu chí của mỗi đơn vị chấm một dòng; xóa dòng thừa";
        report.push(Diagnostic::error("cham-diem-trung", &score.at, message, hint));
    }
}

fn meant<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>, hint: &str) -> String {
    nearest(typed, known).map_or_else(|| hint.to_owned(), |near| format!("ý bạn là “{near}”? Nếu không, {hint}"))
}
