//! The finished objects into bytes: compressed, with an identity that follows from the contents.
//!
//! Streams stand by themselves; all other objects go together into streams of objects (ISO 32000-1, 7.5.7), found by a stream
//! of references (7.5.8).

use sha2::{Digest, Sha256};

use super::Fault;
use super::object::{Deflater, Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, integer};
use super::syntax;

/// Most objects of a stream of objects: more would make readers unpack much to see little.
const TOGETHER: usize = 500;

/// The line after the first, by which programs see that the file is not text.
const NOT_TEXT: &[u8] = b"%\xE2\xE3\xCF\xD3\n";

/// Writes the file.
pub(super) fn save(mut file: Document) -> Result<Vec<u8>, Fault> {
    let mut contents = Sha256::new();
    let mut deflater = Deflater::new();
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object {
            contents.update(&stream.content);
            deflater.pack(stream)?;
        }
    }
    let identity = Object::String(contents.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identity.clone(), identity]);
    let (streams, others): (Vec<_>, Vec<_>) =
        file.objects.iter().partition(|(_, object)| matches!(object, Object::Stream(_)));
    let out = [format!("%PDF-{}\n", file.version).as_bytes(), NOT_TEXT].concat();
    let mut file = Writing { out, next: file.max_id + 1, places: Vec::new(), trailer: file.trailer };
    for ((number, _), stream) in streams {
        file.object(*number, stream);
    }
    for together in others.chunks(TOGETHER) {
        file.together(together, &mut deflater)?;
    }
    file.finish(&mut deflater)
}

/// A file in the making.
struct Writing {
    out: Vec<u8>,
    /// The next free number.
    next: u32,
    /// Where each object stands, by its number.
    places: Vec<(u32, Place)>,
    trailer: Dictionary,
}

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    /// By itself, so many bytes from the beginning.
    At(usize),
    /// In a stream of objects, as so manieth from zero.
    In(u32, usize),
}

impl Writing {
    fn object(&mut self, number: u32, object: &Object) {
        self.places.push((number, Place::At(self.out.len())));
        syntax::whole(i64::from(number), &mut self.out);
        self.out.extend(b" 0 obj\n");
        syntax::object(object, &mut self.out);
        self.out.extend(b"\nendobj\n");
    }

    /// A stream of objects: the number and the place of each, then they themselves.
    fn together(&mut self, objects: &[(&ObjectId, &Object)], deflater: &mut Deflater) -> Result<(), Fault> {
        let number = self.number();
        let (mut index, mut inside) = (Vec::new(), Vec::with_capacity(64 * objects.len()));
        for (place, ((id, _), object)) in objects.iter().enumerate() {
            self.places.push((*id, Place::In(number, place)));
            for value in [i64::from(*id), i64::try_from(inside.len()).unwrap_or(i64::MAX)] {
                syntax::whole(value, &mut index);
                index.push(b' ');
            }
            syntax::object(object, &mut inside);
            inside.push(b'\n');
        }
        let about = dictionary! { "Type" => "ObjStm", "N" => integer(objects.len()), "First" => integer(index.len()) };
        index.append(&mut inside);
        let mut stream = Stream::new(about, index);
        deflater.pack(&mut stream)?;
        self.object(number, &Object::Stream(stream));
        Ok(())
    }

    /// The stream of references with what the trailer says, and where it stands. A signing program appends to the file; without
    /// an end of line at its end its first object would break PDF/A.
    fn finish(mut self, deflater: &mut Deflater) -> Result<Vec<u8>, Fault> {
        let (number, start) = (self.number(), self.out.len());
        self.places.push((number, Place::At(start)));
        self.places.sort_unstable_by_key(|(number, _)| *number);
        let mut about = std::mem::take(&mut self.trailer);
        about.set("Type", "XRef");
        about.set("Size", integer(self.next as usize));
        about.set("W", vec![integer(1), integer(4), integer(2)]);
        let mut stream = Stream::new(about, self.references());
        deflater.pack(&mut stream)?;
        self.object(number, &Object::Stream(stream));
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
