//! `ho-so-thieu`: somebody is proposed, but the workbook lacks what the achievement report must say about them.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::located::Located;
use crate::source::record::{Birth, Member, Person};
use crate::text;
use std::collections::BTreeMap;

rule! {
    /// Người hoặc tập thể được đề nghị khen thưởng còn thiếu điều mà báo cáo thành tích bắt buộc có: thành tích, quê quán, trú quán, ngày sinh, chức năng, nhiệm vụ.
    ///
    /// Điền đủ ở trang THÀNH TÍCH, ĐOÀN VIÊN hoặc TẬP THỂ.
    Error "ho-so-thieu", "Nghị định 98/2023/NĐ-CP, Phụ lục: mẫu báo cáo thành tích", Tuning::Fixed
}

/// The phases that somebody's achievements are of, by the key of their name; `None` is every phase.
type Phases = BTreeMap<String, Vec<Option<u32>>>;

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let mut told = Phases::new();
    for achievement in &book.achievements {
        let phase = achievement.phase.as_ref().map(|phase| phase.value);
        told.entry(text::name_key(&achievement.subject)).or_default().push(phase);
    }
    // Whoever the workbook does not know has been named by `nguoi-la` or `tap-the-la`; nothing else can be said of them.
    for proposal in &book.person_proposals {
        if let Person::One(member) = book.person(&proposal.name, proposal.born.as_ref().map(|b| b.value)) {
            achievements(&told, &proposal.name, proposal.phase.value, findings);
            particulars(&proposal.name, member, findings);
        }
    }
    for proposal in &book.collective_proposals {
        let Some(collective) = book.collective(&proposal.name) else { continue };
        achievements(&told, &proposal.name, proposal.phase.value, findings);
        if collective.duties.is_none() {
            let message =
                format!("tập thể “{}” được đề nghị khen thưởng nhưng chưa có chức năng, nhiệm vụ", proposal.name.value);
            findings.tell(&collective.at, message, "điền cột “Chức năng, nhiệm vụ”");
        }
    }
}

fn achievements(told: &Phases, name: &Located<String>, phase: u32, findings: &mut Findings<'_>) {
    let phases = told.get(&text::name_key(name)).map(Vec::as_slice).unwrap_or_default();
    if !phases.iter().any(|of| of.is_none_or(|of| of == phase)) {
        let message = format!("“{}” được đề nghị khen thưởng đợt {phase} nhưng chưa có thành tích", name.value);
        findings.tell(&name.at, message, "ghi thành tích vào trang THÀNH TÍCH, mỗi đoạn một dòng");
    }
}

/// Part I of the form asks for all of these.
fn particulars(name: &Located<String>, member: &Member, findings: &mut Findings<'_>) {
    let missing = [
        (member.home_town.is_none(), "quê quán"),
        (member.residence.is_none(), "trú quán"),
        (matches!(member.born.value, Birth::Year(_)), "ngày, tháng sinh"),
    ];
    let missing: Vec<&str> = missing.into_iter().filter(|(absent, _)| *absent).map(|(_, what)| what).collect();
    if !missing.is_empty() {
        let message = format!("“{}” được đề nghị khen thưởng nhưng thiếu {}", name.value, missing.join(", "));
        findings.tell(&member.at, message, "điền đủ ở trang ĐOÀN VIÊN");
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn achievements_are_of_the_phase_or_of_all() {
        let said = |row: &str| {
            let member = "ĐOÀN VIÊN: Quê quán=Hà Nội | Trú quán=Hà Nội";
            let achievement = format!("THÀNH TÍCH: {row}");
            told(&super::RULE, &[member, &achievement, "ĐỀ NGHỊ CÁ NHÂN:"])
        };
        let missing = "“Lê An” được đề nghị khen thưởng đợt 2 nhưng chưa có thành tích";
        assert_eq!([said("Đợt=1"), said("Đối tượng=Vũ Bình")].concat(), [missing, missing]);
        assert!(said("").is_empty() && said("Đợt=2").is_empty());
    }
}
