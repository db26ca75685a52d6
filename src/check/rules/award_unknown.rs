//! `danh-hieu-la`: a title or form of award that the plan does not offer.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Award, Subject};
use crate::text;

rule! {
    /// Danh hiệu thi đua hoặc hình thức khen thưởng ghi ở trang đăng ký hay trang đề nghị không có trong kế hoạch.
    ///
    /// Văn bản chỉ được ghi danh hiệu, hình thức có thật. Chọn tên trong danh mục; tên viết tắt quen dùng (LĐTT, CSTĐCS …) cũng được nhận.
    /// Nếu kế hoạch của công đoàn cấp trên có thêm danh hiệu này, bổ sung một mục [[danh-hieu]] vào tệp thidua.toml.
    Error "danh-hieu-la", "Luật Thi đua, khen thưởng 2022, Điều 19, 20; mục [[danh-hieu]] của tệp kế hoạch", Tuning::Fixed
}

/// So many names are listed.
const SHOWN: usize = 8;

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (typed, subject) in facts.awards_named().filter(|(typed, subject)| facts.plan.award(typed, *subject).is_none())
    {
        let message = format!("danh hiệu, hình thức “{}” không có trong kế hoạch", typed.value);
        findings.tell(&typed.at, message, choices(facts, typed, subject));
    }
}

fn choices(facts: &Facts<'_>, typed: &str, subject: Subject) -> String {
    let fits = |a: &&Award| a.subject == subject || a.subject == Subject::Both;
    let names: Vec<&str> = facts.plan.awards.iter().filter(fits).map(|a| a.name.as_str()).collect();
    match text::nearest(typed, names.iter().copied()) {
        Some(near) => format!("ý bạn là “{near}”?"),
        None => format!("chọn một trong: {}", listed(&names)),
    }
}

/// The first names, and where the rest of them stand.
fn listed(names: &[&str]) -> String {
    let shown = names.iter().take(SHOWN).copied().collect::<Vec<_>>().join("; ");
    match names.len().saturating_sub(SHOWN) {
        0 => shown,
        rest => format!("{shown} … và {rest} danh hiệu khác; xem đủ trong biểu mẫu (thidua form) hoặc tệp kế hoạch"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_cut() {
        assert_eq!(listed(&["A", "B"]), "A; B");
        assert!(listed(&["A"; 8]).ends_with("A; A"));
        assert!(listed(&["A"; 27]).contains("A … và 19 danh hiệu khác; xem đủ"));
    }
}
