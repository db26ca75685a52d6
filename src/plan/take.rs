//! Takes typed values out of a table: text, whole numbers, dates, lists, and words of a fixed choice.

use super::walk::{Table, Walk, within};
use crate::text::{clean, nearest};
use chrono::NaiveDate;
use std::ops::RangeInclusive;
use toml::Spanned;
use toml::de::DeValue;
use toml::value::Datetime;

/// What a key is expected to hold.
#[derive(Clone, Copy)]
enum Expected {
    Text,
    Whole,
    Date,
    List,
    Wholes,
    Number,
    Flag,
}

impl Expected {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "chữ",
            Self::Whole => "số nguyên",
            Self::Date => "ngày",
            Self::List => "danh sách",
            Self::Wholes => "danh sách số nguyên",
            Self::Number => "số",
            Self::Flag => "true hoặc false",
        }
    }

    fn how(self) -> &'static str {
        match self {
            Self::Text => "đặt giá trị trong dấu ngoặc kép thẳng: \"…\"",
            Self::Whole => "chỉ viết chữ số, không có ngoặc kép, ví dụ 14",
            Self::Date => "viết năm-tháng-ngày, không có ngoặc kép, ví dụ 2025-06-30",
            Self::List => "đặt trong ngoặc vuông, ví dụ [\"một\", \"hai\"]",
            Self::Wholes => "đặt trong ngoặc vuông, ví dụ [60, 240, 900]",
            Self::Number => "chỉ viết số, không có ngoặc kép, dấu chấm trước phần lẻ, ví dụ 12.5",
            Self::Flag => "viết true (có) hoặc false (không), không có ngoặc kép",
        }
    }
}

/// A text of a list and its byte offset.
pub(crate) struct Item {
    pub(crate) text: String,
    pub(crate) at: usize,
}

impl<'a> Walk<'a> {
    /// The text of a key that must be there.
    pub(crate) fn text(&mut self, table: &Table<'a>, key: &str) -> Option<String> {
        self.present(table, key)?;
        self.text_if_given(table, key)
    }

    /// The text of a key that may be left out. `None` also where the value is at fault.
    pub(crate) fn text_if_given(&mut self, table: &Table<'a>, key: &str) -> Option<String> {
        let value = table.entries.get(key)?;
        self.one_text(table, key, value)
    }

    /// The whole number of a key that must be there.
    pub(crate) fn whole(&mut self, table: &Table<'a>, key: &str) -> Option<i64> {
        let value = self.present(table, key)?;
        self.one_whole(table, key, value)
    }

    /// The whole number of a key that may be left out. `None` also where the value is at fault.
    pub(crate) fn whole_if_given(&mut self, table: &Table<'a>, key: &str) -> Option<i64> {
        let value = table.entries.get(key)?;
        self.one_whole(table, key, value)
    }

