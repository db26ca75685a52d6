//! What happens to letters → what the officer reads of it.

use crate::cli::{Mail, To};
use crate::command::Status;
use crate::feedback::terminal::printable;
use crate::mail::{self, Config, Parcel, Security, Standing, State, Stop, Tally, size};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// So many recipients are named one by one.
const NAMED: usize = 12;

pub(super) const TORN: &str =
    "lưu ý: lần chạy trước bị ngắt khi đang ghi nhật ký gửi thư; dòng ghi dở đã được bỏ, các dòng khác còn nguyên\n";
pub(super) const KEYS: &str = "xem mã của các thư không rõ khi chạy lại không có --resolve";
pub(super) const NOBODY_TO_ASK: &str = "lỗi: chưa gửi thư nào, vì không có ai ở bàn phím để hỏi lại trước khi gửi\n  cách sửa: chạy trong cửa sổ dòng lệnh, hoặc thêm --yes để gửi không cần hỏi\n";
pub(super) const NO_PASSWORD: &str = "lỗi: không có mật khẩu của hộp thư gửi đi\n  cách sửa: chạy trong cửa sổ dòng lệnh để được hỏi, hoặc đặt biến môi trường THIDUA_MAIL_PASSWORD\n";

pub(super) const NO_USER: &str = "Tệp cấu hình không ghi “tai-khoan”, nên không có mật khẩu nào được cất.\n";

/// Where a store lives in memory only, its user is told.
fn until() -> &'static str {
    if mail::FORGETS {
        "Trên Linux, kho khóa nằm trong bộ nhớ: mật khẩu mất khi tắt hoặc khởi động lại máy, hoặc sau vài ngày không dùng; khi đó chương trình hỏi lại.\n"
    } else {
        ""
    }
}

pub(super) fn remembered(user: &str) -> String {
    format!("Đã cất mật khẩu của {} vào kho khóa của máy; xóa bằng --forget.\n{}", printable(user), until())
}

pub(super) fn not_remembered(user: &str, why: &str) -> String {
    let user = printable(user);
    format!(
        "cảnh báo: không cất được mật khẩu của {user} vào kho khóa của máy ({})\n  cách sửa: lần sau gõ lại mật khẩu khi được hỏi, hoặc dùng biến môi trường THIDUA_MAIL_PASSWORD\n",
        printable(why)
    )
}

pub(super) fn forgotten(user: &str, found: bool) -> String {
    let user = printable(user);
    if found {
        format!("Đã xóa mật khẩu của {user} khỏi kho khóa của máy.\n")
    } else {
        format!("Kho khóa của máy không có mật khẩu của {user}.\n")
    }
}

pub(super) fn not_forgotten(user: &str, why: &str) -> String {
    let (user, why) = (printable(user), printable(why));
    format!(
        "lỗi: không xóa được mật khẩu của {user} khỏi kho khóa của máy ({why})\n  cách sửa: xóa mục “thidua” trong phần quản lý mật khẩu của hệ điều hành\n"
    )
}

/// A password from the store may be the one that is wrong.
pub(super) fn recalled(order: &Mail) -> String {
    let line = format!("thidua mail {} --config {} --forget", typed(&order.folder), config(order));
    format!("lưu ý: mật khẩu vừa dùng lấy từ kho khóa của máy; nếu đã đổi mật khẩu thì xóa bằng {line}\n")
}

pub(super) fn outdated(key: &str) -> String {
    format!(
        "lỗi: không gửi lại được thư {key}, vì hồ sơ đã thay đổi từ lần ấy, hoặc thư không thuộc lần gửi này\n  \
         cách sửa: hồ sơ hiện nay được gửi thành thư khác; nếu nơi nhận đã có thư cũ thì ghi {key}=accepted\n"
    )
}

/// Server, sender, and how many letters go to whom.
pub(super) fn plan(config: &Config, due: &[Parcel]) -> String {
    let mut recipients: BTreeMap<&str, (usize, u64)> = BTreeMap::new();
    for parcel in due {
        let (letters, bytes) = recipients.entry(&parcel.to).or_default();
        *letters += 1;
        *bytes += parcel.size;
    }
    let (server, all) = (&config.server, due.iter().map(|parcel| parcel.size).sum());
    let security = match server.security {
        Security::StartTls => "mã hóa STARTTLS",
        Security::Tls => "mã hóa TLS",
        Security::Open => "không mã hóa, trên máy này",
    };
    let mut out = format!(
        "Sẽ gửi {} thư (tệp đính kèm {}) từ {} qua {}:{} ({security}) tới {} địa chỉ:\n",
        due.len(),
        size(all),
        config.sender.address,
        printable(&server.host),
        server.port,
        recipients.len()
    );
    for (to, (letters, bytes)) in recipients.iter().take(NAMED) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {}: {letters} thư, {}", printable(to), size(*bytes));
    }
    if recipients.len() > NAMED {
        let _ = writeln!(out, "  và {} địa chỉ khác", recipients.len() - NAMED);
    }
    out
}

pub(super) fn printed(text: &str) -> String {
    printable(text)
}

/// The state as the journal names it.
pub(super) fn name(state: State) -> &'static str {
    match state {
        State::Prepared => "prepared",
        State::Sending => "sending",
        State::Accepted => "accepted",
        State::Rejected => "rejected",
        State::Deferred => "deferred",
        State::Unknown => "unknown",
    }
}

/// A letter that could not be made.
pub(super) fn refused(title: &str) -> String {
    format!("✗ {}: không thành thư được\n", printable(title))
}

