//! Says the syntax errors of the TOML parser in Vietnamese.

use super::walk::Walk;
use toml::de::Error;

/// What the parser says begins with; what it means; what to do.
const SAYINGS: &[(&str, &str, &str)] = &[
    ("duplicate key", "mục hoặc phần này đã có ở trên", "mỗi mục chỉ viết một lần; xóa chỗ thừa"),
    ("unclosed table", "tên phần thiếu dấu ] ở cuối", "viết đủ hai dấu ngoặc: [ten-phan]"),
    ("unclosed array table", "tên phần thiếu dấu ]] ở cuối", "viết đủ bốn dấu ngoặc: [[ten-phan]]"),
    ("unclosed array", "danh sách thiếu dấu ] ở cuối", "đóng danh sách bằng dấu ]"),
    ("unclosed inline table", "thiếu dấu } ở cuối", "đóng ngoặc bằng dấu }"),
    ("missing comma", "thiếu dấu phẩy giữa hai giá trị", "đặt dấu phẩy giữa các giá trị của danh sách"),
    ("extra comma", "thừa dấu phẩy", "xóa dấu phẩy thừa"),
    ("key with no value", "thiếu dấu = sau tên mục", "viết: ten-muc = giá trị"),
    ("missing value", "thiếu giá trị sau dấu =", "viết giá trị sau dấu ="),
    ("extra `=`", "thừa dấu =", "chỉ viết một dấu ="),
    ("string values must be quoted", "giá trị không đọc được", QUOTING),
    ("invalid basic string", "thiếu dấu ngoặc kép đóng", "kết thúc giá trị bằng dấu \" trên cùng dòng"),
    ("invalid literal string", "thiếu dấu ngoặc đơn đóng", "kết thúc giá trị bằng dấu ' trên cùng dòng"),
    ("invalid multi-line", "giá trị nhiều dòng thiếu dấu đóng", "kết thúc giá trị bằng ba dấu ngoặc"),
    ("missing escaped value", "dấu \\ không đứng một mình được", "viết \\\\ khi cần một dấu \\"),
    ("invalid unquoted key", "tên mục chỉ gồm chữ không dấu, chữ số và dấu gạch nối", "viết tên mục không dấu"),
    ("unquoted keys cannot be empty", "thiếu tên mục", "viết: ten-muc = giá trị"),
    ("unexpected key or value", "còn chữ thừa sau giá trị", "mỗi mục viết trên một dòng"),
    ("invalid date", "ngày không có thật hoặc viết chưa đúng", DATING),
    ("invalid boolean", "giá trị không đọc được", QUOTING),
    ("unexpected leading zero", "số hoặc ngày viết chưa đúng", DATING),
];

const QUOTING: &str = "chữ đặt trong dấu ngoặc kép thẳng \"…\" (không dùng “…” để mở đóng giá trị); \
                       ngày viết năm-tháng-ngày, ví dụ 2025-06-30";
const DATING: &str = "viết năm-tháng-ngày, tháng và ngày đủ hai chữ số, ví dụ 2025-06-30; số không có chữ số 0 ở đầu";

/// Notes each error, at most one for a line: those after the first on a line follow from it.
pub(super) fn note(walk: &mut Walk<'_>, source: &str, errors: &[Error]) {
    let place = |error: &Error| error.span().map_or(0, |span| span.start);
    let mut sorted: Vec<&Error> = errors.iter().collect();
    sorted.sort_by_key(|error| place(error));
    let line = |at: usize| source.bytes().take(at).filter(|byte| *byte == b'\n').count();
    let mut last = None;
    for error in sorted {
        let at = place(error);
        if last == Some(line(at)) {
            continue;
        }
        last = Some(line(at));
        let (meaning, hint) = said(error.message());
        let piece = error.span().and_then(|span| source.get(span)).unwrap_or_default();
        let piece: String = piece.lines().next().unwrap_or_default().chars().take(40).collect();
        let seen = if piece.is_empty() { String::new() } else { format!(": {piece}") };
        walk.fault(at, "cu-phap", format!("{meaning}{seen}"), hint);
    }
}

fn said(message: &str) -> (&'static str, &'static str) {
    let saying = SAYINGS.iter().find(|(start, _, _)| message.starts_with(start));
    saying.map_or(
        ("dòng này viết chưa đúng cách", "so với tệp mẫu; chạy “thidua init” để có tệp mẫu đầy đủ"),
        |(_, meaning, hint)| (meaning, hint),
    )
}
