//! `ke-hoach-sau-phat-dong`: the unit's plan is dated after the launch that it plans.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;
use crate::source::located::Located;
use crate::source::record::PhaseEntry;
use crate::text;
use chrono::NaiveDate;

rule! {
    /// Kế hoạch thi đua của đơn vị đề ngày sau buổi phát động, trong khi chỉ phát động khi đã có kế hoạch.
    ///
    /// Sửa ngày của kế hoạch ở trang VĂN BẢN hoặc ĐỢT THI ĐUA, hoặc sửa thời gian phát động.
    Warning "ke-hoach-sau-phat-dong", "Kế hoạch 41/KH-LĐLĐ, phần IV.1.2: chỉ phát động khi đã xác định rõ mục tiêu, chỉ tiêu, nội dung, biện pháp, đối tượng", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for phase in &book.phases {
        if let Some(date) = &phase.plan_date {
            compare(date, phase, findings);
        }
    }
    let own = book.papers.iter().filter(|p| Kind::named(&p.kind) == Some(Kind::UnitPlan));
    for date in own.filter_map(|p| p.date.as_ref()) {
        if let Some(first) = book.first_phase() {
            compare(date, first, findings);
        }
    }
}

fn compare(date: &Located<NaiveDate>, phase: &PhaseEntry, findings: &mut Findings<'_>) {
    let launch = phase.launch.date;
    if date.value > launch {
        let (dated, launched) = (text::short_date(date.value), text::short_date(launch));
        let message =
            format!("kế hoạch đề ngày {dated}, sau buổi phát động đợt {} ngày {launched}", phase.number.value);
        findings.tell(&date.at, message, "sửa ngày của kế hoạch hoặc thời gian phát động");
    }
}
