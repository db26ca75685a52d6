//! What PDF/A-2 and PDF/UA-1 ask of a file as a whole: version, metadata, colour space, language.

use super::object::{Dictionary, Document, Object, Stream, dictionary, name, text};
use super::{Fault, Meta, xmp};

/// Who made the file: name and version of the program.
pub(super) const PROGRAM: &str = concat!("thidua ", env!("CARGO_PKG_VERSION"));

/// The language of every document.
pub(super) const LANGUAGE: &str = "vi-VN";

/// The colour space that black is meant in.
const SRGB: &[u8] = include_bytes!("../../../fonts/srgb.icc");

/// Makes the file say what it is.
pub(super) fn conform(file: &mut Document, meta: &Meta) -> Result<(), Fault> {
    file.version = "1.7".into();
    let packet = xmp::packet(meta).into_bytes();
    let packet = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet).with_compression(false);
    let metadata = file.add_object(packet);
    // To deflate it would save a hundred bytes.
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()).with_compression(false));
    let catalog = file.catalog_mut()?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent(profile.into()))]);
    catalog.set("Lang", Object::string_literal(LANGUAGE));
    catalog.set("PageLayout", name("SinglePage"));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    // Overwritten in place, so that object numbers have no gap.
    let info = file.trailer.get(b"Info")?.as_reference()?;
    file.set_object(info, information(meta));
    let pages: Vec<_> = file.page_iter().collect();
    for page in pages {
        file.get_dictionary_mut(page)?.remove(b"Annots");
    }
    Ok(())
}

fn intent(profile: Object) -> Dictionary {
    dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"), "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    }
}

/// The old metadata dictionary; it must agree with the XMP packet.
fn information(meta: &Meta) -> Dictionary {
    let day = Object::string_literal(format!("D:{}000000+07'00'", meta.created.format("%Y%m%d")));
    dictionary! {
        "Title" => text(&meta.title), "Author" => text(&meta.author),
        "Creator" => text(PROGRAM), "Producer" => text(PROGRAM),
        "CreationDate" => day.clone(), "ModDate" => day,
    }
}
