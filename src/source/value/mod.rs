//! One cell's content → a typed value and what is doubtful about it, or what is wrong with it in words.

mod choice;
mod moment;
mod name;
mod number;
mod phone;
mod typed;

pub(super) use choice::{Choices, one_of, tick};
pub(super) use moment::{birth, date, moment};
pub(super) use name::{person_name, signatory_name};
pub(crate) use number::WHOLE_YEAR;
pub(super) use number::{amount, count, decimal, phase_number, phase_or_year, year};
pub(super) use phone::phone;

use super::grid::Value;

/// What is wrong, or only doubtful, with a cell; the caller knows the place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    /// Name of the rule.
    pub(super) id: &'static str,
    /// What is wrong, with the value seen.
    pub(super) message: String,
    /// What to do.
    pub(super) hint: String,
}

impl Fault {
    fn new(id: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { id, message: message.into(), hint: hint.into() }
    }
}

/// What reading a cell came to.
#[derive(Debug, PartialEq)]
pub(super) struct Reading<T> {
    /// The value, or why there is none.
    pub(super) value: Result<T, Fault>,
    /// What the user has to know although there is a value.
    pub(super) doubts: Vec<Fault>,
}

impl<T> Reading<T> {
    fn doubtful(value: T, doubts: impl IntoIterator<Item = Fault>) -> Self {
        Self { value: Ok(value), doubts: doubts.into_iter().collect() }
    }

    fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { value: self.value.map(change), doubts: self.doubts }
    }
}

impl<T> From<Result<T, Fault>> for Reading<T> {
    fn from(value: Result<T, Fault>) -> Self {
        Self { value, doubts: Vec::new() }
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
pub(super) fn text(value: &Value) -> Reading<String> {
    Reading::doubtful(value.shown(), made_a_date(value))
}

/// Text that belongs on one line: posts, numbers of papers.
pub(super) fn line(value: &Value) -> Reading<String> {
    text(value).map(|text| text.replace('\n', " "))
}

/// The mark of an item: `1`, `1.1`, `a)`. Typed as a number it keeps its point.
pub(super) fn mark(value: &Value) -> Reading<String> {
    if let Value::Number(number) = value { Ok(number.to_string()).into() } else { line(value) }
}

/// Excel makes a date of `5/1` or `1-2025`; in a column of text that is rarely what was typed.
fn made_a_date(value: &Value) -> Option<Fault> {
    let Value::Moment(_) = value else { return None };
    let message = format!("ô đang là ngày “{}” trong khi cột này cần chữ", value.shown());
    let hint = "nếu Excel đã tự đổi thành ngày, định dạng ô là Chữ (Text) rồi gõ lại";
    Some(Fault::new("ngay-o-cot-chu", message, hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_in_text_columns_read_as_text() {
        assert_eq!(text(&Value::Number(12.0)), Ok("12".to_owned()).into());
        let date = chrono::NaiveDate::from_ymd_opt(2025, 1, 5).and_then(|day| day.and_hms_opt(0, 0, 0)).unwrap();
        let read = line(&Value::Moment(date));
        assert_eq!((read.value.unwrap().as_str(), read.doubts[0].id), ("05/01/2025", "ngay-o-cot-chu"));
    }

    #[test]
    fn marks_keep_their_point() {
        let read = [Value::Number(1.1), Value::Text("a)".into())].map(|v| mark(&v).value.unwrap());
        assert_eq!(read, ["1.1", "a)"]);
    }

    #[test]
    fn failed_formulas_are_named() {
        let fault = sound(&Value::Error("#REF!".into())).unwrap_err();
        assert_eq!(fault.message, "ô chứa lỗi công thức #REF!");
    }
}
