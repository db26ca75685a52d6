//! The measures of Decree 30/2020/NĐ-CP, Appendix I: the one place where sizes, margins and distances stand.
//!
//! The decree gives ranges and asks that sizes go up or down together (part V, note); [`Setting`] chooses between its two
//! consistent sets, “13/14/14” and “12/13/13”. Distances the decree leaves open are marked *choice*.

use super::length::Length;
use super::tree::{HalfPoints, LineSpacing, PageSetup};

/// Which of the two consistent sets of sizes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// Body 14 pt: quốc hiệu 13, tiêu ngữ 14, place and date 14.
    #[default]
    Large,
    /// Body 13 pt: quốc hiệu 12, tiêu ngữ 13, place and date 13.
    Small,
}

/// Sizes of all components (Appendix I, part V).
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// Quốc hiệu; also the parent organ and the issuing organ (12–13).
    pub state: HalfPoints,
    /// Tiêu ngữ (13–14).
    pub motto: HalfPoints,
    /// Số, ký hiệu (13).
    pub number: HalfPoints,
    /// Trích yếu công văn (12–13).
    pub about: HalfPoints,
    /// Địa danh và thời gian (13–14).
    pub place_date: HalfPoints,
    /// Tên loại (13–14).
    pub title: HalfPoints,
    /// Body, headings, addressees, authority and name of the signatory, page number (13–14).
    pub body: HalfPoints,
    /// Text of tables (choice: one point below the body).
    pub table: HalfPoints,
    /// Text of tables of more than [`DENSE_COLUMNS`] columns (choice).
    pub dense_table: HalfPoints,
    /// Text of tables of more than [`CROWDED_COLUMNS`] columns (choice).
    pub crowded_table: HalfPoints,
    /// “Nơi nhận:” (12).
    pub recipients_label: HalfPoints,
    /// List of recipients (11).
    pub recipients: HalfPoints,
}

impl Setting {
    /// The sizes.
    pub(super) fn sizes(self) -> Sizes {
        let (state, body) = match self {
            Self::Large => (13, 14),
            Self::Small => (12, 13),
        };
        let points = |size: u16| HalfPoints(size * 2);
        Sizes {
            state: points(state),
            motto: points(body),
            number: points(13),
            about: points(state),
            place_date: points(body),
            title: points(14),
            body: points(body),
            table: points(body - 1),
            dense_table: points(body - 2),
            crowded_table: points(body - 4),
            recipients_label: points(12),
            recipients: points(11),
        }
    }
}

/// Tables of more columns are set smaller.
pub(super) const DENSE_COLUMNS: usize = 4;

/// Tables of more columns are set smaller still.
pub(super) const CROWDED_COLUMNS: usize = 12;

/// A4 portrait with margins of 20, 20, 30 and 15 mm (part I.1–I.4: 20–25 top and bottom, 30–35 left, 15–20 right);
/// page number in the top margin.
pub(super) fn page(landscape: bool, setting: Setting) -> PageSetup {
    let (short, long) = (Length::mm(210.0), Length::mm(297.0));
    let (width, height) = if landscape { (long, short) } else { (short, long) };
    PageSetup {
        width,
        height,
        top: Length::mm(20.0),
        bottom: Length::mm(20.0),
        left: Length::mm(30.0),
        right: Length::mm(15.0),
        header: Length::mm(10.0),
        number_size: setting.sizes().body,
        border: None,
    }
}

/// Margins of a page of fields. Nothing flows there; they only keep word processors from warning (choice).
pub(super) const SHEET_MARGIN: Length = Length::mm(10.0);
/// Text that is too long for its field shrinks to this share of its size, in hundredths (choice).
pub(super) const LEAST_SHARE: u16 = 65;
/// … but not below this size (choice: the decree's smallest, of the recipients' list).
pub(super) const LEAST_SIZE: HalfPoints = HalfPoints(22);

