//! Pages into painting operators: the one place that names printpdf.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, FontId, Line as Path, LinePoint, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point,
    Pt, Rect, Rgb,
};

use super::Fault;
use super::object::{Document, Object, ObjectId, utf16};
use super::structure::tag_name;
use super::type_case::{Sets, resource};
use crate::document::tree::Colour;
use crate::font::Fonts;
use crate::layout::{CheckBox, Item, Layout, Line, Page, Segment, Stroke, Tag};

/// Operators that an item of a page takes, about.
const OPS_AN_ITEM: usize = 3;

/// How many pages are painted at once. The operators of 300 pages would take 45 MB, nine times the text they become, so a long
/// document is painted part by part; one of a few pages, as most are, in one go.
const AT_ONCE: usize = 16;

/// Has printpdf build the file's pages, as objects. Fonts, metadata and tags are still missing.
pub(super) fn build(layout: &Layout, sets: &Sets) -> Result<Document, Fault> {
    let paint = |(number, page)| painted(layout, sets, number, page);
    let pages = || (1..).zip(&layout.pages);
    let blank = pages().skip(AT_ONCE).map(|(_, page)| Ok(sheet(page, Vec::new())));
    let mut file = objects(pages().take(AT_ONCE).map(paint).chain(blank))?;
    let mut places = contents(&file)?.into_iter().skip(AT_ONCE);
    for first in (AT_ONCE..layout.pages.len()).step_by(AT_ONCE) {
        let mut part = objects(pages().skip(first).take(AT_ONCE).map(paint))?;
        for (from, to) in contents(&part)?.into_iter().zip(&mut places) {
            let painted = std::mem::replace(part.get_object_mut(from)?, Object::Null);
            file.set_object(to, painted);
        }
    }
    Ok(file)
}

/// The objects of a file that has these pages.
fn objects(pages: impl Iterator<Item = Result<PdfPage, Fault>>) -> Result<Document, Fault> {
    let mut document = PdfDocument::new("");
    document.pages = pages.collect::<Result<_, _>>()?;
    // Own operators (TJ with own codes) need `secure` off; fonts and compression are our own.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut warnings = Vec::new();
    let file = document.to_lopdf_document(&options, &mut warnings);
    match warnings.first() {
        None => Ok(file),
        Some(warning) => Err(Fault::Refused(format!("{warning:?}"))),
    }
}

/// Where the operators of each page stand.
fn contents(file: &Document) -> Result<Vec<ObjectId>, Fault> {
    file.page_iter().map(|page| Ok(file.get_dictionary(page)?.get(b"Contents")?.as_reference()?)).collect()
}

fn painted(layout: &Layout, sets: &Sets, number: usize, page: &Page) -> Result<PdfPage, Fault> {
    let mut painter = Painter::new(layout, sets, page.height);
    painter.ops.reserve(OPS_AN_ITEM * page.items.len());
    for item in &page.items {
        painter.item(item);
    }
    painter.end_text();
    if painter.finite { Ok(sheet(page, painter.ops)) } else { Err(Fault::NotFinite { page: number }) }
}

fn sheet(page: &Page, ops: Vec<Op>) -> PdfPage {
    let paper = || Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(hundredths(page.width)),
        height: Pt(hundredths(page.height)),
        mode: None,
        winding_order: None,
    };
    PdfPage { media_box: paper(), trim_box: paper(), crop_box: paper(), ops }
}

/// Rounded to a hundredth of a point: finer than any printer.
pub(super) fn hundredths(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// Rounded to a whole number, which is written without a search for the shortest decimals.
fn whole(value: f32) -> DictItem {
    #[expect(clippy::cast_possible_truncation, reason = "a line's stretch is a few thousand thousandths")]
    DictItem::Int(value.round() as i64)
}

/// Of a quarter of the size each, as in Times: together as wide as a box to tick.
const SPACES: &str = "    ";

/// The face of the spaces inside a box to tick.
pub(super) fn check_box_face() -> usize {
    Fonts::index(false, false)
}

/// What has been painted on a page, and the state of the painting.
struct Painter<'a> {
    layout: &'a Layout,
    sets: &'a Sets,
    height: f32,
    ops: Vec<Op>,
    /// Whether a text section is open, and where its last line began.
    text: Option<(f32, f32)>,
    /// Face and size in force.
    font: Option<(usize, f32)>,
    /// Thickness in force.
    weight: Option<f32>,
    finite: bool,
}

