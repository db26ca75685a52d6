//! Capital letters as Decree 30/2020, Appendix II has them, where the program itself changes a text's case.

/// Names that begin with a capital wherever they stand.
const ALWAYS: [&str; 15] = [
    "Đảng",
    "Nhà nước",
    "Nhân dân",
    "Thủ đô",
    "Quốc hội",
    "Quốc khánh",
    "Chính phủ",
    "Tết",
    "Việt Nam",
    "Tổng Liên đoàn",
    "Liên đoàn Lao động",
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Luật",
];
/// Common words that begin like one of those names.
const NEVER: [&str; 2] = ["Đảng viên", "Luật sư"];
/// Words that begin a name where the next word has a capital too: *Ban Chấp hành*, *Tháng Công nhân*; not *Hội nghị*.
const BEFORE_CAPITAL: [&str; 14] = [
    "Ban",
    "Hội đồng",
    "Ủy ban",
    "Uỷ ban",
    "Công đoàn",
    "Công đoàn cơ sở",
    "Đoàn",
    "Hội",
    "Sở",
    "Bộ",
    "Trường",
    "Trung tâm",
    "Công ty",
    "Tháng",
];

/// The text as it stands inside a sentence: its first letter is small, unless it begins a name or an abbreviation.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !begins_name(text) => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

fn begins_name(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let abbreviation = first.chars().filter(|c| c.is_uppercase()).count() > 1;
    let after = |name: &&str| text.strip_prefix(*name).filter(|rest| !rest.starts_with(char::is_alphanumeric));
    let capital = |rest: &str| rest.trim_start().starts_with(char::is_uppercase);
    let common = NEVER.iter().any(|word| after(word).is_some());
    abbreviation
        || (!common && ALWAYS.iter().any(|name| after(name).is_some()))
        || BEFORE_CAPITAL.iter().filter_map(after).any(capital)
}

/// The text with its first letter in upper case, to begin a sentence or a cell.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Text in capitals as it stands in a sentence: `BÁO CÁO THÀNH TÍCH` is `Báo cáo thành tích`.
pub fn sentence_case(capitals: &str) -> String {
    upper_first(&capitals.to_lowercase())
}

/// A position as it stands in a sentence: as typed, or out of capitals `Chủ tịch`, `Phó Chủ tịch`.
pub fn position(typed: &str) -> String {
    if typed.chars().any(char::is_lowercase) {
        return upper_first(typed);
    }
    let plain = sentence_case(typed);
    plain.strip_prefix("Phó ").map_or_else(|| plain.clone(), |head| format!("Phó {}", upper_first(head)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_become_small_inside_a_sentence_and_names_do_not() {
        let cases = [
            ("Phát động phong trào thi đua", "phát động phong trào thi đua"),
            ("Khối doanh nghiệp", "khối doanh nghiệp"),
            ("Lễ phát động", "lễ phát động"),
            ("Họp Ban Chấp hành công đoàn cơ sở", "họp Ban Chấp hành công đoàn cơ sở"),
            ("Hội nghị Ban Chấp hành", "hội nghị Ban Chấp hành"),
            ("Đoàn viên tiêu biểu", "đoàn viên tiêu biểu"),
            ("Công đoàn cơ sở họp xét", "công đoàn cơ sở họp xét"),
            ("Trường học hạnh phúc", "trường học hạnh phúc"),
            ("Bộ phận may", "bộ phận may"),
            ("Ủy quyền ký", "ủy quyền ký"),
            ("Đảng viên đi trước", "đảng viên đi trước"),
            ("Ban Chấp hành mở rộng họp xét", "Ban Chấp hành mở rộng họp xét"),
            ("Hội đồng Thi đua - Khen thưởng họp", "Hội đồng Thi đua - Khen thưởng họp"),
            ("Liên đoàn Lao động tỉnh họp xét", "Liên đoàn Lao động tỉnh họp xét"),
            ("Công đoàn cơ sở Trường Mầm non Hoa Sen họp", "Công đoàn cơ sở Trường Mầm non Hoa Sen họp"),
            ("Tháng Công nhân năm 2026", "Tháng Công nhân năm 2026"),
            ("Ủy ban nhân dân phường họp", "Ủy ban nhân dân phường họp"),
            ("Thủ đô xanh, sạch, đẹp", "Thủ đô xanh, sạch, đẹp"),
            ("Nhân dân và công đoàn", "Nhân dân và công đoàn"),
            ("Tết Nguyên đán", "Tết Nguyên đán"),
            ("BCH CĐCS họp xét", "BCH CĐCS họp xét"),
            ("HĐTĐKT họp xét", "HĐTĐKT họp xét"),
            ("", ""),
        ];
        for (typed, expected) in cases {
            assert_eq!(lower_first(typed), expected);
        }
    }

    #[test]
    fn positions_are_written_as_in_a_sentence() {
        let cases = [
            ("CHỦ TỊCH", "Chủ tịch"),
            ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
            ("Phó Chủ tịch", "Phó Chủ tịch"),
            ("chủ tịch", "Chủ tịch"),
            ("HIỆU TRƯỞNG", "Hiệu trưởng"),
            ("Chủ tịch UBND", "Chủ tịch UBND"),
        ];
        for (typed, expected) in cases {
            assert_eq!(position(typed), expected);
        }
    }

    #[test]
    fn every_vietnamese_letter_has_its_capital() {
        let small = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
        let capital = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";
        assert_eq!((small.to_uppercase(), capital.to_lowercase()), (capital.to_owned(), small.to_owned()));
        assert_eq!(sentence_case("BÁO CÁO THÀNH TÍCH"), "Báo cáo thành tích");
    }
}
