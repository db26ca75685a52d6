//! Layout of small documents.

use super::sample::{LONG, cell, document, lines, paper, paragraph, roll, signature, signed, table, text};
use super::{CheckBox, Item, Kind, Layout, Line, Stroke, Tag, layout, missing_glyphs};
use crate::document::length::Length;
use crate::document::tree::{Block, Document, FaceStyle, Inline, LineSpacing, Role, Section, TableKind, Vertical};
use crate::font::Fonts;

/// Lines of 14 pt that a page of [`paper`] holds.
const PAGE: usize = 45;

fn set(blocks: Vec<Block>) -> Layout {
    layout(&document(blocks), &Fonts::built_in().unwrap())
}

fn lines_of(layout: &Layout, page: usize) -> Vec<&Line> {
    let items = layout.pages[page].items.iter();
    items.filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None }).collect()
}

fn words_of(layout: &Layout, page: usize) -> Vec<String> {
    lines_of(layout, page).into_iter().map(Line::text).collect()
}

/// Pages of a layout by the number of their lines.
fn fill(layout: &Layout) -> Vec<usize> {
    (0..layout.pages.len())
        .map(|page| words_of(layout, page).iter().filter(|w| w.starts_with("dòng")).count())
        .collect()
}

fn near(a: f32, b: f32) {
    assert!((a - b).abs() < 0.01, "{a} is not {b}");
}

#[test]
fn justified_lines_reach_the_margin_and_the_last_does_not() {
    let fonts = Fonts::built_in().unwrap();
    let mut block = paragraph(Role::Body, LONG);
    block.format.first = Length::mm(12.7);
    let set = set(vec![Block::Paragraph(block)]);
    let lines = lines_of(&set, 0);
    let margin = (paper().width - paper().right).points();
    let (last, full) = lines.split_last().unwrap();
    assert!(full.len() >= 3);
    for line in full {
        near(line.right(&fonts), margin);
    }
    assert!(last.right(&fonts) < margin - 1.0 && last.stretch == 0.0);
    near(lines[0].x - lines[1].x, 36.0);
}

#[test]
fn lines_stand_where_libreoffice_sets_them() {
    for (spacing, baseline, pitch) in [
        (LineSpacing::Multiple(240), 13.07, 16.1),
        (LineSpacing::Multiple(276), 13.07, 18.5),
        (LineSpacing::Multiple(360), 13.07, 24.15),
        (LineSpacing::Exactly(Length::pt(18.0)), 14.4, 18.0),
    ] {
        let mut block = lines(2);
        block.format.line = spacing;
        let set = set(vec![Block::Paragraph(block)]);
        let found = lines_of(&set, 0);
        near(found[0].y, paper().top.points() + baseline);
        near(found[1].y - found[0].y, pitch);
    }
}

#[test]
fn the_larger_space_counts_and_none_after_a_page_break() {
    let mut above = lines(PAGE - 1);
    above.format.before = Length::pt(6.0);
    above.format.after = Length::pt(6.0);
    let mut below = lines(2);
    below.format.before = Length::pt(10.0);
    let set_apart = set(vec![Block::Paragraph(above), Block::Paragraph(below.clone())]);
    near(lines_of(&set_apart, 0)[0].y, paper().top.points() + 6.0 + 13.07);
    near(lines_of(&set_apart, 1)[1].y, paper().top.points() + 13.07);

    let mut above = lines(1);
    above.format.after = Length::pt(6.0);
    let set = set(vec![Block::Paragraph(above), Block::Paragraph(below)]);
    near(lines_of(&set, 0)[1].y - lines_of(&set, 0)[0].y, 16.1 + 10.0);
}

