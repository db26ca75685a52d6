//! Rules about the meeting that considers awards.

use super::{TARGETS, hold, sheet};

/// A sound meeting of phase 2, with the sheet of those who met and the proposal's day.
fn meeting(changes: &[(&str, &str)]) -> String {
    let mut sheets = sheet(
        "HỌP XÉT",
        r#""Mục", "Đợt 2""#,
        r#"["Tên cuộc họp", "Họp Hội đồng thi đua"], ["Bắt đầu", 2025-12-18T08:00:00], ["Kết thúc", 2025-12-18T09:00:00],
        ["Địa điểm", "Văn phòng"], ["Chủ trì", "Đàm Thị Hải Vân"], ["Chức danh chủ trì", "Chủ tịch"],
        ["Thư ký", "Âu Văn Dũng"], ["Tổng số thành viên", 4], ["Có mặt", 3], ["Vắng", 1], ["Lý do vắng", "đi công tác"],
        ["Hình thức biểu quyết", "bỏ phiếu kín"], ["Phiếu phát ra", 3], ["Phiếu thu về", 3], ["Phiếu hợp lệ", 3],
        ["Phiếu không hợp lệ", 0]"#,
    );
    sheets = sheets.replace(TARGETS, &sheet("VĂN BẢN", r#""Loại", "Đợt", "Ngày""#, r#"["to-trinh", 2, 2025-12-22]"#));
    let people = r#"["Đàm Thị Hải Vân", "x", ""], ["Âu Văn Dũng", "x", ""], ["Đoàn Văn Nhật", "x", ""], ["Vũ Thùy Linh", "", ""]"#;
    sheets =
        sheets.replace(TARGETS, &sheet("THÀNH VIÊN HỌP", r#""Họ và tên", "Có mặt", "Ý kiến bằng văn bản""#, people));
    for (from, to) in changes {
        assert_eq!(sheets.matches(from).count(), 1, "“{from}” must stand once");
        sheets = sheets.replace(from, to);
    }
    sheets
}

/// Changes to the meeting, and what a rule says then.
fn held(cases: &[super::Case<'_>]) {
    for (id, changes, parts) in cases {
        hold(&[(id, &[(TARGETS, &meeting(changes))], parts)]);
    }
}

#[test]
fn a_sound_meeting_is_not_doubted() {
    for id in ["kiem-phieu-mau-thuan", "thanh-vien-hop-khac", "vang-chua-co-y-kien", "hop-thieu-nguoi", "trinh-tu-ngay"]
    {
        held(&[(id, &[], &[])]);
    }
    held(&[("chua-co-hop-xet", &[], &[]), ("hoi-dong-so-chan", &[], &[])]);
}

#[test]
fn ballots_add_up() {
    held(&[
        (
            "kiem-phieu-mau-thuan",
            &[("hợp lệ\", 3", "hợp lệ\", 2")],
            &[
                "hợp lệ 2 và không hợp lệ 0 không bằng số phiếu thu về 3",
                "số phiếu đồng ý (3) lớn hơn số phiếu hợp lệ (2)",
            ],
        ),
        (
            "kiem-phieu-mau-thuan",
            &[("phát ra\", 3", "phát ra\", 2")],
            &["số phiếu thu về (3) lớn hơn số phiếu phát ra (2)"],
        ),
        (
            "kiem-phieu-mau-thuan",
            &[("phát ra\", 3", "phát ra\", 5")],
            &["số phiếu phát ra (5) lớn hơn tổng số thành viên (4)"],
        ),
    ]);
}

#[test]
fn those_who_met_are_those_who_are_counted() {
    held(&[
        (
            "thanh-vien-hop-khac",
            &[(r#"["Đoàn Văn Nhật", "x", ""], "#, "")],
            &["tổng số thành viên ghi 4", "số có mặt ghi 3 nhưng trang THÀNH VIÊN HỌP có 2 người"],
        ),
        ("vang-chua-co-y-kien", &[(r#""đi công tác""#, r#""""#)], &["vắng 1 thành viên nhưng chưa ghi lý do, ý kiến"]),
        (
            "vang-chua-co-y-kien",
            &[(r#""đi công tác""#, r#""""#), (r#"["Vũ Thùy Linh", "", ""]"#, r#"["Vũ Thùy Linh", "", "x"]"#)],
            &[],
        ),
        (
            "hop-thieu-nguoi",
            &[("Có mặt\", 3", "Có mặt\", 2"), ("Vắng\", 1", "Vắng\", 2")],
            &["có mặt 2/4 thành viên (50%), thấp hơn 66%"],
        ),
    ]);
}

#[test]
fn councils_of_schools_have_an_odd_number() {
    let form = ("Doanh nghiệp ngoài nhà nước", "Trường học công lập");
    let even = meeting(&[]);
    let odd = meeting(&[("thành viên\", 4", "thành viên\", 5"), ("Vắng\", 1", "Vắng\", 2")]);
    let committee = meeting(&[("Họp Hội đồng thi đua", "Họp Ban Chấp hành")]);
    hold(&[
        ("hoi-dong-so-chan", &[form, (TARGETS, &even)], &["hội đồng của trường có 4 thành viên, là số chẵn"]),
        ("hoi-dong-so-chan", &[form, (TARGETS, &odd)], &[]),
        ("hoi-dong-so-chan", &[form, (TARGETS, &committee)], &[]),
    ]);
}

#[test]
fn days_follow_each_other() {
    held(&[
        (
            "trinh-tu-ngay",
            &[("2025-12-22", "2025-12-17")],
            &["tờ trình đợt 2 đề ngày 17/12/2025, trước cuộc họp xét ngày 18/12/2025"],
        ),
        ("trinh-tu-ngay", &[("2025-12-18T09:00:00", "2025-12-18T07:00:00")], &["cuộc họp kết thúc trước khi bắt đầu"]),
    ]);
}
