//! `thidua build`: workbooks → documents in a folder, with the manifest.

use super::{Answer, Sink, Status, plan, report, show_progress, today};
use crate::cli::{self, Build};
use crate::export::Format;
use crate::job::{self, Order, Workshop};
use crate::kind::Kind;
use crate::package::{self, Earlier, Manifest, Written};
use std::path::Path;

/// The manifest's name in the output folder.
const MANIFEST: &str = "manifest.json";
/// Where all findings of a long list are seen.
const WHOLE: &str = "xem tất cả bằng lệnh thidua check với --report TỆP.html hoặc --annotate THƯ-MỤC";

pub(super) fn run(order: &Build, sink: &mut dyn Sink) -> Status {
    let mut stop = |err: String, status| Answer { err, status, ..Answer::default() }.tell(sink);
    let found = match plan::find(order.plan.as_deref(), &order.inputs) {
        Ok(found) => found,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    if let Some(phase) = order.phase.filter(|n| found.plan.phase(*n).is_none()) {
        let all: Vec<String> = found.plan.phases.iter().map(|p| p.number.to_string()).collect();
        return stop(format!("lỗi: kế hoạch không có đợt {phase}; các đợt: {}\n", all.join(", ")), Status::Usage);
    }
    let workbooks = match job::workbooks(&order.inputs) {
        Ok(workbooks) => workbooks,
        Err(fault) => return stop(format!("{fault}\n"), Status::Usage),
    };
    let whence = found.whence;
    let workshop = match Workshop::open(found.plan, order.font_dir.as_deref(), order.date.unwrap_or_else(today)) {
        Ok(workshop) => workshop,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    let wanted = Order {
        kinds: kinds(order),
        phase: order.phase,
        formats: formats(order),
        signature_fields: order.signature_fields,
        mark_drafts: order.draft,
        each: order.each,
        print_all: order.print_all,
    };
    sink.out(&format!("Kế hoạch {} ({whence})\n", workshop.plan().number));
    match deliver(&workshop, &workbooks, &wanted, &order.out, sink) {
        Ok(refused) => conclude(workbooks.len(), refused, &order.out, sink),
        Err(fault) => {
            sink.err(&format!("lỗi: {fault}\n"));
            Status::Environment
        }
    }
}

fn kinds(order: &Build) -> Vec<Kind> {
    order.kinds.iter().filter_map(|id| Kind::named(id)).collect()
}

/// The formats asked for, each once.
fn formats(order: &Build) -> Vec<Format> {
    let mut formats = Vec::new();
    for format in &order.formats {
        let format = match format {
            cli::Format::Pdf => Format::Pdf,
            cli::Format::Docx => Format::Docx,
        };
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    formats
}

/// Builds unit by unit, writing each as soon as it is done, and the manifest at the end. Gives back how many were refused.
fn deliver(
    workshop: &Workshop,
    workbooks: &[std::path::PathBuf],
    order: &Order,
    out: &Path,
    sink: &mut dyn Sink,
) -> Result<usize, package::Fault> {
    let mut manifest = Manifest {
        version: env!("CARGO_PKG_VERSION"),
        plan: workshop.plan().number.clone(),
        documents: Vec::new(),
        kept: Vec::new(),
        earlier: Vec::new(),
        refused: Vec::new(),
    };
    let earlier = Earlier::from_json(&std::fs::read_to_string(out.join(MANIFEST)).unwrap_or_default());
    let mut fault = None;
    let mut done = 0;
    show_progress(sink, done, workbooks);
    job::build(workshop, workbooks, order, |mut result| {
        done += 1;
        sink.err(&report::of_unit(&result, WHOLE));
        sink.out(&report::line(&result, &format!("{} tệp", result.files.len())));
        for file in result.files.drain(..) {
            match package::replace_file(out, &file.entry.file, &file.bytes, &earlier) {
                Ok(Written::New) => manifest.documents.push(file.entry),
                Ok(Written::Kept) => manifest.kept.push(file.entry.file),
                Err(stop) => _ = fault.get_or_insert(stop),
            }
        }
        if result.refused() {
            manifest.refused.push(result.refusal());
        }
        show_progress(sink, done, workbooks);
    });
    manifest.earlier = earlier.without(&manifest.documents, out);
    // Plain text and numbers always serialise.
    let text = manifest.to_json().unwrap_or_default();
    // Also after a fault: what was written before it has to be known as ours.
    let listed = package::write_file(&out.join(MANIFEST), text.as_bytes());
    fault.map_or(listed, Err)?;
    for file in &manifest.kept {
        let path = out.join(file);
        sink.err(&format!("cảnh báo: giữ nguyên {} vì đã được sửa sau lần lập trước\n", path.display()));
        sink.err("  cách sửa: đổi tên hoặc xóa tệp đó rồi chạy lại nếu muốn lập mới\n\n");
    }
    sink.out(&format!("Đã lập {} tệp.", manifest.documents.len()));
    Ok(manifest.refused.len())
}

fn conclude(workbooks: usize, refused: usize, out: &Path, sink: &mut dyn Sink) -> Status {
    let built = workbooks - refused;
    sink.out(&format!(
        " Bảng tính: {workbooks} = {built} đã lập + {refused} bị từ chối. Danh mục: {}\n",
        out.join(MANIFEST).display()
    ));
    sink.out(match refused {
        0 => "Tiếp theo: mở các tệp PDF để in, ký; số và ngày được điền sau khi ký.\n",
        _ => {
            "Tiếp theo: sửa các ô đã nêu trong bảng tính bị từ chối rồi chạy lại; các đơn vị khác không bị ảnh hưởng.\n"
        }
    });
    match (built, refused) {
        (_, 0) => Status::Done,
        (0, _) => Status::DataErrors,
        _ => Status::Partial,
    }
}
