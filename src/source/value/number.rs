//! Counts, amounts, years and figures, from numbers or from text in Vietnamese or English style.

use super::{Fault, Reading};
use crate::source::grid::Value;
use crate::text::fold;

/// What stands for the whole year where a phase may stand; the first is the one on offer.
pub(crate) const WHOLE_YEAR: [&str; 3] = ["cả năm", "năm", "tổng kết"];

/// Words that may follow a count: what is counted. Words that multiply (*nghìn*, *triệu*) are not among them.
const COUNTED: [&str; 24] = [
    "người",
    "đồng chí",
    "đ/c",
    "đoàn viên",
    "đv",
    "lao động",
    "cá nhân",
    "tập thể",
    "tổ",
    "phiếu",
    "lượt",
    "lượt người",
    "sáng kiến",
    "đề tài",
    "giải pháp",
    "cuộc",
    "buổi",
    "suất",
    "công trình",
    "phong trào",
    "ngày",
    "hộ",
    "gia đình",
    "em",
];
const MONEY: [&str; 3] = ["vnđ", "đồng", "đ"];

/// What a text has to say to be a number.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A whole number, with what is counted or the currency behind it.
    Whole,
    /// A number with decimals perhaps, with `%` or the currency behind it.
    Decimal,
}

/// A whole number from zero.
pub(in crate::source) fn count(value: &Value) -> Result<u32, Fault> {
    amount(value).and_then(|whole| u32::try_from(whole).map_err(|_| not_whole(value)))
}

/// A whole number from zero, of money for instance.
pub(in crate::source) fn amount(value: &Value) -> Result<u64, Fault> {
    let (figure, _) = figure(value, Kind::Whole).map_err(|reason| reason.unwrap_or_else(|| not_whole(value)))?;
    if figure < 0.0 {
        let message = format!("“{}” là số âm", value.shown());
        return Err(Fault::new("so-sai", message, "ghi số nguyên từ 0 trở lên vào ô này"));
    }
    if figure.fract() != 0.0 || figure >= 1e15 {
        return Err(not_whole(value));
    }
    format!("{figure:.0}").parse().map_err(|_| not_whole(value))
}

fn not_whole(value: &Value) -> Fault {
    let message = format!("“{}” không phải là số nguyên", value.shown());
    Fault::new("so-sai", message, "chỉ ghi số nguyên từ 0 trở lên, không kèm chữ, ví dụ 42")
}

/// A number, decimals allowed.
pub(in crate::source) fn decimal(value: &Value) -> Reading<f64> {
    match figure(value, Kind::Decimal) {
        Ok((figure, doubt)) => Reading::doubtful(figure, doubt),
        Err(reason) => {
            let message = format!("“{}” không phải là số", value.shown());
            Err(reason.unwrap_or_else(|| Fault::new("so-sai", message, "chỉ ghi số, không kèm chữ, ví dụ 95,5"))).into()
        }
    }
}

/// The number of a phase: `1`, `Đợt 1`, `II`.
pub(in crate::source) fn phase_number(value: &Value) -> Result<u32, Fault> {
    const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];
    let Value::Text(typed) = value else { return count(value) };
    let lower = typed.to_lowercase();
    let bare = lower.strip_prefix("đợt").unwrap_or(&lower).trim();
    let roman = (1..).zip(ROMAN).find(|(_, roman)| *roman == bare).map(|(number, _)| number);
    let plain = || bare.parse().map_err(|_| not_whole(value));
    roman.map_or_else(plain, Ok)
}

/// The number of a phase, or `None` for the whole year.
pub(in crate::source) fn phase_or_year(value: &Value) -> Result<Option<u32>, Fault> {
    let typed = fold(&value.shown());
    if WHOLE_YEAR.iter().any(|spelling| fold(spelling) == typed) { Ok(None) } else { phase_number(value).map(Some) }
}

/// A year of our time.
pub(in crate::source) fn year(value: &Value) -> Result<i32, Fault> {
    let year = amount(value).ok().and_then(|year| i32::try_from(year).ok()).filter(|y| (1945..=2100).contains(y));
    year.ok_or_else(|| {
        let message = format!("“{}” không phải là năm", value.shown());
        Fault::new("nam-sai", message, "ghi năm đủ bốn chữ số, ví dụ 2025")
    })
}

/// The number a cell means, and what is doubtful about it. The error is empty where it is simply no number.
fn figure(value: &Value, kind: Kind) -> Result<(f64, Option<Fault>), Option<Fault>> {
    match value {
        Value::Number(number) => Ok((*number, None)),
        Value::Text(typed) => from_text(typed, kind),
        Value::Moment(_) => {
            let message = format!("ô đang là ngày “{}” trong khi cột này cần một số", value.shown());
            let hint = "đổi định dạng ô sang Số (Number) rồi nhập lại";
            Err(Some(Fault::new("so-sai", message, hint)))
        }
        Value::Bool(_) | Value::Error(_) => Err(None),
    }
}

