//! Sorted scans and numbers → copies and ledgers in the output folder; of a dry run, only what would come of it.

use crate::diagnostic::{Diagnostic, Origin, Report};
use crate::dossier::{self, Book, Numbered, Page, Revision, Spot, current};
use crate::feedback::collected::{self, Taken};
use crate::package::{Fault, Held, Ledger, SCANS, Scan, fingerprint, fingerprint_of_file};
use crate::text::short_date;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where scans are put to documents.
pub(super) struct Desk {
    folder: PathBuf,
    pub(super) book: Book,
    /// `None`: nothing is to be written.
    pub(super) held: Option<Held>,
    pub(super) report: Report,
    pub(super) taken: Vec<Taken>,
    pub(super) numbered: Vec<collected::Numbered>,
    /// How many files had been taken before.
    pub(super) known: usize,
    /// How many files were not taken.
    pub(super) refused: usize,
    /// What stood in the way of writing.
    pub(super) faults: Vec<Fault>,
    /// Units that this run was about.
    pub(super) touched: BTreeSet<usize>,
    /// Units whose ledgers have changed.
    unwritten: BTreeSet<usize>,
}

impl Desk {
    pub(super) fn new(folder: &Path, book: Book, held: Option<Held>) -> Self {
        let mut report = Report::default();
        book.all().filter_map(|unit| unit.damage.clone()).for_each(|damage| report.push(damage));
        Self {
            folder: folder.to_owned(),
            book,
            held,
            report,
            taken: Vec::new(),
            numbered: Vec::new(),
            known: 0,
            refused: 0,
            faults: Vec::new(),
            touched: BTreeSet::new(),
            unwritten: BTreeSet::new(),
        }
    }

    /// Puts files to a document.
    pub(super) fn take(&mut self, spot: Spot, given: Vec<Page>) {
        self.touched.insert(spot.0);
        let count = given.len();
        if let Some(damage) = self.damage(spot) {
            self.refused += count;
            for page in &given {
                self.report.push(not_entered(&place(&page.scanned.path), &damage));
            }
            return;
        }
        let Some((unit, stem, _)) = self.about(spot) else { return };
        let Some(dossier) = self.book.dossier_mut(spot.0) else { return };
        let collected = dossier.ledger.find(&stem).cloned().unwrap_or_default();
        let scans = self.folder.join(&unit).join(SCANS);
        let whole = |scan: &Scan| fingerprint_of_file(&scans.join(&scan.file)).as_ref() == Some(&scan.sha256);
        match dossier::revise(&collected, given, whole) {
            Ok(revision) => {
                self.known += revision.known.len();
                if revision.changes() {
                    self.put(spot, &revision);
                }
            }
            Err(pair) => {
                self.refused += count;
                self.report.push(same_page(&pair.0, &pair.1));
            }
        }
    }

    /// Copies the files of a revision, and enters it.
    fn put(&mut self, spot: Spot, revision: &Revision) {
        let Some((unit, stem, pages)) = self.about(spot) else { return };
        let earlier = revision.again.iter().map(|(page, scan)| (page, Some(scan.file.clone())));
        let given: Vec<(&Page, Option<String>)> =
            earlier.chain(revision.fresh.iter().map(|page| (page, None))).collect();
        let mut scans = revision.carried.clone();
        let mut told = Vec::new();
        for (page, file) in &given {
            // A copy that still stands there is found under its own name.
            let names = file.clone().into_iter().chain(revision.names(&stem, page));
            let Some(scan) = self.keep(&unit, names, page) else {
                self.refused += given.len();
                return;
            };
            told.push(taken(&unit, &stem, revision, page, &scan, file.is_some()));
            scans.push(scan);
        }
        self.taken.append(&mut told);
        if let Some(shown) = revision.pages().filter(|shown| *shown < pages) {
            self.report.push(short(&unit, &stem, shown, pages));
        }
        scans.sort_by_key(|scan| scan.page);
        self.enter(spot, |ledger| {
            let revisions = &mut ledger.entry(&stem).revisions;
            revisions.truncate(revision.number - 1);
            revisions.push(scans);
        });
    }

    /// Copies a file; `None` where that failed.
    fn keep(&mut self, unit: &str, mut names: impl Iterator<Item = String>, page: &Page) -> Option<Scan> {
        let scanned = &page.scanned;
        let file = match &self.held {
            None => names.next()?,
            Some(held) => {
                let Some(bytes) = fs::read(&scanned.path).ok().filter(|bytes| fingerprint(bytes) == scanned.sha256)
                else {
                    self.report.push(gone(&scanned.path));
                    return None;
                };
                let kept = held.keep_scan(unit, names, &bytes, &scanned.sha256);
                kept.map_err(|fault| self.faults.push(fault)).ok()?
            }
        };
        let original = scanned.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (size, sha256, pages) = (scanned.size, scanned.sha256.clone(), scanned.pages);
        Some(Scan { page: page.page, file, original, pages, size, sha256 })
    }

