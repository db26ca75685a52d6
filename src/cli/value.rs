//! Turns typed values into dates and phase numbers, or says in Vietnamese how they are written.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// A date: `2025-06-30`, or `30/6/2025` as people write it.
pub(super) fn date(typed: &str) -> Result<NaiveDate, String> {
    let typed = typed.trim();
    let read = ["%Y-%m-%d", "%d/%m/%Y"].into_iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok());
    let plausible = read.filter(|date| (NaiveDate::from_ymd_opt(2000, 1, 1)..).contains(&Some(*date)));
    plausible.ok_or_else(|| "viết năm-tháng-ngày, ví dụ 2025-06-30, hoặc 30/6/2025".to_owned())
}

/// A phase number, from 1.
pub(super) fn phase(typed: &str) -> Result<u32, String> {
    let number = typed.trim().parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| "số của đợt là số nguyên từ 1, ví dụ 1".to_owned())
}

/// The path of a workbook: its name ends in `.xlsx`.
pub(super) fn workbook(typed: &str) -> Result<PathBuf, String> {
    let path = Path::new(typed);
    let named = path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("xlsx"));
    named.then(|| path.to_owned()).ok_or_else(|| "tên tệp kết thúc bằng .xlsx, ví dụ bieu-mau.xlsx".to_owned())
}

/// The path of a page: its name ends in `.pdf`.
pub(super) fn page(typed: &str) -> Result<PathBuf, String> {
    let path = Path::new(typed);
    let named = path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("pdf"));
    named.then(|| path.to_owned()).ok_or_else(|| "tên tệp kết thúc bằng .pdf, ví dụ can-chinh.pdf".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_both_ways_of_writing() {
        let date_of = |typed| date(typed).map(|date| date.to_string());
        assert_eq!(date_of("2025-06-30"), Ok("2025-06-30".to_owned()));
        assert_eq!(date_of("30/6/2025"), Ok("2025-06-30".to_owned()));
        for wrong in ["2025-02-30", "6/30/2025", "30-06-2025", "25-06-30", "30/6/25", ""] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn workbooks_are_told_by_their_ending() {
        assert_eq!(workbook("a/b.XLSX"), Ok("a/b.XLSX".into()));
        assert!([".xlsx", "a.xls", "a", ""].into_iter().all(|typed| workbook(typed).is_err()));
    }

    #[test]
    fn phases_count_from_one() {
        assert_eq!(phase("2"), Ok(2));
        assert!(["0", "-1", "hai", "1.5"].into_iter().all(|typed| phase(typed).is_err()));
    }
}
