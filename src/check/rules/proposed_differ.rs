//! `so-de-nghi-khac`: the report says that other numbers of people and collectives are proposed than are listed.

use crate::check::Facts;
use crate::check::prose::counted;
use crate::check::rule::{Findings, Tuning, rule};
use crate::source::record::NarrativeSection;

/// Words after *đề nghị* that name somebody other than the union above.
const OTHERS: [&str; 6] = ["chính quyền", "nhà trường", "giám đốc", "công ty", "ban giám hiệu", "ủy ban"];

rule! {
    /// Báo cáo nêu số cá nhân hoặc tập thể đề nghị khen thưởng khác với số dòng ở trang ĐỀ NGHỊ CÁ NHÂN, ĐỀ NGHỊ TẬP THỂ của đợt đó.
    ///
    /// Số trong báo cáo, tờ trình và danh sách trích ngang phải bằng nhau. Sửa lời văn ở trang KẾT QUẢ ĐỢT, hoặc sửa trang đề nghị.
    Warning "so-de-nghi-khac", "", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    for narrative in book.narratives.iter().filter(|n| n.section.value == NarrativeSection::Rewards) {
        let Some(phase) = narrative.phase.value else { continue };
        let persons = book.person_proposals.iter().filter(|p| p.phase.value == phase);
        let collectives = book.collective_proposals.iter().filter(|p| p.phase.value == phase);
        let listed = [
            ("cá nhân", persons.clone().count(), persons.map(|p| &p.at).next()),
            ("tập thể", collectives.clone().count(), collectives.map(|p| &p.at).next()),
        ];
        for (noun, count, first) in listed {
            let said = proposing(&narrative.text).flat_map(|sentence| counted(sentence, noun)).collect::<Vec<_>>();
            // Of several numbers it is not known which one counts those proposed.
            let [said] = said.as_slice() else { continue };
            if *said as usize != count {
                let place = first.map(|at| format!(", từ {at}")).unwrap_or_default();
                let message =
                    format!("lời văn nêu đề nghị {said} {noun}, trang đề nghị có {count} {noun} đợt {phase}{place}");
                findings.tell(&narrative.text.at, message, "sửa lời văn, hoặc sửa trang đề nghị");
            }
        }
    }
}

/// The parts of a text that say what is proposed: each from *đề nghị* to the end of its sentence.
fn proposing(text: &str) -> impl Iterator<Item = &str> {
    let sentences = text.split_inclusive(['.', '\n']).filter(|sentence| !sentence.contains("chưa đề nghị"));
    let asked = sentences.filter_map(|sentence| sentence.find("đề nghị").map(|at| &sentence[at..]));
    asked.filter(|asked| !OTHERS.iter().any(|other| asked.to_lowercase().contains(other)))
}
