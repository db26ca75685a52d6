//! `thidua init`: writes the plan and how letters are sent, commented, and a sample workbook to begin from.

use super::{Answer, Status};
use crate::mail;
use crate::package;
use crate::plan::{self, FILE_NAME};
use std::path::Path;

/// The sample workbook: a kindergarten with everything filled in.
const SAMPLE: &[u8] = include_bytes!("../../samples/mam-non-hoa-sen.xlsx");
/// Its name.
const SAMPLE_NAME: &str = "bang-tinh-mau.xlsx";
/// The name of the file that says how letters are sent.
const MAIL_NAME: &str = "thu.toml";

pub(super) fn run(folder: &Path) -> Answer {
    let mut answer = Answer::default();
    let files = [(FILE_NAME, plan::BUILT_IN.as_bytes()), (SAMPLE_NAME, SAMPLE), (MAIL_NAME, mail::MODEL.as_bytes())];
    for (name, bytes) in files {
        let path = folder.join(name);
        if path.exists() {
            // What the user has filled in is worth more than our sample.
            answer.out += &format!("Giữ nguyên {} (đã có).\n", path.display());
            continue;
        }
        if let Err(fault) = package::write_file(&path, bytes) {
            return Answer { err: format!("lỗi: {fault}\n"), status: Status::Environment, ..answer };
        }
        answer.out += &format!("Đã ghi {}\n", path.display());
    }
    let shown = folder.display();
    answer.out += &format!(
        "Tiếp theo: thay số liệu mẫu trong {SAMPLE_NAME} bằng số liệu của đơn vị, rồi chạy:\n  thidua check {shown}\n  thidua build {shown} --out van-ban\n"
    );
    answer
}
