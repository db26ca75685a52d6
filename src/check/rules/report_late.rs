//! `bao-cao-qua-han`: a phase report dated after the day by which the plan wants it.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::kind::Kind;
use crate::text;

rule! {
    /// Ngày của báo cáo kết quả đợt sau hạn báo cáo mà tệp kế hoạch ghi.
    ///
    /// Chỉ kiểm tra khi đợt trong tệp kế hoạch có mục “han-bao-cao”; Kế hoạch 41/KH-LĐLĐ không ghi hạn. Gửi báo cáo sớm nhất có thể, hoặc sửa ngày ở trang VĂN BẢN.
    Warning "bao-cao-qua-han", "mục “han-bao-cao” của tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let reports = facts.book.papers.iter().filter(|paper| Kind::named(&paper.kind) == Some(Kind::PhaseReport));
    for paper in reports {
        let (Some(phase), Some(date)) = (&paper.phase, &paper.date) else { continue };
        let due = facts.plan.phase(phase.value).and_then(|phase| phase.report_due);
        if let Some(due) = due.filter(|due| date.value > *due) {
            let (seen, due) = (text::short_date(date.value), text::short_date(due));
            let message = format!("báo cáo đợt {} đề ngày {seen}, sau hạn {due} của kế hoạch", phase.value);
            findings.tell(&date.at, message, "gửi báo cáo sớm nhất có thể, hoặc kiểm tra lại ngày");
        }
    }
}
