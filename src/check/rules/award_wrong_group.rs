//! `danh-hieu-sai-khoi`: a title that the plan means for another group of units.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Danh hiệu dành cho khối khác với khối của đơn vị.
    ///
    /// Theo kế hoạch, “Công nhân giỏi” dành cho khối doanh nghiệp; “Tham mưu giỏi, phục vụ tốt” dành cho khối hành chính, sự nghiệp.
    /// Kiểm tra lại danh hiệu, hoặc khối của đơn vị ở trang THÔNG TIN.
    Warning "danh-hieu-sai-khoi", "Kế hoạch 41/KH-LĐLĐ, phần II; mục “khoi” của [[danh-hieu]] trong tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(group) = facts.plan.group(&facts.book.unit.group) else { return };
    for (typed, subject) in facts.awards_named() {
        let Some(award) = facts.plan.award(typed, subject) else { continue };
        if !award.groups.is_empty() && !award.groups.contains(&group.code) {
            let message = format!("“{}” không dành cho {}", award.name, text::lower_first(&group.name));
            findings.tell(
                &typed.at,
                message,
                "chọn danh hiệu khác, hoặc sửa mục “Khối” ở trang THÔNG TIN nếu ghi nhầm",
            );
        }
    }
}
