//! A folder of font files → the four faces of one family, told by what the files say of themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::face::{Face, Signature};
use super::{Fonts, STYLES};
use crate::diagnostic::{Diagnostic, Origin, Report};

/// The typeface of Decree 30/2020: where a folder has it, other families beside it do not matter.
const OFFICIAL: &str = "Times New Roman";

/// Extensions of files that are taken for fonts.
const EXTENSIONS: [&str; 3] = ["ttf", "otf", "ttc"];

/// How many files, families or letters one message lists.
const LISTED: usize = 20;

/// A font file and what it says.
struct Candidate {
    path: PathBuf,
    says: Signature,
}

/// The faces in the order of [`STYLES`].
///
/// # Errors
/// One finding for each face that is missing, there twice or unfit.
pub(super) fn load(folder: &Path) -> Result<[Face; 4], Report> {
    let mut report = Report::default();
    let (mut candidates, strange) = candidates(folder).map_err(single)?;
    if candidates.iter().any(|c| c.says.family == OFFICIAL) {
        candidates.retain(|c| c.says.family == OFFICIAL);
    }
    if let Some(fault) = several_families(folder, &candidates) {
        return Err(single(fault));
    }
    let faces = [0, 1, 2, 3].map(|style| {
        let found: Vec<&Path> = candidates
            .iter()
            .filter(|c| Fonts::index(c.says.bold, c.says.italic) == style)
            .map(|c| c.path.as_path())
            .collect();
        let face = match found.as_slice() {
            [one] => face(one, STYLES[style]),
            [] => Err(missing(folder, STYLES[style])),
            several => Err(repeated(folder, STYLES[style], several)),
        };
        face.map_err(|fault| report.push(fault)).ok()
    });
    if let [Some(regular), Some(bold), Some(italic), Some(bold_italic)] = faces {
        return Ok([regular, bold, italic, bold_italic]);
    }
    // A file that is no font matters only where the faces are not complete.
    report.append(strange);
    Err(report)
}

fn single(finding: Diagnostic) -> Report {
    let mut report = Report::default();
    report.push(finding);
    report
}

/// The fonts in the folder by file name, and the findings about files that are named like fonts but are none.
fn candidates(folder: &Path) -> Result<(Vec<Candidate>, Report), Diagnostic> {
    let mut candidates = Vec::new();
    let mut strange = Report::default();
    for path in files(folder).map_err(|error| unreadable(folder, &error))? {
        match read(&path).and_then(|program| Signature::of(&program)) {
            Ok(says) => candidates.push(Candidate { path, says }),
            Err(what) => strange.push(unfit(&path, what)),
        }
    }
    Ok((candidates, strange))
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.retain(|path| {
        let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        EXTENSIONS.contains(&extension.as_str()) && path.is_file()
    });
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("không đọc được tệp phông chữ ({error})"))
}

fn face(path: &Path, style: &str) -> Result<Face, Diagnostic> {
    let face = read(path).and_then(|program| Face::load(program.into())).map_err(|what| unfit(path, what))?;
    let lacking = face.lacking();
    if lacking.is_empty() {
        return Ok(face);
    }
    let letters = list(lacking.iter().map(|letter| format!("“{letter}”")));
    let message = format!("phông chữ kiểu {style} thiếu {} chữ hoặc dấu cần cho văn bản: {letters}", lacking.len());
    Err(fault("phong-chu-thieu-chu", path, message, "dùng bản phông chữ mới hơn, có đủ chữ tiếng Việt (Unicode)"))
}

fn several_families(folder: &Path, candidates: &[Candidate]) -> Option<Diagnostic> {
    let mut families: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for candidate in candidates {
        families.entry(&candidate.says.family).or_default().push(file_name(&candidate.path));
    }
    if families.len() < 2 {
        return None;
    }
    let families = families.iter().map(|(family, files)| format!("{family} ({})", list(files.iter().cloned())));
    let message = format!("thư mục có nhiều họ phông chữ: {}", list(families));
    Some(fault("phong-chu-lan-lon", folder, message, "chỉ để lại trong thư mục bốn tệp của một họ phông chữ"))
}

fn missing(folder: &Path, style: &str) -> Diagnostic {
    let message = format!("thư mục thiếu phông chữ kiểu {style}");
    let hint = "chép vào thư mục đủ bốn tệp .ttf của một họ phông chữ: thường, đậm, nghiêng, đậm nghiêng";
    fault("phong-chu-thieu", folder, message, hint)
}

fn repeated(folder: &Path, style: &str, several: &[&Path]) -> Diagnostic {
    let files = list(several.iter().map(|path| file_name(path)));
    let message = format!("thư mục có {} phông chữ kiểu {style}: {files}", several.len());
    fault("phong-chu-trung", folder, message, "chỉ để lại một tệp cho mỗi kiểu chữ")
}

fn unfit(path: &Path, what: String) -> Diagnostic {
    let hint = "thay bằng tệp .ttf của một phông chữ có chân được phép nhúng, ví dụ Times New Roman của Windows";
    fault("phong-chu-khong-dung-duoc", path, what, hint)
}

fn unreadable(folder: &Path, error: &std::io::Error) -> Diagnostic {
    let message = match error.kind() {
        std::io::ErrorKind::NotFound => "không tìm thấy thư mục phông chữ".to_owned(),
        std::io::ErrorKind::NotADirectory => "đường dẫn phông chữ không phải là thư mục".to_owned(),
        _ => format!("không đọc được thư mục phông chữ ({error})"),
    };
    fault("phong-chu-khong-doc-duoc", folder, message, "kiểm tra đường dẫn ghi sau --font-dir")
}

fn fault(id: &'static str, path: &Path, message: String, hint: &str) -> Diagnostic {
    Diagnostic::error(id, &Origin::File { file: path.display().to_string().into() }, message, hint)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn list(items: impl ExactSizeIterator<Item = String>) -> String {
    let more = if items.len() > LISTED { ", …" } else { "" };
    items.take(LISTED).collect::<Vec<_>>().join(", ") + more
}
