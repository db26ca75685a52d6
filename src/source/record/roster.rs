//! Sheets ĐOÀN VIÊN, TẬP THỂ and the two registration sheets: who there is, and who strives for what.

use super::HasName;
use crate::diagnostic::Origin;
use crate::source::located::Located;
use chrono::NaiveDate;

/// One person of the unit.
#[derive(Clone, Debug)]
pub struct Member {
    /// The row.
    pub at: Origin,
    /// Mã ĐV.
    pub code: Option<Located<String>>,
    /// Họ và tên.
    pub name: Located<String>,
    /// Tên, where it stands in a column of its own.
    pub given: Option<Located<String>>,
    /// Ngày sinh.
    pub born: Located<Birth>,
    /// Giới tính.
    pub gender: Located<Gender>,
    /// Chức vụ.
    pub post: Located<String>,
    /// Chức vụ công đoàn.
    pub union_post: Option<Located<String>>,
    /// Chức vụ Đảng.
    pub party_post: Option<Located<String>>,
    /// Tổ công đoàn.
    pub team: Located<String>,
    /// Phân loại đối tượng.
    pub category: Located<Category>,
    /// Trình độ chuyên môn.
    pub education: Option<Located<String>>,
    /// Bậc thợ.
    pub grade: Option<Located<u32>>,
    /// Quê quán.
    pub home_town: Option<Located<String>>,
    /// Trú quán.
    pub residence: Option<Located<String>>,
    /// Ngày vào đơn vị.
    pub joined: Option<Located<NaiveDate>>,
    /// Đảng viên.
    pub party_member: bool,
    /// Là đoàn viên.
    pub is_member: bool,
    /// Đánh giá năm trước.
    pub rating_last: Option<Located<Rating>>,
    /// Đánh giá năm nay.
    pub rating_now: Option<Located<Rating>>,
    /// Kỷ luật: its form, as typed.
    pub discipline: Option<Located<String>>,
    /// Kỷ luật từ ngày.
    pub disciplined_from: Option<Located<NaiveDate>>,
    /// Kỷ luật đến ngày.
    pub disciplined_to: Option<Located<NaiveDate>>,
    /// Đang xem xét kỷ luật; `None` where the cell is empty.
    pub under_review: Option<Located<bool>>,
    /// Số ngày nghỉ dài.
    pub days_away: Option<Located<u32>>,
    /// Lý do nghỉ dài.
    pub away_reason: Option<Located<String>>,
    /// Thai sản.
    pub maternity: bool,
    /// Ngày vào công đoàn.
    pub joined_union: Option<Located<NaiveDate>>,
}

/// A birth date, or only its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// The full date.
    Date(NaiveDate),
    /// The year alone.
    Year(i32),
}

/// Giới tính.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// Phân loại đối tượng: the two categories of the state's award statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Lao động trực tiếp.
    Direct,
    /// Lãnh đạo, quản lý.
    Manager,
}

/// Yearly assessment (*đánh giá*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Không hoàn thành nhiệm vụ.
    Failed,
    /// Hoàn thành nhiệm vụ.
    Fair,
    /// Hoàn thành tốt nhiệm vụ.
    Good,
    /// Hoàn thành xuất sắc nhiệm vụ.
    Excellent,
}

/// A collective inside the unit, or the unit itself.
#[derive(Clone, Debug)]
pub struct Collective {
    /// The row.
    pub at: Origin,
    /// Tên tập thể.
    pub name: Located<String>,
    /// Loại.
    pub kind: Located<String>,
    /// Tổng số người.
    pub people: Located<u32>,
    /// Nữ.
    pub women: Option<Located<u32>>,
    /// Tổ trưởng.
    pub leader: Option<Located<String>>,
    /// Chức năng, nhiệm vụ.
    pub duties: Option<Located<String>>,
    /// Số LĐTT: how many are *Lao động tiên tiến*.
    pub advanced: Option<Located<u32>>,
    /// Số CSTĐCS: how many are *Chiến sĩ thi đua cơ sở*.
    pub emulators: Option<Located<u32>>,
    /// Số hoàn thành nhiệm vụ.
    pub fulfilled: Option<Located<u32>>,
    /// Có người bị kỷ luật từ cảnh cáo trở lên; `None` where the cell is empty.
    pub disciplined: Option<Located<bool>>,
}

/// What one person registered for.
#[derive(Clone, Debug)]
pub struct PersonRegistration {
    /// The row.
    pub at: Origin,
    /// Họ và tên.
    pub name: Located<String>,
    /// Ngày sinh, where the name alone does not say who.
    pub born: Option<Located<Birth>>,
    /// Danh hiệu đăng ký, one by one, as typed.
    pub titles: Vec<Located<String>>,
    /// Hình thức khen thưởng đăng ký, one by one, as typed.
    pub forms: Vec<Located<String>>,
    /// Chỉ tiêu cá nhân, one by one: `Ngày công: đủ 26 ngày mỗi tháng`.
    pub pledges: Vec<Located<String>>,
    /// Tên sáng kiến dự kiến.
    pub initiative: Option<Located<String>>,
    /// Ngày đăng ký.
    pub registered: Option<Located<NaiveDate>>,
}

/// What one collective registered for.
#[derive(Clone, Debug)]
pub struct CollectiveRegistration {
    /// The row.
    pub at: Origin,
    /// Tên tập thể.
    pub name: Located<String>,
    /// Danh hiệu đăng ký.
    pub titles: Vec<Located<String>>,
    /// Hình thức khen thưởng đăng ký.
    pub forms: Vec<Located<String>>,
    /// Công trình, phần việc.
    pub project: Option<Located<String>>,
    /// Ngày đăng ký.
    pub registered: Option<Located<NaiveDate>>,
}

impl HasName for Member {
    fn name(&self) -> &str {
        &self.name
    }
}

impl HasName for Collective {
    fn name(&self) -> &str {
        &self.name
    }
}
