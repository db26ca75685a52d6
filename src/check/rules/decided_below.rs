//! `do-co-so-quyet-dinh`: an award that the grassroots union decides itself is proposed to the federation.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Subject;
use crate::text;

/// How the plan names the grassroots union as the one who decides.
const UNIT: &str = "Công đoàn cơ sở";

rule! {
    /// Đề nghị công đoàn cấp trên một danh hiệu mà theo kế hoạch công đoàn cơ sở tự quyết định.
    ///
    /// Không cần đề nghị; bỏ dòng này hoặc chọn danh hiệu, hình thức khác.
    Warning "do-co-so-quyet-dinh", "mục “cap-quyet-dinh” của tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let persons = book.person_proposals.iter().map(|p| (&p.award, Subject::Person));
    for (typed, subject) in persons.chain(book.collective_proposals.iter().map(|p| (&p.award, Subject::Collective))) {
        let award = facts.plan.award(typed, subject);
        if award.is_some_and(|a| text::fold(&a.decided_by) == text::fold(UNIT)) {
            let message = format!("theo kế hoạch, “{}” do công đoàn cơ sở quyết định", typed.value);
            let hint = "không cần đề nghị công đoàn cấp trên; bỏ dòng này hoặc chọn danh hiệu, hình thức khác";
            findings.tell(&typed.at, message, hint);
        }
    }
}
