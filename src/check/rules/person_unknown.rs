//! `nguoi-la`: a registration or proposal names somebody who is not in the roster, or whom its name alone does not single out.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::{Birth, Person};
use crate::text;

/// For how many unknown names a look-alike is sought: each is compared with the whole roster.
const COMPARED: usize = 50;

rule! {
    /// Trang đăng ký hoặc trang đề nghị nêu một người không có ở trang ĐOÀN VIÊN, hoặc có nhiều người trùng tên.
    ///
    /// Hai cách đặt dấu (hòa, hoà) được coi là một. Sửa họ tên cho khớp; nếu trùng tên, ghi thêm ngày sinh.
    Error "nguoi-la", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let registered = book.person_registrations.iter().map(|r| (&r.name, r.born.as_ref()));
    let proposed = book.person_proposals.iter().map(|p| (&p.name, p.born.as_ref()));
    let mut strangers = 0;
    for (name, born) in registered.chain(proposed) {
        look_up(facts, name, born, &mut strangers, findings);
    }
}

fn look_up(
    facts: &Facts<'_>,
    name: &Located<String>,
    born: Option<&Located<Birth>>,
    strangers: &mut usize,
    findings: &mut Findings<'_>,
) {
    match facts.book.person(name, born.map(|b| b.value)) {
        Person::One(_) => {}
        // One person on several rows: `trung-nguoi` has said so.
        Person::Several(found) if found.iter().all(|m| m.born.agrees(found[0].born.value)) => {}
        Person::Several(found) => {
            let message = format!("trang ĐOÀN VIÊN có {} người tên “{}”", found.len(), name.value);
            findings.tell(&name.at, message, "ghi thêm cột “Ngày sinh” để biết là ai");
        }
        Person::Nobody => {
            *strangers += 1;
            let names = facts.book.members.iter().map(|m| m.name.as_str()).filter(|_| *strangers <= COMPARED);
            let hint = match text::nearest(name, names) {
                Some(near) if born.is_none() => {
                    format!("ý bạn là “{near}”? Nếu không, bổ sung người này vào trang ĐOÀN VIÊN")
                }
                _ => "kiểm tra họ tên, ngày sinh, hoặc bổ sung người này vào trang ĐOÀN VIÊN".to_owned(),
            };
            let message = format!("“{}” không có ở trang ĐOÀN VIÊN", name.value);
            findings.tell(&name.at, message, hint);
        }
    }
}
