//! Files of a dossier → their bytes, as long as they are those that were made or collected.

use super::parts::{Attachment, Item, at};
use crate::diagnostic::{Diagnostic, Report};
use crate::dossier::Sheet;
use crate::package::fingerprint;
use std::fs;
use std::path::{Component, Path};

/// Reads every file of the items in the order of the messages.
///
/// # Errors
/// Every file that is gone, changed, or not in the folder `dir`.
pub(super) fn read<'i>(dir: &Path, items: &'i [Item<'_>]) -> Result<Vec<(&'i Attachment, Vec<u8>)>, Report> {
    let (mut files, mut report) = (Vec::new(), Report::default());
    for attachment in items.iter().flat_map(|item| &item.files) {
        match read_one(dir, &attachment.sheet) {
            Ok(bytes) => files.push((attachment, bytes)),
            Err(fault) => report.push(fault),
        }
    }
    if report.blocks() { Err(report) } else { Ok(files) }
}

fn read_one(dir: &Path, sheet: &Sheet) -> Result<Vec<u8>, Diagnostic> {
    let inside = Path::new(&sheet.file);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        let hint = "chạy lại thidua build để lập danh mục mới";
        let message = "danh mục dẫn ra ngoài thư mục văn bản";
        return Err(Diagnostic::error("thu-tep-ngoai-thu-muc", &at(sheet), message, hint));
    }
    let path = dir.join(inside);
    let plain = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
    let Some(bytes) = plain.then(|| fs::read(&path).ok()).flatten() else {
        let hint = "chạy lại thidua build để lập lại, hoặc thu nhận lại bản quét bằng thidua collect";
        return Err(Diagnostic::error("thu-thieu-tep", &at(sheet), "không còn tệp này, hoặc không đọc được", hint));
    };
    if fingerprint(&bytes) != sheet.sha256 {
        let hint = "chạy lại thidua build để danh mục ghi nhận bản đã sửa (hoặc thidua collect nếu là bản quét), xem lại rồi mới gửi";
        return Err(Diagnostic::error("thu-tep-da-sua", &at(sheet), "tệp đã bị sửa sau khi lập danh mục", hint));
    }
    Ok(bytes)
}
