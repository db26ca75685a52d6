//! The manifest and what was collected → documents with all their forms side by side.

use super::{Book, Dossier, Paper, Sheet, scan};
use crate::diagnostic::Diagnostic;
use crate::kind::Kind;
use crate::package::{self, Collected, Entry, FEDERATION, Ledger, Record, SCANS, Scan, Unread};
use std::fs;
use std::path::Path;

/// Reads an output folder. It takes no lock: who goes on to write holds the folder first.
///
/// # Errors
/// Why there is nothing to go on from.
pub fn read(dir: &Path) -> Result<Book, Diagnostic> {
    let records = package::records(dir).map_err(|why| unread(dir, &why))?;
    let (mut federation, mut recipients) = (None, Vec::new());
    let mut dossiers = Vec::new();
    for mut record in records.units {
        if record.unit == FEDERATION {
            recipients = std::mem::take(&mut record.recipients);
            federation = Some(dossier(dir, record));
        } else {
            dossiers.push(dossier(dir, record));
        }
    }
    Ok(Book { head: records.head, dossiers, federation, recipients })
}

fn dossier(dir: &Path, record: Record) -> Dossier {
    let mut papers: Vec<Paper> = Vec::new();
    let made = record.documents.iter().chain(&record.earlier);
    let made = made.map(|entry| (entry, Some(sheet(entry))));
    let kept = record.kept.iter().map(|entry| (entry, changed(dir, entry)));
    for (entry, sheet) in made.chain(kept) {
        add(&mut papers, entry, sheet);
    }
    papers.sort_by_key(|paper| (paper.kind, paper.phase));
    let (ledger, damage) = match Ledger::read(dir, &record.unit) {
        Ok(ledger) => (ledger, None),
        Err(cause) => (Ledger::default(), Some(damaged(dir, &record.unit, &cause))),
    };
    for collected in &ledger.papers {
        // What was collected for a document that is made no more stays where it is.
        if let Some(paper) = papers.iter_mut().find(|paper| paper.stem == collected.document) {
            paper.scans = current(&record.unit, collected);
            paper.number = collected.number.clone().or(paper.number.take());
            paper.date = collected.date.or(paper.date);
        }
    }
    let Record { unit, unit_name, email, standing, .. } = record;
    Dossier { unit, unit_name, email, standing, papers, ledger, damage }
}

/// The scans of a document that count.
pub fn current(unit: &str, collected: &Collected) -> Vec<Sheet> {
    let sheet = |scan: &Scan| Sheet {
        file: format!("{unit}/{SCANS}/{}", scan.file),
        size: scan.size,
        sha256: scan.sha256.clone(),
    };
    collected.revisions.last().into_iter().flatten().map(sheet).collect()
}

/// What to do where it cannot be read what was collected for a unit.
pub const LEDGER_HINT: &str =
    "khôi phục tệp này từ bản sao, hoặc đổi tên thư mục ban-quet của đơn vị rồi nhận lại các bản quét";

fn damaged(dir: &Path, unit: &str, cause: &std::io::Error) -> Diagnostic {
    let at = scan::origin(&Ledger::path(dir, unit));
    let message = format!("không đọc được tệp ghi các bản quét đã nhận: {cause}");
    Diagnostic::error("so-ban-quet-hong", &at, message, LEDGER_HINT)
}

/// Puts a file to its document. Files that hold several documents, to be printed at once, are none.
fn add(papers: &mut Vec<Paper>, entry: &Entry, sheet: Option<Sheet>) {
    let (Some(kind), Some(sheet)) = (Kind::named(&entry.kind), sheet) else { return };
    let (stem, extension) = entry.name().rsplit_once('.').unwrap_or((entry.name(), ""));
    let at = papers.iter().position(|paper| paper.stem == stem).unwrap_or_else(|| {
        papers.push(paper(kind, stem, entry));
        papers.len() - 1
    });
    let paper = &mut papers[at];
    paper.pages = paper.pages.max(entry.pages);
    match extension {
        "pdf" => paper.pdf = Some(sheet),
        "docx" => paper.docx = Some(sheet),
        "xlsx" => paper.xlsx = Some(sheet),
        _ => {}
    }
}

fn paper(kind: Kind, stem: &str, entry: &Entry) -> Paper {
    // Earlier versions of the program wrote no titles.
    let title = if entry.title.is_empty() { kind.name() } else { &entry.title };
    Paper {
        kind,
        phase: entry.phase,
        subject: entry.subject.clone(),
        stem: stem.to_owned(),
        title: title.to_owned(),
        pages: 0,
        pdf: None,
        docx: None,
        xlsx: None,
        scans: Vec::new(),
        number: entry.number.clone(),
        symbol: entry.symbol.clone(),
        date: entry.date,
        signatory: entry.signatory.clone(),
    }
}

/// A file as the program wrote it.
fn sheet(entry: &Entry) -> Sheet {
    Sheet { file: entry.file.clone(), size: entry.size as u64, sha256: entry.sha256.clone() }
}

/// A file as the user changed it; `None` where it is no file any more.
fn changed(dir: &Path, entry: &Entry) -> Option<Sheet> {
    let path = dir.join(&entry.file);
    let sha256 = package::fingerprint_of_file(&path)?;
    Some(Sheet { file: entry.file.clone(), size: fs::metadata(&path).ok()?.len(), sha256 })
}

fn unread(dir: &Path, why: &Unread) -> Diagnostic {
    let at = scan::origin(dir);
    let (id, hint) = match why {
        Unread::Nothing => ("khong-co-danh-muc", "nêu thư mục do thidua build --out lập"),
        Unread::Shards => ("danh-muc-chua-ghep", "ghép các phần bằng lệnh thidua merge rồi chạy lại"),
        Unread::CutOff => ("lap-do-dang", "chạy lại thidua build để làm tiếp, rồi chạy lại lệnh này"),
        Unread::Damaged(_) | Unread::Failed(_) => {
            ("danh-muc-hong", "chạy lại thidua build để lập danh mục mới; tệp đã có vẫn được giữ")
        }
    };
    Diagnostic::error(id, &at, why.to_string(), hint)
}
