//! Counts, amounts, years and figures, from numbers or from text in Vietnamese or English style.

use super::Fault;
use crate::source::grid::Value;
use crate::text::fold;

/// What stands for the whole year where a phase may stand; the first is the one on offer.
pub(crate) const WHOLE_YEAR: [&str; 3] = ["cả năm", "năm", "tổng kết"];

/// A whole number from zero.
pub(in crate::source) fn count(value: &Value) -> Result<u32, Fault> {
    amount(value).and_then(|whole| u32::try_from(whole).map_err(|_| not_whole(value)))
}

/// The number of a phase, or `None` for the whole year.
pub(in crate::source) fn phase_or_year(value: &Value) -> Result<Option<u32>, Fault> {
    let typed = fold(&value.shown());
    if WHOLE_YEAR.iter().any(|spelling| fold(spelling) == typed) { Ok(None) } else { count(value).map(Some) }
}

/// A whole number from zero, of money for instance.
pub(in crate::source) fn amount(value: &Value) -> Result<u64, Fault> {
    let figure = figure(value).map_err(|reason| reason.unwrap_or_else(|| not_whole(value)))?;
    if figure < 0.0 || figure.fract() != 0.0 || figure >= 1e15 {
        return Err(not_whole(value));
    }
    format!("{figure:.0}").parse().map_err(|_| not_whole(value))
}

fn not_whole(value: &Value) -> Fault {
    let message = format!("“{}” không phải là số nguyên", value.shown());
    Fault::new("so-sai", message, "chỉ ghi số nguyên từ 0 trở lên, không kèm chữ, ví dụ 42")
}

/// A number, decimals allowed.
pub(in crate::source) fn decimal(value: &Value) -> Result<f64, Fault> {
    figure(value).map_err(|reason| {
        reason.unwrap_or_else(|| {
            let message = format!("“{}” không phải là số", value.shown());
            Fault::new("so-sai", message, "chỉ ghi số, không kèm chữ, ví dụ 95,5")
        })
    })
}

/// A year of our time.
pub(in crate::source) fn year(value: &Value) -> Result<i32, Fault> {
    let year = amount(value).ok().and_then(|year| i32::try_from(year).ok()).filter(|y| (1945..=2100).contains(y));
    year.ok_or_else(|| {
        let message = format!("“{}” không phải là năm", value.shown());
        Fault::new("nam-sai", message, "ghi năm đủ bốn chữ số, ví dụ 2025")
    })
}

/// The number a cell means. The error is empty where it is simply no number.
fn figure(value: &Value) -> Result<f64, Option<Fault>> {
    match value {
        Value::Number(number) => Ok(*number),
        Value::Text(typed) => from_text(typed),
        Value::Moment(_) => {
            let message = format!("ô đang là ngày “{}” trong khi cột này cần một số", value.shown());
            let hint = "đổi định dạng ô sang Số (Number) rồi nhập lại";
            Err(Some(Fault::new("so-sai", message, hint)))
        }
        Value::Bool(_) | Value::Error(_) => Err(None),
    }
}

fn from_text(typed: &str) -> Result<f64, Option<Fault>> {
    let lower = typed.to_lowercase();
    let units = ["%", "vnđ", "đồng", "đ"];
    let bare = units.iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower);
    let bare: String = bare.chars().filter(|c| *c != ' ').collect();
    let (sign, digits) = bare.strip_prefix(['-', '−']).map_or(("", bare.as_str()), |rest| ("-", rest));
    let plain = match (digits.rfind('.'), digits.rfind(',')) {
        // Both: the later one is the decimal sign.
        (Some(point), Some(comma)) if point < comma => ungrouped(digits, '.').map(|d| d.replace(',', ".")),
        (Some(_), Some(_)) => ungrouped(digits, ','),
        (Some(_), None) => Some(ungrouped(digits, '.').unwrap_or_else(|| digits.to_owned())),
        (None, Some(_)) if digits.matches(',').count() > 1 => ungrouped(digits, ','),
        (None, Some(_)) if ungrouped(digits, ',').is_some() => return Err(Some(ambiguous(typed))),
        (None, Some(_)) => Some(digits.replace(',', ".")),
        (None, None) => Some(digits.to_owned()),
    };
    let plain =
        plain.filter(|d| d.starts_with(|c: char| c.is_ascii_digit()) && d.ends_with(|c: char| c.is_ascii_digit()));
    let plain = plain.filter(|d| d.chars().all(|c| c.is_ascii_digit() || c == '.')).ok_or(None)?;
    format!("{sign}{plain}").parse().map_err(|_| None)
}

/// The digits without their grouping signs, if these stand where thousands are grouped: `1.234` but not `1.5` or `0.125`.
fn ungrouped(digits: &str, group: char) -> Option<String> {
    let other = if group == '.' { ',' } else { '.' };
    let (whole, fraction) = digits.split_once(other).map_or((digits, ""), |(whole, fraction)| (whole, fraction));
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3);
    let joined = whole.replace(group, "");
    grouped.then(|| if fraction.is_empty() { joined } else { format!("{joined}{other}{fraction}") })
}

fn ambiguous(typed: &str) -> Fault {
    let message = format!("“{typed}” có thể hiểu theo hai cách: hàng nghìn hoặc phần thập phân");
    Fault::new("so-khong-ro", message, "nhập ô này ở dạng số (Number), không nhập ở dạng chữ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<f64> {
        decimal(&Value::Text(typed.to_owned())).ok()
    }

    #[test]
    fn both_styles_of_writing_are_read() {
        let seen =
            ["1.234,5", "1234.5", "1,234.5", "1.234", "95,5%", "1.234.567", "0.125", "-3,25", "12", "25.000.000 đồng"];
        let meant = [1234.5, 1234.5, 1234.5, 1234.0, 95.5, 1_234_567.0, 0.125, -3.25, 12.0, 25_000_000.0];
        for (typed, meant) in seen.into_iter().zip(meant) {
            assert_eq!(read(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_phase_or_the_whole_year() {
        let read = |typed: &str| phase_or_year(&Value::Text(typed.to_owned())).map_err(|fault| fault.id);
        assert_eq!(["2", "Cả năm", "NĂM", "hè"].map(read), [Ok(Some(2)), Ok(None), Ok(None), Err("so-sai")]);
    }

    #[test]
    fn what_is_no_number_or_two_is_refused() {
        for typed in ["ba", "1.2.3", "12 người", "", "1.", ",5", "1,234", "12.34,5", "nan", "1e5"] {
            assert_eq!(read(typed), None, "{typed}");
        }
        assert_eq!(decimal(&Value::Text("1,234".into())).unwrap_err().id, "so-khong-ro");
    }

    #[test]
    fn counts_are_whole_and_not_negative() {
        assert_eq!(count(&Value::Number(42.0)), Ok(42));
        assert_eq!(count(&Value::Text("05".into())), Ok(5));
        assert_eq!(count(&Value::Number(2.5)).unwrap_err().message, "“2,5” không phải là số nguyên");
        assert!(count(&Value::Number(-1.0)).is_err());
        assert!(count(&Value::Number(1e12)).is_err());
    }

    #[test]
    fn years_have_four_digits() {
        assert_eq!(year(&Value::Text("2025".into())), Ok(2025));
        assert!(year(&Value::Number(25.0)).is_err());
    }
}
