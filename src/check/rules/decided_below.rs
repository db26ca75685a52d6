//! `do-co-so-quyet-dinh`: an award that the grassroots union decides itself is proposed to the federation.

use crate::check::Facts;
use crate::diagnostic::{Diagnostic, Report};
use crate::plan::Subject;
use crate::text;

/// How the plan names the grassroots union as the one who decides.
const UNIT: &str = "Công đoàn cơ sở";

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let book = facts.book;
    let persons = book.person_proposals.iter().map(|p| (&p.award, Subject::Person));
    for (typed, subject) in persons.chain(book.collective_proposals.iter().map(|p| (&p.award, Subject::Collective))) {
        let award = facts.plan.award(typed, subject);
        if award.is_some_and(|a| text::fold(&a.decided_by) == text::fold(UNIT)) {
            let message = format!("theo kế hoạch, “{}” do công đoàn cơ sở quyết định", typed.value);
            let hint = "không cần đề nghị công đoàn cấp trên; bỏ dòng này hoặc chọn danh hiệu, hình thức khác";
            report.push(Diagnostic::warning("do-co-so-quyet-dinh", &typed.at, message, hint));
        }
    }
}
