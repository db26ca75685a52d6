//! `thidua collect`: scans of signed documents → the dossiers they belong to, and the register of outgoing documents.

mod desk;
mod told;

use super::{Answer, Sink, Status, report};
use crate::cli::Collect;
use crate::diagnostic::Report;
use crate::dossier::{self, Book, Numbered, Sorted};
use crate::feedback::collected::{self, Collection, Register, Sums};
use crate::feedback::terminal::printable;
use crate::font::Fonts;
use crate::package::{self, Blocked, Held, NEW_REGISTER, REGISTER, Written};
use crate::source;
use desk::Desk;
use std::path::Path;

pub(super) fn run(order: &Collect, sink: &mut dyn Sink) -> Status {
    match open(order) {
        Ok((book, held)) => collect(order, Desk::new(&order.folder, book, held), sink),
        Err(answer) => answer.tell(sink),
    }
}

/// The folder as it stands, held unless nothing is to be written.
fn open(order: &Collect) -> Result<(Book, Option<Held>), Answer> {
    let stop = |err, status| Answer { err, status, ..Answer::default() };
    let unread = |fault| stop(format!("{fault}\n"), Status::Usage);
    // A folder that is no output folder is left without a trace.
    let book = dossier::read(&order.folder).map_err(unread)?;
    if order.dry_run {
        return Ok((book, None));
    }
    let held = package::hold(&order.folder).map_err(|blocked| match blocked {
        Blocked::Busy(_) => {
            let hint = "đợi lần chạy kia xong rồi chạy lại";
            stop(format!("lỗi: {blocked}\n  cách sửa: {hint}\n"), Status::Locked)
        }
        _ => stop(format!("lỗi: {blocked}\n"), Status::Environment),
    })?;
    Ok((dossier::read(&order.folder).map_err(unread)?, Some(held)))
}

fn collect(order: &Collect, mut desk: Desk, sink: &mut dyn Sink) -> Status {
    let (paths, unfound) = dossier::gather(&order.scans);
    let sorted = dossier::sort(&desk.book, &paths, |done| {
        sink.progress(done, paths.len(), &printable(&paths[done].to_string_lossy()));
    });
    let numbers = match numbers(order, &desk.book, &sorted, &mut desk.report) {
        Ok(numbers) => numbers,
        Err(answer) => return answer.tell(sink),
    };
    let files = paths.len() + unfound.errors();
    desk.refused = unfound.errors() + sorted.report.errors();
    desk.report.append(unfound);
    desk.report.append(sorted.report);
    let mut unit = None;
    for (spot, given) in sorted.given {
        if unit.is_some_and(|unit| unit != spot.0) {
            desk.write();
        }
        unit = Some(spot.0);
        desk.take(spot, given);
    }
    for numbered in &numbers {
        desk.number(numbered);
    }
    desk.write();
    let twice = dossier::twice(&desk.book);
    desk.report.append(twice);
    let register = register(&mut desk, sink);
    tell(order, &desk, files, register, sink)
}

/// The numbers and dates that the user gives.
fn numbers(order: &Collect, book: &Book, sorted: &Sorted, report: &mut Report) -> Result<Vec<Numbered>, Answer> {
    let stop = |err: &str| Answer { err: err.to_owned(), status: Status::Usage, ..Answer::default() };
    let mut numbers = Vec::new();
    if order.number.is_some() || order.date.is_some() {
        let mut spots = sorted.given.keys();
        let (Some(spot), None) = (spots.next(), spots.next()) else {
            return Err(stop(
                "lỗi: --number, --date chỉ dùng khi các tệp quét là của đúng một văn bản\n  cách sửa: nêu tệp quét của một văn bản, hoặc dùng --register với danh sách số, ngày\n",
            ));
        };
        let number = book.paper(*spot).zip(order.number.as_ref());
        let number = number.map(|(paper, typed)| dossier::number_of(paper, typed));
        numbers.push(Numbered { spot: *spot, number, date: order.date });
    }
    if let Some(path) = &order.register {
        let read = source::numbers(path);
        report.append(read.report);
        let (mut listed, unclear) = dossier::listed_numbers(book, &read.value.unwrap_or_default());
        report.append(unclear);
        numbers.append(&mut listed);
    }
    Ok(numbers)
}

