//! `ngay-vao-don-vi-la`: somebody joined the unit before their birth, as a child, or in the future.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;
use chrono::{Datelike, NaiveDate};

/// Nobody starts work before this age.
const LEAST_AGE: i32 = 15;

rule! {
    /// Ngày vào đơn vị ở trang ĐOÀN VIÊN trước khi người đó đủ 15 tuổi, hoặc sau ngày lập văn bản và sau năm của kế hoạch.
    ///
    /// Thường là gõ nhầm năm ở cột “Ngày vào đơn vị” hoặc cột “Ngày sinh”. Sửa lại một trong hai ô.
    Warning "ngay-vao-don-vi-la", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let end = NaiveDate::from_ymd_opt(facts.plan.year, 12, 31).unwrap_or(facts.today);
    for member in &facts.book.members {
        let Some(joined) = &member.joined else { continue };
        let (shown, born) = (text::short_date(joined.value), member.born.year());
        if joined.value.year() - born < LEAST_AGE {
            let message = format!("“{}” vào đơn vị ngày {shown}, khi sinh năm {born}", member.name.value);
            let hint = format!("sửa ô này hoặc ngày sinh ở {}", member.born.at);
            findings.tell(&joined.at, message, hint);
        } else if joined.value > end.max(facts.today) {
            let message = format!("“{}” vào đơn vị ngày {shown}, một ngày chưa tới", member.name.value);
            findings.tell(&joined.at, message, "kiểm tra lại năm, sửa nếu ghi nhầm");
        }
    }
}
