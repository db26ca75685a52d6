//! `phieu-mau-thuan`: votes and attendance that cannot be. The denominator is all members, not those present
//! (Decree 98/2023, Article 30.7).

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::source::located::Located;
use crate::source::record::Meeting;

const ID: &str = "phieu-mau-thuan";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let book = facts.book;
    for meeting in &book.meetings {
        attendance(meeting, report);
    }
    let persons = book.person_proposals.iter().map(|p| (&p.votes, p.phase.value));
    for (votes, phase) in persons.chain(book.collective_proposals.iter().map(|p| (&p.votes, p.phase.value))) {
        let voters = book.unit.voters.as_ref().or_else(|| book.meeting(phase).map(|m| &m.total));
        if let Some(voters) = voters.filter(|all| votes.value > all.value) {
            exceeds(report, "số phiếu đồng ý", votes, voters.value, "tổng số thành viên xét");
        }
    }
}

fn attendance(meeting: &Meeting, report: &mut Report) {
    let total = meeting.total.value;
    let absent = meeting.absent.as_ref().map_or(0, |a| a.value);
    if meeting.present.value > total {
        exceeds(report, "số người có mặt", &meeting.present, total, "tổng số thành viên");
    } else if meeting.absent.is_some() && meeting.present.value + absent != total {
        let message = format!("có mặt {} và vắng {absent} không bằng tổng số {total}", meeting.present.value);
        report.push(Diagnostic::error(ID, &meeting.present.at, message, "sửa lại các số này"));
    }
}

fn exceeds(report: &mut Report, what: &str, value: &Located<u32>, most: u32, of: &str) {
    let message = format!("{what} ({}) lớn hơn {of} ({most})", value.value);
    report.push(Diagnostic::error(ID, &value.at, message, "sửa lại một trong hai số"));
}
