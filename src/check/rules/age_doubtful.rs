//! `tuoi-la`: somebody who would be younger than 15 or older than 75 in the year of the plan.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

/// Ages between which people work.
const AGES: std::ops::RangeInclusive<i32> = 15..=75;

rule! {
    /// Theo năm sinh, người này dưới 15 tuổi hoặc trên 75 tuổi trong năm của kế hoạch.
    ///
    /// Thường là gõ nhầm năm sinh. Đối chiếu với hồ sơ rồi sửa; nếu đúng thì bỏ qua cảnh báo.
    Warning "tuoi-la", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for member in &facts.book.members {
        let age = facts.plan.year - member.born.year();
        if !AGES.contains(&age) {
            let year = facts.plan.year;
            let message =
                format!("“{}” sinh năm {}, đến năm {year} là {age} tuổi", member.name.value, member.born.year());
            findings.tell(&member.born.at, message, "kiểm tra lại năm sinh, sửa nếu ghi nhầm");
        }
    }
}
