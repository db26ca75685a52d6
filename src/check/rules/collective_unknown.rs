//! `tap-the-la`: a registration or a proposal names a collective that sheet TẬP THỂ does not have.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Trang đăng ký hoặc trang đề nghị nêu một tập thể không có ở trang TẬP THỂ.
    ///
    /// Văn bản cần số người, số nữ và chức năng của tập thể, lấy từ trang TẬP THỂ. Sửa tên cho khớp, hoặc bổ sung tập thể vào trang đó.
    Error "tap-the-la", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let registered = book.collective_registrations.iter().map(|r| &r.name);
    for name in registered.chain(book.collective_proposals.iter().map(|p| &p.name)) {
        if book.collective(name).is_none() {
            let message = format!("“{}” không có ở trang TẬP THỂ", name.value);
            findings.tell(&name.at, message, facts.nearest_collective(name));
        }
    }
}
