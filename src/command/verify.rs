//! `thidua verify`: reads an output folder anew and tells where it differs from its manifest.

use super::{Sink, Status};
use crate::dossier::LEDGER_HINT;
use crate::package::{self, Blocked, Finding, MANIFEST, Standing};
use std::path::Path;

pub(super) fn run(folder: &Path, sink: &mut dyn Sink) -> Status {
    let (mut faults, mut foreign) = (0, 0);
    let verified = package::verify(folder, |finding| {
        faults += usize::from(finding.is_fault());
        foreign += usize::from(matches!(finding, Finding::Foreign(_)));
        sink.err(&said(&finding));
    });
    let verified = match verified {
        Ok(Some(verified)) => verified,
        Ok(None) => {
            let hint = "nêu thư mục do thidua build --out lập";
            sink.err(&format!("lỗi: {} không có {MANIFEST}\n  cách sửa: {hint}\n", folder.display()));
            return Status::Usage;
        }
        Err(blocked) => {
            sink.err(&format!("lỗi: {blocked}\n"));
            return if matches!(blocked, Blocked::Busy(_)) { Status::Locked } else { Status::Environment };
        }
    };
    for head in &verified.heads {
        let own = env!("CARGO_PKG_VERSION");
        let version =
            if head.version == own { String::new() } else { format!(" (chương trình đang chạy: {own})") };
        sink.out(&format!("Kế hoạch {}, lập bằng phiên bản {}{version}\n", head.plan, head.version));
    }
    let scans = if verified.scans > 0 { format!(" và {} bản quét", verified.scans) } else { String::new() };
    sink.out(&format!(
        "Đã đọc lại {} tệp{scans} của {} đơn vị: {faults} chỗ sai khác, {foreign} tệp hoặc thư mục lạ.\n",
        verified.files, verified.units
    ));
    if faults == 0 { Status::Done } else { Status::DataErrors }
}

fn said(finding: &Finding) -> String {
    match finding {
        Finding::Missing(file) => format!("thiếu: {file}\n"),
        Finding::Changed(file) => format!("đã bị sửa: {file}\n"),
        Finding::Pages(file, said, counted) => {
            format!("số trang sai: {file} (danh mục ghi {said}, đếm được {counted})\n")
        }
        Finding::Ledger(file, cause) => {
            format!(
                "không đọc được: {file} ({cause}); chưa đối chiếu được bản quét của đơn vị\n  cách sửa: {LEDGER_HINT}\n"
            )
        }
        Finding::Manifest(file, line) => format!("danh mục hỏng: {file}, dòng {line}\n"),
        Finding::CutOff => "lần chạy trước bị ngắt giữa chừng: chạy lại thidua build để làm tiếp\n".to_owned(),
        Finding::Kept(file) => format!("bản của người dùng, được giữ nguyên: {file}\n"),
        Finding::Foreign(file) => format!("lạ: {file}\n"),
        Finding::Old(unit, Standing::Refused) => {
            format!("văn bản của lần lập trước, vì lần sau bảng tính có lỗi: {unit}\n")
        }
        Finding::Old(unit, _) => format!("văn bản của lần lập trước, vì lần sau không có bảng tính: {unit}\n"),
    }
}
