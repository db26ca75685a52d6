//! Dates, dates with hours, and births, from real dates, from serial numbers or from text.

use super::typed::{BIRTHS, DATE_HINT, EVENTS, Span, from_text};
use super::{Fault, Reading};
use crate::source::grid::Value;
use crate::source::record::{Birth, LaunchTime};
use crate::text::short_date;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use std::ops::RangeInclusive;

/// Serial numbers of 1930 to 2100: other numbers in a column of dates are hardly days that lost their format.
const SERIALS: RangeInclusive<f64> = 10_959.0..=73_415.0;

/// A day. An hour beside it is not asked for and passed over.
pub(in crate::source) fn date(value: &Value) -> Reading<NaiveDate> {
    read(value, &EVENTS).map(|moment| moment.date)
}

/// A day with or without its hour: `07:30 ngày 06/01/2025`, `7 giờ 30 phút, ngày 06 tháng 01 năm 2025`, `06/01/2025 7h30`.
pub(in crate::source) fn moment(value: &Value) -> Reading<LaunchTime> {
    read(value, &EVENTS)
}

/// A birth date, or the year alone: `1985`, `năm 1985`; of `05/1985` only the year is kept.
pub(in crate::source) fn birth(value: &Value) -> Reading<Birth> {
    let typed = value.shown();
    let lower = typed.to_lowercase();
    let bare = lower.strip_prefix("năm ").unwrap_or(&lower);
    if let Some(year) = four_digits(bare) {
        return born_in(year, value).into();
    }
    let month = bare.split_once(['/', '-', '.']).filter(|(month, _)| month.parse().is_ok_and(|m: u32| m <= 12));
    if let Some(year) = month.and_then(|(_, year)| four_digits(year.trim())) {
        let message = format!("“{typed}” không có ngày, chỉ năm sinh {year} được dùng");
        let doubt = Fault::new("ngay-sinh-thieu-ngay", message, "ghi đủ ngày/tháng/năm, hoặc chỉ ghi năm");
        return Reading { value: born_in(year, value), doubts: vec![doubt] };
    }
    read(value, &BIRTHS).map(|moment| Birth::Date(moment.date))
}

fn four_digits(text: &str) -> Option<i32> {
    text.parse().ok().filter(|_| text.len() == 4)
}

fn born_in(year: i32, value: &Value) -> Result<Birth, Fault> {
    within(year, &BIRTHS, value).map(|()| Birth::Year(year))
}

fn read(value: &Value, span: &Span) -> Reading<LaunchTime> {
    let (moment, doubt) = match value {
        Value::Moment(moment) => (to_the_minute(*moment), None),
        Value::Number(serial) => match from_serial(*serial) {
            Some(moment) => (moment, Some(unformatted(*serial, moment.date))),
            None => return Err(no_date(value)).into(),
        },
        Value::Text(typed) => match from_text(typed, span) {
            Ok(read) => read,
            Err(_) if four_digits(typed).is_some() => return Err(no_date(value)).into(),
            Err(fault) => return Err(fault).into(),
        },
        other => return Err(no_date(other)).into(),
    };
    match within(moment.date.year(), span, value) {
        Ok(()) => Reading::doubtful(moment, doubt),
        Err(fault) => Err(fault).into(),
    }
}

/// An hour is a fraction of the day, so a full minute may arrive a moment early. Midnight is no hour.
fn to_the_minute(moment: NaiveDateTime) -> LaunchTime {
    let moment = moment.checked_add_signed(TimeDelta::seconds(30)).unwrap_or(moment);
    let time = moment.time().with_second(0).and_then(|time| time.with_nanosecond(0));
    LaunchTime { date: moment.date(), time: time.filter(|time| *time != NaiveTime::MIN) }
}

/// The day of a serial number in the date system of 1900. A cell that lost its format does not tell its system.
fn from_serial(serial: f64) -> Option<LaunchTime> {
    let day_zero = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_time(NaiveTime::MIN);
    let milliseconds = format!("{:.0}", serial * 86_400_000.0).parse().ok()?;
    let moment = day_zero.checked_add_signed(TimeDelta::milliseconds(milliseconds))?;
    SERIALS.contains(&serial).then(|| to_the_minute(moment))
}

fn unformatted(serial: f64, date: NaiveDate) -> Fault {
    let message = format!("ô đang là số {serial:.0}, được hiểu là ngày {}", short_date(date));
    Fault::new("ngay-dang-so", message, "định dạng ô là Ngày (Date) và kiểm tra lại ngày")
}

