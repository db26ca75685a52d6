//! `khac-ke-hoach`: the workbook answers another plan than the one in use, so nothing it says could be cited rightly.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::text;

const ID: &str = "khac-ke-hoach";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let (unit, plan) = (&facts.book.unit, facts.plan);
    if text::fold(&unit.plan_number) != text::fold(&plan.number) {
        let message =
            format!("kế hoạch cấp trên “{}” không phải kế hoạch đang dùng ({})", unit.plan_number.value, plan.number);
        let hint = "sửa ô này, hoặc chỉ tới tệp thidua.toml của đúng kế hoạch bằng --plan";
        report.push(Diagnostic::error(ID, &unit.plan_number.at, message, hint));
    } else if unit.plan_date.value != plan.date {
        let (seen, known) = (text::short_date(unit.plan_date.value), text::short_date(plan.date));
        let message = format!("ngày kế hoạch “{seen}” khác ngày ban hành của kế hoạch {} là {known}", plan.number);
        report.push(Diagnostic::error(ID, &unit.plan_date.at, message, format!("sửa ô này thành {known}")));
    }
    if unit.year.value != plan.year {
        let message = format!("năm “{}” khác năm của kế hoạch là {}", unit.year.value, plan.year);
        report.push(Diagnostic::error(ID, &unit.year.at, message, format!("sửa ô này thành {}", plan.year)));
    }
}
