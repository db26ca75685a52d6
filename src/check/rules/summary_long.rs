//! `tom-tat-dai`: a summary of merits too long for the list of nominees.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Tóm tắt thành tích dài hơn khoảng hai dòng (mặc định 160 ký tự).
    ///
    /// Danh sách trích ngang chỉ cần một, hai dòng; phần đầy đủ nằm ở báo cáo thành tích. Đây là kinh nghiệm, không phải quy định; số ký tự đổi được ở mục “nguong”.
    Warning "tom-tat-dai", "", Tuning::Limit(160)
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let persons = book.person_proposals.iter().map(|p| (&p.name, &p.summary));
    for (name, summary) in persons.chain(book.collective_proposals.iter().map(|p| (&p.name, &p.summary))) {
        let length = summary.chars().count();
        if length > findings.limit() as usize {
            let message = format!("tóm tắt thành tích của “{}” dài {length} ký tự", name.value);
            findings.tell(&summary.at, message, "rút gọn còn khoảng hai dòng; chi tiết ghi ở trang THÀNH TÍCH");
        }
    }
}