    /// Gives a document its number and date.
    pub(super) fn number(&mut self, given: &Numbered) {
        self.touched.insert(given.spot.0);
        let Some((unit, stem, _)) = self.about(given.spot) else { return };
        if let Some(damage) = self.damage(given.spot) {
            self.report.push(not_entered(&document(&unit, &stem), &damage));
            return;
        }
        let Some(paper) = self.book.paper(given.spot) else { return };
        let before = (paper.number.clone(), paper.date);
        let number = given.number.clone().or(before.0.clone());
        let date = given.date.or(before.1);
        if (&number, &date) == (&before.0, &before.1) {
            return;
        }
        let ledger = self.book.all().nth(given.spot.0).map(|dossier| &dossier.ledger);
        let printed =
            ledger.and_then(|ledger| ledger.find(&stem)).is_none_or(|c| c.number.is_none() && c.date.is_none());
        let differs = (before.0.is_some() && number != before.0) || (before.1.is_some() && date != before.1);
        if printed && differs {
            self.report.push(unlike_print(&unit, &stem, before.0.as_deref(), before.1));
        }
        self.numbered.push(collected::Numbered {
            unit,
            document: stem.clone(),
            number: number.clone(),
            date: date.map(|date| date.to_string()),
        });
        self.enter(given.spot, |ledger| {
            let entry = ledger.entry(&stem);
            entry.number = given.number.clone().or(entry.number.take());
            entry.date = given.date.or(entry.date);
        });
        let dossier = self.book.dossier_mut(given.spot.0);
        if let Some(paper) = dossier.and_then(|dossier| dossier.papers.get_mut(given.spot.1)) {
            (paper.number, paper.date) = (number, date);
        }
    }

    /// Changes a unit's ledger, and its document with it.
    fn enter(&mut self, (unit, place): Spot, change: impl FnOnce(&mut Ledger)) {
        let Some(dossier) = self.book.dossier_mut(unit) else { return };
        change(&mut dossier.ledger);
        let paper = &mut dossier.papers[place];
        if let Some(collected) = dossier.ledger.find(&paper.stem) {
            paper.scans = current(&dossier.unit, collected);
        }
        self.unwritten.insert(unit);
    }

    /// Writes the ledgers that have changed.
    pub(super) fn write(&mut self) {
        let Some(held) = &self.held else { return };
        for unit in std::mem::take(&mut self.unwritten) {
            let dossier = self.book.all().nth(unit);
            let written = dossier.map(|dossier| held.write_ledger(&dossier.unit, &dossier.ledger));
            self.faults.extend(written.and_then(Result::err));
        }
    }

    /// The file from which it cannot be read what was collected for a document's unit.
    fn damage(&self, spot: Spot) -> Option<Origin> {
        self.book.all().nth(spot.0)?.damage.as_ref().map(|damage| damage.origin.clone())
    }

    /// Unit, name and pages of a document.
    fn about(&self, spot: Spot) -> Option<(String, String, usize)> {
        let (dossier, paper) = (self.book.all().nth(spot.0)?, self.book.paper(spot)?);
        Some((dossier.unit.clone(), paper.stem.clone(), paper.pages))
    }
}

fn taken(unit: &str, stem: &str, revision: &Revision, page: &Page, scan: &Scan, again: bool) -> Taken {
    Taken {
        unit: unit.to_owned(),
        document: stem.to_owned(),
        page: page.page,
        revision: revision.number,
        again,
        original: page.scanned.path.to_string_lossy().replace('\\', "/"),
        file: format!("{unit}/{SCANS}/{}", scan.file),
        sha256: scan.sha256.clone(),
    }
}

fn place(path: &Path) -> Origin {
    Origin::File { file: path.to_string_lossy().replace('\\', "/").into() }
}

fn document(unit: &str, stem: &str) -> Origin {
    Origin::File { file: format!("{unit}/{stem}").into() }
}

fn same_page(one: &Page, other: &Page) -> Diagnostic {
    let message = match (one.page, other.page) {
        (Some(page), Some(_)) => format!("cùng là trang {page} với {}", place(&one.scanned.path)),
        _ => format!("cùng là bản quét của một văn bản với {} mà không rõ trang nào", place(&one.scanned.path)),
    };
    let hint = "bỏ tệp thừa, hoặc đặt tên có số trang: -trang-1, -trang-2; chưa tệp nào của văn bản này được nhận";
    Diagnostic::error("ban-quet-trung-trang", &place(&other.scanned.path), message, hint)
}

fn not_entered(at: &Origin, ledger: &Origin) -> Diagnostic {
    let message = format!("chưa nhận, vì không đọc được {ledger}");
    Diagnostic::error("so-ban-quet-hong", at, message, "khắc phục tệp ấy như đã nêu rồi chạy lại cùng lệnh")
}

fn short(unit: &str, stem: &str, shown: usize, pages: usize) -> Diagnostic {
    let message = format!("bản quét có {shown} trang, văn bản đã lập có {pages} trang");
    let hint = "đếm lại trên giấy; thiếu thì quét thêm, đặt tên có số trang (-trang-2) rồi chạy lại";
    Diagnostic::warning("ban-quet-thieu-trang", &document(unit, stem), message, hint)
}

fn gone(path: &Path) -> Diagnostic {
    let message = "tệp này thay đổi hoặc mất trong lúc đang chép";
    let hint = "đợi máy quét ghi xong rồi chạy lại";
    Diagnostic::error("ban-quet-khong-doc-duoc", &place(path), message, hint)
}

fn unlike_print(unit: &str, stem: &str, number: Option<&str>, date: Option<chrono::NaiveDate>) -> Diagnostic {
    let number = number.map(|number| format!(" số {number}")).unwrap_or_default();
    let date = date.map(|date| format!(" ngày {}", short_date(date))).unwrap_or_default();
    let message = format!("văn bản đã in{number}{date}, khác với điều ghi vào sổ");
    let hint = "xem lại bản giấy; nếu văn bản in sai thì sửa bảng tính, lập lại và ký lại";
    Diagnostic::warning("so-khac-ban-in", &document(unit, stem), message, hint)
}
