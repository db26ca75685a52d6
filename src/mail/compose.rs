//! One message's recipient, words and files → its bytes as RFC 5322 has them. The only file that names the mail library's
//! message part.
//!
//! Same values, same bytes: Message-ID, date and boundary are handed in or follow from what is.

use super::{Address, Letter};
use crate::diagnostic::{Diagnostic, Origin};
use crate::text;
use chrono::{DateTime, Utc};
use lettre::message::header::{
    self, ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue, Headers,
};
use lettre::message::{Body, Mailbox, Mailboxes, MultiPart, SinglePart};

/// Where a message goes and what it is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// As [`Letter::key`].
    pub key: String,
    /// As [`Letter::message_id`].
    pub message_id: String,
    /// The recipient and its name.
    pub to: (Address, String),
    /// Whom the recipient answers, and their name.
    pub reply_to: Option<(Address, String)>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// Its name in the message.
    pub name: String,
    /// Its media type: `application/pdf`.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a message is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A draft that a mail program opens to be sent by hand (`X-Unsent`). Who sends it, the mail program puts in.
    Draft,
    /// Sending at once, from this mailbox with its name.
    Post(Address, String),
}

/// Writes the message.
///
/// # Errors
/// When the library refuses a value that was held to be good.
pub fn compose(
    envelope: &Envelope,
    enclosures: Vec<Enclosure>,
    purpose: &Purpose,
    date: DateTime<Utc>,
) -> Result<Letter, Diagnostic> {
    let subject = line(&envelope.subject);
    let mut headers = Headers::new();
    headers.set(header::Date::new(date.into()));
    if let Purpose::Post(from, name) = purpose {
        headers.set(header::From::from(mailbox(from, name)?));
    }
    headers.set(header::To::from(mailbox(&envelope.to.0, &envelope.to.1)?));
    if let Some((address, name)) = &envelope.reply_to {
        headers.set(header::ReplyTo::from(mailbox(address, name)?));
    }
    headers.set(header::Subject::from(subject.clone()));
    headers.set(header::MessageId::from(envelope.message_id.clone()));
    if *purpose == Purpose::Draft {
        headers.insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str("X-Unsent"), "1".to_owned()));
    }
    headers.set(header::MIME_VERSION_1_0);
    let mut bytes = headers.to_string().into_bytes();
    bytes.extend(parts(envelope, enclosures)?.formatted());
    let (key, message_id) = (envelope.key.clone(), envelope.message_id.clone());
    Ok(Letter { key, message_id, to: envelope.to.0.to_string(), subject, bytes })
}

/// The text, then the files.
fn parts(envelope: &Envelope, enclosures: Vec<Enclosure>) -> Result<MultiPart, Diagnostic> {
    let id: String = envelope.message_id.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
    // No line of base64 or quoted-printable can hold `=_`.
    let mixed = MultiPart::mixed().boundary(format!("=_{id}"));
    let mut mixed = mixed.singlepart(SinglePart::plain(envelope.body.clone()));
    for Enclosure { name, media, bytes } in enclosures {
        let media = ContentType::parse(media).map_err(|error| refused(&error.to_string()))?;
        // What looks like text must arrive byte for byte all the same.
        let body = Body::new_with_encoding(bytes, ContentTransferEncoding::Base64);
        let body = body.map_err(|_| refused(&name))?;
        let part = SinglePart::builder().header(media).header(ContentDisposition::attachment(&line(&name)));
        mixed = mixed.singlepart(part.body(body));
    }
    Ok(mixed)
}

fn mailbox(address: &Address, name: &str) -> Result<Mailboxes, Diagnostic> {
    let name = Some(line(name)).filter(|name| !name.is_empty());
    let address = address.as_str().parse().map_err(|_| refused(address.as_str()))?;
    Ok(Mailbox::new(name, address).into())
}

/// One line without what ends it, hides in it or turns it round.
fn line(value: &str) -> String {
    text::clean(value).replace('\n', " ").replace(['\u{61C}', '\u{180E}'], "")
}

