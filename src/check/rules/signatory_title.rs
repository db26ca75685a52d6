//! `chuc-vu-ky-la`: signing for the head (*KT.*) by somebody who is no deputy, or the head's title is a deputy's.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

/// Abbreviations that the program puts before titles itself, folded, with their point.
const AUTHORITIES: [&str; 5] = ["TM.", "KT.", "TL.", "TUQ.", "Q."];

rule! {
    /// Chức vụ của người ký chưa hợp thể thức: người ký thay (KT.) không phải cấp phó, chức danh ký là cấp phó nhưng không ký thay, hoặc đã gõ sẵn “TM.”, “KT.”.
    ///
    /// Chỉ cấp phó ký thay cấp trưởng. Ghi cấp trưởng ở “Chức danh ký”, cấp phó ở “Ký thay - chức vụ”; chương trình tự thêm TM., KT.
    Warning "chuc-vu-ky-la", "Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, phần II.7", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = &facts.book.unit;
    for title in [Some(&unit.chair_title), unit.deputy_title.as_ref()].into_iter().flatten() {
        let upper = title.to_uppercase();
        if let Some(typed) = AUTHORITIES.into_iter().find(|authority| upper.starts_with(authority)) {
            let message = format!("chức vụ “{}” đã có “{typed}”, văn bản sẽ in hai lần", title.value);
            findings.tell(&title.at, message, "chỉ ghi chức vụ, ví dụ “CHỦ TỊCH”; chương trình tự thêm TM., KT.");
        }
    }
    if is_deputy(&unit.chair_title) {
        let message = format!("chức danh ký “{}” là cấp phó nhưng không ký thay (KT.)", unit.chair_title.value);
        let hint = "ghi chủ tịch ở “Chức danh ký”, ghi người ký thay ở hai mục “Ký thay”";
        findings.tell(&unit.chair_title.at, message, hint);
    }
    if let Some(title) = unit.deputy_title.as_ref().filter(|title| !is_deputy(title)) {
        let message = format!("người ký thay có chức vụ “{}”, không phải cấp phó", title.value);
        findings.tell(&title.at, message, "chỉ cấp phó ký thay cấp trưởng; ghi đúng chức vụ, ví dụ “PHÓ CHỦ TỊCH”");
    }
}

fn is_deputy(title: &str) -> bool {
    let folded = text::fold(title);
    let bare = AUTHORITIES.iter().find_map(|a| folded.strip_prefix(&text::fold(a))).unwrap_or(&folded);
    bare.starts_with("pho")
}
