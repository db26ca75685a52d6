//! What surrounds the work: `init`, `check`, `kinds`, and inputs, outputs or plans that are not what they should be.

use super::desk::{Desk, small};
use std::fs;
use thidua::kind::Kind;

#[test]
fn init_leaves_a_folder_that_checks_and_builds_and_keeps_what_the_user_wrote() {
    let desk = Desk::new();
    let first = desk.run("init mau");
    assert_eq!((first.status, first.err.as_str()), (0, ""));
    assert_eq!(desk.files("mau").keys().collect::<Vec<_>>(), ["bang-tinh-mau.xlsx", "thidua.toml", "thu.toml"]);
    let check = desk.run("check mau --date 2025-06-25");
    assert_eq!(check.status, 0, "{}", check.err);
    // The one warning: the federation ended before the second meeting.
    let line = "✓ Công đoàn cơ sở Trường Mầm non Hoa Sen: không có lỗi (1 cảnh báo)\n";
    assert!(check.out.contains(line), "{}", check.out);
    let build = desk.run("build mau --out ra --date 2025-06-25 --kind to-trinh --format docx");
    assert_eq!(build.status, 0, "{}", build.err);
    assert_eq!(desk.files("ra").len(), 3, "two phases and the manifest");

    desk.put("mau/bang-tinh-mau.xlsx", "của tôi");
    let plan = desk.files("mau")["thidua.toml"].clone();
    assert_eq!(desk.run("init mau").status, 0);
    let files = desk.files("mau");
    assert_eq!((files["bang-tinh-mau.xlsx"].as_slice(), &files["thidua.toml"]), ("của tôi".as_bytes(), &plan));
}

#[test]
fn kinds_lists_every_kind() {
    let run = Desk::new().run("kinds");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    for kind in Kind::ALL {
        let entry = format!("\n{}\n    {}\n    cần trang: {}\n", kind.id(), kind.name(), kind.needs());
        assert!(run.out.contains(&entry), "{} is not listed in:\n{}", kind.id(), run.out);
    }
}

#[test]
fn check_tells_faults_and_writes_nothing() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[("2025-01-10T17:00:00", "2025-07-10T17:00:00")]));
    let before = desk.files("");
    let run = desk.run("check a.xlsx --date 2025-06-25");
    assert_eq!(run.status, 1);
    assert!(run.err.starts_with("a.xlsx: 1 lỗi\n"), "{}", run.err);
    let said = "\nlỗi[dot-sai]: phát động ngày 10/07/2025, sau khi đợt 1 kết thúc (30/06/2025)";
    assert!(run.err.contains(said), "{}", run.err);
    assert_eq!(desk.files(""), before);
}

#[test]
fn an_input_that_is_not_there_is_a_fault_of_the_command_line() {
    let desk = Desk::new();
    let run = desk.run("build khong-co --out ra");
    assert_eq!(
        (run.status, run.err.as_str()),
        (
            2,
            "lỗi[khong-tim-thay]: không tìm thấy tệp hoặc thư mục này\n  --> khong-co\n  cách sửa: kiểm tra lại đường dẫn và tên tệp\n"
        )
    );
    desk.put("rong/ghi-chu.txt", "");
    let run = desk.run("build rong --out ra");
    assert_eq!(
        (run.status, run.err.as_str()),
        (
            2,
            "lỗi[khong-co-bang-tinh]: thư mục không có bảng tính nào\n  --> rong\n  cách sửa: chép các tệp .xlsx của đơn vị vào thư mục này\n"
        )
    );
}

#[test]
fn an_output_that_cannot_be_written_is_a_fault_of_the_surroundings() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    desk.put("ra", "đây là một tệp");
    let run = desk.run("build a.xlsx --out ra --date 2025-06-25 --kind dang-ky-phat-dong");
    assert_eq!(
        (run.status, run.err.as_str()),
        (
            4,
            "lỗi: không ghi được “ra/.thidua”: một phần của đường dẫn là tệp, không phải thư mục\n  cách sửa: kiểm tra quyền ghi và chỗ trống của thư mục rồi chạy lại\n"
        )
    );
    assert!(!run.out.contains("Đã lập"), "{}", run.out);
    assert_eq!(desk.files("").keys().collect::<Vec<_>>(), ["a.xlsx", "ra"]);
}

#[test]
fn what_the_user_has_at_a_documents_name_stays_until_it_is_gone() {
    let desk = Desk::new();
    desk.put("a.xlsx", small(&[]));
    desk.put("ra/DN-MINHPHAT/09-to-trinh-dot-2.docx/day-la-thu-muc.txt", "");
    let first = desk.run("build a.xlsx --out ra --date 2025-06-25 --format docx");
    assert_eq!(first.status, 0, "{}", first.err);
    assert!(first.err.contains("giữ nguyên ra/DN-MINHPHAT/09-to-trinh-dot-2.docx"), "{}", first.err);
    assert!(first.out.contains("Tệp văn bản: 14 = 13 lập mới + 1 giữ bản đã sửa."), "{}", first.out);
    fs::remove_dir_all(desk.path("ra/DN-MINHPHAT/09-to-trinh-dot-2.docx")).unwrap();
    let next = desk.run("build a.xlsx --out ra --date 2025-06-25 --format docx");
    assert_eq!(next.status, 0);
    assert!(!next.err.contains("giữ nguyên"), "{}", next.err);
    assert_eq!(desk.files("ra").len(), 15, "fourteen documents and the manifest");
}

#[test]
fn a_broken_plan_beside_the_workbooks_is_told_with_line_and_column() {
    let desk = Desk::new();
    desk.put("don-vi/a.xlsx", small(&[]));
    desk.put("don-vi/thidua.toml", "[ke-hoach]\nso = \"41/KH-LĐLĐ\"\nngay = 2024-13-25\n");
    let run = desk.run("build don-vi --out ra --date 2025-06-25");
    assert_eq!(run.status, 4);
    assert!(run.err.starts_with("lỗi[cu-phap]: ngày không có thật hoặc viết chưa đúng: 2024-13-25\n"), "{}", run.err);
    assert!(run.err.contains("thidua.toml:3:8\n"), "{}", run.err);
    assert!(desk.files("ra").is_empty());
}
