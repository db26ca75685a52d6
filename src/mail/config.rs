//! The text of `thu.toml` → server, sender and pace of sending, or everything that is wrong with it. A password is refused.

use super::Address;
use crate::diagnostic::{Diagnostic, Origin, Outcome, Report};
use crate::plan::walk::{self, Table, Walk};
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A whole file, with comments for whoever fills it in.
pub const MODEL: &str = include_str!("../../templates/thu.toml");

/// Where the whole file is to be seen.
const WHERE: &str = "chạy “thidua init” để có tệp thu.toml mẫu mà đối chiếu";

/// How letters are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The server that takes them.
    pub server: Server,
    /// Whose letters they are.
    pub sender: Sender,
    /// Whom the recipient answers, where that is not the sender.
    pub reply_to: Option<Address>,
    /// How fast they go.
    pub pace: Pace,
}

/// A mail server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// The mailbox that sends, as the server knows it; `None`: the server asks for no password.
    pub user: Option<String>,
    /// A file of root certificates (PEM) that are trusted beside the usual ones, as the user wrote it.
    pub roots: Option<PathBuf>,
}

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Encrypted after STARTTLS; a server that does not offer it gets nothing.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// Not at all: only to this same machine.
    Open,
}

/// Whose letters they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The mailbox.
    pub address: Address,
    /// The name beside it; may be empty.
    pub name: String,
}

/// How fast letters go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many at most in a minute.
    pub per_minute: u32,
    /// How long to wait before each further try of what the server could not take for the moment.
    pub retries: Vec<Duration>,
}

impl Default for Pace {
    fn default() -> Self {
        Self { per_minute: 20, retries: [60, 240, 900].map(Duration::from_secs).to_vec() }
    }
}

/// More tries do not help: the letter waits for another run.
const MOST_RETRIES: usize = 5;

/// Reads `source`, the text of `file`.
pub fn read_config(file: &Arc<str>, source: &str) -> Outcome<Config> {
    let secrets = passwords(file, source);
    // What the parser would quote of such a file must not reach a log.
    if secrets.is_empty() { walk::document(file, source, WHERE, config) } else { Outcome::refused(secrets) }
}

/// Every key that looks like a password's, found in the text so that it is found in a file that cannot be parsed, too.
fn passwords(file: &Arc<str>, source: &str) -> Report {
    let mut report = Report::default();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let code = line.split('#').next().unwrap_or_default();
        for (at, _) in code.match_indices('=') {
            let before = code.get(..at).unwrap_or_default().trim_end();
            let key = last_key(before);
            if is_secret(key) {
                let place = Origin::in_text(file, source, start + before.len() - key.len());
                let hint = "xóa dòng này; mật khẩu được hỏi khi gửi, hoặc lấy từ biến môi trường THIDUA_MAIL_PASSWORD";
                let message = format!("mục “{}” ghi mật khẩu trong tệp", key.trim_matches(['"', '\'']));
                report.push(Diagnostic::error("mat-khau-trong-tep", &place, message, hint));
            }
        }
        start += line.len();
    }
    report
}

/// The key that a text before `=` ends in, with its quotes if it has any.
fn last_key(before: &str) -> &str {
    let quoted = before.chars().last().filter(|last| ['"', '\''].contains(last));
    let opened = quoted.and_then(|quote| before.get(..before.len() - 1)?.rfind(quote));
    let start = opened.or_else(|| before.rfind([' ', '\t', '{', ',', '=', '.']).map(|at| at + 1));
    before.get(start.unwrap_or_default()..).unwrap_or_default()
}

fn is_secret(key: &str) -> bool {
    let bare: String = crate::text::fold(key).chars().filter(char::is_ascii_alphanumeric).collect();
    ["matkhau", "password", "passwd", "passphrase", "secret"].iter().any(|word| bare.contains(word))
        || ["pass", "pwd", "mk"].contains(&bare.as_str())
}

fn config<'a>(walk: &mut Walk<'a>, root: &Table<'a>) -> Option<Config> {
    walk.only(root, &["may-chu", "nguoi-gui", "nhip-gui"]);
    let server = walk.table(root, "may-chu", "[may-chu]").and_then(|table| server(walk, &table));
    let sender = walk.table(root, "nguoi-gui", "[nguoi-gui]");
    let reply_to = sender.and_then(|table| reply_to(walk, &table));
    let sender = sender.and_then(|table| self::sender(walk, &table));
    let pace = root.entries.contains_key("nhip-gui").then(|| walk.table(root, "nhip-gui", "[nhip-gui]"));
    let pace = pace.flatten().map(|table| self::pace(walk, &table)).unwrap_or_default();
    Some(Config { server: server?, sender: sender?, reply_to, pace })
}

