//! `thanh-vien-hop-khac`: the list of those who met does not bear out the counts of the meeting.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::{Attendee, Meeting};

rule! {
    /// Số người ở trang THÀNH VIÊN HỌP khác tổng số thành viên, hoặc số người được đánh dấu có mặt khác số có mặt ghi ở trang HỌP XÉT.
    ///
    /// Biên bản nêu cả hai. Sửa số ở trang HỌP XÉT, hoặc sửa danh sách.
    Warning "thanh-vien-hop-khac", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for meeting in &facts.book.meetings {
        let listed: Vec<&Attendee> = facts.book.attendees.iter().filter(|a| took_part(a, meeting)).collect();
        let present = listed.iter().filter(|attendee| attendee.present).count();
        // One list for several meetings does not say who was at which.
        let apart = facts.book.meetings.len() == 1 || listed.iter().all(|attendee| attendee.phase.is_some());
        let counts = [("tổng số thành viên", &meeting.total, listed.len()), ("số có mặt", &meeting.present, present)];
        for (what, typed, seen) in counts.into_iter().take(if apart { 2 } else { 1 }) {
            if !listed.is_empty() && typed.value as usize != seen {
                let message = format!("{what} ghi {} nhưng trang THÀNH VIÊN HỌP có {seen} người", typed.value);
                findings.tell(&typed.at, message, "sửa số này, hoặc sửa danh sách ở trang THÀNH VIÊN HỌP");
            }
        }
    }
}

fn took_part(attendee: &Attendee, meeting: &Meeting) -> bool {
    let of = attendee.phase.as_ref().map(|phase| phase.value);
    of.is_none() || meeting.phase.is_none() || of == meeting.phase
}
