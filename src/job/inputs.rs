//! What the user named → the workbooks to read, in a fixed order.

use crate::diagnostic::{Diagnostic, Origin};
use std::fs;
use std::path::{Path, PathBuf};

/// Extensions of files in a folder that are taken for workbooks.
const EXTENSIONS: &[&str] = &["xlsx", "xlsm", "xls", "xlsb", "ods", "csv"];

/// The workbooks among `inputs`: files as named; of folders, the workbooks in them and below, sorted by name. Lock files of
/// Office (`~$…`) and hidden files are left out. A workbook named twice counts once.
///
/// # Errors
/// When something named does not exist, or a folder holds no workbook.
pub fn workbooks(inputs: &[PathBuf]) -> Result<Vec<PathBuf>, Diagnostic> {
    let mut found = Vec::new();
    for input in inputs {
        let at = Origin::File { file: super::shown(input).into() };
        if input.is_dir() {
            let before = found.len();
            walk(input, &mut found).map_err(|error| {
                let message = format!("không đọc được thư mục ({error})");
                Diagnostic::error("khong-doc-duoc", &at, message, "kiểm tra quyền đọc thư mục")
            })?;
            if found.len() == before {
                let hint = "chép các tệp .xlsx của đơn vị vào thư mục này";
                return Err(Diagnostic::error("khong-co-bang-tinh", &at, "thư mục không có bảng tính nào", hint));
            }
        } else if input.is_file() {
            found.push(input.clone());
        } else {
            let hint = "kiểm tra lại đường dẫn và tên tệp";
            return Err(Diagnostic::error("khong-tim-thay", &at, "không tìm thấy tệp hoặc thư mục này", hint));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    Ok(found)
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with("~$") || name.starts_with('.') {
            continue;
        }
        let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        if path.is_dir() {
            walk(&path, found)?;
        } else if EXTENSIONS.contains(&extension.as_str()) {
            found.push(path);
        }
    }
    Ok(())
}
