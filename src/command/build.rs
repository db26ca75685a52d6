//! `thidua build`: workbooks → documents in a folder, with the manifest.

use super::shelf::{Shelf, Voice, Watch};
use super::{Answer, Sink, Status, plan, report, show_progress, today};
use crate::check;
use crate::cli::{self, Build};
use crate::export::Format;
use crate::job::{self, Order, Stage, UnitRun, Workshop};
use crate::kind::{Kind, Level};
use crate::package::{Blocked, Head};
use crate::plan::{ListOrder, Plan};
use crate::text;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

pub(super) fn run(order: &Build, sink: &mut dyn Sink, interrupted: &AtomicBool) -> Status {
    let mut stop = |err: String, status| Answer { err, status, ..Answer::default() }.tell(sink);
    let mut found = match plan::find(order.basis.plan.as_deref(), &order.inputs) {
        Ok(found) => found,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    if let Some(phase) = order.wanted.phase.filter(|n| found.plan.phase(*n).is_none()) {
        let all: Vec<String> = found.plan.phases.iter().map(|p| p.number.to_string()).collect();
        return stop(format!("lỗi: kế hoạch không có đợt {phase}; các đợt: {}\n", all.join(", ")), Status::Usage);
    }
    if let Some(sort) = order.sort {
        found.plan.setting.order = list_order(sort);
    }
    let level = level(order);
    if let Some(kind) = kinds(order).into_iter().find(|kind| kind.level() != level) {
        return stop(elsewhere(kind, level), Status::Usage);
    }
    if let Some(why) = unfit(order).filter(|_| level == Level::Federation) {
        return stop(format!("lỗi: {why}\n"), Status::Usage);
    }
    if let Some(why) = no_workbook(order) {
        return stop(why, Status::Usage);
    }
    let inputs = match job::workbooks(&order.inputs, &found.plan) {
        Ok(inputs) => inputs,
        Err(fault) => return stop(format!("{fault}\n"), Status::Usage),
    };
    let whence = found.whence;
    let workshop =
        match Workshop::open(found.plan, order.fonts.font_dir.as_deref(), order.basis.date.unwrap_or_else(today)) {
            Ok(workshop) => workshop,
            Err(faults) => return stop(report::findings(&faults), Status::Environment),
        };
    let workshop = workshop.with_hands(order.threads);
    let wanted = Order {
        kinds: kinds(order),
        phase: order.wanted.phase,
        formats: formats(order),
        workbooks: workbooks_wanted(order),
        signature_fields: order.signature_fields,
        mark_drafts: order.draft,
        each: order.each,
        print_all: order.print_all,
    };
    let mut voice = Voice { sink, json: order.json };
    voice.say(&format!("Kế hoạch {} ({whence})\n", workshop.plan().number));
    voice.warn(&report::apart(&inputs));
    let workbooks = inputs.workbooks;
    if level == Level::Federation {
        voice.warn(&doubts(workshop.plan(), &wanted, workshop.today()));
    }
    let run = Run { build: order, workshop: &workshop, order: &wanted, interrupted };
    let status = deliver(&run, &workbooks, level, &mut voice);
    if order.timings {
        voice.warn(&workshop.timings().to_string());
    }
    status
}

/// What a run is made of.
#[derive(Clone, Copy)]
struct Run<'a> {
    build: &'a Build,
    workshop: &'a Workshop,
    order: &'a Order,
    interrupted: &'a AtomicBool,
}

fn list_order(sort: cli::Sort) -> ListOrder {
    match sort {
        cli::Sort::Sheet => ListOrder::AsGiven,
        cli::Sort::Name => ListOrder::ByName,
    }
}

fn level(order: &Build) -> Level {
    match order.level {
        cli::Level::Unit => Level::Unit,
        cli::Level::Federation => Level::Federation,
    }
}

/// What to say of an option that means nothing for the federation's documents.
fn unfit(order: &Build) -> Option<&'static str> {
    let kinds = kinds(order);
    let yearly = !kinds.is_empty() && !kinds.iter().any(|kind| kind.per_phase());
    let given = [
        (order.wanted.phase.is_some() && yearly, "các loại văn bản đã chọn lập cho cả năm: bỏ --phase"),
        (order.print_all, "văn bản của công đoàn cấp trên lập chung cho mọi đơn vị: bỏ --print-all"),
        (order.shard.is_some(), "văn bản của công đoàn cấp trên lập chung cho mọi đơn vị: bỏ --shard"),
    ];
    given.into_iter().find(|(given, _)| *given).map(|(_, why)| why)
}

/// What to say of a kind that another level issues than the one asked for.
fn elsewhere(kind: Kind, level: Level) -> String {
    let (other, word) = match level {
        Level::Unit => ("công đoàn cấp trên", "thêm --level federation"),
        Level::Federation => ("từng công đoàn cơ sở", "bỏ --level federation"),
    };
    let known: Vec<&str> = Kind::of(level).map(Kind::id).collect();
    format!("lỗi: “{}” là văn bản của {other}: {word}, hoặc chọn loại khác: {}\n", kind.id(), known.join(", "))
}

