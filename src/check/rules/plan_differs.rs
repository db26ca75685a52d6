//! `khac-ke-hoach`: the workbook answers another plan than the one in use, so nothing it says could be cited rightly.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Bảng tính trả lời một kế hoạch khác với kế hoạch đang dùng, nên mọi viện dẫn sẽ sai.
    ///
    /// Sửa số, ngày kế hoạch ở trang THÔNG TIN, hoặc chỉ tới tệp thidua.toml của đúng kế hoạch bằng --plan.
    Error "khac-ke-hoach", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let (unit, plan) = (&facts.book.unit, facts.plan);
    if text::fold(&unit.plan_number) != text::fold(&plan.number) {
        let message =
            format!("kế hoạch cấp trên “{}” không phải kế hoạch đang dùng ({})", unit.plan_number.value, plan.number);
        let hint = "sửa ô này, hoặc chỉ tới tệp thidua.toml của đúng kế hoạch bằng --plan";
        findings.tell(&unit.plan_number.at, message, hint);
    } else if unit.plan_date.value != plan.date {
        let (seen, known) = (text::short_date(unit.plan_date.value), text::short_date(plan.date));
        let message = format!("ngày kế hoạch “{seen}” khác ngày ban hành của kế hoạch {} là {known}", plan.number);
        findings.tell(&unit.plan_date.at, message, format!("sửa ô này thành {known}"));
    }
    if unit.year.value != plan.year {
        let message = format!("năm “{}” khác năm của kế hoạch là {}", unit.year.value, plan.year);
        findings.tell(&unit.year.at, message, format!("sửa ô này thành {}", plan.year));
    }
}
