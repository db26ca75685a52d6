//! A message and its files → the files of its draft: one `.eml`, and beside it a folder for people who write in a browser.

use super::compose::{Enclosure, Envelope};
use super::letters::Message;
use super::words::Way;
use super::{Purpose, compose};
use crate::diagnostic::Diagnostic;
use crate::package::LETTERS;
use chrono::{DateTime, Utc};
use std::fmt::Write;

/// The text that is to be copied into the browser, in the folder of attachments.
pub const TEXT: &str = "noi-dung.txt";

/// Longest link that Windows hands on to a mail program or browser.
const LONGEST_LINK: usize = 2000;

/// Where the drafts of a unit and phase stand: their folder and what their names begin with.
pub(super) fn place(way: Way, scope: &str) -> String {
    format!("{LETTERS}/{}/{scope}", way.id())
}

/// The draft's files: path below the output folder with `/`, and bytes; the `.eml` first.
///
/// # Errors
/// When the message cannot be composed.
pub fn draft(
    way: Way,
    message: &Message,
    files: Vec<Enclosure>,
    date: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    let folder = place(way, &message.name);
    let mut beside: Vec<_> = files.iter().map(|file| (format!("{folder}/{}", file.name), file.bytes.clone())).collect();
    beside.push((format!("{folder}/{TEXT}"), by_hand(&message.envelope, &files).into_bytes()));
    let letter = compose(&message.envelope, files, &Purpose::Draft, date)?;
    let mut all = vec![(format!("{folder}.eml"), letter.bytes)];
    all.append(&mut beside);
    Ok(all)
}

/// What people copy piece by piece where a mail program does not open the draft. With a mark and line ends by which Windows
/// knows the coding.
fn by_hand(envelope: &Envelope, files: &[Enclosure]) -> String {
    let Envelope { to: (address, name), subject, body, .. } = envelope;
    let mut text = format!("\u{feff}Người nhận: {name} <{address}>\n");
    if let Some((reply_to, _)) = &envelope.reply_to {
        let _ = writeln!(text, "Trả lời về: {reply_to}");
    }
    let _ = writeln!(text, "Chủ đề: {subject}\n\nTệp đính kèm (trong thư mục này):");
    for file in files {
        let _ = writeln!(text, "  {}", file.name);
    }
    let _ = writeln!(text, "\nMở thư mới có sẵn người nhận, chủ đề (đính kèm tệp bằng tay):\n{}\n", link(envelope));
    let _ = writeln!(text, "Nội dung:\n\n{body}");
    text.replace('\n', "\r\n")
}

/// RFC 6068. The text goes along where the link stays short enough.
fn link(envelope: &Envelope) -> String {
    let short = format!("mailto:{}?subject={}", escaped(envelope.to.0.as_str()), escaped(&envelope.subject));
    let whole = format!("{short}&body={}", escaped(&envelope.body.replace('\n', "\r\n")));
    if whole.len() <= LONGEST_LINK { whole } else { short }
}

fn escaped(value: &str) -> String {
    value.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
