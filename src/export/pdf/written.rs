//! Objects other than streams, one after the other as the characters that stand for them.
//!
//! The hundreds of structure elements are written at once: to make an object of lopdf of each, and to write that, took 8 % of a
//! file's instructions.

/// Objects in the making of a file.
#[derive(Default)]
pub(super) struct Written {
    /// The number of each, and where it begins.
    numbers: Vec<(u32, usize)>,
    bytes: Vec<u8>,
}

/// Some objects that follow each other.
pub(super) struct Chunk<'a> {
    /// The number of each, and where it begins, counted from where `start` is.
    pub(super) numbers: &'a [(u32, usize)],
    /// Where the first begins.
    pub(super) start: usize,
    /// Their characters, each object with an end of line.
    pub(super) bytes: &'a [u8],
}

impl Written {
    /// Adds the object that `write` appends.
    pub(super) fn add(&mut self, number: u32, write: impl FnOnce(&mut Vec<u8>)) {
        self.numbers.push((number, self.bytes.len()));
        write(&mut self.bytes);
        self.bytes.push(b'\n');
    }

    /// The objects in chunks of so many.
    pub(super) fn chunks(&self, size: usize) -> impl Iterator<Item = Chunk<'_>> {
        let start = |index: usize| self.numbers.get(index).map_or(self.bytes.len(), |(_, start)| *start);
        self.numbers.chunks(size).enumerate().map(move |(turn, numbers)| {
            let (from, to) = (start(turn * size), start((turn + 1) * size));
            Chunk { numbers, start: from, bytes: &self.bytes[from..to] }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_hold_all_objects_once() {
        let mut written = Written::default();
        for (number, text) in [(3, "<<>>"), (1, "null"), (7, "[]")] {
            written.add(number, |out| out.extend(text.bytes()));
        }
        let chunks: Vec<Chunk<'_>> = written.chunks(2).collect();
        assert_eq!((chunks[0].numbers, chunks[0].bytes), (&[(3, 0), (1, 5)][..], &b"<<>>\nnull\n"[..]));
        assert_eq!((chunks[1].numbers, chunks[1].start, chunks[1].bytes), (&[(7, 10)][..], 10, &b"[]\n"[..]));
        assert_eq!(chunks.len(), 2);
    }
}