fn no_date(value: &Value) -> Fault {
    let typed = value.shown();
    if four_digits(&typed).is_some_and(|year| EVENTS.years.contains(&year)) {
        let message = format!("“{typed}” mới chỉ có năm, cột này cần đủ ngày, tháng, năm");
        return Fault::new("ngay-sai", message, DATE_HINT);
    }
    let hint = format!("{DATE_HINT}; hoặc định dạng ô là Ngày (Date)");
    Fault::new("ngay-sai", format!("“{typed}” không phải là ngày"), hint)
}

fn within(year: i32, span: &Span, value: &Value) -> Result<(), Fault> {
    let years = &span.years;
    if years.contains(&year) {
        return Ok(());
    }
    let (from, to) = (years.start(), years.end());
    let message = format!("“{}” có năm nằm ngoài khoảng từ {from} đến {to}", value.shown());
    let formatted = year <= 1901 && matches!(value, Value::Moment(_));
    let hint = if formatted {
        "ô có thể là một số bị định dạng thành ngày: gõ lại ngày đầy đủ"
    } else {
        "kiểm tra lại năm"
    };
    Err(Fault::new("ngay-sai", message, hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(typed: &str) -> Value {
        Value::Text(typed.to_owned())
    }

    fn doubt<T>(reading: Reading<T>) -> String {
        reading.value.err().or_else(|| reading.doubts.into_iter().next()).map(|said| said.message).unwrap_or_default()
    }

    #[test]
    fn real_dates_keep_their_hour_to_the_minute() {
        let early = NaiveDate::from_ymd_opt(2025, 1, 6).and_then(|d| d.and_hms_milli_opt(7, 59, 59, 999)).unwrap();
        let read = moment(&Value::Moment(early)).value.unwrap();
        assert_eq!(read.time, NaiveTime::from_hms_opt(8, 0, 0));
        let midnight = early.date().and_time(NaiveTime::MIN);
        assert_eq!(moment(&Value::Moment(midnight)).value.unwrap().time, None);
    }

    #[test]
    fn serial_numbers_are_dates_that_are_said() {
        let read = moment(&Value::Number(45_663.312_5)).value.unwrap();
        assert_eq!((read.date.to_string().as_str(), read.time), ("2025-01-06", NaiveTime::from_hms_opt(7, 30, 0)));
        assert_eq!(doubt(date(&Value::Number(45_662.0))), "ô đang là số 45662, được hiểu là ngày 05/01/2025");
        assert_eq!(doubt(date(&Value::Number(5_012_025.0))), "“5012025” không phải là ngày");
        assert_eq!(doubt(date(&Value::Number(f64::MAX))).split('”').nth(1), Some(" không phải là ngày"));
        for year in [Value::Number(2025.0), text("2025")] {
            assert_eq!(doubt(date(&year)), "“2025” mới chỉ có năm, cột này cần đủ ngày, tháng, năm");
        }
    }

    #[test]
    fn years_far_away_are_refused() {
        let far = "“01/01/1025” có năm nằm ngoài khoảng từ 1945 đến 2100";
        assert_eq!(doubt(date(&text("01/01/1025"))), far);
        let small = NaiveDate::from_ymd_opt(1900, 1, 5).map(|day| day.and_time(NaiveTime::MIN)).unwrap();
        assert!(date(&Value::Moment(small)).value.unwrap_err().hint.starts_with("ô có thể là một số"));
    }

    #[test]
    fn births_may_be_years() {
        let year = |year| Ok(Birth::Year(year)).into();
        assert_eq!(birth(&Value::Number(1990.0)), year(1990));
        assert_eq!(birth(&text("năm 1990")), year(1990));
        assert!(matches!(birth(&text("12/09/1974")).value, Ok(Birth::Date(_))));
        assert!(birth(&text("12/09/2024")).value.is_err());
        assert!(birth(&Value::Number(45662.0)).value.is_err());
        assert_eq!(doubt(birth(&text("05/1985"))), "“05/1985” không có ngày, chỉ năm sinh 1985 được dùng");
    }

    #[test]
    fn two_digits_of_a_birth_year_mean_the_one_year_that_can_be() {
        assert_eq!(doubt(birth(&text("5/1/85"))), "“5/1/85” chỉ ghi hai chữ số của năm, được hiểu là 05/01/1985");
        assert_eq!(doubt(birth(&text("5/1/03"))), "“5/1/03” chỉ ghi hai chữ số của năm, được hiểu là 05/01/2003");
        assert_eq!(doubt(birth(&text("5/1/30"))), "“5/1/30” chưa ghi năm đủ bốn chữ số");
    }
}
