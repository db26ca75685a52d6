//! A request → a run → what to print and the exit status. Every command is one file; nothing here prints or exits.

mod build;
mod calibrate;
mod check;
mod collect;
mod explain;
mod form;
mod give_back;
mod init;
mod kinds;
mod mail;
mod merge;
mod plan;
mod report;
mod shelf;
mod tally;
mod verify;

use crate::cli::Request;
use crate::feedback::terminal::printable;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

/// Where the words of a run go, as they come. Colours are in them as ANSI codes, to be left out where nobody sees them.
pub trait Sink {
    /// For the standard output.
    fn out(&mut self, text: &str);
    /// For the error stream.
    fn err(&mut self, text: &str);
    /// How far the run is: `done` of `total`, and what is being worked at. For whoever watches, never for a log.
    fn progress(&mut self, done: usize, total: usize, now: &str);
    /// Asks the user and gives back what was typed; `None` where nobody is there to be asked.
    fn ask(&mut self, question: &str) -> Option<String>;
    /// As [`Sink::ask`], and what is typed is not shown.
    fn ask_secret(&mut self, question: &str) -> Option<String>;
}

/// What a short command leaves to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Answer {
    /// For the standard output.
    out: String,
    /// For the error stream.
    err: String,
    /// The exit status.
    status: Status,
}

impl Answer {
    fn tell(&self, sink: &mut dyn Sink) -> Status {
        sink.err(&self.err);
        sink.out(&self.out);
        self.status
    }
}

/// Exit statuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Status {
    /// Everything was done.
    #[default]
    Done = 0,
    /// The data have errors; nothing was built.
    DataErrors = 1,
    /// The command line was wrong.
    Usage = 2,
    /// Some units were built, some refused.
    Partial = 3,
    /// Font, template, plan file or disk stood in the way.
    Environment = 4,
    /// Letters are left unsent, or it is not known whether they arrived.
    Unsent = 5,
    /// Another run holds the output folder.
    Locked = 11,
    /// The user stopped the run.
    Interrupted = 130,
}

/// Runs a request. Once `interrupted` is set, a run begins nothing new, and ends as soon as what it has begun is whole.
pub fn run(request: Request, sink: &mut dyn Sink, interrupted: &AtomicBool) -> Status {
    match request {
        Request::Build(order) => build::run(&order, sink, interrupted),
        Request::Check(order) => check::run(&order, sink),
        Request::Init(order) => init::run(&order.folder).tell(sink),
        Request::Form(order) => form::run(&order).tell(sink),
        Request::Collect(order) => collect::run(&order, sink),
        Request::Verify(order) => verify::run(&order.folder, sink),
        Request::Mail(order) => mail::run(&order, sink, interrupted),
        Request::Merge(order) => merge::run(&order).tell(sink),
        Request::Calibrate(order) => calibrate::run(&order).tell(sink),
        Request::Kinds(order) => kinds::run(order.explain).tell(sink),
        Request::Explain(order) => explain::run(order.code.as_deref()).tell(sink),
    }
}

/// Shows that `done` workbooks are ready and the next one is in work.
fn show_progress(sink: &mut dyn Sink, done: usize, workbooks: &[PathBuf]) {
    let now = workbooks.get(done).and_then(|path| path.file_name()).unwrap_or_default();
    sink.progress(done, workbooks.len(), &printable(&now.to_string_lossy()));
}

fn today() -> NaiveDate {
    moment().date_naive()
}

/// The one place where the clock is read.
#[expect(clippy::disallowed_methods, reason = "everything else gets the time handed down")]
fn moment() -> DateTime<FixedOffset> {
    chrono::Local::now().fixed_offset()
}
