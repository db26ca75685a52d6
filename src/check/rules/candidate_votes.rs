//! `ung-vien-du-hop`: somebody who is proposed sits in the meeting that votes on it.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// Người được đề nghị khen thưởng cũng là thành viên cuộc họp xét của đợt đó. Mỗi đợt báo một lần.
    ///
    /// Không tìm thấy quy định chung buộc người này không bỏ phiếu cho mình, nhưng nhiều quy chế yêu cầu như vậy.
    /// Nếu quy chế của đơn vị có, ghi rõ trong biên bản là người này không biểu quyết phần của mình.
    Hint "ung-vien-du-hop", "Quy chế của hội đồng, nếu có", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let attendees = facts.book.attendees.iter();
    let seats: BTreeSet<_> =
        attendees.map(|a| (text::name_key(&a.name), a.phase.as_ref().map(|phase| phase.value))).collect();
    let mut by_phase: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for nomination in facts.nominations.iter().filter(|n| n.member.is_some()) {
        let key = text::name_key(nomination.name);
        if [Some(nomination.phase), None].into_iter().any(|phase| seats.contains(&(key.clone(), phase))) {
            by_phase.entry(nomination.phase).or_default().push(nomination);
        }
    }
    for (phase, seated) in by_phase {
        let Some(first) = seated.first() else { continue };
        let names: Vec<&str> = seated.iter().map(|nomination| nomination.name.value.as_str()).collect();
        let message = format!("đợt {phase}: người được đề nghị có dự họp xét: {}", names.join(", "));
        let hint = "nếu quy chế yêu cầu, ghi rõ trong biên bản là những người này không biểu quyết phần của mình";
        findings.tell(&first.name.at, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn candidates_in_the_meeting_are_named_once_per_phase() {
        let said = |attendee: &str| {
            told(&super::RULE, &[&format!("THÀNH VIÊN HỌP: {attendee}"), "ĐỀ NGHỊ CÁ NHÂN:", "ĐỀ NGHỊ CÁ NHÂN: Đợt=1"])
        };
        assert_eq!(
            said(""),
            ["đợt 1: người được đề nghị có dự họp xét: Lê An", "đợt 2: người được đề nghị có dự họp xét: Lê An"]
        );
        assert_eq!(said("Đợt=1").len(), 1);
        assert!(said("Họ và tên=Vũ Bình").is_empty());
    }
}