#[test]
fn two_lines_at_least_stay_on_each_page() {
    let paragraphs = |sizes: &[usize]| sizes.iter().map(|n| Block::Paragraph(lines(*n))).collect();
    assert_eq!(fill(&set(paragraphs(&[PAGE + 5]))), [PAGE, 5]);
    assert_eq!(fill(&set(paragraphs(&[PAGE + 1]))), [PAGE - 1, 2]);
    assert_eq!(fill(&set(paragraphs(&[PAGE - 1, 5]))), [PAGE - 1, 5]);
    assert_eq!(fill(&set(paragraphs(&[PAGE - 2, 3]))), [PAGE - 2, 3]);
    assert_eq!(fill(&set(paragraphs(&[2 * PAGE]))), [PAGE, PAGE]);
}

#[test]
fn kept_paragraphs_move_together() {
    let mut heading = lines(1);
    heading.format.keep_next = true;
    let mut whole = lines(6);
    whole.format.keep_lines = true;
    let set = set(vec![Block::Paragraph(lines(PAGE - 3)), Block::Paragraph(heading), Block::Paragraph(whole)]);
    assert_eq!(fill(&set), [PAGE - 3, 7]);
}

#[test]
fn the_signature_never_stands_alone() {
    for above in PAGE - 14..PAGE + 3 {
        for last in 1..6 {
            let mut closing = lines(last);
            closing.format.keep_next = true;
            let set = set(vec![Block::Paragraph(lines(above)), Block::Paragraph(closing), signature()]);
            let with_signature =
                (0..set.pages.len()).find(|p| words_of(&set, *p).contains(&"CHỦ TỊCH".into())).unwrap();
            let words = words_of(&set, with_signature);
            let kept = words.iter().filter(|w| w.starts_with("dòng")).count();
            assert!(kept >= last.min(2), "{above} lines, then {last}: {words:?}");
            assert!(words.contains(&"Nguyễn Thị Hạnh".into()));
        }
    }
}

#[test]
fn a_signature_has_the_space_between_position_and_name() {
    let set = set(vec![Block::Paragraph(lines(PAGE - 2)), signed(["Lê Văn\u{a0}Hùng", "Nguyễn Thị Thanh Tâm"])]);
    let left = paper().left.points();
    // Columns of 95 and 60 mm with padding of 5.4 pt; nobody needs more than 70 mm.
    let (wide, narrow) = (Length::mm(95.0).points(), Length::mm(60.0).points());
    let expected = [
        ("Lê Văn Hùng", left + wide / 2.0, Length::mm(70.0).points()),
        ("Nguyễn Thị Thanh Tâm", left + wide + narrow / 2.0, narrow - 10.8),
    ];
    let lines = lines_of(&set, 1);
    assert_eq!(set.signatures.len(), 2);
    for (space, (name, middle, width)) in set.signatures.iter().zip(expected) {
        assert_eq!((space.page, space.name.as_str()), (1, name));
        near(space.x + space.width / 2.0, middle);
        near(space.width, width);
        let baseline = |text: &str| lines.iter().find(|l| l.text().replace('\u{a0}', " ") == text).unwrap().y;
        near(space.y, baseline("CHỦ TỊCH") - 13.07 + 16.1);
        near(space.y + space.height, baseline(name) - 13.07);
        assert_eq!(set.nodes[space.node].kind, Kind::Paragraph);
    }
}

#[test]
fn without_a_name_nobody_signs() {
    assert_eq!(set(vec![signed(["", ""]), signature()]).signatures, []);
}

#[test]
fn what_is_kept_together_but_longer_than_a_page_still_flows() {
    let mut endless = lines(3 * PAGE);
    endless.format.keep_lines = true;
    endless.format.keep_next = true;
    let set = set(vec![Block::Paragraph(endless), signature()]);
    assert_eq!(fill(&set)[..2], [PAGE, PAGE]);
    assert_eq!(fill(&set).iter().sum::<usize>(), 3 * PAGE);
}

