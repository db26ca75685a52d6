//! A document's place, title and forms → the names its files have in a letter.

use crate::dossier::{Paper, Sheet};
use crate::package;
use crate::text;

/// Longest plain name without number and extension: the whole name then stands on one line of a header, which every mail
/// program reads.
const LONGEST: usize = 52;

/// How files are named in letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// `01-bao-cao-so-ket-dot-1.pdf`.
    #[default]
    Plain,
    /// `01 Báo cáo kết quả ….pdf`.
    Full,
}

impl Naming {
    /// The name of one file; `place` counts the documents of the letter from 1, `turn` the files of the document that are told
    /// apart by a number. No two files of a letter have one name, since no two have the same places.
    pub(super) fn name(self, paper: &Paper, place: usize, turn: Option<&str>, extension: &str) -> String {
        match self {
            Self::Plain => {
                let turn = turn.map(|turn| format!("-{turn}")).unwrap_or_default();
                format!("{place:02}-{}{turn}.{extension}", plain(paper))
            }
            Self::Full => {
                let turn = turn.map(|turn| format!(" {turn}")).unwrap_or_default();
                let title = text::clean(&paper.title).replace('\n', " ").replace(": ", " - ");
                let title = package::portable(&title);
                format!("{place:02} {}{turn}.{extension}", title.trim_start_matches(['_', '.']))
            }
        }
    }
}

/// The document's own name without its number and with nothing but letters, digits and `-`.
fn plain(paper: &Paper) -> String {
    let slug = text::slug(&paper.stem);
    let own = slug.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let own = if own.is_empty() { paper.kind.id() } else { own };
    if own.len() <= LONGEST {
        return own.to_owned();
    }
    // A word that ends just here stays.
    let cut = &own[..=LONGEST];
    cut.rsplit_once('-').map_or(cut, |(whole, _)| whole).to_owned()
}

/// A file's extension in small letters; of a file that has none that can be trusted, `bin`.
pub(super) fn extension(sheet: &Sheet) -> String {
    let last = sheet.file.rsplit('/').next().unwrap_or_default();
    let extension = last.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    let known = (1..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    if known { extension } else { "bin".to_owned() }
}

/// The media type of a file with this extension.
pub(super) fn media(extension: &str) -> &'static str {
    match extension {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "tif" | "tiff" => "image/tiff",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::super::parts::tests::{paper, sheet};
    use super::*;
    use crate::kind::Kind;

    #[test]
    fn plain_names_are_short_and_ascii() {
        let name = |stem: &str, turn| Naming::Plain.name(&paper(Kind::PhaseReport, Some(1), stem), 3, turn, "pdf");
        assert_eq!(name("06-bao-cao-so-ket-dot-1", None), "03-bao-cao-so-ket-dot-1.pdf");
        assert_eq!(name("06-bao-cao-so-ket-dot-1", Some("2")), "03-bao-cao-so-ket-dot-1-2.pdf");
        assert_eq!(
            name("12-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa-hong-lan", None),
            "03-bao-cao-thanh-tich-ca-nhan-dot-1-nguyen-thi-hoa-hong.pdf"
        );
        for hostile in ["../../etc/passwd", "..", "a\r\nb", "\u{202E}fdp", "C:\\x", "a\"; b", ""] {
            let name = name(hostile, None);
            assert!(
                name.len() <= 64 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
                "{name:?}"
            );
            assert_eq!(name.matches('.').count(), 1, "{name:?}");
        }
    }

    #[test]
    fn full_names_are_the_titles_as_far_as_all_systems_take_them() {
        let name = |title: &str| {
            let paper = Paper { title: title.to_owned(), ..paper(Kind::Proposal, None, "09-to-trinh") };
            Naming::Full.name(&paper, 9, None, "pdf")
        };
        assert_eq!(name("Tờ trình về việc đề nghị khen thưởng"), "09 Tờ trình về việc đề nghị khen thưởng.pdf");
        assert_eq!(name("Báo cáo thành tích: Lê Thị Hoa"), "09 Báo cáo thành tích - Lê Thị Hoa.pdf");
        assert_eq!(name("Báo cáo số 05/BC-CĐCS"), "09 Báo cáo số 05_BC-CĐCS.pdf");
        for hostile in ["../../etc/passwd", "a\r\nb", "\u{202E}fdp\u{2028}x", "C:\\x", "a\"; b", "", "..."] {
            let name = name(hostile);
            assert!(!name.contains(['/', '\\', '"', '\r', '\n', '\u{202E}', '\u{2028}']), "{name:?}");
            assert!(name.starts_with("09 ") && name.matches(".pdf").count() == 1, "{name:?}");
        }
    }

    #[test]
    fn extensions_are_small_and_known() {
        let seen =
            ["a/b.PDF", "a/b.jpeg", "a/b", "a.pdf/b", "a/b.p\"f", "a/b.toolong", "a/b."].map(|f| extension(&sheet(f)));
        assert_eq!(seen, ["pdf", "jpeg", "bin", "bin", "bin", "bin", "bin"]);
    }
}
