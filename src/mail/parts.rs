//! A dossier → letters: which documents go together, which of their files, under which names, in how many messages.

use super::names::{Naming, extension, media};
use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::dossier::{Dossier, Paper, Sheet};
use crate::kind::Kind;
use crate::text;

/// The files of one message have together at most so many bytes: base64 with its line ends makes 1.37 of 1, and the
/// recipients' mailboxes (Gmail) take 25 million.
pub const CAP: u64 = 18_000_000;

/// What is sent of what there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The phase; `None`: all, and what is made once a year.
    pub phase: Option<u32>,
    /// The kinds; empty: all that leave the house.
    pub kinds: Vec<Kind>,
    /// Whether DOCX goes along.
    pub docx: bool,
    /// How files are named.
    pub naming: Naming,
}

impl Choice {
    fn takes(&self, paper: &Paper) -> bool {
        let kind = if self.kinds.is_empty() { !paper.kind.internal() } else { self.kinds.contains(&paper.kind) };
        kind && (self.phase.is_none() || paper.phase == self.phase)
    }
}

/// The documents that go in one letter: those of one phase, or those made once a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch<'a> {
    /// The phase; `None`: the year.
    pub phase: Option<u32>,
    /// The documents; the letter that sends them (*công văn gửi*) first, the others in the order of a dossier.
    pub papers: Vec<&'a Paper>,
}

/// One document in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item<'a> {
    /// The document.
    pub paper: &'a Paper,
    /// Its files in the letter.
    pub files: Vec<Attachment>,
}

/// One file in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name in the letter.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Where it stands.
    pub sheet: Sheet,
    /// The message it goes with, counted from 1.
    pub part: usize,
}

/// The batches of a dossier, the year's first.
pub(super) fn batches<'a>(dossier: &'a Dossier, choice: &Choice) -> Vec<Batch<'a>> {
    let mut papers: Vec<&Paper> = dossier.papers.iter().filter(|paper| choice.takes(paper)).collect();
    papers.sort_by_key(|paper| (paper.phase, paper.kind != Kind::CoverLetter));
    let groups = papers.chunk_by(|a, b| a.phase == b.phase);
    groups.map(|papers| Batch { phase: papers[0].phase, papers: papers.to_vec() }).collect()
}

/// The files of a batch, each with the message it goes with.
///
/// # Errors
/// When a document has no file that is meant to be sent, or a file is larger than a message can be.
pub(super) fn items<'a>(batch: &Batch<'a>, choice: &Choice) -> Result<Vec<Item<'a>>, Report> {
    let mut report = Report::default();
    let mut items = Vec::new();
    for (place, paper) in (1..).zip(&batch.papers) {
        let files = files(paper, place, choice);
        if files.is_empty() {
            report.push(nothing_to_send(paper));
        }
        for file in files.iter().filter(|file| file.sheet.size > CAP) {
            report.push(too_large(&file.sheet));
        }
        items.push(Item { paper, files });
    }
    if report.blocks() {
        return Err(report);
    }
    split(&mut items);
    Ok(items)
}

