//! A letter's bytes → a mail server's answer. The only file that names the mail library's transport.
//!
//! The steps of SMTP are taken one by one on a connection of our own, so that it is known how far a letter came: before its
//! last byte has left, a lost connection means that it was not taken; after that, that nobody here can tell.

use super::config::{Security, Server};
use crate::diagnostic::{Diagnostic, Origin};
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters, TlsParametersBuilder};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, MailParameter};
use lettre::transport::smtp::response::{Response, Severity};
use std::error::Error as _;
use std::time::Duration;

/// How long a server may take to be reached and to answer a command.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long it may take to answer for a whole letter (RFC 5321, 4.5.3.2.6): whoever gives up earlier does not know what became
/// of it.
const LONG_PATIENCE: Duration = Duration::from_mins(10);
/// How long a farewell may take.
const FAREWELL: Duration = Duration::from_secs(2);
/// How many bytes are written at a time.
const PIECE: usize = 1 << 16;

/// What a server made of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It took it.
    Accepted(String),
    /// It will never take it.
    Rejected(String),
    /// It did not take it this time.
    Deferred(String),
    /// It did not take it, and wants no more for a while.
    Throttled(String),
    /// The letter left, and no answer came.
    Unknown(String),
}

/// Why there is no connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Trying again later may help.
    Later(String),
    /// The server wants no more for a while.
    Throttled(String),
    /// It will not be better before somebody mends it.
    Never(Diagnostic),
}

/// The way to one server.
pub struct Post {
    server: Server,
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    line: Option<Line>,
    admitted: bool,
}

/// An open connection.
struct Line {
    connection: SmtpConnection,
    /// The longest letter the server takes, where it says.
    limit: Option<u64>,
}

/// Reads root certificates (PEM).
///
/// # Errors
/// When there are none in `pem`.
pub fn trusted(file: &str, pem: &[u8]) -> Result<Certificate, Diagnostic> {
    let begun = pem.windows(10).any(|bytes| bytes == b"-----BEGIN");
    Certificate::from_pem(pem).ok().filter(|_| begun).ok_or_else(|| {
        let hint = "xin người quản trị máy chủ thư tệp chứng thư gốc ở dạng PEM";
        Diagnostic::error("chung-thu-sai", &Origin::File { file: file.into() }, "tệp không có chứng thư dạng PEM", hint)
    })
}

impl Post {
    /// Makes ready for a server; nothing is sent yet.
    ///
    /// # Errors
    /// When the certificates cannot be used.
    pub fn new(server: Server, password: Option<String>, roots: Option<Certificate>) -> Result<Self, Diagnostic> {
        let builder = TlsParameters::builder(server.host.clone());
        let builder = roots.into_iter().fold(builder, TlsParametersBuilder::add_root_certificate);
        let tls = match server.security {
            Security::Open => None,
            Security::StartTls | Security::Tls => {
                Some(builder.build().map_err(|error| never(&server, &plain(&error)))?)
            }
        };
        let credentials = server.user.clone().zip(password).map(|(user, password)| Credentials::new(user, password));
        Ok(Self { server, tls, credentials, line: None, admitted: false })
    }

    /// Sees to it that there is a connection: the one there is, if it still answers, or a new one.
    ///
    /// # Errors
    /// When there is none to be had.
    pub fn open(&mut self) -> Result<(), Closed> {
        if self.line.as_mut().is_some_and(|line| line.connection.test_connected()) {
            return Ok(());
        }
        self.close();
        let connection = self.connect().map_err(|error| self.closed(&error))?;
        self.line = Some(Line::new(connection));
        self.admitted = true;
        Ok(())
    }

    /// Whether the server ever let us in, and believed the password if there was one.
    pub fn admitted(&self) -> bool {
        self.admitted
    }

    fn connect(&self) -> Result<SmtpConnection, Error> {
        let (hello, server) = (ClientId::default(), &self.server);
        let wrapped = self.tls.as_ref().filter(|_| server.security == Security::Tls);
        let address = (server.host.as_str(), server.port);
        let mut connection = SmtpConnection::connect(address, Some(PATIENCE), &hello, wrapped, None)?;
        if let Some(tls) = self.tls.as_ref().filter(|_| server.security == Security::StartTls) {
            connection.starttls(tls, &hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials)?;
        }
        Ok(connection)
    }

    fn closed(&self, error: &Error) -> Closed {
        let said = plain(error);
        match said_of(error) {
            Some(Answer::Throttled(said)) => Closed::Throttled(said),
            Some(Answer::Rejected(said)) => Closed::Never(never(&self.server, &said)),
            _ if error.is_client() || distrusted(error) => Closed::Never(never(&self.server, &said)),
            _ => Closed::Later(said),
        }
    }

    /// Hands a letter over, on the connection there is.
    pub fn hand_over(&mut self, from: &str, to: &str, bytes: &[u8]) -> Answer {
        let Some(line) = self.line.as_mut() else { return Answer::Deferred("chưa có kết nối".to_owned()) };
        if let Some(limit) = line.limit.filter(|limit| *limit < bytes.len() as u64) {
            return Answer::Rejected(format!("thư dài {} byte, máy chủ chỉ nhận đến {limit} byte", bytes.len()));
        }
        let answer = line.transmit(from, to, bytes);
        if !matches!(answer, Answer::Accepted(_)) {
            self.close();
        }
        answer
    }

