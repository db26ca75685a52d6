//! Telephone numbers, with the zero that spreadsheets drop.

use super::{Fault, Reading};
use crate::source::grid::Value;

/// A telephone number. Typed as a number it has lost its leading zero, which every subscriber's number has: nine digits are
/// left of a mobile number, ten of a fixed one.
pub(in crate::source) fn phone(value: &Value) -> Reading<String> {
    let shown = value.shown().replace('\n', " ");
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    let only_digits = shown.chars().all(|c| c.is_ascii_digit() || " .-".contains(c));
    let short = digits.len() == 9 || digits.len() == 10 && matches!(value, Value::Number(_));
    if short && only_digits && !digits.starts_with('0') {
        let restored = format!("0{shown}");
        let message = format!("số điện thoại “{shown}” thiếu số 0 ở đầu, được hiểu là “{restored}”");
        let hint = format!("định dạng ô là Chữ (Text) rồi nhập lại “{restored}”");
        return Reading::doubtful(restored, [Fault::new("dien-thoai-thieu-so", message, hint)]);
    }
    let doubt = (digits.len() < 8).then(|| {
        let message = format!("“{shown}” không giống số điện thoại");
        Fault::new("dien-thoai-la", message, "ghi đủ số, ví dụ 0912 345 678")
    });
    Reading::doubtful(shown, doubt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &Value) -> (String, Vec<&'static str>) {
        let reading = phone(value);
        (reading.value.unwrap(), reading.doubts.iter().map(|doubt| doubt.id).collect())
    }

    fn text(typed: &str) -> Value {
        Value::Text(typed.to_owned())
    }

    #[test]
    fn a_lost_zero_is_restored_and_said() {
        let lost = vec!["dien-thoai-thieu-so"];
        assert_eq!(read(&Value::Number(912_345_678.0)), ("0912345678".to_owned(), lost.clone()));
        assert_eq!(read(&Value::Number(2_438_265_107.0)), ("02438265107".to_owned(), lost.clone()));
        assert_eq!(read(&text("912 345 678")), ("0912 345 678".to_owned(), lost));
    }

    #[test]
    fn whole_numbers_stay_as_typed() {
        for typed in
            ["0912 345 678", "0912.345.678", "024.38265107", "+84 912 345 678", "1900 1234", "0912345678 - 0243826510"]
        {
            assert_eq!(read(&text(typed)), (typed.to_owned(), vec![]));
        }
        assert_eq!(read(&Value::Number(19_001_234.0)), ("19001234".to_owned(), vec![]));
        assert_eq!(read(&text("không có")).1, ["dien-thoai-la"]);
    }
}
