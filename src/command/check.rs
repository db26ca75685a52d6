//! `thidua check`: reads and checks workbooks, builds nothing.

use super::give_back::GiveBack;
use super::{Answer, Sink, Status, plan, report, show_progress, today};
use crate::cli::Check;
use crate::feedback::PlanTold;
use crate::job::{self, Inputs, Workshop};

pub(super) fn run(order: &Check, sink: &mut dyn Sink) -> Status {
    match open(order) {
        Ok((workshop, whence, inputs)) => check(order, &workshop, whence, &inputs, sink),
        Err(answer) => answer.tell(sink),
    }
}

/// What the run needs: the workshop, whence its plan comes, and the workbooks.
fn open(order: &Check) -> Result<(Workshop, String, Inputs), Answer> {
    let stop = |err, status| Answer { err, status, ..Answer::default() };
    let unfit = |faults: &_| stop(report::findings(faults), Status::Environment);
    let found = plan::find(order.basis.plan.as_deref(), &order.inputs).map_err(|faults| unfit(&faults))?;
    let inputs =
        job::workbooks(&order.inputs, &found.plan).map_err(|fault| stop(format!("{fault}\n"), Status::Usage))?;
    let today = order.basis.date.unwrap_or_else(today);
    let workshop =
        Workshop::open(found.plan, order.fonts.font_dir.as_deref(), today).map_err(|faults| unfit(&faults))?;
    Ok((workshop, found.whence, inputs))
}

/// Tells of each workbook as soon as it is done. With `--json` the standard output is for the document alone.
fn check(order: &Check, workshop: &Workshop, whence: String, inputs: &Inputs, sink: &mut dyn Sink) -> Status {
    let workbooks = &inputs.workbooks;
    let number = workshop.plan().number.clone();
    let say = |sink: &mut dyn Sink, text: &str| if order.json { sink.err(text) } else { sink.out(text) };
    say(sink, &format!("Kế hoạch {number} ({whence})\n"));
    sink.err(&report::apart(inputs));
    let mut back = GiveBack::new(order, PlanTold { number, source: whence }, workshop.today());
    let (mut done, mut faulty) = (0, 0);
    show_progress(sink, done, workbooks);
    job::check(workshop, workbooks, |result| {
        done += 1;
        faulty += usize::from(result.refused());
        sink.err(&report::of_unit(&result, &back.whole()));
        say(sink, &report::line(&result, "không có lỗi"));
        back.take(&result, sink);
        show_progress(sink, done, workbooks);
    });
    let written = back.finish(sink);
    say(
        sink,
        &match faulty {
            0 => "Tiếp theo: thidua build … --out THƯ-MỤC để lập văn bản.\n".to_owned(),
            _ => format!("{faulty}/{done} bảng tính có lỗi. Sửa các ô đã nêu rồi chạy lại lệnh này.\n"),
        },
    );
    match (written, faulty) {
        (false, _) => Status::Environment,
        (true, 0) => Status::Done,
        (true, _) => Status::DataErrors,
    }
}
