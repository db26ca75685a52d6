//! Units as they come → their folders in the output folder, and what is told of each.

use super::tally::Tally;
use super::{Sink, Status, report};
use crate::cli::Build;
use crate::diagnostic::Report;
use crate::feedback::{self, Event, LetterEvent, Outcome, Start};
use crate::job::{self, Foreman, Issued, Order, UnitRun, Workshop};
use crate::kind::{Kind, Level};
use crate::package::{Blocked, Entry, FEDERATION, Fault, File, Head, Past, Placed, Shard, Store, Unit};
use crate::plan::Plan;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Where all findings of a long list are seen.
const WHOLE: &str = "xem tất cả bằng lệnh thidua check với --report TỆP.html hoặc --annotate THƯ-MỤC";

/// Answers the run's questions.
pub(super) struct Watch<'a> {
    past: Arc<Past>,
    shard: Option<Shard>,
    force: bool,
    interrupted: &'a AtomicBool,
    /// Something stands in the way of every further file.
    stuck: AtomicBool,
}

impl<'a> Watch<'a> {
    pub(super) fn new(shelf: &Shelf<'_>, order: &Build, interrupted: &'a AtomicBool) -> Self {
        let (shard, force) = (order.shard, order.force);
        Self { past: shelf.store.past(), shard, force, interrupted, stuck: AtomicBool::new(false) }
    }

    pub(super) fn interrupted(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }
}

impl Foreman for Watch<'_> {
    fn halted(&self) -> bool {
        self.interrupted() || self.stuck.load(Ordering::Relaxed)
    }

    fn whole(&self) -> bool {
        self.shard.is_none() && !self.halted()
    }

    fn takes(&self, code: &str) -> bool {
        self.shard.is_none_or(|shard| shard.takes(code))
    }

    fn stands(&self, code: &str, made_from: &str) -> bool {
        !self.force && self.past.stands(code, made_from)
    }
}

/// Says things to people and, where asked, events to programs, which then have the standard output to themselves.
pub(super) struct Voice<'a> {
    pub(super) sink: &'a mut dyn Sink,
    pub(super) json: bool,
}

impl Voice<'_> {
    pub(super) fn say(&mut self, text: &str) {
        if self.json { self.sink.err(text) } else { self.sink.out(text) }
    }

    pub(super) fn warn(&mut self, text: &str) {
        self.sink.err(text);
    }

    pub(super) fn tell(&mut self, event: &Event) {
        if self.json {
            // Plain text and numbers always serialise.
            self.sink.out(&event.line().unwrap_or_default());
        }
    }

    /// As [`Voice::tell`], of letters.
    pub(super) fn line(&mut self, event: &LetterEvent) {
        if self.json {
            self.sink.out(&event.line().unwrap_or_default());
        }
    }
}

/// The output folder while units come in.
pub(super) struct Shelf<'a> {
    store: Store,
    out: &'a Path,
    level: Level,
    order: &'a Order,
    dry: bool,
    pub(super) tally: Tally,
}

impl<'a> Shelf<'a> {
    /// Takes the folder, or only looks into it where nothing is to be written.
    pub(super) fn open(build: &'a Build, order: &'a Order, level: Level, workbooks: usize) -> Result<Self, Blocked> {
        let (out, dry) = (build.out.as_path(), build.dry_run);
        let store = if dry { Store::look(out, build.shard)? } else { Store::open(out, build.shard)? };
        Ok(Self { store, out, level, order, dry, tally: Tally::new(workbooks) })
    }

