//! Any bytes under any of the names a workbook may have: the reader gives records or says why not.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use std::sync::Once;
use std::{panic, thread};

static QUIET: Once = Once::new();

fuzz_target!(|data: &[u8]| -> Corpus {
    // A panic in the reader's own thread is caught and told as damage, as in the program; any other is a finding.
    QUIET.call_once(|| {
        let fatal = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().name() != Some(thidua::source::READER_THREAD) {
                fatal(info);
            }
        }));
    });
    let Some((kind, data)) = data.split_first() else { return Corpus::Reject };
    let name = if kind % 2 == 0 { "a.xlsx" } else { "a.csv" };
    let outcome = thidua::source::read_bytes(name, data);
    assert!(outcome.value.is_some() || !outcome.report.is_empty(), "refused without a word");
    Corpus::Keep
});
