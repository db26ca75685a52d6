//! The finished objects into bytes: compressed, with an identity that follows from the contents.

use sha2::{Digest, Sha256};

use super::Fault;
use super::object::{DEFLATE, Deflater, Document, Object, SaveOptions, StringFormat};

/// Most objects of a stream of objects: more would make readers unpack much to see little.
const TOGETHER: usize = 500;

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
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(TOGETHER)
        .compression_level(DEFLATE)
        .build();
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options).map_err(|error| Fault::Objects(Box::new(error)))?;
    // A signing program appends to the file; without an end of line its first object would break PDF/A.
    bytes.push(b'\n');
    Ok(bytes)
}