#[test]
fn head_rows_are_repeated_as_artifacts() {
    let set = set(vec![Block::Table(roll(60))]);
    assert_eq!(set.pages.len(), 2);
    assert_eq!(words_of(&set, 0)[..2], ["TT", "Họ và tên"]);
    assert_eq!(words_of(&set, 1)[..4], ["2", "TT", "Họ và tên", "43"]);
    assert_eq!(set.pages[1].items[0], Item::Begin(Tag::Artifact));
    let heads = set.nodes.iter().filter(|n| matches!(n.kind, Kind::Cell { scope: Some(_), .. }));
    assert!(heads.flat_map(|n| &n.content).all(|(page, _)| *page == 0));
}

#[test]
fn a_table_keeps_together_on_the_next_page() {
    let mut kept = roll(10);
    kept.keep_together = true;
    let set = set(vec![Block::Paragraph(lines(PAGE - 5)), Block::Table(kept)]);
    assert_eq!(fill(&set), [PAGE - 5, 0]);
    assert_eq!(words_of(&set, 1).len(), 1 + 2 * 11);
}

#[test]
fn rows_grow_for_a_spanning_cell_and_its_middle_is_the_span_s() {
    let mut spanning = cell(0, "");
    spanning.rowspan = 2;
    spanning.blocks = vec![Block::Paragraph(lines(5))];
    let mut middle = cell(1, "giữa");
    middle.vertical = Vertical::Middle;
    let rows = vec![vec![spanning, cell(1, "trên")], vec![middle], vec![cell(0, "dưới"), cell(1, "")]];
    let set = set(vec![Block::Table(table(TableKind::Data, 0, rows))]);
    let y = |word: &str| lines_of(&set, 0).into_iter().find(|l| l.text() == word).unwrap().y - paper().top.points();
    near(y("trên"), 0.5 + 13.07);
    near(y("dưới"), 5.0 * 16.1 + 2.0 * 0.5 + 13.07);
    // The second row is 5 × 16.1 + 0.5 high less the first row's 16.6.
    near(y("giữa"), 16.6 + 0.5 + (4.0 * 16.1 - 0.5 - 16.1) / 2.0 + 13.07);
}

#[test]
fn a_row_taller_than_a_page_is_cut_between_lines() {
    for rowspan in [1, 2] {
        let mut tall = cell(0, "");
        tall.rowspan = rowspan;
        tall.blocks = vec![Block::Paragraph(lines(PAGE + 20))];
        let rows = vec![vec![tall, cell(1, "bên")], vec![cell(1, "sau")]];
        let set = set(vec![Block::Paragraph(lines(10)), Block::Table(table(TableKind::Data, 0, rows))]);
        assert_eq!(fill(&set).len(), 2);
        assert_eq!(fill(&set).iter().sum::<usize>(), PAGE + 30);
        let foot = (paper().height - paper().bottom).points();
        assert!(lines_of(&set, 0).iter().all(|line| line.y < foot));
        let across = |page: usize, y: f32| {
            let reaches = |s: &Stroke| (s.from.1 - y).abs() < 0.3 && s.to.0 - s.from.0 > 200.0;
            set.pages[page].items.iter().any(|item| matches!(item, Item::Stroke(s) if reaches(s)))
        };
        assert!(across(1, paper().top.points()), "the second page opens without a border");
        let last = lines_of(&set, 0).last().unwrap().y - 13.07 + 16.1;
        assert!(across(0, last), "the first page ends without a border");
    }
}

#[test]
fn each_section_numbers_its_pages_from_the_second() {
    let mut two = document(vec![Block::Paragraph(lines(2 * PAGE))]);
    two.sections.push(Section { name: None, page: paper(), blocks: vec![Block::Paragraph(lines(PAGE + 3))] });
    let fonts = Fonts::built_in().unwrap();
    let set = layout(&two, &fonts);
    let firsts: Vec<String> = (0..4).map(|page| words_of(&set, page)[0].clone()).collect();
    assert_eq!(firsts, ["dòng 1", "2", "dòng 1", "2"]);
    let number = lines_of(&set, 1)[0];
    let middle = (paper().left + paper().width - paper().right).points() / 2.0;
    near(f32::midpoint(number.x, number.right(&fonts)), middle);
    near(number.y, paper().header.points() + 13.0 * 1912.0 / 2048.0);
    assert_eq!(layout(&document(Vec::new()), &fonts).pages.len(), 1);
}

