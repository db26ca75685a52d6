//! Numbers as spreadsheets keep them → values: serial days, percentages, ISO dates.

use crate::source::grid::Value;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use std::time::Duration;

/// The first day that no longer has four digits in its year, counted as Excel does.
const LAST: f64 = 2_958_466.0;
const DAY: f64 = 86_400.0;

/// A number; a percentage as it is shown.
pub(super) fn number(value: f64, percentage: bool) -> Value {
    if !value.is_finite() {
        Value::Error("#NUM!".to_owned())
    } else if percentage {
        // 0.955 × 100 is 95.49999999999999 in binary.
        Value::Number((value * 1e8).round() / 1e6)
    } else {
        Value::Number(value)
    }
}

/// A day of either date system with its hour; what is no day stays a number.
pub(super) fn moment(serial: f64, from_1904: bool) -> Value {
    moment_of(serial, from_1904).map_or_else(|| number(serial, false), Value::Moment)
}

fn moment_of(serial: f64, from_1904: bool) -> Option<NaiveDateTime> {
    if !(0.0..LAST).contains(&serial) {
        return None;
    }
    let (year, month, day) = match serial {
        _ if from_1904 => (1904, 1, 1),
        // Excel counts a 29 February 1900, which never was.
        early if early < 60.0 => (1899, 12, 31),
        _ => (1899, 12, 30),
    };
    let first = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(0, 0, 0)?;
    let span = Duration::try_from_secs_f64((serial * DAY * 1e3).round() / 1e3).ok()?;
    first.checked_add_signed(TimeDelta::from_std(span).ok()?)
}

/// A date with or without an hour, as `.ods` and strict `.xlsx` write it.
pub(super) fn iso(typed: &str) -> Option<Value> {
    let typed = typed.trim_end_matches('Z');
    let day = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok().and_then(|date| date.and_hms_opt(0, 0, 0));
    let moment = day.or_else(|| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S%.f").ok());
    moment.map(Value::Moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_date_systems_are_read() {
        assert_eq!(moment(45662.0, false).shown(), "05/01/2025");
        assert_eq!(moment(44200.0, true).shown(), "05/01/2025");
        assert_eq!(moment(45_663.312_5, false).shown(), "07:30 06/01/2025");
        assert_eq!([moment(1.0, false), moment(61.0, false)].map(|m| m.shown()), ["01/01/1900", "01/03/1900"]);
    }

    #[test]
    fn what_is_no_date_stays_a_number() {
        assert_eq!(moment(-3.0, false), Value::Number(-3.0));
        assert_eq!(moment(1e300, false), Value::Number(1e300));
        assert_eq!(number(f64::NAN, false), Value::Error("#NUM!".to_owned()));
        assert_eq!(iso("2025-13-01"), None);
    }

    #[test]
    fn percentages_count_as_shown() {
        assert_eq!(number(0.955, true), Value::Number(95.5));
    }

    #[test]
    fn iso_dates_may_have_an_hour() {
        let seen = ["2025-01-05", "2025-01-06T07:30:00"].map(|typed| iso(typed).unwrap().shown());
        assert_eq!(seen, ["05/01/2025", "07:30 06/01/2025"]);
    }
}
