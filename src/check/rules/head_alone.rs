//! `khen-truong-khong-khen-tap-the`: the head of a collective is proposed and the collective is not.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// Đề nghị khen thưởng người đứng đầu một tập thể trong khi tập thể đó không được đề nghị. Tắt sẵn, vì căn cứ đã được thay thế.
    ///
    /// Quyết định 1689/QĐ-TLĐ năm 2019 (Điều 4) xét người đứng đầu theo kết quả của tập thể; quyết định này đã được thay bằng Quyết định 999/QĐ-TLĐ năm 2024, chưa rõ có giữ nguyên tắc này hay không.
    /// Nếu cấp trên vẫn yêu cầu, bật ở tệp kế hoạch. Người đứng đầu lấy từ cột “Tổ trưởng” ở trang TẬP THỂ.
    Warning "khen-truong-khong-khen-tap-the", "Quy chế khen thưởng của công đoàn cấp trên, nếu có", Tuning::Off
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut led: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for collective in &facts.book.collectives {
        if let Some(leader) = &collective.leader {
            led.entry(text::name_key(leader)).or_default().push(&collective.name);
        }
    }
    let collectives = facts.nominations.iter().filter(|n| n.collective.is_some());
    let proposed: BTreeSet<_> = collectives.map(|n| (n.phase, text::name_key(n.name))).collect();
    for nomination in facts.nominations.iter().filter(|n| n.member.is_some()) {
        let Some(teams) = led.get(&text::name_key(nomination.name)) else { continue };
        if !teams.iter().any(|team| proposed.contains(&(nomination.phase, text::name_key(team)))) {
            let message = format!(
                "“{}” đứng đầu “{}” nhưng tập thể này không được đề nghị trong đợt {}",
                nomination.name.value,
                teams.join("”, “"),
                nomination.phase
            );
            findings.tell(
                &nomination.name.at,
                message,
                "xem lại kết quả của tập thể, rồi đề nghị thêm tập thể này hoặc bỏ dòng đề nghị này",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn heads_go_with_their_collectives() {
        let rows = ["TẬP THỂ: Tổ trưởng=Lê An", "ĐỀ NGHỊ CÁ NHÂN:"];
        assert_eq!(
            told(&super::RULE, &rows),
            ["“Lê An” đứng đầu “Tổ Một” nhưng tập thể này không được đề nghị trong đợt 2"]
        );
        assert!(told(&super::RULE, &[&rows[..], &["ĐỀ NGHỊ TẬP THỂ:"]].concat()).is_empty());
        assert!(!super::RULE.tuning.ships_on(), "its ground has been superseded");
    }
}