/// How many messages the items make.
pub(super) fn parts(items: &[Item<'_>]) -> usize {
    items.iter().flat_map(|item| &item.files).map(|file| file.part).max().unwrap_or(1)
}

/// The signed pages as they were scanned, else the PDF; the DOCX besides, where it was asked for.
fn files(paper: &Paper, place: usize, choice: &Choice) -> Vec<Attachment> {
    let attachment = |sheet: &Sheet, turn: Option<&str>| {
        let extension = extension(sheet);
        let name = choice.naming.name(paper, place, turn, &extension);
        Attachment { name, media: media(&extension), sheet: sheet.clone(), part: 1 }
    };
    // All as long as the last one, so that page 10 does not stand before page 2 where names are sorted.
    let (several, digits) = (paper.scans.len() > 1, paper.scans.len().to_string().len());
    let turn = |turn: usize| several.then(|| format!("{turn:0digits$}"));
    let mut files: Vec<_> =
        (1..).zip(&paper.scans).map(|(number, scan)| attachment(scan, turn(number).as_deref())).collect();
    if files.is_empty() {
        files.extend(paper.pdf.as_ref().map(|pdf| attachment(pdf, None)));
    }
    files.extend(paper.docx.as_ref().filter(|_| choice.docx).map(|docx| attachment(docx, None)));
    files
}

/// Fills message after message in the order of the documents. The files of one document stay together where they can.
fn split(items: &mut [Item<'_>]) {
    let (mut part, mut filled) = (1, 0);
    for item in items {
        let whole: u64 = item.files.iter().map(|file| file.sheet.size).sum();
        if filled > 0 && filled + whole > CAP && whole <= CAP {
            (part, filled) = (part + 1, 0);
        }
        for file in &mut item.files {
            if filled > 0 && filled + file.sheet.size > CAP {
                (part, filled) = (part + 1, 0);
            }
            filled += file.sheet.size;
            file.part = part;
        }
    }
}

/// The documents of a batch that go out as they were made, because no signed copy was collected.
pub(super) fn unsigned<'a>(items: &[Item<'a>]) -> Vec<&'a Paper> {
    items.iter().filter(|item| item.paper.scans.is_empty()).map(|item| item.paper).collect()
}

fn nothing_to_send(paper: &Paper) -> Diagnostic {
    let at = paper.docx.as_ref().or(paper.xlsx.as_ref()).map_or(Origin::Nowhere, at);
    let hint = "lập lại có --format pdf, hoặc thu nhận bản quét bằng thidua collect, hoặc gửi kèm DOCX bằng --docx";
    Diagnostic::error(
        "thu-khong-co-tep",
        &at,
        format!("“{}” không có bản quét, cũng không có PDF", text::clean(&paper.title)),
        hint,
    )
}

fn too_large(sheet: &Sheet) -> Diagnostic {
    let message = format!("tệp có {}, quá mức {} của một thư", size(sheet.size), size(CAP));
    let hint = "quét lại ở 200 dpi, đen trắng hoặc màu vừa phải, hay tách tệp thành nhiều phần, rồi thu nhận lại bằng thidua collect";
    Diagnostic::error("thu-tep-qua-lon", &at(sheet), message, hint)
}

pub(super) fn at(sheet: &Sheet) -> Origin {
    Origin::File { file: sheet.file.as_str().into() }
}

