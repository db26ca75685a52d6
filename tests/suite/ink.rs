//! The bytes of a finished PDF into what a ruler and an eye find on its pages: lines of text, strokes, colours.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object};
use std::collections::BTreeMap;

/// The line of Times New Roman and of the face in `fonts/`, in ems: from top to baseline, and from top to top.
const RISE: f32 = 1912.0 / 2048.0;
pub(crate) const PITCH: f32 = 2355.0 / 2048.0;

/// A page. All places are points from its top left corner, y growing downwards.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) lines: Vec<Printed>,
    pub(crate) strokes: Vec<Stroke>,
    /// Operators that set another colour than the black every page begins with.
    pub(crate) colours: Vec<String>,
}

/// A line of text, in the face and size of its first letter.
#[derive(Clone, Debug)]
pub(crate) struct Printed {
    pub(crate) text: String,
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    /// Whether all its letters are in that face and size.
    pub(crate) even: bool,
    pub(crate) left: f32,
    /// Where the last letter ends that is not a space.
    pub(crate) right: f32,
    pub(crate) baseline: f32,
}

/// A straight stroke.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stroke {
    pub(crate) from: (f32, f32),
    pub(crate) to: (f32, f32),
}

impl Printed {
    pub(crate) fn middle(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    pub(crate) fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Upper end of the line's room at single spacing.
    pub(crate) fn top(&self) -> f32 {
        self.baseline - RISE * self.size
    }

    /// Lower end of the line's room at single spacing.
    pub(crate) fn foot(&self) -> f32 {
        self.top() + PITCH * self.size
    }
}

/// A font of the file: what its codes mean and how far they advance, in thousandths of the size.
struct Face {
    bold: bool,
    italic: bool,
    letters: BTreeMap<u16, char>,
    advances: BTreeMap<u16, f32>,
}

/// Reads all pages.
pub(crate) fn read(bytes: &[u8]) -> Vec<Sheet> {
    let file = Document::load_mem(bytes).unwrap();
    file.page_iter().map(|page| sheet(&file, page)).collect()
}

fn sheet(file: &Document, page: lopdf::ObjectId) -> Sheet {
    let paper = file.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let side = |place: usize| paper[place].as_float().unwrap();
    assert_eq!((side(0), side(1)), (0.0, 0.0), "a page begins at its lower left corner");
    let fonts = file.get_page_fonts(page).unwrap();
    let faces = fonts.into_iter().map(|(name, font)| (name, face(file, font))).collect();
    let sheet = Sheet { width: side(2), height: side(3), ..Sheet::default() };
    let mut pen = Pen { faces, sheet, font: Vec::new(), size: 0.0, at: (0.0, 0.0), end: 0.0, fresh: true };
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    content.operations.iter().for_each(|operation| pen.follow(operation));
    pen.sheet
}

fn face(file: &Document, font: &Dictionary) -> Face {
    let name = String::from_utf8_lossy(font.get(b"BaseFont").unwrap().as_name().unwrap()).into_owned();
    let descendants = font.get_deref(b"DescendantFonts", file).unwrap().as_array().unwrap();
    let descendant = file.dereference(&descendants[0]).unwrap().1.as_dict().unwrap();
    let widths = descendant.get_deref(b"W", file).unwrap().as_array().unwrap();
    let number = |object: &Object| u16::try_from(object.as_i64().unwrap()).unwrap();
    let run = |run: &[Object]| (number(&run[0])..=number(&run[1])).zip(std::iter::repeat(run[2].as_float().unwrap()));
    let advances = widths.chunks(3).flat_map(run).collect();
    let map = font.get_deref(b"ToUnicode", file).unwrap().as_stream().unwrap().get_plain_content().unwrap();
    Face {
        bold: name.contains("Bold"),
        italic: name.contains("Italic"),
        letters: letters(&String::from_utf8(map).unwrap()),
        advances,
    }
}

/// The pairs `<code> <character>` of a `ToUnicode` map.
fn letters(map: &str) -> BTreeMap<u16, char> {
    let pair = |line: &str| {
        let (code, letter) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let letter = char::from_u32(u32::from_str_radix(letter, 16).ok()?)?;
        Some((u16::from_str_radix(code, 16).ok()?, letter))
    };
    map.lines().filter_map(pair).collect()
}

/// Follows the operators of a page.
struct Pen {
    faces: BTreeMap<Vec<u8>, Face>,
    sheet: Sheet,
    font: Vec<u8>,
    size: f32,
    /// Where the line of text, or the path, began; measured from the lower left corner.
    at: (f32, f32),
    /// How far to the right the line of text has come.
    end: f32,
    /// Whether the next text begins a line.
    fresh: bool,
}

impl Pen {
    fn follow(&mut self, operation: &Operation) {
        let number = |place: usize| operation.operands[place].as_float().unwrap();
        match operation.operator.as_str() {
            "BT" => (self.at, self.fresh) = ((0.0, 0.0), true),
            "Td" => (self.at, self.fresh) = ((self.at.0 + number(0), self.at.1 + number(1)), true),
            "Tf" => {
                self.font = operation.operands[0].as_name().unwrap().to_vec();
                self.size = number(1);
            }
            "TJ" => self.show(operation.operands[0].as_array().unwrap()),
            "m" => self.at = (number(0), number(1)),
            "l" => {
                let end = (number(0), number(1));
                let place = |(x, y): (f32, f32)| (x, self.sheet.height - y);
                let stroke = Stroke { from: place(self.at), to: place(end) };
                self.sheet.strokes.push(stroke);
            }
            "ET" | "BDC" | "BMC" | "EMC" | "w" | "S" => {}
            "rg" | "RG" | "g" | "G" | "k" | "K" | "cs" | "CS" | "sc" | "SC" => {
                self.sheet.colours.push(format!("{operation:?}"));
            }
            other => panic!("the reader does not know the operator {other}"),
        }
    }

    fn show(&mut self, shown: &[Object]) {
        let face = &self.faces[&self.font];
        if self.fresh {
            self.fresh = false;
            self.end = self.at.0;
            let (left, baseline) = (self.at.0, self.sheet.height - self.at.1);
            let Face { bold, italic, .. } = *face;
            let size = self.size;
            let text = String::new();
            self.sheet.lines.push(Printed { text, size, bold, italic, even: true, left, right: left, baseline });
        }
        let line = self.sheet.lines.last_mut().unwrap();
        line.even &= (line.size, line.bold, line.italic) == (self.size, face.bold, face.italic);
        let x = &mut self.end;
        for object in shown {
            match object {
                Object::String(codes, _) => {
                    for code in codes.chunks_exact(2).map(|code| u16::from_be_bytes([code[0], code[1]])) {
                        *x += face.advances[&code] * self.size / 1000.0;
                        line.text.push(face.letters[&code]);
                        if face.letters[&code] != ' ' {
                            line.right = *x;
                        }
                    }
                }
                back => *x -= back.as_float().unwrap() * self.size / 1000.0,
            }
        }
    }
}
