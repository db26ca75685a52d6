//! Sheets THÔNG TIN and ĐỢT THI ĐUA: the unit, and what it does in each phase.

use crate::diagnostic::Origin;
use crate::source::located::Located;
use chrono::{NaiveDate, NaiveTime};

/// The grassroots union (*công đoàn cơ sở*) and its employer.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The sheet.
    pub at: Origin,
    /// Mã đơn vị.
    pub code: Option<Located<String>>,
    /// Tên công đoàn cơ sở.
    pub name: Located<String>,
    /// Tên viết tắt, as it stands in a document's symbol: `CĐCS`.
    pub short: Located<String>,
    /// Tên công đoàn cấp trên (cơ quan chủ quản).
    pub parent: Located<String>,
    /// Tên đơn vị (chuyên môn).
    pub employer: Located<String>,
    /// Khối, as typed; the plan resolves it.
    pub group: Located<String>,
    /// Loại hình.
    pub form: Option<Located<String>>,
    /// Cụm thi đua.
    pub cluster: Option<Located<String>>,
    /// Địa danh.
    pub place: Located<String>,
    /// Địa chỉ.
    pub address: Option<Located<String>>,
    /// Điện thoại.
    pub phone: Option<Located<String>>,
    /// Email.
    pub email: Option<Located<String>>,
    /// Chủ tịch công đoàn cơ sở.
    pub chair: Located<String>,
    /// Chức danh ký.
    pub chair_title: Located<String>,
    /// Ký thay - họ tên.
    pub deputy: Option<Located<String>>,
    /// Ký thay - chức vụ.
    pub deputy_title: Option<Located<String>>,
    /// Tập thể ký.
    pub signing_body: Located<SigningBody>,
    /// Số ủy viên Ban Chấp hành.
    pub committee: Option<Located<u32>>,
    /// Thủ trưởng đơn vị.
    pub head: Option<Located<String>>,
    /// Chức vụ thủ trưởng.
    pub head_title: Option<Located<String>>,
    /// Tổng số CNVCLĐ.
    pub workers: Located<u32>,
    /// Nữ CNVCLĐ.
    pub women_workers: Located<u32>,
    /// Tổng số đoàn viên.
    pub members: Located<u32>,
    /// Nữ đoàn viên.
    pub women_members: Located<u32>,
    /// Đảng viên.
    pub party_members: Option<Located<u32>>,
    /// Lãnh đạo, quản lý.
    pub managers: Option<Located<u32>>,
    /// Lao động trực tiếp.
    pub direct_workers: Option<Located<u32>>,
    /// Tổng số thành viên xét: the denominator of votes.
    pub voters: Option<Located<u32>>,
    /// Kế hoạch cấp trên.
    pub plan_number: Located<String>,
    /// Ngày kế hoạch.
    pub plan_date: Located<NaiveDate>,
    /// Cơ quan ban hành kế hoạch.
    pub plan_issuer: Located<String>,
    /// Năm.
    pub year: Located<i32>,
    /// Nơi nhận bổ sung, separated by `;`.
    pub extra_recipients: Option<Located<String>>,
}

/// The collective that the head signs for (*tập thể ký*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SigningBody {
    /// Ban Chấp hành.
    ExecutiveCommittee,
    /// Ban Thường vụ.
    StandingCommittee,
}

/// What the unit does in one phase.
#[derive(Clone, Debug)]
pub struct PhaseEntry {
    /// The row.
    pub at: Origin,
    /// Đợt.
    pub number: Located<u32>,
    /// Chủ đề.
    pub theme: Located<String>,
    /// Từ ngày.
    pub from: Located<NaiveDate>,
    /// Đến ngày.
    pub to: Located<NaiveDate>,
    /// Thời gian phát động.
    pub launch: Located<LaunchTime>,
    /// Địa điểm.
    pub venue: Located<String>,
    /// Hình thức tổ chức.
    pub format: Option<Located<String>>,
    /// Nội dung phát động.
    pub content: Option<Located<String>>,
    /// Dự kiến số người dự.
    pub expected: Option<Located<u32>>,
    /// Thực tế số người dự.
    pub attended: Option<Located<u32>>,
    /// Số kế hoạch của đơn vị.
    pub plan_number: Option<Located<String>>,
    /// Ngày kế hoạch của đơn vị.
    pub plan_date: Option<Located<NaiveDate>>,
    /// Người phụ trách.
    pub contact: Located<String>,
    /// Điện thoại.
    pub phone: Located<String>,
}

/// A day, and the hour where it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LaunchTime {
    /// The day.
    pub date: NaiveDate,
    /// The hour.
    pub time: Option<NaiveTime>,
}