/// A size for people: `340 KB`, `1,2 MB`.
pub fn size(bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let bytes = bytes as f64;
    if bytes < 999_500.0 {
        format!("{} KB", text::number((bytes / 1e3).ceil()))
    } else {
        format!("{} MB", text::number((bytes / 1e5).round() / 10.0))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::mail) fn sheet(file: &str) -> Sheet {
        Sheet { file: file.to_owned(), size: 1, sha256: String::new() }
    }

    pub(in crate::mail) fn paper(kind: Kind, phase: Option<u32>, stem: &str) -> Paper {
        Paper {
            kind,
            phase,
            subject: None,
            stem: stem.to_owned(),
            title: kind.name().to_owned(),
            pages: 2,
            pdf: Some(sheet(&format!("U/{stem}.pdf"))),
            docx: Some(sheet(&format!("U/{stem}.docx"))),
            xlsx: None,
            scans: Vec::new(),
            number: None,
            symbol: None,
            date: None,
            signatory: None,
        }
    }

    fn dossier() -> Dossier {
        let papers = vec![
            paper(Kind::Registration, None, "03-dang-ky-thi-dua"),
            paper(Kind::PhaseReport, Some(1), "06-bao-cao-so-ket-dot-1"),
            paper(Kind::PhaseReport, Some(2), "06-bao-cao-so-ket-dot-2"),
            paper(Kind::CoverLetter, Some(1), "15-cong-van-gui-dot-1"),
            paper(Kind::SigningSlip, Some(1), "16-phieu-trinh-ky-dot-1"),
        ];
        Dossier { unit: "U".to_owned(), papers, ..Dossier::default() }
    }

    fn names(choice: &Choice) -> Vec<Vec<String>> {
        let dossier = dossier();
        let batches = batches(&dossier, choice);
        let items = batches.iter().map(|batch| items(batch, choice).unwrap());
        items.map(|items| items.into_iter().flat_map(|item| item.files).map(|file| file.name).collect()).collect()
    }

    #[test]
    fn each_phase_is_a_letter_and_what_stays_in_the_house_is_in_none() {
        let all = names(&Choice::default());
        let expected: [&[&str]; 3] = [
            &["01-dang-ky-thi-dua.pdf"],
            &["01-cong-van-gui-dot-1.pdf", "02-bao-cao-so-ket-dot-1.pdf"],
            &["01-bao-cao-so-ket-dot-2.pdf"],
        ];
        assert_eq!(all, expected);
        assert_eq!(names(&Choice { phase: Some(2), ..Choice::default() }), expected[2..]);
        let kinds = vec![Kind::Registration];
        assert_eq!(names(&Choice { kinds, docx: true, ..Choice::default() })[0].len(), 2);
    }

    #[test]
    fn scans_go_instead_of_the_pdf() {
        let mut report = paper(Kind::PhaseReport, Some(1), "06-bao-cao");
        report.scans = vec![sheet("U/quet/a.pdf"), sheet("U/quet/b.JPG")];
        let batch = Batch { phase: Some(1), papers: vec![&report] };
        let items = items(&batch, &Choice { docx: true, ..Choice::default() }).unwrap();
        let names: Vec<_> = items[0].files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["01-bao-cao-1.pdf", "01-bao-cao-2.jpg", "01-bao-cao.docx"]);
        assert!(unsigned(&items).is_empty());
    }

    #[test]
    fn many_pages_are_sorted_by_their_names() {
        let mut report = paper(Kind::PhaseReport, Some(1), "06-bao-cao");
        report.scans = vec![sheet("U/quet/a.jpg"); 10];
        let batch = Batch { phase: Some(1), papers: vec![&report] };
        let items = items(&batch, &Choice::default()).unwrap();
        let names: Vec<_> = items[0].files.iter().map(|file| file.name.as_str()).collect();
        assert!(names.is_sorted() && names[1] == "01-bao-cao-02.jpg", "{names:?}");
    }

    #[test]
    fn messages_are_filled_in_order_and_documents_kept_whole() {
        let sized = |stem: &str, sizes: &[u64]| {
            let scans = sizes.iter().map(|size| Sheet { size: size * 1_000_000, ..sheet("U/a.pdf") }).collect();
            Paper { scans, ..paper(Kind::PhaseReport, Some(1), stem) }
        };
        let papers =
            [sized("a", &[10]), sized("b", &[5, 5]), sized("c", &[8]), sized("d", &[10, 9, 9]), sized("e", &[1])];
        let batch = Batch { phase: Some(1), papers: papers.iter().collect() };
        let items = items(&batch, &Choice::default()).unwrap();
        let parts: Vec<_> = items.iter().flat_map(|item| &item.files).map(|file| file.part).collect();
        assert_eq!(parts, [1, 2, 2, 2, 3, 4, 4, 5]);
    }

    #[test]
    fn what_cannot_be_sent_is_told() {
        let mut large = paper(Kind::PhaseReport, Some(1), "a");
        large.pdf = Some(Sheet { size: CAP + 1, ..sheet("U/a.pdf") });
        let none = Paper { pdf: None, ..paper(Kind::Proposal, Some(1), "b") };
        let batch = Batch { phase: Some(1), papers: vec![&large, &none] };
        let told = items(&batch, &Choice::default()).unwrap_err();
        let ids: Vec<_> = told.iter().map(|finding| finding.id).collect();
        assert_eq!(ids, ["thu-tep-qua-lon", "thu-khong-co-tep"]);
        assert!(told.iter().next().unwrap().to_string().contains("18 MB"), "{told:?}");
    }

    #[test]
    fn sizes_read_well() {
        assert_eq!(
            [1, 340_000, 999_400, 999_999, 1_234_567, CAP].map(size),
            ["1 KB", "340 KB", "1.000 KB", "1 MB", "1,2 MB", "18 MB"]
        );
    }
}
