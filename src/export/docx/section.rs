//! Turns a page setup into Word's section properties, and the page number above it into headers.

use super::parts::header_relation;
use super::shape::Setup;
use crate::document::length::Length;
use crate::document::tree::{Border, Document, HalfPoints, PageSetup};
use docx_rs::{
    AlignmentType, DocGrid, FieldCharType, Header, HeaderReference, InstrPAGE, InstrText, LineSpacing, LineSpacingType,
    PageMargin, PageNumType, PageOrientationType, PageSize, Paragraph, Run, RunProperty, SectionProperty,
};

/// The headers of a document: one for each size of page number, in the order met; nearly always one.
pub(super) struct Headers {
    sizes: Vec<HalfPoints>,
}

impl Headers {
    /// The headers the sections of `document` need.
    pub(super) fn of(document: &Document) -> Self {
        let mut sizes: Vec<HalfPoints> = Vec::new();
        for section in &document.sections {
            if !sizes.contains(&section.page.number_size) {
                sizes.push(section.page.number_size);
            }
        }
        Self { sizes }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.sizes.len()
    }

    /// The headers: the page's number, centred.
    pub(super) fn build(&self) -> Vec<Header> {
        self.sizes.iter().map(|size| Header::new().add_paragraph(number(usize::from(size.0)))).collect()
    }

    /// The setup of a section with such pages.
    pub(super) fn setup(&self, page: &PageSetup) -> Setup {
        let number = self.sizes.iter().position(|known| *known == page.number_size).unwrap_or(0);
        Setup { page: *page, header: header_relation(number) }
    }
}

fn number(size: usize) -> Paragraph {
    let field = Run::new()
        .size(size)
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::PAGE(InstrPAGE::default()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("2")
        .add_field_char(FieldCharType::End, false);
    Paragraph::new()
        .align(AlignmentType::Center)
        .line_spacing(LineSpacing::new().before(0).after(0).line(240).line_rule(LineSpacingType::Auto))
        .run_property(RunProperty::new().size(size))
        .add_run(field)
}

/// The properties of a section: numbered from 1, without a number on its first page.
pub(super) fn section(Setup { page, header }: &Setup) -> SectionProperty {
    let side = |length: Length| length.0.max(0).unsigned_abs();
    let orientation = if page.landscape() { PageOrientationType::Landscape } else { PageOrientationType::Portrait };
    let margin = PageMargin {
        top: page.top.0,
        left: page.left.0,
        bottom: page.bottom.0,
        right: page.right.0,
        header: page.header.0,
        footer: page.header.0.min(page.bottom.0),
        gutter: 0,
    };
    let mut section = SectionProperty::new()
        .page_size(PageSize::new().size(side(page.width), side(page.height)).orient(orientation))
        .page_margin(margin)
        .page_num_type(PageNumType::new().start(1))
        .title_pg();
    section.doc_grid = page.border.map(border_mark);
    section.space = 720;
    section.header_reference = Some(HeaderReference::new("default", header));
    section
}

/// The mark of a page's frame, from which [`super::order`] makes page borders: docx-rs has no word for those, and the program
/// none for grids.
fn border_mark(border: Border) -> DocGrid {
    let [red, green, blue] = border.colour.rgb().map(usize::from);
    let points = usize::try_from(border.inset.0 / 20).unwrap_or(0);
    let colour = isize::try_from((red << 16) + (green << 8) + blue).unwrap_or(0);
    DocGrid::with_empty().line_pitch(points).char_space(colour)
}