fn server<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Server> {
    walk.only(table, &["dia-chi", "cong", "bao-mat", "tai-khoan", "chung-thu"]);
    let words = [("starttls", Security::StartTls), ("tls", Security::Tls), ("khong", Security::Open)];
    let given = table.entries.contains_key("bao-mat");
    let security = if given { walk.choice(table, "bao-mat", &words) } else { Some(Security::StartTls) };
    let host = walk.text(table, "dia-chi");
    let port = whole(walk, table, "cong", 1..=65535);
    let user = walk.text_if_given(table, "tai-khoan");
    let roots = walk.text_if_given(table, "chung-thu").map(PathBuf::from);
    let (host, security) = (host?, security?);
    if security == Security::Open && !["localhost", "127.0.0.1", "::1"].contains(&host.as_str()) {
        let hint = "ghi bao-mat = \"starttls\" hoặc \"tls\"; “khong” chỉ dùng khi máy chủ thư ở ngay trên máy này";
        let message = format!("gửi thư tới {host} mà không mã hóa thì mật khẩu và văn bản bị lộ trên đường truyền");
        walk.fault(table.at("bao-mat"), "thu-khong-ma-hoa", message, hint);
    }
    let usual = match security {
        Security::StartTls => 587,
        Security::Tls => 465,
        Security::Open => 25,
    };
    Some(Server { host, port: port.unwrap_or(usual), security, user, roots })
}

fn sender<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Sender> {
    walk.only(table, &["dia-chi", "ten", "tra-loi"]);
    let typed = walk.text(table, "dia-chi");
    let name = walk.text_if_given(table, "ten").unwrap_or_default();
    let address = typed.and_then(|typed| address(walk, table, "dia-chi", &typed))?;
    Some(Sender { address, name })
}

fn reply_to<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Option<Address> {
    let typed = walk.text_if_given(table, "tra-loi")?;
    address(walk, table, "tra-loi", &typed)
}

fn address<'a>(walk: &mut Walk<'a>, table: &Table<'a>, key: &str, typed: &str) -> Option<Address> {
    let address = Address::parse(typed);
    if address.is_none() {
        let message = format!("mục “{key}” của [nguoi-gui] là “{typed}”, không phải một địa chỉ thư");
        walk.fault(table.at(key), "dia-chi-gui-sai", message, "ghi một địa chỉ, ví dụ congdoan.hoasen@gmail.com");
    }
    address
}

fn pace<'a>(walk: &mut Walk<'a>, table: &Table<'a>) -> Pace {
    walk.only(table, &["moi-phut", "thu-lai"]);
    let usual = Pace::default();
    let per_minute = whole(walk, table, "moi-phut", 1..=6000).unwrap_or(usual.per_minute);
    let Some(waits) = walk.wholes_if_given(table, "thu-lai") else { return Pace { per_minute, ..usual } };
    if waits.len() > MOST_RETRIES {
        let message = format!("mục “thu-lai” có {} lần thử lại", waits.len());
        walk.fault(table.at("thu-lai"), "nhip-gui-sai", message, format!("ghi nhiều nhất {MOST_RETRIES} lần"));
    }
    let retries = waits.iter().filter_map(|(seconds, at)| within(walk, "thu-lai", *seconds, *at, 0..=86400));
    Pace { per_minute, retries: retries.map(|seconds| Duration::from_secs(u64::from(seconds))).collect() }
}

/// A whole number of a key that may be left out, within its range.
fn whole<'a, N: TryFrom<u32>>(
    walk: &mut Walk<'a>,
    table: &Table<'a>,
    key: &str,
    range: RangeInclusive<u32>,
) -> Option<N> {
    let number = walk.whole_if_given(table, key)?;
    N::try_from(within(walk, key, number, table.at(key), range)?).ok()
}

fn within(walk: &mut Walk<'_>, key: &str, number: i64, at: usize, range: RangeInclusive<u32>) -> Option<u32> {
    let fits = u32::try_from(number).ok().filter(|number| range.contains(number));
    if fits.is_none() {
        let hint = format!("ghi số từ {} đến {}", range.start(), range.end());
        walk.fault(at, "nhip-gui-sai", format!("mục “{key}” là {number}"), hint);
    }
    fits
}

#[cfg(test)]
mod tests;
