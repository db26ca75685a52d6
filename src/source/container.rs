//! A ZIP container of a workbook → certainty that opening it takes bounded memory and time, or the reason why not.
//!
//! Sizes are measured by unpacking, never believed; so a small file that unpacks to gigabytes is refused early.

use super::sniff;
use crate::diagnostic::{Diagnostic, Origin};
use std::io::{self, Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

const MEBIBYTE: u64 = 1 << 20;

/// Largest file that is read.
pub(super) const FILE: u64 = 32 * MEBIBYTE;
const PARTS: usize = 2_000;
/// Sheets are read in a stream, so they may be large.
const PART: u64 = 192 * MEBIBYTE;
const TOTAL: u64 = 256 * MEBIBYTE;
/// These are held in memory as a whole.
const SHARED_STRINGS: u64 = 32 * MEBIBYTE;
const STYLES: u64 = 8 * MEBIBYTE;
const DIRECTORY: u64 = 2 * MEBIBYTE;
/// Between two tags, or inside one: longer than any text or formula of a cell, which readers hold as a whole.
const STRETCH: u64 = MEBIBYTE;
/// Where comments and sections of raw text may hide what is a tag and what is none.
const UNCLEAR: u64 = 4 * MEBIBYTE;
/// Excel itself allows 65,490 cell formats; each is named once more by its attributes.
const FORMATS: usize = 300_000;

/// What a container holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zipped {
    /// `.xlsx`, `.xlsm`.
    Excel,
    /// `.ods`.
    OpenDocument,
}

/// Accepts a container that holds a workbook of bearable size.
pub(super) fn check(data: &[u8], file: &Origin) -> Result<Zipped, Diagnostic> {
    let mut archive = ZipArchive::new(Cursor::new(data)).map_err(|_| damaged(file))?;
    if archive.len() > PARTS {
        return Err(too_large(file, &format!("gồm {} phần, tối đa {PARTS}", archive.len())));
    }
    let zipped = identify(&archive, file)?;
    let mut total = 0;
    for index in 0..archive.len() {
        total += measure(&mut archive, index, file)?;
        if total > TOTAL {
            return Err(too_large(file, &format!("khi mở ra lớn hơn {} MB", TOTAL / MEBIBYTE)));
        }
    }
    Ok(zipped)
}

/// What is in the container, by the names of its parts.
fn identify(archive: &ZipArchive<Cursor<&[u8]>>, file: &Origin) -> Result<Zipped, Diagnostic> {
    let names: Vec<String> = archive.file_names().map(|name| name.replace('\\', "/").to_ascii_lowercase()).collect();
    let holds = |end: &str| names.iter().any(|name| name.ends_with(end));
    if holds("workbook.xml") {
        Ok(Zipped::Excel)
    } else if holds("workbook.bin") {
        Err(sniff::unread(file, "bảng tính nhị phân (.xlsb)"))
    } else if holds("word/document.xml") {
        Err(sniff::foreign(file, "nội dung là tài liệu Word"))
    } else if holds("ppt/presentation.xml") {
        Err(sniff::foreign(file, "nội dung là bản trình chiếu PowerPoint"))
    } else if names.iter().any(|name| name == "content.xml") {
        Ok(Zipped::OpenDocument)
    } else {
        Err(sniff::foreign(file, "nội dung là tệp nén"))
    }
}

/// The unpacked size of a part, which must keep within the limit of its kind.
fn measure(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, file: &Origin) -> Result<u64, Diagnostic> {
    let part = archive.by_index(index).map_err(|_| damaged(file))?;
    let name = part.name().to_ascii_lowercase();
    let limit = match name.rsplit(['/', '\\']).next().unwrap_or_default() {
        "sharedstrings.xml" => SHARED_STRINGS,
        "styles.xml" => STYLES,
        "workbook.xml" | "workbook.xml.rels" | ".rels" => DIRECTORY,
        _ => PART,
    };
    let mut part = part.take(limit + 1);
    let mut stretches = Stretches::default();
    let size = if name.ends_with("sharedstrings.xml") || name.ends_with("styles.xml") {
        let mut text = Vec::new();
        part.read_to_end(&mut text).map_err(|_| damaged(file))?;
        counts_are_honest(&text).then_some(()).ok_or_else(|| damaged(file))?;
        text.len() as u64
    } else {
        io::copy(&mut part, &mut stretches).map_err(|_| damaged(file))?
    };
    if size > limit {
        return Err(too_large(file, &format!("phần “{name}” khi mở ra lớn hơn {} MB", limit / MEBIBYTE)));
    }
    let is_xml = Path::new(&name).extension().is_some_and(|kind| kind == "xml");
    if is_xml && (stretches.longest > STRETCH || (stretches.unclear && size > UNCLEAR)) {
        return Err(too_large(file, &format!("phần “{name}” có ô chứa quá nhiều chữ")));
    }
    Ok(size)
}

