//! `sang-kien-dung-lai`: one initiative serves for two awards, or has served before.

use crate::check::Facts;
use crate::check::nomination::Nomination;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;
use std::collections::BTreeMap;

/// How people write that it has not served yet, folded.
const UNUSED: [&str; 4] = ["chua", "khong", "chuadung", "0"];

rule! {
    /// Một sáng kiến được dùng để xét hai lần: cho hai đề nghị khác nhau, hoặc đã ghi ở cột “Đã dùng để xét”.
    ///
    /// Mỗi sáng kiến chỉ dùng làm căn cứ xét một lần.
    /// Tác giả và đồng tác giả cùng được đề nghị một danh hiệu trong một đợt thì không tính là dùng lại.
    /// Chọn sáng kiến khác, hoặc bỏ trống cột “Sáng kiến sử dụng” ở một dòng.
    Warning "sang-kien-dung-lai", "Công văn 5007/BNV-TĐKT năm 2023, mục III.5.c", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<String, &Nomination<'_>> = BTreeMap::new();
    for nomination in &facts.nominations {
        let Some(named) = nomination.initiative else { continue };
        let first = *seen.entry(text::fold(named)).or_insert(nomination);
        if !std::ptr::eq(first, nomination) && !together(first, nomination) {
            let message =
                format!("sáng kiến “{}” đã dùng cho “{}” ở {}", named.value, first.award_name(), first.name.at);
            findings.tell(&named.at, message, "mỗi sáng kiến chỉ dùng để xét một lần; chọn sáng kiến khác");
        }
        served(facts, nomination, findings);
    }
}

/// Whether two authors are proposed for the same.
fn together(a: &Nomination<'_>, b: &Nomination<'_>) -> bool {
    a.phase == b.phase && text::fold(a.award_name()) == text::fold(b.award_name()) && !text::same_name(a.name, b.name)
}

fn served(facts: &Facts<'_>, nomination: &Nomination<'_>, findings: &mut Findings<'_>) {
    let Some(named) = nomination.initiative else { return };
    let Some(used) = facts.merits.initiative(named).and_then(|initiative| initiative.used_for.as_ref()) else { return };
    let folded = text::fold(used);
    // The cell may already speak of this very proposal.
    let itself = [nomination.award_name(), nomination.typed].iter().any(|award| folded.contains(&text::fold(award)));
    if !itself && !UNUSED.contains(&folded.as_str()) {
        let message = format!("sáng kiến “{}” đã dùng để xét “{}”", named.value, used.value);
        let hint = "mỗi sáng kiến chỉ dùng để xét một lần; chọn sáng kiến khác, hoặc sửa cột “Đã dùng để xét”";
        findings.tell(&named.at, message, hint);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    const FIRST: &str = "ĐỀ NGHỊ CÁ NHÂN: Sáng kiến sử dụng=Cữ may";

    #[test]
    fn an_initiative_serves_once() {
        let said = |second: &str| told(&super::RULE, &[FIRST, &format!("{FIRST} | {second}")]);
        assert_eq!(said("Đợt=1").len(), 1);
        assert_eq!(said("Họ và tên=Vũ Bình | Danh hiệu=SKST Thủ đô").len(), 1);
        assert!(said("Họ và tên=Vũ Bình").is_empty(), "two authors, one award, one phase");
    }

    #[test]
    fn an_initiative_that_served_before_is_named() {
        let said = |used: &str| told(&super::RULE, &[FIRST, &format!("SÁNG KIẾN: Đã dùng để xét={used}")]);
        assert_eq!(said("CSTĐCS năm 2024"), ["sáng kiến “Cữ may” đã dùng để xét “CSTĐCS năm 2024”"]);
        assert!(said("").is_empty() && said("chưa").is_empty() && said("Giấy khen đợt 2").is_empty());
    }
}
