//! Data of units (JSON) → the report of two pages on which other programs were measured: PDF/A-2a with PDF/UA-1, DOCX, or both.
//!
//! `two-pages DATA.json OUT COUNT pdf|docx|pdf,docx`; `peers.py` runs it beside the others.
#![expect(clippy::disallowed_methods, reason = "a tool for measuring, not a part of the program")]

use chrono::NaiveDate;
use mimalloc::MiMalloc;
use serde_json::Value;
use std::error::Error;
use std::path::Path;
use std::{env, fs};
use thidua::document::{self, Setting};
use thidua::export::{self, Extras, Format, Shared};
use thidua::font::Fonts;
use thidua::layout;
use thidua::template::Template;

const TEMPLATE: &str = include_str!("two_pages.hbs");

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [data, out, count, formats] = arguments.as_slice() else {
        return Err("two-pages DATA.json OUT COUNT pdf|docx|pdf,docx".into());
    };
    fs::create_dir_all(out)?;
    let units: Vec<Value> = serde_json::from_str(&fs::read_to_string(data)?)?;
    let fonts = Fonts::built_in().map_err(|fault| fault.to_string())?;
    let template = Template::compile("two_pages.hbs", TEMPLATE).map_err(|fault| fault.to_string())?;
    let shared = Shared::default();
    let created = NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("no such day")?;
    let extras = Extras { created, signature_fields: false };
    for (number, unit) in units.iter().cycle().take(count.parse()?).enumerate() {
        let markup = template.fill(unit).map_err(|fault| fault.to_string())?;
        let tree = document::read(&markup, &fonts, Setting::Small).map_err(|faults| format!("{faults:?}"))?;
        if !layout::missing_glyphs(&tree, &fonts).is_empty() {
            return Err("a character has no glyph".into());
        }
        let pages = layout::layout(&tree, &fonts);
        let name = unit["ma_don_vi"].as_str().ok_or("a unit has a code")?;
        let name = if number < units.len() { name.to_owned() } else { format!("{name}-{number}") };
        for format in [Format::Pdf, Format::Docx] {
            if formats.split(',').any(|wanted| wanted == format.extension()) {
                let bytes = export::write(format, &tree, &pages, (&fonts, &shared), extras)?;
                fs::write(Path::new(out).join(name.clone() + "." + format.extension()), bytes)?;
            }
        }
    }
    Ok(())
}
