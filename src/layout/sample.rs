//! Small documents for the tests of layout and export.

use crate::document::length::Length;
use crate::document::tree::{
    Align, Block, Cell, Document, FaceStyle, Format, HalfPoints, Inline, LineSpacing, PageSetup, Paragraph, Role, Row,
    Section, Table, TableKind, Vertical,
};

/// Text of several lines.
pub(crate) const LONG: &str = "Động viên đoàn viên, người lao động phát huy tinh thần chủ động, sáng tạo, hăng hái thi \
    đua lao động giỏi, hoàn thành tốt nhiệm vụ được giao; tích cực học tập nâng cao trình độ chuyên môn, xây dựng đơn vị \
    vững mạnh và tổ chức công đoàn trong sạch năm học 2024-2025.";

/// A4 with the margins of the decree: text 165 mm wide, 257 mm high.
pub(crate) fn paper() -> PageSetup {
    PageSetup {
        width: Length(11906),
        height: Length(16838),
        top: Length::mm(20.0),
        bottom: Length::mm(20.0),
        left: Length::mm(30.0),
        right: Length::mm(15.0),
        header: Length::mm(10.0),
        number_size: HalfPoints(26),
        border: None,
    }
}

/// A document of one section.
pub(crate) fn document(blocks: Vec<Block>) -> Document {
    let section = Section { name: None, page: paper(), blocks };
    Document { title: "Kế hoạch".into(), author: "Công đoàn cơ sở".into(), sections: vec![section] }
}

/// Text at 14 pt, single spacing, justified.
pub(crate) fn paragraph(role: Role, text: &str) -> Paragraph {
    let format = Format {
        size: HalfPoints(28),
        align: Align::Justify,
        left: Length::ZERO,
        right: Length::ZERO,
        first: Length::ZERO,
        before: Length::ZERO,
        after: Length::ZERO,
        line: LineSpacing::Multiple(240),
        keep_next: false,
        keep_lines: false,
    };
    let inlines = vec![Inline::Text { text: text.into(), face: FaceStyle::default() }];
    Paragraph { role, format, label: None, inlines }
}

/// As [`paragraph`], as a block.
pub(crate) fn text(role: Role, words: &str) -> Block {
    Block::Paragraph(paragraph(role, words))
}

/// A paragraph of `lines` short lines.
pub(crate) fn lines(lines: usize) -> Paragraph {
    let mut block = paragraph(Role::Body, "");
    for number in 1..=lines {
        block.inlines.push(Inline::Text { text: format!("dòng {number}"), face: FaceStyle::default() });
        if number < lines {
            block.inlines.push(Inline::Break);
        }
    }
    block
}

/// A cell of one row and column.
pub(crate) fn cell(column: usize, words: &str) -> Cell {
    Cell {
        column,
        colspan: 1,
        rowspan: 1,
        heading: false,
        vertical: Vertical::Top,
        blocks: vec![text(Role::Cell, words)],
    }
}

/// A table of two columns of 40 mm.
pub(crate) fn table(kind: TableKind, head: usize, rows: Vec<Vec<Cell>>) -> Table {
    Table {
        kind,
        columns: vec![Length::mm(40.0); 2],
        head,
        rows: rows.into_iter().map(|cells| Row { cells, height: Length::ZERO, keep_next: false }).collect(),
        padding: Length(108),
        before: Length::ZERO,
        keep_together: false,
        keep_next: false,
    }
}

/// A data table of a head row and `count` rows.
pub(crate) fn roll(count: usize) -> Table {
    let mut rows = vec![vec![cell(0, "TT"), cell(1, "Họ và tên")]];
    for head in &mut rows[0] {
        head.heading = true;
    }
    rows.extend((1..=count).map(|n| vec![cell(0, &n.to_string()), cell(1, "Nguyễn Thị Hoa")]));
    table(TableKind::Data, 1, rows)
}

/// A signature block of seven lines.
pub(crate) fn signature() -> Block {
    let mut block = table(TableKind::Frame, 0, vec![vec![cell(0, "Nơi nhận:"), cell(1, "CHỦ TỊCH")]]);
    block.rows[0].cells[1].blocks.extend((0..5).map(|_| text(Role::Frame, "")));
    block.rows[0].cells[1].blocks.push(text(Role::Frame, "Nguyễn Thị Hạnh"));
    block.keep_together = true;
    Block::Table(block)
}

/// Signatures side by side: position, 66 pt to sign in, name. Columns are 95 mm and 60 mm wide.
pub(crate) fn signed(names: [&str; 2]) -> Block {
    let name = |column: usize| {
        let mut name = paragraph(Role::Signatory, names[column]);
        name.format.align = Align::Centre;
        name.format.before = Length::pt(66.0);
        Cell { blocks: vec![Block::Paragraph(name)], ..cell(column, "") }
    };
    let position = |column: usize| cell(column, "CHỦ TỊCH");
    let rows = vec![vec![position(0), position(1)], vec![name(0), name(1)]];
    let columns = vec![Length::mm(95.0), Length::mm(60.0)];
    Block::Table(Table { columns, keep_together: true, ..table(TableKind::Frame, 0, rows) })
}
