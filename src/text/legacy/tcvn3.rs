//! Text in the TCVN3 coding of the ABC fonts (`.VnTime`), as the Latin-1 characters of its bytes → Unicode.

/// The 74 letters, in runs of neighbouring codes: the first code of each run and its letters. TCVN 5712:1993, set VN3.
const RUNS: [(u8, &str); 8] = [
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xB5, "àảãáạ"),
    (0xBB, "ằẳẵắ"),
    (0xC6, "ặầẩẫấậè"),
    (0xCE, "ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"),
    (0xE1, "ỏõóọồổỗốộờởỡớợù"),
    (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
];

/// The text in Unicode; `None` where it holds a letter that the coding does not have. Signs outside it stay.
pub(super) fn decode(typed: &str) -> Option<String> {
    typed.chars().map(letter).collect()
}

fn letter(typed: char) -> Option<char> {
    let Ok(code) = u8::try_from(u32::from(typed)) else { return Some(typed) };
    let run = RUNS.iter().rev().find(|(first, _)| *first <= code);
    let letter = run.and_then(|(first, letters)| letters.chars().nth(usize::from(code - first)));
    letter.or_else(|| (code < 0xC0 || matches!(typed, '×' | '÷')).then_some(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_coding_has_74_letters_in_runs_that_do_not_meet() {
        assert_eq!(RUNS.iter().map(|(_, letters)| letters.chars().count()).sum::<usize>(), 74);
        for pair in RUNS.windows(2) {
            assert!(usize::from(pair[0].0) + pair[0].1.chars().count() < usize::from(pair[1].0), "{pair:?}");
        }
    }

    #[test]
    fn every_letter_is_read() {
        let codes = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{ad}õøö÷ùúýûüþ¡¢§£¤¥¦";
        let letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
        assert_eq!(decode(codes).as_deref(), Some(letters));
    }

    #[test]
    fn phrases_are_read() {
        for (typed, meant) in [
            ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
            ("Tr\u{ad}êng THCS NguyÔn Tr·i, 50 m²", "Trường THCS Nguyễn Trãi, 50 m²"),
            ("Chñ tÞch C«ng ®oµn c¬ së “A” – 1", "Chủ tịch Công đoàn cơ sở “A” – 1"),
        ] {
            assert_eq!(decode(typed).as_deref(), Some(meant));
        }
        assert_eq!(decode("À"), None);
    }
}