/// Air beside the state name in its column, in points (choice).
pub(super) const STATE_AIR: f32 = 4.0;
/// The right column of the letterhead never takes more than this share of the text width for a long place name (choice).
pub(super) const STATE_COLUMN: f32 = 0.64;
/// The right column of the letterhead takes at least this share of the text width, in hundredths (choice).
pub(super) const STATE_HALF: i32 = 50;
/// Width of the left column of the closing block in hundredths of the text width (choice).
pub(super) const RECIPIENTS_COLUMN: i32 = 45;
/// Rule under organ and subject: this share of the line above it, in hundredths (part II.2.b, II.5.b: 1/3 to 1/2).
pub(super) const SHORT_RULE: i32 = 42;
/// Space above a rule (choice).
pub(super) const RULE_BEFORE: Length = Length::pt(1.5);
/// First-line indent of the body (part II.6.d: 1 cm or 1.27 cm).
pub(super) const FIRST_LINE: Length = Length::mm(12.7);
/// Space between paragraphs of the body (part II.6.d: at least 6 pt).
pub(super) const PARAGRAPH_GAP: Length = Length::pt(6.0);
/// Line spacing of the body (part II.6.d: single to 1.5).
pub(super) const BODY_LINE: LineSpacing = LineSpacing::Multiple(264);
/// Single line spacing, for everything but the body.
pub(super) const SINGLE: LineSpacing = LineSpacing::Multiple(240);
/// Between letterhead rows: from the rules to number and date (choice).
pub(super) const NUMBER_GAP: Length = Length::pt(6.0);
/// From number to the subject of an official letter (part V, row 5b: 6 pt).
pub(super) const ABOUT_GAP: Length = Length::pt(6.0);
/// Above the draft mark (choice).
pub(super) const DRAFT_GAP: Length = Length::pt(6.0);
/// Above the title and below the subject's rule (choice).
pub(super) const TITLE_GAP: Length = Length::pt(14.0);
/// Above and below the addressees (choice).
pub(super) const ADDRESSEE_GAP: Length = Length::pt(10.0);
/// Above and below the issuing authority and “QUYẾT ĐỊNH:” (choice).
pub(super) const ENACTING_GAP: Length = Length::pt(8.0);
/// Above the second of two organs that issue a document together (choice).
pub(super) const ORGAN_GAP: Length = Length::pt(6.0);
/// Above the closing block (choice).
pub(super) const CLOSING_GAP: Length = Length::pt(8.0);
/// Room for signature and stamp between title and name (choice).
pub(super) const SIGNATURE_ROOM: Length = Length::pt(66.0);
/// Between two rows of signatures (choice).
pub(super) const SIGNATURE_GAP: Length = Length::pt(16.0);
/// Left edge of boxes to tick (choice).
pub(super) const CHOICES_LEFT: Length = Length::mm(12.7);
/// Line height of boxes to tick, in sizes of their text (choice).
pub(super) const CHOICE_LINE: f32 = 1.25;
/// Width that a cell to be written on asks for (choice).
pub(super) const BLANK_CELL: Length = Length::mm(60.0);
/// Left and right padding of table cells (choice).
pub(super) const CELL_PADDING: Length = Length::pt(4.0);
/// Above and below the text of table cells (choice).
pub(super) const CELL_GAP: Length = Length::pt(2.0);
/// The subject is broken into balanced lines no wider than this share of the text width, in hundredths (choice).
pub(super) const SUBJECT_WIDTH: i32 = 85;
/// A short column is kept on one line up to this share of the text width, in hundredths (choice).
pub(super) const SHORT_COLUMN: i32 = 28;
/// A column of names is kept on one line up to this share of the text width, in hundredths, in a table of up to
/// [`DENSE_COLUMNS`] + 2 columns; in larger ones up to [`DENSE_NAME_COLUMN`] (choice).
pub(super) const NAME_COLUMN: i32 = 30;
/// See [`NAME_COLUMN`].
pub(super) const DENSE_NAME_COLUMN: i32 = 11;

/// A heading over figures reads well in up to about so many lines (choice).
pub(super) const HEAD_LINES: f32 = 2.2;
/// A heading over prose may be this many lines high (choice).
pub(super) const PROSE_HEAD_LINES: f32 = 3.2;
/// Left edge of “Kính gửi:” over several addressees, in hundredths of the text width (choice).
pub(super) const ADDRESSEES_LEFT: i32 = 18;
/// Air between the list of recipients and the signing authority (choice).
pub(super) const RECIPIENTS_AIR: Length = Length::mm(4.0);

/// Quốc hiệu (part II.1.a).
pub(super) const STATE_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Tiêu ngữ (part II.1.b).
pub(super) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// Dấu dự thảo, bold, in the size of the number, under what stands on the left of the letterhead (choice).
pub(super) const DRAFT_MARK: &str = "DỰ\u{a0}THẢO";
