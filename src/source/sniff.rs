//! The first bytes of a file → what kind of file it is, whatever its name says.

use crate::diagnostic::{Diagnostic, Origin};

const SAVE_AS_XLSX: &str = "mở tệp bằng Excel rồi lưu lại ở dạng .xlsx";
const CHOOSE_AGAIN: &str = "chọn lại tệp bảng tính; nếu Excel mở được tệp này thì lưu lại ở dạng .xlsx";

/// How a file is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// A ZIP container: `.xlsx`, `.ods`.
    Zip,
    /// The container of Office before 2007: `.xls`.
    Compound,
    /// Plain text: `.csv`.
    Text,
}

/// How a file that may be a workbook is built; says in words what anything else is. Text is a table only where the file's
/// name says so.
pub(super) fn family(data: &[u8], name: &str, file: &Origin) -> Result<Family, Diagnostic> {
    match data {
        [b'P', b'K', 3, 4, ..] => Ok(Family::Zip),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => compound(data, file),
        _ => match content(data) {
            TEXT if name.to_lowercase().ends_with(".csv") => Ok(Family::Text),
            other => Err(foreign(file, other)),
        },
    }
}

/// A file that is no spreadsheet at all.
pub(super) fn foreign(file: &Origin, content: &str) -> Diagnostic {
    let message = format!("tệp không phải là bảng tính Excel ({content})");
    let hint = if content == EMPTY {
        "chọn lại tệp bảng tính; tệp này có thể đã bị lưu hỏng"
    } else {
        CHOOSE_AGAIN
    };
    Diagnostic::error("khong-phai-bang-tinh", file, message, hint)
}

/// A spreadsheet of a kind that is not read.
pub(super) fn unread(file: &Origin, kind: &str) -> Diagnostic {
    let message = format!("không đọc được {kind}");
    Diagnostic::error("chua-doc-duoc-dinh-dang", file, message, SAVE_AS_XLSX)
}

/// A workbook behind a password.
pub(super) fn locked(file: &Origin) -> Diagnostic {
    let hint = "mở tệp bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc, bỏ mật khẩu rồi lưu lại";
    Diagnostic::error("tep-co-mat-khau", file, "tệp được đặt mật khẩu nên không đọc được", hint)
}

/// The container of Office before 2007, also used today around encrypted workbooks.
fn compound(data: &[u8], file: &Origin) -> Result<Family, Diagnostic> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        data.windows(wide.len()).any(|part| part == wide)
    };
    if holds("EncryptedPackage") {
        Err(locked(file))
    } else if holds("Workbook") || holds("Book") || breaks_off(data) {
        Ok(Family::Compound)
    } else {
        Err(foreign(file, "nội dung là tài liệu Office đời cũ"))
    }
}

/// Whether the container ends before the list of what is in it.
fn breaks_off(data: &[u8]) -> bool {
    let field = |at: usize| data.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
    let end = |list: u32| (u64::from(list) + 2) << 9;
    field(48).is_some_and(|list| end(list) > data.len() as u64)
}

const EMPTY: &str = "tệp rỗng";
const TEXT: &str = "nội dung là văn bản thường";

/// What the bytes look like.
fn content(data: &[u8]) -> &'static str {
    let head = &data[..data.len().min(1024)];
    let text = String::from_utf8_lossy(head).trim_start_matches('\u{FEFF}').trim_start().to_ascii_lowercase();
    let known = [
        ("%pdf", "nội dung là tệp PDF"),
        ("{\\rtf", "nội dung là văn bản RTF"),
        ("<!doctype html", "nội dung là trang web HTML"),
        ("pk", "nội dung là tệp nén rỗng"),
    ];
    if head.is_empty() {
        EMPTY
    } else if let Some((_, words)) = known.iter().find(|(start, _)| text.starts_with(start)) {
        words
    } else if text.contains("<html") || text.contains("<table") {
        "nội dung là trang web HTML"
    } else if text.starts_with("<?xml") {
        "nội dung là tệp XML"
    } else if is_text(head) {
        TEXT
    } else {
        "không nhận ra loại tệp"
    }
}

/// Whether bytes are text: a UTF-16 mark, or no control bytes other than white space.
fn is_text(head: &[u8]) -> bool {
    head.starts_with(&[0xFF, 0xFE])
        || head.starts_with(&[0xFE, 0xFF])
        || head.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said_of(name: &str, data: &[u8]) -> String {
        family(data, name, &Origin::Nowhere).map_or_else(|finding| finding.message, |family| format!("{family:?}"))
    }

    fn said(data: &[u8]) -> String {
        said_of("a.xlsx", data)
    }

    #[test]
    fn content_counts_not_the_name() {
        assert_eq!(said(b"PK\x03\x04..."), "Zip");
        assert!(said(b"").contains("tệp rỗng"));
        assert!(said("Họ và tên;Ngày sinh\n".as_bytes()).contains("văn bản thường"));
        assert!(said(b"\xEF\xBB\xBF <HTML><body>").contains("HTML"));
        assert!(said(b"%PDF-1.7").contains("PDF"));
        assert!(said(b"\x00\x01\x02").contains("không nhận ra"));
    }

    #[test]
    fn text_is_a_table_where_the_name_says_so() {
        assert_eq!(said_of("a.CSV", b"a;b"), "Text");
        assert!(said_of("a.csv", b"<html>").contains("HTML"));
        assert!(said_of("a.csv", b"a;b\0").contains("không nhận ra"));
    }

    #[test]
    fn an_encrypted_workbook_is_told_from_an_old_one() {
        let wide = |name: &str| -> Vec<u8> {
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            [0xD0, 0xCF, 0x11, 0xE0].into_iter().chain(name).collect()
        };
        assert!(said(&wide("EncryptedPackage")).contains("mật khẩu"));
        assert_eq!(said(&wide("Workbook")), "Compound");
        assert!(said(&wide("WordDocument")).contains("Office đời cũ"));
        // Half a download: what it holds is listed behind its end.
        let mut half = vec![0; 1024];
        half[..4].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0]);
        half[48] = 7;
        assert_eq!(said(&half), "Compound");
    }
}
