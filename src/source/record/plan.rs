//! Sheet KẾ HOẠCH: what the unit's own plan says in its own words.

use crate::diagnostic::Origin;
use crate::source::located::Located;

/// One paragraph of the unit's plan.
#[derive(Clone, Debug)]
pub struct PlanText {
    /// The row.
    pub at: Origin,
    /// Mục.
    pub section: Located<PlanSection>,
    /// Thứ tự.
    pub order: Option<Located<u32>>,
    /// Nội dung.
    pub text: Located<String>,
}

/// Which part of the unit's plan a paragraph belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanSection {
    /// Mục đích.
    Purpose,
    /// Yêu cầu.
    Requirement,
    /// Đối tượng, phạm vi.
    Subjects,
    /// Nội dung thi đua.
    Content,
    /// Biện pháp.
    Measure,
    /// Phân công, tổ chức thực hiện.
    Duty,
    /// Khen thưởng.
    Reward,
}
