//! Rules about numbers, symbols, signatories and the order of days.

use super::{TARGETS, hold, plan, said, sheet};

const PAPERS: &str = r#""Loại", "Đợt", "Số", "Ký hiệu", "Ngày""#;

fn papers(rows: &str) -> String {
    sheet("VĂN BẢN", PAPERS, rows)
}

#[test]
fn numbers_and_symbols_are_written_as_the_decree_writes_them() {
    let well = papers(r#"["to-trinh", 2, "05/TTr-CĐCS", "", 2025-12-22], ["bao-cao-so-ket", 2, 6, "", 2025-12-22]"#);
    let short = papers(r#"["to-trinh", 2, "5/TTr-CĐCS", "", 2025-12-22]"#);
    let spaced = papers(r#"["to-trinh", 2, 5, "TTr - CĐCS", 2025-12-22]"#);
    let other = papers(r#"["to-trinh", 2, "05/BC-CĐCS", "", 2025-12-22]"#);
    let letter = papers(r#"["dang-ky-phat-dong", "", "05/KH-CĐCS", "", 2025-01-10]"#);
    let twice = papers(r#"["to-trinh", 2, 5, "", 2025-12-22], ["to-trinh", 1, "05", "", 2025-06-20]"#);
    let apart = papers(r#"["to-trinh", 2, 5, "", 2025-12-22], ["bao-cao-so-ket", 2, 5, "", 2025-12-22]"#);
    hold(&[
        ("so-ky-hieu-sai", &[(TARGETS, &well)], &[]),
        ("so-ky-hieu-sai", &[(TARGETS, &short)], &["“5/TTr-CĐCS”: số dưới 10 chưa có số 0 ở trước"]),
        ("so-ky-hieu-sai", &[(TARGETS, &spaced)], &["“TTr - CĐCS”: có dấu cách"]),
        ("ky-hieu-khac-loai", &[(TARGETS, &well)], &[]),
        ("ky-hieu-khac-loai", &[(TARGETS, &other)], &["chữ viết tắt “BC”; loại văn bản này ghi “TTr”"]),
        ("ky-hieu-khac-loai", &[(TARGETS, &letter)], &["công văn không ghi chữ viết tắt"]),
        ("so-van-ban-trung", &[(TARGETS, &twice)], &["số “05” đã dùng ở "]),
        ("so-van-ban-trung", &[(TARGETS, &apart)], &[]),
    ]);
}

#[test]
fn blank_numbers_and_days_are_hinted_at() {
    let blank = papers(r#"["to-trinh", 2, "", "", ""], ["dang-ky-thi-dua", "", "", "", 2025-01-16]"#);
    hold(&[("de-trong-so-ngay", &[(TARGETS, &blank)], &["chưa ghi số, ngày, văn bản sẽ để trống"])]);
}

#[test]
fn whoever_signs_in_place_is_a_deputy() {
    let chair = r#"["Chức danh ký", "Chủ tịch"],"#;
    let deputy = |title: &str| {
        format!("{chair}\n  [\"Ký thay - họ tên\", \"Âu Văn Dũng\"],\n  [\"Ký thay - chức vụ\", \"{title}\"],")
    };
    let (right, wrong) = (deputy("Phó Chủ tịch"), deputy("Ủy viên"));
    hold(&[
        ("chuc-vu-ky-la", &[(chair, &right)], &[]),
        ("chuc-vu-ky-la", &[(chair, &wrong)], &["người ký thay có chức vụ “Ủy viên”, không phải cấp phó"]),
        ("chuc-vu-ky-la", &[(chair, r#"["Chức danh ký", "Phó Chủ tịch"],"#)], &["là cấp phó nhưng không ký thay"]),
        (
            "chuc-vu-ky-la",
            &[(chair, r#"["Chức danh ký", "TM. BCH Chủ tịch"],"#)],
            &["đã có “TM.”, văn bản sẽ in hai lần"],
        ),
    ]);
}

#[test]
fn small_committees_have_no_standing_committee() {
    let body = r#"["Tập thể ký", "Ban Chấp hành"],"#;
    let of = |size: u32| format!("[\"Tập thể ký\", \"Ban Thường vụ\"],\n  [\"Số ủy viên Ban Chấp hành\", {size}],");
    let (small, large) = (of(5), of(9));
    hold(&[
        ("khong-co-ban-thuong-vu", &[(body, &small)], &["Ban Chấp hành chỉ có 5 ủy viên"]),
        ("khong-co-ban-thuong-vu", &[(body, &large)], &[]),
        ("khong-co-ban-thuong-vu", &[(body, r#"["Tập thể ký", "Ban Thường vụ"],"#)], &[]),
    ]);
}

#[test]
fn reports_come_by_the_day_that_the_plan_sets() {
    let report = papers(r#"["bao-cao-so-ket", 2, 6, "", 2025-12-22]"#);
    let mut plan = plan();
    assert!(!said(&[(TARGETS, &report)], &plan).contains_key("bao-cao-qua-han"));
    plan.phases[1].report_due = chrono::NaiveDate::from_ymd_opt(2025, 12, 20);
    let said = said(&[(TARGETS, &report)], &plan);
    assert_eq!(said["bao-cao-qua-han"], ["báo cáo đợt 2 đề ngày 22/12/2025, sau hạn 20/12/2025 của kế hoạch"]);
}
