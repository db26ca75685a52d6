//! `chua-co-hop-xet`: awards are proposed, and no meeting has considered them; off, because the law asks it of state awards and the
//! union's own regulation was not to be had.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use std::collections::BTreeMap;

rule! {
    /// Có đề nghị khen thưởng của một đợt nhưng trang HỌP XÉT chưa có cuộc họp xét của đợt đó.
    ///
    /// Luật yêu cầu biên bản bình xét trong hồ sơ khen thưởng của Nhà nước; chưa có văn bản quy định hồ sơ khen thưởng của công đoàn để đối chiếu, nên điều này chỉ kiểm tra khi tệp kế hoạch bật lên. Ghi cuộc họp vào trang HỌP XÉT để tờ trình viện dẫn được.
    Warning "chua-co-hop-xet", "Luật Thi đua, khen thưởng 2022, Điều 84; Nghị định 98/2023/NĐ-CP, Điều 34 (khen thưởng của Nhà nước)", Tuning::Off
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let persons = book.person_proposals.iter().map(|p| (p.phase.value, &p.at));
    let mut firsts = BTreeMap::new();
    for (phase, at) in persons.chain(book.collective_proposals.iter().map(|p| (p.phase.value, &p.at))) {
        firsts.entry(phase).or_insert(at);
    }
    for (phase, at) in firsts {
        if book.meeting(phase).is_none() {
            let message = format!("có đề nghị khen thưởng đợt {phase} nhưng chưa có cuộc họp xét của đợt này");
            findings.tell(at, message, "ghi cuộc họp vào trang HỌP XÉT");
        }
    }
}
