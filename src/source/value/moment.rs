//! Dates, dates with hours, and births, from real dates or from the ways people type them.

use super::Fault;
use crate::source::grid::Value;
use crate::source::record::{Birth, LaunchTime};
use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};

const DATE_HINT: &str = "ghi ngày/tháng/năm, ví dụ 05/01/2025";
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
const BIRTH_YEARS: std::ops::RangeInclusive<i32> = 1900..=2015;

/// A day. An hour beside it is not asked for and passed over.
pub(in crate::source) fn date(value: &Value) -> Result<NaiveDate, Fault> {
    moment(value).map(|moment| moment.date)
}

/// A day with or without its hour: `07:30 ngày 06/01/2025`, `7 giờ 30 phút, ngày 06 tháng 01 năm 2025`, `06/01/2025 7h30`.
pub(in crate::source) fn moment(value: &Value) -> Result<LaunchTime, Fault> {
    let moment = match value {
        Value::Moment(moment) => {
            // An hour is a fraction of the day, so a full minute may arrive a moment early.
            let moment = moment.checked_add_signed(TimeDelta::seconds(30)).unwrap_or(*moment);
            let time = moment.time().with_second(0).and_then(|time| time.with_nanosecond(0));
            LaunchTime { date: moment.date(), time: time.filter(|time| *time != NaiveTime::MIN) }
        }
        Value::Text(typed) => from_text(typed)?,
        other => {
            let message = format!("“{}” không phải là ngày", other.shown());
            return Err(Fault::new("ngay-sai", message, format!("{DATE_HINT}; hoặc định dạng ô là Ngày (Date)")));
        }
    };
    within(moment.date, &YEARS, value).map(|()| moment)
}

/// A birth date, or the year alone.
pub(in crate::source) fn birth(value: &Value) -> Result<Birth, Fault> {
    let typed = value.shown();
    if typed.len() == 4
        && let Ok(year) = typed.parse()
    {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        return within(first, &BIRTH_YEARS, value).map(|()| Birth::Year(year));
    }
    let date = date(value)?;
    within(date, &BIRTH_YEARS, value).map(|()| Birth::Date(date))
}

fn within(date: NaiveDate, years: &std::ops::RangeInclusive<i32>, value: &Value) -> Result<(), Fault> {
    if years.contains(&date.year()) {
        return Ok(());
    }
    let (from, to) = (years.start(), years.end());
    let message = format!("“{}” có năm nằm ngoài khoảng từ {from} đến {to}", value.shown());
    Err(Fault::new("ngay-sai", message, "kiểm tra lại năm"))
}

/// A piece of a typed date.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'a> {
    Digits(&'a str),
    /// A word in lower case, or one mark.
    Sign(&'a str),
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let run = |kind: fn(char) -> bool| rest.find(|c| !kind(c)).unwrap_or(rest.len());
        let (end, digits) = if first.is_ascii_digit() {
            (run(|c| c.is_ascii_digit()), true)
        } else if first.is_alphabetic() {
            (run(char::is_alphabetic), false)
        } else {
            (first.len_utf8(), false)
        };
        let (head, tail) = rest.split_at(end);
        tokens.push(if digits { Token::Digits(head) } else { Token::Sign(head) });
        rest = tail.trim_start();
    }
    tokens
}

fn from_text(typed: &str) -> Result<LaunchTime, Fault> {
    let lower = typed.to_lowercase();
    let tokens = tokens(&lower);
    let unclear = || Fault::new("ngay-sai", format!("“{typed}” không phải là ngày"), DATE_HINT);
    let (mut date, mut time) = (None, None);
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        if let Some((parts, after)) = date_parts(rest) {
            let earlier = date.replace(real_date(parts, typed)?);
            earlier.is_none().then_some(()).ok_or_else(unclear)?;
            rest = after;
        } else if let Some((parts, after)) = time_parts(rest) {
            let earlier = time.replace(real_time(parts, typed)?);
            earlier.is_none().then_some(()).ok_or_else(unclear)?;
            rest = after;
        } else if let [Token::Sign("ngày" | "lúc" | "vào" | "hồi" | "," | ";" | "." | "(" | ")"), after @ ..] = rest
        {
            rest = after;
        } else {
            return Err(unclear());
        }
    }
    date.map(|date| LaunchTime { date, time }).ok_or_else(unclear)
}

type Rest<'t, 'a> = &'t [Token<'a>];