    pub(super) fn start(&self, build: &Build, workshop: &Workshop, voice: &mut Voice<'_>) {
        voice.tell(&Event::Start(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            plan: workshop.plan().number.clone(),
            workbooks: self.tally.end.workbooks,
            shard: build.shard.map(|shard| shard.to_string()),
            dry_run: self.dry,
        }));
    }

    /// One workbook that is done with.
    pub(super) fn take(&mut self, mut run: UnitRun, watch: &Watch<'_>, voice: &mut Voice<'_>) {
        match (run.outcome, run.level) {
            (job::Outcome::Elsewhere, Level::Unit) => return self.tally.elsewhere(),
            (job::Outcome::Elsewhere, Level::Federation) => return self.tally.own(false),
            (_, Level::Federation) => return self.own(&run, voice),
            _ => {}
        }
        voice.warn(&report::of_unit(&run, WHOLE));
        let files = std::mem::take(&mut run.files);
        let mut told = told(&run);
        let became = match (self.level, run.outcome) {
            _ if run.refused() => {
                told.outcome = Outcome::Refused;
                self.refuse(&run, voice);
                String::new()
            }
            (Level::Federation, _) => "đã đọc".to_owned(),
            (Level::Unit, job::Outcome::Unchanged) => self.leave(&run, &mut told),
            (Level::Unit, _) => self.put(&unit_of(&run), &files, &mut told, watch, voice),
        };
        self.tally.workbook(told.outcome);
        voice.say(&match told.outcome {
            Outcome::Failed => report::failed(&run),
            _ => report::line(&run, &became),
        });
        voice.tell(&Event::Unit(told));
    }

    /// The federation's own workbook: figures for its documents, none of its own.
    fn own(&mut self, run: &UnitRun, voice: &mut Voice<'_>) {
        voice.warn(&report::of_unit(run, WHOLE));
        voice.say(&report::line(run, "đã đọc"));
        self.tally.own(run.refused());
        let outcome = if run.refused() { Outcome::Refused } else { Outcome::Built };
        if run.refused() {
            self.store.turn_away(run.refusal());
        }
        voice.tell(&Event::Unit(feedback::Unit { outcome, ..told(run) }));
    }

    fn leave(&mut self, run: &UnitRun, told: &mut feedback::Unit) -> String {
        let code = run.code.as_deref().unwrap_or_default();
        self.store.leave(code);
        let record = self.store.past().find(code).unwrap_or_default();
        told.outcome = Outcome::Unchanged;
        told.files = record.documents.len();
        told.earlier = record.earlier.len();
        told.kept = record.kept.into_iter().map(|entry| entry.file).collect();
        self.tally.files(Outcome::Unchanged, told.files, told.kept.len());
        self.tally.earlier += told.earlier;
        format!("không đổi, {} tệp", told.files)
    }

    fn refuse(&mut self, run: &UnitRun, voice: &mut Voice<'_>) {
        let refusal = run.refusal();
        if self.level == Level::Federation {
            return self.store.turn_away(refusal);
        }
        match self.store.refuse(run.code.as_deref(), refusal) {
            Ok(Some(code)) => {
                let folder = self.out.join(code);
                voice.warn(&format!(
                    "cảnh báo: {} vẫn còn văn bản của lần lập trước, có thể không còn đúng\n",
                    folder.display()
                ));
                voice.warn("  cách sửa: chưa in, ký, gửi các văn bản ấy; sửa bảng tính rồi chạy lại để lập mới\n\n");
            }
            Ok(None) => {}
            Err(fault) => voice.warn(&format!("lỗi: {fault}\n\n")),
        }
    }

    /// Puts a unit's, or the federation's, documents into their folder; gives back what to say of it.
    pub(super) fn put(
        &mut self,
        unit: &Unit,
        files: &[File],
        told: &mut feedback::Unit,
        watch: &Watch<'_>,
        voice: &mut Voice<'_>,
    ) -> String {
        // Refused certificates are due all the same: those of an earlier run do not end with this one.
        let withheld = |entry: &Entry| self.tally.certificates_refused && entry.kind == Kind::Certificate.id();
        match self.store.place(unit, files, |entry| self.order.covers(entry) && !withheld(entry)) {
            Ok(placed) => {
                told.outcome = if placed.changed { Outcome::Built } else { Outcome::Unchanged };
                self.placed(placed, told, voice)
            }
            Err(fault) => {
                self.failed(&fault, files.len(), told, watch, voice);
                String::new()
            }
        }
    }

    /// The federation's documents, unless the run was stopped before they could be made.
    pub(super) fn put_federation(&mut self, plan: &Plan, issued: Issued, watch: &Watch<'_>, voice: &mut Voice<'_>) {
        if watch.halted() {
            return;
        }
        let email = Some(plan.email.clone()).filter(|email| !email.is_empty());
        let Issued { files, refused, recipients } = issued;
        if refused.blocks() {
            self.refuse_certificates(&refused, voice);
            if files.is_empty() {
                return;
            }
        }
        let unit = Unit {
            code: FEDERATION.to_owned(),
            name: plan.issuer.clone(),
            email,
            recipients,
            source: format!("Kế hoạch {}", plan.number),
            made_from: String::new(),
        };
        let mut told = feedback::Unit { unit: Some(unit.code.clone()), ..feedback::Unit::default() };
        let became = self.put(&unit, &files, &mut told, watch, voice);
        match told.outcome {
            Outcome::Failed => self.tally.federation_failed = true,
            _ => voice.say(&format!("✓ {}: {became}\n", plan.issuer)),
        }
    }

    fn refuse_certificates(&mut self, faults: &Report, voice: &mut Voice<'_>) {
        self.tally.certificates_refused = true;
        voice.warn(&report::findings(faults));
        voice.warn("lỗi: không lập giấy khen nào vì lỗi nêu trên; các văn bản khác không bị ảnh hưởng\n");
        voice.warn("  cách sửa: sửa chỗ đã nêu rồi chạy lại; giấy khen của lần lập trước, nếu có, vẫn để nguyên, có thể không còn đúng\n\n");
    }

    fn placed(&mut self, placed: Placed, told: &mut feedback::Unit, voice: &mut Voice<'_>) -> String {
        for file in &placed.kept {
            let path = self.out.join(file);
            voice.warn(&format!("cảnh báo: giữ nguyên {} vì đã được sửa sau lần lập trước\n", path.display()));
            voice.warn("  cách sửa: đổi tên hoặc xóa tệp đó rồi chạy lại nếu muốn lập mới\n\n");
        }
        for file in &placed.removed {
            let verb = if self.dry { "Sẽ bỏ" } else { "Đã bỏ" };
            voice.say(&format!("{verb} {} vì số liệu không còn văn bản này\n", self.out.join(file).display()));
        }
        self.tally.files(told.outcome, placed.documents, placed.kept.len());
        self.tally.earlier += placed.earlier;
        let became = match (placed.changed, self.dry) {
            (false, _) => format!("không đổi, {} tệp", placed.documents),
            (true, false) => format!("{} tệp", placed.documents),
            (true, true) => format!("sẽ lập {} tệp", placed.documents),
        };
        told.files = placed.documents;
        told.earlier = placed.earlier;
        told.kept = placed.kept;
        told.removed = placed.removed;
        became
    }

    fn failed(
        &mut self,
        fault: &Fault,
        files: usize,
        told: &mut feedback::Unit,
        watch: &Watch<'_>,
        voice: &mut Voice<'_>,
    ) {
        watch.stuck.store(fault.lasts(), Ordering::Relaxed);
        voice.warn(&format!("lỗi: {fault}\n"));
        told.outcome = Outcome::Failed;
        told.reasons.push(fault.to_string());
        self.tally.files(Outcome::Failed, files, 0);
    }

    /// Writes the manifest and says how the run ended.
    pub(super) fn close(self, mut head: Head, interrupted: bool, voice: &mut Voice<'_>) -> Status {
        let (mut tally, level, dry) = (self.tally, self.level, self.dry);
        head.unfinished = tally.end.unreached > 0;
        head.workbooks = tally.end.workbooks;
        let mut status = if interrupted && head.unfinished { Status::Interrupted } else { tally.status() };
        let manifest = self.store.close(&head, |code| level == Level::Unit && code != FEDERATION);
        if interrupted && head.unfinished {
            voice.warn("Đã dừng theo yêu cầu; những gì đã lập đều trọn vẹn. Chạy lại cùng lệnh để làm tiếp.\n");
        }
        if tally.earlier > 0 {
            let many = tally.earlier;
            voice.say(&format!("{many} tệp của các lần lập trước không thuộc lần lập này vẫn để nguyên.\n"));
        }
        voice.say(&tally.equations(level, dry));
        match manifest {
            Ok(path) if !dry => voice.say(&format!("Danh mục, lý do từng bảng tính bị từ chối: {}\n", path.display())),
            Ok(_) => voice.say("Chưa ghi gì (--dry-run).\n"),
            Err(fault) => {
                voice.warn(&format!("lỗi: {fault}\n"));
                status = Status::Environment;
            }
        }
        voice.say(next(status, level));
        tally.end.status = status as u8;
        voice.tell(&Event::End(tally.end));
        status
    }
}

