//! `thidua merge`: the manifests of shards → one manifest.

use super::{Answer, Status};
use crate::cli::Merge;
use crate::package::{self, Blocked, Merged, Unmerged};

pub(super) fn run(order: &Merge) -> Answer {
    match package::merge(&order.inputs, order.out.as_deref()) {
        Ok(Merged { path, shards, workbooks, units, refused }) => Answer {
            out: format!(
                "Đã ghép {shards} phần. Bảng tính: {workbooks} = {units} đã lập + {refused} bị từ chối.\nDanh mục: {}\n",
                path.display()
            ),
            ..Answer::default()
        },
        Err(why) => Answer { err: told(&why), status: status(&why), ..Answer::default() },
    }
}

fn told(why: &Unmerged) -> String {
    let mut said = format!("lỗi: {why}\n");
    if let Unmerged::Unfit(faults) = why {
        said.extend(faults.iter().map(|fault| format!("  - {fault}\n")));
    }
    said
}

fn status(why: &Unmerged) -> Status {
    match why {
        Unmerged::Nothing | Unmerged::Nowhere => Status::Usage,
        Unmerged::Unfit(_) => Status::DataErrors,
        Unmerged::Blocked(Blocked::Busy(_)) => Status::Locked,
        Unmerged::Blocked(_) => Status::Environment,
    }
}