/// Three numbers joined by the signs of a date: day, month, year, or year first.
fn date_parts<'t, 'a>(tokens: Rest<'t, 'a>) -> Option<([&'a str; 3], Rest<'t, 'a>)> {
    use Token::{Digits, Sign};
    match tokens {
        [
            Digits(a),
            Sign("/" | "-" | "." | "–" | "tháng"),
            Digits(b),
            Sign("/" | "-" | "." | "–" | "năm"),
            Digits(c),
            rest @ ..,
        ]
        | [Digits(a), Sign("tháng"), Digits(b), Sign(","), Sign("năm"), Digits(c), rest @ ..] => {
            Some((if a.len() == 4 { [c, b, a] } else { [a, b, c] }, rest))
        }
        _ => None,
    }
}

/// An hour and its minutes, if any: `7h`, `07:30`, `7 giờ 30 phút`. Minutes that open a date are not minutes.
fn time_parts<'t, 'a>(tokens: Rest<'t, 'a>) -> Option<([&'a str; 2], Rest<'t, 'a>)> {
    use Token::{Digits, Sign};
    let [Digits(hour), Sign("h" | "g" | ":" | "giờ"), rest @ ..] = tokens else { return None };
    match rest {
        [Digits(minute), after @ ..] if date_parts(rest).is_none() => {
            let tail = match after {
                [Sign("phút" | "ph" | "p" | "'" | "’"), tail @ ..] | [Sign(":"), Digits("00"), tail @ ..] => tail,
                _ => after,
            };
            Some(([hour, minute], tail))
        }
        rest => Some(([hour, "0"], rest)),
    }
}

fn real_date([day, month, year]: [&str; 3], typed: &str) -> Result<NaiveDate, Fault> {
    if year.len() != 4 {
        let message = format!("“{typed}” chưa ghi năm đủ bốn chữ số");
        return Err(Fault::new("ngay-sai", message, DATE_HINT));
    }
    let numbers = (year.parse(), month.parse(), day.parse());
    let date = match numbers {
        (Ok(year), Ok(month), Ok(day)) => NaiveDate::from_ymd_opt(year, month, day),
        _ => None,
    };
    date.ok_or_else(|| {
        let message = format!("“{typed}” không phải là ngày có thật");
        Fault::new("ngay-sai", message, format!("kiểm tra lại ngày và tháng; {DATE_HINT}"))
    })
}

fn real_time([hour, minute]: [&str; 2], typed: &str) -> Result<NaiveTime, Fault> {
    let time = hour.parse().ok().zip(minute.parse().ok()).and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
    time.ok_or_else(|| {
        let message = format!("“{typed}” có giờ không có thật");
        Fault::new("ngay-sai", message, "ghi giờ từ 0 đến 23, phút từ 0 đến 59, ví dụ 07:30 ngày 06/01/2025")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(typed: &str) -> String {
        match moment(&Value::Text(typed.to_owned())) {
            Ok(LaunchTime { date, time: None }) => date.to_string(),
            Ok(LaunchTime { date, time: Some(time) }) => format!("{date} {}", time.format("%H:%M")),
            Err(fault) => fault.message,
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let ways = ["05/01/2025", "5-1-2025", "05.01.2025", "2025-01-05", "ngày 05 tháng 01 năm 2025", "5 / 1 / 2025."];
        for typed in ways {
            assert_eq!(said(typed), "2025-01-05", "{typed}");
        }
    }

    #[test]
    fn hours_stand_before_or_after_the_day() {
        let ways = [
            "07:30 ngày 06/01/2025",
            "7h30 ngày 06/01/2025",
            "06/01/2025 07:30",
            "7 giờ 30 phút, ngày 06/01/2025",
            "07 giờ 30, ngày 06 tháng 01 năm 2025",
            "06/01/2025 07:30:00",
        ];
        for typed in ways {
            assert_eq!(said(typed), "2025-01-06 07:30", "{typed}");
        }
        assert_eq!(said("8h 06/01/2025"), "2025-01-06 08:00");
        assert_eq!(said("8 giờ ngày 06/01/2025"), "2025-01-06 08:00");
    }

    #[test]
    fn impossible_days_are_quoted() {
        assert_eq!(said("31/02/1990"), "“31/02/1990” không phải là ngày có thật");
        assert_eq!(said("05/01/25"), "“05/01/25” chưa ghi năm đủ bốn chữ số");
        assert_eq!(said("đầu năm"), "“đầu năm” không phải là ngày");
        assert_eq!(said("25:10 ngày 06/01/2025"), "“25:10 ngày 06/01/2025” có giờ không có thật");
        assert_eq!(said("01/01/1025"), "“01/01/1025” có năm nằm ngoài khoảng từ 1900 đến 2100");
        assert_eq!(said("05/01/2025 - 06/01/2025"), "“05/01/2025 - 06/01/2025” không phải là ngày");
    }

    #[test]
    fn real_dates_keep_their_hour_to_the_minute() {
        let early = NaiveDate::from_ymd_opt(2025, 1, 6).and_then(|d| d.and_hms_milli_opt(7, 59, 59, 999)).unwrap();
        let read = moment(&Value::Moment(early)).unwrap();
        assert_eq!(read.time, NaiveTime::from_hms_opt(8, 0, 0));
        let midnight = early.date().and_time(NaiveTime::MIN);
        assert_eq!(moment(&Value::Moment(midnight)).unwrap().time, None);
    }

    #[test]
    fn births_may_be_years() {
        assert_eq!(birth(&Value::Number(1990.0)), Ok(Birth::Year(1990)));
        assert_eq!(birth(&Value::Text("1990".into())), Ok(Birth::Year(1990)));
        assert!(matches!(birth(&Value::Text("12/09/1974".into())), Ok(Birth::Date(_))));
        assert!(birth(&Value::Text("12/09/2024".into())).is_err());
        assert!(birth(&Value::Number(45662.0)).is_err());
    }
}
