//! Scanned files → the documents they belong to, and what is said of those that belong to none for certain.

use super::matching::{Meant, Spot, meant};
use super::revise::Page;
use super::scan::{self, Scanned, origin};
use super::{Book, Paper};
use crate::diagnostic::{Diagnostic, Report};
use crate::text::slug;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Scanned files by the documents they belong to.
#[derive(Debug, Default)]
pub struct Sorted {
    /// The files of each document.
    pub given: BTreeMap<Spot, Vec<Page>>,
    /// Why others are not taken.
    pub report: Report,
}

/// Sorts scanned files. `told` hears of each before it is read.
pub fn sort(book: &Book, paths: &[PathBuf], mut told: impl FnMut(usize)) -> Sorted {
    let mut sorted = Sorted::default();
    for (done, path) in paths.iter().enumerate() {
        told(done);
        match one(book, path) {
            Ok((spot, page)) => sorted.given.entry(spot).or_default().push(page),
            Err(finding) => sorted.report.push(finding),
        }
    }
    sorted
}

fn one(book: &Book, path: &Path) -> Result<(Spot, Page), Diagnostic> {
    let (spot, page) = match meant(book, path, None) {
        Meant::One(spot, page) => (spot, page),
        other => return Err(unclear(book, path, &other)),
    };
    let scanned = scan::read(path)?;
    if book.paper(spot).is_some_and(|paper| is_print(paper, &scanned)) {
        let message = "tệp này là bản chương trình lập, chưa ký, không phải bản quét";
        let hint = "in, ký, đóng dấu, quét rồi nêu tệp quét";
        return Err(Diagnostic::error("ban-quet-la-ban-in", &origin(path), message, hint));
    }
    Ok((spot, Page { page, scanned }))
}

/// Whether a file is the one that was to be printed and signed.
fn is_print(paper: &Paper, scanned: &Scanned) -> bool {
    paper.pdf.as_ref().is_some_and(|pdf| pdf.sha256 == scanned.sha256)
}

/// What is said of a name that means no document for certain: what could be meant, and how to name it.
fn unclear(book: &Book, path: &Path, meant: &Meant) -> Diagnostic {
    let at = origin(path);
    let listed = |spots: &[Spot]| listed(book, spots);
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let example = |spots: &[Spot]| spots.first().and_then(|spot| book.called(*spot)).unwrap_or_default() + &ending;
    let combined = slug(&path.to_string_lossy()).contains("in-tat-ca");
    match meant {
        Meant::NoUnit(spots) => Diagnostic::error(
            "ban-quet-thieu-don-vi",
            &at,
            format!("tên tệp không nói rõ của đơn vị nào; có thể là {}", listed(spots)),
            format!("để tệp trong thư mục mang mã đơn vị, ví dụ {}", example(spots)),
        ),
        Meant::One(spot, _) => several(&at, &listed(&[*spot]), &example(&[*spot])),
        Meant::Several(spots) => several(&at, &listed(spots), &example(spots)),
        Meant::Nothing(_) if combined => Diagnostic::error(
            "ban-quet-khong-ro",
            &at,
            "tệp in-tat-ca gồm nhiều văn bản, không thuộc riêng văn bản nào",
            "tách thành từng tệp, mỗi tệp mang tên tệp PDF của văn bản",
        ),
        Meant::Nothing(spots) if spots.is_empty() => Diagnostic::error(
            "ban-quet-khong-ro",
            &at,
            "tên tệp không giống tên văn bản nào",
            "đặt tên tệp theo tên tệp PDF của văn bản; nhiều trang thì thêm -trang-1, -trang-2",
        ),
        Meant::Nothing(spots) => Diagnostic::error(
            "ban-quet-khong-ro",
            &at,
            format!("tên tệp không khớp văn bản nào; gần nhất là {}", listed(spots)),
            format!("đặt tên tệp theo tên tệp PDF của văn bản, ví dụ {}", example(spots)),
        ),
    }
}

/// The documents that could be meant: `a, b, …`.
pub(super) fn listed(book: &Book, spots: &[Spot]) -> String {
    let names = spots.iter().take(LISTED).filter_map(|spot| book.called(*spot));
    let more = if spots.len() > LISTED { ", …" } else { "" };
    names.collect::<Vec<_>>().join(", ") + more
}

/// How many documents are named.
const LISTED: usize = 5;

fn several(at: &crate::diagnostic::Origin, listed: &str, example: &str) -> Diagnostic {
    Diagnostic::error(
        "ban-quet-nhieu-van-ban",
        at,
        format!("tên tệp có thể là của nhiều văn bản: {listed}"),
        format!("đặt tên tệp đúng như tệp PDF của văn bản, ví dụ {example}; trang thứ hai thì thêm -trang-2"),
    )
}
