//! An object into the characters that stand for it in a file (ISO 32000-1, 7.3).
//!
//! lopdf can write whole files too, but copies every object to do so: a quarter of what a file cost.

use std::io::Write;

use super::object::{Dictionary, Object, ObjectId, Stream, StringFormat};

/// Appends an object. Two that follow each other need a space between them only where neither brings its own delimiter.
pub(super) fn object(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(number) => whole(*number, out),
        Object::Real(number) => number_text(format_args!("{number}"), out),
        Object::Name(bytes) => name(bytes, out),
        Object::String(bytes, format) => string(bytes, *format, out),
        Object::Array(items) => array(items, out),
        Object::Dictionary(entries) => dictionary(entries, out),
        Object::Stream(parts) => stream(parts, out),
        Object::Reference(id) => reference(*id, out),
    }
}

/// Appends a dictionary.
pub(super) fn dictionary(entries: &Dictionary, out: &mut Vec<u8>) {
    out.extend(b"<<");
    for (key, value) in entries {
        name(key, out);
        apart(value, out);
        object(value, out);
    }
    out.extend(b">>");
}

fn array(items: &[Object], out: &mut Vec<u8>) {
    out.push(b'[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            apart(item, out);
        }
        object(item, out);
    }
    out.push(b']');
}

/// Appends a stream.
pub(super) fn stream(parts: &Stream, out: &mut Vec<u8>) {
    dictionary(&parts.dict, out);
    out.extend(b"stream\n");
    out.extend(&parts.content);
    out.extend(b"\nendstream");
}

/// A space before what does not begin with a delimiter.
fn apart(next: &Object, out: &mut Vec<u8>) {
    let delimited = matches!(next, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_));
    if !delimited {
        out.push(b' ');
    }
}

/// Appends a reference to an object.
pub(super) fn reference((number, generation): ObjectId, out: &mut Vec<u8>) {
    whole(i64::from(number), out);
    out.push(b' ');
    whole(i64::from(generation), out);
    out.extend(b" R");
}

/// Appends a whole number.
pub(super) fn whole(number: i64, out: &mut Vec<u8>) {
    out.extend(itoa::Buffer::new().format(number).bytes());
}

/// Appends a count or an index.
pub(super) fn count(number: usize, out: &mut Vec<u8>) {
    out.extend(itoa::Buffer::new().format(number).bytes());
}

fn number_text(text: std::fmt::Arguments<'_>, out: &mut Vec<u8>) {
    // Writing to memory cannot fail.
    let _ = out.write_fmt(text);
}

fn name(bytes: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in bytes {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            number_text(format_args!("#{byte:02X}"), out);
        }
    }
}

fn string(bytes: &[u8], format: StringFormat, out: &mut Vec<u8>) {
    match format {
        StringFormat::Hexadecimal => {
            out.push(b'<');
            for byte in bytes {
                out.extend([HEXADECIMAL[usize::from(byte >> 4)], HEXADECIMAL[usize::from(byte & 15)]]);
            }
            out.push(b'>');
        }
        StringFormat::Literal => {
            out.push(b'(');
            for byte in bytes {
                match byte {
                    b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
                    b'\r' => out.extend(b"\\r"),
                    byte => out.push(*byte),
                }
            }
            out.push(b')');
        }
    }
}

const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";

#[cfg(test)]
mod tests {
    use super::super::object::dictionary as entries;
    use super::*;

    fn text(object: &Object) -> String {
        let mut out = Vec::new();
        super::object(object, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_and_words_are_parted_by_a_space_only_where_they_must_be() {
        let inside = entries! { "N" => vec![Object::Null, Object::Name(b"A".to_vec())], "M" => Object::Boolean(true) };
        let all = vec![Object::Integer(-12), Object::Real(0.5), Object::Dictionary(inside), Object::Reference((7, 0))];
        assert_eq!(text(&Object::Array(all)), "[-12 0.5<</N[null/A]/M true>> 7 0 R]");
    }

    #[test]
    fn strings_come_back_as_they_were() {
        let string = |bytes: &[u8], format| text(&Object::String(bytes.to_vec(), format));
        assert_eq!(string(b"a(b\\)\r", StringFormat::Literal), r"(a\(b\\\)\r)");
        assert_eq!(string(&[0xFE, 0xFF, 0x1E, 0x0A], StringFormat::Hexadecimal), "<FEFF1E0A>");
    }

    #[test]
    fn names_hold_no_delimiter() {
        assert_eq!(text(&Object::Name("Bảng (1)".as_bytes().to_vec())), "/B#E1#BA#A3ng#20#281#29");
    }

    #[test]
    fn a_stream_stands_between_its_marks() {
        let stream = Stream::new(entries! {}, b"q Q".to_vec());
        assert_eq!(text(&Object::Stream(stream)), "<</Length 3>>stream\nq Q\nendstream");
    }
}