/// The tags of a tree, nested, with the words of each.
fn outline(layout: &Layout, node: usize) -> String {
    let inner: Vec<String> = layout.nodes[node].children.iter().map(|child| outline(layout, *child)).collect();
    let name = match layout.nodes[node].kind {
        Kind::Heading(level) => format!("H{level}"),
        Kind::Cell { scope: Some(_), .. } => "TH".into(),
        Kind::Cell { .. } => "TD".into(),
        kind => format!("{kind:?}"),
    };
    if inner.is_empty() {
        format!("{name}={}", layout.nodes[node].content.len())
    } else {
        format!("{name}({})", inner.join(" "))
    }
}

#[test]
fn the_structure_follows_the_reading_order() {
    let frame = table(
        TableKind::Frame,
        0,
        vec![vec![cell(0, "trái 1"), cell(1, "phải 1")], vec![cell(0, "trái 2"), cell(1, "phải 2")]],
    );
    let set = set(vec![
        Block::Table(frame),
        text(Role::Title, "KẾ HOẠCH"),
        text(Role::Heading(2), "I. Nội dung"),
        text(Role::Item, "- một"),
        text(Role::Item, "- hai"),
        Block::Table(roll(1)),
        Block::Paragraph(lines(PAGE)),
    ]);
    assert_eq!(
        outline(&set, 0),
        "Document(Paragraph=1 Paragraph=1 Paragraph=1 Paragraph=1 H1=1 H2=1 List(ListItem(ListBody=1) ListItem(ListBody=1)) \
         Table(TableHead(Row(TH=1 TH=1)) TableBody(Row(TD=1 TD=1))) Paragraph=2)"
    );
    let left = &set.nodes[1..3];
    assert_eq!(left.iter().map(|n| n.content[0]).collect::<Vec<_>>(), [(0, 0), (0, 2)]);
    assert_eq!(set.outline.iter().map(|h| (h.level, h.page)).collect::<Vec<_>>(), [(1, 0), (2, 0)]);
}

#[test]
fn a_character_without_a_glyph_is_reported_with_its_words() {
    let document = document(vec![text(Role::Body, "Lớp 漢 và 漢"), Block::Table(roll(1))]);
    let missing = missing_glyphs(&document, &Fonts::built_in().unwrap());
    assert_eq!(missing, [('漢', "Lớp 漢 và 漢".to_owned())]);
}

#[test]
fn the_dump_shows_lines_and_artifacts() {
    let set = set(vec![
        Block::Paragraph(lines(1)),
        Block::Table(table(TableKind::Data, 0, vec![vec![cell(0, "Số\u{a0}1")]])),
    ]);
    assert_eq!(
        set.dump(),
        "page 1 595.30 x 841.90\n  85.05 69.77 dòng 1\n  90.45 86.37 Số~1\n#  85.05 73.05 to 85.05 89.65\n\
         #  84.80 73.05 to 198.70 73.05\n#  84.80 89.65 to 312.10 89.65\n"
    );
}

#[test]
fn italic_lines_break_like_upright_ones_of_the_same_width() {
    let mut block = paragraph(Role::Body, LONG);
    for inline in &mut block.inlines {
        if let Inline::Text { face, .. } = inline {
            face.italic = true;
        }
    }
    let fonts = Fonts::built_in().unwrap();
    let set = set(vec![Block::Paragraph(block)]);
    let lines = lines_of(&set, 0);
    let room = paper().text_width().points();
    for (line, next) in lines.iter().zip(&lines[1..]) {
        let word = next.text().split(' ').next().unwrap().to_owned();
        let natural = fonts.face(false, true).width(&format!("{} {word}", line.text()), 14.0);
        assert!(natural > room, "{word} would have fitted: {natural}");
    }
}

