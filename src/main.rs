//! The command line program: parse, run, print, exit status. The only place that prints.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is where output goes")]

use indicatif::{ProgressBar, ProgressStyle};
use mimalloc::MiMalloc;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{panic, thread};
use thidua::cli::{self, Request};
use thidua::{command, source};

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    quiet_reader();
    match cli::parse(std::env::args_os()) {
        Ok(request) => {
            let mut console = Console::default();
            heed_interrupts(&request);
            let status = command::run(request, &mut console, &INTERRUPTED);
            console.line.finish_and_clear();
            ExitCode::from(status as u8)
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

/// Whether the user has asked to stop.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Ctrl-C lets a build, or the sending of letters, end what it has begun; a second one ends it at once, which leaves nothing
/// half-done either: at most a letter of which it is not known whether it arrived.
fn heed_interrupts(request: &Request) {
    let heeded = match request {
        Request::Build(_) => true,
        Request::Mail(order) => order.sending.send,
        _ => false,
    };
    if !heeded {
        return;
    }
    let heed = || {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            // Only the process as a whole can be ended from here.
            #[expect(clippy::exit, reason = "the user insists")]
            std::process::exit(i32::from(command::Status::Interrupted as u8));
        }
    };
    // Where no handler can be set, Ctrl-C ends the run at once.
    let _ = ctrlc::set_handler(heed);
}

/// The terminal: colours where it shows them, and below the text one line that says how far the run is. That line is drawn
/// only where the error stream is a terminal.
struct Console {
    line: ProgressBar,
}

impl Default for Console {
    fn default() -> Self {
        Self { line: ProgressBar::hidden() }
    }
}

impl command::Sink for Console {
    fn out(&mut self, text: &str) {
        // Nobody is left to be told that the reader of a pipe has gone.
        self.line.suspend(|| _ = anstream::stdout().write_all(text.as_bytes()));
    }

    fn err(&mut self, text: &str) {
        self.line.suspend(|| _ = anstream::stderr().write_all(text.as_bytes()));
    }

    fn progress(&mut self, done: usize, total: usize, now: &str) {
        if done == 0 && total > 1 {
            self.line = ProgressBar::new(total as u64);
            if let Ok(style) = ProgressStyle::with_template("{pos}/{len} {wide_msg}") {
                self.line.set_style(style);
            }
        }
        self.line.set_message(now.to_owned());
        self.line.set_position(done as u64);
    }

    fn ask(&mut self, question: &str) -> Option<String> {
        if !is_attended() {
            return None;
        }
        self.err(question);
        let mut typed = String::new();
        std::io::stdin().read_line(&mut typed).ok().map(|_| typed)
    }

    fn ask_secret(&mut self, question: &str) -> Option<String> {
        if !is_attended() {
            return None;
        }
        let typed = self.line.suspend(|| rpassword::prompt_password(question));
        typed.ok().filter(|typed| !typed.is_empty())
    }
}

/// Whether somebody is there to be asked.
fn is_attended() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
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
