//! A stream → its records: a kind and some bytes each.

use super::Broken;

pub(super) const FORMULA: u16 = 0x0006;
pub(super) const END: u16 = 0x000A;
pub(super) const DATE_SYSTEM: u16 = 0x0022;
pub(super) const ENCRYPTED: u16 = 0x002F;
pub(super) const FONT: u16 = 0x0031;
pub(super) const CONTINUE: u16 = 0x003C;
pub(super) const CODE_PAGE: u16 = 0x0042;
pub(super) const SHEET: u16 = 0x0085;
pub(super) const NUMBERS: u16 = 0x00BD;
pub(super) const BLANKS: u16 = 0x00BE;
pub(super) const RICH_TEXT: u16 = 0x00D6;
pub(super) const STYLE: u16 = 0x00E0;
pub(super) const SHARED_TEXTS: u16 = 0x00FC;
pub(super) const SHARED_TEXT: u16 = 0x00FD;
pub(super) const BLANK: u16 = 0x0201;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const TEXT: u16 = 0x0204;
pub(super) const BOOL_OR_ERROR: u16 = 0x0205;
pub(super) const FORMULA_TEXT: u16 = 0x0207;
pub(super) const SHORT_NUMBER: u16 = 0x027E;
pub(super) const FORMAT: u16 = 0x041E;
pub(super) const BEGIN: u16 = 0x0809;

/// One record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) data: &'a [u8],
}

impl Record<'_> {
    pub(super) fn byte(&self, at: usize) -> Result<u8, Broken> {
        self.data.get(at).copied().ok_or(Broken::Damaged)
    }

    pub(super) fn short(&self, at: usize) -> Result<u16, Broken> {
        self.bytes(at).map(u16::from_le_bytes)
    }

    pub(super) fn long(&self, at: usize) -> Result<u32, Broken> {
        self.bytes(at).map(u32::from_le_bytes)
    }

    pub(super) fn float(&self, at: usize) -> Result<f64, Broken> {
        self.bytes(at).map(f64::from_le_bytes)
    }

    /// The bytes from a place on.
    pub(super) fn after(&self, at: usize) -> Result<&[u8], Broken> {
        self.data.get(at..).ok_or(Broken::Damaged)
    }

    fn bytes<const N: usize>(&self, at: usize) -> Result<[u8; N], Broken> {
        self.after(at)?.first_chunk().copied().ok_or(Broken::Damaged)
    }
}

/// The records of one part of a stream, up to and without its end; those of parts inside it are passed over.
pub(super) struct Records<'a> {
    rest: &'a [u8],
    depth: usize,
}

impl<'a> Records<'a> {
    /// Opens the part that begins at a place; gives its first record, too.
    pub(super) fn open(stream: &'a [u8], start: usize) -> Result<(Self, Record<'a>), Broken> {
        let mut records = Self { rest: stream.get(start..).ok_or(Broken::Damaged)?, depth: 1 };
        let first = records.record()?;
        if first.kind == BEGIN { Ok((records, first)) } else { Err(Broken::Damaged) }
    }

    /// The next record; `None` at the end of the part.
    pub(super) fn next(&mut self) -> Result<Option<Record<'a>>, Broken> {
        loop {
            let record = self.record()?;
            match record.kind {
                BEGIN => self.depth += 1,
                END if self.depth == 1 => return Ok(None),
                END => self.depth -= 1,
                _ if self.depth == 1 => return Ok(Some(record)),
                _ => {}
            }
        }
    }

    /// The records that go on with the one before.
    pub(super) fn continuations(&mut self) -> Result<Vec<&'a [u8]>, Broken> {
        let mut pieces = Vec::new();
        while self.rest.starts_with(&CONTINUE.to_le_bytes()) {
            pieces.push(self.record()?.data);
        }
        Ok(pieces)
    }

    fn record(&mut self) -> Result<Record<'a>, Broken> {
        let head = self.rest.first_chunk::<4>().ok_or(Broken::Damaged)?;
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let end = 4 + usize::from(u16::from_le_bytes([head[2], head[3]]));
        let data = self.rest.get(4..end).ok_or(Broken::Damaged)?;
        self.rest = &self.rest[end..];
        Ok(Record { kind, data })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_inside_a_part_are_passed_over() {
        let stream = b"\x09\x08\0\0\x01\0\x01\0a\x09\x08\0\0\x02\0\0\0\x0A\0\0\0\x03\0\0\0\x0A\0\0\0";
        let (mut records, _) = Records::open(stream, 0).unwrap();
        let mut kinds = Vec::new();
        while let Some(record) = records.next().unwrap() {
            kinds.push(record.kind);
        }
        assert_eq!(kinds, [1, 3]);
    }

    #[test]
    fn a_stream_without_its_end_is_damaged() {
        let (mut records, _) = Records::open(b"\x09\x08\0\0\x01\0\x09\0a", 0).unwrap();
        assert!(records.next().is_err());
        assert!(Records::open(b"\x09\x08\0\0", 9).is_err());
    }
}
