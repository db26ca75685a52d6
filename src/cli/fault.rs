//! Says clap's usage errors in Vietnamese: what is wrong, what may have been meant, how the command is used.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};
use std::error::Error as _;

/// Formats errors in Vietnamese.
pub(super) struct Vietnamese;

impl ErrorFormatter for Vietnamese {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let mut parts = vec![format!("lỗi: {}", message(error))];
        let meant = suggestions(error);
        if !meant.is_empty() {
            parts.push(format!("  gợi ý: ý bạn là «{}»?", meant.join("» hoặc «")));
        }
        if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
            let usage = usage.to_string();
            // clap puts its own heading before the line.
            let line = usage.split_once(": ").map_or(usage.as_str(), |(_, line)| line);
            parts.push(format!("Cách dùng: {line}"));
        }
        parts.push("Thêm --help vào sau lệnh để xem hướng dẫn.\n".to_owned());
        parts.join("\n\n").into()
    }
}

fn message(error: &Error<Vietnamese>) -> String {
    let arg = one(error, ContextKind::InvalidArg);
    let value = one(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if arg.starts_with('-') => format!("không có tuỳ chọn «{arg}»"),
        ErrorKind::UnknownArgument => format!("thừa tham số «{arg}»"),
        ErrorKind::InvalidSubcommand => format!("không có lệnh «{}»", one(error, ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => format!("«{arg}» còn thiếu giá trị{}", values(error)),
        ErrorKind::InvalidValue => format!("giá trị «{value}» của «{arg}» không dùng được{}", values(error)),
        ErrorKind::ValueValidation => {
            let reason = error.source().map(|source| format!(": {source}")).unwrap_or_default();
            format!("giá trị «{value}» của «{arg}» không dùng được{reason}")
        }
        ErrorKind::MissingRequiredArgument => {
            format!("còn thiếu «{}»", many(error, ContextKind::InvalidArg).join("», «"))
        }
        ErrorKind::MissingSubcommand => "còn thiếu tên lệnh".to_owned(),
        ErrorKind::ArgumentConflict if arg == one(error, ContextKind::PriorArg) => {
            format!("«{arg}» chỉ được dùng một lần")
        }
        ErrorKind::ArgumentConflict => format!("không dùng «{arg}» cùng với «{}»", one(error, ContextKind::PriorArg)),
        ErrorKind::NoEquals => format!("cần dấu = giữa «{arg}» và giá trị"),
        ErrorKind::TooManyValues => format!("«{arg}» thừa giá trị «{value}»"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("«{arg}» chưa đủ hoặc thừa giá trị"),
        ErrorKind::InvalidUtf8 => "có chữ không đọc được trong dòng lệnh (không phải mã UTF-8)".to_owned(),
        _ => "dòng lệnh viết chưa đúng".to_owned(),
    }
}

/// `\n  [các giá trị: …]`, where the values are known.
fn values(error: &Error<Vietnamese>) -> String {
    let known = many(error, ContextKind::ValidValue);
    if known.is_empty() { String::new() } else { format!("\n  [các giá trị: {}]", known.join(", ")) }
}

/// What may have been meant. Where an option belongs to a command that was not typed, clap only says so in a sentence:
/// `'build --out' exists`.
fn suggestions(error: &Error<Vietnamese>) -> Vec<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let mut meant: Vec<String> = kinds.into_iter().flat_map(|kind| many(error, kind)).collect();
    if let Some(ContextValue::StyledStrs(sentences)) = error.get(ContextKind::Suggested) {
        let sentences = sentences.iter().map(ToString::to_string);
        meant.extend(sentences.filter_map(|s| Some(s.strip_prefix('\'')?.strip_suffix("' exists")?.to_owned())));
    }
    meant
}

fn one(error: &Error<Vietnamese>, kind: ContextKind) -> String {
    many(error, kind).join(", ")
}

fn many(error: &Error<Vietnamese>, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
