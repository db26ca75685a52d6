//! `dang-ky-thieu`: the plan (part IV.2.2) asks that all staff register; names who has not.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::{Member, Person};
use crate::text;
use std::collections::BTreeSet;

/// How many names the message spells out.
const SHOWN: usize = 10;

rule! {
    /// Tỷ lệ người đăng ký thi đua thấp hơn mức kế hoạch yêu cầu; lời báo nêu tên những người còn thiếu.
    ///
    /// Vận động bổ sung, rồi ghi thêm vào trang ĐĂNG KÝ CÁ NHÂN. Ngưỡng (%) đổi được ở mục “nguong”.
    Warning "dang-ky-thieu", "Kế hoạch 41/KH-LĐLĐ, phần IV.2.2: 100% cán bộ, CNVCLĐ đăng ký", Tuning::Limit(100)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let Some(first) = book.person_registrations.first() else { return };
    let found = book.person_registrations.iter().map(|r| book.person(&r.name, r.born.as_ref().map(|b| b.value)));
    let mut rows: BTreeSet<*const Member> = BTreeSet::new();
    for person in found {
        match person {
            Person::One(member) => {
                rows.insert(member);
            }
            Person::Several(members) => rows.extend(members.iter().map(|m| std::ptr::from_ref(*m))),
            Person::Nobody => {}
        }
    }
    let missing: Vec<&str> = book
        .members
        .iter()
        .filter(|m| !rows.contains(&std::ptr::from_ref(*m)))
        .map(|m| m.name.value.as_str())
        .collect();
    let limit = findings.limit() as usize;
    if missing.is_empty() || rows.len() * 100 >= limit * book.members.len() {
        return;
    }
    let share = f64::from(u32::try_from(rows.len()).unwrap_or(u32::MAX));
    let all = f64::from(u32::try_from(book.members.len()).unwrap_or(u32::MAX));
    let more = missing.len().saturating_sub(SHOWN);
    let tail = if more > 0 { format!(" và {more} người nữa") } else { String::new() };
    let message = format!(
        "mới có {}/{} người đăng ký ({}); còn thiếu: {}{tail}",
        rows.len(),
        book.members.len(),
        text::percent(share, all),
        missing[..missing.len().min(SHOWN)].join(", ")
    );
    let hint = "kế hoạch yêu cầu động viên 100% cán bộ, CNVCLĐ đăng ký; bổ sung nếu còn sót";
    findings.tell(&first.at, message, hint);
}