    /// Takes leave of the server.
    pub fn close(&mut self) {
        if let Some(mut line) = self.line.take() {
            // Where the deadline cannot be set the farewell takes longer, which harms nothing.
            let _ = line.connection.set_timeout(Some(FAREWELL));
            line.connection.abort();
        }
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        self.close();
    }
}

impl Line {
    /// Asks how long letters may be. A server that will not be greeted twice is not asked for its limit.
    fn new(mut connection: SmtpConnection) -> Self {
        let greeted = connection.command(Ehlo::new(ClientId::default()));
        let limit = greeted.ok().and_then(|greeted| greeted.message().find_map(limit_in)).filter(|limit| *limit > 0);
        Self { connection, limit }
    }

    fn transmit(&mut self, from: &str, to: &str, bytes: &[u8]) -> Answer {
        if let Err(answer) = self.announce(from, to, bytes.len()) {
            return answer;
        }
        // Where the deadline cannot be set, the shorter one holds.
        let _ = self.connection.set_timeout(Some(LONG_PATIENCE));
        let mut handed = false;
        let pieces = bytes.chunks(PIECE).map(Some).chain([None]);
        // The iterator is asked for more only once all before it was written; the full stop that ends a letter comes after it.
        let pieces = pieces.filter_map(|piece| {
            handed |= piece.is_none();
            piece
        });
        let result = self.connection.message_iter(pieces);
        let _ = self.connection.set_timeout(Some(PATIENCE));
        match result {
            Ok(response) if response.code().severity == Severity::PositiveCompletion => {
                Answer::Accepted(told(&response))
            }
            Ok(response) => Answer::Unknown(told(&response)),
            Err(error) => said_of(&error).unwrap_or_else(|| {
                let said = format!("mất kết nối ({})", plain(&error));
                if handed { Answer::Unknown(said) } else { Answer::Deferred(said) }
            }),
        }
    }

    /// Everything before the letter's first byte.
    fn announce(&mut self, from: &str, to: &str, size: usize) -> Result<(), Answer> {
        let address =
            |text: &str| text.parse::<Address>().map_err(|_| Answer::Rejected(format!("địa chỉ sai: {text}")));
        let (from, to) = (address(from)?, address(to)?);
        let size = self.limit.map(|_| MailParameter::Size(size)).into_iter().collect();
        let said = |error: Error| {
            said_of(&error).unwrap_or_else(|| Answer::Deferred(format!("mất kết nối ({})", plain(&error))))
        };
        self.connection.command(Mail::new(Some(from), size)).map_err(said)?;
        self.connection.command(Rcpt::new(to, Vec::new())).map_err(said)?;
        self.connection.command(Data).map_err(said)?;
        Ok(())
    }
}

/// `SIZE 35882577`.
fn limit_in(line: &str) -> Option<u64> {
    let (word, limit) = line.trim().split_once(' ')?;
    word.eq_ignore_ascii_case("SIZE").then(|| limit.trim().parse().ok())?
}

/// What a server's refusal means; `None` where the server said nothing.
fn said_of(error: &Error) -> Option<Answer> {
    let code = u16::from(error.status()?);
    let text = plain(error);
    let said = format!("{code} {text}");
    // 4.7.x: a policy, which is a rate in practice; 5.4.5: the day's number of letters is used up, which tomorrow mends.
    let enough = code == 421 || (code < 500 && text.starts_with("4.7.")) || text.starts_with("5.4.5");
    Some(match code {
        _ if enough => Answer::Throttled(said),
        400..500 => Answer::Deferred(said),
        _ => Answer::Rejected(said),
    })
}

fn told(response: &Response) -> String {
    let text: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), text.join(" ")).trim().to_owned()
}

/// The cause alone, on one line.
fn plain(error: &Error) -> String {
    let cause = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let cause = cause.split_whitespace().collect::<Vec<_>>().join(" ");
    match cause.as_str() {
        "incomplete response" => "máy chủ ngắt kết nối".to_owned(),
        "STARTTLS is not supported on this server" => "máy chủ không có STARTTLS".to_owned(),
        "No compatible authentication mechanism was found" => "máy chủ không có cách đăng nhập dùng được".to_owned(),
        _ if error.status().is_some() => cause,
        _ if error.is_timeout() => format!("máy chủ không trả lời kịp: {cause}"),
        _ if distrusted(error) => format!("kết nối mã hóa không tin được: {cause}"),
        _ => cause,
    }
}

/// Whether the server's certificate was not believed, or it does not speak TLS at all.
fn distrusted(error: &Error) -> bool {
    let cause = error.source().and_then(|cause| cause.downcast_ref::<std::io::Error>());
    error.is_tls() || cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::InvalidData)
}

fn never(server: &Server, said: &str) -> Diagnostic {
    let at = Origin::File { file: format!("{}:{}", server.host, server.port).into() };
    let hint = match server.security {
        _ if said.starts_with("53") => {
            "kiểm tra tài khoản và mật khẩu; với Gmail phải dùng mật khẩu ứng dụng, không phải mật khẩu đăng nhập"
        }
        Security::StartTls => {
            "kiểm tra “dia-chi”, “cong”, “bao-mat”, “chung-thu” trong tệp thu.toml; cổng 465 cần bao-mat = \"tls\""
        }
        _ => "kiểm tra “dia-chi”, “cong”, “bao-mat”, “chung-thu” trong tệp thu.toml",
    };
    Diagnostic::error("may-chu-thu-tu-choi", &at, format!("máy chủ thư không cho gửi: {said}"), hint)
}

#[cfg(test)]
mod tests;
