//! Finds the plan of a run: the one named, else `thidua.toml` beside the workbooks or in a folder above, else the built-in one.

use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::plan::{self, FILE_NAME, Plan};
use std::fs;
use std::path::{Path, PathBuf};

/// A plan and where it comes from, for people.
pub(super) struct Found {
    pub plan: Plan,
    pub whence: String,
}

pub(super) fn find(named: Option<&Path>, inputs: &[PathBuf]) -> Result<Found, Report> {
    let path = named.map(Path::to_owned).or_else(|| beside(inputs));
    let Some(path) = path else {
        let (plan, _) = plan::built_in().into_result()?;
        return Ok(Found { plan, whence: "có sẵn trong chương trình".to_owned() });
    };
    let shown = path.display().to_string();
    let source = fs::read_to_string(&path).map_err(|error| unreadable(&shown, &error))?;
    let (plan, _) = plan::read(&shown.as_str().into(), &source).into_result()?;
    Ok(Found { plan, whence: shown })
}

/// The folder of a file that is to be written, where its plan is looked for.
pub(super) fn folder(file: &Path) -> PathBuf {
    let parent = file.parent().unwrap_or(file);
    if parent.as_os_str().is_empty() { PathBuf::from(".") } else { parent.to_owned() }
}

/// The nearest plan file in the first input's folder or above it.
fn beside(inputs: &[PathBuf]) -> Option<PathBuf> {
    let first = fs::canonicalize(inputs.first()?).ok()?;
    first.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
}

fn unreadable(file: &str, error: &std::io::Error) -> Report {
    let mut report = Report::default();
    let message = match error.kind() {
        std::io::ErrorKind::NotFound => "không tìm thấy tệp kế hoạch".to_owned(),
        std::io::ErrorKind::InvalidData => "tệp kế hoạch không phải chữ UTF-8".to_owned(),
        _ => format!("không đọc được tệp kế hoạch ({error})"),
    };
    let hint = "kiểm tra đường dẫn, hoặc tạo tệp mẫu bằng lệnh: thidua init THƯ-MỤC";
    report.push(Diagnostic::error("ke-hoach-khong-doc-duoc", &Origin::File { file: file.into() }, message, hint));
    report
}
