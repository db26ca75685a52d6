//! One cell's content → a typed value, or what is wrong with it in words.

mod choice;
mod moment;
mod number;

pub(super) use choice::{Choices, one_of, tick};
pub(super) use moment::{birth, date, moment};
pub(crate) use number::WHOLE_YEAR;
pub(super) use number::{amount, count, decimal, phase_or_year, year};

use super::grid::Value;

/// Why a cell is not what its column asks for; the caller knows the place.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    /// Name of the rule.
    pub(super) id: &'static str,
    /// What is wrong, with the value seen.
    pub(super) message: String,
    /// What to do.
    pub(super) hint: String,
}

impl Fault {
    fn new(id: &'static str, message: String, hint: impl Into<String>) -> Self {
        Self { id, message, hint: hint.into() }
    }
}

/// A formula that failed is no value of any kind.
pub(super) fn sound(value: &Value) -> Result<&Value, Fault> {
    match value {
        Value::Error(name) => {
            let hint = "sửa công thức hoặc nhập thẳng giá trị vào ô";
            Err(Fault::new("o-loi-cong-thuc", format!("ô chứa lỗi công thức {name}"), hint))
        }
        value => Ok(value),
    }
}

/// Text as typed; numbers and dates as they are written.
#[expect(clippy::unnecessary_wraps, reason = "it stands where the readers of other kinds stand")]
pub(super) fn text(value: &Value) -> Result<String, Fault> {
    Ok(value.shown())
}

/// Text that belongs on one line: names, posts, numbers of papers.
#[expect(clippy::unnecessary_wraps, reason = "it stands where the readers of other kinds stand")]
pub(super) fn line(value: &Value) -> Result<String, Fault> {
    Ok(value.shown().replace('\n', " "))
}

/// The mark of an item: `1`, `1.1`, `a)`. Typed as a number it keeps its point.
pub(super) fn mark(value: &Value) -> Result<String, Fault> {
    if let Value::Number(number) = value { Ok(number.to_string()) } else { line(value) }
}

/// A telephone number. Typed as a number it has lost its leading zero, which every subscriber's number has.
#[expect(clippy::unnecessary_wraps, reason = "it stands where the readers of other kinds stand")]
pub(super) fn phone(value: &Value) -> Result<String, Fault> {
    let shown = value.shown();
    let bare = matches!(value, Value::Number(_)) && matches!(shown.len(), 9 | 10) && !shown.starts_with('0');
    Ok(if bare { format!("0{shown}") } else { shown })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_text_columns_read_as_text() {
        assert_eq!(text(&Value::Number(12.0)), Ok("12".to_owned()));
        assert_eq!(phone(&Value::Number(912_345_678.0)), Ok("0912345678".to_owned()));
        assert_eq!(phone(&Value::Text("0912 345 678".into())), Ok("0912 345 678".to_owned()));
        assert_eq!(phone(&Value::Number(19_001_234.0)), Ok("19001234".to_owned()));
    }

    #[test]
    fn marks_keep_their_point() {
        assert_eq!([Value::Number(1.1), Value::Text("a)".into())].map(|v| mark(&v).unwrap()), ["1.1", "a)"]);
    }

    #[test]
    fn failed_formulas_are_named() {
        let fault = sound(&Value::Error("#REF!".into())).unwrap_err();
        assert_eq!(fault.message, "ô chứa lỗi công thức #REF!");
    }
}
