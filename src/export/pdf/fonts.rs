//! The letters a document uses into font subsets, their codes, and the font objects of the file.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::Fault;
use super::content::check_box_face;
use super::object::{Dictionary, Document, Object, ObjectId, Stream, dictionary, integer, name};
use crate::font::{Face, Fonts};
use crate::layout::{Item, Layout};

/// Most entries of a block in a `ToUnicode` map.
const BLOCK: usize = 100;

/// The faces a document uses, reduced to its letters.
pub(super) struct Subsets<'a> {
    faces: Vec<Option<Subset<'a>>>,
}

/// One face, reduced.
struct Subset<'a> {
    face: &'a Face,
    /// New glyph numbers of the characters.
    glyphs: BTreeMap<char, u16>,
    program: Vec<u8>,
}

/// The character that stands for another in the file: a no-break space is set, found and copied as a space.
fn stand_in(character: char) -> char {
    if character == '\u{a0}' { ' ' } else { character }
}

/// The name of a face in the pages' resources.
pub(super) fn resource(face: usize) -> String {
    format!("F{}", face + 1)
}

impl<'a> Subsets<'a> {
    /// Reduces the faces to the letters of the layout.
    pub(super) fn of(layout: &Layout, fonts: &'a Fonts) -> Result<Self, Fault> {
        let mut used = vec![BTreeSet::new(); fonts.faces().len()];
        for item in layout.pages.iter().flat_map(|page| &page.items) {
            match item {
                Item::Line(line) => {
                    for segment in &line.segments {
                        used[segment.face].extend(segment.text.chars().map(stand_in));
                    }
                }
                Item::CheckBox(_) => _ = used[check_box_face()].insert(' '),
                Item::Begin(_) | Item::End | Item::Stroke(_) | Item::Colour(_) => {}
            }
        }
        let reduce = |(face, letters): (&'a Face, BTreeSet<char>)| {
            if letters.is_empty() { Ok(None) } else { Subset::of(face, &letters).map(Some) }
        };
        let faces = fonts.faces().iter().zip(used).map(reduce).collect::<Result<_, _>>()?;
        Ok(Self { faces })
    }

    /// The codes of a text: two bytes for each letter.
    pub(super) fn codes(&self, face: usize, text: &str) -> Vec<u8> {
        let subset = self.faces.get(face).and_then(Option::as_ref);
        let code = |c| subset.and_then(|s| s.glyphs.get(&stand_in(c))).copied().unwrap_or(0);
        text.chars().flat_map(|c| code(c).to_be_bytes()).collect()
    }

    /// Adds the font objects to the file and names them in the resources that all pages share.
    pub(super) fn embed(&self, file: &mut Document) -> Result<(), Fault> {
        let mut resources = Dictionary::new();
        for (number, subset) in self.faces.iter().enumerate() {
            if let Some(subset) = subset {
                resources.set(resource(number), subset.embed(file));
            }
        }
        let Some(page) = file.page_iter().next() else { return Ok(()) };
        let shared = file.get_dictionary(page)?.get(b"Resources")?.as_reference()?;
        let shared = file.get_dictionary(shared)?.get(b"Font")?.as_reference()?;
        file.set_object(shared, resources);
        Ok(())
    }
}

impl<'a> Subset<'a> {
    fn of(face: &'a Face, letters: &BTreeSet<char>) -> Result<Self, Fault> {
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        for character in letters.iter().copied() {
            let glyph = face.glyph(character).ok_or(Fault::MissingGlyph { face: face.name.clone(), character })?;
            glyphs.insert(character, remapper.remap(glyph.id));
        }
        let program = subsetter::subset(&face.program, 0, &remapper)
            .map_err(|error| Fault::Subset { face: face.name.clone(), source: error.to_string().into() })?;
        Ok(Self { face, glyphs, program })
    }

    /// The characters in the order of their glyph numbers, which run from 1 without a gap; the first where several share one.
    fn by_number(&self) -> BTreeMap<u16, char> {
        self.glyphs.iter().rev().map(|(character, number)| (*number, *character)).collect()
    }

    fn embed(&self, file: &mut Document) -> ObjectId {
        let base = name(&format!("{}+{}", self.tag(), self.face.name));
        let length = integer(self.program.len());
        let program = file.add_object(Stream::new(dictionary! { "Length1" => length }, self.program.clone()));
        let mut descriptor = self.descriptor();
        descriptor.set("FontName", base.clone());
        descriptor.set("FontFile2", program);
        let descriptor = file.add_object(descriptor);
        let descendant = file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => base.clone(), "CIDToGIDMap" => "Identity",
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "W" => self.widths(), "FontDescriptor" => descriptor,
        });
        let unicode = file.add_object(Stream::new(Dictionary::new(), self.to_unicode().into_bytes()));
        file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => base, "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()], "ToUnicode" => unicode,
        })
    }

    /// Six capitals that tell subsets apart, from what they hold.
    fn tag(&self) -> String {
        Sha256::digest(&self.program).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
    }

    /// Exact advances in thousandths of the size, so that lines end where the layout has them end.
    fn widths(&self) -> Vec<Object> {
        let advance = |character| self.face.glyph(character).map_or(0.0, |g| f32::from(g.advance));
        let width = |character| Object::Real(advance(character) * 1000.0 / self.face.units);
        let widths: Vec<Object> = self.by_number().into_values().map(width).collect();
        vec![Object::Integer(1), Object::Array(widths)]
    }

    fn descriptor(&self) -> Dictionary {
        /// Bits of the descriptor: letters outside the standard set, serifs, italic.
        const SYMBOLIC_SERIF: i64 = 4 | 2;
        const ITALIC: i64 = 64;
        /// Usual thickness of upright stems; readers use it only where the font is missing.
        const STEM: i64 = 80;
        let face = self.face;
        let scaled = |units: f32| Object::Real((units * 1000.0 / face.units).round());
        let italic = face.slope.abs() > f32::EPSILON;
        dictionary! {
            "Type" => "FontDescriptor",
            "Flags" => if italic { SYMBOLIC_SERIF | ITALIC } else { SYMBOLIC_SERIF },
            "FontBBox" => face.bounds.map(scaled).to_vec(),
            "ItalicAngle" => face.slope,
            "Ascent" => scaled(face.ascent),
            // The deepest point that glyphs reach, as ISO 32000 asks, not the line metric of the same name.
            "Descent" => scaled(face.bounds[1]),
            "CapHeight" => scaled(face.capital),
            "StemV" => STEM,
        }
    }

    /// The map from codes back to characters, by which text is searched and copied.
    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let entries: Vec<(u16, char)> = self.by_number().into_iter().collect();
        for block in entries.chunks(BLOCK) {
            let _ = writeln!(map, "{} beginbfchar", block.len());
            for (number, character) in block {
                let _ = write!(map, "<{number:04X}> <");
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}