fn from_text(typed: &str, kind: Kind) -> Result<(f64, Option<Fault>), Option<Fault>> {
    let lower = typed.to_lowercase();
    let bare: String = without_unit(&lower, kind).chars().filter(|c| *c != ' ').collect();
    let (sign, digits) = bare.strip_prefix(['-', '−']).map_or(("", bare.as_str()), |rest| ("-", rest));
    let mut doubt = None;
    let plain = match (digits.rfind('.'), digits.rfind(',')) {
        // Both: the later one is the decimal sign.
        (Some(point), Some(comma)) if point < comma => ungrouped(digits, '.').map(|d| d.replace(',', ".")),
        (Some(_), Some(_)) => ungrouped(digits, ','),
        (Some(_), None) => match ungrouped(digits, '.') {
            Some(whole) => {
                doubt = (kind == Kind::Decimal && digits.matches('.').count() == 1).then(|| taken(typed, &whole));
                Some(whole)
            }
            None => Some(digits.to_owned()),
        },
        (None, Some(_)) if digits.matches(',').count() > 1 || kind == Kind::Whole => ungrouped(digits, ','),
        (None, Some(_)) if ungrouped(digits, ',').is_some() => return Err(Some(ambiguous(typed))),
        (None, Some(_)) => Some(digits.replace(',', ".")),
        (None, None) => Some(digits.to_owned()),
    };
    let plain =
        plain.filter(|d| d.starts_with(|c: char| c.is_ascii_digit()) && d.ends_with(|c: char| c.is_ascii_digit()));
    let plain = plain.filter(|d| d.chars().all(|c| c.is_ascii_digit() || c == '.')).ok_or(None)?;
    let number = format!("{sign}{plain}").parse().map_err(|_| None)?;
    Ok((number, doubt))
}

/// The text before the unit, if there is one that does not change the number.
fn without_unit(typed: &str, kind: Kind) -> &str {
    let sign = if kind == Kind::Decimal { Some("%") } else { None };
    let units = COUNTED.iter().chain(&MONEY).copied().chain(sign);
    let cut = units.filter_map(|unit| typed.strip_suffix(unit));
    // Only digits may stand before the unit: of two that end alike (*lượt người*, *người*) the longer one is meant.
    cut.min_by_key(|rest| rest.len()).unwrap_or(typed)
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

fn taken(typed: &str, whole: &str) -> Fault {
    let message = format!("“{typed}” được hiểu là {whole} (dấu chấm phân cách hàng nghìn)");
    let hint = "nếu đó là phần thập phân thì ghi dấu phẩy; tốt nhất nhập ô này ở dạng số (Number)";
    Fault::new("so-khong-ro", message, hint)
}

fn ambiguous(typed: &str) -> Fault {
    let message = format!("“{typed}” có thể hiểu theo hai cách: hàng nghìn hoặc phần thập phân");
    Fault::new("so-khong-ro", message, "nhập ô này ở dạng số (Number), không nhập ở dạng chữ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(typed: &str) -> Value {
        Value::Text(typed.to_owned())
    }

    fn read(typed: &str) -> Option<f64> {
        decimal(&text(typed)).value.ok()
    }

    #[test]
    fn both_styles_of_writing_are_read() {
        let seen =
            ["1.234,5", "1234.5", "1,234.5", "1.234.567", "95,5%", "95 %", "0.125", "-3,25", "12", "25.000.000 đồng"];
        let meant = [1234.5, 1234.5, 1234.5, 1_234_567.0, 95.5, 95.0, 0.125, -3.25, 12.0, 25_000_000.0];
        for (typed, meant) in seen.into_iter().zip(meant) {
            assert_eq!(decimal(&text(typed)), Ok(meant).into(), "{typed}");
        }
    }

    #[test]
    fn a_phase_or_the_whole_year() {
        let read = |typed: &str| phase_or_year(&Value::Text(typed.to_owned())).map_err(|fault| fault.id);
        assert_eq!(["2", "Cả năm", "NĂM", "hè"].map(read), [Ok(Some(2)), Ok(None), Ok(None), Err("so-sai")]);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in
            ["ba", "1.2.3", "12 triệu đồng", "12 trên 15 người", "", "1.", ",5", "12.34,5", "nan", "1e5", "≥ 95"]
        {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn thousands_that_could_be_decimals_are_said_or_asked() {
        let read = decimal(&text("1.234"));
        assert_eq!(read.value, Ok(1234.0));
        assert_eq!(read.doubts[0].message, "“1.234” được hiểu là 1234 (dấu chấm phân cách hàng nghìn)");
        assert_eq!(decimal(&text("1,234")).value.unwrap_err().id, "so-khong-ro");
        assert_eq!([count(&text("1.234")), count(&text("1,234"))], [Ok(1234), Ok(1234)], "a count has no decimals");
    }

    #[test]
    fn counts_are_whole_and_not_negative() {
        assert_eq!(count(&Value::Number(42.0)), Ok(42));
        for typed in ["05", "5 người", "5 đ/c", "5 lượt người", "5 phiếu"] {
            assert_eq!(count(&text(typed)), Ok(5), "{typed}");
        }
        assert_eq!(count(&Value::Number(2.5)).unwrap_err().message, "“2,5” không phải là số nguyên");
        assert_eq!(count(&Value::Number(-1.0)).unwrap_err().message, "“-1” là số âm");
        assert!(count(&Value::Number(1e12)).is_err() && count(&text("100%")).is_err() && count(&text("1,5")).is_err());
    }

    #[test]
    fn phases_are_numbered_in_their_ways() {
        for typed in ["2", "02", "Đợt 2", "ĐỢT II", "ii"] {
            assert_eq!(phase_number(&text(typed)), Ok(2), "{typed}");
        }
        assert!(phase_number(&text("Đợt hè")).is_err() && phase_number(&Value::Number(1.5)).is_err());
    }

    #[test]
    fn years_have_four_digits() {
        assert_eq!(year(&text("2025")), Ok(2025));
        assert!(year(&Value::Number(25.0)).is_err());
    }
}
