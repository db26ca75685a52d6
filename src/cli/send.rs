//! The arguments by which letters are sent.

use crate::mail::Resolution;
use clap::Args;
use std::path::PathBuf;

/// How letters are sent; left out: they are written as drafts.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not touch each other")]
pub struct Send {
    /// Whether they are sent.
    #[arg(long, alias = "gui", requires = "config", conflicts_with = "dry_run", help = SEND_HELP)]
    pub send: bool,
    /// The file that says by which server.
    #[arg(long, alias = "cau-hinh", value_name = "TEP", help = CONFIG_HELP)]
    pub config: Option<PathBuf>,
    /// Whether they are sent without asking.
    #[arg(long, alias = "dong-y", requires = "send", help = "Gửi ngay, không hỏi lại")]
    pub yes: bool,
    /// Whether letters are sent whose drafts the user has changed, without the changes.
    #[arg(long, alias = "ke-ca-da-sua", requires = "send", help = FORCE_HELP)]
    pub force: bool,
    /// Whether the password is kept in the machine's own store.
    #[arg(long, alias = "nho-mat-khau", requires = "send", help = REMEMBER_HELP)]
    pub remember: bool,
    /// Whether the password is taken out of that store; nothing else is done.
    #[arg(long, alias = "quen-mat-khau", requires = "config", conflicts_with_all = ["send", "dry_run"], help = FORGET_HELP)]
    pub forget: bool,
    /// What a person says of letters of which nothing is known.
    #[arg(
        long = "resolve",
        alias = "xac-nhan",
        value_name = "MA=accepted|resend",
        value_parser = resolution,
        requires = "send",
        help = RESOLVE_HELP
    )]
    pub resolve: Vec<(String, Resolution)>,
}

const SEND_HELP: &str = "Gửi thư qua máy chủ thư, thay vì ghi thư nháp; thư đã nhận ở lần chạy trước không gửi lại";

const CONFIG_HELP: &str = "Tệp cấu hình gửi thư (thu.toml; tệp mẫu do thidua init tạo), không ghi mật khẩu; mật khẩu lấy từ \
     biến môi trường THIDUA_MAIL_PASSWORD, rồi đến kho khóa của máy (--remember), không có thì được hỏi khi gửi";

const FORCE_HELP: &str = "Gửi bản soạn mới của cả những thư có thư nháp đã được sửa, không có phần đã sửa";

const REMEMBER_HELP: &str = "Cất mật khẩu vào kho khóa của máy (Windows, macOS: giữ lâu dài; Linux: chỉ đến khi tắt máy) để lần sau không hỏi \
     lại";

const FORGET_HELP: &str =
    "Xóa mật khẩu đã cất của hộp thư nêu trong --config khỏi kho khóa của máy; không soạn, không gửi gì";

const RESOLVE_HELP: &str = "Cho biết thư không rõ đã tới hay chưa, sau khi đã hỏi nơi nhận: MA=accepted là đã tới (hoặc bạn đã tự gửi thư nháp), \
     MA=resend là chưa tới, gửi lại; dùng nhiều lần được";

/// `MA=accepted`.
fn resolution(typed: &str) -> Result<(String, Resolution), String> {
    let parts = typed.trim().split_once('=');
    let how = parts.and_then(|(key, how)| match how {
        "accepted" | "da-toi" => Some((key.to_owned(), Resolution::Accepted)),
        "resend" | "gui-lai" => Some((key.to_owned(), Resolution::Resend)),
        _ => None,
    });
    how.ok_or_else(|| "viết MA=accepted (đã tới) hoặc MA=resend (gửi lại)".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolutions_name_a_letter_and_what_became_of_it() {
        assert_eq!(resolution("a1=accepted"), Ok(("a1".to_owned(), Resolution::Accepted)));
        assert_eq!(resolution("a1=gui-lai"), Ok(("a1".to_owned(), Resolution::Resend)));
        assert!(["a1", "a1=", "a1=sent"].into_iter().all(|typed| resolution(typed).is_err()));
    }
}
