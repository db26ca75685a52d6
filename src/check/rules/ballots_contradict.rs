//! `kiem-phieu-mau-thuan`: counts of ballots that cannot be true together.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::{Meeting, UnitBook};

rule! {
    /// Số phiếu không thể cùng đúng: hợp lệ cộng không hợp lệ khác số thu về, thu về nhiều hơn phát ra, phát ra nhiều hơn số thành viên, hoặc phiếu đồng ý nhiều hơn phiếu hợp lệ.
    ///
    /// Đối chiếu với biên bản kiểm phiếu rồi sửa lại ở trang HỌP XÉT hoặc trang đề nghị.
    Error "kiem-phieu-mau-thuan", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for meeting in &book.meetings {
        count(meeting, findings);
    }
    for (votes, phase) in facts.votes() {
        let valid = book.meeting(phase).and_then(|meeting| meeting.valid.as_ref());
        // Whoever was away and wrote agreed without a ballot.
        let valid = valid.filter(|_| !in_writing(book, phase));
        at_most(Some(("số phiếu đồng ý", votes)), valid.map(|valid| ("số phiếu hợp lệ", valid)), findings);
    }
}

fn in_writing(book: &UnitBook, phase: u32) -> bool {
    book.attendees.iter().any(|a| a.in_writing && a.phase.as_ref().is_none_or(|of| of.value == phase))
}

type Count<'a> = (&'a str, &'a Located<u32>);

fn count(meeting: &Meeting, findings: &mut Findings<'_>) {
    let issued = meeting.issued.as_ref().map(|n| ("số phiếu phát ra", n));
    let collected = meeting.collected.as_ref().map(|n| ("số phiếu thu về", n));
    at_most(collected, issued, findings);
    at_most(issued, Some(("tổng số thành viên", &meeting.total)), findings);
    let (Some(valid), Some((_, collected))) = (&meeting.valid, collected) else { return };
    let invalid = meeting.invalid.as_ref().map_or(0, |n| n.value);
    if valid.value.saturating_add(invalid) != collected.value {
        let message = format!(
            "hợp lệ {} và không hợp lệ {invalid} không bằng số phiếu thu về {}, ghi ở {}",
            valid.value, collected.value, collected.at
        );
        findings.tell(&valid.at, message, "sửa lại các số này theo biên bản kiểm phiếu");
    }
}

fn at_most(part: Option<Count<'_>>, whole: Option<Count<'_>>, findings: &mut Findings<'_>) {
    let (Some((part, few)), Some((whole, many))) = (part, whole) else { return };
    if few.value > many.value {
        let message = format!("{part} ({}) lớn hơn {whole} ({}), ghi ở {}", few.value, many.value, many.at);
        findings.tell(&few.at, message, "sửa lại một trong hai số");
    }
}