fn refused(value: &str) -> Diagnostic {
    let hint = "báo cho người phụ trách chương trình kèm theo nguyên văn lời báo này";
    let at = Origin::File { file: value.into() };
    Diagnostic::error("thu-khong-soan-duoc", &at, "không soạn được thư", hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(name: &str, subject: &str) -> Envelope {
        let to = Address::parse("ldld@example.vn").unwrap();
        Envelope {
            key: "k".to_owned(),
            message_id: "<0123456789abcdef@thidua.invalid>".to_owned(),
            to: (to.clone(), name.to_owned()),
            reply_to: Some((to, "Trường “Hoa Sen”".to_owned())),
            subject: subject.to_owned(),
            body: "Kính gửi:\n.\nHết".to_owned(),
        }
    }

    fn written(envelope: &Envelope, name: &str, purpose: &Purpose) -> String {
        let file = Enclosure { name: name.to_owned(), media: "application/pdf", bytes: b"a\nb\r\n.\r\n".to_vec() };
        let date = DateTime::from_timestamp(1_750_816_800, 0).unwrap();
        let letter = compose(envelope, vec![file], purpose, date).unwrap();
        assert_eq!(letter, compose_again(envelope, name, purpose));
        String::from_utf8(letter.bytes).unwrap()
    }

    fn compose_again(envelope: &Envelope, name: &str, purpose: &Purpose) -> Letter {
        let file = Enclosure { name: name.to_owned(), media: "application/pdf", bytes: b"a\nb\r\n.\r\n".to_vec() };
        compose(envelope, vec![file], purpose, DateTime::from_timestamp(1_750_816_800, 0).unwrap()).unwrap()
    }

    /// The names of the headers before the first empty line.
    fn names(message: &str) -> Vec<&str> {
        let head = message.split("\r\n\r\n").next().unwrap();
        head.split("\r\n").filter(|line| !line.starts_with([' ', '\t'])).map(|l| l.split(':').next().unwrap()).collect()
    }

    const HEADERS: [&str; 8] =
        ["Date", "To", "Reply-To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type"];

    #[test]
    fn a_draft_has_no_sender_and_a_posted_letter_has_one() {
        let message = written(&envelope("Liên đoàn", "Hồ sơ"), "01-a.pdf", &Purpose::Draft);
        assert_eq!(names(&message), HEADERS);
        assert!(message.contains("Date: Wed, 25 Jun 2025 02:00:00 +0000\r\n"), "{message}");
        let from = Purpose::Post(Address::parse("cd@example.vn").unwrap(), "Công đoàn".to_owned());
        let posted = written(&envelope("Liên đoàn", "Hồ sơ"), "01-a.pdf", &from);
        assert!(names(&posted).contains(&"From") && !names(&posted).contains(&"X-Unsent"), "{posted}");
    }

    #[test]
    fn no_value_begins_a_header_or_a_part_of_its_own() {
        let hostile = [
            "a\r\nBcc: x@y.vn",
            "a\nBcc: x@y.vn",
            "a\u{2028}Bcc: x@y.vn\r\n\r\n--=_0123456789abcdef",
            "\"x\" <x@y.vn>, z",
            "a\u{202E}fdp.exe\u{0}\u{7f}",
            "=?utf-8?q?=0d=0aBcc:_x@y.vn?=",
            "../../etc/passwd\"; filename*=utf-8''x",
        ];
        for value in hostile {
            let message = written(&envelope(value, value), value, &Purpose::Draft);
            assert_eq!(names(&message), HEADERS, "{value:?}: {message}");
            assert_eq!(message.matches("--=_0123456789abcdefthiduainvalid\r\n").count(), 2, "{message}");
            assert!(!message.contains('\u{202E}') && !message.contains('\0'), "{message}");
            // The base64 of the file, whatever its name.
            assert!(message.contains("YQpiDQouDQo="), "{message}");
        }
    }

    #[test]
    fn every_line_is_short_enough_for_every_server() {
        let long = "Hồ sơ thi đua, khen thưởng đợt 1 năm 2025 – Công đoàn cơ sở ".repeat(20);
        let message = written(&envelope(&long, &long), &long, &Purpose::Draft);
        let longest = message.split("\r\n").map(str::len).max().unwrap();
        assert!(message.is_ascii() && longest <= 998, "{longest}");
        assert!(!message.replace("\r\n", "").contains(['\r', '\n']), "a line that ends otherwise");
    }
}
