//! The finished objects into bytes: compressed, with an identity that follows from the contents.
//!
//! Streams stand by themselves; all other objects go together into streams of objects (ISO 32000-1, 7.5.7), found by a stream
//! of references (7.5.8).

use sha2::{Digest, Sha256};

use super::Fault;
use super::object::{Deflater, Dictionary, Document, Object, Stream, StringFormat, dictionary, integer};
use super::syntax;
use super::written::{Chunk, Written};

/// Most objects of a stream of objects: more would make readers unpack much to see little.
const TOGETHER: usize = 500;

/// The line after the first, by which programs see that the file is not text.
const NOT_TEXT: &[u8] = b"%\xE2\xE3\xCF\xD3\n";

/// Writes the file: its objects, and those that are `written` already.
pub(super) fn save(file: Document, mut written: Written) -> Result<Vec<u8>, Fault> {
    let out = [format!("%PDF-{}\n", file.version).as_bytes(), NOT_TEXT].concat();
    let (next, trailer) = (file.max_id + 1, file.trailer);
    let mut writing = Writing { out, next, trailer, places: Vec::new(), contents: Sha256::new() };
    let mut deflater = Deflater::fast();
    for ((number, _), object) in file.objects {
        match object {
            Object::Stream(stream) => writing.stream(number, stream, &mut deflater)?,
            object => written.add(number, |out| syntax::object(&object, out)),
        }
    }
    for together in written.chunks(TOGETHER) {
        writing.together(&together, &mut deflater)?;
    }
    writing.finish(&mut deflater)
}

/// A file in the making.
struct Writing {
    out: Vec<u8>,
    /// The next free number.
    next: u32,
    trailer: Dictionary,
    /// Where each object stands, by its number.
    places: Vec<(u32, Place)>,
    /// All that makes the file what it is.
    contents: Sha256,
}

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    /// By itself, so many bytes from the beginning.
    At(usize),
    /// In a stream of objects: its number, and the place there from zero.
    In(u32, usize),
}

impl Writing {
    /// A stream. Fonts come deflated, and are known by their names, which follow from them.
    fn stream(&mut self, number: u32, mut stream: Stream, deflater: &mut Deflater) -> Result<(), Fault> {
        if !stream.dict.has(b"Filter") {
            deflater.pack(&mut stream)?;
            self.contents.update(&stream.content);
        }
        self.places.push((number, Place::At(self.out.len())));
        syntax::whole(i64::from(number), &mut self.out);
        self.out.extend(b" 0 obj\n");
        syntax::stream(&stream, &mut self.out);
        self.out.extend(b"\nendobj\n");
        Ok(())
    }

    /// A stream of objects: the number and the place of each, then they themselves.
    fn together(&mut self, objects: &Chunk<'_>, deflater: &mut Deflater) -> Result<(), Fault> {
        let number = self.number();
        let mut inside = Vec::with_capacity(objects.bytes.len() + 10 * objects.numbers.len());
        for (place, (id, start)) in objects.numbers.iter().enumerate() {
            self.places.push((*id, Place::In(number, place)));
            syntax::whole(i64::from(*id), &mut inside);
            inside.push(b' ');
            syntax::count(start - objects.start, &mut inside);
            inside.push(b' ');
        }
        let (count, first) = (integer(objects.numbers.len()), integer(inside.len()));
        let about = dictionary! { "Type" => "ObjStm", "N" => count, "First" => first };
        inside.extend(objects.bytes);
        self.stream(number, Stream::new(about, inside), deflater)
    }

    /// The stream of references with what the trailer says, and where it stands. A signing program appends to the file; without
    /// an end of line at its end its first object would break PDF/A.
    fn finish(mut self, deflater: &mut Deflater) -> Result<Vec<u8>, Fault> {
        let (number, start) = (self.number(), self.out.len());
        self.places.push((number, Place::At(start)));
        self.places.sort_unstable_by_key(|(number, _)| *number);
        let identity = std::mem::take(&mut self.contents).finalize();
        let identity = Object::String(identity[..16].to_vec(), StringFormat::Hexadecimal);
        let mut about = std::mem::take(&mut self.trailer);
        about.set("ID", vec![identity.clone(), identity]);
        about.set("Type", "XRef");
        about.set("Size", integer(self.next as usize));
        about.set("W", vec![integer(1), integer(4), integer(2)]);
        let references = self.references();
        self.stream(number, Stream::new(about, references), deflater)?;
        self.out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
        Ok(self.out)
    }

    /// One line of seven bytes for each number from zero on; of numbers that no object has, a free one.
    fn references(&self) -> Vec<u8> {
        let mut lines = vec![[0; 7]; self.next as usize];
        lines[0][5..].fill(255);
        for (number, place) in &self.places {
            let (kind, where_to, further) = match place {
                Place::At(offset) => (1, u32::try_from(*offset).unwrap_or(u32::MAX), 0),
                Place::In(stream, place) => (2, *stream, u16::try_from(*place).unwrap_or(u16::MAX)),
            };
            let line = &mut lines[*number as usize];
            line[0] = kind;
            line[1..5].copy_from_slice(&where_to.to_be_bytes());
            line[5..].copy_from_slice(&further.to_be_bytes());
        }
        lines.concat()
    }

    fn number(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }
}
