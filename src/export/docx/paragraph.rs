//! Turns shapes into Word's paragraphs, with every measure said on the paragraph itself.
//!
//! docx-rs's paragraphs are over two kilobytes; fields are set rather than its builders called, which move them each time.

use super::check_box;
use super::mould::GAP;
use super::numbering::Place;
use super::section::section;
use super::shape::{Frame, Kind, Shape, Stretch, Text};
use super::styles;
use crate::document::length::Length;
use crate::document::tree::{Align, Colour, Format, HalfPoints, LineSpacing, Role, Rule};
use docx_rs::{
    AlignmentType, BorderType, BreakType, Color, FrameProperty, Indent, IndentLevel, Justification, LineSpacingType,
    NumberingId, NumberingProperty, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, ParagraphChild,
    ParagraphProperty, ParagraphStyle, Run, RunProperty, SpecialIndentType, Sym, Tab, TabLeaderType, TabValueType,
};

/// The size of text in paragraphs that hold none, small enough for any exact line.
const TINY: HalfPoints = HalfPoints(2);

/// Text of no width. In a table's cell LibreOffice draws no dots to a tab stop with nothing after it.
const NOTHING_WIDE: &str = "\u{200b}";

/// The paragraph of a shape, with [`GAP`] for its words.
pub(super) fn build(shape: &Shape) -> docx_rs::Paragraph {
    let mut built = docx_rs::Paragraph::new();
    built.property = match &shape.kind {
        Kind::Text(this) => text(this),
        Kind::Rule { left, right, before, after } => {
            let border = border(ParagraphBorderPosition::Top, Rule::WEIGHT, Colour::Black);
            strip(*before, *after, BELOW_RULE).set_borders(border).indent(Some(left.0), None, Some(right.0), None)
        }
        Kind::Strip(height) => strip(Length::ZERO, Length::ZERO, *height),
        Kind::Stroke { weight, upright, height, colour } => {
            let side = if *upright { ParagraphBorderPosition::Left } else { ParagraphBorderPosition::Top };
            strip(Length::ZERO, Length::ZERO, *height).set_borders(border(side, *weight, *colour))
        }
    };
    built.property.keep_next = Some(shape.keep_next);
    built.property.keep_lines = shape.keep_lines;
    built.property.frame_property = shape.frame.map(frame);
    built.property.section_property = shape.closes.as_ref().map(section);
    if let Kind::Text(text) = &shape.kind {
        built.children.extend(text.stretches.iter().map(|stretch| ParagraphChild::Run(Box::new(run(*stretch, text)))));
    }
    built
}

fn text(text: &Text) -> ParagraphProperty {
    let mut built = properties(&text.format, text.after);
    built.tabs = text.dots.map(dots).into_iter().collect();
    built.style = Some(ParagraphStyle::new(Some(styles::id(text.role))));
    built.widow_control = Some(true);
    built.run_property = mark(text.format.size);
    built.numbering_property = text.place.map(numbered);
    built
}

/// What numbers a paragraph, or by its style every one: a list and a level in it.
pub(super) fn numbered(Place { list, level }: Place) -> NumberingProperty {
    NumberingProperty::new().add_num(NumberingId::new(list), IndentLevel::new(level))
}

/// A tab stop to which dots lead.
fn dots(place: Length) -> Tab {
    Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(usize::try_from(place.0).unwrap_or(0))
}

/// The measures of a format that a style can hold too. The first line's indent is said even where it is none, or else the
/// style's would count.
pub(super) fn properties(format: &Format, after: Length) -> ParagraphProperty {
    let align = match format.align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
        Align::Justify => AlignmentType::Both,
    };
    let first = match format.first.0 {
        hanging @ ..0 => SpecialIndentType::Hanging(-hanging),
        first => SpecialIndentType::FirstLine(first),
    };
    let mut properties = ParagraphProperty::new();
    properties.alignment = Some(Justification::new(align.to_string()));
    properties.indent = Some(Indent::new(Some(format.left.0), Some(first), Some(format.right.0), None));
    properties.line_spacing = Some(spacing(format.before, after, format.line));
    properties
}

fn spacing(before: Length, after: Length, line: LineSpacing) -> docx_rs::LineSpacing {
    let (line, rule) = match line {
        LineSpacing::Multiple(times) => (i32::from(times), LineSpacingType::Auto),
        LineSpacing::Exactly(height) => (height.0, LineSpacingType::Exact),
    };
    let space = |length: Length| length.0.max(0).unsigned_abs();
    docx_rs::LineSpacing::new().before(space(before)).after(space(after)).line(line).line_rule(rule)
}

/// The paragraph mark's text: it gives an empty paragraph its height.
fn mark(size: HalfPoints) -> RunProperty {
    RunProperty::new().size(usize::from(size.0))
}

fn run(stretch: Stretch, text: &Text) -> Run {
    let run = Run::new().size(usize::from(text.format.size.0));
    let mut run = match stretch {
        Stretch::Break => run.add_break(BreakType::TextWrapping),
        Stretch::CheckBox(checked) => run.add_sym(Sym::new(check_box::FONT, check_box::sign(checked))),
        Stretch::Leader if text.role == Role::Cell => run.add_tab().add_text(NOTHING_WIDE),
        Stretch::Leader => run.add_tab(),
        Stretch::Words { face, tab } => {
            let run = if face.bold { run.bold() } else { run };
            let run = if face.italic { run.italic() } else { run };
            if tab { run.add_tab().add_text(GAP) } else { run.add_text(GAP) }
        }
    };
    if text.colour != Colour::Black {
        run.run_property.color = Some(Color::new(hex(text.colour)));
    }
    run
}

/// What is left of a rule's strip below the rule itself: Word and LibreOffice add a border's thickness to the line's height.
const BELOW_RULE: Length = Length(Rule::HEIGHT.0 - Rule::WEIGHT as i32 * 20 / 8);

/// The properties of a paragraph that holds nothing and is exactly so high.
fn strip(before: Length, after: Length, height: Length) -> ParagraphProperty {
    ParagraphProperty::new().line_spacing(spacing(before, after, LineSpacing::Exactly(height))).run_property(mark(TINY))
}

/// A border on one side, so many eighths of a point thick.
fn border(side: ParagraphBorderPosition, weight: u16, colour: Colour) -> ParagraphBorders {
    let border = ParagraphBorder::new(side).val(BorderType::Single).size(usize::from(weight)).color(hex(colour));
    ParagraphBorders::with_empty().set(border)
}

/// A frame that text flows around, measured from the paper's corner.
fn frame(frame: Frame) -> FrameProperty {
    FrameProperty {
        wrap: Some("around".to_owned()),
        h_anchor: Some("page".to_owned()),
        v_anchor: Some("page".to_owned()),
        x: Some(frame.x.0),
        y: Some(frame.y.0),
        w: Some(frame.width.0.unsigned_abs()),
        ..FrameProperty::new()
    }
}

fn hex(colour: Colour) -> String {
    let [red, green, blue] = colour.rgb();
    format!("{red:02X}{green:02X}{blue:02X}")
}
