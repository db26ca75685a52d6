//! `khac-he-thong`: a state title (*chính quyền*) is decided by the employer's side and has its own dossier; it cannot stand in a
//! proposal to the federation (Law on Emulation and Commendation, Articles 79–80).

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Subject, System};

rule! {
    /// Danh hiệu do chính quyền quyết định được ghi vào đề nghị gửi công đoàn.
    ///
    /// Danh hiệu của chính quyền có hồ sơ riêng, trình qua đơn vị. Bỏ dòng này khỏi trang đề nghị.
    Error "khac-he-thong", "Luật Thi đua, khen thưởng 2022, Điều 79, 80", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let persons = book.person_proposals.iter().map(|p| (&p.award, Subject::Person));
    for (typed, subject) in persons.chain(book.collective_proposals.iter().map(|p| (&p.award, Subject::Collective))) {
        let award = facts.plan.award(typed, subject);
        if award.is_some_and(|a| a.system == System::State) {
            let message =
                format!("“{}” thuộc hệ thống chính quyền, không do công đoàn cấp trên quyết định", typed.value);
            let hint = "bỏ dòng này khỏi trang đề nghị và lập hồ sơ gửi cấp chính quyền có thẩm quyền";
            findings.tell(&typed.at, message, hint);
        }
    }
}
