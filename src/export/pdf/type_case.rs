//! The letters of a layout into subsets that files share: each is made, and deflated, once for all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::Fault;
use super::content::check_box_face;
use super::object::{Dictionary, Document};
use super::subset::Subset;
use crate::font::{Face, Fonts, repertoire};
use crate::layout::{Item, Layout};

/// Where a file uses no more letters of a face than this, it gets those alone, and all digits with one: a label in bold italic
/// needs no alphabet.
const FEW: usize = 64;

/// How many small subsets are kept; those made after them serve one file each.
const KEPT: usize = 512;

/// Subsets that files of one run share (*hộp chữ*). What a file gets depends on its own letters only, not on other files.
#[derive(Default)]
pub struct TypeCase {
    /// Of each face, all the letters of official documents.
    whole: [OnceLock<Option<Arc<Subset>>>; 4],
    /// Subsets of few letters.
    few: Mutex<BTreeMap<(usize, String), Arc<Subset>>>,
}

impl TypeCase {
    /// What a file needs of each face for its letters.
    pub(super) fn sets(&self, layout: &Layout, fonts: &Fonts) -> Result<Sets, Fault> {
        let used = used(layout, fonts.faces().len());
        let set = |(number, letters): (usize, Used)| {
            let letters = letters.with_all_digits().into_text();
            if letters.is_empty() { Ok(None) } else { self.set(&fonts.faces()[number], number, letters).map(Some) }
        };
        Ok(Sets { faces: used.into_iter().enumerate().map(set).collect::<Result<_, _>>()? })
    }

    fn set(&self, face: &Face, number: usize, letters: String) -> Result<Arc<Subset>, Fault> {
        if letters.chars().nth(FEW).is_none() {
            return self.few(face, number, letters);
        }
        let whole = self.whole[number].get_or_init(|| {
            let all = repertoire().filter(|letter| face.glyph(*letter).is_some()).map(stand_in);
            Subset::of(face, all.collect()).ok().map(Arc::new)
        });
        match whole {
            Some(whole) if letters.chars().all(|letter| whole.code(letter) != 0) => Ok(whole.clone()),
            _ => Ok(Arc::new(Subset::of(face, letters.chars().collect())?)),
        }
    }

    fn few(&self, face: &Face, number: usize, letters: String) -> Result<Arc<Subset>, Fault> {
        let key = (number, letters);
        // Whoever panicked while holding the lock left whole subsets behind.
        let known = || self.few.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(subset) = known().get(&key) {
            return Ok(subset.clone());
        }
        let subset = Arc::new(Subset::of(face, key.1.chars().collect())?);
        let mut known = known();
        if known.len() < KEPT {
            known.insert(key, subset.clone());
        }
        Ok(subset)
    }
}

/// The subsets of one file.
pub(super) struct Sets {
    faces: Vec<Option<Arc<Subset>>>,
}

impl Sets {
    /// The codes of a text: two bytes for each letter.
    pub(super) fn codes(&self, face: usize, text: &str) -> Vec<u8> {
        let subset = self.faces.get(face).and_then(Option::as_ref);
        let mut codes = Vec::with_capacity(2 * text.len());
        for character in text.chars() {
            codes.extend(subset.map_or(0, |subset| subset.code(stand_in(character))).to_be_bytes());
        }
        codes
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

/// The name of a face in the pages' resources.
pub(super) fn resource(face: usize) -> String {
    format!("F{}", face + 1)
}

/// The character that stands for another in the file: a no-break space is set, found and copied as a space.
fn stand_in(character: char) -> char {
    if character == '\u{a0}' { ' ' } else { character }
}

/// The letters used of a face: nearly all have low numbers.
struct Used {
    /// A bit for each low number.
    low: [u64; Self::WORDS],
    high: BTreeSet<char>,
}

impl Used {
    /// Enough for the letters of Vietnamese and the signs around them: the numbers below 0x2200.
    const WORDS: usize = 0x2200 / 64;

    fn none() -> Self {
        Self { low: [0; Self::WORDS], high: BTreeSet::new() }
    }

    fn add(&mut self, character: char) {
        let number = character as usize;
        match self.low.get_mut(number / 64) {
            Some(bits) => *bits |= 1 << (number % 64),
            None => _ = self.high.insert(character),
        }
    }

    /// All ten digits where there is one: the dates of a place then share a subset.
    fn with_all_digits(mut self) -> Self {
        if ('0'..='9').any(|digit| self.low[0] >> digit as u32 & 1 == 1) {
            ('0'..='9').for_each(|digit| self.add(digit));
        }
        self
    }

    /// The letters in the order of their numbers.
    fn into_text(self) -> String {
        let numbers = |(word, bits): (u32, &u64)| {
            let bits = *bits;
            (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit)
        };
        let low = (0..).zip(&self.low).filter(|(_, bits)| **bits != 0).flat_map(numbers).filter_map(char::from_u32);
        low.chain(self.high.iter().copied()).collect()
    }
}

fn used(layout: &Layout, faces: usize) -> Vec<Used> {
    let mut used: Vec<Used> = (0..faces).map(|_| Used::none()).collect();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Line(line) => {
                for segment in &line.segments {
                    segment.text.chars().map(stand_in).for_each(|letter| used[segment.face].add(letter));
                }
            }
            Item::CheckBox(_) => used[check_box_face()].add(' '),
            Item::Begin(_) | Item::End | Item::Stroke(_) | Item::Colour(_) => {}
        }
    }
    used
}
