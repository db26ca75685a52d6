//! `thidua form`: writes the workbook that a unit or the federation fills in, and never over one that is filled in.

use super::plan::Found;
use super::{Answer, Status, plan, report, today};
use crate::cli::{Form, Level};
use crate::form::{self, Occasion, Rows};
use crate::job::{self, Workshop};
use crate::package::{self, Written};
use crate::plan::{Group, Plan};

/// What the caller has to be told when the form cannot be made.
fn stop(err: String, status: Status) -> Answer {
    Answer { err, status, ..Answer::default() }
}

pub(super) fn run(order: &Form) -> Answer {
    if let Some(fault) = unfit(order) {
        return stop(fault.to_owned(), Status::Usage);
    }
    let beside = if order.inputs.is_empty() { vec![plan::folder(&order.out)] } else { order.inputs.clone() };
    let found = match plan::find(order.basis.plan.as_deref(), &beside) {
        Ok(found) => found,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    let group = match order.group.as_deref().map(|typed| group(&found.plan, typed)).transpose() {
        Ok(group) => group.cloned(),
        Err(fault) => return stop(fault, Status::Usage),
    };
    match order.level {
        Level::Unit => write(order, &found, group.as_ref(), None, Answer::default()),
        Level::Federation => match known(order, &found) {
            Ok((rows, told)) => write(order, &found, None, Some(&rows), told),
            Err(answer) => answer,
        },
    }
}

/// Options that mean nothing for the form asked for.
fn unfit(order: &Form) -> Option<&'static str> {
    match order.level {
        Level::Unit if !order.inputs.is_empty() => Some(
            "lỗi: biểu mẫu của đơn vị không điền sẵn từ bảng tính\n  cách sửa: bỏ tên bảng tính, hoặc thêm --level federation\n",
        ),
        Level::Federation if order.unit.is_some() || order.group.is_some() => {
            Some("lỗi: --unit và --group chỉ dùng cho biểu mẫu của đơn vị\n  cách sửa: bỏ hai tuỳ chọn này\n")
        }
        _ => None,
    }
}

/// What units' workbooks say, with what is to be told of them.
fn known(order: &Form, found: &Found) -> Result<(Rows, Answer), Answer> {
    let mut told = Answer::default();
    if order.inputs.is_empty() {
        return Ok((Rows::new(), told));
    }
    let found_inputs = job::workbooks(&order.inputs, &found.plan);
    let workbooks = found_inputs.map_err(|fault| stop(format!("{fault}\n"), Status::Usage))?.workbooks;
    let workshop = Workshop::open(found.plan.clone(), None, order.basis.date.unwrap_or_else(today))
        .map_err(|faults| stop(report::findings(&faults), Status::Environment))?;
    let rows = job::rows(&workshop, &workbooks, |run| {
        if run.refused() {
            told.err += &format!("cảnh báo: không điền sẵn từ {} vì bảng tính còn lỗi\n", job::shown(&run.source));
            told.err += &format!("  cách sửa: thidua check {}\n\n", job::shown(&run.source));
        }
    });
    let count = |sheet: &str| rows.get(sheet).map_or(0, Vec::len);
    told.out = format!("Điền sẵn {} đơn vị, {} đề nghị khen thưởng\n", count("ĐƠN VỊ"), count("KHEN THƯỞNG"));
    Ok((rows, told))
}

fn write(order: &Form, found: &Found, group: Option<&Group>, own: Option<&Rows>, told: Answer) -> Answer {
    let plan = &found.plan;
    let occasion =
        Occasion { plan, unit: order.unit.as_deref(), group, own, date: order.basis.date.unwrap_or(plan.date) };
    let bytes = match form::workbook(&occasion) {
        Ok(bytes) => bytes,
        Err(fault) => return stop(format!("lỗi: {fault}\n"), Status::Usage),
    };
    let out = order.out.display();
    match package::write_new(&order.out, &bytes) {
        Ok(Written::New) => Answer {
            out: format!(
                "Kế hoạch {} ({})\n{}Đã ghi {out}\nTiếp theo: điền theo trang Hướng dẫn của tệp, rồi chạy:\n  thidua check {out}\n",
                plan.number, found.whence, told.out
            ),
            ..told
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
