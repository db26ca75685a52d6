//! A round of letters → drafts in the output folder, and what is said of each.

use super::open::Opened;
use super::{tally, told};
use crate::cli::Mail;
use crate::command::shelf::Voice;
use crate::command::{Status, report, today};
use crate::diagnostic::Report;
use crate::feedback::terminal::printable;
use crate::feedback::{LetterEvent, LetterOutcome, LetterTold, LettersEnd, LettersStart};
use crate::mail::{Enclosure, Message, Ready, Round, Target, Way, draft, weight};
use crate::package::{Drafted, Drafts, Fault, LETTERS};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// Writes the drafts of a round.
pub(super) fn run(order: &Mail, opened: &Opened, shelf: Drafts, voice: &mut Voice<'_>) -> Status {
    let round = &opened.round;
    let targets = round.targets();
    voice.say(&format!("Kế hoạch {} ({})\n", round.plan.number, opened.whence));
    if targets.is_empty() {
        voice.warn(nothing(round));
        return Status::DataErrors;
    }
    voice.line(&LetterEvent::Start(LettersStart {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        plan: round.plan.number.clone(),
        way: round.way.id().to_owned(),
        letters: targets.len(),
        dry_run: order.dry_run,
    }));
    let date = moment(order.basis.date.unwrap_or_else(today));
    let mut desk = Desk { order, round, shelf, date, end: LettersEnd::default(), said: BTreeSet::new() };
    for (done, target) in targets.iter().enumerate() {
        voice.sink.progress(done, targets.len(), &printable(&target.title()));
        if desk.one(target, voice).is_err_and(|fault| fault.lasts()) {
            break;
        }
    }
    desk.close(voice)
}

/// Eight in the morning in Vietnam: a day has one moment, so that a day's drafts have the same bytes.
pub(super) fn moment(date: NaiveDate) -> DateTime<Utc> {
    date.and_hms_opt(1, 0, 0).unwrap_or_default().and_utc()
}

/// What to say where nothing is due.
pub(super) fn nothing(round: &Round) -> &'static str {
    match round.way {
        Way::ToFederation => {
            "lỗi: thư mục không có văn bản nào để gửi theo lựa chọn này\n  cách sửa: bỏ bớt --phase, --unit, --kind, hoặc lập văn bản bằng thidua build\n"
        }
        Way::ToUnits if round.book.recipients.is_empty() => {
            "lỗi: danh mục không có đơn vị nào nhận kết quả\n  cách sửa: lập lại văn bản của công đoàn cấp trên bằng thidua build --level federation\n"
        }
        Way::ToUnits => {
            "lỗi: thư mục không có văn bản kết quả nào để gửi theo lựa chọn này\n  cách sửa: lập bằng thidua build --level federation --kind quyet-dinh-khen-thuong,xep-hang, hoặc bỏ bớt --phase, --kind\n"
        }
    }
}

/// Where drafts are written and counted.
struct Desk<'a> {
    order: &'a Mail,
    round: &'a Round,
    shelf: Drafts,
    date: DateTime<Utc>,
    end: LettersEnd,
    /// Warnings already printed: those of the federation's documents are the same for every unit.
    said: BTreeSet<String>,
}

