//! The records of one sheet → its cells.

use super::super::page::Page;
use super::super::serial::{moment, number};
use super::Broken;
use super::globals::{Globals, Look, Shown};
use super::record::{
    BLANK, BLANKS, BOOL_OR_ERROR, FORMULA, FORMULA_TEXT, NUMBER, NUMBERS, RICH_TEXT, Record, Records, SHARED_TEXT,
    SHORT_NUMBER, TEXT,
};
use super::strings::Pieces;
use crate::source::grid::Value;

/// Columns of a sheet of that time.
const COLUMNS: u16 = 256;

/// A cell, and the style it has.
#[derive(Clone, Copy)]
struct Spot {
    at: (u32, u32),
    look: Look,
}

/// Reads the part of the stream that begins at `start`.
pub(super) fn read(page: &mut Page<'_>, stream: &[u8], start: usize, globals: &Globals) -> Result<(), Broken> {
    let (mut records, _) = Records::open(stream, start)?;
    // The text that a formula gives comes after it.
    let mut pending = None;
    while let Some(record) = records.next()? {
        if page.is_broken() {
            break;
        }
        match record.kind {
            FORMULA => pending = formula(page, record, globals)?,
            FORMULA_TEXT => {
                let rest = records.continuations()?;
                if let Some(spot) = pending.take() {
                    page.text(spot.at, &formula_text(record, rest, spot, globals)?, spot.look.font)?;
                }
            }
            NUMBERS => numbers(page, record, globals)?,
            BLANK | BLANKS => page.cell()?,
            NUMBER | TEXT | RICH_TEXT | BOOL_OR_ERROR | SHARED_TEXT | SHORT_NUMBER => single(page, record, globals)?,
            _ => {}
        }
    }
    Ok(())
}

/// Where a record of one cell stands.
fn spot(record: Record<'_>, globals: &Globals) -> Result<Spot, Broken> {
    let (row, column) = (record.short(0)?, record.short(2)?);
    if column >= COLUMNS {
        return Err(Broken::Damaged);
    }
    Ok(Spot { at: (row.into(), column.into()), look: globals.look(record.short(4)?) })
}

fn single(page: &mut Page<'_>, record: Record<'_>, globals: &Globals) -> Result<(), Broken> {
    let spot = spot(record, globals)?;
    page.cell()?;
    let value = match record.kind {
        SHARED_TEXT => {
            let index = usize::try_from(record.long(6)?).map_err(|_| Broken::Damaged)?;
            let text = globals.texts.get(index).ok_or(Broken::Damaged)?;
            return Ok(page.text(spot.at, text, spot.look.font)?);
        }
        TEXT | RICH_TEXT => {
            let text = globals.writing.counted(record.after(6)?, true, spot.look.font.is_some())?;
            return Ok(page.text(spot.at, &text, spot.look.font)?);
        }
        BOOL_OR_ERROR => bool_or_error(record.byte(6)?, record.byte(7)? == 1),
        SHORT_NUMBER => figure(short_number(record.long(6)?), spot.look, globals),
        _ => figure(record.float(6)?, spot.look, globals),
    };
    Ok(page.value(spot.at, value)?)
}

/// Numbers side by side: the row, the first column, style and number of each, the last column.
fn numbers(page: &mut Page<'_>, record: Record<'_>, globals: &Globals) -> Result<(), Broken> {
    let (row, first) = (record.short(0)?, record.short(2)?);
    let cells = record.data.len().saturating_sub(6) / 6;
    for (column, place) in (first..).zip((0..cells).map(|cell| 4 + cell * 6)) {
        if column >= COLUMNS {
            return Err(Broken::Damaged);
        }
        page.cell()?;
        let look = globals.look(record.short(place)?);
        let value = figure(short_number(record.long(place + 2)?), look, globals);
        page.value((row.into(), column.into()), value)?;
    }
    Ok(())
}

/// Sets what a formula gave; a text comes in the next record, and its cell is handed back.
fn formula(page: &mut Page<'_>, record: Record<'_>, globals: &Globals) -> Result<Option<Spot>, Broken> {
    let spot = spot(record, globals)?;
    page.cell()?;
    let value = match (record.short(12)?, record.byte(6)?) {
        (0xFFFF, 0) => return Ok(Some(spot)),
        (0xFFFF, kind @ (1 | 2)) => bool_or_error(record.byte(8)?, kind == 2),
        (0xFFFF, _) => return Ok(None),
        _ => figure(record.float(6)?, spot.look, globals),
    };
    page.value(spot.at, value)?;
    Ok(None)
}

fn formula_text(record: Record<'_>, rest: Vec<&[u8]>, spot: Spot, globals: &Globals) -> Result<String, Broken> {
    if rest.is_empty() {
        return globals.writing.counted(record.data, true, spot.look.font.is_some());
    }
    let mut pieces = Pieces::new(record.after(3)?, rest);
    pieces.text(record.short(0)?, record.byte(2)? & 1 == 1)
}

fn figure(value: f64, look: Look, globals: &Globals) -> Value {
    match look.shown {
        Shown::Day => moment(value, globals.from_1904),
        shown => number(value, shown == Shown::Percentage),
    }
}

/// A number in four bytes: the upper half of a float, or a whole number; either may be meant in hundredths.
fn short_number(bits: u32) -> f64 {
    let value =
        if bits & 2 == 2 { f64::from(bits.cast_signed() >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 == 1 { value / 100.0 } else { value }
}

fn bool_or_error(code: u8, error: bool) -> Value {
    if !error {
        return Value::Bool(code != 0);
    }
    let name = match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Value::Error(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_are_whole_or_halves_of_floats() {
        let bits = |value: f64| u32::try_from(value.to_bits() >> 32).unwrap();
        let seen = [42 << 2 | 2, 4250 << 2 | 3, bits(1.5), bits(150.0) | 1].map(short_number);
        assert_eq!(seen.map(|value| value.to_string()), ["42", "42.5", "1.5", "1.5"]);
        assert_eq!(short_number((-3_i32 << 2).cast_unsigned() | 2).to_string(), "-3");
    }

    #[test]
    fn errors_have_names() {
        assert_eq!(bool_or_error(0x17, true), Value::Error("#REF!".to_owned()));
        assert_eq!(bool_or_error(1, false), Value::Bool(true));
    }
}
