//! `thidua calibrate`: writes the page that is held against a pre-printed certificate, to find out how far the printer is off.

use super::{Answer, Status, plan, report, today};
use crate::cli::Calibrate;
use crate::job::{self, Workshop};
use crate::package;

pub(super) fn run(order: &Calibrate) -> Answer {
    let stop = |err: String, status| Answer { err, status, ..Answer::default() };
    let found = match plan::find(order.plan.as_deref(), &[plan::folder(&order.out)]) {
        Ok(found) => found,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    let (number, whence) = (found.plan.number.clone(), found.whence);
    let bytes =
        Workshop::open(found.plan, order.fonts.font_dir.as_deref(), today()).and_then(|shop| job::calibration(&shop));
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    let out = order.out.display();
    match package::write_file(&order.out, &bytes) {
        Ok(()) => Answer {
            out: format!(
                "Kế hoạch {number} ({whence})\nĐã ghi {out}\nTiếp theo: in đúng khổ, không thu phóng, rồi áp lên phôi; lệch thì sửa lech-ngang, lech-doc, x, y ở phần [giay-khen] của thidua.toml và chạy lại.\n"
            ),
            ..Answer::default()
        },
        Err(fault) => stop(format!("lỗi: {fault}\n"), Status::Environment),
    }
}