/// Writes the register, where any document has a number. Where it is not known which ones some unit's have, it stays as it
/// is: it may be the only place that still tells them.
fn register(desk: &mut Desk, sink: &mut dyn Sink) -> Option<Register> {
    if desk.book.all().any(|unit| unit.damage.is_some()) {
        sink.err(KEPT_REGISTER);
        return None;
    }
    let made = Fonts::built_in().map_err(|fault| sink.err(&format!("{fault}\n"))).ok()?;
    let (bytes, documents) = match dossier::register(&desk.book, &made) {
        Ok(made) => made?,
        Err(fault) => {
            sink.err(&format!("lỗi: {fault}\n"));
            return None;
        }
    };
    let written = desk.held.as_ref().map(|held| held.write_register(&bytes));
    match written.transpose() {
        Ok(Some(Written::Kept)) => Some(Register { file: NEW_REGISTER.to_owned(), documents }),
        Ok(_) => Some(Register { file: REGISTER.to_owned(), documents }),
        Err(fault) => {
            desk.faults.push(fault);
            None
        }
    }
}

const KEPT_REGISTER: &str = "cảnh báo: chưa ghi lại sổ đăng ký văn bản đi, vì có đơn vị không đọc được số, ngày đã ghi\n  cách sửa: khắc phục tệp collect.json nêu dưới đây rồi chạy lại; sổ đã có được giữ nguyên\n\n";

/// Tells what came of it.
fn tell(order: &Collect, desk: &Desk, files: usize, register: Option<Register>, sink: &mut dyn Sink) -> Status {
    let dry = order.dry_run;
    let units = told::progress(desk);
    let mut sums = Sums { files, taken: desk.taken.len(), known: desk.known, refused: desk.refused, status: 0 };
    let status = status(desk, sums);
    sums.status = status as u8;
    sink.err(&report::findings(&desk.report));
    for fault in &desk.faults {
        sink.err(&format!("lỗi: {fault}\n"));
    }
    let mut text = String::new();
    text.extend(desk.taken.iter().map(|one| told::taken(one, dry)));
    text.extend(desk.numbered.iter().map(|one| told::numbered(one, dry)));
    text += &told::missing(&units, |at| desk.touched.is_empty() || desk.touched.contains(&at));
    text += &told::sums(sums, &units, dry);
    if let Some(register) = &register {
        text += &of_register(&order.folder, register, dry);
    }
    if dry {
        text += "Chưa ghi gì (--dry-run).\n";
    }
    text += next(desk, status);
    if order.json {
        sink.err(&text);
        let (taken, numbered) = (desk.taken.clone(), desk.numbered.clone());
        let findings = collected::findings(&desk.report);
        let whole = Collection { version: 1, dry_run: dry, taken, numbered, findings, units, register, summary: sums };
        // Plain text and numbers always serialise.
        sink.out(&whole.to_json().unwrap_or_default());
    } else {
        sink.out(&text);
    }
    status
}

fn of_register(folder: &Path, register: &Register, dry: bool) -> String {
    let path = folder.join(&register.file);
    let (path, many) = (path.display(), register.documents);
    if dry {
        return format!("Sổ đăng ký văn bản đi sẽ có {many} văn bản: {path}\n");
    }
    let kept = match register.file.as_str() {
        NEW_REGISTER => format!(" ({REGISTER} đã được sửa tay nên giữ nguyên)"),
        _ => String::new(),
    };
    format!("Sổ đăng ký văn bản đi có {many} văn bản: {path}{kept}\n")
}

fn status(desk: &Desk, sums: Sums) -> Status {
    let done = sums.taken + sums.known + desk.numbered.len() > 0;
    match (desk.faults.is_empty(), desk.report.blocks()) {
        (false, _) => Status::Environment,
        (true, false) => Status::Done,
        (true, true) if done => Status::Partial,
        (true, true) => Status::DataErrors,
    }
}

/// What to do next.
fn next(desk: &Desk, status: Status) -> &'static str {
    let missing = desk.book.all().flat_map(|unit| &unit.papers).any(|paper| paper.is_sent() && paper.scans.is_empty());
    match status {
        Status::Environment => {
            "Tiếp theo: khắc phục điều đã nêu rồi chạy lại cùng lệnh; những gì đã nhận không phải nhận lại.\n"
        }
        Status::Partial | Status::DataErrors => {
            "Tiếp theo: sửa những điều đã nêu rồi chạy lại cùng lệnh; tệp đã nhận không phải nhận lại.\n"
        }
        _ if missing => "Tiếp theo: in, ký, đóng dấu, quét các văn bản còn thiếu rồi chạy lại lệnh này.\n",
        _ => "Tiếp theo: hồ sơ đã đủ bản quét; soạn thư gửi đi bằng thidua mail.\n",
    }
}
