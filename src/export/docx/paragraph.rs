//! Turns paragraphs and rules into Word's, with every measure said on the paragraph itself.

use super::styles;
use super::xml::legal;
use crate::document::length::Length;
use crate::document::tree::{Align, Format, HalfPoints, Inline, LineSpacing, Paragraph, Rule};
use docx_rs::{
    AlignmentType, BorderType, BreakType, LineSpacingType, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    ParagraphProperty, Run, RunProperty, SpecialIndentType,
};

/// The size of text in paragraphs that hold none, small enough for any exact line.
const TINY: HalfPoints = HalfPoints(2);

/// A paragraph; `keep` ties it to what follows even where its own format does not, `after` is the space below it.
pub(super) fn paragraph(paragraph: &Paragraph, keep: bool, after: Length) -> docx_rs::Paragraph {
    let format = &paragraph.format;
    let mut built = docx_rs::Paragraph::new();
    built.property = properties(format, after)
        .style(styles::id(paragraph.role))
        .keep_next(keep || format.keep_next)
        .keep_lines(format.keep_lines)
        .widow_control(true)
        .run_property(mark(format.size));
    paragraph.inlines.iter().fold(built, |built, inline| built.add_run(run(inline, format.size)))
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
    ParagraphProperty::new()
        .align(align)
        .indent(Some(format.left.0), Some(first), Some(format.right.0), None)
        .line_spacing(spacing(format.before, after, format.line))
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

fn run(inline: &Inline, size: HalfPoints) -> Run {
    let run = Run::new().size(usize::from(size.0));
    match inline {
        Inline::Break => run.add_break(BreakType::TextWrapping),
        Inline::Text { text, face } => {
            let run = if face.bold { run.bold() } else { run };
            let run = if face.italic { run.italic() } else { run };
            run.add_text(legal(text))
        }
    }
}

/// What is left of a rule's strip below the rule itself: Word and LibreOffice add a border's thickness to the line's height.
const BELOW_RULE: Length = Length(Rule::HEIGHT.0 - Rule::WEIGHT as i32 * 20 / 8);

/// A rule: an empty paragraph of the strip's height with a border on top.
pub(super) fn rule(rule: &Rule, keep: bool, after: Length) -> docx_rs::Paragraph {
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .val(BorderType::Single)
        .size(usize::from(Rule::WEIGHT))
        .color("000000");
    let mut built = docx_rs::Paragraph::new();
    built.property = ParagraphProperty::new()
        .indent(Some(rule.left.0), None, Some(rule.right.0), None)
        .line_spacing(spacing(rule.before, after, LineSpacing::Exactly(BELOW_RULE)))
        .keep_next(keep || rule.keep_next)
        .set_borders(ParagraphBorders::with_empty().set(border))
        .run_property(mark(TINY));
    built
}

/// An empty strip of exactly this height.
pub(super) fn strip(height: Length, keep: bool) -> docx_rs::Paragraph {
    let mut built = docx_rs::Paragraph::new();
    built.property = ParagraphProperty::new()
        .line_spacing(spacing(Length::ZERO, Length::ZERO, LineSpacing::Exactly(height)))
        .keep_next(keep)
        .run_property(mark(TINY));
    built
}
