//! `ky-chung-sai`: a document that the head of the unit is to sign too, where nobody is named as head, or of a kind that has no
//! such form.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;

rule! {
    /// Cột “Cùng ký” của trang VĂN BẢN có ghi, nhưng trang THÔNG TIN chưa ghi thủ trưởng đơn vị, hoặc loại văn bản này không có mẫu cùng ký.
    ///
    /// Điền mục “Thủ trưởng đơn vị”, “Chức vụ thủ trưởng”; hoặc xóa ô “Cùng ký”. Chỉ kế hoạch và bản đăng ký giao ước thi đua của đơn vị có mẫu cùng ký.
    Error "ky-chung-sai", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    for paper in &facts.book.papers {
        let (Some(cosigned), Some(kind)) = (&paper.cosigned, Kind::named(&paper.kind)) else { continue };
        if !kind.cosigned() {
            let hint = "xóa ô “Cùng ký”; chỉ kế hoạch và bản đăng ký giao ước thi đua của đơn vị có mẫu cùng ký";
            findings.tell(&cosigned.at, format!("“{}” không có mẫu cùng ký với thủ trưởng đơn vị", kind.id()), hint);
        } else if unit.head.is_none() || unit.head_title.is_none() {
            let message =
                "văn bản cùng ký với thủ trưởng đơn vị nhưng trang THÔNG TIN chưa ghi đủ họ tên, chức vụ thủ trưởng";
            findings.tell(&cosigned.at, message, "điền mục “Thủ trưởng đơn vị”, “Chức vụ thủ trưởng”, hoặc xóa ô này");
        }
    }
}
