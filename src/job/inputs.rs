//! What the user named → the workbooks to read, in a fixed order.

use crate::diagnostic::{Diagnostic, Origin};
use crate::plan::{self, Plan};
use crate::text;
use std::fs;
use std::path::{Path, PathBuf};

/// Extensions of files in a folder that are taken for workbooks.
const EXTENSIONS: &[&str] = &["xlsx", "xlsm", "xls", "xlsb", "ods", "csv"];

/// What the user named, looked through.
#[derive(Debug, Default)]
pub struct Inputs {
    /// The workbooks to read.
    pub workbooks: Vec<PathBuf>,
    /// Folders that were passed over, because they hold another plan, each with that plan's number.
    pub apart: Vec<(PathBuf, String)>,
}

/// The workbooks among `inputs`: files as named; of folders, the workbooks in them and below, sorted by name. Lock files of
/// Office (`~$…`) and hidden files are left out. A workbook named twice counts once. A folder below that holds another plan
/// than `plan` is that plan's alone and is passed over.
///
/// # Errors
/// When something named does not exist, or a folder holds no workbook.
pub fn workbooks(inputs: &[PathBuf], plan: &Plan) -> Result<Inputs, Diagnostic> {
    let mut found = Inputs::default();
    for input in inputs {
        let at = Origin::File { file: super::shown(input).into() };
        if input.is_dir() {
            let before = found.workbooks.len();
            walk(input, plan, &mut found).map_err(|error| {
                let message = format!("không đọc được thư mục ({error})");
                Diagnostic::error("khong-doc-duoc", &at, message, "kiểm tra quyền đọc thư mục")
            })?;
            if found.workbooks.len() == before {
                let hint = "chép các tệp .xlsx của đơn vị vào thư mục này";
                return Err(Diagnostic::error("khong-co-bang-tinh", &at, "thư mục không có bảng tính nào", hint));
            }
        } else if input.is_file() {
            found.workbooks.push(input.clone());
        } else {
            let hint = "kiểm tra lại đường dẫn và tên tệp";
            return Err(Diagnostic::error("khong-tim-thay", &at, "không tìm thấy tệp hoặc thư mục này", hint));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.workbooks.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    Ok(found)
}

fn walk(folder: &Path, plan: &Plan, found: &mut Inputs) -> std::io::Result<()> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with("~$") || name.starts_with('.') {
            continue;
        }
        let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        if path.is_dir() {
            match other_plan(&path, plan) {
                Some(number) => found.apart.push((path, number)),
                None => walk(&path, plan, found)?,
            }
        } else if EXTENSIONS.contains(&extension.as_str()) {
            found.workbooks.push(path);
        }
    }
    Ok(())
}

/// The number of the plan in a folder, where it is another than `plan`. A copy of the same plan, or a file that cannot be
/// read, sets no folder apart.
fn other_plan(folder: &Path, plan: &Plan) -> Option<String> {
    let path = folder.join(plan::FILE_NAME);
    let source = fs::read_to_string(&path).ok()?;
    let own = plan::read(&super::shown(&path).into(), &source).value?;
    let same = text::fold(&own.number) == text::fold(&plan.number) && own.year == plan.year;
    (!same).then_some(own.number)
}
