//! Bytes of records → texts. Since Excel 97 a text is UTF-16, or its low bytes alone; before, it was in a code page.

use super::Broken;
use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1258};
use std::vec::IntoIter;

/// How the texts of a stream are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Excel 97 and later.
    Unicode,
    /// In this code page.
    CodePage(u16),
}

impl Writing {
    /// A text with the count of its characters before it, in one byte or in two.
    pub(super) fn counted(self, data: &[u8], wide_count: bool, in_old_font: bool) -> Result<String, Broken> {
        let mut pieces = Pieces::new(data, Vec::new());
        let count = if wide_count { pieces.short()? } else { u16::from(pieces.byte()?) };
        match self {
            // A text of no characters may lack the byte that says how they are written.
            Self::Unicode if count == 0 => Ok(String::new()),
            Self::Unicode => {
                let flags = pieces.byte()?;
                pieces.text(count, flags & 1 == 1)
            }
            Self::CodePage(page) => {
                let bytes = pieces.current.get(..usize::from(count)).ok_or(Broken::Damaged)?;
                Ok(encoding(page, in_old_font).decode_without_bom_handling(bytes).0.into_owned())
            }
        }
    }
}

/// Fonts of before Unicode have their own letters at the places of the code page.
fn encoding(page: u16, in_old_font: bool) -> &'static Encoding {
    if page == 1258 && !in_old_font { WINDOWS_1258 } else { WINDOWS_1252 }
}

/// A record together with those that go on with it.
pub(super) struct Pieces<'a> {
    current: &'a [u8],
    rest: IntoIter<&'a [u8]>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(first: &'a [u8], rest: Vec<&'a [u8]>) -> Self {
        Self { current: first, rest: rest.into_iter() }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.current.is_empty() && self.rest.as_slice().iter().all(|piece| piece.is_empty())
    }

    fn byte(&mut self) -> Result<u8, Broken> {
        while self.current.is_empty() {
            self.current = self.rest.next().ok_or(Broken::Damaged)?;
        }
        let (first, rest) = self.current.split_first().ok_or(Broken::Damaged)?;
        self.current = rest;
        Ok(*first)
    }

    pub(super) fn short(&mut self) -> Result<u16, Broken> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    pub(super) fn long(&mut self) -> Result<u32, Broken> {
        Ok(u32::from_le_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]))
    }

    /// A text of the shared table; its fonts and its readings aloud are passed over.
    pub(super) fn shared(&mut self) -> Result<String, Broken> {
        let count = self.short()?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 8 { usize::from(self.short()?) * 4 } else { 0 };
        let extra = if flags & 4 == 4 { self.long()? } else { 0 };
        let text = self.text(count, flags & 1 == 1)?;
        self.skip(runs + usize::try_from(extra).map_err(|_| Broken::Damaged)?)?;
        Ok(text)
    }

    /// As many characters, of two bytes or of one. Where a text goes on in the next piece, that says anew which.
    pub(super) fn text(&mut self, count: u16, mut wide: bool) -> Result<String, Broken> {
        let mut left = usize::from(count);
        let mut units: Vec<u16> = Vec::new();
        while left > 0 {
            if self.current.is_empty() {
                wide = self.byte()? & 1 == 1;
            }
            let width = if wide { 2 } else { 1 };
            let taken = left.min(self.current.len() / width);
            if taken == 0 {
                return Err(Broken::Damaged);
            }
            let (head, tail) = self.current.split_at(taken * width);
            let unit = |bytes: &[u8]| u16::from_le_bytes([bytes[0], bytes.get(1).copied().unwrap_or(0)]);
            units.extend(head.chunks_exact(width).map(unit));
            self.current = tail;
            left -= taken;
        }
        Ok(String::from_utf16_lossy(&units))
    }

    fn skip(&mut self, mut count: usize) -> Result<(), Broken> {
        while count > self.current.len() {
            count -= self.current.len();
            self.current = self.rest.next().ok_or(Broken::Damaged)?;
        }
        self.current = &self.current[count..];
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_change_its_width_where_it_goes_on() {
        let mut pieces = Pieces::new(b"\x04\0\0Ho", vec![b"\x01\xA3\x1E\x63\0", b"\x01\0\x08\x01\0x\0\0\0\0"]);
        assert_eq!(pieces.shared().unwrap(), "Hoảc");
        assert!(!pieces.is_empty());
        assert_eq!(pieces.shared().unwrap(), "x");
        assert!(pieces.is_empty());
    }

    #[test]
    fn counts_beyond_the_bytes_are_damage() {
        assert!(Pieces::new(b"\xFF\xFF\0ab", Vec::new()).shared().is_err());
        assert!(Pieces::new(b"\x01\0\x04\xFF\xFF\xFF\xFFab", Vec::new()).shared().is_err());
        assert!(Writing::Unicode.counted(b"\x09\0\0ab", true, false).is_err());
        assert!(Writing::CodePage(1252).counted(b"\x09ab", false, false).is_err());
    }

    #[test]
    fn code_pages_are_told_from_old_fonts() {
        let read = |old| Writing::CodePage(1258).counted(b"\x03D\xF2c", false, old).unwrap();
        assert_eq!([read(false), read(true)], ["D\u{323}c", "Dòc"]);
    }
}
