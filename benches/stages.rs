//! Believable units → how long each stage takes, per unit and on one thread. `cargo bench`; a number after `--` sets how many.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a tool for measuring, not a part of the program")]

mod believable;

use chrono::NaiveDate;
use mimalloc::MiMalloc;
use std::error::Error;
use std::num::NonZeroUsize;
use std::{env, fs};
use thidua::export::Format;
use thidua::job::{self, Order, Stage, Workshop};
use thidua::plan;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How many units, where nobody says.
const UNITS: usize = 24;

const STAGES: [(Stage, &str); 8] = [
    (Stage::Read, "read"),
    (Stage::Check, "check"),
    (Stage::Context, "context"),
    (Stage::Template, "template"),
    (Stage::Parse, "parse"),
    (Stage::Layout, "layout"),
    (Stage::Pdf, "pdf"),
    (Stage::Docx, "docx"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let count = env::args().find_map(|typed| typed.parse().ok()).unwrap_or(UNITS);
    let folder = tempfile::tempdir()?;
    let mut workbooks = Vec::new();
    for number in 0..count {
        let (code, bytes) = believable::unit(number)?;
        workbooks.push(folder.path().join(code + ".xlsx"));
        fs::write(&workbooks[number], bytes)?;
    }
    let (plan, _) = plan::built_in().into_result().map_err(|faults| format!("{faults:?}"))?;
    let today = NaiveDate::from_ymd_opt(2025, 6, 25).ok_or("no such day")?;
    let workshop = Workshop::open(plan, None, today).map_err(|faults| format!("{faults:?}"))?;
    let workshop = workshop.with_hands(Some(NonZeroUsize::MIN));
    let order = Order {
        kinds: Vec::new(),
        phase: None,
        formats: vec![Format::Pdf, Format::Docx],
        workbooks: false,
        signature_fields: false,
        mark_drafts: false,
        each: false,
        print_all: false,
    };
    let (mut files, mut bytes, mut refused) = (0, 0, 0);
    job::build(&workshop, &workbooks, &order, &job::Unwatched, |run| {
        refused += usize::from(run.refused());
        files += run.files.len();
        bytes += run.files.iter().map(|file| file.bytes.len()).sum::<usize>();
    });
    println!("{count} units, {refused} refused, {files} files, {} kB", bytes / 1000);
    for (stage, name) in STAGES {
        let per_unit = workshop.timings().of(stage).as_secs_f64() * 1000.0 / f64::from(u32::try_from(count)?);
        println!("{name:<9}{per_unit:>9.3} ms a unit");
    }
    Ok(())
}
