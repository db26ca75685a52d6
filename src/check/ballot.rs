//! Votes of a nomination ↔ the share of all members that a rule asks for.

use super::Facts;
use super::nomination::Nomination;
use super::rule::Findings;
use crate::text;
use chrono::NaiveDate;

/// The last day on which Decree 98/2023 was in force. Whether Decree 152/2025 keeps its shares of votes was not found.
const LAST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 6, 30);

/// Whether a nomination was considered while the shares of Decree 98/2023, Article 30.7 were law.
pub(super) fn under_decree_98(nomination: &Nomination<'_>) -> bool {
    LAST_DAY.is_some_and(|last| nomination.day <= last)
}

/// Notes nominations whose votes are below the rule's limit, in per cent of all members, not of those present.
pub(super) fn tell_short(facts: &Facts<'_>, findings: &mut Findings<'_>, applies: impl Fn(&Nomination<'_>) -> bool) {
    let limit = findings.limit();
    for nomination in facts.nominations.iter().filter(|nomination| applies(nomination)) {
        let Some(all) = voters(facts, nomination).filter(|all| *all > 0) else { continue };
        let votes = nomination.votes.value;
        if u64::from(votes) * 100 < u64::from(limit) * u64::from(all) {
            let share = text::percent(f64::from(votes), f64::from(all));
            let message = format!(
                "“{}” được {votes}/{all} phiếu đồng ý ({share}), chưa đạt {limit}% tổng số thành viên",
                nomination.name.value
            );
            let hint = "đối chiếu với biên bản kiểm phiếu; nếu số phiếu đúng, bỏ dòng đề nghị này";
            findings.tell(&nomination.votes.at, message, hint);
        }
    }
}

/// How many members there are, absent ones included.
pub(super) fn voters(facts: &Facts<'_>, nomination: &Nomination<'_>) -> Option<u32> {
    let book = facts.book;
    let voters = book.unit.voters.as_ref().or_else(|| book.meeting(nomination.phase).map(|meeting| &meeting.total));
    voters.map(|all| all.value)
}
