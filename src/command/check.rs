//! `thidua check`: reads and checks workbooks, builds nothing.

use super::{Answer, Status, plan, report, today};
use crate::cli::Check;
use crate::job::{self, Workshop};

pub(super) fn run(order: &Check) -> Answer {
    let found = match plan::find(order.plan.as_deref(), &order.inputs) {
        Ok(found) => found,
        Err(faults) => {
            return Answer { err: report::findings(&faults), status: Status::Environment, ..Answer::default() };
        }
    };
    let workbooks = match job::workbooks(&order.inputs) {
        Ok(workbooks) => workbooks,
        Err(fault) => return Answer { err: format!("{fault}\n"), status: Status::Usage, ..Answer::default() },
    };
    let whence = found.whence;
    let workshop = match Workshop::open(found.plan, order.font_dir.as_deref(), order.date.unwrap_or_else(today)) {
        Ok(workshop) => workshop,
        Err(faults) => {
            return Answer { err: report::findings(&faults), status: Status::Environment, ..Answer::default() };
        }
    };
    let results = job::check(&workshop, &workbooks);
    let mut answer =
        Answer { out: format!("Kế hoạch {} ({whence})\n", workshop.plan().number), ..Answer::default() };
    for result in &results {
        answer.err += &report::of_unit(result);
        answer.out += &report::line(result, "không có lỗi");
    }
    let faulty = results.iter().filter(|r| r.refused()).count();
    answer.status = if faulty == 0 { Status::Done } else { Status::DataErrors };
    answer.out += &match faulty {
        0 => "Tiếp theo: thidua build … --out THƯ-MỤC để lập văn bản.\n".to_owned(),
        _ => format!("{faulty}/{} bảng tính có lỗi. Sửa các ô đã nêu rồi chạy lại lệnh này.\n", results.len()),
    };
    answer
}
