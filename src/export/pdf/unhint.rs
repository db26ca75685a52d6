//! A TrueType program into the same without hints (*chỉ dẫn làm khớp điểm ảnh*), which no printer and few screens use, and
//! without the tables of names, which a PDF has no use for.
//!
//! More than half of a Vietnamese subset is that. Outlines, advances and glyph numbers stay as they are.

use std::ops::Range;

/// Tables of hints, and of names.
const DROPPED: [&[u8]; 5] = [b"cvt ", b"fpgm", b"prep", b"name", b"post"];

/// Length of a glyph's head: its number of contours and its box.
const HEAD: usize = 10;

/// A table: its name and its bytes.
type Table<'a> = (&'a [u8], Vec<u8>);

/// The program without hints and names; nothing where it is not built as TrueType says.
pub(super) fn unhinted(program: &[u8]) -> Option<Vec<u8>> {
    let mut tables = tables(program)?;
    let find = |name: &[u8]| tables.iter().position(|(tag, _)| *tag == name);
    let (glyf, loca, head) = (find(b"glyf")?, find(b"loca")?, find(b"head")?);
    let long = number(&tables[head].1, 50)? != 0;
    let (glyphs, places) = lighter(&tables[glyf].1, &tables[loca].1, long)?;
    tables[glyf].1 = glyphs;
    tables[loca].1 = places;
    // The sum over the whole file, which nobody reads inside a PDF, would no longer be right.
    tables[head].1.get_mut(8..12)?.fill(0);
    tables.retain(|(tag, _)| !DROPPED.contains(tag));
    Some(file(program.get(..4)?, &tables))
}

fn tables(program: &[u8]) -> Option<Vec<Table<'_>>> {
    let record = |number: usize| {
        let record = program.get(12 + 16 * number..28 + 16 * number)?;
        let (from, length) = (wide(record, 8)?, wide(record, 12)?);
        Some((record.get(..4)?, program.get(from..from.checked_add(length)?)?.to_vec()))
    };
    (0..number(program, 4)?).map(record).collect()
}

/// The tables `glyf` and `loca` without the hints of each glyph.
fn lighter(glyf: &[u8], loca: &[u8], long: bool) -> Option<(Vec<u8>, Vec<u8>)> {
    let count = loca.len() / if long { 4 } else { 2 };
    let place = |glyph: usize| if long { wide(loca, 4 * glyph) } else { Some(2 * number(loca, 2 * glyph)?) };
    let (mut glyphs, mut places) = (Vec::with_capacity(glyf.len()), Vec::with_capacity(loca.len()));
    for glyph in 0..count {
        if long {
            places.extend(u32::try_from(glyphs.len()).ok()?.to_be_bytes());
        } else {
            places.extend(u16::try_from(glyphs.len() / 2).ok()?.to_be_bytes());
        }
        if glyph + 1 < count {
            let outline = glyf.get(place(glyph)?..place(glyph + 1)?)?;
            glyphs.extend(outline_only(outline)?);
            glyphs.resize(glyphs.len().next_multiple_of(2), 0);
        }
    }
    Some((glyphs, places))
}

fn outline_only(glyph: &[u8]) -> Option<Vec<u8>> {
    let mut glyph = glyph.to_vec();
    if glyph.is_empty() {
        return Some(glyph);
    }
    match number(&glyph, 0)? {
        // A negative number of contours: the glyph is put together of others.
        0x8000.. => drop_of_composite(&mut glyph)?,
        contours => {
            let length = HEAD + 2 * contours;
            let hints = length + 2..length + 2 + number(&glyph, length)?;
            cut(&mut glyph, hints, length)?;
        }
    }
    Some(glyph)
}

/// Cuts hints out of a simple glyph, and says so where their length stood.
fn cut(glyph: &mut Vec<u8>, hints: Range<usize>, length: usize) -> Option<()> {
    if hints.end > glyph.len() {
        return None;
    }
    glyph.drain(hints);
    glyph.get_mut(length..length + 2)?.fill(0);
    Some(())
}

/// Cuts off what follows a composite glyph's last component.
fn drop_of_composite(glyph: &mut Vec<u8>) -> Option<()> {
    const WORDS: usize = 0x1;
    const SCALE: usize = 0x8;
    const MORE: usize = 0x20;
    const TWO_SCALES: usize = 0x40;
    const MATRIX: usize = 0x80;
    const HINTED: usize = 0x100;
    let mut at = HEAD;
    loop {
        let flags = number(glyph, at)?;
        glyph[at..at + 2].copy_from_slice(&u16::try_from(flags & !HINTED).ok()?.to_be_bytes());
        let places = if flags & WORDS != 0 { 4 } else { 2 };
        let shape = match flags {
            _ if flags & SCALE != 0 => 2,
            _ if flags & TWO_SCALES != 0 => 4,
            _ if flags & MATRIX != 0 => 8,
            _ => 0,
        };
        at += 4 + places + shape;
        if flags & MORE == 0 {
            glyph.truncate(at);
            return Some(());
        }
    }
}

/// A file of tables, each at a multiple of four bytes.
fn file(kind: &[u8], tables: &[Table<'_>]) -> Vec<u8> {
    let mut out = kind.to_vec();
    let power = tables.len().max(1).ilog2();
    let search = 16 << power;
    for value in [tables.len(), search, power as usize, 16 * tables.len() - search] {
        out.extend(&value.to_be_bytes()[size_of::<usize>() - 2..]);
    }
    let mut place = 12 + 16 * tables.len();
    for (tag, bytes) in tables {
        out.extend(*tag);
        out.extend(sum(bytes).to_be_bytes());
        for value in [place, bytes.len()] {
            out.extend(&value.to_be_bytes()[size_of::<usize>() - 4..]);
        }
        place += bytes.len().next_multiple_of(4);
    }
    for (_, bytes) in tables {
        out.extend(bytes);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    out
}

/// A table's check sum.
fn sum(bytes: &[u8]) -> u32 {
    let word =
        |part: &[u8]| part.iter().zip([24, 16, 8, 0]).map(|(byte, shift)| u32::from(*byte) << shift).sum::<u32>();
    bytes.chunks(4).map(word).fold(0, u32::wrapping_add)
}

/// Two bytes as a number.
fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_be_bytes(two.try_into().ok()?)))
}

/// Four bytes as a number.
fn wide(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_be_bytes(four.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::Fonts;

    #[test]
    fn only_hints_are_lost() {
        for face in Fonts::built_in().unwrap().faces() {
            let light = unhinted(&face.program).unwrap();
            assert!(light.len() < face.program.len() / 4 * 3, "{}: {}", face.name, light.len());
            let names = |program: &[u8]| -> Vec<Vec<u8>> {
                tables(program)
                    .unwrap()
                    .iter()
                    .map(|(tag, _)| tag.to_vec())
                    .filter(|t| !DROPPED.contains(&&t[..]))
                    .collect()
            };
            assert_eq!(names(&light), names(&face.program));
            // What has no hints any more is not changed again.
            assert!(unhinted(&light).unwrap() == light, "{}", face.name);
        }
    }

    #[test]
    fn a_broken_program_is_left_to_others() {
        assert_eq!(unhinted(b""), None);
        let face = &Fonts::built_in().unwrap().faces()[0].program.clone();
        for length in (0..face.len()).step_by(997) {
            _ = unhinted(&face[..length]);
        }
    }
}
