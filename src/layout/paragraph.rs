//! A paragraph into strips, one for each line: alignment, indents, line spacing, widow and orphan control.

use crate::document::tree::{Align, LineSpacing, Paragraph};
use crate::font::{Fonts, NO_BREAK_HYPHEN};

use super::line_break::{Broken, LEADER, Letter, break_lines, letters};
use super::page::Segment;
use super::strip::{Break, Ink, Mark, Strip};

/// Lines that stay together at the end and at the beginning of a page.
const KEPT_LINES: usize = 2;

/// Vertical measures of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pitch {
    /// From the top of a line to the top of the next.
    pub(super) height: f32,
    /// What of it must fit on the page.
    pub(super) need: f32,
    /// From the top of a line to its baseline.
    pub(super) baseline: f32,
}

/// The height of a line at single spacing, in points: whole twips, as LibreOffice has it.
fn single(size: f32, fonts: &Fonts) -> f32 {
    let face = fonts.face(false, false);
    (size * (face.ascent + face.descent + face.gap) / face.units * 20.0).round() / 20.0
}

/// The measures of a line: the font's gap lies above it, the extra of multiple spacing below, and a line of exact height
/// has its baseline at four fifths.
pub(super) fn pitch(size: f32, spacing: LineSpacing, fonts: &Fonts) -> Pitch {
    match spacing {
        LineSpacing::Exactly(height) => {
            let height = height.points();
            Pitch { height, need: height, baseline: 0.8 * height }
        }
        LineSpacing::Multiple(factor) => {
            let face = fonts.face(false, false);
            let single = single(size, fonts);
            let height = (single * 20.0 * f32::from(factor) / 240.0 + 0.01).floor() / 20.0;
            let cut = (single - height).max(0.0);
            let baseline = size * (face.ascent + face.gap) / face.units - cut;
            Pitch { height, need: height.min(single), baseline }
        }
    }
}

/// Sets a paragraph in a column of `width` points; its lines belong to `node`.
pub(super) fn paragraph(paragraph: &Paragraph, width: f32, node: Option<usize>, fonts: &Fonts) -> Vec<Strip> {
    let format = &paragraph.format;
    let size = format.size.points();
    let pitch = pitch(size, format.line, fonts);
    let column = width - format.left.points() - format.right.points();
    let mut strips = Vec::new();
    for letters in letters(&paragraph.printed(), size, fonts) {
        let indent = |first: bool| if first { format.first.points() } else { 0.0 };
        let opening = strips.is_empty();
        let lines = break_lines(&letters, column - indent(opening), column);
        let last = lines.len() - 1;
        for (number, line) in lines.into_iter().enumerate() {
            let indent = indent(opening && number == 0);
            let mut strip = Strip::new(pitch.height);
            strip.need = pitch.need;
            let left = format.left.points() + indent;
            let room = column - indent;
            let set = &letters[line.letters.clone()];
            let dotted = set.iter().any(|letter| letter.character == LEADER);
            let says = set.iter().any(|letter| !matches!(letter.character, ' ' | LEADER));
            if node.is_some() && says {
                let (shift, stretch) =
                    if dotted { (0.0, 0.0) } else { align(format.align, room, &line, number == last) };
                let start =
                    Mark { x: left + shift, y: pitch.baseline, node, ink: Ink::Text { stretch, segments: Vec::new() } };
                strip.marks.extend(inked(set, size, stretch, &start));
            }
            if dotted {
                strip.marks.extend(leader(left + line.width, left + room, pitch.baseline, size, fonts));
            }
            strips.push(strip);
        }
    }
    // LibreOffice never cuts a paragraph that keeps to the next one.
    control_breaks(&mut strips, format.keep_lines || format.keep_next);
    strips
}

/// The marks of a line, from where `start` is: text, and boxes to tick between it.
fn inked(letters: &[Letter], size: f32, stretch: f32, start: &Mark) -> Vec<Mark> {
    let mut x = start.x;
    let pieces = letters.chunk_by(|a, b| a.checked().is_none() && b.checked().is_none());
    let mark = |piece: &[Letter]| {
        let ink = match piece[0].checked() {
            Some(checked) => Ink::CheckBox { size, checked },
            None => Ink::Text { stretch, segments: segments(piece, size) },
        };
        let mark = Mark { x, ink, ..*start };
        x += piece.iter().map(|l| l.advance + if l.character == ' ' { stretch } else { 0.0 }).sum::<f32>();
        mark
    };
    pieces.map(mark).collect()
}

/// How far a line is shifted in its room, and what is added to each of its spaces.
fn align(align: Align, room: f32, line: &Broken, last: bool) -> (f32, f32) {
    let free = (room - line.width).max(0.0);
    match align {
        Align::Left => (0.0, 0.0),
        Align::Centre => (free / 2.0, 0.0),
        Align::Right => (free, 0.0),
        Align::Justify if last || line.spaces == 0 => (0.0, 0.0),
        Align::Justify => (0.0, free / f32::from(line.spaces)),
    }
}

/// Dots between two places of a line, as an artifact: nothing to be read out. They are set from the right, so that those of
/// several lines stand below one another.
fn leader(from: f32, to: f32, y: f32, size: f32, fonts: &Fonts) -> Option<Mark> {
    let face = Fonts::index(false, false);
    let dot = fonts.faces()[face].width(".", size);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred dots at most")]
    let count = ((to - from) / dot).max(0.0) as u16;
    let segments = vec![Segment { face, size, text: ".".repeat(usize::from(count)) }];
    let x = to - f32::from(count) * dot;
    (count > 0).then_some(Mark { x, y, node: None, ink: Ink::Text { stretch: 0.0, segments } })
}

/// The letters of a line, gathered by face; a leader is set by itself.
fn segments(letters: &[Letter], size: f32) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for letter in letters.iter().filter(|letter| letter.character != LEADER) {
        if segments.last().is_none_or(|last| last.face != letter.face) {
            segments.push(Segment { face: letter.face, size, text: String::with_capacity(2 * letters.len()) });
        }
        if let Some(last) = segments.last_mut() {
            last.text.push(printed(letter));
        }
    }
    segments
}

/// Says where pages may end inside the paragraph.
fn control_breaks(strips: &mut [Strip], whole: bool) {
    let count = strips.len();
    for (number, strip) in strips.iter_mut().enumerate().skip(1) {
        strip.before = if number < KEPT_LINES || count - number < KEPT_LINES {
            Break::Last
        } else if whole {
            Break::Reluctant
        } else {
            Break::Free
        };
    }
}

/// What is printed, and read back, for a letter: a no-break hyphen has done its work once lines are broken.
fn printed(letter: &Letter) -> char {
    if letter.character == NO_BREAK_HYPHEN { '-' } else { letter.character }
}
