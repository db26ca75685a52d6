//! Text in the VNI-Windows coding (`VNI-Times`), as the Latin-1 characters of its bytes → Unicode.
//!
//! Most letters are two characters: the base letter, and a character that the font draws as the marks above or below it.

use unicode_normalization::UnicodeNormalization;

const CIRCUMFLEX: char = '\u{302}';
const BREVE: char = '\u{306}';

/// Characters that stand for a letter by themselves.
const LETTERS: [(char, char); 7] = [('ñ', 'đ'), ('ô', 'ơ'), ('ö', 'ư'), ('î', 'ỵ'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị')];

/// Characters that stand for a mark on the letter before them, and the combining characters they mean.
const MARKS: [(char, &str); 17] = [
    ('ø', "\u{300}"),
    ('ù', "\u{301}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('à', "\u{302}\u{300}"),
    ('á', "\u{302}\u{301}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('è', "\u{306}\u{300}"),
    ('é', "\u{306}\u{301}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// The text in Unicode; `None` where it holds a letter or a pair that the coding does not have. Signs outside it stay.
pub(super) fn decode(typed: &str) -> Option<String> {
    let mut out = String::with_capacity(typed.len());
    let mut base = None;
    for character in typed.chars() {
        if let Some(marks) = base.take().and_then(|base| marks_on(base, character)) {
            out.push_str(marks);
        } else {
            let letter = letter(character)?;
            out.push(letter);
            base = Some(letter);
        }
    }
    Some(out.nfc().collect())
}

/// The marks that `typed` puts on a letter, in either case.
fn marks_on(base: char, typed: char) -> Option<&'static str> {
    let base = lower(base);
    let (_, marks) = MARKS.iter().find(|(mark, _)| *mark == lower(typed))?;
    let carries = match marks.chars().next() {
        Some(CIRCUMFLEX) => "aeo".contains(base),
        Some(BREVE) => base == 'a',
        _ => "aeouyơư".contains(base),
    };
    carries.then_some(marks)
}

fn letter(typed: char) -> Option<char> {
    let meant = LETTERS.iter().find(|(character, _)| *character == lower(typed));
    match meant {
        Some((_, letter)) if typed.is_uppercase() => letter.to_uppercase().next(),
        Some((_, letter)) => Some(*letter),
        None if matches!(lower(typed), 'í' | 'ì') => Some(typed),
        None => (!('\u{C0}'..='\u{FF}').contains(&typed) || matches!(typed, '×' | '÷')).then_some(typed),
    }
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_read_in_both_cases() {
        let pairs = "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò \
                     oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ";
        let letters = "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị \
                       ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ";
        assert_eq!(decode(pairs).as_deref(), Some(letters));
        assert_eq!(decode(&pairs.to_uppercase()), Some(letters.to_uppercase()));
    }

    #[test]
    fn phrases_are_read() {
        for (typed, meant) in [
            ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
            ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("Nguyeãn Thò AÙnh", "Nguyễn Thị Ánh"),
        ] {
            assert_eq!(decode(typed).as_deref(), Some(meant));
        }
    }

    #[test]
    fn a_mark_without_its_letter_is_not_read() {
        assert_eq!([decode("bø"), decode("Ärzte")], [None, None]);
    }
}
