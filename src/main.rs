//! The command line program: parse, run, print, exit status. The only place that prints.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is where output goes")]

use std::process::ExitCode;
use thidua::{cli, command};

fn main() -> ExitCode {
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
