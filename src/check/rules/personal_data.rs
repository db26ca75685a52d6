//! `du-lieu-ca-nhan`: prose that documents print holds a telephone number or the number of an identity card.

use crate::check::Facts;
use crate::check::prose::{passages, words};
use crate::check::rule::{Findings, Tuning, rule};

rule! {
    /// Lời văn có số điện thoại hoặc số căn cước; văn bản và danh sách niêm yết không cần những số này.
    ///
    /// Dữ liệu cá nhân chỉ nên có trong văn bản thật sự cần. Xóa số này khỏi lời văn nếu không bắt buộc.
    Hint "du-lieu-ca-nhan", "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (hiệu lực từ 01/01/2026)", Tuning::Weight
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for passage in passages(facts.book) {
        let private = words(passage.text).find_map(|word| Some((word, private(word)?)));
        if let Some((word, what)) = private {
            let message = format!("lời văn có dãy số “{word}”, có thể là {what}");
            findings.tell(&passage.text.at, message, "xóa khỏi lời văn nếu văn bản không cần");
        }
    }
}

/// What a run of digits may be.
fn private(word: &str) -> Option<&'static str> {
    let digits: String = word.chars().filter(|c| *c != '.').collect();
    let bare = digits.starts_with('0') && digits.chars().all(|c| c.is_ascii_digit());
    match digits.len() {
        10 if bare => Some("số điện thoại"),
        12 if bare => Some("số căn cước"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_such_numbers_are_private() {
        let seen = ["0912345678", "0912.345.678", "001085012345", "2.940", "1.234.567.890", "05/01/2025"].map(private);
        let phone = Some("số điện thoại");
        assert_eq!(seen, [phone, phone, Some("số căn cước"), None, None, None]);
    }
}
