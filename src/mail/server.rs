//! What a test wants of a mail server → one on this machine that does it, and remembers what it was given.

use super::config::{Security, Server};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What the server does with a letter; with one it was told nothing of: it takes it.
#[derive(Clone, Copy)]
pub(super) enum Turn {
    Take,
    /// Answers MAIL FROM with this.
    RefuseSender(&'static str),
    /// Answers the whole letter with this.
    RefuseLetter(&'static str),
    /// Goes away once it has the whole letter.
    GoAfterLetter,
    /// Goes away in the middle of the letter.
    GoInLetter,
    /// Greets with this instead of 220, and goes away.
    Greet(&'static str),
}

#[derive(Default)]
struct Seen {
    turns: Vec<Turn>,
    connections: usize,
    letters: Vec<String>,
}

/// A running server.
pub(super) struct Fake {
    port: u16,
    seen: Arc<Mutex<Seen>>,
}

impl Fake {
    /// Starts one; `size` is the longest letter it says it takes.
    pub(super) fn start(turns: &[Turn], size: Option<u64>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let turns = turns.iter().rev().copied().collect();
        let seen = Arc::new(Mutex::new(Seen { turns, ..Seen::default() }));
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let shared = Arc::clone(&shared);
                thread::spawn(move || serve(&stream.unwrap(), &shared, size));
            }
        });
        Self { port, seen }
    }

    /// How it is reached.
    pub(super) fn server(&self) -> Server {
        let host = "127.0.0.1".to_owned();
        Server { host, port: self.port, security: Security::Open, user: None, roots: None }
    }

    /// The letters it had whole, whatever it answered.
    pub(super) fn letters(&self) -> Vec<String> {
        self.seen.lock().unwrap().letters.clone()
    }

    /// How many connections were made.
    pub(super) fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }
}

/// One connection. Whoever is gone need not be told anything more, so nothing here fails.
fn serve(mut stream: &TcpStream, seen: &Mutex<Seen>, size: Option<u64>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut say = |text: &str| stream.write_all(format!("{text}\r\n").as_bytes()).ok();
    {
        let mut seen = seen.lock().unwrap();
        seen.connections += 1;
        if let Some(Turn::Greet(text)) = seen.turns.last().copied() {
            seen.turns.pop();
            return say(text);
        }
    }
    say("220 test")?;
    let mut turn = Turn::Take;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.get(..4).unwrap_or_default() {
            "EHLO" => say(&size.map_or("250 test".to_owned(), |size| format!("250-test\r\n250 SIZE {size}")))?,
            "MAIL" => {
                turn = seen.lock().unwrap().turns.pop().unwrap_or(Turn::Take);
                say(if let Turn::RefuseSender(text) = turn { text } else { "250 Ok" })?;
            }
            "DATA" => {
                say("354 go on")?;
                if matches!(turn, Turn::GoInLetter) {
                    reader.read_exact(&mut [0; 1000]).ok()?;
                    return None;
                }
                let letter = letter(&mut reader)?;
                seen.lock().unwrap().letters.push(letter);
                match turn {
                    Turn::GoAfterLetter => return None,
                    Turn::RefuseLetter(text) => say(text)?,
                    _ => say("250 2.0.0 Ok: queued as 1A")?,
                }
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 Ok")?,
        }
    }
}

fn letter(reader: &mut impl BufRead) -> Option<String> {
    let mut letter = String::new();
    while !letter.ends_with("\r\n.\r\n") {
        if reader.read_line(&mut letter).ok()? == 0 {
            return None;
        }
    }
    Some(letter)
}
