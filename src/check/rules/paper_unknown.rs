//! `van-ban-la`: sheet VĂN BẢN numbers a document that the program does not know, or leaves out the phase of one that has it.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::kind::Kind;
use crate::text;

const ID: &str = "van-ban-la";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for paper in &facts.book.papers {
        let ids = || Kind::ALL.into_iter().map(Kind::id);
        match Kind::named(&paper.kind) {
            None => {
                let hint = match text::nearest(&paper.kind, ids()) {
                    Some(near) => format!("ý bạn là “{near}”?"),
                    None => format!("ghi một trong: {}", ids().collect::<Vec<_>>().join(", ")),
                };
                let message = format!("không có loại văn bản “{}”", paper.kind.value);
                report.push(Diagnostic::error(ID, &paper.kind.at, message, hint));
            }
            Some(kind) if kind.per_phase() && paper.phase.is_none() => {
                let message = format!("“{}” có theo từng đợt nhưng dòng này chưa ghi đợt", kind.id());
                report.push(Diagnostic::error(ID, &paper.at, message, "điền cột “Đợt”"));
            }
            Some(_) => {}
        }
    }
}
