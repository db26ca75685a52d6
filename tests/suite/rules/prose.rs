//! Rules about texts: what they cite, claim, leave out or copy.

use super::{TARGETS, hold, sheet};

/// A paragraph of the report on phase 2.
const TALK: &str = "Công ty giữ ổn định 14 người lao động, 14 đoàn viên.";
const CAUSE: &str = r#"[2, "nguyên nhân", 1, "#;
const REWARD: &str = "đề nghị khen thưởng 01 cá nhân là nhân viên giao nhận";
const SUMMARY: &str = "sắp xếp lại kho giúp giảm 30% thời gian soạn hàng.";

#[test]
fn expired_decrees_are_not_cited() {
    hold(&[
        (
            "can-cu-het-hieu-luc",
            &[(TALK, "Theo Nghị định 91/2017/NĐ-CP.")],
            &["viện dẫn “91/2017”, văn bản chỉ còn hiệu lực đến ngày 31/12/2023"],
        ),
        ("can-cu-het-hieu-luc", &[(TALK, "Theo Nghị định số 98/2023/NĐ-CP.")], &["ngày 30/06/2025"]),
        ("can-cu-het-hieu-luc", &[(TALK, "Theo Nghị định 152/2025/NĐ-CP.")], &[]),
        (
            "can-cu-het-hieu-luc",
            &[("Khách hàng thân thiết tăng", "Theo NĐ 152/2025")],
            &["chỉ có hiệu lực từ ngày 01/07/2025"],
        ),
    ]);
}

#[test]
fn nothing_is_left_to_fill_in() {
    hold(&[
        ("cho-chua-dien", &[(TALK, "Có …… người tham gia.")], &["ô còn chỗ chưa điền “……”"]),
        ("cho-chua-dien", &[(TALK, "Thăm hỏi, tặng quà, …")], &[]),
    ]);
}

#[test]
fn names_are_spelled_in_one_way() {
    let leader = r#"8, 2, "Âu Văn Dũng"]"#;
    let contact = ("13, \"Đàm Thị Hải Vân\"", "13, \"Đàm Thi Hải Vân\"");
    let past = sheet(
        "KHEN THƯỞNG ĐÃ CÓ",
        r#""Đối tượng", "Năm", "Loại", "Tên danh hiệu, hình thức", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành""#,
        r#"["Âu Văn Dũng", 2024, "Danh hiệu", "Lao động tiên tiến", "12/QĐ-MP", 2024-12-01, "LĐLĐ quận Long Biên"]"#,
    );
    hold(&[
        ("ten-viet-khac", &[contact], &["“Đàm Thi Hải Vân” được viết là “Đàm Thị Hải Vân” ở "]),
        ("ten-viet-khac", &[(leader, r#"8, 2, "ÂU VĂN DŨNG"]"#)], &[]),
        (
            "ten-viet-khac",
            &[(TARGETS, &past)],
            &["“LĐLĐ quận Long Biên” được viết là “Liên đoàn Lao động quận Long Biên” ở "],
        ),
    ]);
}

#[test]
fn reports_have_the_sections_that_are_asked_for() {
    hold(&[("bao-cao-thieu-muc", &[(CAUSE, r#"[2, "ưu điểm", 2, "#)], &["báo cáo đợt 2 chưa có: nguyên nhân"])]);
}

#[test]
fn summaries_are_short() {
    let long = "việc ".repeat(33);
    hold(&[("tom-tat-dai", &[(SUMMARY, &long)], &["tóm tắt thành tích của “Âu Văn Dũng” dài "])]);
}

#[test]
fn claims_are_borne_out_by_the_tables() {
    let initiatives =
        sheet("SÁNG KIẾN", r#""Tên sáng kiến", "Tác giả""#, r#"["Ô kệ", "Âu Văn Dũng"], ["Túi", "Lại Thị Hòa"]"#);
    let claim = |text| [(TARGETS, initiatives.as_str()), (TALK, text)];
    hold(&[
        (
            "so-trong-loi-van",
            &claim("Có 03 sáng kiến được công nhận."),
            &["nêu 3 sáng kiến, các trang số liệu có nhiều nhất 2"],
        ),
        ("so-trong-loi-van", &claim("Có 02 sáng kiến được công nhận."), &[]),
        (
            "so-trong-loi-van",
            &[(TALK, "Công ty có 41 đoàn viên.")],
            &["nêu 41 đoàn viên, các trang số liệu có nhiều nhất 14"],
        ),
        (
            "so-de-nghi-khac",
            &[(REWARD, "đề nghị khen thưởng 02 cá nhân")],
            &["nêu đề nghị 2 cá nhân, trang đề nghị có 1 cá nhân đợt 2"],
        ),
        ("so-de-nghi-khac", &[(REWARD, "biểu dương 02 cá nhân")], &[]),
        ("so-de-nghi-khac", &[(REWARD, "đề nghị Giám đốc thưởng 02 cá nhân")], &[]),
    ]);
}

#[test]
fn copied_merits_are_seen() {
    let first = r#"["Âu Văn Dũng", 2, "kết quả", 1, "Trong đợt giao 2.940 đơn hàng, tỷ lệ đúng hẹn 99,4%, cao hơn mức chung của công ty 0,6 điểm phần trăm."],"#;
    let copy = |text: &str| format!("{first}\n  [\"Lại Thị Hòa\", 2, \"kết quả\", 1, \"{text}\"],");
    let copied =
        copy("Trong đợt giao 2.940 đơn hàng, tỷ lệ đúng hẹn 99,4%, cao hơn mức chung của công ty 0,6 điểm phần trăm.");
    let own = copy(
        "Trong đợt giao 1.310 đơn hàng nội thành, không đơn nào giao chậm, khách hàng khen ngợi nhiều lần vì thái độ phục vụ chu đáo.",
    );
    hold(&[
        (
            "thanh-tich-giong-nhau",
            &[(first, &copied)],
            &["thành tích của “Lại Thị Hòa” giống 100% thành tích của “Âu Văn Dũng”"],
        ),
        ("thanh-tich-giong-nhau", &[(first, &own)], &[]),
    ]);
}

#[test]
fn private_numbers_are_hinted_at() {
    hold(&[
        ("du-lieu-ca-nhan", &[(TALK, "Liên hệ 0912345678.")], &["dãy số “0912345678”, có thể là số điện thoại"]),
        ("du-lieu-ca-nhan", &[(TALK, "Doanh thu 1.234.567.890 đồng.")], &[]),
    ]);
}