#[test]
fn dots_lead_to_the_right_edge_as_artifacts() {
    let mut block = paragraph(Role::Body, "Họ và tên: ");
    block.format.first = Length::mm(12.7);
    let more = Inline::Text { text: "Quê quán:".into(), face: FaceStyle::default() };
    block.inlines.extend([Inline::Leader, Inline::Break, more, Inline::Leader]);
    let mut empty = paragraph(Role::Body, "");
    empty.inlines = vec![Inline::Leader];
    let set = set(vec![Block::Paragraph(block), Block::Paragraph(empty)]);
    let fonts = Fonts::built_in().unwrap();
    let margin = (paper().width - paper().right).points();
    let lines = lines_of(&set, 0);
    let [name, dots, origin, more, alone] = lines[..] else { panic!("{lines:?}") };
    assert_eq!([name.text(), origin.text()], ["Họ và tên:", "Quê quán:"]);
    for (words, dots) in [(Some(name), dots), (Some(origin), more), (None, alone)] {
        assert!(dots.text().chars().all(|c| c == '.'));
        near(dots.right(&fonts), margin);
        let left = words.map_or(paper().left.points(), |words| words.right(&fonts));
        assert!(dots.x >= left - 0.01 && dots.x < left + 7.5, "{} after {left}", dots.x);
    }
    let artifacts = set.pages[0].items.iter().filter(|item| **item == Item::Begin(Tag::Artifact)).count();
    assert_eq!((artifacts, outline(&set, 0)), (2, "Document(Paragraph=2)".into()));
}

#[test]
fn a_box_to_tick_takes_its_room_in_the_line() {
    let mut block = paragraph(Role::Body, "Đăng ký: ");
    let words = Inline::Text { text: " có".into(), face: FaceStyle::default() };
    block.inlines.extend([Inline::CheckBox(true), words]);
    let set = set(vec![Block::Paragraph(block)]);
    let boxes: Vec<CheckBox> = set.pages[0]
        .items
        .iter()
        .filter_map(|item| if let Item::CheckBox(b) = item { Some(*b) } else { None })
        .collect();
    let [before, after] = lines_of(&set, 0)[..] else { panic!("text on both sides") };
    let [ticked] = boxes[..] else { panic!("{boxes:?}") };
    assert!(ticked.checked && ticked.y.to_bits() == before.y.to_bits());
    let end = before.x + Fonts::built_in().unwrap().face(false, false).width("Đăng ký: ", 14.0);
    near(ticked.x, end);
    near(after.x, end + 14.0);
    let inside = |(x, y): (f32, f32)| x > ticked.x && x < after.x && y < ticked.y + 1.0 && y > ticked.y - 14.0;
    assert_eq!(ticked.strokes().iter().filter(|s| inside(s.from) && inside(s.to)).count(), 6);
    assert_eq!(outline(&set, 0), "Document(Paragraph=1)", "one sentence is one piece of content");
}

#[test]
fn documents_in_one_file_keep_their_page_numbers_and_stand_in_the_outline() {
    let one = |title: &str| document(vec![text(Role::Title, title), Block::Paragraph(lines(PAGE + 3))]);
    let parts = [("Thứ nhất", one("MỘT")), ("Thứ hai", one("HAI"))].map(|(name, part)| (name.to_owned(), part));
    let joined = Document::joined("Hồ sơ".into(), "CĐCS".into(), parts);
    let set = layout(&joined, &Fonts::built_in().unwrap());
    let entries: Vec<_> = set.outline.iter().map(|h| (h.level, h.title.as_str(), h.page)).collect();
    assert_eq!(entries, [(0, "Thứ nhất", 0), (1, "MỘT", 0), (0, "Thứ hai", 2), (1, "HAI", 2)]);
    let numbers: Vec<bool> = (0..4).map(|page| words_of(&set, page).contains(&"2".to_owned())).collect();
    assert_eq!(numbers, [false, true, false, true]);
}
