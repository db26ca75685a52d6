//! Files and folders as the user names them → the scanned files in them, in the order of their names.

use super::scan::{Form, origin};
use crate::diagnostic::{Diagnostic, Report};
use std::fs;
use std::path::{Path, PathBuf};

/// The scanned files; folders are walked, hidden ones and those that links lead to are not. What is named itself and cannot be
/// a scan is told; what merely lies in a folder is passed over.
pub fn gather(named: &[PathBuf]) -> (Vec<PathBuf>, Report) {
    let (mut found, mut report) = (Vec::new(), Report::default());
    for path in named {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => walk(path, &mut found),
            Ok(_) if Form::named(path).is_some() => found.push(path.clone()),
            Ok(_) => {
                let message = "tệp này không phải bản quét: chỉ nhận .pdf, .jpg, .jpeg, .png, .tif, .tiff";
                let hint = "lưu bản quét thành PDF hoặc ảnh rồi chạy lại";
                report.push(Diagnostic::error("ban-quet-sai-loai", &origin(path), message, hint));
            }
            Err(_) => {
                let message = "không tìm thấy tệp hoặc thư mục này";
                let hint = "kiểm tra lại đường dẫn và tên tệp";
                report.push(Diagnostic::error("ban-quet-khong-thay", &origin(path), message, hint));
            }
        }
    }
    // The same file may be named twice, by itself and by its folder.
    let mut seen = Vec::new();
    found.retain(|path| {
        let whole = fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let new = !seen.contains(&whole);
        if new {
            seen.push(whole);
        }
        new
    });
    (found, report)
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let Ok(about) = fs::symlink_metadata(&path) else { continue };
        if hidden || about.is_symlink() {
            continue;
        }
        if about.is_dir() {
            walk(&path, found);
        } else if Form::named(&path).is_some() {
            found.push(path);
        }
    }
}