/// What to say where workbooks are asked for that are not made: of a unit's documents, and of what has no tables of figures.
fn no_workbook(order: &Build) -> Option<String> {
    if !order.formats.contains(&cli::Format::Xlsx) {
        return None;
    }
    if level(order) == Level::Unit {
        return Some(
            "lỗi: dạng xlsx chỉ có ở văn bản của công đoàn cấp trên có bảng số liệu: thêm --level federation, hoặc chọn pdf, docx\n"
                .to_owned(),
        );
    }
    let kinds = kinds(order);
    let none = !kinds.is_empty() && !kinds.iter().any(|kind| kind.tabular()) && formats(order).is_empty();
    none.then(|| {
        let known: Vec<&str> = Kind::ALL.into_iter().filter(|kind| kind.tabular()).map(Kind::id).collect();
        let (id, known) = (kinds[0].id(), known.join(", "));
        format!("lỗi: “{id}” không có bảng số liệu nên không có dạng xlsx: chọn pdf, docx, hoặc loại khác: {known}\n")
    })
}

/// What the plan file leaves in doubt about the federation's documents.
fn doubts(plan: &Plan, order: &Order, today: NaiveDate) -> String {
    let mut said = String::new();
    if plan.full_text.is_empty() && order.kinds.contains(&Kind::FederationPlan) {
        let id = Kind::FederationPlan.id();
        said += &format!("cảnh báo: kế hoạch {} chưa có toàn văn nên không lập “{id}”\n", plan.number);
        said += "  cách sửa: ghi lời của kế hoạch vào phần [toan-van] của tệp kế hoạch\n\n";
    }
    if order.wants(Kind::FederationPlan) {
        for (what, instead) in check::stale_citations(plan) {
            said += &format!("cảnh báo: toàn văn kế hoạch {} {what}\n", plan.number);
            said += &format!("  cách sửa: {instead}; bản lập lại vẫn giữ đúng lời bản gốc\n\n");
        }
    }
    let ended = plan.organ(&plan.issuer).and_then(|organ| Some((organ.to?, &organ.note)));
    if let Some((end, note)) = ended.filter(|(end, _)| *end < today) {
        let end = text::short_date(end);
        said += &format!("cảnh báo: “{}” đã kết thúc hoạt động ngày {end}, trước ngày lập văn bản\n", plan.issuer);
        said += &format!("  cách sửa: {note}\n\n");
    }
    said
}

fn kinds(order: &Build) -> Vec<Kind> {
    order.wanted.kinds.iter().filter_map(|id| Kind::named(id)).collect()
}

/// The formats of documents asked for, each once; both where nothing was said.
fn formats(order: &Build) -> Vec<Format> {
    if order.formats.is_empty() {
        return vec![Format::Pdf, Format::Docx];
    }
    let mut formats = Vec::new();
    for format in &order.formats {
        let format = match format {
            cli::Format::Pdf => Format::Pdf,
            cli::Format::Docx => Format::Docx,
            cli::Format::Xlsx => continue,
        };
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    formats
}

/// Whether tables are also made as workbooks: where it was asked for, and for the federation where nothing was said.
fn workbooks_wanted(order: &Build) -> bool {
    order.formats.contains(&cli::Format::Xlsx) || (order.formats.is_empty() && level(order) == Level::Federation)
}

/// Builds unit by unit, writing each as soon as it is done, or the federation's documents after the last; and the manifest at
/// the end.
fn deliver(run: &Run<'_>, workbooks: &[PathBuf], level: Level, voice: &mut Voice<'_>) -> Status {
    let Run { build, workshop, order, interrupted } = *run;
    let mut shelf = match Shelf::open(build, order, level, workbooks.len()) {
        Ok(shelf) => shelf,
        Err(blocked) => return stopped(&blocked, voice),
    };
    let watch = Watch::new(&shelf, build, interrupted);
    shelf.start(build, workshop, voice);
    let mut done = 0;
    show_progress(voice.sink, done, workbooks);
    let one = |result: UnitRun| {
        done += 1;
        workshop.timings().time(Stage::Write, || shelf.take(result, &watch, voice));
        show_progress(voice.sink, done, workbooks);
    };
    match level {
        Level::Unit => job::build(workshop, workbooks, order, &watch, one),
        Level::Federation => match job::federation(workshop, workbooks, order, &watch, one) {
            Ok(issued) => shelf.put_federation(workshop.plan(), issued, &watch, voice),
            Err(faults) => {
                voice.warn(&report::findings(&faults));
                return Status::Environment;
            }
        },
    }
    let head = Head {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        plan: workshop.plan().number.clone(),
        settings: workshop.settings(order),
        workbooks: workbooks.len(),
        shard: build.shard,
        unfinished: false,
    };
    let interrupted = watch.interrupted();
    // What it remembers of earlier runs need not stand in memory beside what the manifest is written from.
    drop(watch);
    shelf.close(head, interrupted, voice)
}

/// The folder cannot be used.
pub(super) fn stopped(blocked: &Blocked, voice: &mut Voice<'_>) -> Status {
    let (hint, status) = match blocked {
        Blocked::Busy(_) => ("đợi lần chạy kia xong rồi chạy lại, hoặc chọn thư mục khác", Status::Locked),
        Blocked::Shards(..) => (
            "lập theo đúng số phần ấy, chọn thư mục khác, hoặc ghép (thidua merge) rồi xóa các tệp manifest-…-of-….json",
            Status::Usage,
        ),
        Blocked::Fault(_) => ("kiểm tra quyền ghi và chỗ trống của thư mục rồi chạy lại", Status::Environment),
    };
    voice.warn(&format!("lỗi: {blocked}\n  cách sửa: {hint}\n"));
    status
}
