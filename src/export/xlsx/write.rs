//! Pages → the bytes of an `.xlsx` file.

use super::page::{Content, Look, Page, Placed, Role};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

const FONT: &str = "Times New Roman";
const SIZE: u32 = 12;
/// Pixels of a row and a column of which nothing is said.
const DEFAULT_CELL: (u32, u32) = (20, 64);
const A4: u8 = 9;

/// A workbook that could not be made: a text too long for a cell.
#[derive(Debug, thiserror::Error)]
#[error("không lập được bảng tính: có nội dung dài hơn một ô chứa được")]
pub struct Fault(#[from] XlsxError);

pub(super) fn bytes(pages: &[Page], title: &str, author: &str, created: NaiveDate) -> Result<Vec<u8>, Fault> {
    let mut book = Workbook::new();
    book.set_default_format(&base(), DEFAULT_CELL.0, DEFAULT_CELL.1)?;
    // Without it the file would carry the moment it was made.
    let properties = DocProperties::new().set_title(title).set_author(author);
    book.set_properties(&properties.set_creation_datetime(&day(created)?));
    for page in pages {
        write(book.add_worksheet(), page)?;
    }
    Ok(book.save_to_buffer()?)
}

fn write(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    sheet.set_name(page.name)?;
    for (column, width) in (0..).zip(&page.widths) {
        sheet.set_column_width(column, *width)?;
    }
    for placed in &page.placed {
        put(sheet, placed)?;
    }
    for (row, height) in &page.heights {
        sheet.set_row_height(*row, *height)?;
    }
    let last_column = u16::try_from(page.widths.len()).unwrap_or(u16::MAX).saturating_sub(1);
    let last_row = page.placed.iter().map(|placed| placed.rows.1).max().unwrap_or_default();
    // Excel would mark every sum of a part as doubtful, because other figures stand below the part.
    sheet.ignore_error_range(page.head.1, 0, last_row, last_column, IgnoreError::FormulaOmitsCells)?;
    sheet.group_symbols_above(true);
    for (first, last) in &page.folds {
        sheet.group_rows(*first, *last)?;
    }
    if let Some(last) = page.filtered_to {
        sheet.autofilter(page.head.1, 0, last, last_column)?;
    }
    sheet.set_freeze_panes(page.head.1 + 1, page.fixed_columns)?;
    sheet.set_repeat_rows(page.head.0, page.head.1)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_print_center_horizontally(true);
    sheet.set_margins(0.6, 0.6, 0.6, 0.6, 0.3, 0.3).set_footer(format!("&L&\"{FONT}\"&10&A&R&\"{FONT}\"&10&P/&N"));
    Ok(())
}

fn put(sheet: &mut Worksheet, placed: &Placed) -> Result<(), XlsxError> {
    let (((top, bottom), (left, right)), format) = ((placed.rows, placed.columns), format(placed.look));
    if (top, left) != (bottom, right) {
        sheet.merge_range(top, left, bottom, right, "", &format)?;
    }
    match &placed.content {
        Content::Nothing => sheet.write_blank(top, left, &format)?,
        // Written as text whatever it begins with: what a unit typed never becomes a formula.
        Content::Text(words) => sheet.write_string_with_format(top, left, words, &format)?,
        Content::Number(number) => sheet.write_number_with_format(top, left, *number, &format)?,
        Content::Day(date) => sheet.write_datetime_with_format(top, left, day(*date)?, &format)?,
        Content::Formula { formula, result } => {
            let formula = Formula::new(formula).set_result(result);
            sheet.write_formula_with_format(top, left, formula, &format)?
        }
    };
    Ok(())
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), part(date.month()), part(date.day()))
}

fn base() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE).set_align(FormatAlign::VerticalCenter)
}

fn format(look: Look) -> Format {
    let boxed = || base().set_text_wrap().set_border(FormatBorder::Thin);
    let figure = |shown| boxed().set_align(FormatAlign::Right).set_num_format(shown);
    let format = match look.role {
        Role::Title => base().set_font_size(14).set_align(FormatAlign::Center),
        Role::Centred => base().set_align(FormatAlign::Center),
        Role::Dated => base().set_italic().set_align(FormatAlign::Center),
        Role::Words => base().set_text_wrap().set_align(FormatAlign::Left),
        Role::Head | Role::Mark => boxed().set_align(FormatAlign::Center),
        Role::Number => boxed().set_italic().set_font_size(10).set_align(FormatAlign::Center),
        Role::Text => boxed().set_align(FormatAlign::Left),
        Role::Count => figure("#,##0_);-#,##0_);\"-\"_)"),
        Role::Percent => figure("General_)"),
        Role::Figure => figure("[>=100000]#,##0_);General_)"),
        Role::Few => figure("General_);-General_);"),
        Role::Change => figure("+General_);-General_);General_)"),
        Role::Day => boxed().set_align(FormatAlign::Center).set_num_format("dd/mm/yyyy"),
    };
    if look.bold { format.set_bold() } else { format }
}
