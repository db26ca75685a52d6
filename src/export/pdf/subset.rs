//! The letters of one face into a subset: their codes, and the font objects of a file, ready but for their numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::Fault;
use super::object::{Deflater, Dictionary, Document, Object, ObjectId, Stream, dictionary, integer, name};
use super::unhint::unhinted;
use crate::font::{Face, Glyph};

/// Most entries of a block in a `ToUnicode` map.
const BLOCK: usize = 100;

/// Characters below this have their codes in a table.
const LOW: usize = 0x2200;

/// One face, reduced to some letters.
pub(super) struct Subset {
    low: Vec<u16>,
    high: BTreeMap<char, u16>,
    base: Object,
    program: Stream,
    descriptor: Dictionary,
    widths: Vec<Object>,
    unicode: Stream,
}

impl Subset {
    pub(super) fn of(face: &Face, letters: BTreeSet<char>) -> Result<Self, Fault> {
        let glyphs = numbered(face, letters)?;
        let mut remapper = GlyphRemapper::new();
        let mut subset = Self {
            low: vec![0; LOW],
            high: BTreeMap::new(),
            base: Object::Null,
            program: Stream::new(Dictionary::new(), Vec::new()),
            descriptor: descriptor(face),
            widths: Vec::new(),
            unicode: Stream::new(Dictionary::new(), Vec::new()),
        };
        // Where characters share a glyph, its code stands for the first.
        let mut coded: BTreeMap<u16, (char, Glyph)> = BTreeMap::new();
        for (character, glyph) in glyphs {
            let code = remapper.remap(glyph.id);
            coded.entry(code).or_insert((character, glyph));
            match subset.low.get_mut(character as usize) {
                Some(place) => *place = code,
                None => _ = subset.high.insert(character, code),
            }
        }
        let program = subsetter::subset(&face.program, 0, &remapper)
            .map_err(|error| Fault::Subset { face: face.name.clone(), source: error.to_string().into() })?;
        let program = unhinted(&program).unwrap_or(program);
        subset.base = name(&format!("{}+{}", tag(&program), face.name));
        subset.descriptor.set("FontName", subset.base.clone());
        subset.program = Stream::new(dictionary! { "Length1" => integer(program.len()) }, program);
        subset.widths = widths(face, &coded);
        subset.unicode = Stream::new(Dictionary::new(), to_unicode(&coded).into_bytes());
        let mut deflater = Deflater::tight();
        deflater.pack(&mut subset.program)?;
        deflater.pack(&mut subset.unicode)?;
        Ok(subset)
    }

    /// The code of a character; 0, the sign for a missing glyph, where it is not in the subset.
    pub(super) fn code(&self, character: char) -> u16 {
        let high = || self.high.get(&character).copied().unwrap_or(0);
        self.low.get(character as usize).copied().unwrap_or_else(high)
    }

    /// Adds the font's objects to a file.
    pub(super) fn embed(&self, file: &mut Document) -> ObjectId {
        let program = file.add_object(self.program.clone());
        let mut descriptor = self.descriptor.clone();
        descriptor.set("FontFile2", program);
        let descriptor = file.add_object(descriptor);
        let descendant = file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => self.base.clone(), "CIDToGIDMap" => "Identity",
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "W" => self.widths.clone(), "FontDescriptor" => descriptor,
        });
        let unicode = file.add_object(self.unicode.clone());
        file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => self.base.clone(), "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()], "ToUnicode" => unicode,
        })
    }
}

/// The characters with their glyphs, the narrow ones first, so that widths are told in few words.
fn numbered(face: &Face, letters: BTreeSet<char>) -> Result<Vec<(char, Glyph)>, Fault> {
    let glyph = |character| {
        let missing = || Fault::MissingGlyph { face: face.name.clone(), character };
        Ok((character, face.glyph(character).ok_or_else(missing)?))
    };
    let mut glyphs = letters.into_iter().map(glyph).collect::<Result<Vec<_>, Fault>>()?;
    glyphs.sort_by_key(|(_, glyph)| glyph.advance);
    Ok(glyphs)
}

/// Six capitals that tell subsets apart, from what they hold.
fn tag(program: &[u8]) -> String {
    Sha256::digest(program).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// Exact advances in thousandths of the size, so that lines end where the layout has them end: first and last code of a run,
/// and their common width.
fn widths(face: &Face, coded: &BTreeMap<u16, (char, Glyph)>) -> Vec<Object> {
    let coded: Vec<(u16, u16)> = coded.iter().map(|(code, (_, glyph))| (*code, glyph.advance)).collect();
    let run = |run: &[(u16, u16)]| {
        let width = f32::from(run[0].1) * 1000.0 / face.units;
        [Object::Integer(run[0].0.into()), Object::Integer(run[run.len() - 1].0.into()), Object::Real(width)]
    };
    coded.chunk_by(|one, next| one.1 == next.1).flat_map(run).collect()
}

fn descriptor(face: &Face) -> Dictionary {
    /// Bits of the descriptor: letters outside the standard set, serifs, italic.
    const SYMBOLIC_SERIF: i64 = 4 | 2;
    const ITALIC: i64 = 64;
    /// Usual thickness of upright stems; readers use it only where the font is missing.
    const STEM: i64 = 80;
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
fn to_unicode(coded: &BTreeMap<u16, (char, Glyph)>) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let entries: Vec<(u16, char)> = coded.iter().map(|(code, (character, _))| (*code, *character)).collect();
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
