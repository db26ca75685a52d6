//! PDF objects: the one place that names lopdf, and small helpers to make its objects.

use libdeflater::{CompressionLvl, Compressor};

use super::Fault;

pub(super) use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

/// Level of deflate. The next would take 5 % longer for a file, and make it less than 1 % smaller.
const FAST: i32 = 1;

/// Level of deflate for what is deflated once for many files.
const TIGHT: i32 = 9;

/// Streams shorter than this stay as they are.
const WORTH_DEFLATING: usize = 64;

impl From<lopdf::Error> for Fault {
    fn from(error: lopdf::Error) -> Self {
        Self::Objects(Box::new(error))
    }
}

/// A name.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A text string for people, in UTF-16.
pub(super) fn text(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// The bytes of a text string for people.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let units = [0xFEFF].into_iter().chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// A count or an index.
pub(super) fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Deflates streams one after the other; to set one up costs as much as to deflate a page.
pub(super) struct Deflater {
    compressor: Compressor,
    /// Room to deflate into.
    room: Vec<u8>,
}

impl Deflater {
    /// For the streams of one file.
    pub(super) fn fast() -> Self {
        Self::at(FAST)
    }

    /// For streams that many files share.
    pub(super) fn tight() -> Self {
        Self::at(TIGHT)
    }

    fn at(level: i32) -> Self {
        Self { compressor: Compressor::new(CompressionLvl::new(level).unwrap_or_default()), room: Vec::new() }
    }

    /// Deflates a stream where that pays.
    pub(super) fn pack(&mut self, stream: &mut Stream) -> Result<(), Fault> {
        if !stream.allows_compression || stream.dict.has(b"Filter") || stream.content.len() < WORTH_DEFLATING {
            return Ok(());
        }
        let Self { compressor, room } = self;
        let bound = compressor.zlib_compress_bound(stream.content.len());
        room.resize(room.len().max(bound), 0);
        let size = compressor.zlib_compress(&stream.content, room);
        let size = size.map_err(|error| Fault::Objects(Box::new(error)))?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(room[..size].to_vec());
        Ok(())
    }
}
