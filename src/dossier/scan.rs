//! A scanned file → its fingerprint and how many pages it shows, or why it cannot be taken.

use crate::diagnostic::{Diagnostic, Origin};
use crate::package::{self, Pdf, fingerprint};
use std::fs;
use std::path::{Path, PathBuf};

/// A scanned file that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scanned {
    /// Where it stands.
    pub path: PathBuf,
    /// Its ending, in lower case, without a dot.
    pub extension: String,
    /// In bytes.
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
    /// How many pages it has; `None` where that cannot be told.
    pub pages: Option<usize>,
}

/// What a file holds, as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Pdf,
    Jpeg,
    Png,
    Tiff,
}

/// The endings that are taken, each with what the file then holds.
const ENDINGS: [(&str, Form); 6] = [
    ("pdf", Form::Pdf),
    ("jpg", Form::Jpeg),
    ("jpeg", Form::Jpeg),
    ("png", Form::Png),
    ("tif", Form::Tiff),
    ("tiff", Form::Tiff),
];

/// How far into a PDF its mark may stand.
const LEAD: usize = 1024;

impl Form {
    /// What a name promises.
    pub(super) fn named(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_string_lossy().to_lowercase();
        ENDINGS.into_iter().find(|(ending, _)| *ending == extension).map(|(_, form)| form)
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let marks: [(&[u8], Self); 4] = [
            (b"\xFF\xD8\xFF", Self::Jpeg),
            (b"\x89PNG\r\n\x1A\n", Self::Png),
            (b"II*\0", Self::Tiff),
            (b"MM\0*", Self::Tiff),
        ];
        let head = &bytes[..bytes.len().min(LEAD)];
        let pdf = head.windows(5).any(|mark| mark == b"%PDF-").then_some(Self::Pdf);
        marks.into_iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, form)| form).or(pdf)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Pdf => "tệp PDF",
            Self::Jpeg => "ảnh JPEG",
            Self::Png => "ảnh PNG",
            Self::Tiff => "ảnh TIFF",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
            Self::Jpeg => ".jpg",
            Self::Png => ".png",
            Self::Tiff => ".tif",
        }
    }
}

/// Reads a scanned file.
///
/// # Errors
/// Why it cannot be taken, and what to do.
pub(super) fn read(path: &Path) -> Result<Scanned, Diagnostic> {
    let at = origin(path);
    let fault = |id, message: &str, hint: &str| Diagnostic::error(id, &at, message, hint);
    let bytes = fs::read(path).map_err(|cause| {
        let message = format!("không đọc được tệp này: {cause}");
        fault("ban-quet-khong-doc-duoc", &message, "kiểm tra quyền đọc; đóng tệp nếu đang mở trong chương trình khác")
    })?;
    if bytes.is_empty() {
        return Err(fault("ban-quet-rong", "tệp này rỗng (0 byte)", "quét lại hoặc chép lại tệp"));
    }
    let Some(form) = Form::of(&bytes) else {
        let message = "nội dung tệp này không phải PDF, JPEG, PNG hay TIFF";
        return Err(fault("ban-quet-sai-loai", message, "quét lại, hoặc lưu tệp thành PDF rồi chạy lại"));
    };
    if Form::named(path) != Some(form) {
        let message = format!("tên tệp và nội dung không khớp: nội dung là {}", form.name());
        return Err(fault("ban-quet-sai-loai", &message, &format!("đổi đuôi tên tệp thành {}", form.ending())));
    }
    let pages = match (form, package::pdf(&bytes)) {
        (Form::Pdf, Pdf::Pages(pages)) => Some(pages),
        (Form::Pdf, Pdf::Locked) => {
            let hint = "mở tệp bằng mật khẩu, in ra PDF mới không có mật khẩu rồi chạy lại";
            return Err(fault("ban-quet-khoa", "tệp PDF này có mật khẩu", hint));
        }
        (Form::Pdf, Pdf::Broken) => {
            let message = "tệp PDF này bị hỏng hoặc bị cắt ngang";
            return Err(fault("ban-quet-hong", message, "mở thử tệp; quét lại hoặc chép lại rồi chạy lại"));
        }
        // A TIFF may show several pages.
        (Form::Tiff, _) => None,
        (Form::Jpeg | Form::Png, _) => Some(1),
    };
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    Ok(Scanned { path: path.to_owned(), extension, size: bytes.len() as u64, sha256: fingerprint(&bytes), pages })
}

/// A file as a place.
pub(super) fn origin(path: &Path) -> Origin {
    Origin::File { file: path.to_string_lossy().replace('\\', "/").into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_what_a_file_is() {
        let cases: [(&[u8], Option<Form>); 6] = [
            (b"%PDF-1.4\n", Some(Form::Pdf)),
            (b"\xEF\xBB\xBF%PDF-1.7", Some(Form::Pdf)),
            (b"\xFF\xD8\xFF\xE0", Some(Form::Jpeg)),
            (b"\x89PNG\r\n\x1A\n", Some(Form::Png)),
            (b"II*\0\x08", Some(Form::Tiff)),
            (b"PK\x03\x04", None),
        ];
        for (bytes, form) in cases {
            assert_eq!(Form::of(bytes), form, "{bytes:?}");
        }
        assert_eq!(Form::named(Path::new("a/b.JPEG")), Some(Form::Jpeg));
        assert_eq!(Form::named(Path::new("a/b.docx")), None);
    }
}
