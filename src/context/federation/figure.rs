//! A figure of a federation's table → the words that the paper prints; the sheet works with the figure itself.

use super::sheet::Cell;
use super::summary::{figure, percent, share};
use crate::text;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

/// Một số liệu.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(into = "String")]
pub(super) enum Figure {
    /// Để trống.
    Blank,
    /// Điểm, kế hoạch, thực hiện.
    Points(f64),
    /// Điểm thưởng, điểm trừ; không có thì để trống.
    Few(f64),
    /// Mức của tiêu chí định tính.
    Grade(char),
    /// Số tiền, đồng.
    Amount(u64),
    /// Số lượng; không có thì ghi gạch ngang.
    Count(u64),
    /// Tỷ lệ phần trăm của số thứ nhất trong số thứ hai.
    Share(u64, u64),
}

/// Tổng số (nữ).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "String")]
pub(super) struct WithWomen(pub(super) u64, pub(super) u64);

/// Số chỉ tiêu đạt trên số chỉ tiêu có đủ hai số: `11/12`; không có chỉ tiêu nào thì ghi gạch ngang.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "String")]
pub(super) struct Met(pub(super) u64, pub(super) u64);

/// Ngày phát động; năm chỉ ghi khi khác năm của kế hoạch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub(super) struct Launch {
    /// The day; `None` where there is none.
    pub(super) day: Option<NaiveDate>,
    /// The plan's year.
    pub(super) year: i32,
}

impl From<Figure> for String {
    fn from(it: Figure) -> Self {
        match it {
            Figure::Blank | Figure::Few(0.0) => Self::new(),
            Figure::Points(points) | Figure::Few(points) => text::number(points),
            Figure::Grade(grade) => format!("Mức {grade}"),
            Figure::Amount(amount) => text::amount(amount),
            Figure::Count(count) => figure(count),
            Figure::Share(part, whole) => share(part, whole),
        }
    }
}

impl From<Met> for String {
    fn from(Met(met, known): Met) -> Self {
        if known == 0 { "-".to_owned() } else { format!("{met}/{known}") }
    }
}

impl From<WithWomen> for String {
    fn from(WithWomen(all, women): WithWomen) -> Self {
        format!("{}\u{a0}({})", figure(all), figure(women))
    }
}

impl From<Launch> for String {
    fn from(launch: Launch) -> Self {
        let Some(day) = launch.day else { return Self::new() };
        let short = text::short_date(day);
        if day.year() == launch.year { short[..5].to_owned() } else { short }
    }
}

impl From<Figure> for Cell {
    fn from(it: Figure) -> Self {
        match it {
            Figure::Blank => Self::Nothing,
            Figure::Points(points) | Figure::Few(points) => Self::Number(two_decimals(points)),
            Figure::Grade(_) => Self::Text(it.into()),
            Figure::Amount(amount) => Self::Number(Self::amount(amount)),
            Figure::Count(count) => Self::Count(count),
            Figure::Share(part, whole) => Self::Percent(percent(part, whole)),
        }
    }
}

/// A figure as far as papers print it.
pub(super) fn two_decimals(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

impl From<Option<f64>> for Figure {
    fn from(points: Option<f64>) -> Self {
        points.map_or(Self::Blank, Self::Points)
    }
}

impl From<Launch> for Cell {
    fn from(launch: Launch) -> Self {
        launch.day.map_or(Self::Nothing, Self::Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_printed_as_tables_show_them() {
        assert_eq!([0, 5, 1234].map(|n| String::from(Figure::Count(n))), ["-", "5", "1.234"]);
        assert_eq!(String::from(WithWomen(40, 0)), "40\u{a0}(-)");
        assert_eq!(
            [(1, 3), (3, 4), (0, 0)].map(|(part, whole)| String::from(Figure::Share(part, whole))),
            ["33,3", "75", "-"]
        );
        let day = NaiveDate::from_ymd_opt(2025, 1, 6);
        assert_eq!([2025, 2026].map(|year| String::from(Launch { day, year })), ["06/01", "06/01/2025"]);
    }
}
