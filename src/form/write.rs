//! Pages → the bytes of a workbook. The only file that knows the library which writes spreadsheets.

use super::height;
use super::page::{Cell, Content, Figure, Guard, Look, Page, Rule, Strictness, Style, Tint};
use chrono::{Datelike, NaiveDate, Timelike};
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet, XlsxError,
};

const FONT: &str = "Times New Roman";
const SIZE: u32 = 12;
/// Points from one line of a cell to the next.
const LINE: u16 = 16;
/// Pixels of a row and a column of which nothing is said. With another height rows would no longer grow as they are filled.
const DEFAULT_CELL: (u32, u32) = (20, 64);
/// How many digits of the default font a page is wide that can still be read.
const LEGIBLE: u16 = 185;
const A4: u8 = 9;
const DARK: u32 = 0x001F_4E79;
const PALE: u32 = 0x00DD_EBF7;
const ALARM: u32 = 0x00FF_E699;
const GREY: u32 = 0x0070_7070;

/// A form that could not be made: a text too long for a cell.
#[derive(Debug, thiserror::Error)]
#[error("không lập được biểu mẫu: có nội dung dài hơn một ô chứa được")]
pub struct Fault(#[from] XlsxError);

pub(super) fn bytes(pages: &[Page], date: NaiveDate) -> Result<Vec<u8>, Fault> {
    let mut book = Workbook::new();
    book.set_default_format(&base(), DEFAULT_CELL.0, DEFAULT_CELL.1)?;
    // Without it the file would carry the moment it was made.
    let properties = DocProperties::new().set_title("Biểu mẫu số liệu thi đua, khen thưởng");
    book.set_properties(&properties.set_creation_datetime(&day(date)?));
    for page in pages {
        write(book.add_worksheet(), page)?;
    }
    Ok(book.save_to_buffer()?)
}

fn write(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    sheet.set_name(&page.name)?;
    for (number, column) in (0..).zip(&page.columns) {
        sheet.set_column_width(number, column.width)?;
        sheet.set_column_format(number, &figured(base().set_text_wrap(), column.figure))?;
    }
    for cell in &page.cells {
        put(sheet, cell)?;
    }
    for (row, lines) in height::lines(page) {
        sheet.set_row_height(row, lines * LINE + 2)?;
    }
    for (row, column, words) in &page.comments {
        let note = Note::new(words).set_author("thidua").add_author_prefix(false);
        sheet.insert_note(*row, *column, &note.set_font_name(FONT).set_font_size(11).set_width(260).set_height(110))?;
    }
    // Without rule and words there is nothing to guard.
    for guard in page.guards.iter().filter(|guard| guard.rule != Rule::Anything || !guard.prompt.is_empty()) {
        protect(sheet, guard)?;
    }
    for tint in &page.tints {
        colour(sheet, tint)?;
    }
    if let Some((row, column)) = page.scrolls_from {
        sheet.set_freeze_panes(row, column)?;
        sheet.set_repeat_columns(0, column.saturating_sub(1))?;
    }
    if let Some(row) = page.repeated {
        sheet.set_repeat_rows(row, row)?;
    }
    let width: u16 = page.columns.iter().map(|column| column.width).sum();
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(width.div_ceil(LEGIBLE).max(1), 0);
    sheet.set_margins(0.6, 0.6, 0.6, 0.6, 0.3, 0.3).set_footer(format!("&L&\"{FONT}\"&10&A&R&\"{FONT}\"&10&P/&N"));
    sheet.set_very_hidden(page.hidden);
    if page.marked {
        sheet.set_tab_color(Color::RGB(DARK));
    }
    Ok(())
}

fn put(sheet: &mut Worksheet, cell: &Cell) -> Result<(), XlsxError> {
    let (row, column, format) = (cell.row, cell.column, format(cell.style));
    match &cell.content {
        None => sheet.write_blank(row, column, &format)?,
        Some(Content::Text(text)) => sheet.write_string_with_format(row, column, text, &format)?,
        Some(Content::Number(number)) => sheet.write_number_with_format(row, column, *number, &format)?,
        Some(Content::Date(date)) => sheet.write_datetime_with_format(row, column, day(*date)?, &format)?,
        Some(Content::Moment(moment)) => {
            let hour = u16::try_from(moment.hour()).unwrap_or_default();
            let minute = u8::try_from(moment.minute()).unwrap_or_default();
            let moment = day(moment.date())?.and_hms(hour, minute, 0)?;
            sheet.write_datetime_with_format(row, column, moment, &format)?
        }
    };
    Ok(())
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), part(date.month()), part(date.day()))
}

