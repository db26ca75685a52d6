//! `so-ky-hieu-sai`: number and symbol of a document are not written as the decree writes them.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::check::symbol;
use crate::source::located::Located;

rule! {
    /// Số, ký hiệu văn bản viết chưa đúng thể thức: có dấu cách, số dưới 10 thiếu số 0 ở trước, gạch dài thay cho gạch nối.
    ///
    /// Viết liền như “05/BC-CĐCS”: giữa số và ký hiệu có dấu “/”, giữa các nhóm chữ của ký hiệu có dấu “-”. Ở trang VĂN BẢN chỉ cần ghi số, chương trình tự thêm ký hiệu.
    Warning "so-ky-hieu-sai", "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.3", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let book = facts.book;
    let papers = book.papers.iter().flat_map(|p| [&p.number, &p.symbol]);
    let minutes = book.meetings.iter().map(|m| &m.minutes_number);
    let plans = book.phases.iter().map(|p| &p.plan_number);
    for typed in papers.chain(minutes).chain(plans).flatten() {
        tell(typed, findings);
    }
}

fn tell(typed: &Located<String>, findings: &mut Findings<'_>) {
    let faults = symbol::faults(typed);
    if !faults.is_empty() {
        let message = format!("số, ký hiệu “{}”: {}", typed.value, faults.join("; "));
        findings.tell(&typed.at, message, "viết liền, ví dụ “05/BC-CĐCS”");
    }
}
