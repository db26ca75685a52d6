//! `du-hop-khac`: sheet THÀNH VIÊN HỌP lists more or fewer people present than sheet HỌP XÉT counts.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Số người có mặt ở trang HỌP XÉT khác với số người được đánh dấu có mặt ở trang THÀNH VIÊN HỌP, nên biên bản sẽ tự mâu thuẫn.
    ///
    /// Sửa số ở trang HỌP XÉT, hoặc cột “Có mặt” ở trang THÀNH VIÊN HỌP.
    Warning "du-hop-khac", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for phase in book.phases.iter().map(|p| p.number.value) {
        let Some(meeting) = book.meeting(phase) else { continue };
        let listed = || book.attendees.iter().filter(|a| a.phase.as_ref().is_none_or(|p| p.value == phase));
        let present = listed().filter(|a| a.present).count();
        if listed().next().is_some() && u32::try_from(present) != Ok(meeting.present.value) {
            let message = format!(
                "đợt {phase}: trang HỌP XÉT ghi có mặt {} người, trang THÀNH VIÊN HỌP kê {present} người có mặt",
                meeting.present.value
            );
            findings.tell(&meeting.present.at, message, "sửa một trong hai trang cho khớp");
        }
    }
}