/// What to do next.
fn next(status: Status, level: Level) -> &'static str {
    match status {
        Status::Done => "Tiếp theo: mở các tệp PDF để in, ký; số và ngày được điền sau khi ký.\n",
        Status::Interrupted => "",
        Status::Environment => {
            "Tiếp theo: khắc phục điều đã nêu rồi chạy lại cùng lệnh; những gì đã lập không phải lập lại.\n"
        }
        _ if level == Level::Federation => {
            "Tiếp theo: sửa các ô đã nêu trong bảng tính bị từ chối rồi chạy lại; văn bản đã lập nêu tên các đơn vị còn thiếu.\n"
        }
        _ => {
            "Tiếp theo: sửa các ô đã nêu trong bảng tính bị từ chối rồi chạy lại; các đơn vị khác không bị ảnh hưởng.\n"
        }
    }
}

fn unit_of(run: &UnitRun) -> Unit {
    Unit {
        code: run.code.clone().unwrap_or_default(),
        name: run.unit_name.clone().unwrap_or_default(),
        email: run.email.clone(),
        recipients: Vec::new(),
        source: job::shown(&run.source),
        made_from: run.made_from.clone(),
    }
}

/// The event of a workbook, before it is known what becomes of its documents.
fn told(run: &UnitRun) -> feedback::Unit {
    feedback::Unit {
        source: job::shown(&run.source),
        unit: run.code.clone(),
        unit_name: run.unit_name.clone(),
        errors: run.report.errors(),
        warnings: run.report.warnings(),
        reasons: run.refusal().reasons,
        ..feedback::Unit::default()
    }
}
