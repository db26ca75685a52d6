//! Sheets CHỈ TIÊU, KẾT QUẢ ĐỢT, HỌP XÉT, THÀNH VIÊN HỌP and VĂN BẢN: figures, narratives, the meeting, and numbers of papers.

use super::LaunchTime;
use crate::diagnostic::Origin;
use crate::source::located::Located;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One target (*chỉ tiêu*) with its figures per phase.
#[derive(Clone, Debug)]
pub struct Target {
    /// The row.
    pub at: Origin,
    /// TT.
    pub mark: Option<Located<String>>,
    /// Nhóm.
    pub group: Option<Located<String>>,
    /// Nội dung chỉ tiêu.
    pub content: Located<String>,
    /// Đơn vị tính.
    pub unit: Located<String>,
    /// Kế hoạch năm.
    pub year: Located<f64>,
    /// Kế hoạch đợt N, by phase number.
    pub planned: BTreeMap<u32, Located<f64>>,
    /// Thực hiện đợt N, by phase number.
    pub done: BTreeMap<u32, Located<f64>>,
    /// Chiều.
    pub direction: Direction,
    /// Cách cộng.
    pub totalling: Totalling,
    /// So cùng kỳ đợt N: last year's figure of the same phase, by phase number.
    pub last_year: BTreeMap<u32, Located<f64>>,
    /// So cùng kỳ: one figure for whichever phase is reported.
    pub last_year_any: Option<Located<f64>>,
    /// Ghi chú.
    pub note: Option<Located<String>>,
}

/// Which way a figure should go (*chiều*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Càng cao càng tốt.
    #[default]
    Higher,
    /// Càng thấp càng tốt.
    Lower,
}

/// How phases make a year (*cách cộng*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Totalling {
    /// Cộng dồn.
    #[default]
    Sum,
    /// Lấy cuối kỳ.
    Last,
    /// Trung bình.
    Average,
}

/// One paragraph of a phase report, or of the year's report.
#[derive(Clone, Debug)]
pub struct Narrative {
    /// The row.
    pub at: Origin,
    /// Đợt; `None`: the whole year (*cả năm*).
    pub phase: Located<Option<u32>>,
    /// Mục.
    pub section: Located<NarrativeSection>,
    /// Thứ tự.
    pub order: Option<Located<u32>>,
    /// Nội dung.
    pub text: Located<String>,
}

/// Which part of a phase report a paragraph belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NarrativeSection {
    /// Tình hình.
    Situation,
    /// Thuận lợi.
    Advantages,
    /// Khó khăn.
    Difficulties,
    /// Chỉ đạo.
    Leadership,
    /// Chuyên môn.
    Professional,
    /// Phong trào.
    Movements,
    /// Chăm lo.
    Welfare,
    /// Xây dựng.
    Organisation,
    /// Khen thưởng.
    Rewards,
    /// Ưu điểm.
    Strengths,
    /// Tồn tại.
    Shortcomings,
    /// Nguyên nhân.
    Causes,
    /// Bài học.
    Lessons,
    /// Phương hướng.
    Directions,
    /// Kiến nghị.
    Requests,
}

/// The meeting that considered the awards of a phase.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The column of the sheet.
    pub at: Origin,
    /// The phase it was for; `None` where one column serves every phase.
    pub phase: Option<u32>,
    /// Số biên bản.
    pub minutes_number: Option<Located<String>>,
    /// Tên cuộc họp.
    pub name: Located<String>,
    /// Bắt đầu.
    pub start: Located<LaunchTime>,
    /// Kết thúc.
    pub end: Option<Located<LaunchTime>>,
    /// Địa điểm.
    pub venue: Located<String>,
    /// Chủ trì.
    pub chair: Located<String>,
    /// Chức danh chủ trì.
    pub chair_title: Located<String>,
    /// Thư ký.
    pub secretary: Located<String>,
    /// Tổng số thành viên.
    pub total: Located<u32>,
    /// Có mặt.
    pub present: Located<u32>,
    /// Vắng.
    pub absent: Option<Located<u32>>,
    /// Lý do vắng.
    pub absence_reason: Option<Located<String>>,
    /// Hình thức biểu quyết.
    pub ballot: Located<Ballot>,
    /// Phiếu phát ra.
    pub issued: Option<Located<u32>>,
    /// Phiếu thu về.
    pub collected: Option<Located<u32>>,
    /// Phiếu hợp lệ.
    pub valid: Option<Located<u32>>,
    /// Phiếu không hợp lệ.
    pub invalid: Option<Located<u32>>,
    /// Ý kiến thảo luận.
    pub discussion: Option<Located<String>>,
    /// Kết luận.
    pub conclusion: Option<Located<String>>,
}

/// How the meeting voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ballot {
    /// Biểu quyết.
    ShowOfHands,
    /// Bỏ phiếu kín.
    Secret,
}

/// One member of the meeting.
#[derive(Clone, Debug)]
pub struct Attendee {
    /// The row.
    pub at: Origin,
    /// Họ và tên.
    pub name: Located<String>,
    /// Chức vụ.
    pub post: Option<Located<String>>,
    /// Vai trò.
    pub part: Option<Located<String>>,
    /// Đợt.
    pub phase: Option<Located<u32>>,
    /// Có mặt.
    pub present: bool,
    /// Ý kiến bằng văn bản.
    pub in_writing: bool,
}

/// Number, date and frame of one document, once they are known.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The row.
    pub at: Origin,
    /// Loại, as typed.
    pub kind: Located<String>,
    /// Đợt.
    pub phase: Option<Located<u32>>,
    /// Số.
    pub number: Option<Located<String>>,
    /// Ký hiệu.
    pub symbol: Option<Located<String>>,
    /// Ngày.
    pub date: Option<Located<NaiveDate>>,
    /// Địa danh.
    pub place: Option<Located<String>>,
    /// Người ký.
    pub signatory: Option<Located<String>>,
    /// Chức vụ người ký, in the federation's workbook.
    pub position: Option<Located<String>>,
    /// Kính gửi.
    pub addressee: Option<Located<String>>,
    /// Cùng ký: how the head of the unit signs beside the union.
    pub cosigned: Option<Located<Cosigned>>,
    /// Số bản, how many copies are signed.
    pub copies: Option<Located<u32>>,
    /// Nơi nhận, separated by `;`.
    pub recipients: Option<Located<String>>,
}

/// How the head of the unit (*thủ trưởng đơn vị*) signs beside the union (*cùng ký*). Decree 30/2020 has no form for documents
/// of several organs; both ways are practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cosigned {
    /// Liên tịch: union and employer issue the document together, and their heads sign as equals.
    Jointly,
    /// Xác nhận: the union issues it, and the head of the unit confirms it.
    Confirmed,
}
