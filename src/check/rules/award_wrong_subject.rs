//! `danh-hieu-sai-doi-tuong`: a title for persons stands beside a collective, or the other way about.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::Subject;

rule! {
    /// Danh hiệu của cá nhân được ghi cho tập thể, hoặc danh hiệu của tập thể được ghi cho cá nhân.
    ///
    /// Luật quy định riêng danh hiệu của cá nhân và của tập thể. Chọn danh hiệu khác, hoặc chuyển dòng này sang trang đúng đối tượng.
    Error "danh-hieu-sai-doi-tuong", "Luật Thi đua, khen thưởng 2022, Điều 19, 20", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for (typed, subject) in facts.awards_named() {
        let Some(award) = facts.plan.award(typed, subject) else { continue };
        if award.subject != subject && award.subject != Subject::Both {
            let (whom, not) =
                if subject == Subject::Person { ("tập thể", "cá nhân") } else { ("cá nhân", "tập thể") };
            let message = format!("“{}” dành cho {whom}, không dành cho {not}", typed.value);
            findings.tell(
                &typed.at,
                message,
                format!("chọn danh hiệu của {not}, hoặc chuyển dòng này sang trang của {whom}"),
            );
        }
    }
}
