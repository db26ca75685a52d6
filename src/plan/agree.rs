//! Checks that the parts of a plan agree with each other: phases in the year and apart, names told from one another.

use super::entries::Entry;
use super::walk::Walk;
use super::{Adjustment, Award, Group, Phase, Subject};
use crate::text::{fold, short_date};
use chrono::Datelike;

/// Notes phases outside the plan's year, of one number, or over each other.
pub(super) fn phases(walk: &mut Walk<'_>, phases: &[Entry<'_, Phase>], year: Option<i32>) {
    for (index, entry) in phases.iter().enumerate() {
        let phase = &entry.value;
        for (key, date) in [("tu", phase.from), ("den", phase.to)] {
            if let Some(year) = year.filter(|year| *year != date.year()) {
                let message = format!("đợt {} có ngày {} ngoài năm {year}", phase.number, short_date(date));
                walk.fault(entry.table.at(key), "dot-ngoai-nam", message, "sửa ngày của đợt, hoặc “nam” của kế hoạch");
            }
        }
        for earlier in phases[..index].iter().map(|earlier| &earlier.value) {
            if earlier.number == phase.number {
                let message = format!("đã có đợt {} ở trên", phase.number);
                walk.fault(entry.table.at("so"), "trung-so-dot", message, "đánh số mỗi đợt một số riêng");
            }
            if phase.from <= earlier.to && earlier.from <= phase.to {
                let message = format!("{} chồng ngày lên {}", span(phase), span(earlier));
                walk.fault(
                    entry.table.at("tu"),
                    "dot-chong-nhau",
                    message,
                    "sửa “tu” và “den” để các đợt nối tiếp nhau",
                );
            }
        }
    }
}

/// Notes checks that are adjusted twice.
pub(super) fn checks(walk: &mut Walk<'_>, checks: &[Entry<'_, Adjustment>]) {
    for (index, entry) in checks.iter().enumerate() {
        if checks[..index].iter().any(|earlier| earlier.value.id == entry.value.id) {
            let message = format!("điều kiểm tra “{}” đã được đổi ở trên", entry.value.id);
            walk.fault(entry.table.at("ma"), "kiem-tra-trung", message, "gộp thành một phần [[kiem-tra]]");
        }
    }
}

fn span(phase: &Phase) -> String {
    format!("đợt {} ({} - {})", phase.number, short_date(phase.from), short_date(phase.to))
}

/// Notes groups that share a keyword or a name.
pub(super) fn groups(walk: &mut Walk<'_>, groups: &[Entry<'_, Group>]) {
    for (index, entry) in groups.iter().enumerate() {
        let own = names(&entry.value.code, &entry.value.name, &entry.value.aliases);
        for earlier in groups[..index].iter().map(|earlier| &earlier.value) {
            shared(walk, entry, &own, &names(&earlier.code, &earlier.name, &earlier.aliases), true);
        }
    }
}

/// Notes awards that share a keyword, or a name for the same subject.
pub(super) fn awards(walk: &mut Walk<'_>, awards: &[Entry<'_, Award>]) {
    for (index, entry) in awards.iter().enumerate() {
        let award = &entry.value;
        let own = names(&award.code, &award.name, &award.aliases);
        for earlier in awards[..index].iter().map(|earlier| &earlier.value) {
            let meet = earlier.subject == award.subject || [earlier.subject, award.subject].contains(&Subject::Both);
            shared(walk, entry, &own, &names(&earlier.code, &earlier.name, &earlier.aliases), meet);
        }
    }
}

/// Notes awards for groups that are not there.
pub(super) fn award_groups(walk: &mut Walk<'_>, awards: &[Entry<'_, Award>], groups: &[Entry<'_, Group>]) {
    let codes: Vec<&str> = groups.iter().map(|group| group.value.code.as_str()).collect();
    for entry in awards {
        for code in entry.value.groups.iter().filter(|code| !codes.contains(&code.as_str())) {
            walk.not_among(entry.table.at("khoi"), "khoi", code, &codes);
        }
    }
}

/// Every name a part goes by and the key that gives it; the keyword first.
fn names<'n>(code: &'n str, name: &'n str, aliases: &'n [String]) -> Vec<(&'static str, &'n str)> {
    let aliases = aliases.iter().map(|alias| ("goi-khac", alias.as_str()));
    [("ma", code), ("ten", name)].into_iter().chain(aliases).collect()
}

/// Notes the first name of `own` that an earlier part already has. Keywords never may agree; names may where the parts do
/// not `meet`.
fn shared<T>(walk: &mut Walk<'_>, entry: &Entry<'_, T>, own: &[(&str, &str)], earlier: &[(&str, &str)], meet: bool) {
    let taken = |(key, name): &&(&str, &str)| {
        let rivals = earlier.iter().filter(|(other, _)| meet || (*key == "ma" && *other == "ma"));
        rivals.into_iter().any(|(_, other)| fold(other) == fold(name))
    };
    if let Some((key, name)) = own.iter().find(taken) {
        let (id, what) = if *key == "ma" { ("trung-ma", "mã") } else { ("trung-ten", "tên") };
        let message = format!("{what} “{name}” đã dùng cho một phần {} ở trên", entry.table.title);
        walk.fault(
            entry.table.at(key),
            id,
            message,
            format!("đặt {what} khác, hoặc xóa phần thừa (không phân biệt chữ hoa và dấu)"),
        );
    }
}
