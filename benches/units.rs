//! A number → so many workbooks of believable units in a folder: `units FOLDER COUNT`.
#![expect(clippy::disallowed_methods, reason = "a tool for measuring, not a part of the program")]

mod believable;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, count] = arguments.as_slice() else { return Err("units FOLDER COUNT".into()) };
    fs::create_dir_all(folder)?;
    for number in 0..count.parse()? {
        let (code, bytes) = believable::unit(number)?;
        fs::write(Path::new(folder).join(code + ".xlsx"), bytes)?;
    }
    Ok(())
}