impl<'a> Painter<'a> {
    fn new(layout: &'a Layout, sets: &'a Sets, height: f32) -> Self {
        Self { layout, sets, height, ops: Vec::new(), text: None, font: None, weight: None, finite: true }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Line(line) => self.line(line),
            Item::Stroke(stroke) => self.stroke(stroke),
            Item::CheckBox(check_box) => self.check_box(check_box),
            Item::Colour(colour) => self.colour(*colour),
            Item::Begin(tag) => {
                self.end_text();
                self.ops.push(self.begin(*tag));
            }
            Item::End => {
                self.end_text();
                self.ops.push(Op::EndMarkedContent);
            }
        }
    }

    fn colour(&mut self, colour: Colour) {
        self.end_text();
        let [r, g, b] = colour.rgb().map(|part| f32::from(part) / 255.0);
        let col = Color::Rgb(Rgb { r, g, b, icc_profile: None });
        self.ops.extend([Op::SetFillColor { col: col.clone() }, Op::SetOutlineColor { col }]);
    }

    fn begin(&self, tag: Tag) -> Op {
        match tag {
            Tag::Artifact => Op::BeginMarkedContent { tag: "Artifact".into() },
            Tag::Content { node, mcid } => {
                let number = DictItem::Int(i64::try_from(mcid).unwrap_or(i64::MAX));
                Op::BeginMarkedContentWithProperties {
                    tag: tag_name(self.layout.nodes[node].kind).into(),
                    properties: DictItem::Dict { map: BTreeMap::from([("MCID".into(), number)]) },
                }
            }
        }
    }

    /// A place on the page, measured from its lower left corner.
    fn place(&mut self, (x, y): (f32, f32)) -> (f32, f32) {
        self.finite &= x.is_finite() && y.is_finite();
        (hundredths(x), hundredths(self.height - y))
    }

    fn line(&mut self, line: &Line) {
        let (x, y) = self.place((line.x, line.y));
        if self.text.is_none() {
            self.ops.push(Op::StartTextSection);
        }
        // The operator moves relative to the line before.
        let (last_x, last_y) = self.text.replace((x, y)).unwrap_or((0.0, 0.0));
        let pos = Point { x: Pt(hundredths(x - last_x)), y: Pt(hundredths(y - last_y)) };
        self.ops.push(Op::SetTextCursor { pos });
        let mut rounding = 0.0;
        for segment in &line.segments {
            self.finite &= segment.size.is_finite() && line.stretch.is_finite();
            if self.font.replace((segment.face, segment.size)) != Some((segment.face, segment.size)) {
                let font = PdfFontHandle::External(FontId(resource(segment.face)));
                self.ops.push(Op::SetFont { font, size: Pt(segment.size) });
            }
            let extra = line.stretch * 1000.0 / segment.size;
            let value = vec![DictItem::Array(self.show(segment.face, &segment.text, extra, &mut rounding))];
            self.ops.push(Op::Unknown { key: "TJ".into(), value });
        }
    }

    /// Codes of a text with `extra` thousandths of the size added after each space. What rounding to whole thousandths
    /// leaves is carried to the next space.
    fn show(&self, face: usize, text: &str, extra: f32, rounding: &mut f32) -> Vec<DictItem> {
        if extra == 0.0 {
            return vec![self.codes(face, text)];
        }
        // A word, and mostly a space, for each five letters.
        let mut shown = Vec::with_capacity(text.len() / 2);
        for word in text.split_inclusive(' ') {
            shown.push(self.codes(face, word));
            if word.ends_with(' ') {
                let exact = extra + *rounding;
                *rounding = exact - exact.round();
                shown.push(whole(-exact));
            }
        }
        shown
    }

    /// Codes as a literal string, half as long as the hexadecimal one.
    fn codes(&self, face: usize, text: &str) -> DictItem {
        DictItem::String { data: self.sets.codes(face, text), literal: true }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.end_text();
        self.finite &= stroke.weight.is_finite();
        if self.weight.replace(stroke.weight) != Some(stroke.weight) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(stroke.weight) });
        }
        let ends = [stroke.from, stroke.to].map(|end| self.place(end));
        let points = ends.map(|(x, y)| LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false }).to_vec();
        self.ops.push(Op::DrawLine { line: Path { points, is_closed: false } });
    }

    /// A drawn box, with what stands for it where the page is copied (☒, ☐) and read out (*đã chọn*, *chưa chọn*). Programs
    /// that copy text look for a letter to replace, so there are spaces, as wide as the box.
    fn check_box(&mut self, check_box: &CheckBox) {
        self.end_text();
        let (copied, read) = if check_box.checked { ("☒", "đã chọn") } else { ("☐", "chưa chọn") };
        let said = |words| DictItem::String { data: utf16(words), literal: false };
        let map = BTreeMap::from([("ActualText".into(), said(copied)), ("Alt".into(), said(read))]);
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties });
        for stroke in check_box.strokes() {
            self.stroke(&stroke);
        }
        let &CheckBox { x, y, size, .. } = check_box;
        let spaces = Segment { face: check_box_face(), size, text: SPACES.into() };
        self.line(&Line { x, y, stretch: 0.0, segments: vec![spaces] });
        self.end_text();
        self.ops.push(Op::EndMarkedContent);
    }

    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }
}
