//! What a collecting run came to → text for people.

use super::desk::Desk;
use crate::dossier::{Dossier, Paper};
use crate::feedback::collected::{Missing, Numbered, Progress, Sums, Taken};
use crate::feedback::terminal::printable;
use crate::text::short_date;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How far every unit is.
pub(super) fn progress(desk: &Desk) -> Vec<Progress> {
    desk.book.all().map(of_unit).collect()
}

fn of_unit(unit: &Dossier) -> Progress {
    let sent: Vec<&Paper> = unit.papers.iter().filter(|paper| paper.is_sent()).collect();
    let (unit_code, unit_name, documents) = (unit.unit.clone(), unit.unit_name.clone(), sent.len());
    if unit.damage.is_some() {
        return Progress { unit: unit_code, unit_name, documents, scanned: 0, missing: Vec::new(), unknown: documents };
    }
    let missing = sent.iter().filter(|paper| paper.scans.is_empty());
    let missing: Vec<Missing> = missing
        .map(|paper| Missing { document: paper.stem.clone(), title: paper.title.clone(), phase: paper.phase })
        .collect();
    Progress { unit: unit_code, unit_name, documents, scanned: documents - missing.len(), missing, unknown: 0 }
}

/// One file that was taken.
pub(super) fn taken(one: &Taken, dry: bool) -> String {
    let page = one.page.map(|page| format!(", trang {page}")).unwrap_or_default();
    let revision = match one.revision {
        1 => String::new(),
        number => format!(" (bản quét lần {number}; bản trước vẫn giữ)"),
    };
    let verb = match (one.again, dry) {
        (false, false) => "nhận",
        (false, true) => "sẽ nhận",
        (true, false) => "dùng lại bản đã nhận trước đây,",
        (true, true) => "sẽ dùng lại bản đã nhận trước đây,",
    };
    let original = printable(&one.original);
    format!("✓ {}/{}{page}: {verb} {original}{revision}\n", one.unit, one.document)
}

/// One document that was given number or date.
pub(super) fn numbered(one: &Numbered, dry: bool) -> String {
    let number = one.number.as_ref().map(|number| format!(" số {}", printable(number))).unwrap_or_default();
    let date = one.date.as_ref().and_then(|date| date.parse::<NaiveDate>().ok());
    let date = date.map(|date| format!(" ngày {}", short_date(date))).unwrap_or_default();
    let verb = if dry { "sẽ ghi sổ" } else { "ghi sổ" };
    format!("✓ {}/{}: {verb}{number}{date}\n", one.unit, one.document)
}

/// What is missing: of the units that the run was about, or of all where it was about none.
pub(super) fn missing(units: &[Progress], touched: impl Fn(usize) -> bool) -> String {
    let (mut text, mut others) = (String::new(), 0);
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| !unit.missing.is_empty()) {
        if !touched(at) {
            others += 1;
            continue;
        }
        let name = printable(&unit.unit_name);
        text +=
            &format!("\n{name} ({}): có bản quét {}/{} văn bản, còn thiếu\n", unit.unit, unit.scanned, unit.documents);
        let mut phases: BTreeMap<Option<u32>, Vec<&str>> = BTreeMap::new();
        for missing in &unit.missing {
            phases.entry(missing.phase).or_default().push(&missing.document);
        }
        for (phase, documents) in phases {
            let when = phase.map_or_else(|| "cả năm".to_owned(), |phase| format!("đợt {phase}"));
            text += &format!("  {when}: {}\n", documents.join(", "));
        }
    }
    for unit in units.iter().filter(|unit| unit.unknown > 0) {
        let (name, code, many) = (printable(&unit.unit_name), &unit.unit, unit.unknown);
        text += &format!("\n{name} ({code}): không rõ bản quét của {many} văn bản, vì không đọc được tệp đã nêu\n");
    }
    if others > 0 {
        text += &format!("\n{others} đơn vị khác còn thiếu bản quét; xem hết: thidua collect THƯ-MỤC\n");
    }
    text + if units.iter().all(|unit| unit.scanned == unit.documents) { "" } else { "\n" }
}

/// The equations.
pub(super) fn sums(sums: Sums, units: &[Progress], dry: bool) -> String {
    let verb = if dry { "sẽ nhận" } else { "nhận mới" };
    let files = match sums.files {
        0 => String::new(),
        files => {
            format!("Tệp quét: {files} = {} {verb} + {} đã có + {} chưa nhận.\n", sums.taken, sums.known, sums.refused)
        }
    };
    let scanned: usize = units.iter().map(|unit| unit.scanned).sum();
    let missing: usize = units.iter().map(|unit| unit.missing.len()).sum();
    let unknown: usize = units.iter().map(|unit| unit.unknown).sum();
    let unclear = if unknown > 0 { format!(" + {unknown} không rõ") } else { String::new() };
    let all = scanned + missing + unknown;
    format!("{files}Văn bản: {all} = {scanned} có bản quét + {missing} còn thiếu{unclear}.\n")
}
