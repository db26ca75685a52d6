//! Words out of a closed list, and tick marks.

use super::Fault;
use crate::source::grid::Value;
use crate::text::{alike, nearest};

/// The values of a list, each with its spellings; the first spelling is the one that is suggested.
pub(in crate::source) type Choices<T> = [(T, &'static [&'static str])];

/// A reader of one list: case, marks and punctuation do not count.
pub(in crate::source) fn one_of<T: Copy>(choices: &'static Choices<T>) -> impl Fn(&Value) -> Result<T, Fault> {
    move |value| {
        let typed = value.shown();
        let meant = choices.iter().find(|(_, spellings)| spellings.iter().any(|spelling| alike(spelling, &typed)));
        meant.map(|(choice, _)| *choice).ok_or_else(|| not_listed(&typed, choices))
    }
}

fn not_listed<T>(typed: &str, choices: &'static Choices<T>) -> Fault {
    let allowed: Vec<&str> = choices.iter().filter_map(|(_, spellings)| spellings.first().copied()).collect();
    let all = choices.iter().flat_map(|(_, spellings)| spellings.iter().copied());
    let meant = nearest(typed, all).map(|near| format!("ý bạn là “{near}”? ")).unwrap_or_default();
    let message = format!("“{typed}” không có trong danh sách cho phép");
    Fault::new("gia-tri-la", message, format!("{meant}các giá trị được nhận: {}", allowed.join("; ")))
}

/// A tick mark. An empty cell is no; it does not come here.
pub(in crate::source) fn tick(value: &Value) -> Result<bool, Fault> {
    if let Value::Bool(ticked) = value {
        return Ok(*ticked);
    }
    let typed = value.shown();
    match typed.to_lowercase().as_str() {
        "x" | "v" | "✓" | "✔" | "√" | "×" | "х" | "☑" | "☒" | "có" | "1" | "true" | "đúng" | "rồi" => {
            Ok(true)
        }
        "không" | "ko" | "0" | "false" | "sai" | "-" | "–" | "☐" | "chưa" => Ok(false),
        _ => {
            let message = format!("“{typed}” không phải là dấu chọn");
            Err(Fault::new("danh-dau-sai", message, "ghi x nếu có, để trống nếu không"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLOURS: &Choices<u8> = &[(1, &["Xanh lá", "lục"]), (2, &["Đỏ"])];

    fn text(typed: &str) -> Value {
        Value::Text(typed.to_owned())
    }

    #[test]
    fn spellings_are_folded() {
        assert_eq!(one_of(COLOURS)(&text("XANH  LA")), Ok(1));
        assert_eq!(one_of(COLOURS)(&text("đỏ.")), Ok(2));
    }

    #[test]
    fn strangers_get_the_list_and_the_nearest() {
        let fault = one_of(COLOURS)(&text("Xanh láa")).unwrap_err();
        assert_eq!(fault.message, "“Xanh láa” không có trong danh sách cho phép");
        assert_eq!(fault.hint, "ý bạn là “Xanh lá”? các giá trị được nhận: Xanh lá; Đỏ");
    }

    #[test]
    fn ticks_are_recognised() {
        for typed in ["x", "X", "✓", "có", "Có", "1"] {
            assert_eq!(tick(&text(typed)), Ok(true), "{typed}");
        }
        assert_eq!(tick(&Value::Number(1.0)), Ok(true));
        assert_eq!(tick(&text("Không")), Ok(false));
        assert!(tick(&text("đang xét")).is_err());
    }
}
