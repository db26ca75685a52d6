//! Any grid under the names of any sheets: headings are found or missed in words. Sheets are separated by form feeds, their
//! first line is their name; cells are separated by tabs.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let sheets = text.split('\u{c}').map(|sheet| {
        let mut lines = sheet.split('\n');
        let name = lines.next().unwrap_or_default();
        (name, lines.map(|line| line.split('\t').collect()).collect())
    });
    let outcome = thidua::source::read_texts(sheets);
    assert!(outcome.value.is_some() || outcome.report.blocks(), "refused without a word");
});
