//! The official parts of a document as markup names them, before any measure is known.

use super::length::Length;
use super::tree::{Align, Colour, FaceStyle, Inline};

/// Text with its faces.
pub(super) type Text = Vec<Inline>;

/// A whole document: its body, then its appendices.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Paper {
    /// Whether the pages of the body lie on their side.
    pub landscape: bool,
    /// The body.
    pub parts: Vec<Part>,
    /// Phụ lục, danh sách kèm theo.
    pub appendices: Vec<Appendix>,
    /// Trang ô.
    pub sheets: Vec<Sheet>,
}

/// Trang ô: a page of fields.
#[derive(Debug, PartialEq)]
pub(super) struct Sheet {
    /// Width of the paper.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// How far everything is moved to the right.
    pub right: Length,
    /// How far everything is moved down.
    pub down: Length,
    /// From the paper's edges to the frame; none where it is zero.
    pub border: Length,
    /// Whether rulers, crosses and the outlines of the fields are drawn.
    pub guides: bool,
    /// Title of the file.
    pub title: String,
    /// The fields, in the order they are read.
    pub fields: Vec<Field>,
}

/// Ô.
#[derive(Debug, PartialEq)]
pub(super) struct Field {
    /// From the paper's left edge.
    pub x: Length,
    /// From the paper's upper edge.
    pub y: Length,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// Size of its text in points, where it fits.
    pub size: f32,
    /// Alignment.
    pub align: Align,
    /// Face.
    pub face: FaceStyle,
    /// Colour.
    pub colour: Colour,
    /// Whether a rule as long as its last line stands below.
    pub underlined: bool,
    /// Whether it is the title.
    pub title: bool,
    /// Its words; faces inside do not count.
    pub text: Text,
}

/// An appendix.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Appendix {
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// One part.
#[derive(Debug, PartialEq)]
pub(super) enum Part {
    /// Phần đầu.
    Letterhead(Letterhead),
    /// Tên loại.
    Title(Text),
    /// Trích yếu.
    Subject(Text),
    /// Dòng kèm theo.
    Attached(Text),
    /// Kính gửi.
    Addressees(Vec<Text>),
    /// Thẩm quyền ban hành; lời “QUYẾT ĐỊNH:”.
    Enacting(Text),
    /// Căn cứ.
    Basis(Text),
    /// Mục, level 1 to 3.
    Heading(u8, Text),
    /// Mục whose number is typed.
    TypedHeading(u8, Text),
    /// Đoạn văn.
    Body(Text),
    /// Gạch đầu dòng.
    Items(Vec<Text>),
    /// Điểm a), b), c).
    Points(Vec<Text>),
    /// Các ô chọn.
    Choices(Vec<Text>),
    /// Ghi chú căn giữa.
    Note(Text),
    /// Bảng.
    Table(TableMarkup),
    /// Nơi nhận và chữ ký.
    Closing(Closing),
}

/// Phần đầu.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Letterhead {
    /// Whether Quốc hiệu and Tiêu ngữ are printed.
    pub state: bool,
    /// Cơ quan chủ quản, as typed.
    pub parent: String,
    /// Cơ quan ban hành, as typed; several that issue together stand below each other.
    pub organs: Vec<String>,
    /// Số, ký hiệu.
    pub number: Text,
    /// Dấu dự thảo.
    pub draft: bool,
    /// Trích yếu công văn.
    pub about: Text,
    /// Địa danh, thời gian.
    pub place_date: Text,
}

/// Bảng.
#[derive(Debug, Default, PartialEq)]
pub(super) struct TableMarkup {
    /// The kinds of its columns.
    pub columns: Vec<ColumnKind>,
    /// Head rows.
    pub head: Vec<Vec<CellMarkup>>,
    /// Body rows.
    pub body: Vec<Vec<CellMarkup>>,
    /// Which body rows head a group and stay with the next one.
    pub leaders: Vec<usize>,
}

/// What a column holds, which decides its alignment and how it shares the width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum ColumnKind {
    /// Thứ tự: centred, as narrow as it can be.
    Ordinal,
    /// Số: centred.
    Number,
    /// Ngày, số hiệu, đơn vị tính: centred.
    Short,
    /// Tên người: left, kept on one line where there is room.
    Name,
    /// Chữ: left, takes what is left of the width.
    #[default]
    Text,
}

/// Ô.
#[derive(Debug, PartialEq)]
pub(super) struct CellMarkup {
    /// Columns covered; `None`: to the end of the row.
    pub colspan: Option<usize>,
    /// Rows covered.
    pub rowspan: usize,
    /// Content.
    pub text: Text,
}

/// Phần cuối.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Closing {
    /// Nơi nhận.
    pub recipients: Vec<Text>,
    /// Chữ ký, left to right; the last stands on the right.
    pub signatures: Vec<Signature>,
}

/// Một chữ ký.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Signature {
    /// Địa danh, thời gian, where the one who signs dates the paper.
    pub place_date: Text,
    /// Quyền hạn, chức vụ, line by line.
    pub lines: Vec<Text>,
    /// Lời dẫn dưới chức vụ.
    pub guide: Text,
    /// Họ và tên; empty where it is written by hand.
    pub name: Text,
}
