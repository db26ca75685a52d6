//! `phieu-mau-thuan`: votes and attendance that cannot be. The denominator is all members, not those present
//! (Decree 98/2023, Article 30.7).

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::Meeting;

rule! {
    /// Số người dự họp hoặc số phiếu không thể đúng: có mặt nhiều hơn tổng số, có mặt cộng vắng khác tổng số, phiếu đồng ý nhiều hơn số thành viên.
    ///
    /// Đối chiếu với biên bản họp và biên bản kiểm phiếu rồi sửa lại.
    Error "phieu-mau-thuan", "Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: tỷ lệ phiếu tính trên tổng số thành viên", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for meeting in &book.meetings {
        attendance(meeting, findings);
    }
    for (votes, phase) in facts.votes() {
        let voters = book.unit.voters.as_ref().or_else(|| book.meeting(phase).map(|m| &m.total));
        if let Some(voters) = voters.filter(|all| votes.value > all.value) {
            exceeds(findings, "số phiếu đồng ý", votes, voters.value, "tổng số thành viên xét");
        }
    }
}

fn attendance(meeting: &Meeting, findings: &mut Findings<'_>) {
    let total = meeting.total.value;
    let absent = meeting.absent.as_ref().map_or(0, |a| a.value);
    if meeting.present.value > total {
        exceeds(findings, "số người có mặt", &meeting.present, total, "tổng số thành viên");
    } else if meeting.absent.is_some() && meeting.present.value.saturating_add(absent) != total {
        let message = format!("có mặt {} và vắng {absent} không bằng tổng số {total}", meeting.present.value);
        findings.tell(&meeting.present.at, message, "sửa lại các số này");
    }
}

fn exceeds(findings: &mut Findings<'_>, what: &str, value: &Located<u32>, most: u32, of: &str) {
    let message = format!("{what} ({}) lớn hơn {of} ({most})", value.value);
    findings.tell(&value.at, message, "sửa lại một trong hai số");
}
