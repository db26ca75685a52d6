//! `kiem-phieu-mau-thuan`: figures of a secret ballot that cannot be.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::{Ballot, Meeting, UnitBook};

rule! {
    /// Số phiếu của cuộc bỏ phiếu kín không thể đúng: thu về nhiều hơn phát ra, hợp lệ cộng không hợp lệ khác thu về, hoặc phiếu đồng ý nhiều hơn phiếu hợp lệ.
    ///
    /// Đối chiếu với kết quả kiểm phiếu rồi sửa ở trang HỌP XÉT hoặc trang ĐỀ NGHỊ.
    Error "kiem-phieu-mau-thuan", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for meeting in book.meetings.iter().filter(|m| m.ballot.value == Ballot::Secret) {
        figures(meeting, findings);
    }
    let persons = book.person_proposals.iter().map(|p| (&p.votes, p.phase.value));
    for (votes, phase) in persons.chain(book.collective_proposals.iter().map(|p| (&p.votes, p.phase.value))) {
        let Some(meeting) = book.meeting(phase).filter(|m| m.ballot.value == Ballot::Secret) else { continue };
        let Some(valid) = &meeting.valid else { continue };
        // Whoever was away and wrote agreed without a ballot.
        let most = valid.value.saturating_add(in_writing(book, phase));
        if votes.value > most {
            let message = format!("phiếu đồng ý ({}) nhiều hơn số phiếu hợp lệ ({most})", votes.value);
            findings.tell(&votes.at, message, "sửa lại một trong hai số");
        }
    }
}

fn figures(meeting: &Meeting, findings: &mut Findings<'_>) {
    let Some(collected) = &meeting.collected else { return };
    if let Some(issued) = meeting.issued.as_ref().filter(|issued| collected.value > issued.value) {
        let message = format!("số phiếu thu về ({}) nhiều hơn số phiếu phát ra ({})", collected.value, issued.value);
        findings.tell(&collected.at, message, "sửa lại một trong hai số");
    }
    let Some((valid, invalid)) = meeting.valid.as_ref().zip(meeting.invalid.as_ref()) else { return };
    if valid.value.saturating_add(invalid.value) != collected.value {
        let (valid, invalid) = (valid.value, invalid.value);
        let message =
            format!("phiếu hợp lệ {valid} và không hợp lệ {invalid} không bằng số thu về {}", collected.value);
        findings.tell(&collected.at, message, "sửa lại các số này");
    }
}

/// How many of a phase's meeting gave their opinion in writing.
fn in_writing(book: &UnitBook, phase: u32) -> u32 {
    let wrote = book.attendees.iter().filter(|a| a.in_writing && a.phase.as_ref().is_none_or(|p| p.value == phase));
    u32::try_from(wrote.count()).unwrap_or(u32::MAX)
}
