//! A file → its sheets as grids of values, one reader for each format. What a file is, its content tells, not its name.

mod budget;
mod codings;
mod csv;
mod names;
mod ods;
mod page;
mod serial;
mod tally;
mod xls;
mod xlsx;

use super::container::{self, Zipped};
use super::grid::Workbook;
use super::sniff::{self, Family};
use crate::diagnostic::{Diagnostic, Origin};
pub(super) use names::sheet_names;

use budget::Budget;
use page::Source;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::thread;

/// The thread that reads workbooks; a panic in it is caught and told as a damaged file.
pub const READER_THREAD: &str = "doc-bang-tinh";

/// Bytes of that thread's stack. The readers do not recurse; this is room for the libraries'.
const STACK: usize = 8 << 20;

/// Reads every worksheet of a file.
pub(super) fn read_grids(path: &Path) -> Result<Workbook, Diagnostic> {
    let file: Arc<str> = path.display().to_string().into();
    let data = load(path, &Origin::File { file: file.clone() })?;
    grids(&file, &data)
}

/// Reads every worksheet out of the bytes of a file.
pub(super) fn grids(file: &Arc<str>, data: &[u8]) -> Result<Workbook, Diagnostic> {
    let origin = Origin::File { file: file.clone() };
    if data.len() as u64 > container::FILE {
        return Err(container::too_large(&origin, "hơn 32 MB"));
    }
    // A library may still panic on some malformed part; the file is then as good as damaged. A thread of its own, by its
    // name, lets the program's panic hook keep silent about it.
    let read = thread::scope(|scope| {
        let reader = thread::Builder::new().name(READER_THREAD.to_owned()).stack_size(STACK);
        let running = reader.spawn_scoped(scope, || open(file, data, &origin)).ok();
        running.and_then(|running| running.join().ok())
    });
    read.unwrap_or_else(|| Err(container::damaged(&origin)))
}

fn load(path: &Path, origin: &Origin) -> Result<Vec<u8>, Diagnostic> {
    let refuse = |error: &io::Error| {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "không có tệp này",
            io::ErrorKind::PermissionDenied => "không có quyền đọc, hoặc tệp đang được chương trình khác giữ",
            io::ErrorKind::IsADirectory => "đây là một thư mục",
            _ => "ổ đĩa báo lỗi khi đọc",
        };
        let hint = "kiểm tra lại đường dẫn; đóng tệp nếu đang mở trong Excel";
        Diagnostic::error("khong-mo-duoc-tep", origin, format!("không mở được tệp: {reason}"), hint)
    };
    let mut data = Vec::new();
    let file = File::open(path).map_err(|error| refuse(&error))?;
    file.take(container::FILE + 1).read_to_end(&mut data).map_err(|error| refuse(&error))?;
    Ok(data)
}

fn open(file: &Arc<str>, data: &[u8], origin: &Origin) -> Result<Workbook, Diagnostic> {
    let mut budget = Budget::default();
    let mut source = Source { file, origin, budget: &mut budget };
    let family = sniff::family(data, file, origin)?;
    let drafts = match family {
        Family::Text => vec![csv::read(data, &mut source)?],
        Family::Compound => xls::read(data, &mut source)?,
        Family::Zip => match container::check(data, origin)? {
            Zipped::Excel => xlsx::read(data, &mut source)?,
            Zipped::OpenDocument => ods::read(data, &mut source)?,
        },
    };
    Ok(Workbook { file: file.clone(), sheets: codings::settle(drafts), one_sheet_only: family == Family::Text })
}
