//! Breaking centred lines by sense and in balance: organ names, titles, subjects.

/// Where an organ's name may part, after these words (upper case): the kind of organ stands on one line, its own name on the
/// next (*LIÊN ĐOÀN LAO ĐỘNG / QUẬN LONG BIÊN*).
const HEADS: &[&str] = &[
    "TỔNG LIÊN ĐOÀN LAO ĐỘNG",
    "LIÊN ĐOÀN LAO ĐỘNG",
    "CÔNG ĐOÀN CƠ SỞ",
    "CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP",
    "CÔNG ĐOÀN BỘ PHẬN",
    "CÔNG ĐOÀN NGÀNH",
    "BAN CHẤP HÀNH",
    "BAN THƯỜNG VỤ",
    "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN",
    "CÔNG TY TNHH THƯƠNG MẠI VÀ DỊCH VỤ",
    "CÔNG TY TNHH MỘT THÀNH VIÊN",
    "CÔNG TY TNHH MTV",
    "CÔNG TY TNHH",
    "CÔNG TY CỔ PHẦN",
    "TRƯỜNG TRUNG HỌC CƠ SỞ",
    "TRƯỜNG TRUNG HỌC PHỔ THÔNG",
    "TRƯỜNG TIỂU HỌC",
    "TRƯỜNG MẦM NON",
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "TRUNG TÂM",
    "BỆNH VIỆN",
];

/// The lines of an organ's name in upper case, none wider than `limit` as `width` measures it. It breaks where the sense
/// does; only a piece that is too wide by itself is broken between words, into even lines.
pub(super) fn organ_lines(name: &str, limit: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut rest = name.to_uppercase().replace('\u{a0}', " ");
    rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&rest) <= limit {
        return vec![rest];
    }
    let mut pieces = Vec::new();
    while let Some(head) = HEADS.iter().find(|h| rest.strip_prefix(**h).is_some_and(|tail| tail.starts_with(' '))) {
        let tail = rest[head.len()..].trim().to_owned();
        pieces.push((*head).to_owned());
        rest = tail;
        // What is left keeps together as soon as it fits: TRƯỜNG MẦM NON HOA SEN stays on one line.
        if width(&rest) <= limit {
            break;
        }
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces.iter().flat_map(|piece| balanced(piece, limit, width)).collect()
}

/// The fewest lines no wider than `limit`, as even as possible, broken between words. A no-break space holds.
pub(super) fn balanced(text: &str, limit: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
    let count = greedy(&words, limit, width).len();
    if count <= 1 {
        return vec![words.join(" ")];
    }
    // The narrowest limit that still gives the same number of lines evens them out.
    let mut best = greedy(&words, limit, width);
    let mut narrower = limit;
    while narrower > limit / 2.0 {
        narrower -= limit / 100.0;
        let lines = greedy(&words, narrower, width);
        if lines.len() > count {
            break;
        }
        best = lines;
    }
    best
}

fn greedy(words: &[&str], limit: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}")) <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push((*word).to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One unit per character.
    #[expect(clippy::cast_precision_loss, reason = "test texts are short")]
    fn letters(text: &str) -> f32 {
        text.chars().count() as f32
    }

    #[test]
    fn organs_break_where_the_sense_does() {
        let lines = |name, limit| organ_lines(name, limit, &letters);
        assert_eq!(lines("Liên đoàn Lao động quận Long Biên", 30.0), ["LIÊN ĐOÀN LAO ĐỘNG", "QUẬN LONG BIÊN"]);
        assert_eq!(
            lines("Công đoàn cơ sở Trường Mầm non Hoa Sen", 30.0),
            ["CÔNG ĐOÀN CƠ SỞ", "TRƯỜNG MẦM NON HOA SEN"]
        );
        assert_eq!(
            lines("Công đoàn cơ sở Trường Trung học cơ sở Ánh Dương", 26.0),
            ["CÔNG ĐOÀN CƠ SỞ", "TRƯỜNG TRUNG HỌC CƠ SỞ", "ÁNH DƯƠNG"]
        );
        assert_eq!(lines("Sở Nội vụ", 30.0), ["SỞ NỘI VỤ"]);
    }

    #[test]
    fn lines_are_even() {
        assert_eq!(balanced("một hai ba bốn năm sáu", 16.0, &letters), ["một hai ba", "bốn năm sáu"]);
        assert_eq!(balanced("một hai", 16.0, &letters), ["một hai"]);
    }
}