/// Measures how far the tags of a part of XML stand from each other.
#[derive(Debug, Default)]
struct Stretches {
    current: u64,
    longest: u64,
    last: u8,
    /// Whether there is a comment or the like.
    unclear: bool,
}

impl io::Write for Stretches {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.unclear |= self.last == b'<' && *byte == b'!';
            self.current = if *byte == b'<' { 0 } else { self.current + 1 };
            self.longest = self.longest.max(self.current);
            self.last = *byte;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether the number of strings a table announces, for which room is made before one is read, fits into its size, and
/// whether it holds no more formats than Excel can have made.
fn counts_are_honest(text: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&text[..text.len().min(4096)]);
    let announced = head.split_once("uniqueCount").map(|(_, rest)| {
        let digits = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
        digits.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().parse::<usize>()
    });
    let strings = match announced {
        None => true,
        Some(Ok(count)) => count <= text.len() / 4 + 16,
        Some(Err(_)) => false,
    };
    strings && text.windows(2).filter(|pair| pair == b"xf").count() <= FORMATS
}

/// A file too large to be a unit's workbook.
pub(super) fn too_large(file: &Origin, measure: &str) -> Diagnostic {
    let hint = "chỉ giữ các trang và dòng cần thiết; xóa các dòng trống có định dạng ở cuối trang rồi lưu lại";
    Diagnostic::error("tep-qua-lon", file, format!("tệp quá lớn ({measure})"), hint)
}

/// A file that breaks off or contradicts itself.
pub(super) fn damaged(file: &Origin) -> Diagnostic {
    let hint = "mở tệp bằng Excel để sửa rồi lưu lại, hoặc xin lại bản gốc";
    Diagnostic::error("tep-hong", file, "tệp bảng tính bị hỏng nên không đọc được", hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn said(parts: &[(&str, &[u8])]) -> String {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        let data = writer.finish().unwrap().into_inner();
        check(&data, &Origin::Nowhere).map_or_else(|finding| finding.message, |_| "nhận".to_owned())
    }

    #[test]
    fn other_containers_are_named() {
        assert_eq!(said(&[("xl/workbook.xml", b"")]), "nhận");
        assert!(said(&[("word/document.xml", b"")]).contains("Word"));
        assert_eq!(said(&[("content.xml", b"")]), "nhận");
        assert!(said(&[("xl/workbook.bin", b"")]).contains(".xlsb"));
        assert!(said(&[("a.txt", b"")]).contains("tệp nén"));
    }

    #[test]
    fn what_would_take_gigabytes_is_refused() {
        let strings = br#"<sst count="1" uniqueCount="4000000000"><si/></sst>"#;
        assert!(said(&[("xl/workbook.xml", b""), ("xl/sharedStrings.xml", strings)]).contains("hỏng"));
        let bomb = vec![b' '; usize::try_from(DIRECTORY).unwrap() + 1];
        assert!(said(&[("xl/workbook.xml", &bomb)]).contains("lớn hơn 2 MB"));
        let line = vec![b' '; usize::try_from(STRETCH).unwrap() + 1];
        assert!(said(&[("content.xml", &line)]).contains("quá nhiều chữ"));
    }

    #[test]
    fn half_a_container_is_damaged() {
        let broken = check(b"PK\x03\x04 and no more", &Origin::Nowhere);
        assert_eq!(broken.unwrap_err().id, "tep-hong");
    }
}
