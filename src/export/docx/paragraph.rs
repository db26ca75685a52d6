//! Turns paragraphs and rules into Word's, with every measure said on the paragraph itself.
//!
//! docx-rs's paragraphs are over two kilobytes; fields are set rather than its builders called, which move them each time.

use super::check_box;
use super::numbering::{Lists, Place};
use super::styles;
use super::xml::legal;
use crate::document::length::Length;
use crate::document::tree::{Align, Format, HalfPoints, Inline, LineSpacing, Paragraph, Role, Rule};
use docx_rs::{
    AlignmentType, BorderType, BreakType, Indent, IndentLevel, Justification, LineSpacingType, NumberingId,
    NumberingProperty, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, ParagraphChild, ParagraphProperty,
    ParagraphStyle, Run, RunChild, RunProperty, SpecialIndentType, Sym, Tab, TabLeaderType, TabValueType,
};
use std::borrow::Cow;

/// The size of text in paragraphs that hold none, small enough for any exact line.
pub(super) const TINY: HalfPoints = HalfPoints(2);

/// Text of no width. In a table's cell LibreOffice draws no dots to a tab stop with nothing after it.
const NOTHING_WIDE: &str = "\u{200b}";

/// A paragraph in a column of some width; `keep` ties it to what follows even where its own format does not, `after` is the
/// space below it. Its label is made by one of `lists`; where none makes it, it is typed.
pub(super) fn paragraph(
    paragraph: &Paragraph,
    column: Length,
    keep: bool,
    after: Length,
    lists: Lists,
) -> docx_rs::Paragraph {
    let format = &paragraph.format;
    let mut built = docx_rs::Paragraph::new();
    built.property = properties(format, after);
    if paragraph.inlines.contains(&Inline::Leader) {
        built.property.tabs = vec![dots(column - format.right)];
    }
    built.property.style = Some(ParagraphStyle::new(Some(styles::id(paragraph.role))));
    built.property.keep_next = Some(keep || format.keep_next);
    built.property.keep_lines = Some(format.keep_lines);
    built.property.widow_control = Some(true);
    built.property.run_property = mark(format.size);
    built.property.numbering_property = lists.place(paragraph).map(numbered);
    let words = match built.property.numbering_property {
        Some(_) => Cow::Borrowed(paragraph.inlines.as_slice()),
        None => paragraph.printed(),
    };
    let hung = hangs_box(paragraph);
    let runs = words.iter().enumerate().map(|(place, inline)| match inline {
        Inline::Text { text, face } if hung && place == 1 => {
            let rest = Inline::Text { text: text.trim_start_matches([' ', '\u{a0}']).to_owned(), face: *face };
            behind_tab(run(&rest, paragraph))
        }
        _ => run(inline, paragraph),
    });
    built.children.extend(runs.map(|run| ParagraphChild::Run(Box::new(run))));
    built
}

/// Whether a paragraph's lines hang beside the box it begins with. A tab then leads to where they hang, so that words stand
/// below one another however wide the box is in the face at hand.
fn hangs_box(paragraph: &Paragraph) -> bool {
    paragraph.format.first < Length::ZERO && matches!(paragraph.inlines.first(), Some(Inline::CheckBox(_)))
}

fn behind_tab(mut run: Run) -> Run {
    run.children.insert(0, RunChild::Tab(Tab::new()));
    run
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

pub(super) fn spacing(before: Length, after: Length, line: LineSpacing) -> docx_rs::LineSpacing {
    let (line, rule) = match line {
        LineSpacing::Multiple(times) => (i32::from(times), LineSpacingType::Auto),
        LineSpacing::Exactly(height) => (height.0, LineSpacingType::Exact),
    };
    let space = |length: Length| length.0.max(0).unsigned_abs();
    docx_rs::LineSpacing::new().before(space(before)).after(space(after)).line(line).line_rule(rule)
}

/// The paragraph mark's text: it gives an empty paragraph its height.
pub(super) fn mark(size: HalfPoints) -> RunProperty {
    RunProperty::new().size(usize::from(size.0))
}

fn run(inline: &Inline, paragraph: &Paragraph) -> Run {
    let run = Run::new().size(usize::from(paragraph.format.size.0));
    match inline {
        Inline::Break => run.add_break(BreakType::TextWrapping),
        Inline::CheckBox(checked) => run.add_sym(Sym::new(check_box::FONT, check_box::sign(*checked))),
        Inline::Leader if paragraph.role == Role::Cell => run.add_tab().add_text(NOTHING_WIDE),
        Inline::Leader => run.add_tab(),
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