/// What became of a letter.
pub(super) fn ended(parcel: &Parcel, state: State, answer: &str) -> String {
    let sign = match state {
        State::Accepted => '✓',
        State::Unknown => '?',
        _ => '✗',
    };
    let (to, subject, answer) = (printable(&parcel.to), printable(&parcel.subject), printable(answer));
    format!("{sign} {to}, “{subject}”: {} ({answer})\n", state.word())
}

pub(super) fn waiting(letters: usize, time: Duration, why: &str) -> String {
    format!("{letters} thư chưa gửi được ({}); thử lại sau {} giây\n", printable(why), time.as_secs())
}

/// Why the run ended before its last letter.
pub(super) fn stopped(why: &Stop) -> String {
    let again = "chạy lại cùng lệnh; thư đã nhận không gửi lại";
    match why {
        Stop::Interrupted => "Đã dừng theo yêu cầu, giữa hai thư. Chạy lại cùng lệnh để gửi tiếp.\n".to_owned(),
        Stop::Throttled(said) => format!(
            "lỗi: máy chủ thư tạm không nhận thêm ({})\n  cách sửa: đợi vài giờ (hết hạn mức trong ngày thì đợi sang hôm sau) rồi {again}\n",
            printable(said)
        ),
        Stop::Unreachable(said) => format!(
            "lỗi: không nối được với máy chủ thư ({})\n  cách sửa: kiểm tra mạng, “dia-chi” và “cong” trong thu.toml, rồi {again}\n",
            printable(said)
        ),
        Stop::Refused(finding) => format!("{finding}\n"),
        Stop::Fault(fault) => format!(
            "lỗi: {fault}\n  cách sửa: chưa gửi thêm thư nào khi không ghi được nhật ký; khắc phục rồi {again}\n"
        ),
    }
}

/// A path as it is typed at a command line: one with spaces stands in quotes.
fn typed(path: &Path) -> String {
    let shown = path.display().to_string();
    if shown.contains(' ') { format!("\"{shown}\"") } else { shown }
}

fn config(order: &Mail) -> String {
    typed(order.sending.config.as_deref().unwrap_or(Path::new("thu.toml")))
}

/// The command line that sends what is left of the same letters.
pub(super) fn again(order: &Mail) -> String {
    let mut line = format!("thidua mail {} --send --config {}", typed(&order.folder), config(order));
    let path = |path: &Option<PathBuf>| path.as_deref().map(typed);
    let options = [
        ("--to", (order.to == To::Units).then(|| "units".to_owned())),
        ("--phase", order.wanted.phase.map(|phase| phase.to_string())),
        ("--unit", (!order.units.is_empty()).then(|| order.units.join(","))),
        ("--kind", (!order.wanted.kinds.is_empty()).then(|| order.wanted.kinds.join(","))),
        ("--template", path(&order.template)),
        ("--plan", path(&order.basis.plan)),
    ];
    for (option, value) in options.into_iter().filter_map(|(option, value)| Some((option, value?))) {
        let _ = write!(line, " {option} {value}");
    }
    for (option, _) in [("--docx", order.docx), ("--full-names", order.full_names)].into_iter().filter(|(_, on)| *on) {
        let _ = write!(line, " {option}");
    }
    line
}

/// A letter of which nobody here knows, and what can be done about it.
pub(super) fn unknown(key: &str, standing: &Standing, order: &Mail, current: bool) -> String {
    let id = printable(standing.message_id.trim_matches(['<', '>']));
    let mut out = format!(
        "không rõ: thư {} tới {}, “{}”, lúc {}: {}\n",
        printable(key),
        printable(&standing.to),
        printable(&standing.subject),
        printable(&standing.at),
        printable(&standing.answer)
    );
    let _ = writeln!(out, "  kiểm tra: hỏi nơi nhận, hoặc tìm trong mục Thư đã gửi (Gmail: rfc822msgid:{id})");
    let line = again(order);
    let _ = writeln!(out, "  đã tới: {line} --resolve {key}=accepted");
    if current {
        let _ = writeln!(out, "  chưa tới: {line} --resolve {key}=resend");
    } else {
        out += "  thư này của lần gửi khác hoặc của hồ sơ trước khi sửa; không tính vào lần gửi này\n";
    }
    out
}

/// Every letter is somewhere.
pub(super) fn equation(tally: &Tally, refused: usize) -> String {
    let refused = if refused > 0 { format!("; {refused} hồ sơ không thành thư được") } else { String::new() };
    format!(
        "{} thư = {} đã nhận + {} bị từ chối + {} hoãn hoặc chưa gửi + {} không rõ{refused}\n",
        tally.prepared, tally.accepted, tally.rejected, tally.deferred, tally.unknown
    )
}

/// What to do next.
pub(super) fn next(status: Status, folder: &Path) -> String {
    let journal = folder.join(crate::package::OUTBOX);
    match status {
        Status::Done => format!("Máy chủ thư đã nhận mọi thư; câu trả lời của máy chủ ghi ở {}\n", journal.display()),
        Status::Unsent => {
            "Tiếp theo: khắc phục điều đã nêu rồi chạy lại cùng lệnh; chỉ thư chưa được nhận mới được gửi.\n".to_owned()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_spaces_is_typed_in_quotes() {
        assert_eq!(typed(Path::new("ra")), "ra");
        assert_eq!(typed(Path::new("Hồ sơ 2025")), "\"Hồ sơ 2025\"");
    }
}
