//! `van-ban-la`: sheet VĂN BẢN numbers a document that the program does not know, or leaves out the phase of one that has it.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;
use crate::text;

rule! {
    /// Trang VĂN BẢN ghi số, ngày cho một loại văn bản mà chương trình không lập, hoặc bỏ trống đợt của loại văn bản lập theo đợt.
    ///
    /// Chọn tên loại văn bản theo danh sách của lệnh “thidua kinds”, và điền cột “Đợt”.
    Error "van-ban-la", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for paper in &facts.book.papers {
        let ids = || Kind::ALL.into_iter().map(Kind::id);
        match Kind::named(&paper.kind) {
            None => {
                let hint = match text::nearest(&paper.kind, ids()) {
                    Some(near) => format!("ý bạn là “{near}”?"),
                    None => format!("ghi một trong: {}", ids().collect::<Vec<_>>().join(", ")),
                };
                let message = format!("không có loại văn bản “{}”", paper.kind.value);
                findings.tell(&paper.kind.at, message, hint);
            }
            Some(kind) if kind.per_phase() && paper.phase.is_none() => {
                let message = format!("“{}” được lập theo từng đợt nhưng dòng này chưa ghi đợt", kind.id());
                findings.tell(&paper.at, message, "điền cột “Đợt”");
            }
            Some(_) => {}
        }
    }
}
