//! A date as people type it → the day, and the hour where there is one.

use super::Fault;
use crate::source::record::LaunchTime;
use crate::text::short_date;
use chrono::{NaiveDate, NaiveTime};
use std::ops::RangeInclusive;

pub(super) const DATE_HINT: &str = "ghi ngày/tháng/năm, ví dụ 05/01/2025";

/// The years that a column of dates may hold.
#[derive(Debug)]
pub(super) struct Span {
    pub(super) years: RangeInclusive<i32>,
    /// Two digits that mean a year after 2000, and those that mean one before. The rest says nothing.
    young: RangeInclusive<i32>,
    old: RangeInclusive<i32>,
}

/// What happens in a unit, since the movement began.
pub(super) const EVENTS: Span = Span { years: 1945..=2100, young: 0..=49, old: 50..=99 };
/// Births of those who work: nobody was born in the years that `30` could mean.
pub(super) const BIRTHS: Span = Span { years: 1900..=2015, young: 0..=10, old: 40..=99 };

impl Span {
    /// The year that two digits mean.
    fn year(&self, two_digits: i32) -> Option<i32> {
        let young = self.young.contains(&two_digits).then_some(2000 + two_digits);
        young.or_else(|| self.old.contains(&two_digits).then_some(1900 + two_digits))
    }
}

/// A typed date with what is doubtful about it.
type Dated<T> = (T, Option<Fault>);

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

/// The day and hour that a text names, in a column whose years lie in `span`.
pub(super) fn from_text(typed: &str, span: &Span) -> Result<Dated<LaunchTime>, Fault> {
    let lower = typed.to_lowercase();
    let tokens = tokens(&lower);
    let unclear = || Fault::new("ngay-sai", format!("“{typed}” không phải là ngày"), DATE_HINT);
    let (mut date, mut time) = (None, None);
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        if let Some((parts, after)) = date_parts(rest) {
            let earlier = date.replace(real_date(parts, typed, span)?);
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
    date.map(|(date, doubt)| (LaunchTime { date, time }, doubt)).ok_or_else(unclear)
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

fn real_date([day, month, year]: [&str; 3], typed: &str, span: &Span) -> Result<Dated<NaiveDate>, Fault> {
    let full = match year.len() {
        4 => year.parse().ok(),
        2 => year.parse().ok().and_then(|two_digits| span.year(two_digits)),
        _ => None,
    };
    let full = full.ok_or_else(|| {
        let message = format!("“{typed}” chưa ghi năm đủ bốn chữ số");
        Fault::new("ngay-sai", message, DATE_HINT)
    })?;
    let (day, month) = (day.parse().unwrap_or_default(), month.parse().unwrap_or_default());
    let date = NaiveDate::from_ymd_opt(full, month, day).ok_or_else(|| unreal(typed, full, (month, day)))?;
    let doubt = (year.len() == 2).then(|| {
        let message = format!("“{typed}” chỉ ghi hai chữ số của năm, được hiểu là {}", short_date(date));
        Fault::new("nam-hai-chu-so", message, "ghi năm đủ bốn chữ số để chắc chắn")
    });
    Ok((date, doubt))
}

/// No such day; perhaps day and month stand the American way round.
fn unreal(typed: &str, year: i32, (month, day): (u32, u32)) -> Fault {
    if let Some(turned) = NaiveDate::from_ymd_opt(year, day, month) {
        let message = format!("“{typed}” có tháng {month}: có thể tháng đang đứng trước ngày");
        let hint = format!("ý bạn là “{}”? ghi ngày trước, tháng sau", short_date(turned));
        return Fault::new("ngay-thang-dao", message, hint);
    }
    let message = format!("“{typed}” không phải là ngày có thật");
    Fault::new("ngay-sai", message, format!("kiểm tra lại ngày và tháng; {DATE_HINT}"))
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
        match from_text(typed, &EVENTS) {
            Ok((LaunchTime { date, time: None }, None)) => date.to_string(),
            Ok((LaunchTime { date, time: Some(time) }, None)) => format!("{date} {}", time.format("%H:%M")),
            Ok((_, Some(doubt))) => doubt.message,
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
        assert_eq!(said("05/01/025"), "“05/01/025” chưa ghi năm đủ bốn chữ số");
        assert_eq!(said("đầu năm"), "“đầu năm” không phải là ngày");
        assert_eq!(said("25:10 ngày 06/01/2025"), "“25:10 ngày 06/01/2025” có giờ không có thật");
        assert_eq!(said("05/01/2025 - 06/01/2025"), "“05/01/2025 - 06/01/2025” không phải là ngày");
    }

    #[test]
    fn short_years_and_turned_months_are_said() {
        assert_eq!(said("5/1/25"), "“5/1/25” chỉ ghi hai chữ số của năm, được hiểu là 05/01/2025");
        assert_eq!(said("1.9.98"), "“1.9.98” chỉ ghi hai chữ số của năm, được hiểu là 01/09/1998");
        assert_eq!(said("1/25/2025"), "“1/25/2025” có tháng 25: có thể tháng đang đứng trước ngày");
        assert_eq!(
            from_text("1/25/2025", &EVENTS).unwrap_err().hint,
            "ý bạn là “25/01/2025”? ghi ngày trước, tháng sau"
        );
        assert_eq!(said("13/13/2025"), "“13/13/2025” không phải là ngày có thật");
    }
}
