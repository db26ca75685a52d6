//! Rules about people, collectives and phases.

use super::hold;

const SON: &str = r#"[14, "MP014", "Ngô Quang Sơn", 2001-06-06, "Nam", "Nhân viên giao nhận", "", "Tổ Công đoàn Kho - Giao nhận", "Lao động trực tiếp", "Trung học phổ thông", "", "", 2023-07-01, "x", "", ""],"#;

#[test]
fn namesakes_whom_only_the_birth_tells_apart_are_named() {
    let twin = SON.replace("2001-06-06", "2001-06-16");
    let (both, uncoded) = (format!("{SON}\n  {twin}"), format!("{SON}\n  {}", twin.replace("MP014", "")));
    let coded = format!("{SON}\n  {}", twin.replace("MP014", "MP015"));
    let other = format!("{SON}\n  {}", twin.replace("MP014", "").replace("Nhân viên giao nhận", "Lái xe"));
    hold(&[
        ("trung-ho-ten", &[(SON, &both)], &["“Ngô Quang Sơn” trùng họ tên, giới tính, chức vụ và tổ với người ở "]),
        ("trung-ho-ten", &[(SON, &uncoded)], &["chỉ khác ngày sinh"]),
        ("trung-ho-ten", &[(SON, &coded)], &[]),
        ("trung-ho-ten", &[(SON, &other)], &[]),
    ]);
}

#[test]
fn births_and_days_of_joining_are_those_of_workers() {
    let child = SON.replace("2001-06-06", "2012-06-06");
    let old = SON.replace("2001-06-06", "1940");
    let early = SON.replace("2023-07-01", "2002-07-01");
    let late = SON.replace("2023-07-01", "2032-07-01");
    let this_year = SON.replace("2023-07-01", "2025-11-01");
    hold(&[
        ("tuoi-la", &[(SON, &child)], &["“Ngô Quang Sơn” sinh năm 2012, đến năm 2025 là 13 tuổi"]),
        ("tuoi-la", &[(SON, &old)], &["85 tuổi"]),
        ("ngay-vao-don-vi-la", &[(SON, &early)], &["vào đơn vị ngày 01/07/2002, khi sinh năm 2001"]),
        ("ngay-vao-don-vi-la", &[(SON, &late)], &["một ngày chưa tới"]),
        ("ngay-vao-don-vi-la", &[(SON, &this_year)], &[]),
    ]);
}

#[test]
fn counts_of_teams_and_groups_follow_the_roster() {
    let team = r#"[2, "Tổ Công đoàn Kinh doanh", "Tổ công đoàn", 6, 4"#;
    let more = team.replace("6, 4", "7, 4");
    hold(&[
        ("tap-the-khac-tong", &[(team, &more)], &["ghi 7 người nhưng trang ĐOÀN VIÊN có 6"]),
        (
            "so-lieu-khac-danh-sach",
            &[(r#""Nữ đoàn viên", 6"#, r#""Nữ đoàn viên", 5"#)],
            &["nữ đoàn viên ghi 5 nhưng trang ĐOÀN VIÊN có 6 người"],
        ),
        (
            "so-lieu-khac-danh-sach",
            &[(r#""Lao động trực tiếp", 13"#, r#""Lao động trực tiếp", 12"#)],
            &["lao động trực tiếp ghi 12"],
        ),
    ]);
}

#[test]
fn phases_keep_to_the_plan_and_to_their_days() {
    let second = "2025-07-01, 2025-12-31, 2025-07-04T17:00:00";
    hold(&[
        (
            "dot-chong-ngay",
            &[(second, "2025-06-30, 2025-12-31, 2025-07-04T17:00:00")],
            &["đợt 2 (30/06/2025 - 31/12/2025) chồng ngày với đợt 1"],
        ),
        (
            "dot-khac-ke-hoach",
            &[(second, "2025-07-01, 2026-01-31, 2025-07-04T17:00:00")],
            &["đợt 2 đến ngày 31/01/2026, theo kế hoạch là 31/12/2025"],
        ),
        (
            "phat-dong-xa-dot",
            &[(second, "2025-07-01, 2025-12-31, 2024-07-04T17:00:00")],
            &["trước ngày bắt đầu đợt (01/07/2025) 362 ngày"],
        ),
        ("phat-dong-xa-dot", &[(second, "2025-07-01, 2025-12-31, 2025-06-04T17:00:00")], &[]),
        (
            "phat-dong-thieu",
            &[("Hoàn thành doanh số năm, giữ chữ tín với khách hàng", "")],
            &["đợt 2 chưa có nội dung phát động"],
        ),
        ("phat-dong-thieu", &[("name = \"CHỈ TIÊU\"", "name = \"_ghi chép\"")], &["chưa có chỉ tiêu nào"]),
    ]);
}

#[test]
fn registrations_are_dated_within_the_plan() {
    let sample = r#"[1, "Trịnh Minh Phát", "Người tốt, việc tốt", "", 2025-01-15]"#;
    let (early, late) = (sample.replace("2025-01-15", "2024-01-15"), sample.replace("2025-01-15", "2026-01-15"));
    hold(&[
        ("ngay-dang-ky-la", &[(sample, &early)], &["đăng ký ngày 15/01/2024, trước ngày kế hoạch (25/12/2024)"]),
        ("ngay-dang-ky-la", &[(sample, &late)], &["sau khi các đợt thi đua đã kết thúc"]),
    ]);
}
