//! `thidua build`: workbooks → documents in a folder, with the manifest.

use super::{Answer, Sink, Status, plan, report, show_progress, today};
use crate::check;
use crate::cli::{self, Build};
use crate::export::Format;
use crate::job::{self, File, Order, Stage, UnitRun, Workshop};
use crate::kind::{Kind, Level};
use crate::package::{self, Earlier, Manifest, Written};
use crate::plan::{ListOrder, Plan};
use crate::text;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// The manifest's name in the output folder.
const MANIFEST: &str = "manifest.json";
/// Where all findings of a long list are seen.
const WHOLE: &str = "xem tất cả bằng lệnh thidua check với --report TỆP.html hoặc --annotate THƯ-MỤC";

pub(super) fn run(order: &Build, sink: &mut dyn Sink) -> Status {
    let mut stop = |err: String, status| Answer { err, status, ..Answer::default() }.tell(sink);
    let mut found = match plan::find(order.plan.as_deref(), &order.inputs) {
        Ok(found) => found,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    if let Some(phase) = order.phase.filter(|n| found.plan.phase(*n).is_none()) {
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
    let workshop = match Workshop::open(found.plan, order.font_dir.as_deref(), order.date.unwrap_or_else(today)) {
        Ok(workshop) => workshop,
        Err(faults) => return stop(report::findings(&faults), Status::Environment),
    };
    let workshop = workshop.with_hands(order.threads);
    let wanted = Order {
        kinds: kinds(order),
        phase: order.phase,
        formats: formats(order),
        workbooks: workbooks_wanted(order),
        signature_fields: order.signature_fields,
        mark_drafts: order.draft,
        each: order.each,
        print_all: order.print_all,
    };
    sink.out(&format!("Kế hoạch {} ({whence})\n", workshop.plan().number));
    sink.err(&report::apart(&inputs));
    let workbooks = inputs.workbooks;
    if level == Level::Federation {
        sink.err(&doubts(workshop.plan(), &wanted, workshop.today()));
    }
    let delivered = deliver(&workshop, &workbooks, &wanted, level, &order.out, sink);
    if order.timings {
        sink.err(&workshop.timings().to_string());
    }
    match delivered {
        Ok(tally) => conclude(level, &tally, &order.out, sink),
        Err(fault) => {
            sink.err(&fault);
            Status::Environment
        }
    }
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
        (order.phase.is_some() && yearly, "các loại văn bản đã chọn lập cho cả năm: bỏ --phase"),
        (order.print_all, "văn bản của công đoàn cấp trên lập chung cho mọi đơn vị: bỏ --print-all"),
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

/// What to say where workbooks are asked for that are not made: of a unit's documents, and of what is not tables alone.
fn no_workbook(order: &Build) -> Option<String> {
    if !order.formats.contains(&cli::Format::Xlsx) {
        return None;
    }
    if level(order) == Level::Unit {
        return Some(
            "lỗi: dạng xlsx chỉ có ở bảng số liệu của công đoàn cấp trên: thêm --level federation, hoặc chọn pdf, docx\n"
                .to_owned(),
        );
    }
    let kinds = kinds(order);
    let none = !kinds.is_empty() && !kinds.iter().any(|kind| kind.tabular()) && formats(order).is_empty();
    none.then(|| {
        let known: Vec<&str> = Kind::ALL.into_iter().filter(|kind| kind.tabular()).map(Kind::id).collect();
        let (id, known) = (kinds[0].id(), known.join(", "));
        format!(
            "lỗi: “{id}” không phải là bảng số liệu nên không có dạng xlsx: chọn pdf, docx, hoặc loại khác: {known}\n"
        )
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
    order.kinds.iter().filter_map(|id| Kind::named(id)).collect()
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

/// What goes into the output folder and what is told of it.
struct Shelf<'a> {
    out: &'a Path,
    earlier: Earlier,
    manifest: Manifest,
    fault: Option<package::Fault>,
}

impl<'a> Shelf<'a> {
    fn new(plan: &Plan, out: &'a Path) -> Self {
        let manifest = Manifest {
            version: env!("CARGO_PKG_VERSION"),
            plan: plan.number.clone(),
            documents: Vec::new(),
            kept: Vec::new(),
            earlier: Vec::new(),
            refused: Vec::new(),
        };
        let earlier = Earlier::from_json(&std::fs::read_to_string(out.join(MANIFEST)).unwrap_or_default());
        Self { out, earlier, manifest, fault: None }
    }

    fn put(&mut self, files: Vec<File>) {
        for file in files {
            match package::replace_file(self.out, &file.entry.file, &file.bytes, &self.earlier) {
                Ok(Written::New) => self.manifest.documents.push(file.entry),
                Ok(Written::Kept) => self.manifest.kept.push(file.entry.file),
                Err(stop) => _ = self.fault.get_or_insert(stop),
            }
        }
    }

    /// Writes the manifest.
    fn close(mut self) -> Result<Manifest, package::Fault> {
        self.manifest.earlier = self.earlier.without(&self.manifest.documents, self.out);
        // Plain text and numbers always serialise.
        let text = self.manifest.to_json().unwrap_or_default();
        // Also after a fault: what was written before it has to be known as ours.
        let listed = package::write_file(&self.out.join(MANIFEST), text.as_bytes());
        self.fault.map_or(listed, Err)?;
        Ok(self.manifest)
    }
}

/// Builds unit by unit, writing each as soon as it is done, or the federation's documents after the last; and the manifest at
/// the end. Gives back what became of the workbooks, or what to say of a fault.
fn deliver(
    workshop: &Workshop,
    workbooks: &[PathBuf],
    order: &Order,
    level: Level,
    out: &Path,
    sink: &mut dyn Sink,
) -> Result<Tally, String> {
    let mut shelf = Shelf::new(workshop.plan(), out);
    let (mut done, mut tally) = (0, Tally::default());
    show_progress(sink, done, workbooks);
    let one = |mut result: UnitRun| {
        done += 1;
        sink.err(&report::of_unit(&result, WHOLE));
        let files = std::mem::take(&mut result.files);
        let built = level == Level::Unit && result.level == Level::Unit;
        let became = if built { format!("{} tệp", files.len()) } else { "đã đọc".to_owned() };
        sink.out(&report::line(&result, &became));
        workshop.timings().time(Stage::Write, || shelf.put(files));
        tally.count(&result);
        if result.refused() {
            shelf.manifest.refused.push(result.refusal());
        }
        show_progress(sink, done, workbooks);
    };
    let over_all = match level {
        Level::Unit => {
            job::build(workshop, workbooks, order, one);
            Ok(Vec::new())
        }
        Level::Federation => job::federation(workshop, workbooks, order, one),
    };
    shelf.put(over_all.map_err(|faults| report::findings(&faults))?);
    let manifest = shelf.close().map_err(|fault| format!("lỗi: {fault}\n"))?;
    for file in &manifest.kept {
        let path = out.join(file);
        sink.err(&format!("cảnh báo: giữ nguyên {} vì đã được sửa sau lần lập trước\n", path.display()));
        sink.err("  cách sửa: đổi tên hoặc xóa tệp đó rồi chạy lại nếu muốn lập mới\n\n");
    }
    sink.out(&format!("Đã lập {} tệp.", manifest.documents.len()));
    Ok(tally)
}

/// What became of the workbooks.
#[derive(Default)]
struct Tally {
    units: usize,
    refused: usize,
    /// Of the federation's own: how many, and how many were refused.
    own: (usize, usize),
}

impl Tally {
    fn count(&mut self, run: &UnitRun) {
        let (all, refused) = match run.level {
            Level::Unit => (&mut self.units, &mut self.refused),
            Level::Federation => (&mut self.own.0, &mut self.own.1),
        };
        *all += 1;
        *refused += usize::from(run.refused());
    }
}

fn conclude(level: Level, tally: &Tally, out: &Path, sink: &mut dyn Sink) -> Status {
    let Tally { units, refused, own } = *tally;
    let built = units - refused;
    let own_told = match own {
        (0, _) => "",
        (_, 0) => ", kèm bảng tính của liên đoàn",
        _ => ", bảng tính của liên đoàn bị từ chối",
    };
    let refused_in_all = refused + own.1;
    let became = if level == Level::Unit { "đã lập" } else { "có trong số liệu" };
    sink.out(&format!(
        " Bảng tính: {units} = {built} {became} + {refused} bị từ chối{own_told}. Danh mục: {}\n",
        out.join(MANIFEST).display()
    ));
    sink.out(match refused_in_all {
        1.. if level == Level::Federation => {
            "Tiếp theo: sửa các ô đã nêu trong bảng tính bị từ chối rồi chạy lại; văn bản đã lập nêu tên các đơn vị còn thiếu.\n"
        }
        0 => "Tiếp theo: mở các tệp PDF để in, ký; số và ngày được điền sau khi ký.\n",
        _ => {
            "Tiếp theo: sửa các ô đã nêu trong bảng tính bị từ chối rồi chạy lại; các đơn vị khác không bị ảnh hưởng.\n"
        }
    });
    match (built, refused_in_all) {
        (_, 0) => Status::Done,
        (0, _) => Status::DataErrors,
        _ => Status::Partial,
    }
}
