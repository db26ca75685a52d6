//! The tables of indicators of a phase → the same tables as sheets.

use super::figure::two_decimals;
use super::indicator_totals::{TotalRow, Totals};
use super::phase_indicators::{Indicators, OwnIndicators};
use super::sheet::{Cell, Heading, Holds, Line, Rank, Sheet};
use super::summary::percent_of;

/// Where the columns of the common indicators stand that others are worked out from.
const GOAL: usize = 5;
const DONE: usize = 6;
const LAST_YEAR: usize = 10;

/// Indicators that several units registered, and those of one unit alone.
pub(super) fn sheets(indicators: &Indicators, phase: u32, intro: &str) -> Vec<Sheet> {
    let common = (!indicators.common.is_empty()).then(|| common(indicators, phase, intro));
    let own = (!indicators.own.is_empty()).then(|| own(&indicators.own, phase, intro));
    common.into_iter().chain(own).collect()
}

fn common(indicators: &Indicators, phase: u32, intro: &str) -> Sheet {
    let met = ["Đạt", "Có đủ hai số"].map(|head| Heading::column(head, Holds::Count));
    let head = vec![
        Heading::column("TT", Holds::Mark),
        Heading::column("Nội dung chỉ tiêu", Holds::Text),
        Heading::column("Đơn vị tính", Holds::Text),
        Heading::column("Cách tính", Holds::Text),
        Heading::column("Số đơn vị", Holds::Count),
        Heading::column(format!("Đăng ký đợt {phase}"), Holds::Number),
        Heading::column("Thực hiện", Holds::Number),
        Heading::column("Tỷ lệ (%)", Holds::Percent { part: DONE, whole: GOAL }),
        Heading::Over("Số đơn vị đạt".to_owned(), met.into()),
        Heading::column("Cùng kỳ năm trước", Holds::Number),
        Heading::column("Tăng, giảm", Holds::Change { now: DONE, before: LAST_YEAR }),
        Heading::column("Đơn vị đạt tốt nhất", Holds::Text),
    ];
    Sheet {
        tab: "Chỉ tiêu chung",
        heading: "CHỈ TIÊU NHIỀU ĐƠN VỊ CÙNG ĐĂNG KÝ".to_owned(),
        intro: intro.to_owned(),
        head,
        lines: common_lines(&indicators.common),
        notes: notes(indicators),
    }
}

/// Each indicator, with the groups that it adds up below it.
fn common_lines(rows: &[TotalRow]) -> Vec<Line> {
    let mut lines = Vec::new();
    let starts = |row: &TotalRow| !row.mark.is_empty();
    for (place, row) in rows.iter().enumerate() {
        let below = rows[place + 1..].iter().take_while(|below| starts(row) && !starts(below));
        let groups: Vec<&Totals> = below.map(|row| &row.figures).collect();
        let rank = if starts(row) { Rank::Group } else { Rank::Item };
        lines.push(Line { rank, bold: row.bold, cells: common_cells(row, &groups) });
    }
    lines
}

fn common_cells(row: &TotalRow, groups: &[&Totals]) -> Vec<Cell> {
    let figures = &row.figures;
    // Averages of groups do not give the average of all units.
    let over = |pick: fn(&Totals) -> Option<f64>| {
        let Some(printed) = pick(figures).map(two_decimals) else { return Cell::from("-") };
        let parts: f64 = groups.iter().filter_map(|group| pick(group)).map(two_decimals).sum();
        match (groups.is_empty(), figures.adds) {
            (true, _) => Cell::Number(printed),
            (false, true) => Cell::worked(two_decimals(parts), printed),
            (false, false) => Cell::Given(printed),
        }
    };
    let words = [&row.mark, &row.name, &row.measure, &row.method].map(|words| Cell::from(words.as_str()));
    let (met, known) = figures.met;
    let [goal, done, last] = [over(|f| f.goal), over(|f| f.done), over(|f| f.last_year)];
    words
        .into_iter()
        .chain([Cell::Count(figures.units), goal, done, ratio(row), Cell::Count(met), Cell::Count(known), last])
        .chain([change(row), Cell::from(row.best.as_str())])
        .collect()
}