    /// The whole numbers of a list that may be left out, each with its byte offset.
    pub(crate) fn wholes_if_given(&mut self, table: &Table<'a>, key: &str) -> Option<Vec<(i64, usize)>> {
        let value = table.entries.get(key)?;
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(table, key, value, Expected::Wholes);
            return None;
        };
        items.iter().map(|item| Some((self.one_whole(table, key, item)?, item.span().start))).collect()
    }

    fn one_whole(&mut self, table: &Table<'a>, key: &str, value: &Spanned<DeValue<'a>>) -> Option<i64> {
        let number = value.get_ref().as_integer().map(|n| i64::from_str_radix(n.as_str(), n.radix()));
        if let Some(Ok(number)) = number {
            return Some(number);
        }
        self.wrong(table, key, value, Expected::Whole);
        None
    }

    /// The date of a key that must be there.
    pub(crate) fn date(&mut self, table: &Table<'a>, key: &str) -> Option<NaiveDate> {
        self.present(table, key)?;
        self.date_if_given(table, key)
    }

    /// The date of a key that may be left out. `None` also where the value is at fault.
    pub(crate) fn date_if_given(&mut self, table: &Table<'a>, key: &str) -> Option<NaiveDate> {
        let value = table.entries.get(key)?;
        let date = value.get_ref().as_datetime().and_then(day);
        if date.is_none() {
            self.wrong(table, key, value, Expected::Date);
        }
        date
    }

    /// The number of a key that may be left out. `None` also where the value is at fault.
    pub(crate) fn number_if_given(&mut self, table: &Table<'a>, key: &str, range: RangeInclusive<f32>) -> Option<f32> {
        let value = table.entries.get(key)?;
        let typed = match value.get_ref() {
            DeValue::Integer(whole) => Some(whole.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        };
        let Some(number) = typed.and_then(|typed| typed.replace('_', "").parse::<f32>().ok()) else {
            self.wrong(table, key, value, Expected::Number);
            return None;
        };
        if !range.contains(&number) {
            let message = format!("mục “{key}”{} là {number}", within(table));
            let hint = format!("ghi số từ {} đến {}", range.start(), range.end());
            self.fault(value.span().start, "so-do-sai", message, hint);
            return None;
        }
        Some(number)
    }

    /// The yes or no of a key that may be left out. `None` also where the value is at fault.
    pub(crate) fn flag_if_given(&mut self, table: &Table<'a>, key: &str) -> Option<bool> {
        let value = table.entries.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(table, key, value, Expected::Flag);
        }
        flag
    }

    /// The texts of a list that may be left out.
    pub(crate) fn list(&mut self, table: &Table<'a>, key: &str) -> Vec<Item> {
        let Some(value) = table.entries.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(table, key, value, Expected::List);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            let text = self.one_text(table, key, item);
            texts.extend(text.map(|text| Item { text, at: item.span().start }));
        }
        texts
    }

    /// The texts of a list that must be there and hold something.
    pub(crate) fn filled_list(&mut self, table: &Table<'a>, key: &str) -> Vec<Item> {
        let Some(value) = self.present(table, key) else {
            return Vec::new();
        };
        if value.get_ref().as_array().is_some_and(|items| items.is_empty()) {
            let message = format!("danh sách “{key}”{} đang trống", within(table));
            self.fault(value.span().start, "gia-tri-trong", message, "ghi ít nhất một giá trị");
        }
        self.list(table, key)
    }

    /// The meaning of a key whose text must be one of a few words.
    pub(crate) fn choice<T: Copy>(&mut self, table: &Table<'a>, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(table, key)?;
        let chosen = words.iter().find(|(word, _)| *word == text);
        if chosen.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.not_among(table.at(key), key, &text, &known);
        }
        chosen.map(|(_, meaning)| *meaning)
    }

    /// Notes that `text`, at byte offset `at`, is none of the values `key` may have.
    pub(crate) fn not_among(&mut self, at: usize, key: &str, text: &str, known: &[&str]) {
        let meant = nearest(text, known.iter().copied()).map(|word| format!("ý bạn là “{word}”? ")).unwrap_or_default();
        let hint = format!("{meant}Các giá trị được dùng: {}", known.join(", "));
        self.fault(at, "ke-hoach-gia-tri-la", format!("mục “{key}” không nhận giá trị “{text}”"), hint);
    }

    fn present(&mut self, table: &Table<'a>, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = table.entries.get(key);
        if value.is_none() {
            self.absent(table, key);
        }
        value
    }

    fn one_text(&mut self, table: &Table<'a>, key: &str, value: &Spanned<DeValue<'a>>) -> Option<String> {
        let Some(typed) = value.get_ref().as_str() else {
            self.wrong(table, key, value, Expected::Text);
            return None;
        };
        let text = clean(typed);
        if text.is_empty() {
            let message = format!("mục “{key}”{} đang trống", within(table));
            self.fault(value.span().start, "gia-tri-trong", message, "điền giá trị, hoặc xóa đi nếu là mục bỏ được");
            return None;
        }
        Some(text)
    }

    fn wrong(&mut self, table: &Table<'a>, key: &str, value: &Spanned<DeValue<'a>>, expected: Expected) {
        let seen = match value.get_ref() {
            DeValue::String(_) => "chữ",
            DeValue::Integer(_) => "số nguyên",
            DeValue::Float(_) => "số lẻ",
            DeValue::Boolean(_) => "đúng/sai",
            DeValue::Datetime(_) => "ngày giờ",
            DeValue::Array(_) => "danh sách",
            DeValue::Table(_) => "một phần riêng",
        };
        let message = format!("mục “{key}”{} phải là {}, ở đây là {seen}", within(table), expected.name());
        self.fault(value.span().start, "sai-kieu", message, expected.how());
    }
}

/// A date without a time of day.
fn day(value: &Datetime) -> Option<NaiveDate> {
    let date = value.date.filter(|_| value.time.is_none())?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}