impl Desk<'_> {
    fn one(&mut self, target: &Target<'_>, voice: &mut Voice<'_>) -> Result<(), Fault> {
        match self.round.prepare(target) {
            Ok(ready) => self.put(target, ready, voice),
            Err(faults) => {
                self.refuse(target, &faults, voice);
                Ok(())
            }
        }
    }

    fn refuse(&mut self, target: &Target<'_>, faults: &Report, voice: &mut Voice<'_>) {
        voice.warn(&report::findings(faults));
        if self.shelf.holds(&target.place()) {
            let place = self.shown(&target.place());
            voice.warn(&format!("cảnh báo: thư nháp soạn lần trước vẫn còn ở {place}, có thể không còn đúng\n"));
            voice.warn("  cách sửa: chưa gửi thư ấy; khắc phục điều đã nêu rồi chạy lại\n\n");
        }
        voice.say(&format!("✗ {}: bị từ chối\n", printable(&target.title())));
        self.end.count(LetterOutcome::Refused);
        let reasons = faults.iter().map(ToString::to_string).collect();
        voice.line(&LetterEvent::Letter(Box::new(LetterTold { reasons, ..told::letter(target) })));
    }

    fn put(&mut self, target: &Target<'_>, ready: Ready, voice: &mut Voice<'_>) -> Result<(), Fault> {
        for finding in ready.doubts.iter().map(ToString::to_string) {
            if self.said.insert(finding.clone()) {
                voice.warn(&format!("{finding}\n\n"));
            }
        }
        let warnings: Vec<String> = ready.doubts.iter().map(ToString::to_string).collect();
        let (place, mut due) = (target.place(), BTreeSet::new());
        for (message, files) in ready.messages {
            let told = told::message(target, &message, &files, &warnings);
            self.message(target, &message, files, told, &mut due, voice)?;
        }
        let (removed, kept) =
            self.shelf.end(&place, &due).inspect_err(|fault| voice.warn(&format!("lỗi: {fault}\n")))?;
        for file in removed.iter().filter(|file| file.rsplit_once('.').is_some_and(|(_, kind)| kind == "eml")) {
            let verb = if self.order.dry_run { "Sẽ bỏ" } else { "Đã bỏ" };
            voice.say(&format!("{verb} {} vì thư nay gồm các tệp khác\n", self.shown(file)));
        }
        for file in kept {
            self.keeps(&file, voice);
        }
        Ok(())
    }

    fn message(
        &mut self,
        target: &Target<'_>,
        message: &Message,
        files: Vec<Enclosure>,
        mut told: LetterTold,
        due: &mut BTreeSet<String>,
        voice: &mut Voice<'_>,
    ) -> Result<(), Fault> {
        let summary = format!("{} tệp, {}", files.len(), weight(&files));
        let listed = self.order.dry_run.then(|| told::details(message, &files));
        let drafted = match draft(self.round.way, message, files, self.date) {
            Ok(drafted) => drafted,
            Err(fault) => {
                let mut faults = Report::default();
                faults.push(fault);
                self.refuse(target, &faults, voice);
                return Ok(());
            }
        };
        due.extend(drafted.iter().map(|(file, _)| file.clone()));
        let became = match self.shelf.put(&target.place(), &drafted) {
            Ok(became) => became,
            Err(fault) => {
                voice.warn(&format!("lỗi: {fault}\n"));
                self.end.count(LetterOutcome::Failed);
                voice.line(&LetterEvent::Letter(Box::new(LetterTold {
                    outcome: LetterOutcome::Failed,
                    reasons: vec![fault.to_string()],
                    ..told
                })));
                return Err(fault);
            }
        };
        for ((file, _), _) in drafted.iter().zip(&became).filter(|(_, drafted)| **drafted == Drafted::Kept) {
            self.keeps(file, voice);
        }
        told.outcome = outcome(&became);
        let (title, draft) = (printable(&target.title()), self.shown(&told.draft));
        let part = if told.parts > 1 { format!(" ({}/{})", told.part, told.parts) } else { String::new() };
        voice.say(&format!("✓ {title}{part}: {} {draft} ({summary})\n", verb(told.outcome, self.order.dry_run)));
        voice.say(&listed.unwrap_or_default());
        self.end.count(told.outcome);
        voice.line(&LetterEvent::Letter(Box::new(told)));
        Ok(())
    }

    fn keeps(&self, file: &str, voice: &mut Voice<'_>) {
        voice.warn(&format!(
            "cảnh báo: giữ nguyên {} vì không phải do chương trình ghi, hoặc đã được sửa\n",
            self.shown(file)
        ));
        voice.warn("  cách sửa: đổi tên hoặc xóa tệp đó rồi chạy lại nếu muốn soạn mới\n\n");
    }

    fn shown(&self, file: &str) -> String {
        printable(&self.order.folder.join(file).display().to_string())
    }

    fn close(mut self, voice: &mut Voice<'_>) -> Status {
        let status = tally::status(&self.end);
        voice.say(&tally::equation(&self.end, self.order.dry_run));
        if self.order.dry_run {
            voice.say("Chưa ghi gì (--dry-run).\n");
        } else {
            voice.say(&tally::next(status, self.round.way, &self.shown(LETTERS)));
        }
        self.end.status = status as u8;
        voice.line(&LetterEvent::End(self.end));
        status
    }
}

/// The message itself decides; what stands beside it only where it is the same.
fn outcome(became: &[Drafted]) -> LetterOutcome {
    match became {
        [Drafted::Kept, ..] => LetterOutcome::Kept,
        _ if became.contains(&Drafted::Written) => LetterOutcome::Written,
        _ => LetterOutcome::Unchanged,
    }
}

fn verb(outcome: LetterOutcome, dry: bool) -> &'static str {
    match (outcome, dry) {
        (LetterOutcome::Written, true) => "sẽ ghi",
        (LetterOutcome::Written, false) => "đã ghi",
        (LetterOutcome::Kept, _) => "giữ bản đã sửa",
        _ => "không đổi",
    }
}
