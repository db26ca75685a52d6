//! `sang-kien-la`: a proposal names an initiative that sheet SÁNG KIẾN does not have, or that is somebody else's.

use crate::check::Facts;
use crate::check::merits::authors;
use crate::check::rule::{Findings, Tuning, rule};
use crate::text;

rule! {
    /// Cột “Sáng kiến sử dụng” nêu một sáng kiến không có ở trang SÁNG KIẾN, hoặc của người khác.
    ///
    /// Văn bản lấy số quyết định, cơ quan công nhận từ trang SÁNG KIẾN.
    /// Ghi đúng tên sáng kiến như ở trang đó; nếu cùng làm, ghi tên người này vào cột “Đồng tác giả”.
    Warning "sang-kien-la", "Luật Thi đua, khen thưởng 2022, Điều 3 khoản 4", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for nomination in &facts.nominations {
        let Some(named) = nomination.initiative else { continue };
        match facts.merits.initiative(named) {
            None => {
                let names = facts.book.initiatives.iter().map(|initiative| initiative.name.as_str());
                let hint = match text::nearest(named, names) {
                    Some(near) => format!("ý bạn là “{near}”?"),
                    None => "bổ sung sáng kiến này vào trang SÁNG KIẾN hoặc sửa tên".to_owned(),
                };
                let message = format!("sáng kiến “{}” không có ở trang SÁNG KIẾN", named.value);
                findings.tell(&named.at, message, hint);
            }
            Some(initiative) if !authors(initiative).contains(&text::name_key(nomination.name)) => {
                let message = format!(
                    "sáng kiến “{}” không ghi “{}” là tác giả hoặc đồng tác giả",
                    named.value, nomination.name.value
                );
                let at = &initiative.author.at;
                let hint = format!("đối chiếu với {at}, rồi ghi thêm đồng tác giả ở đó hoặc chọn sáng kiến khác");
                findings.tell(&named.at, message, hint);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::bench::told;

    #[test]
    fn an_initiative_is_listed_and_ones_own() {
        let said = |named: &str, row: &str| {
            let proposal = format!("ĐỀ NGHỊ CÁ NHÂN: Sáng kiến sử dụng={named}");
            told(&super::RULE, &[&proposal, &format!("SÁNG KIẾN: {row}")])
        };
        assert_eq!(said("Khay cũ", ""), ["sáng kiến “Khay cũ” không có ở trang SÁNG KIẾN"]);
        assert_eq!(
            said("Cữ may", "Tác giả=Vũ Bình"),
            ["sáng kiến “Cữ may” không ghi “Lê An” là tác giả hoặc đồng tác giả"]
        );
        assert!(said("Cữ may", "").is_empty());
        assert!(said("Cữ may", "Tác giả=Vũ Bình | Đồng tác giả=Trần Chi 20%; Lê An: 30%").is_empty());
    }
}
