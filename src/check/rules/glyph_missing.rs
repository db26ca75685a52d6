//! `thieu-ky-tu`: a cell holds characters that no face of the fonts has, so they would print as empty boxes.

use crate::check::Facts;
use crate::check::rule::{Findings, Tuning, rule};
use crate::font::Fonts;

/// How many characters of one cell are named.
const NAMED: usize = 5;

rule! {
    /// Một ô có ký tự mà phông chữ không có (biểu tượng, chữ nước ngoài), nên không in được.
    ///
    /// Xóa ký tự này hoặc thay bằng chữ, dấu thường dùng.
    Error "thieu-ky-tu", "", Tuning::Fixed
}

fn check(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for text in &facts.book.texts {
        let strange = strange(text, facts.fonts);
        if strange.is_empty() {
            continue;
        }
        let named: Vec<String> =
            strange.iter().take(NAMED).map(|c| format!("“{c}” (U+{:04X})", u32::from(*c))).collect();
        let more = match strange.len().saturating_sub(NAMED) {
            0 => String::new(),
            rest => format!(" và {rest} ký tự khác"),
        };
        let message = format!("phông chữ không có ký tự {}{more}", named.join(", "));
        let hint = "xóa ký tự này hoặc thay bằng chữ, dấu thường dùng";
        findings.tell(&text.at, message, hint);
    }
}

/// The characters without a glyph, each once, in the order of the text.
fn strange(text: &str, fonts: &Fonts) -> Vec<char> {
    let mut strange = Vec::new();
    for character in text.chars().filter(|c| *c != '\n' && !fonts.know(*c)) {
        if !strange.contains(&character) {
            strange.push(character);
        }
    }
    strange
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_once_and_line_breaks_never() {
        let fonts = Fonts::built_in().unwrap();
        assert_eq!(strange("Nguyễn 龙\nVăn 😀 龙", &fonts), ['龙', '😀']);
        assert!(strange("“Lao động giỏi” – 95%…\n", &fonts).is_empty());
    }
}