fn protect(sheet: &mut Worksheet, guard: &Guard) -> Result<(), XlsxError> {
    let rule = DataValidation::new();
    let rule = match &guard.rule {
        Rule::Anything => rule.allow_any_value(),
        Rule::List(formula) => rule.allow_list_formula(Formula::new(formula)),
        Rule::Whole(from, to) => rule.allow_whole_number(DataValidationRule::Between(*from, *to)),
        Rule::Decimal => rule.allow_decimal_number(DataValidationRule::Between(-1e12, 1e12)),
        Rule::Date(from, to) => rule.allow_date(DataValidationRule::Between(day(*from)?, day(*to)?)),
        Rule::Length(from, to) => rule.allow_text_length(DataValidationRule::Between(*from, *to)),
    };
    let style = match guard.strictness {
        Strictness::Refuse => DataValidationErrorStyle::Stop,
        Strictness::Ask | Strictness::Take => DataValidationErrorStyle::Warning,
    };
    let mut rule = rule.set_error_style(style).show_error_message(guard.strictness != Strictness::Take);
    rule = rule.set_error_title(&guard.title)?.set_error_message(&guard.fault)?;
    if !guard.prompt.is_empty() {
        rule = rule.set_input_title(&guard.title)?.set_input_message(&guard.prompt)?;
    }
    let ((top, bottom), (left, right)) = (guard.area.rows, guard.area.columns);
    sheet.add_data_validation(top, left, bottom, right, &rule).map(|_| ())
}

fn colour(sheet: &mut Worksheet, tint: &Tint) -> Result<(), XlsxError> {
    let ((top, bottom), (left, right)) = (tint.area.rows, tint.area.columns);
    // A conditional format may change lines and colours, not fonts.
    let look = match tint.look {
        Look::Missing => Format::new().set_background_color(Color::RGB(ALARM)),
        _ => Format::new().set_border(FormatBorder::Thin),
    };
    let rule = ConditionalFormatFormula::new().set_rule(Formula::new(&tint.formula)).set_format(look);
    sheet.add_conditional_format(top, left, bottom, right, &rule).map(|_| ())
}

fn base() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE).set_align(FormatAlign::VerticalCenter)
}

fn format(style: Style) -> Format {
    let boxed = base().set_text_wrap().set_border(FormatBorder::Thin);
    let heading = boxed.clone().set_bold().set_align(FormatAlign::Center);
    let look = match style.look {
        Look::Title => base().set_bold().set_font_size(14),
        Look::About => base().set_italic(),
        Look::Demanding => heading.set_font_color(Color::White).set_background_color(Color::RGB(DARK)),
        Look::Heading => heading.set_background_color(Color::RGB(PALE)),
        Look::DemandingKey => boxed.set_bold().set_background_color(Color::RGB(PALE)),
        Look::Key | Look::Body | Look::Value => boxed,
        Look::Example => boxed.set_italic().set_font_color(Color::RGB(GREY)),
        Look::Missing => boxed.set_background_color(Color::RGB(ALARM)),
    };
    let format = figured(look, style.figure);
    if style.look == Look::Value { format.set_align(FormatAlign::Left) } else { format }
}

fn figured(format: Format, figure: Figure) -> Format {
    match figure {
        Figure::General => format,
        Figure::Text => format.set_num_format("@"),
        Figure::Mark => format.set_align(FormatAlign::Center),
        Figure::Date => format.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
        Figure::Moment => format.set_num_format("hh:mm dd/mm/yyyy").set_align(FormatAlign::Center),
        Figure::Whole => format.set_num_format("#,##0"),
    }
}
