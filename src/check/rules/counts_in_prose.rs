//! `so-trong-loi-van`: a report claims more than the tables of the workbook bear out.

use crate::check::Facts;
use crate::check::prose::counted;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::NarrativeSection;
use crate::text;

/// Sections that speak of what is to come, or of others.
const ELSEWHERE: [NarrativeSection; 4] = [
    NarrativeSection::Directions,
    NarrativeSection::Requests,
    NarrativeSection::Advantages,
    NarrativeSection::Difficulties,
];

rule! {
    /// Lời văn của báo cáo nêu số sáng kiến hoặc số đoàn viên lớn hơn mọi số liệu ở các trang khác, ví dụ “12 sáng kiến” khi trang SÁNG KIẾN có 11 dòng.
    ///
    /// Đối chiếu lời văn với trang SÁNG KIẾN, CHỈ TIÊU, THÔNG TIN rồi sửa chỗ sai.
    Warning "so-trong-loi-van", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let unit = &book.unit;
    let initiatives = u32::try_from(book.initiatives.len()).unwrap_or(u32::MAX);
    let things = [
        // Without any list there is nothing to compare with.
        ("sáng kiến", (initiatives > 0).then(|| initiatives.max(most(facts, "sangkien")))),
        ("đoàn viên", Some(unit.members.value.max(unit.workers.value).max(most(facts, "doanvien")))),
    ];
    for narrative in book.narratives.iter().filter(|n| !ELSEWHERE.contains(&n.section.value)) {
        for (noun, known) in things {
            let claimed = counted(&narrative.text, noun).into_iter().max();
            if let Some((claimed, known)) = claimed.zip(known).filter(|(claimed, known)| claimed > known) {
                let message = format!("lời văn nêu {claimed} {noun}, các trang số liệu có nhiều nhất {known}");
                findings.tell(&narrative.text.at, message, "đối chiếu với các trang số liệu rồi sửa chỗ sai");
            }
        }
    }
}

/// The highest figure of all targets that speak of a thing: of a phase, of the year, or of all phases together.
fn most(facts: &Facts<'_>, folded: &str) -> u32 {
    let about = facts.book.targets.iter().filter(|target| text::fold(&target.content).contains(folded));
    let figures = about.flat_map(|target| {
        let done = || target.done.values().map(|figure| figure.value);
        [target.year.value, done().sum::<f64>()].into_iter().chain(target.planned.values().map(|figure| figure.value))
    });
    let highest = figures.fold(0.0_f64, f64::max);
    format!("{highest:.0}").parse().unwrap_or(u32::MAX)
}