/// Percent of what was registered; words and starred figures as they are printed.
fn ratio(row: &TotalRow) -> Cell {
    let Totals { goal: Some(goal), done: Some(done), ratio: Some(ratio), .. } = row.figures else {
        return Cell::from(row.ratio.as_str());
    };
    let gives = percent_of(two_decimals(done), two_decimals(goal));
    if (gives - ratio).abs() < 1e-9 { Cell::Percent(Some(ratio)) } else { Cell::Given(ratio) }
}

fn change(row: &TotalRow) -> Cell {
    let Totals { done: Some(done), last_year: Some(last), change: Some(change), .. } = row.figures else {
        return Cell::from(row.change.as_str());
    };
    Cell::worked(two_decimals(two_decimals(done) - two_decimals(last)), two_decimals(change))
}

fn notes(indicators: &Indicators) -> Vec<String> {
    let star = if indicators.starred {
        " Dấu * chỉ số tính trên những đơn vị có đủ hai số đem so, không phải mọi đơn vị ở cột 5."
    } else {
        ""
    };
    let mut notes = vec![format!(
        "Cách tính: “Cộng” là tổng của các đơn vị; “Bình quân” là trung bình cộng của các đơn vị, không tính theo số người. \
         Đơn vị đạt tốt nhất: so tỷ lệ thực hiện với chỉ tiêu cộng được, so số thực hiện với chỉ tiêu khác. Số cùng kỳ chỉ \
         gồm các đơn vị có cả số thực hiện và số cùng kỳ.{star}"
    )];
    if !indicators.apart.is_empty() {
        let apart = "Chỉ tiêu cùng tên nhưng khác đơn vị tính, cách cộng hoặc chiều nên không tính chung:";
        notes.push(apart.to_owned());
        notes.extend(indicators.apart.iter().map(|words| format!("- {words}")));
    }
    notes
}

fn own(units: &[OwnIndicators], phase: u32, intro: &str) -> Sheet {
    let head = vec![
        Heading::column("TT", Holds::Mark),
        Heading::column("Nội dung chỉ tiêu", Holds::Text),
        Heading::column("Đơn vị tính", Holds::Text),
        Heading::column(format!("Đăng ký đợt {phase}"), Holds::Number),
        Heading::column("Thực hiện", Holds::Number),
        Heading::column("Tỷ lệ (%)", Holds::Percent { part: 4, whole: 3 }),
        Heading::column("Cùng kỳ năm trước", Holds::Number),
        Heading::column("Tăng, giảm", Holds::Change { now: 4, before: 6 }),
    ];
    Sheet {
        tab: "Chỉ tiêu riêng",
        heading: "CHỈ TIÊU CHỈ MỘT ĐƠN VỊ ĐĂNG KÝ".to_owned(),
        intro: intro.to_owned(),
        head,
        lines: units.iter().flat_map(own_lines).collect(),
        notes: Vec::new(),
    }
}

/// The unit, and its indicators below it.
fn own_lines(unit: &OwnIndicators) -> Vec<Line> {
    let mut named = vec![Cell::Nothing; 8];
    named[0] = Cell::from(unit.mark.as_str());
    named[1] = Cell::from(unit.unit.as_str());
    let figure = |value: Option<f64>| value.map_or_else(|| Cell::from("-"), |value| Cell::Number(two_decimals(value)));
    let line = |row: &TotalRow| {
        let words = [&row.mark, &row.name, &row.measure].map(|words| Cell::from(words.as_str()));
        let Totals { goal, done, last_year, .. } = row.figures;
        let figures = [figure(goal), figure(done), ratio(row), figure(last_year), change(row)];
        Line { rank: Rank::Item, bold: false, cells: words.into_iter().chain(figures).collect() }
    };
    let head = Line { rank: Rank::Group, bold: true, cells: named };
    [head].into_iter().chain(unit.rows.iter().map(line)).collect()
}
