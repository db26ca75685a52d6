//! What cells of old and new files hold → how it is read.

use super::*;

fn old(typed: &str, font: Option<&str>) -> Option<String> {
    match reading(typed, font.and_then(old_font)) {
        Reading::Old(_, text) => Some(text),
        _ => None,
    }
}

#[test]
fn fonts_tell_their_coding() {
    let seen = |name| old_font(name).map(|font| (font.coding, font.capitals));
    assert_eq!(seen(".VnTime"), Some((Coding::Tcvn3, false)));
    assert_eq!(seen(".VnArial NarrowH"), Some((Coding::Tcvn3, true)));
    assert_eq!(seen("VNI-Times"), Some((Coding::Vni, false)));
    assert_eq!([seen("Times New Roman"), seen("Vinhan")], [None, None]);
}

#[test]
fn text_in_an_old_font_is_converted() {
    for (typed, font, meant) in [
        ("C«ng ®oµn c¬ së", ".VnTime", "Công đoàn cơ sở"),
        ("ban chÊp hµnh", ".VnTimeH", "BAN CHẤP HÀNH"),
        ("Vò Hå Lý", ".VnTime", "Vũ Hồ Lý"),
        ("BCH C§CS", ".VnArial", "BCH CĐCS"),
        ("Ñoaøn vieân", "VNI-Times", "Đoàn viên"),
    ] {
        assert_eq!(old(typed, Some(font)).as_deref(), Some(meant));
    }
}

#[test]
fn what_an_old_font_does_not_explain_is_unclear() {
    for typed in ["Bình", "Tr\u{ea}ng", "À", "C«ng đoàn", "Nguyeãn Thò AÙnh"] {
        assert_eq!(reading(typed, old_font(".VnTime")), Reading::Unclear, "{typed}");
    }
    assert_eq!(reading("Trần Văn Đức", old_font(".VnTime")), Reading::Modern);
    assert_eq!(reading("An 12", old_font(".VnTime")), Reading::Modern);
}

#[test]
fn spelling_tells_the_coding_without_a_font() {
    for (typed, meant) in [
        ("§éc lËp - Tù do", "Độc lập - Tự do"),
        ("NguyÔn ThÞ Hoa", "Nguyễn Thị Hoa"),
        ("Tr\u{ad}êng trung häc", "Trường trung học"),
        ("Ñoäc laäp - Töï do", "Độc lập - Tự do"),
        ("COÂNG ÑOAØN", "CÔNG ĐOÀN"),
        ("Phã chñ tÞch", "Phó chủ tịch"),
    ] {
        assert_eq!(old(typed, None).as_deref(), Some(meant), "{typed}");
    }
}

#[test]
fn text_of_today_is_left_alone() {
    let texts = "Müller|Café Français|50 m²|§ 5|±2%|São Paulo|5°C|€ 5|5 µm|Microsoft®|«OK»|©2024|Noël|voilà|đ/c|\
                 Nguyễn Văn A®|Công đoàn cơ sở|Sao?|http://a.vn/b?c=1|½|Bạn có biết?Có|Hà Nội|quan\u{ad}trọng";
    for typed in texts.split('|') {
        assert_eq!(reading(typed, None), Reading::Modern, "{typed}");
    }
}

#[test]
fn short_texts_may_be_either() {
    let seen = |typed| match reading(typed, None) {
        Reading::Perhaps { readings, modern } => (readings.into_iter().map(|(_, text)| text).collect(), modern),
        _ => (Vec::new(), false),
    };
    assert_eq!(seen("Vò"), (vec!["Vũ".to_owned(), "Vị".to_owned()], true));
    assert_eq!(seen("C§CS"), (vec!["CĐCS".to_owned()], false));
}

#[test]
fn among_others_of_a_coding_short_texts_are_read_in_it() {
    for (typed, coding, meant) in [
        ("Môc", Coding::Tcvn3, "Mục"),
        ("Th\u{ad} ký", Coding::Tcvn3, "Thư ký"),
        ("Khoái", Coding::Vni, "Khối"),
        ("Maõ ÑV", Coding::Vni, "Mã ĐV"),
    ] {
        assert_eq!(reading_in(typed, coding).as_deref(), Some(meant));
    }
    for typed in ["Mục", "Nam", "Café", "Müller", "50 m²", "§ 5", "5°C", "N\u{e9}?i dung", "Tr\u{ea}ng"] {
        assert_eq!(Coding::ALL.map(|coding| reading_in(typed, coding)), [None, None], "{typed}");
    }
}

#[test]
fn letters_lost_to_question_marks_are_seen() {
    for typed in ["C?ng ?oàn", "Nguy?n V?n ?nh", "Công \u{FFFD}oàn", "H?ng Giang, quận"] {
        assert_eq!(reading(typed, None), Reading::Damaged, "{typed}");
    }
}
