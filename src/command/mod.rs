//! A request → a run → what to print and the exit status. Every command is one file; nothing here prints or exits.

mod build;
mod check;
mod explain;
mod form;
mod init;
mod kinds;
mod plan;
mod report;

use crate::cli::Request;
use chrono::NaiveDate;

/// What a command leaves to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// For the standard output.
    pub out: String,
    /// For the error stream.
    pub err: String,
    /// The exit status.
    pub status: Status,
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
}

/// Runs a request.
pub fn run(request: Request) -> Answer {
    match request {
        Request::Build(order) => build::run(&order),
        Request::Check(order) => check::run(&order),
        Request::Init(order) => init::run(&order.folder),
        Request::Form(order) => form::run(&order),
        Request::Kinds(order) => kinds::run(order.explain),
        Request::Explain(order) => explain::run(order.code.as_deref()),
    }
}

/// The one place where the clock is read.
#[expect(clippy::disallowed_methods, reason = "everything else gets the date handed down")]
fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}
