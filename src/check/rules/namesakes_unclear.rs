//! `trung-ho-ten`: two people of one name whom only the birth tells apart; perhaps one person with a mistyped birth.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::Member;
use crate::text;

rule! {
    /// Trang ĐOÀN VIÊN có hai dòng cùng họ tên, cùng giới tính, chức vụ, tổ, chỉ khác ngày sinh.
    ///
    /// Có thể là một người được nhập hai lần và một lần gõ nhầm ngày sinh. Nếu là hai người, ghi cột “Mã ĐV” khác nhau cho mỗi người thì không nhắc nữa; nếu là một người, xóa một dòng.
    Warning "trung-ho-ten", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for namesakes in facts.book.members.namesakes() {
        for (position, member) in namesakes.iter().enumerate() {
            let Some(first) = namesakes[..position].iter().find(|first| unclear(first, member)) else { continue };
            let message = format!(
                "“{}” trùng họ tên, giới tính, chức vụ và tổ với người ở {}, chỉ khác ngày sinh",
                member.name.value, first.name.at
            );
            let hint = "nếu là một người thì xóa một dòng; nếu là hai người thì ghi “Mã ĐV” khác nhau";
            findings.tell(&member.name.at, message, hint);
        }
    }
}

/// Whether nothing but the birth tells the two apart.
fn unclear(a: &Member, b: &Member) -> bool {
    let coded = a.code.as_ref().zip(b.code.as_ref()).is_some_and(|(a, b)| text::fold(a) != text::fold(b));
    let alike = a.gender.value == b.gender.value
        && text::fold(&a.post) == text::fold(&b.post)
        && text::same_name(&a.team, &b.team);
    // The same birth: `trung-nguoi` says so.
    !a.born.agrees(b.born.value) && alike && !coded
}
