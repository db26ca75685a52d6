//! `cap-quyet-dinh-da-het`: an award of an organ that had ended before the day.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::plan::{Organ, Plan};
use crate::text::{fold, short_date};
use chrono::NaiveDate;

rule! {
    /// Cấp quyết định khen thưởng đã kết thúc hoạt động trước ngày họp xét, hoặc trước ngày quyết định ghi ở trang KHEN THƯỞNG ĐÃ CÓ.
    ///
    /// Từ 01/7/2025 không còn Ủy ban nhân dân cấp huyện (quận), LĐLĐ quận Long Biên kết thúc hoạt động ngày 30/6/2025.
    /// Sửa ngày quyết định hoặc cơ quan ban hành; với đề nghị, hỏi công đoàn cấp trên cấp nào quyết định thay rồi sửa “cap-quyet-dinh” ở tệp kế hoạch.
    /// Khi chính công đoàn cấp trên của đơn vị là tổ chức đã kết thúc, “co-quan-da-ket-thuc” đã báo nên không báo lại ở đây.
    Error "cap-quyet-dinh-da-het", "Nghị định 129/2025/NĐ-CP, Điều 59; mục [[co-quan]] của tệp kế hoạch", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let plan = facts.plan;
    for past in &facts.book.past_awards {
        if let Some((organ, end)) = ended(plan, &past.issuer, past.decided.value) {
            let message = format!(
                "quyết định ngày {} nhưng “{}” đã kết thúc hoạt động ngày {}",
                short_date(past.decided.value),
                organ.name,
                short_date(end)
            );
            findings.tell(&past.decided.at, message, "sửa ngày quyết định hoặc cơ quan ban hành");
        }
    }
    let parent = plan.organ(&facts.book.unit.parent);
    for nomination in &facts.nominations {
        let Some(award) = nomination.award else { continue };
        let Some((organ, end)) = ended(plan, &award.decided_by, nomination.day) else { continue };
        if parent != Some(organ) {
            let message = format!(
                "“{}” do “{}” quyết định, đã kết thúc hoạt động ngày {}, trước ngày xét {}",
                award.name,
                award.decided_by,
                short_date(end),
                short_date(nomination.day)
            );
            findings.tell(&nomination.typed.at, message, organ.note.clone());
        }
    }
}

/// Who decides in the name of an organ, folded.
const HEADS: [&str; 7] = ["", "chutich", "banthuongvu", "banchaphanh", "btv", "bch", "thuongtruc"];

/// The organ that `named` speaks of, where it had ended before `day`, and its last day.
fn ended<'p>(plan: &'p Plan, named: &str, day: NaiveDate) -> Option<(&'p Organ, NaiveDate)> {
    let named = fold(named);
    let means = |organ: &&Organ| named.strip_suffix(&fold(&organ.name)).is_some_and(|head| HEADS.contains(&head));
    let organ = plan.organs.iter().find(means)?;
    organ.to.filter(|end| *end < day).map(|end| (organ, end))
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn an_organ_decides_nothing_after_its_end() {
        let past = |day: &str| {
            let row = format!(
                "KHEN THƯỞNG ĐÃ CÓ: Ngày quyết định={day} | Cơ quan ban hành=Chủ tịch Ủy ban nhân dân quận Long Biên"
            );
            told(&super::RULE, &[&row])
        };
        assert_eq!(
            past("15/07/2025"),
            ["quyết định ngày 15/07/2025 nhưng “Ủy ban nhân dân quận Long Biên” đã kết thúc hoạt động ngày 30/06/2025"]
        );
        assert!(past("30/06/2025").is_empty());
        let own = "Ngày quyết định=15/07/2025 | Cơ quan ban hành=Công đoàn cơ sở Ủy ban nhân dân quận Long Biên";
        assert!(told(&super::RULE, &[&format!("KHEN THƯỞNG ĐÃ CÓ: {own}")]).is_empty(), "a union within it");
    }

    #[test]
    fn an_organ_that_ended_is_asked_for_nothing() {
        let said = |parent: &str, phase: u32| {
            let unit = format!("THÔNG TIN: Tên công đoàn cấp trên={parent}");
            told(&super::RULE, &[&unit, &format!("ĐỀ NGHỊ CÁ NHÂN: Đợt={phase}")]).len()
        };
        assert_eq!([said("Công đoàn phường Long Biên", 2), said("Công đoàn phường Long Biên", 1)], [1, 0]);
        assert_eq!(said("Liên đoàn Lao động quận Long Biên", 2), 0, "`co-quan-da-ket-thuc` says so");
    }
}
