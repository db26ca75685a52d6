//! Sheets SÁNG KIẾN, ĐỀ NGHỊ CÁ NHÂN, ĐỀ NGHỊ TẬP THỂ, THÀNH TÍCH and KHEN THƯỞNG ĐÃ CÓ: merits and what is proposed for them.

use super::Birth;
use crate::diagnostic::Origin;
use crate::plan::System;
use crate::source::located::Located;
use chrono::NaiveDate;

/// An initiative (*sáng kiến*).
#[derive(Clone, Debug)]
pub struct Initiative {
    /// The row.
    pub at: Origin,
    /// Tên sáng kiến.
    pub name: Located<String>,
    /// Tác giả.
    pub author: Located<String>,
    /// Đồng tác giả.
    pub co_authors: Option<Located<String>>,
    /// Tỷ lệ đóng góp of the authors, as typed.
    pub shares: Option<Located<String>>,
    /// Ngày áp dụng.
    pub applied: Option<Located<NaiveDate>>,
    /// Cấp công nhận.
    pub level: Option<Located<String>>,
    /// Số quyết định.
    pub decision: Option<Located<String>>,
    /// Ngày quyết định.
    pub decided: Option<Located<NaiveDate>>,
    /// Cơ quan công nhận.
    pub recognised_by: Option<Located<String>>,
    /// Giá trị làm lợi, đồng.
    pub benefit: Option<Located<u64>>,
    /// Hiệu quả.
    pub effect: Option<Located<String>>,
    /// Đã dùng để xét: the award it has already served for.
    pub used_for: Option<Located<String>>,
}

/// A person proposed for an award.
#[derive(Clone, Debug)]
pub struct PersonProposal {
    /// The row.
    pub at: Origin,
    /// Họ và tên.
    pub name: Located<String>,
    /// Ngày sinh, where the name alone does not say who.
    pub born: Option<Located<Birth>>,
    /// Đợt.
    pub phase: Located<u32>,
    /// Danh hiệu, hình thức đề nghị, as typed; the plan resolves it.
    pub award: Located<String>,
    /// Lý do khen: `Đã có thành tích …`.
    pub reason: Located<String>,
    /// Tóm tắt thành tích.
    pub summary: Located<String>,
    /// Sáng kiến sử dụng.
    pub initiative: Option<Located<String>>,
    /// Phiếu đồng ý.
    pub votes: Located<u32>,
    /// Hệ thống.
    pub system: Option<Located<System>>,
}

/// A collective proposed for an award.
#[derive(Clone, Debug)]
pub struct CollectiveProposal {
    /// The row.
    pub at: Origin,
    /// Tên tập thể.
    pub name: Located<String>,
    /// Đợt.
    pub phase: Located<u32>,
    /// Danh hiệu, hình thức đề nghị.
    pub award: Located<String>,
    /// Lý do khen.
    pub reason: Located<String>,
    /// Tóm tắt thành tích.
    pub summary: Located<String>,
    /// Phiếu đồng ý.
    pub votes: Located<u32>,
    /// Hệ thống.
    pub system: Option<Located<System>>,
}

/// One paragraph of an achievement report.
#[derive(Clone, Debug)]
pub struct Achievement {
    /// The row.
    pub at: Origin,
    /// Đối tượng: a person's or a collective's name.
    pub subject: Located<String>,
    /// Đợt; empty means every phase.
    pub phase: Option<Located<u32>>,
    /// Mục.
    pub section: Located<AchievementSection>,
    /// Thứ tự.
    pub order: Option<Located<u32>>,
    /// Nội dung.
    pub text: Located<String>,
}

/// Which part of the achievement report a paragraph belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AchievementSection {
    /// Đặc điểm (collectives only).
    Features,
    /// Nhiệm vụ.
    Duties,
    /// Kết quả.
    Results,
    /// Giải pháp.
    Measures,
    /// Phong trào.
    Movements,
    /// Chấp hành chủ trương, pháp luật.
    Compliance,
    /// Đoàn thể.
    Organisations,
    /// Khác.
    Other,
}

/// An award already held.
#[derive(Clone, Debug)]
pub struct PastAward {
    /// The row.
    pub at: Origin,
    /// Đối tượng.
    pub subject: Located<String>,
    /// Năm.
    pub year: Located<i32>,
    /// Loại.
    pub class: Located<AwardClass>,
    /// Tên danh hiệu, hình thức.
    pub name: Located<String>,
    /// Số quyết định.
    pub decision: Located<String>,
    /// Ngày quyết định.
    pub decided: Located<NaiveDate>,
    /// Cơ quan ban hành.
    pub issuer: Located<String>,
}

/// The two tables of part III of an achievement report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwardClass {
    /// Danh hiệu thi đua.
    Title,
    /// Hình thức khen thưởng.
    Form,
}
