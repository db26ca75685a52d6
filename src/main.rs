//! The command line program: parse, run, print, exit status. The only place that prints.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is where output goes")]

use std::process::ExitCode;
use std::{panic, thread};
use thidua::{cli, command, source};

fn main() -> ExitCode {
    quiet_reader();
    match cli::parse(std::env::args_os()) {
        Ok(request) => {
            let answer = command::run(request);
            eprint!("{}", answer.err);
            print!("{}", answer.out);
            ExitCode::from(answer.status as u8)
        }
        Err(stop) => {
            if stop.to_stderr {
                eprint!("{}", stop.text);
            } else {
                print!("{}", stop.text);
            }
            ExitCode::from(stop.status)
        }
    }
}

/// A panic while a damaged workbook is read is told as such; the library's own words would only frighten.
fn quiet_reader() {
    let default = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some(source::READER_THREAD) {
            default(info);
        }
    }));
}
