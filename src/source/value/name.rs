//! Names of people, and what does not belong into them.

use super::{Fault, Reading};
use crate::source::grid::Value;

/// Words that address a person, in small letters.
const FORMS_OF_ADDRESS: [&str; 11] =
    ["đ/c", "đc", "đồng chí", "ông/bà", "ông (bà)", "ông", "bà", "cô", "thầy", "anh", "chị"];
/// Academic titles and degrees, in small letters and without their point.
const DEGREES: [&str; 9] = ["pgs", "gs", "ths", "thạc sĩ", "tiến sĩ", "ts", "bs", "ks", "cn"];

/// A person's name, on one line, as typed.
pub(in crate::source) fn person_name(value: &Value) -> Reading<String> {
    named(value, &[&FORMS_OF_ADDRESS, &DEGREES])
}

/// The name of somebody who signs. Of a degree before it a rule of its own speaks.
pub(in crate::source) fn signatory_name(value: &Value) -> Reading<String> {
    named(value, &[&FORMS_OF_ADDRESS])
}

fn named(value: &Value, before: &[&[&str]]) -> Reading<String> {
    let typed = value.shown().replace('\n', " ");
    let worded = matches!(value, Value::Text(_)) && typed.chars().any(char::is_alphabetic);
    if !worded {
        let message = format!("“{typed}” không phải là họ tên");
        let hint = "ghi họ và tên vào ô này; nếu dữ liệu bị lệch cột, đặt lại cho đúng cột";
        return Err(Fault::new("ho-ten-sai", message, hint)).into();
    }
    let doubts = [numbered(&typed), addressed(&typed, before)];
    Reading::doubtful(typed, doubts.into_iter().flatten())
}

fn numbered(typed: &str) -> Option<Fault> {
    let digits = typed.chars().any(|c| c.is_ascii_digit());
    digits.then(|| {
        let message = format!("họ tên “{typed}” có chữ số");
        Fault::new("ho-ten-co-so", message, "chỉ ghi họ và tên; ngày sinh, số thứ tự ghi ở cột riêng")
    })
}

/// `Đ/c Nguyễn Thị Hoa`, `ThS. Nguyễn Thị Hoa`: documents put the form of address themselves.
fn addressed(typed: &str, before: &[&[&str]]) -> Option<Fault> {
    let bare = without(typed, before);
    (bare != typed && !bare.is_empty()).then(|| {
        let before = typed.strip_suffix(bare).unwrap_or_default().trim_end();
        let message = format!("họ tên “{typed}” có danh xưng hoặc học vị “{before}” ở trước");
        let hint = format!("chỉ ghi họ và tên: “{bare}”; nếu đó chính là họ thì bỏ qua cảnh báo");
        Fault::new("ho-ten-co-danh-xung", message, hint)
    })
}

/// The name behind all those words; the name itself where it is all there is.
fn without<'a>(typed: &'a str, before: &[&[&str]]) -> &'a str {
    let lower = typed.to_lowercase();
    // In Vietnamese a letter has as many bytes in lower case as in upper case; other scripts are left alone.
    let Some(rest) = (lower.len() == typed.len()).then_some(lower.as_str()) else { return typed };
    let after = before.iter().copied().flatten().find_map(|word| {
        let after = rest.strip_prefix(word)?;
        let stripped = after.trim_start_matches(['.', ':', ',', ' ']);
        (stripped.len() < after.len() && stripped.contains(' ')).then_some(stripped)
    });
    after.and_then(|after| typed.get(typed.len() - after.len()..)).map_or(typed, |name| without(name, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubts(typed: &str) -> Vec<String> {
        let reading = person_name(&Value::Text(typed.to_owned()));
        assert_eq!(reading.value.as_deref(), Ok(typed), "kept as typed");
        reading.doubts.into_iter().map(|doubt| doubt.id.to_owned() + ": " + &doubt.hint).collect()
    }

    #[test]
    fn names_without_more_raise_no_doubt() {
        for typed in ["Nguyễn Thị Hoa", "NGUYỄN THỊ HOÀ", "Y Moan", "Ông Cao", "Anh", "Bàn Thị Hoa", "Tsần A Sáng"]
        {
            assert!(doubts(typed).is_empty(), "{typed}");
        }
    }

    #[test]
    fn forms_of_address_and_digits_are_said() {
        let bare = "chỉ ghi họ và tên: “Nguyễn Thị Hoa”; nếu đó chính là họ thì bỏ qua cảnh báo";
        for before in ["Đ/c", "Đồng chí", "ÔNG", "Ths.", "PGS.TS.", "Bà:", "Cô"] {
            assert_eq!(doubts(&format!("{before} Nguyễn Thị Hoa")), [format!("ho-ten-co-danh-xung: {bare}")]);
        }
        let signer = signatory_name(&Value::Text("ThS. Nguyễn Thị Hoa".into()));
        assert!(signer.doubts.is_empty());
        assert!(doubts("Nguyễn Thị Hoa 2")[0].starts_with("ho-ten-co-so"));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for value in [Value::Number(1980.0), Value::Text("03/05/1980".into()), Value::Bool(true)] {
            assert_eq!(person_name(&value).value.unwrap_err().id, "ho-ten-sai");
        }
    }
}
