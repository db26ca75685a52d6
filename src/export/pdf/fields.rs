//! The spaces kept for signatures into empty signature fields (*ô chữ ký số*) that signing programs fill.

use super::Fault;
use super::content::hundredths;
use super::object::{Document, Object, ObjectId, Stream, dictionary, text};
use crate::layout::{Layout, SignatureSpace};

/// Bit 3 of an annotation's flags: it is printed. PDF/A asks for this one and no other.
const PRINTED: i64 = 4;

/// Bit 1 of a form's signature flags: there are signature fields. Bit 2, the promise that later changes are only appended,
/// is for the program that signs.
const HAS_SIGNATURE_FIELDS: i64 = 1;

/// A field on a page.
pub(super) struct Field {
    /// Its object.
    pub(super) id: ObjectId,
    /// The page's object.
    pub(super) page: ObjectId,
    /// The structure node of the name below it, index in [`Layout::nodes`].
    pub(super) node: usize,
}

/// Adds a field for each signature: `ChuKy1`, `ChuKy2` … in the order of the layout.
pub(super) fn add(file: &mut Document, layout: &Layout) -> Result<Vec<Field>, Fault> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let mut fields = Vec::with_capacity(layout.signatures.len());
    for (number, space) in (1..).zip(&layout.signatures) {
        let page = pages[space.page];
        let height = layout.pages[space.page].height;
        let id = widget(file, space, height, page, number)?;
        let page_entries = file.get_dictionary_mut(page)?;
        match page_entries.get_mut(b"Annots").and_then(Object::as_array_mut) {
            Ok(others) => others.push(id.into()),
            Err(_) => page_entries.set("Annots", vec![id.into()]),
        }
        fields.push(Field { id, page, node: space.node });
    }
    if !fields.is_empty() {
        let all: Vec<Object> = fields.iter().map(|field| field.id.into()).collect();
        file.catalog_mut()?.set("AcroForm", dictionary! { "Fields" => all, "SigFlags" => HAS_SIGNATURE_FIELDS });
    }
    Ok(fields)
}

/// A field and its only place on paper, which PDF lets be one object. It shows nothing until it is signed.
fn widget(
    file: &mut Document,
    space: &SignatureSpace,
    page_height: f32,
    page: ObjectId,
    number: usize,
) -> Result<ObjectId, Fault> {
    let (left, right) = (space.x, space.x + space.width);
    let (bottom, top) = (page_height - space.y - space.height, page_height - space.y);
    let rectangle = [left, bottom, right, top];
    if !rectangle.iter().all(|side| side.is_finite()) {
        return Err(Fault::NotFinite { page: space.page + 1 });
    }
    let real = |value: f32| Object::Real(hundredths(value));
    let appearance = dictionary! {
        "Type" => "XObject", "Subtype" => "Form",
        "BBox" => [0.0, 0.0, space.width, space.height].map(real).to_vec(),
    };
    let appearance = file.add_object(Stream::new(appearance, Vec::new()));
    let purpose = text(&format!("Chữ ký của {}", space.name));
    Ok(file.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
        "T" => Object::string_literal(format!("ChuKy{number}")), "TU" => purpose.clone(), "Contents" => purpose,
        "F" => PRINTED, "P" => page, "Rect" => rectangle.map(real).to_vec(), "AP" => dictionary! { "N" => appearance },
    }))
}
