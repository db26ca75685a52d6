//! Breaking centred lines by sense and in balance: organ names, titles, subjects.

/// Kinds of organ: its kind stands on one line, its own name on the next (*LIÊN ĐOÀN LAO ĐỘNG / QUẬN LONG BIÊN*). Of several
/// that fit a name's beginning the longest is tried first.
const HEADS: &[&str] = &[
    "TỔNG LIÊN ĐOÀN LAO ĐỘNG",
    "LIÊN ĐOÀN LAO ĐỘNG",
    "CÔNG ĐOÀN CƠ SỞ",
    "CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP",
    "CÔNG ĐOÀN BỘ PHẬN",
    "CÔNG ĐOÀN NGÀNH",
    "BAN CHẤP HÀNH",
    "BAN THƯỜNG VỤ",
    "HỘI ĐỒNG",
    "THI ĐUA - KHEN THƯỞNG",
    "CÔNG TY TRÁCH NHIỆM HỮU HẠN",
    "CÔNG TY TNHH MỘT THÀNH VIÊN",
    "CÔNG TY TNHH MTV",
    "CÔNG TY TNHH",
    "CÔNG TY CỔ PHẦN",
    "THƯƠNG MẠI VÀ DỊCH VỤ",
    "TRƯỜNG TRUNG HỌC CƠ SỞ",
    "TRƯỜNG TRUNG HỌC PHỔ THÔNG",
    "TRƯỜNG TIỂU HỌC",
    "TRƯỜNG MẦM NON",
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "TRUNG TÂM",
    "BỆNH VIỆN",
];

/// Further words that belong together in titles and in the names of organs.
const PHRASES: &[&str] = &[
    "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ",
    "HOÀN THÀNH TỐT NHIỆM VỤ",
    "THI ĐUA",
    "KHEN THƯỞNG",
    "PHONG TRÀO",
    "CÁN BỘ",
    "CÔNG CHỨC",
    "VIÊN CHỨC",
    "CÔNG NHÂN",
    "NGƯỜI LAO ĐỘNG",
    "ĐOÀN VIÊN",
    "PHÓ CHỦ TỊCH",
    "CHỦ TỊCH",
    "HỮU HẠN",
    "MỘT THÀNH VIÊN",
    "ĐẦU TƯ",
    "THƯƠNG MẠI",
    "DỊCH VỤ",
    "SẢN XUẤT",
    "XUẤT NHẬP KHẨU",
    "CÔNG NGHỆ",
    "CÔNG NGHIỆP",
    "VIỆT NAM",
];

/// Stands for a space inside a set phrase while lines are sought.
const JOINT: char = '\u{E000}';

/// The text with [`JOINT`]s inside every organ's kind and set phrase, whatever its case.
fn held(text: &str) -> String {
    let mut out = text.to_owned();
    // Upper case keeps the byte lengths of Vietnamese letters, so places in one are places in the other.
    let mut upper = out.to_uppercase();
    for phrase in HEADS.iter().chain(PHRASES) {
        let mut from = 0;
        while let Some(found) = upper.get(from..).and_then(|rest| rest.find(phrase)) {
            let range = from + found..from + found + phrase.len();
            let Some(seen) = out.get(range.clone()) else { break };
            let bound = seen.replace(' ', &JOINT.to_string());
            from = range.start + bound.len();
            out.replace_range(range, &bound);
            upper = out.to_uppercase();
        }
    }
    out
}

/// The lines of an organ's name in upper case, none wider than `limit` as `width` measures it. It breaks where the sense
/// does; only a piece that is too wide by itself is broken between words, into even lines.
pub(super) fn organ_lines(name: &str, limit: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    let mut rest = name.to_uppercase().replace('\u{a0}', " ");
    rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&rest) <= limit {
        return vec![rest];
    }
    let mut pieces = Vec::new();
    let begins = |name: &str, head: &str| name.strip_prefix(head).is_some_and(|tail| tail.starts_with(' '));
    let longest = |name: &str| HEADS.iter().filter(|h| begins(name, h) && width(h) <= limit).max_by_key(|h| h.len());
    while let Some(head) = longest(&rest) {
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

/// The fewest lines no wider than `limit`, as even as possible, broken between words but not inside set phrases. A no-break
/// space holds.
pub(super) fn balanced(text: &str, limit: f32, width: &dyn Fn(&str) -> f32) -> Vec<String> {
    if width(text) <= limit {
        return vec![text.to_owned()];
    }
    let held = held(text);
    let spaced = |text: &str| text.replace(JOINT, " ");
    let width = |text: &str| width(&spaced(text));
    // A set phrase that is too wide by itself is broken like other words.
    let apart = |word: &'_ str| if width(word) > limit { word.replace(JOINT, " ") } else { word.to_owned() };
    let held = held.split(' ').map(apart).collect::<Vec<_>>().join(" ");
    let words: Vec<&str> = held.split(' ').filter(|w| !w.is_empty()).collect();
    let mut best = greedy(&words, limit, &width);
    let count = best.len();
    // The narrowest limit that still gives the same number of lines evens them out.
    let widest = |lines: &[String]| lines.iter().map(|line| width(line)).fold(0.0, f32::max);
    let (mut narrower, mut same) = (limit, widest(&best));
    while count > 1 && narrower > limit / 2.0 {
        narrower -= limit / 100.0;
        if narrower >= same {
            continue;
        }
        let lines = greedy(&words, narrower, &width);
        if lines.len() > count {
            break;
        }
        same = widest(&lines);
        best = lines;
    }
    best.iter().map(|line| spaced(line)).collect()
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
    fn kinds_too_wide_for_the_column_give_way_to_shorter_ones() {
        let name = "Công đoàn cơ sở Công ty TNHH Thương mại và Dịch vụ Minh Phát";
        let lines = organ_lines(name, 22.0, &letters);
        assert_eq!(lines, ["CÔNG ĐOÀN CƠ SỞ", "CÔNG TY TNHH", "THƯƠNG MẠI VÀ DỊCH VỤ", "MINH PHÁT"]);
    }

    #[test]
    fn set_phrases_hold_in_titles() {
        let lines = balanced("“Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ”", 36.0, &letters);
        assert_eq!(lines, ["“Công đoàn cơ sở", "hoàn thành xuất sắc nhiệm vụ”"]);
        let lines = balanced("trong công nhân, viên chức, người lao động", 26.0, &letters);
        assert_eq!(lines, ["trong công nhân,", "viên chức, người lao động"]);
    }

    #[test]
    fn lines_are_even() {
        assert_eq!(balanced("một hai ba bốn năm sáu", 16.0, &letters), ["một hai ba", "bốn năm sáu"]);
        assert_eq!(balanced("một hai", 16.0, &letters), ["một hai"]);
    }
}
