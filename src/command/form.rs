//! `thidua form`: writes the workbook that a unit fills in, and never over one that is filled in.

use super::{Answer, Status, plan, report};
use crate::cli::Form;
use crate::form::{self, Occasion};
use crate::package::{self, Written};
use crate::plan::{Group, Plan};

pub(super) fn run(order: &Form) -> Answer {
    let stop = |err: String, status| Answer { err, status, ..Answer::default() };
    let found = match plan::find(order.plan.as_deref(), &[plan::folder(&order.out)]) {
        Ok(found) => found,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    let plan = &found.plan;
    let group = match order.group.as_deref().map(|typed| group(plan, typed)).transpose() {
        Ok(group) => group,
        Err(fault) => return stop(fault, Status::Usage),
    };
    let occasion = Occasion { plan, unit: order.unit.as_deref(), group, date: order.date.unwrap_or(plan.date) };
    let bytes = match form::workbook(&occasion) {
        Ok(bytes) => bytes,
        Err(fault) => return stop(format!("lỗi: {fault}\n"), Status::Usage),
    };
    let out = order.out.display();
    match package::write_new(&order.out, &bytes) {
        Ok(Written::New) => Answer {
            out: format!(
                "Kế hoạch {} ({})\nĐã ghi {out}\nTiếp theo: điền theo trang Hướng dẫn của tệp, rồi chạy:\n  thidua check {out}\n",
                plan.number, found.whence
            ),
            ..Answer::default()
        },
        Ok(Written::Kept) => {
            let hint = "ghi tên khác sau --out, hoặc đổi tên tệp đang có";
            stop(
                format!("lỗi: đã có tệp {out} với nội dung khác nên không ghi đè\n  cách sửa: {hint}\n"),
                Status::Usage,
            )
        }
        Err(fault) => stop(format!("lỗi: {fault}\n"), Status::Environment),
    }
}

fn group<'a>(plan: &'a Plan, typed: &str) -> Result<&'a Group, String> {
    plan.group(typed).ok_or_else(|| {
        let codes: Vec<&str> = plan.groups.iter().map(|group| group.code.as_str()).collect();
        format!("lỗi: kế hoạch không có khối «{typed}»; các khối: {}\n", codes.join(", "))
    })
}
